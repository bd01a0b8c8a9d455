"""Numbers with their share and counts of a hundred, in every output."""

from __future__ import annotations

from typing import Any

import pytest

from builder.figures.number import number_figure
from builder.figures.share_strip import share_strip
from builder.geometry import Rect
from builder.page.items import GroupItem, ShapeItem
from tests.figures.made_figures import OUTPUTS, block_of, cut, every, made, outside, overprinted, said

each_output = pytest.mark.parametrize("output", OUTPUTS)
CAPTION = {"zh": "这个数字说明什么", "en": "what this number means"}


class _Both(dict[str, dict[str, str]]):
    """The same words in both languages."""

    def __missing__(self, words: str) -> dict[str, str]:
        return {"zh": f"{words}（中）", "en": words}


BOTH = _Both()


def number(value: str, unit: Any = None, **more: Any) -> dict[str, Any]:
    return {"number": {"value": value, "caption": CAPTION, **({"unit": unit} if unit else {}), **more}}


@each_output
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(
    "written",
    [
        number("20", {"zh": "分钟", "en": "minutes"}),
        number("14", {"zh": "步到门口", "en": "steps to the bathroom door"}),
        number("140/90", {"zh": "毫米汞柱", "en": "millimetres of mercury (mmHg)"}),
        number("1200000", {"zh": "人", "en": "people"}),
        number("between 300 and 400"),
        number("23", "%", part={"zh": "23 人", "en": "23 people"}),
        number(
            "155",
            {"zh": "人", "en": "people"},
            part={"zh": "155 位", "en": "155 people"},
            whole={"zh": "全部 1,587 位", "en": "all 1,587 people"},
        ),
        number("-5.01", "°C"),
        number("8–10", {"zh": "小时/天", "en": "hours a day"}),
        number("20–30", {"zh": "分钟/次", "en": "minutes at a time"}),
        number("12", {"zh": "周", "en": "weeks"}),
        number("2.5", {"zh": "年", "en": "years"}),
        number("3", {"zh": "次/天", "en": "times a day"}),
    ],
)
def test_any_number_fits(written: dict[str, Any], language: str, output: str) -> None:
    editions, _ = block_of(written)
    one = made(editions[language], output)
    assert [d.message for d in one.errors] == []
    assert overprinted(one.items) == []
    assert outside(one.items, one.room) == []
    assert cut(one.items) == []


@each_output
def test_part_and_whole_are_drawn_wherever_they_are_given(output: str) -> None:
    editions, _ = block_of(number("155", BOTH["people"], part=BOTH["155 people"], whole=BOTH["all 1,587 people"]))
    one = made(editions["en"], output)
    assert {"155 people", "all 1,587 people"} <= {w for text in said(one.items) for w in text.split("\n")}
    (strip,) = (i for i in every(one.items) if isinstance(i, GroupItem) and len(i.items) in (10, 11, 12)
                and all(isinstance(s, ShapeItem) for s in i.items))  # fmt: skip
    assert "155" in strip.alt


@pytest.mark.parametrize(
    ("value", "more", "share"),
    [
        ("23", {"unit": "%"}, 0.23),
        ("4 in 10", {}, 0.4),
        ("7 of 10", {}, 0.7),
        ("每 10 人中 4", {}, 0.4),
        ("33%", {}, 0.33),
        ("140/90", {}, None),
        ("20", {"unit": BOTH["minutes"]}, None),
        ("120", {"unit": "%"}, None),
        ("155", {"unit": BOTH["people"], "part": BOTH["155 people"], "whole": BOTH["all 1,587"]}, 155 / 1587),
        ("155", {"unit": BOTH["people"], "part": BOTH["some"], "whole": BOTH["all"]}, None),
    ],
)
def test_the_share_a_number_stands_for(value: str, more: dict[str, Any], share: float | None) -> None:
    editions, _ = block_of(number(value, **more))
    assert number_figure(editions["en"].sections[0].blocks[0]).share == share


