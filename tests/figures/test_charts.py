"""What must be true of a chart, whichever output draws it."""

from __future__ import annotations

import itertools
from functools import cache
from typing import Any

import pytest

from builder.page.items import ChartItem, ShapeItem
from tests.figures.made_figures import (
    PAPER,
    PLOTTED,
    Made,
    block_of,
    chart_of,
    cut,
    every,
    made,
    outside,
    overprinted,
    said,
    texts,
    whole,
    words,
)

each_output = pytest.mark.parametrize("output", PLOTTED)
both = pytest.mark.parametrize("language", ["zh", "en"])
DAYS = [
    {"zh": f"周{z}", "en": e}
    for z, e in zip("一二三四五六日", ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], strict=True)
]
MONTH_NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
MONTHS = [{"zh": f"{number}月", "en": name} for number, name in enumerate(MONTH_NAMES, 1)]
TAKEAWAYS = [
    {"title": {"zh": "周六最好", "en": "Saturday is best"}, "text": {"zh": "早上不用赶时间", "en": "No early start"}},
    {"title": {"zh": "周三最差", "en": "Wednesday is worst"}},
]


def series(name: str, values: list[Any]) -> dict[str, Any]:
    return {"name": {"zh": f"{name}组", "en": f"{name} group"}, "values": [str(v) for v in values]}


def chart(kind: str, categories: list[Any], *rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"chart": {"kind": kind, "categories": categories, "series": list(rows), **more}}


SEVEN_BY_THREE = [
    series("A", ["12.5", "12.0", "11.5", "10.25", "9.75", "12.5", "8.5"]),
    series("B", ["12.5", "11.0", "10.5", "9.25", "9.75", "7.5", "6.5"]),
    series("C", ["12.5", "12.5", "12.5", "12.5", "12.25", "12.5", "12.5"]),
]
CLOSE = [
    series("A", [20, 30, 45, 60, 80, 90, 95]),
    series("B", [20, 35, 36, 50, 52, 54, 94]),
    series("C", [20, 10, 20, 22, 30, 25, 93]),
]
HARD = {
    "seven-by-three-columns": chart("column", DAYS, *SEVEN_BY_THREE, unit="%"),
    "seven-by-three-bars": chart("bar", DAYS, *SEVEN_BY_THREE, unit="%"),
    "thirteen-months": chart(
        "bar",
        [*MONTHS, {"zh": "次年1月", "en": "Next Jan"}],
        series("A", [1200000, 10, 150, 18, 17, 14, 9, 8, 20, 24, 21, 16, 3]),
        unit={"zh": "人/年", "en": "people a year"},
    ),
    "twelve-months": chart(
        "column", MONTHS, series("A", [12, 10, 15, 18, 17, 14, 9, 8, 20, 24, 21, 16]), unit={"zh": "人", "en": "people"}
    ),
    "twenty-five-years": chart(
        "line", [str(y) for y in range(2001, 2026)], series("A", list(range(100, 125))), takeaway=TAKEAWAYS
    ),
    "seven-days": chart("line", DAYS, series("A", [20, 25, 15, 30, 20, 35, 30]), takeaway=TAKEAWAYS),
    "close-ends": chart("line", DAYS, *CLOSE, unit={"zh": "分钟", "en": "minutes"}),
    "all-labels": chart("line", DAYS, CLOSE[0], series("B", [30, 35, 36, 50, 52, 54, 55]), label="all"),
    "from": chart(
        "line",
        DAYS,
        series("A", ["82", "81", "79.5", "78", "77", "75", "74.5"]),
        unit="%",
        label="extremes",
        axis={"x": {"zh": "星期", "en": "Day"}, "y": {"zh": "肺活量", "en": "Breathing"}},
        **{"from": "70"},
    ),
    "one-number": chart("bar", DAYS[:1], series("A", [57]), unit={"zh": "人", "en": "people"}),
    "all-below-zero": chart("bar", DAYS[:4], series("A", ["-1.5", "-0.25", "-2", "-1.75"]), unit="kg"),
    "very-small": chart(
        "bar", DAYS[:3], series("A", ["0.0001", "0.00025", "0.001"]), unit={"zh": "毫克/升", "en": "mg/L"}
    ),
    "very-large": chart("column", DAYS[:3], series("A", [1200000, 980000, 2500000]), unit={"zh": "元", "en": "yuan"}),
    "six-groups": chart("column", DAYS[:3], *[series(f"{n}", [10 * n, 12 * n, 9 * n]) for n in range(1, 7)]),
    "two-lines-of-thirty-years": chart(
        "line",
        [str(y) for y in range(1995, 2025)],
        series("A", [50 + i * 37 % 23 + i * 3 for i in range(30)]),
        series("B", [10 + i * 31 % 7 + i for i in range(30)]),
        unit={"zh": "人", "en": "people"},
        label="last",
        axis={"y": {"zh": "会员和志愿者", "en": "Members and volunteers"}},
    ),
    "below-zero": chart("bar", DAYS[:3], series("A", [-980, -1200000, "1.50"]), unit={"zh": "元", "en": "yuan"}),
}


