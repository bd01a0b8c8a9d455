"""No edge of a pale ring runs through the cover's words."""

from __future__ import annotations

import pytest

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc
from builder.geometry import Point, Rect
from builder.layout.leaflet.rings import CLEAR, without_touched_rings
from builder.page.items import GroupItem

SPAN = Span("x.yaml", 1, 1)
OUTER, INNER = (disc(Point(100, 100), radius, "glow-1", SPAN) for radius in (60.0, 40.0))


def scene(name: str) -> GroupItem:
    return GroupItem(frame=OUTER.frame, role="decoration", span=SPAN, name=name, items=(OUTER, INNER))


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        (Rect(0, 20, 90, 15), (OUTER, INNER)),
        (Rect(0, 30, 90, 15), (INNER,)),
        (Rect(0, 50, 90, 15), ()),
        # The corner of the ring's frame is not the ring.
        (Rect(0, 40, 50, 10), (OUTER, INNER)),
        (Rect(0, 40 - 15 - CLEAR / 2, 120, 15), (INNER,)),
        (Rect(80, 90, 40, 10), ()),
    ],
)
@pytest.mark.parametrize("name", ["halo", "glow"])
def test_a_ring_that_words_touch_is_left_out(name: str, words: Rect, kept: tuple[object, ...]) -> None:
    (left,) = without_touched_rings([scene(name)], [words])
    assert isinstance(left, GroupItem)
    assert left.items == kept


def test_what_is_no_ring_stays() -> None:
    figure = scene("figure")
    assert without_touched_rings([figure, OUTER], [OUTER.frame]) == (figure, OUTER)