@each_output
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("count", [1, 2, 3])
def test_up_to_three_groups_of_a_hundred_fit(count: int, language: str, output: str) -> None:
    groups = [
        {"label": {"zh": "三十岁以上血压高的人", "en": "adults of 30 to 79 with high blood pressure"}, "count": c}
        for c in (100, 33, 0)[:count]
    ]
    caption = {"zh": "全世界的数字，只是一个例子", "en": "Worldwide figures, made up for this test alone"}
    editions, _ = block_of({"people100": {"groups": groups, "caption": caption}})
    one = made(editions[language], output)
    assert [d.message for d in one.errors] == []
    assert overprinted(one.items) == []
    assert outside(one.items, one.room) == []
    assert cut(one.items) == []
    pictures = [i for i in every(one.items) if isinstance(i, GroupItem) and i.role == "figure"]
    assert len(pictures) == count
    assert all(str(g["count"]) in picture.alt for g, picture in zip(groups, pictures, strict=True))
    words = " ".join(said(one.items))
    assert all({"zh": f"每 100 人中 {g['count']} 人", "en": f"{g['count']} of 100"}[language] in words for g in groups)


def test_a_hundred_of_a_hundred_has_room_beside_people_whose_name_is_short() -> None:
    groups = [{"label": {"zh": "病人", "en": "people"}, "count": count} for count in (100, 5)]
    one = made(block_of({"people100": {"groups": groups}})[0]["zh"], "talk")
    assert cut(one.items) == []


NESTED = {
    "people100": {
        "groups": [
            {"label": {"zh": "血压高的人", "en": "adults with high blood pressure"}, "count": 33},
            {"label": {"zh": "不知道自己血压高的人", "en": "people who do not know it"}, "count": 15, "within": 1},
        ]
    }
}


@each_output
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_group_within_another_stands_in_the_same_hundred(language: str, output: str) -> None:
    one = made(block_of(NESTED)[0][language], output)
    assert [d.message for d in one.errors] == []
    assert overprinted(one.items) == []
    assert outside(one.items, one.room) == []
    (picture,) = (i for i in every(one.items) if isinstance(i, GroupItem) and i.role == "figure")
    said_of = {
        "zh": "血压高的人：100 人中 33 人；不知道自己血压高的人：这 33 人中 15 人",
        "en": "adults with high blood pressure: 33 of 100; people who do not know it: 15 of these 33",
    }
    assert picture.alt == said_of[language]
    shapes = [shape for shape in picture.items if isinstance(shape, ShapeItem)]
    assert [shape.fill for shape in shapes] == ["sun", "primary", "empty"]
    assert [bool(shape.stroke) for shape in shapes] == [True, False, False]
    people = [sum(kind == "move" for kind in shape.path.kinds) // 2 for shape in shapes if shape.path]
    assert people == [15, 18, 67]
    words = " ".join(said(one.items))
    for spoken in {"zh": ("每 100 人中 33 人", "这 33 人中 15 人"), "en": ("33 of 100", "15 of these 33")}[language]:
        assert spoken in words


@pytest.mark.parametrize(("value", "filled", "count"), [("1 in 100", 1, 100), ("7%", 7, 100), ("4 in 10", 4, 10)])
def test_a_few_in_a_hundred_are_bars_of_a_hundred(value: str, filled: int, count: int) -> None:
    """A sliver of the first of ten said nothing."""
    block = block_of(number(value))[0]["en"].sections[0].blocks[0]
    share = number_figure(block).share
    assert share is not None
    bars = share_strip(Rect(0, 0, 200, 20), 3, 2, share, block.span)
    assert len(bars) == count
    assert sum(bar.fill == "primary" for bar in bars) == filled
    assert all(Rect(0, 0, 200, 20).contains(bar.frame, 0.01) for bar in bars)
