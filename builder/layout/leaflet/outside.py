"""The outside of the sheet: its scene, and the cover's words above it and on its dark land."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from builder.geometry import MM, Rect
from builder.layout.folds import BLEED, FoldScheme
from builder.layout.leaflet.cover import cover_foot, cover_head, foot_top, masthead_of
from builder.layout.leaflet.frames import (
    LEVEL,
    MARGINS,
    Places,
    Rise,
    has_masthead,
    is_outside,
    pages_of,
    scene_scale,
)
from builder.layout.leaflet.land import Land, outer_land, words_left
from builder.layout.leaflet.piece import stacked
from builder.layout.leaflet.setting import FIXED, Setting
from builder.layout.leaflet.word_boxes import word_boxes
from builder.page.items import Item

MOST_RAISED = 18 * MM
"""The land rises no further for the sake of its words."""
MOST_CREST = 29 * MM
"""The same for the crest of land without a motif, which rises alone."""
ROUNDS, OVERSHOOT = 20, 1.1
"""How often such a crest is tried higher, and by how much of what its sides lack."""
LEAST_RAISED = BLEED + MM
OVER_RINGS = 14 * MM
"""How far a long title may go over the pale rings of the picture."""
OFF_FIGURE = 1.5 * MM
"""What words over those rings keep from what is drawn on them."""
ON_LAND = 0.8 * MM
"""What a line on dark land keeps from its edge."""
SMALLER = ((0.0, True), (0.5, True), (1.0, True), (0.0, False), (0.5, False), (1.0, False))
"""How small the words are, and whether what the meeting costs stands among them."""
LOWER = 2 * MM
"""By how much the smallest words go nearer to the trim where nothing else helps: office printers leave 8 mm white."""


class Outside(Struct, frozen=True):
    """The cover's words and its scene. `over` and `off` are by how many points head and foot lack room."""

    scheme: FoldScheme
    head: tuple[Item, ...]
    foot: tuple[Item, ...]
    raised: float
    over: float
    off: float = 0.0
    rise: Rise = LEVEL
    """What the land asks of the words on the other panels."""


def cover_places(scheme: FoldScheme) -> Places:
    """The page that carries the cover."""
    return next(places for places in pages_of(scheme) if scheme.cover in [panel.number for panel, _ in places])


def outside_of(scheme: FoldScheme, setting: Setting) -> Outside:
    """The cover's words, its land raised as far as they need."""
    places = cover_places(scheme)
    panel = next(place for own, place in places if own.number == scheme.cover)
    margins = MARGINS[scheme.name]
    if has_masthead(scheme):
        head = masthead_of(setting, panel.inset(margins.side, 0, margins.side, 0))
        return Outside(scheme, head.items, (), 0.0, head.over)
    side = margins.spine if scheme.booklet else margins.side
    left = words_left(scheme, panel, side)
    foot, raised, off = _on_land(scheme, setting, places, Rect(left, panel.y, panel.right - margins.side - left,
                                                               panel.height))  # fmt: skip
    text = panel.inset(side, margins.top, margins.side, 0)
    land = _outer_land(scheme, setting, places, raised)
    room = max(land.sky, panel.y) - text.y
    room = max(room, LEAST_HEAD * panel.height) if setting.motif is None else room
    over_rings = min(OVER_RINGS * scene_scale(scheme), land.rings - OFF_FIGURE - text.y - room)
    pieces, over = cover_head(setting, text.width, room, room + max(0.0, over_rings))
    rise = Rise(raised) if setting.motif else Rise(reaches=_reaches(scheme, setting, raised))
    return Outside(scheme, stacked(pieces, text.x, text.y), foot, raised, over, off, rise)


def _reaches(scheme: FoldScheme, setting: Setting, raised: float) -> tuple[tuple[int, float], ...]:
    """How far over the trim land without a motif comes under the words of the panels beside the cover."""
    margins, found = MARGINS[scheme.name], []
    for places in pages_of(scheme):
        for panel, place in places:
            if panel.number != scheme.cover and is_outside(scheme, panel.number):
                land = _outer_land(scheme, setting, places, raised)
                left, right = place.x + margins.side, place.right - margins.side
                found.append((panel.number, place.bottom - land.highest(left, right)))
    return tuple(found)


LEAST_HEAD = 0.45


def _outer_land(scheme: FoldScheme, setting: Setting, places: Places, raised: float = 0.0) -> Land:
    """The scene behind the cover, drawn once for all documents that differ in words alone."""
    span = setting.edition.span
    key = (FIXED, "outer land", scheme, tuple(places), span, raised)
    return setting.once(key, lambda own: outer_land(scheme, places, own.motif, span, raised))


def _on_land(
    scheme: FoldScheme, setting: Setting, places: Places, panel: Rect
) -> tuple[tuple[Item, ...], float, float]:
    """Words on the dark land of a cover: their size, how far the land rises for them, and what is still lacking."""
    items: tuple[Item, ...] = ()
    lacking = 0.0
    meeting = setting.edition.meeting
    costs = meeting is not None and meeting.fee is not None
    tries = SMALLER if costs else SMALLER[3:]
    most = (MOST_RAISED if setting.motif else MOST_CREST) * scene_scale(scheme)
    for smaller, fee, lower in (*((*tried, 0.0) for tried in tries), (*tries[-1], LOWER)):
        pieces = cover_foot(setting, panel.width, smaller, fee=fee)
        if not pieces:
            return (), 0.0, 0.0
        items = stacked(pieces, panel.x, foot_top(panel, pieces) + lower)
        lacking = _needed(lambda by: _outer_land(scheme, setting, places, by), items, alone=setting.motif is None)
        # A scene that stands only a little higher would end within the bleed: the press asks for grounds that run on.
        lacking = max(lacking, LEAST_RAISED) if lacking > 0 else 0.0
        if lacking <= most * (0.25 if smaller < 1 else 1.0):
            return items, max(0.0, lacking), 0.0
    return items, most, lacking - most


def _needed(land: Callable[[float], Land], items: Sequence[Item], *, alone: bool) -> float:
    """By how many points the land has to rise so that every line lies on it; `alone`: its crest does, and beside that
    it rises the less the further off."""
    needed = _lacking(land(0.0), items)
    for _ in range(ROUNDS if alone and needed > 0 else 0):
        more = _lacking(land(needed), items)
        if more <= 0:
            break
        needed += OVERSHOOT * more
    return needed


def _lacking(land: Land, items: Sequence[Item]) -> float:
    """By how many points the land would have to rise so that every line lies on it."""
    needs = [land.top(box.x - ON_LAND, box.right + ON_LAND) - (box.y - ON_LAND) for box in word_boxes(items)]
    return max(0.0, *needs) if needs else 0.0
