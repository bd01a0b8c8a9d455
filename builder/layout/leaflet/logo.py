"""The group's logo: its own drawing or picture, kept clear, on a white disc where the ground is dark."""

from __future__ import annotations

from pathlib import Path

from builder.drawing.pictures import Picture, load_picture, picture_size, place_picture
from builder.drawing.plain_shapes import disc
from builder.drawing.vector import Label
from builder.geometry import Point, Rect
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Setting
from builder.page.items import Item

CLEAR = 0.14
"""Of its height a logo keeps free around itself."""


def logo_piece(setting: Setting, height: float, most_wide: float, *, on_dark: bool = False) -> Piece | None:
    """The logo as a piece `height` high, its width by its proportions; None without one.

    On a dark ground it lies on white: a disc if it is about as wide as high, else a rounded plate. A picture that
    cannot be read is told at the outline's `logo:` and left out.
    """
    picture = _picture(setting)
    group = setting.edition.group
    if picture is None or group is None or group.logo is None:
        return None
    size = picture_size(picture)
    ratio = size.width / size.height
    inner = height * (1 - 2 * CLEAR) if on_dark else height
    width = min(inner * ratio, most_wide)
    tall = width / ratio
    span = group.logo.span
    round_one = 0.8 < ratio < 1.25
    plate = height if round_one and on_dark else width + 2 * CLEAR * height * on_dark
    if round_one and on_dark:
        width, tall = width * 0.78, tall * 0.78
    frame = Rect((plate - width) / 2, (height - tall) / 2, width, tall)
    drawn: Item = place_picture(picture, frame, Label(span, "figure", "logo", group.name.plain))
    return Piece(height=height, items=(*_plate(setting, plate, height, round_one, on_dark), drawn))


def _plate(setting: Setting, width: float, height: float, round_one: bool, on_dark: bool) -> tuple[Item, ...]:
    span = setting.edition.span
    if not on_dark:
        return (box(Rect(0, 0, width, height), span),)
    if round_one:
        return (disc(Point(height / 2, height / 2), height / 2, "surface", span),)
    return (box(Rect(0, 0, width, height), span, "surface", radius=height * 0.2),)


def _picture(setting: Setting) -> Picture | None:
    """The file is read once."""
    group = setting.edition.group
    if group is None or group.logo is None:
        return None
    name = group.logo.name
    if name not in setting.memory.pictures:
        roles = tuple(setting.theme.palettes[setting.medium])
        path = Path(setting.edition.folder) / name
        setting.memory.pictures[name] = load_picture(path, roles, group.logo.span, setting.report)
    return setting.memory.pictures[name]
