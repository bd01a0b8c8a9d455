"""Path data against the words of SVG 1.1 and against fontTools' reader."""

from __future__ import annotations

import math

import pytest
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path import parse_path as reference
from hypothesis import given
from hypothesis import strategies as st

from builder.drawing.svg_path import MAX_SEGMENTS, parse_path
from builder.geometry import Point

_number = st.integers(-2000, 2000).map(lambda n: n / 16)


def kinds(data: str) -> str:
    return "".join(s.kind[0] for s in parse_path(data).segments)


def ends(data: str) -> list[tuple[float, float]]:
    return [(round(s.points[-1].x, 6), round(s.points[-1].y, 6)) for s in parse_path(data).segments if s.points]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ("M1 2L3 4", [(1, 2), (3, 4)]),
        ("m1 2 3 4", [(1, 2), (4, 6)]),
        ("M1 2H5V6h-1v-1", [(1, 2), (5, 2), (5, 6), (4, 6), (4, 5)]),
        ("M.5.5-1e1-.5", [(0.5, 0.5), (-10, -0.5)]),
        ("M0 0h4v4zl1 1", [(0, 0), (4, 0), (4, 4), (0, 0), (1, 1)]),
        ("M0 0a2 2 0 012 2", [(0, 0), (2, 2)]),
        ("", []),
    ],
)
def test_it_reads_commands(data: str, expected: list[tuple[float, float]]) -> None:
    assert ends(data) == expected


def test_smooth_curves_mirror_the_last_handle_of_their_kind() -> None:
    mirrored = parse_path("M0 0C0 1 2 3 4 4S8 5 8 8").segments[-1]
    assert mirrored.points[0] == Point(6, 5)
    plain = parse_path("M0 0Q2 2 4 0S8 5 8 8").segments[-1]
    assert plain.points[0] == Point(4, 0)


def test_an_arc_stays_on_its_circle() -> None:
    for segment in parse_path("M10 0A10 10 0 1 1 0 -10").segments:
        assert math.hypot(*segment.points[-1]) == pytest.approx(10)


def test_an_arc_too_small_for_its_ends_grows() -> None:
    assert ends("M0 0A1 1 0 0 1 10 0")[-1] == (10, 0)
    assert parse_path("M0 0A1 1 0 0 1 10 0").bounds.height == pytest.approx(5, rel=0.01)


@pytest.mark.parametrize(
    "data", ["L1 1", "M1", "M1 1 2", "M0 0A1 1 0 2 0 3 3", "M0 0X", "M0 0L1 1zz5", "5 5", "M1e9 0"]
)
def test_nonsense_is_a_value_error(data: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_path(data)


def test_a_path_of_endless_steps_is_refused() -> None:
    with pytest.raises(ValueError, match="steps"):
        parse_path("M0 0" + "h1" * (MAX_SEGMENTS + 1))


@given(st.lists(st.tuples(st.sampled_from("LHVCSQTlhvcsqt"), st.lists(_number, min_size=6, max_size=6)), max_size=8))
def test_it_reads_what_fonttools_reads(steps: list[tuple[str, list[float]]]) -> None:
    counts = {"L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2}
    data = "M3 4" + "".join(c + " ".join(map(str, n[: counts[c.upper()]])) for c, n in steps)
    pen = RecordingPen()
    reference(data, pen)
    there = [args[-1] for _, args in pen.value if args]
    ours = [s.points[-1] for s in parse_path(data).segments if s.points]
    assert [(round(x, 4), round(y, 4)) for x, y in ours] == [(round(x, 4), round(y, 4)) for x, y in there]


@given(_number, _number, st.booleans(), st.booleans(), st.integers(0, 359))
def test_an_arc_ends_where_it_says(x: float, y: float, large: bool, sweep: bool, turn: int) -> None:
    segments = parse_path(f"M1 1A7 3 {turn} {int(large)} {int(sweep)} {x} {y}").segments
    assert segments[-1].points == () or segments[-1].points[-1] == (pytest.approx(x), pytest.approx(y))