UNITS_OF_NAMES = (
    ("People in a group", "people", "People in a group (people)"),
    ("people", "people", "people"),
    ("Walks, people", "people", "Walks, people"),
    ("Walks (people)", "people", "Walks (people)"),
    ("Weight group", "groups", "Weight group (groups)"),
)
"""Names, units, and what stands over the chart: a word of a name is no unit, unless it is said as one."""


@cache
def drawn(name: str, output: str, language: str) -> Made:
    editions, _ = block_of(HARD[name])
    return made(editions[language], output)


@pytest.mark.parametrize("name", HARD)
@each_output
@both
def test_hard_charts_fit_and_nothing_is_overprinted(name: str, output: str, language: str) -> None:
    one = drawn(name, output, language)
    assert [d.message for d in one.errors] == []
    assert overprinted(one.items) == []
    assert outside(one.items, one.room) == []
    assert cut(one.items) == []


@pytest.mark.parametrize("name", HARD)
@each_output
def test_every_series_is_named(name: str, output: str) -> None:
    one = drawn(name, output, "en")
    words = " ".join(said(one.items))
    assert [s["name"]["en"] for s in HARD[name]["chart"]["series"] if s["name"]["en"] not in words] == []


@each_output
@both
def test_seven_visits_of_three_arms_bear_their_numbers(output: str, language: str) -> None:
    for name in ("seven-by-three-columns", "seven-by-three-bars"):
        one = drawn(name, output, language)
        numbers = [words.removesuffix("%") for words in said(one.items)]
        typed = [value for row in SEVEN_BY_THREE for value in row["values"]]
        assert sorted(numbers, key=str)[: len(typed)] == sorted(typed)
        assert not chart_of(one.items).axis.ticks


@pytest.mark.parametrize(("name", "unit", "head"), UNITS_OF_NAMES)
def test_a_unit_that_the_name_states_is_not_said_again(name: str, unit: str, head: str) -> None:
    rows = [{"name": {"zh": "组", "en": name}, "values": list("1234567")}]
    written = chart("column", DAYS, *rows, unit={"zh": "个", "en": unit})
    assert said(made(block_of(written)[0]["en"], "talk").items)[0] == head


TWO_LINES = {
    "zh": "一个很长很长的题目占两行一个很长很长的题目占两行",
    "en": "A very long title that takes two lines of a page in large print, as it may",
}


@pytest.mark.parametrize(("rows", "of"), [(7, 3), (13, 2), (16, 1)])
@pytest.mark.parametrize("kept", [{}, {"heading": TWO_LINES, "title": TWO_LINES}])
@pytest.mark.parametrize("output", PAPER)
def test_a_high_chart_keeps_to_its_page(rows: int, of: int, kept: dict[str, Any], output: str) -> None:
    """Its head, its titles and its caption take their part of the page; `whole` asserts that nothing is told."""
    counted = [series(name, list(range(10, 10 + rows))) for name in "ABC"[:of]]
    written = chart("bar", [f"Visit {i}" for i in range(rows)], *counted, unit="%",
                    axis={"x": {"zh": "访视", "en": "Visits"}}, **({"caption": TWO_LINES} if kept else {}))  # fmt: skip
    for language in ("zh", "en"):
        assert chart_of(whole(written | kept, output, language)).axis


