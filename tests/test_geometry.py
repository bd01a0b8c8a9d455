"""Paths: what is noted of them is what is drawn."""

from __future__ import annotations

import pickle

from builder.geometry import Path, Point, Segment, Transform

DRAWN = Path((
    Segment("move", (Point(0.1, -0.0),)), Segment("curve", (Point(0.3, 7.7), Point(1 / 3, 2.2), Point(5.5, 0.7))),
    Segment("line", (Point(9.1, 3.3),)), Segment("close"),
))  # fmt: skip
BY, AFTER = Transform(0.7, 0, 0, 1.1, 3.3, 1 / 7), Transform(1.3, 0, 0, 1.3, -0.1, 0.2)


def at_once(path: Path, by: Transform, dx: float = 0.0, dy: float = 0.0) -> Path:
    """The same, with every point reckoned right away."""
    xs, ys = [by.a * x + by.e + dx for x in path.xs], [by.d * y + by.f + dy for y in path.ys]
    return Path.of(path.kinds, xs, ys)


def test_paths_are_scaled_and_moved_when_their_points_are_asked_for() -> None:
    """To the last bit, in whatever order it is noted: files must not depend on who asked first."""
    scaled = at_once(DRAWN, BY)
    cases = {
        "scaled": (DRAWN.transformed(BY), scaled),
        "scaled, then moved twice": (DRAWN.transformed(BY).moved(0.1, 0.2).moved(0.3, 0.4),
                                     at_once(DRAWN, BY, 0.1 + 0.3, 0.2 + 0.4)),
        "scaled twice": (DRAWN.transformed(BY).transformed(AFTER), at_once(scaled, AFTER)),
        "moved, then scaled": (DRAWN.moved(2.1, 0).transformed(AFTER),
                               at_once(at_once(DRAWN, Transform(), 2.1), AFTER)),
    }  # fmt: skip
    for name, (noted, reckoned) in cases.items():
        assert noted.bounds == reckoned.bounds, name
        assert noted.moved(1, 2).bounds == reckoned.moved(1, 2).bounds, name
        assert (noted.xs, noted.ys) == (reckoned.xs, reckoned.ys), name
        assert noted == reckoned, name
        assert hash(noted) == hash(reckoned) == hash(pickle.loads(pickle.dumps(noted))), name


def test_a_path_stays_as_it_is_when_another_is_made_of_it() -> None:
    before = DRAWN.xs, DRAWN.ys, hash(DRAWN)
    hash(DRAWN.transformed(BY).moved(1, 1))
    assert (DRAWN.xs, DRAWN.ys, hash(DRAWN)) == before
