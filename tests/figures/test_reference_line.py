"""A line across a chart at a number to compare with lies where the scale has it, clear of every word, everywhere."""

from __future__ import annotations

from typing import Any

import pytest

from builder.evidence.said import said_of
from builder.outline.text.text import Language
from builder.page.items import ChartItem, ShapeItem
from tests.figures.made_figures import (
    LANGUAGES,
    PLOTTED,
    Made,
    block_of,
    chart_of,
    cut,
    every,
    lines,
    made,
    outside,
    overprinted,
    said,
    texts,
    words,
)
from tests.figures.test_charts import DAYS, MONTHS, TAKEAWAYS, chart, series

MINUTES = {"zh": "分钟", "en": "minutes"}
ADVISED = {"zh": "建议值", "en": "Advised"}
LONG = {"zh": "医生建议每天至少走的时间", "en": "The least that doctors advise for a day"}


def at(value: str, label: dict[str, str] = ADVISED) -> dict[str, Any]:
    return {"value": value, "label": label}


CASES = {
    "columns": chart("column", DAYS, series("A", [12, "19.5", 25, 30, 18, 9, 4]), line=at("20"), unit=MINUTES),
    "goal over all": chart("column", DAYS[:3], series("A", [12, 30, 45]), line=at("60"), unit="%", takeaway=TAKEAWAYS),
    "two series": chart(
        "column",
        DAYS[:5],
        series("A", [12, "19.5", 25, 30, 18]),
        series("B", [8, 20, 21, 15, 17]),
        line=at("20", LONG),
        unit=MINUTES,
    ),
    "below zero": chart("column", DAYS[:4], series("A", [-12, "-19.5", 25, -30]), line=at("-20"), unit="°C"),
    "beside a scale": chart(
        "column",
        MONTHS,
        *(series(name, [100] * 5 + [3000, 2900, 2800, 3000, 3000, 3000, 2000]) for name in "ABC"),
        line=at("1900"),
    ),
    "stacks": chart(
        "column",
        DAYS[:4],
        series("A", [12, 19, 25, 30]),
        series("B", [8, 20, 21, 15]),
        line=at("35"),
        unit="%",
        stacked=True,
    ),
    "bars": chart("bar", DAYS[:4], series("A", [-12, "19.5", 25, -30]), line=at("20"), unit=MINUTES),
    "bars with a long name": chart("bar", DAYS, series("A", [3, 5, 7, 9, 2, 4, 6]), line=at("5", LONG)),
    "one bar": chart("bar", DAYS[:1], series("A", [0]), line=at("5")),
    "one line": chart("line", DAYS, series("A", [12, "19.5", 25, 30, 18, 9, 21]), line=at("20"), unit=MINUTES),
    "lines that end at it": chart(
        "line",
        DAYS,
        series("A", [12, 19, 25, 30, 18, 9, 21]),
        series("B", [8, 20, 21, 15, 17, 18, 20]),
        line=at("20"),
        unit="%",
    ),
    "every number": chart("line", DAYS, series("A", [12, 19, 25, 30, 18, 9, 21]), line=at("20"), label="all"),
    "broken scale": chart(
        "line",
        DAYS,
        series("A", ["82", "81", "79.5", "78", "77", "75", "74.5"]),
        line=at("80", {"zh": "目标 80", "en": "Goal 80"}),
        **{"from": "70"},
    ),
}


def each() -> list[tuple[str, str, Language, Made]]:
    """Every case in each output and language."""
    return [
        (name, output, language, made(edition, output))
        for name, written in CASES.items()
        for language, edition in block_of(written)[0].items()
        for output in PLOTTED
    ]


def dashed(one: Made) -> ShapeItem:
    """The line across the chart: the longest dashed one that is straight (another may be a sample of it)."""
    straight = [
        i for i in every(one.items) if isinstance(i, ShapeItem) and i.geometry == "line" and i.stroke and i.stroke.dash
    ]
    return max(straight, key=lambda shape: shape.frame.width + shape.frame.height)