@each_output
@pytest.mark.parametrize(
    ("language", "name", "unit", "head"),
    [
        ("en", "People (made-up example)", "people a year", "People (made-up example), people a year"),
        ("zh", "来的人（编的例子）", "人次每年", "来的人（编的例子），人次每年"),
        ("en", "Pressure", "millimetres of mercury (mmHg)", "Pressure, millimetres of mercury (mmHg)"),
        ("en", "Pressure", "mmHg", "Pressure (mmHg)"),
    ],
)
def test_one_bracket_does_not_follow_another(language: str, name: str, unit: str, head: str, output: str) -> None:
    both = {"zh": "人（某某）", "en": "People (of some kind)"}
    row = {"name": both | {language: name}, "values": list("1234567")}
    written = chart("column", DAYS, row, unit={"zh": "千米每小时", "en": "kilometres an hour"} | {language: unit})
    assert head in said(made(block_of(written)[0][language], output).items)  # type: ignore[index]
    titled = chart("line", DAYS, row, series("B", list("7654321")), unit={"zh": "千米每小时", "en": "km an hour"},
                   axis={"y": both})  # fmt: skip
    words = said(made(block_of(titled)[0][language], output).items)  # type: ignore[index]
    assert {"zh": "人（某某），千米每小时", "en": "People (of some kind), km an hour"}[language] in words


@each_output
def test_a_number_stands_nearest_to_its_own_point(output: str) -> None:
    """Of two near points of a line none has its number over the other (36.6 once stood over the 36.5 before it)."""
    months = MONTHS[:6]
    values = ["36.5", "36.6", "37.0", "38.2", "36.9", "36.5"]
    written = chart("line", months, series("A", values), unit="°C", label="all", **{"from": "36"})
    found = chart_of(made(block_of(written)[0]["en"], output).items)
    marks = [i.frame.centre for i in every(found.drawing) if isinstance(i, ShapeItem) and i.geometry == "ellipse"]
    labels = [label for label in found.series[0].labels if label]
    assert len(labels) == len(marks) == len(values)
    for index, label in enumerate(labels):
        near = min(range(len(marks)), key=lambda n: abs(marks[n].x - label.frame.centre.x))
        assert near == index, label.text


def titled(words: str, unit: str, **more: Any) -> dict[str, Any]:
    """A chart without a series of its own, whose numbers are called by the title of its slide."""
    values = {"2023": "20", "2024": "35", "2025": "55"}
    title = {"zh": "题目", "en": words}
    return {
        "chart": {"kind": "column", "values": values, "unit": {"zh": "公里/年", "en": unit}},
        "title": title,
        **more,
    }


@pytest.mark.parametrize("output", ["talk", "large", "phone"])
def test_a_name_taken_from_the_title_is_not_said_under_it_and_the_unit_is(output: str) -> None:
    words = said(whole(titled("We meet more people", "people"), output, "en"))
    assert "Unit: people" in words
    assert words.count("We meet more people") == (0 if output == "phone" else 1)
    assert "Unit: km a year" in said(whole(titled("More", "km a year"), output, "en"))


def test_a_name_taken_from_a_title_that_does_not_stand_over_the_chart_is_said() -> None:
    words = said(whole(titled("We meet more people", "people"), "leaflet", "en"))
    assert "We meet more people" not in words
    assert "We meet more people (people)" in words


@each_output
def test_numbers_are_as_typed(output: str) -> None:
    words = said(drawn("below-zero", output, "zh").items)
    assert {"−980 元", "−1,200,000 元", "1.50 元"} <= set(words)


@each_output
def test_a_long_unit_stands_once(output: str) -> None:
    words = said(drawn("thirteen-months", output, "en").items)
    assert "1,200,000" in words
    assert [w for w in words if "people a year" in w] == ["A group (people a year)"]


