"""What a motif is made of."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from msgspec import Struct

from builder.drawing.vector import Drawing
from builder.geometry import Size

Part = Literal[
    "cover",  # title and closing slide
    "end",  # the closing slide, where it is another picture than the cover's
    "strip",  # the outside of a leaflet, the lower half of covers and posters
    "foot",  # quiet land under an open inside
    "corner",  # lower right of statements and part openers
    "symbol",  # small: a contact, a head
    "thread",  # the line that joins the stations of a talk's parts
    "sheath",  # a station that is done
    "sheath-current",  # the one that is now
    "sheath-next",  # one to come
    "figure",  # what the motif is about, from which missing scenes are made
    "tree",  # the same, as motifs of the first format call it
]
PARTS: tuple[Part, ...] = get_args(Part)
"""The names of a motif's files, without `.svg`."""

FRAMES: Mapping[Part, Size] = MappingProxyType({
    "cover": Size(960, 540), "end": Size(960, 540), "strip": Size(1200, 520), "foot": Size(1200, 100),
    "corner": Size(480, 320), "symbol": Size(200, 200),
})  # fmt: skip
"""How large our own drawings are, in their units; another motif's keep the proportions."""

FIGURE_FROM: Mapping[Part, float] = MappingProxyType({"cover": 0.55, "end": 0.55, "strip": 0.69, "corner": 0.29})
"""Where the figure begins, as a share of the width: a picture is never cut further in from the left."""


class Motif(Struct, frozen=True):
    """The drawings a motif has, by name. A part that is missing is not drawn."""

    name: str
    parts: Mapping[Part, Drawing]

    def part(self, name: Part) -> Drawing | None:
        return self.parts.get(name)
