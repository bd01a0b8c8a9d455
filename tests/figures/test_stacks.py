"""Columns that stack the parts of a whole, in every output."""

from __future__ import annotations

from typing import Any

import pytest

from builder.figures.chart_head import rows_of_names
from builder.figures.stack_totals import total_of
from builder.outline.schema.amount import Amount
from builder.page.items import ShapeItem
from tests.figures.made_figures import PLOTTED, block_of, chart_of, cut, every, made, outside, overprinted, said

each_output = pytest.mark.parametrize("output", PLOTTED)


def stacked(*rows: list[Any], title: str = "Membership grew", **more: Any) -> dict[str, Any]:
    """Members by year, a row of numbers a series."""
    series = [{"name": {"zh": f"第{n}组", "en": f"Part {n}"}, "values": row} for n, row in enumerate(rows, 1)]
    years = [str(2022 + number) for number in range(len(rows[0]))]
    chart = {"kind": "column", "categories": years, "series": series, "unit": {"zh": "人", "en": "people"}}
    return {"chart": {**chart, "stacked": True, **more}, "title": {"zh": "会员多了", "en": title}}


MEMBERS = stacked([140, 158, 181, 214, 246], [70, 82, 97, 118, 139])


@each_output
@pytest.mark.parametrize("language", ["zh", "en"])
def test_parts_stand_on_each_other_under_their_total(language: str, output: str) -> None:
    one = made(block_of(MEMBERS)[0][language], output)  # type: ignore[index]
    assert [d.message for d in one.errors] == []
    assert overprinted(one.items) == []
    assert outside(one.items, one.room) == []
    assert cut(one.items) == []
    found = chart_of(one.items)
    assert found.totals
    assert found.totals.values == (210, 240, 278, 332, 385)
    assert {"210", "385", "140", "70", "246", "139"} <= set(said(one.items))
    assert found.alt.replace("\u00a0", " ").endswith({"zh": "2026 385 人", "en": "2026 385 people"}[language])
    bars = [i.frame for i in every(found.drawing) if isinstance(i, ShapeItem) and i.fill and i.frame.height > 5]
    for lower, upper, total in zip(bars[::2], bars[1::2], found.totals.labels, strict=True):
        assert total
        assert (lower.x, lower.width) == (upper.x, upper.width)
        assert lower.y == pytest.approx(upper.bottom, abs=2), "but for the line between them"
        assert total.frame.bottom <= upper.y
        assert abs(total.frame.centre.x - upper.centre.x) < 0.5
    assert {row.edge for row in found.series} == {"surface"}, "a pale line parts them, in grey too"
    for row in found.series:
        for label, number in zip(row.labels, range(5), strict=True):
            assert label
            assert label.place == "inside"
            assert any(bar.contains(label.frame.inset(0, 0.2 * label.frame.height, 0, 0.2 * label.frame.height), 0.5)
                       for bar in bars[2 * number : 2 * number + 2])  # fmt: skip


def test_sums_are_as_exact_as_what_was_typed() -> None:
    assert total_of([Amount("0.1"), Amount("0.20")]).typed == "0.30"
    assert total_of([Amount("1"), Amount("2")]).typed == "3"


@each_output
def test_a_part_of_nothing_has_no_number(output: str) -> None:
    one = made(block_of(stacked([10, 20], [0, 5]))[0]["en"], output)
    assert one.errors == []
    assert [bool(label) for label in chart_of(one.items).series[1].labels] == [False, True]


def test_a_part_without_room_for_its_number_is_told_with_a_way_out() -> None:
    one = made(block_of(stacked([1000, 1000], [1, 1]))[0]["en"], "talk")
    (error,) = one.errors
    assert error.code == "chart-too-full"
    assert "within the parts of their stacks" in error.message
    assert "`stacked`" in error.hint


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Membership grew from 210 to 385 in 5 years", []),
        ("Membership grew from 210 to 380", ["expected 385 in the title, as these columns come to, found 380"]),
        ("Membership grew from 200 to 385", ["expected 210 in the title, as these columns come to, found 200"]),
        ("From 2022 to 2026: 210 members became 385", []),
        ("We are 385", []),
        ("Of 600 asked, 300 came", []),
        ("At the end of 2027 we are 385", []),
        ("In 1999 we were few, now we are 385", []),
        ("246 of 385 members", []),
        ("385 members, 139 of them carers", []),
        ("From 278 in the third year to 385", []),
        (
            "Membership grew from 210 to 2,027",
            ["expected 385 in the title, as these columns come to, found 2,027"],
        ),
    ],
)
def test_a_title_that_says_another_total_is_told(title: str, told: list[str]) -> None:
    _, report = block_of({**MEMBERS, "title": {"zh": "会员多了", "en": title}})
    assert [d.message for d in report if d.code == "wrong-total"] == told


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (
            {
                "series": [
                    {"name": {"zh": z, "en": e}, "values": [1] * n} for z, e, n in (("甲", "A", 5), ("乙", "B", 4))
                ]
            },
            "wrong-count",
        ),
        ({"kind": "bar"}, "wrong-value"),
        ({"kind": "line"}, "wrong-value"),
        ({"series": [{"name": {"zh": "甲", "en": "A"}, "values": [1, 2, 3, 4, 5]}]}, "wrong-value"),
        (
            {
                "series": [
                    {"name": {"zh": z, "en": e}, "values": [1, 2, -3, 4, 5]} for z, e in (("甲", "A"), ("乙", "B"))
                ]
            },
            "out-of-range",
        ),
    ],
)
def test_what_cannot_stack_is_told(written: dict[str, Any], code: str) -> None:
    with pytest.raises(AssertionError, match=code):
        block_of({**MEMBERS, "chart": {**MEMBERS["chart"], **written}})


def test_names_of_several_rows_stand_under_each_other_where_that_takes_no_more_rows() -> None:
    for widths, room, expected in (
        ([100, 120, 104, 110], 300, [[(0, 0), (1, 116)], [(2, 0), (3, 116)]]),
        ([100, 50, 60], 300, [[(0, 0), (1, 112), (2, 174)]]),
        ([150, 100, 60, 220], 300, [[(0, 0), (1, 162)], [(2, 0), (3, 72)]]),  # in columns they were too wide
    ):
        assert rows_of_names(widths, room, 12) == expected, widths


def test_the_part_that_has_no_room_is_named() -> None:
    one = made(block_of(stacked([140, 158], [70, 1]))[0]["en"], "talk")  # type: ignore[index]
    assert [str(d.message).rpartition("found ")[2] for d in one.errors] == ["“1” without room"]