@each_output
def test_below_zero_is_left_of_the_axis(output: str) -> None:
    chart = chart_of(drawn("below-zero", output, "en").items)
    zero = chart.plot.x + chart.plot.width * (0 - chart.axis.least) / (chart.axis.most - chart.axis.least)
    bars = [i.frame for i in every(chart.drawing) if isinstance(i, ShapeItem) and i.fill and i.frame.width > 5]
    labels = [label for label in chart.series[0].labels if label]
    assert [bar.right <= zero + 1 for bar in bars] == [True]
    assert [label.frame.right <= zero for label in labels] == [True, True, False]


@each_output
@pytest.mark.parametrize("name", HARD)
def test_the_scale_says_where_values_are(name: str, output: str) -> None:
    """The plot, read by its scale, has each bar's end and each point where the drawing has it."""
    chart = chart_of(drawn(name, output, "en").items)
    span = chart.axis.most - chart.axis.least
    for row in chart.series:
        for value in row.values:
            share = (value - chart.axis.least) / span
            assert -1e-6 <= share <= 1 + 1e-6
    assert _ends(chart) >= {round(_place(chart, v), 0) for row in chart.series for v in row.values if v > 0.01 * span}


def _place(chart: ChartItem, value: float) -> float:
    share = (value - chart.axis.least) / (chart.axis.most - chart.axis.least)
    return (
        chart.plot.x + chart.plot.width * share
        if chart.kind == "bar"
        else chart.plot.bottom - chart.plot.height * share
    )


def _ends(chart: ChartItem) -> set[float]:
    """Where drawn bars end and points lie, to a point and its neighbours."""
    shapes = [i.frame for i in every(chart.drawing) if isinstance(i, ShapeItem) and i.fill]
    ends = [f.right if chart.kind == "bar" else f.y if chart.kind == "column" else f.centre.y for f in shapes]
    return {round(end + off, 0) for end in ends for off in (-1, 0, 1)}


@each_output
@pytest.mark.parametrize("name", HARD)
def test_labels_are_where_the_drawing_has_their_words(name: str, output: str) -> None:
    chart = chart_of(drawn(name, output, "zh").items)
    words = {(text, item.frame) for item in every(chart.drawing) if (text := _text(item))}
    labels = [label for row in chart.series for label in row.labels if label]
    assert [label.text for label in labels if (label.text, label.frame) not in words] == []


@each_output
def test_outlines_are_as_wide_in_the_chart_as_in_the_drawing(output: str) -> None:
    chart = chart_of(drawn("below-zero", output, "en").items)
    shapes = [i for i in every(chart.drawing) if isinstance(i, ShapeItem) and i.geometry == "rectangle" and i.stroke]
    assert shapes
    assert {shape.stroke.width for shape in shapes if shape.stroke} == {chart.edge_width}


def _text(item: Any) -> str:
    return "".join(p.set.text for p in getattr(item, "paragraphs", ()))


@each_output
def test_a_line_may_begin_above_zero_and_shows_it(output: str) -> None:
    one = drawn("from", output, "en")
    chart = chart_of(one.items)
    assert (chart.axis.base, chart.axis.ticks[0].text) == (70.0, "70%")
    breaks = [i for i in one.items if isinstance(i, ShapeItem) and i.geometry == "path"]
    inside = [i for item in one.items for i in every([item]) if isinstance(i, ShapeItem) and i.geometry == "path"]
    assert breaks or inside
    assert {"Day", "Breathing", "82%", "74.5%"} <= set(said(one.items))


SURVEY = chart(
    "line",
    ["2022", "2023", "2024", "2025", "2026"],
    {"name": {"zh": "每周在家量血压", "en": "Measure at home each week"}, "values": ["31", "38", "47", "55", "68"]},
    {"name": {"zh": "血压在目标以内", "en": "Pressure within their target"}, "values": ["40", "42", "45", "52", "58"]},
    unit="%",
)


