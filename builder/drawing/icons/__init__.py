"""Icons drawn: line icons from Tabler (MIT) on a 24 × 24 grid, and four pictures of stem cells of our own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from msgspec import Struct

from builder.diagnostics import Report, Span
from builder.drawing.basic_paths import joined
from builder.drawing.svg_path import parse_path
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import Drawing, DrawnPath, Label, fitted, place_paths, placed
from builder.geometry import Path, Rect, Transform
from builder.icon_words.names import CELLS, icon_names, lines_instead
from builder.page.items import GroupItem, ShapeItem, Stroke
from builder.replace import replace

GRID = Rect(0, 0, 24, 24)
"""The square all icons are drawn on."""
LINE, LARGE_LINE = 2.5, 2.1
"""How wide its lines are on the grid: bold on full colour, with fine inner parts still open; less in a large icon."""
LARGE = 60.0
"""A larger icon, in points, has the finer lines."""
__all__ = ["CELLS", "GRID", "IconLook", "icon", "icon_line", "icon_names"]

_NOWHERE = Span("", 1, 1)
_COLORS = ("primary", "primary-2", "surface")
"""The roles the pictures are drawn in: lines, spots, ground."""


class IconLook(Struct, frozen=True):
    """The role of an icon's lines, and their width in points.

    The pictures of cells keep their own, finer lines, and also take `second` for their spots and `ground` for what is
    inside the lines.
    """

    color: str
    width: float
    second: str = "primary-2"
    ground: str = "surface"


def icon_line(size: float) -> float:
    """How wide the lines of an icon of this size are."""
    return size / GRID.width * (LINE if size <= LARGE else LARGE_LINE)


def icon(name: str, frame: Rect, look: IconLook, span: Span) -> ShapeItem | GroupItem:
    """An icon as large as fits in `frame`, centred, in lines; an unknown name is a `KeyError`."""
    name = lines_instead().get(name, name)
    transform = fitted(GRID, frame)
    if name in CELLS:
        roles = dict(zip(_COLORS, (look.color, look.second, look.ground), strict=True))
        paths = [_recolored(path, roles) for path in _cell(name).paths]
        return place_paths(paths, transform, Label(span, name=f"icon {name}"))
    stroke = Stroke(color=look.color, width=look.width, cap="round")
    return replace(_tabler_icon(name, transform), span=span, stroke=stroke)


@lru_cache(maxsize=1024)
def _tabler_icon(name: str, transform: Transform) -> ShapeItem:
    """An icon in its place, without its stroke; layouts try the same place many times."""
    return replace(placed(DrawnPath(_lines(name)), transform, _NOWHERE), name=f"icon {name}")


@cache
def _tabler() -> Mapping[str, tuple[str, ...]]:
    data = json.loads(_file("tabler.json"))
    return MappingProxyType({name: tuple(lines) for name, lines in data["icons"].items()})


@cache
def _lines(name: str) -> Path:
    """All lines of an icon as one path, so that it is one shape to move and recolour."""
    return joined([parse_path(line) for line in _tabler()[name]])


@cache
def _cell(name: str) -> Drawing:
    report = Report()
    drawing = read_svg(_file(f"{name}.svg"), f"{name}.svg", _COLORS, report)
    if drawing is None:
        raise RuntimeError(f"our own {name}.svg: {[d.message for d in report]}")
    return drawing


def _recolored(path: DrawnPath, roles: Mapping[str, str]) -> DrawnPath:
    stroke = replace(path.stroke, color=roles[path.stroke.color]) if path.stroke else None
    return replace(path, fill=roles[path.fill] if path.fill else None, stroke=stroke)


def _file(name: str) -> bytes:
    return resources.files(__package__).joinpath(name).read_bytes()
