"""Where a photo that owns its slide stands, and its words beside it: at the slide's upper and right edge, uncut.

A photo in the middle under its title is small on a wide screen, with empty ground on both sides; here it is half as
large again. A wide one is larger under its title and has no place here.
"""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import Rect, Size
from builder.layout.slides.grid import BODY_END, MARGIN, SLIDE

WIDEST, WIDE = 690.0, 646.0
"""What a short title leaves, in points, and what a longer one does: a photo of 4:3, as telephones take them, is whole
in that."""
LEAST_HEIGHT = 400.0
MOST_CUT = 0.3
"""The share that may be cut where the author said by `focus` what must be seen; without one nothing is."""
AIR = 26.0
"""Between words and photo."""
TOP = 48.0


class Columns(Struct, frozen=True):
    """Where photo and words stand."""

    photo: Rect
    words: Rect


def columns_for(size: Size, *, focused: bool, widest: float = WIDE) -> Columns | None:
    """The places for a photo of these proportions, at most so wide, `focused` where its author gave a `focus`; None
    for a wide one."""
    proportion = size.width / size.height
    width = min(widest, BODY_END * proportion)
    fills = focused and 1 - width / (BODY_END * proportion) <= MOST_CUT
    height = BODY_END if fills else width / proportion
    if height < LEAST_HEIGHT:
        return None
    left = MARGIN
    photo = Rect(SLIDE.width - width, 0, width, height)
    return Columns(photo, Rect(left, TOP, photo.x - AIR - left, height - TOP))