@pytest.mark.parametrize("output", ["talk", "large"])
@both
def test_a_line_ends_with_its_number_and_its_name_beside_it(output: str, language: str) -> None:
    """The number once ran on from the name, in the same small letters and without its unit."""
    one = made(block_of(SURVEY)[0][language], output)  # type: ignore[index]
    found = chart_of(one.items)
    ends = [row.labels[-1] for row in found.series]
    assert [end.text for end in ends if end] == ["68%", "58%"]
    assert not [words for words in said(one.items) if words in ("Unit: %", "单位：%")]
    for row, end in zip(found.series, ends, strict=True):
        (name,) = (item for item in texts(one.items) if words(item) == row.name)
        assert end
        assert name.frame.x >= max(end.frame.right, found.frame.right)
        assert name.frame.y < end.frame.centre.y < name.frame.bottom
        assert len(name.paragraphs[0].set.lines) == 2
        assert end.style.size >= max(name.paragraphs[0].set.style.size, found.names.style.size)
    assert found.plot.width > 0.5 * (max(item.frame.right for item in texts(one.items)) - found.frame.x)


@pytest.mark.parametrize("kind", ["bar", "column"])
@both
def test_few_bars_of_a_slide_have_large_numbers_and_names(kind: str, language: str) -> None:
    few = chart_of(made(block_of(chart(kind, MONTHS[:2], series("A", [450, 1200])))[0][language], "talk").items)  # type: ignore[index]
    many = chart_of(made(block_of(chart(kind, MONTHS, series("A", [450] * 12)))[0][language], "talk").items)  # type: ignore[index]
    for one, least in ((few, 32), (many, 14)):
        sizes = {label.style.size for label in one.series[0].labels if label}
        assert min(sizes) >= least
        assert least <= one.names.style.size <= max(24, *sizes)


@each_output
@pytest.mark.parametrize("name", HARD)
def test_lines_across_a_plot_have_their_values(name: str, output: str) -> None:
    axis = chart_of(drawn(name, output, "en").items).axis
    assert bool(axis.grid) == bool(axis.ticks)


@each_output
def test_lines_have_a_scale_from_zero_unless_every_point_has_its_number(output: str) -> None:
    survey = chart_of(made(block_of(SURVEY)[0]["en"], output).items)
    assert [tick.text.removesuffix("%") for tick in survey.axis.ticks] == ["0", "20", "40", "60"]
    assert survey.axis.base == 0
    assert not chart_of(drawn("all-labels", output, "en").items).axis.ticks


@pytest.mark.parametrize("value", [0, "0.0"])
@each_output
def test_lines_of_nothing_but_zeros_have_no_scale(output: str, value: object) -> None:
    zeros = chart("line", DAYS, series("A", [value] * len(DAYS)), takeaway=TAKEAWAYS)
    found = made(block_of(zeros)[0]["en"], output)
    assert not found.errors
    assert not chart_of(found.items).axis.ticks


@each_output
def test_many_names_are_thinned_evenly(output: str) -> None:
    one = drawn("twenty-five-years", output, "en")
    chart = chart_of(one.items)
    shown = [w for w in said(one.items) if w.startswith("20") and len(w) == 4]
    years = [int(w) for w in shown]
    assert years[0] == 2001
    assert {b - a for a, b in itertools.pairwise(years)} == {chart.names.every}


def test_each_series_has_its_own_colour_the_same_everywhere() -> None:
    colors = {output: [s.color for s in chart_of(drawn("close-ends", output, "en").items).series] for output in PLOTTED}
    assert set(map(tuple, colors.values())) == {("chart-1", "chart-2", "chart-3")}


@both
def test_every_output_writes_a_number_the_same_way(language: str) -> None:
    for name in ("below-zero", "from", "close-ends"):
        shown = [
            {
                label.text.split(" ")[-1]
                for row in chart_of(drawn(name, output, language).items).series
                for label in row.labels
                if label
            }
            for output in PLOTTED
        ]
        digits = [{"".join(c for c in word if c in "0123456789.,−") for word in words} for words in shown]
        assert len(set(map(frozenset, digits))) == 1


