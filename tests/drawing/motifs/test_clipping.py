"""A path cut at a rectangle."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.drawing.basic_paths import ellipse, polygon, rectangle
from builder.drawing.motifs.clipping import clipped, clipped_line
from builder.drawing.vector import ink_bounds
from builder.geometry import Path, Point, Rect, Segment

FRAME = Rect(0, 0, 100, 50)


def area(path: Path) -> float:
    """What a path encloses, by its points and the middles of its curves."""
    total, at, start = 0.0, Point(0, 0), Point(0, 0)
    for kind, points in path.segments:
        chain = _flattened(at, points) if kind == "curve" else points or (start,)
        for point in chain:
            if kind != "move":
                total += (at.x * point.y - point.x * at.y) / 2
            at = point
        start = at if kind == "move" else start
    return abs(total)


def _flattened(start: Point, points: tuple[Point, ...], steps: int = 200) -> list[Point]:
    a, b, c, d = (start, *points)
    times = [i / steps for i in range(1, steps + 1)]
    return [
        Point(*((1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * q + 3 * (1 - t) * t * t * r + t**3 * s
                for p, q, r, s in zip(a, b, c, d, strict=True)))
        for t in times
    ]  # fmt: skip


def test_what_lies_within_stays_the_same() -> None:
    inside = ellipse(Point(50, 25), 20, 20)
    assert clipped(inside, FRAME) is inside
    assert clipped_line(inside, FRAME) is inside


def test_what_lies_outside_is_gone() -> None:
    beyond = rectangle(Rect(200, 0, 10, 10))
    assert clipped(beyond, FRAME) is None
    assert clipped_line(beyond, FRAME) is None


def test_what_only_touches_the_edge_is_gone() -> None:
    assert clipped(rectangle(Rect(100, 0, 10, 10)), FRAME) is None


def test_a_rectangle_over_a_corner_is_cut_to_its_quarter() -> None:
    cut = clipped(rectangle(Rect(90, 40, 20, 20)), FRAME)
    assert cut is not None
    assert ink_bounds(cut) == Rect(90, 40, 10, 10)
    assert area(cut) == pytest.approx(100)


def test_a_disc_over_an_edge_is_cut_in_half() -> None:
    disc = ellipse(Point(0, 25), 20, 20)
    cut = clipped(disc, FRAME)
    assert cut is not None
    assert ink_bounds(cut).x == pytest.approx(0)
    assert area(cut) == pytest.approx(area(disc) / 2, rel=1e-4)


def test_a_shape_around_the_frame_becomes_the_frame() -> None:
    cut = clipped(rectangle(Rect(-50, -50, 500, 500)), FRAME)
    assert cut is not None
    assert (ink_bounds(cut), area(cut)) == (FRAME, pytest.approx(5000))


def test_a_comb_that_leaves_and_comes_back_keeps_its_teeth_apart() -> None:
    comb = polygon([Point(10, 30), Point(10, 70), Point(20, 70), Point(20, 40), Point(30, 40), Point(30, 70),
                    Point(40, 70), Point(40, 30)])  # fmt: skip
    cut = clipped(comb, FRAME)
    assert cut is not None
    assert area(cut) == pytest.approx(10 * 20 * 2 + 10 * 10)


def test_a_line_is_cut_into_the_pieces_that_are_seen() -> None:
    wave = Path([
        Segment("move", (Point(-10, 25),)), Segment("line", (Point(20, 25),)), Segment("line", (Point(20, -25),)),
        Segment("line", (Point(60, -25),)), Segment("line", (Point(60, 25),)),
    ])  # fmt: skip
    cut = clipped_line(wave, FRAME)
    assert cut is not None
    assert cut.kinds == ("move", "line", "line", "move", "line")
    assert (cut.xs, cut.ys) == ((0, 20, 20, 60, 60), (25, 25, 0, 0, 25))


@given(st.floats(-60, 160), st.floats(-60, 110), st.floats(1, 120), st.floats(1, 120))
def test_nothing_leaves_the_frame_and_nothing_is_added(x: float, y: float, rx: float, ry: float) -> None:
    blob = ellipse(Point(x, y), rx, ry)
    cut = clipped(blob, FRAME)
    if cut is not None:
        assert FRAME.contains(ink_bounds(cut), 1e-4)
        assert area(cut) <= min(area(blob), 5000) + 1e-2
