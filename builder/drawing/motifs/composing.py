"""A motif from one figure: whoever draws only that gets the land and the light of our usual motif round it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.drawing.motifs.motif import Part
from builder.drawing.vector import Drawing, DrawnPath, scaled_stroke
from builder.geometry import Rect, Transform
from builder.replace import replace

PLACES: Mapping[Part, Rect] = MappingProxyType({
    "cover": Rect(632, 36, 280, 258), "strip": Rect(890, 52, 250, 222), "corner": Rect(222, 36, 200, 204),
    "symbol": Rect(48, 36, 104, 120),
})  # fmt: skip
"""Where the figure stands in each scene: centred, its foot on the lower edge, which lies just behind the crest."""
BEFORE = ("disc", "halo", "sun")
"""What of our scenes lies behind the figure; their own figure and birds make way for it."""
LEFT_OUT = ("figure", "birds")


def figure_of(parts: Mapping[Part, Drawing]) -> Drawing | None:
    """The drawing a motif may be made from: `figure`, or `tree` as motifs of the first format have it."""
    return parts.get("figure") or parts.get("tree")


def composed(part: Part, figure: Drawing, scene: Drawing) -> Drawing | None:
    """A scene of ours with another figure; the quiet land of `foot` as it is; None for what is no scene."""
    place = PLACES.get(part)
    if place is None:
        return scene if part == "foot" else None
    own = _standing(figure, place)
    groups = {name: paths for name, paths in scene.parts.items() if name not in LEFT_OUT and paths}
    if part == "symbol":
        groups = {name: groups[name] for name in ("disc",) if name in groups}
    behind = {name: paths for name, paths in groups.items() if name in BEFORE}
    before = {name: paths for name, paths in groups.items() if name not in BEFORE}
    parts = {**behind, "figure": own, **before}
    return Drawing(scene.box, tuple(path for paths in parts.values() for path in paths), MappingProxyType(parts))


def _standing(figure: Drawing, place: Rect) -> tuple[DrawnPath, ...]:
    """The figure as large as fits, its foot on the lower edge of its place."""
    scale = min(place.width / figure.box.width, place.height / figure.box.height)
    x = place.centre.x - scale * figure.box.centre.x
    y = place.bottom - scale * figure.box.bottom
    return tuple(_moved(path, Transform(scale, 0, 0, scale, x, y)) for path in figure.paths)


def _moved(drawn: DrawnPath, by: Transform) -> DrawnPath:
    stroke = scaled_stroke(drawn.stroke, by.a)
    return replace(drawn, path=drawn.path.transformed(by), stroke=stroke, radius=drawn.radius * by.a)
