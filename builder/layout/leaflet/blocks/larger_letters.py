"""Boxes that must not be missed, and tables, in larger letters where their panel has room: air alone leaves them half
empty."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from builder.geometry import MM
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import Setting
from builder.outline.model.blocks import Callout
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle

OF_SENTENCES, OF_LISTS = (1.4, 1.3, 1.2, 1.1), (1.1,)
"""Sizes tried for the letters of a sentence or two, and of a list, in their usual size."""
MOST_AIR = 14 * MM
"""By how much a box may be higher than its letters need."""
OF_TABLES = (1.2, 1.15, 1.1, 1.05)
"""Sizes tried for the letters of a table, in their usual size: a little larger than the body at most."""
IN_BOXES, IN_TABLES = ("body", "box-heading"), ("table", "table-head")
"""The styles that grow."""


def in_larger_letters(
    block: Callout[Text], make: Callable[[Setting, float], Piece], setting: Setting, room: float
) -> Piece:
    """The box in the largest letters with which it is at most `room` points higher than it need be.

    `make` sets it so many points higher than its letters need; what larger letters leave of the room is air.
    """
    usual = make(setting, 0.0)
    if room <= 0:
        return usual
    settings = _larger(setting, OF_LISTS if block.points else OF_SENTENCES, IN_BOXES)
    tried = ((own, make(own, 0.0).height) for own in settings)
    most = usual.height + room
    chosen, height = next(((own, high) for own, high in tried if high <= most), (setting, usual.height))
    return make(chosen, min(MOST_AIR, most - height))


def larger_tables(setting: Setting) -> Iterator[Setting]:
    """The setting with ever smaller letters in tables, all larger than usual."""
    return _larger(setting, OF_TABLES, IN_TABLES)


def _larger(setting: Setting, shares: Sequence[float], names: Sequence[str]) -> Iterator[Setting]:
    for share in shares:
        styles: Mapping[str, TextStyle] = {
            name: replace(style, size=style.size * share, leading=style.leading * share) if name in names else style
            for name, style in setting.styles.items()
        }
        yield replace(setting, styles=MappingProxyType(styles))
