"""Drawings as the shapes of an SVG inside a page: what is drawn there is what our documents draw."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as FilePath

from msgspec import Struct

from builder.diagnostics import Report, Span
from builder.drawing.icons import GRID, IconLook, icon
from builder.drawing.motifs import FRAMES, Ground, Motif, Part, Shown, motif_folder, read_parts, scene
from builder.drawing.spots import spot, spot_names
from builder.geometry import Path, Rect
from builder.page.every_item import every_item
from builder.page.items import Item, ShapeItem
from builder.theme.model import Theme
from builder.theme.style import Color
from builder.write.shape_paths import shape_path

NOWHERE = Span("", 1, 1)
ICON_LINE = 2.0
"""Width of an icon's lines on its grid of 24."""
SPOT = Rect(0, 0, 48, 48)
"""What a coloured picture is drawn in."""
_LETTERS = {"move": "M", "line": "L", "curve": "C", "close": "Z"}


class Drawn(Struct, frozen=True):
    """One shape: its path's data, and its paints as CSS colours or `none`."""

    data: str
    fill: str
    stroke: str
    width: float


class Picture(Struct, frozen=True):
    """Shapes from back to front in a frame `0 0 width height`; `ground` is a CSS colour or empty."""

    name: str
    width: float
    height: float
    shapes: tuple[Drawn, ...]
    ground: str = ""


def icon_picture(name: str) -> Picture:
    """An icon on its grid, in colours of the page: `currentColor` and what its pictures take beside it."""
    colors = {"line": "currentColor", "spot": "#1B7A83", "inside": "#FFFFFF"}
    item = icon(name, GRID, IconLook("line", ICON_LINE, second="spot", ground="inside"), NOWHERE)
    return Picture(name, GRID.width, GRID.height, tuple(_drawn([item], colors)))


def spot_picture(name: str) -> Picture | None:
    """The coloured picture of an icon; None where it has none."""
    if name not in spot_names():
        return None
    item = spot(name, SPOT, NOWHERE)
    return Picture(name, SPOT.width, SPOT.height, tuple(_drawn([item], {})))


def motif_pictures(name: str, beside: FilePath, theme: Theme) -> tuple[Picture, ...]:
    """Every scene of a motif in a theme's colours, the corner also on a dark ground; none for a folder that is gone."""
    folder = motif_folder(name, beside)
    if folder is None:
        return ()
    palette = theme.palettes["talk"]
    motif = read_parts(folder, palette, Report())
    places: tuple[tuple[Part, Ground, str], ...] = (
        ("cover", "ground", "ground"), ("strip", "ground", "ground"), ("corner", "ground", "surface"),
        ("corner", "deep", "deep"), ("symbol", "ground", "surface"), ("foot", "ground", "ground"),
    )  # fmt: skip
    return tuple(_scene(motif, *place, palette) for place in places if motif.part(place[0]))


def _scene(motif: Motif, part: Part, on: Ground, fill: str, palette: Mapping[str, Color]) -> Picture:
    size = FRAMES[part]
    items = scene(motif, part, Rect(0, 0, *size), NOWHERE, Shown(on=on))
    colors = {role: f"#{color.rgb}" for role, color in palette.items()}
    name = part if on == "ground" else f"{part}-{on}"
    return Picture(name, size.width, size.height, tuple(_drawn(items, colors)), colors[fill])


def _drawn(items: Iterable[Item], colors: Mapping[str, str]) -> Iterator[Drawn]:
    return (_shape(item, colors) for item in every_item(items) if isinstance(item, ShapeItem))


def _shape(item: ShapeItem, colors: Mapping[str, str]) -> Drawn:
    fill = colors.get(item.fill, item.fill) if item.fill else "none"
    stroke = colors.get(item.stroke.color, item.stroke.color) if item.stroke else "none"
    return Drawn(path_data(shape_path(item)), fill, stroke, round(item.stroke.width, 2) if item.stroke else 0)


def path_data(path: Path) -> str:
    """The path as SVG writes it, to a hundredth of a unit."""
    steps = (_LETTERS[kind] + " ".join(f"{c:.2f}" for point in points for c in point) for kind, points in path.segments)
    return "".join(steps)
