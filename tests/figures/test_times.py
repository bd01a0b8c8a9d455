"""Stretches of time as pictures: only what is certain is drawn, and what is drawn is the number."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

import pytest

from builder.diagnostics import Span
from builder.figures.number import number_figure
from builder.figures.times.amounts import Kind, Times, times_of
from builder.figures.times.picture import time_picture
from builder.geometry import Point, Rect, around
from builder.page.items import GroupItem, Item, ShapeItem
from tests.figures.made_figures import block_of, every, made

FRAME = Rect(30, 40, 380, 368)
NOWHERE = Span("sample.yaml", 1, 1)

CERTAIN: dict[tuple[str, str], tuple[Kind, float, float]] = {
    ("10", "minutes"): ("minutes", 10, 10),
    ("10", "分钟"): ("minutes", 10, 10),
    ("10", "分鐘"): ("minutes", 10, 10),
    ("20–30", "minutes a day"): ("minutes", 20, 30),
    ("20-30", "分钟/天"): ("minutes", 20, 30),
    ("20 to 30", "minutes"): ("minutes", 20, 30),
    ("20至30", "分钟"): ("minutes", 20, 30),
    ("61", "minutes"): ("minutes", 61, 61),
    ("90", "minutes"): ("minutes", 90, 90),
    ("2.5", "hours"): ("minutes", 150, 150),
    ("1–2", "个小时"): ("minutes", 60, 120),
    ("24", "hours"): ("hours of a day", 24, 24),
    ("2.05", "hours"): ("minutes", 123, 123),
    ("1–2", "hours a week"): ("minutes", 60, 120),
    ("8–10", "Hours a day"): ("hours of a day", 8, 10),
    ("7.5", "小时／晚"): ("hours of a day", 7.5, 7.5),
    ("8", "小時/日"): ("hours of a day", 8, 8),
    ("8", "每天小时"): ("hours of a day", 8, 8),
    ("3", "days a week"): ("days of a week", 3, 3),
    ("3", "天/周 / days a week"): ("days of a week", 3, 3),
    ("3–5", "天每周"): ("days of a week", 3, 5),
    ("2", "次/週"): ("times a week", 2, 2),
    ("2", "times a day"): ("times a day", 2, 2),
    ("3", "次，每天".replace("，", "")): ("times a day", 3, 3),
    ("17", "days"): ("days", 17, 17),
    ("12", "weeks"): ("weeks", 12, 12),
    ("4–6", "周"): ("weeks", 4, 6),
    ("6", "个月"): ("months", 6, 6),
    ("5", "years"): ("months", 60, 60),
    ("2.5", "年"): ("months", 30, 30),
    ("2", "次/年"): ("times a year", 2, 2),
    ("30", "seconds"): ("seconds", 30, 30),
}
DOUBTFUL = [
    ("0", "minutes"), ("0", "days a week"), ("0–3", "days a week"), ("-5", "days"), ("14", "days a week"),
    ("8", "times a week"), ("3.5", "days a week"), ("1", "time a day"), ("9", "times a day"), ("2.5", "minutes"),
    ("25", "hours a day"), ("8–30", "hours a day"), ("10–8", "hours a day"), ("5–5", "days"), ("48", "hours"),
    ("90", "seconds"), ("100", "days"), ("20", "weeks"), ("2.3", "years"), ("65", "years"), ("2027", "年"),
    ("10", "分"), ("20", "hours a week"), ("20", "小时/次"), ("3", "天 / weeks"),
    ("5", "日"), ("5", "月"), ("70", "岁"), ("13", "months a year"), ("10", "steps"), ("10", "minutes late"),
    ("3", "day-patients"), ("140/90", "minutes"), ("about 10", "minutes"), ("< 5", "days"), ("10", ""), ("1e1", "days"),
    ("1–2–3", "days"), ("10", "minutes of arc"),
]  # fmt: skip


def test_a_number_and_its_unit_make_a_time_certain() -> None:
    found = {said: times_of(*said) for said in CERTAIN}
    assert found == {said: Times(*expected) for said, expected in CERTAIN.items()}


def test_what_is_doubtful_has_no_picture() -> None:
    assert {said: found for said in DOUBTFUL if (found := times_of(*said)) is not None} == {}


def drawn(times: Times) -> tuple[Item, ...]:
    return time_picture(times, FRAME, NOWHERE)


def counted(items: Iterable[Item], geometry: str) -> Counter[str]:
    """How many shapes of a kind have each colour."""
    return Counter(str(i.fill) for i in items if isinstance(i, ShapeItem) and i.geometry == geometry)


def test_as_many_marks_are_filled_as_the_number_says() -> None:
    """Those of a range's upper end look otherwise; of a whole, all its parts are there."""
    wholes: dict[Kind, tuple[range, int | None]] = {
        "days of a week": (range(1, 8), 7), "times a week": (range(1, 8), 7), "days": (range(1, 85, 3), None),
        "weeks": (range(1, 13), None), "months of a year": (range(1, 13), 12), "times a year": (range(1, 13), 12),
        "months": (range(1, 121, 7), None), "times a day": (range(2, 7), 0),
    }  # fmt: skip
    faults = []
    for kind, (numbers, whole) in wholes.items():
        each = 7 if kind == "weeks" else 1
        for least in numbers:
            for most in {least, min(least + 2, numbers[-1])}:
                squares = kind in ("months", "months of a year", "times a year")
                marks = counted(drawn(Times(kind, least, most)), "rounded" if squares else "ellipse")
                besides = 2 * math.ceil(most / 12) if squares else 1 if kind == "times a day" else 0
                got = marks["sun"] - besides, marks["glow-2"], marks["empty"]
                rest = whole - most if whole else -most % 12 if kind == "months" else -most % 7 if most > 7 else 0
                wanted = least * each, (most - least) * each, 0 if kind in ("weeks", "times a day") else rest
                faults += [(kind, least, most, got, wanted)] if got != wanted else []
    assert faults == []