def place(found: ChartItem, value: float) -> float:
    share = (value - found.axis.least) / (found.axis.most - found.axis.least)
    if found.kind == "bar":
        return found.plot.x + share * found.plot.width
    return found.plot.bottom - share * found.plot.height


def test_it_lies_at_its_value_clear_of_all_words_and_says_what_it_is() -> None:
    faults = []
    for name, output, language, one in each():
        where, written = f"{name}, {output}, {language}", CASES[name]["chart"]["line"]
        found, line = chart_of(one.items), dashed(one).frame
        lying = found.kind == "bar"
        straight = [i.frame for i in every(one.items) if isinstance(i, ShapeItem) and i.geometry == "line"]
        told = [d.message for d in one.errors] + overprinted(one.items) + outside(one.items, one.room) + cut(one.items)
        if told:
            faults.append(f"{where}: {told}")
        if abs((line.x if lying else line.y) - place(found, float(written["value"]))) > 0.5:
            faults.append(f"{where}: lies elsewhere")
        crossed = [
            words(text)
            for text in texts(one.items)
            for letters in lines(text)
            for across in (straight if written["label"][language] in words(text) else [line])
            if letters.inset(0.2, 0.2, 0.2, 0.2).overlaps(across.inset(-0.1, -0.1, -0.1, -0.1), 0.0)
            and text not in [t for t in texts(found.drawing) if t.frame.right <= found.plot.x]
        ]
        if crossed:
            faults.append(f"{where}: crosses {crossed}")
        if not any(written["label"][language] in words.replace("\n", "") for words in said(one.items)):
            faults.append(f"{where}: its words are missing")
        if written["label"][language] not in (found.alt or ""):
            faults.append(f"{where}: the description leaves it out")
    assert faults == []


def test_its_number_stands_with_its_words_once() -> None:
    assert "Advised: 20" in said(made(block_of(CASES["columns"])[0]["en"], "talk").items)
    assert "Goal 80" in said(made(block_of(CASES["broken scale"])[0]["en"], "talk").items)
    for label, value, expected in (
        ("Goal for 2020", "20", "Goal for 2020: 20"), ("Goal 12000", "12000", "Goal 12000"),
        ("Goal 12,000", "12000", "Goal 12,000"), ("Under -5", "-5", "Under -5"), ("Goal 20.5", "20", "Goal 20.5: 20"),
        ("Goal 20.", "20", "Goal 20."),
    ):  # fmt: skip
        own = chart("bar", DAYS[:2], series("A", [1, 2]), line=at(value, {"zh": "目标", "en": label}))
        assert expected in said(made(block_of(own)[0]["en"], "talk").items)


def test_a_number_of_one_digit_may_stand_under_its_words() -> None:
    label = {"zh": "建议的值", "en": "What doctors advise"}
    own = chart("line", DAYS[:4], series("A", [3, 9, 14, 6]), line=at("5", label))
    assert "What doctors advise:\n5" in said(made(block_of(own)[0]["en"], "talk").items)


def test_on_bars_the_ground_is_between_its_dashes() -> None:
    """Ink alone is not seen on dark bars."""
    one = made(block_of(CASES["bars"])[0]["en"], "talk")
    same = [i for i in every(one.items) if isinstance(i, ShapeItem) and i.frame == dashed(one).frame]
    assert [(i.stroke.color, bool(i.stroke.dash)) for i in same if i.stroke] == [("surface", False), ("ink", True)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_doctor_reads_it_in_the_table_of_claims(language: Language) -> None:
    edition = block_of(CASES["bars"])[0][language]
    said = ["".join(getattr(i, "text", "") for i in line) for line in said_of(edition.sections[0].blocks[-1], language)]
    assert {"zh": "建议值：20 分钟", "en": "Advised: 20 minutes"}[language] in [s.replace("\u00a0", " ") for s in said]
