"""The small drawn parts of printed pages."""

from __future__ import annotations

from builder.drawing.svg_areas import Area
from builder.geometry import Point
from builder.layout.leaflet.drawing import quote_mark
from tests.layout.leaflet.made_leaflets import SPAN


def test_an_opening_quotation_mark_has_its_thick_ends_below() -> None:
    """`“` is a six twice, a ball with a tail above it; a closing one is a nine, whose tail hangs below."""
    mark = quote_mark(16, "ink", SPAN)
    assert mark.path is not None
    bounds, area = mark.path.bounds, Area(mark.path)
    wide = [_painted(area, bounds.x, bounds.right, bounds.y + share * bounds.height) for share in (0.1, 0.75)]
    assert wide[1] > 1.5 * wide[0] > 0
    assert bounds.x >= -0.01
    assert bounds.right <= 16.01


def _painted(area: Area, left: float, right: float, y: float) -> float:
    """How much of a height is painted."""
    return sum(area.holds(Point(left + (right - left) * (n + 0.5) / 200, y)) for n in range(200)) / 200