def minutes_shown(items: Iterable[Item]) -> dict[str, float]:
    """The shares of a clock that its sectors fill, all clocks together, in sixtieths; by colour."""
    shown = {"sun": 0.0, "glow-2": 0.0}
    for item in items:
        if not isinstance(item, ShapeItem) or item.fill not in shown or item.geometry == "rounded":
            continue
        shown[item.fill] += 60.0 if item.path is None else swept(item)
    return shown


def swept(sector: ShapeItem) -> float:
    """The angle of a sector at its point, in sixtieths of a round."""
    assert sector.path is not None
    points = [Point(x, y) for x, y in zip(sector.path.xs, sector.path.ys, strict=True)]
    centre, first, last = points[0], points[1], points[-1]
    begin, end = (math.atan2(p.y - centre.y, p.x - centre.x) for p in (first, last))
    return ((end - begin) % math.tau) / math.tau * 60


def test_a_clock_shows_the_very_minutes() -> None:
    for least, most in [(1, 1), (10, 10), (20, 30), (45, 75), (60, 60), (61, 61), (90, 90), (60, 120), (150, 720)]:
        shown = minutes_shown(drawn(Times("minutes", least, most)))
        assert (shown["sun"], shown["glow-2"]) == pytest.approx((least, most - least)), (least, most)
    parts = minutes_shown(drawn(Times("seconds", 15, 45)))
    assert (parts["sun"], parts["glow-2"]) == pytest.approx((15, 30))


def test_hours_of_a_day_are_no_minutes() -> None:
    """A quarter of a clock is both: the two hands of one of hours tell them apart."""
    hours, minutes = ([i for i in drawn(Times(kind, *2 * (count,))) if isinstance(i, ShapeItem)]
                      for kind, count in (("hours of a day", 3), ("minutes", 15)))  # fmt: skip
    hands = [[i.frame for i in own if i.stroke and i.stroke.color == "deep"] for own in (hours, minutes)]
    (short, long), (alone,) = hands
    assert short.width < alone.width
    assert (long.height, long.bottom) == pytest.approx((alone.width, FRAME.centre.y))


def test_a_picture_stays_in_its_frame() -> None:
    for said in CERTAIN:
        times = times_of(*said)
        assert times is not None
        for frame in (FRAME, Rect(0, 0, 90, 90), Rect(0, 0, 300, 60)):
            bounds = around([item.frame for item in time_picture(times, frame, NOWHERE)])
            assert frame.contains(bounds, 0.5), (said, frame, bounds)


@pytest.mark.parametrize("output", ["talk", "leaflet", "large"])
def test_a_picture_is_one_group_that_says_its_number(output: str) -> None:
    caption = {"zh": "说明", "en": "what it means"}
    written = {"number": {"value": "10", "unit": {"zh": "分钟", "en": "minutes"}, "caption": caption}}
    editions, _ = block_of(written)
    assert number_figure(editions["en"].sections[0].blocks[-1]).times == Times("minutes", 10, 10)
    (picture,) = (i for i in every(made(editions["en"], output).items) if isinstance(i, GroupItem) and i.alt)
    assert picture.alt.replace("\u00a0", " ") == "10 minutes"
    assert picture.name