def test_what_cannot_fit_is_one_message_with_a_way_out() -> None:
    editions, _ = block_of(chart("bar", [str(i) for i in range(40)], series("A", list(range(40)))))
    one = made(editions["en"], "talk")
    (error,) = one.errors
    assert error.code == "chart-too-full"
    assert error.message.startswith("en talk, slide 2: expected room for 40 rows of “A group”, found it for ")
    assert error.hint


@pytest.mark.parametrize(
    ("language", "title", "unit", "said_once"),
    [
        ("zh", "人数", "人", True),
        ("zh", "参加人数（人）", "人", True),
        ("en", "Number of people", "people", True),
        ("en", "Minutes a day", "minutes", True),
        ("zh", "病人年龄", "人", False),
        ("en", "Size of a group", "people", False),
    ],
)
@each_output
def test_the_title_of_the_axis_and_the_unit_say_it_once(
    language: str, title: str, unit: str, said_once: bool, output: str
) -> None:
    other = {"zh": "某某", "en": "Something"}
    written = chart("column", DAYS[:3], series("A", [48, 67, 95]), unit={"zh": "次", "en": "times"} | {language: unit},
                    axis={"y": other | {language: title}})  # fmt: skip
    words = said(made(block_of(written)[0][language], output).items)  # type: ignore[index]
    assert any(word != title and unit in word for word in words) is not said_once


LONG = ["Meetings and classes for members", "Rides to dialysis and back", "Rooms"]


@pytest.mark.parametrize("names", [LONG, ["Meetings", "Rides", "Rooms"]])
def test_names_on_paper_that_have_no_room_beside_their_bars_stand_on_a_line_over_them(names: list[str]) -> None:
    written = chart("bar", [{"zh": name, "en": name} for name in names], series("A", [14480, 11100, 520]))
    item = chart_of(made(block_of(written)[0]["en"], "leaflet").items)
    labels = [own for own in texts(item.drawing) if words(own) in names]
    bars = [own.frame for own in item.drawing if isinstance(own, ShapeItem) and own.fill]
    assert [len(own.paragraphs[0].set.lines) for own in labels] == [1, 1, 1]
    for label, bar in zip(labels, bars, strict=True):
        over = label.frame.bottom <= bar.y + 0.1
        assert over if names is LONG else label.frame.right <= bar.x
    for above, label in itertools.pairwise(labels if names is LONG else []):
        number = next(own for own in texts(item.drawing) if own not in labels and own.frame.y > above.frame.bottom - 4)
        assert number.frame.bottom <= label.frame.y + 4, "a number keeps clear of the next name"
    assert not overprinted([item])


@each_output
@both
def test_lines_that_begin_in_one_point_say_its_number_once(output: str, language: str) -> None:
    """`26` stood over the point and under it."""
    rows = [series("A", [26, 20, 18, 17.5, 17]), series("B", [26, 22, 23, 24, 25])]
    one = made(block_of(chart("line", DAYS[:5], *rows, unit={"zh": "个", "en": "u"}))[0][language], output)
    assert [words for words in said(one.items) if words.startswith("26")] in (["26"], ["26 u"], ["26 个"])


@pytest.mark.parametrize("output", PAPER)
def test_no_name_under_a_line_is_cut_between_number_and_unit(output: str) -> None:
    """A name of two lines was: 12 / 个月."""
    names = [
        {"zh": words, "en": f"Day {n}"} for n, words in enumerate(["开始", "一个月", "3 个月", "6 个月", "12 个月"])
    ]
    rows = [series("每天滴药", [26, 20, 18, 17.5, 17]), series("常忘记滴药", [26, 22, 23, 24, 25])]
    one = made(block_of(chart("line", names, *rows))[0]["zh"], output)
    lines = {line for item in texts(one.items) for p in item.paragraphs for line in p.set.text.split("\n")}
    broken = [p.set for i in texts(one.items) for p in i.paragraphs if "月" in p.set.text and len(p.set.lines) > 1]
    assert [[line.text for line in done.lines] for done in broken] == []
    assert any("月" in words for words in lines)
