"""Where text may stand on a panel: margins by fold, columns, the room the scenes take."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from msgspec import Struct

from builder.geometry import MM, Rect
from builder.layout.folds import BLEED, FoldScheme, Panel

Inside = Literal["bare", "foot", "strip"]
"""What stands under the inner panels: nothing, the quiet land, or the large scene under the last of them."""


class Margins(Struct, frozen=True):
    """Distances from the panel's edges, in points; `spine` is the side at a booklet's fold."""

    side: float
    top: float
    bottom: float
    spine: float
    over_foot: float
    """From the trim, where quiet land lies under the text."""
    over_back: float
    """The same on the panel beside the cover, where the land begins to rise."""


_FOLDED = Margins(8 * MM, 12 * MM, 10 * MM, 8 * MM, 23 * MM, 33 * MM)
_HALF = Margins(12 * MM, 14 * MM, 14 * MM, 14 * MM, 29 * MM, 28 * MM)
_FLAT = Margins(15 * MM, 13 * MM, 20 * MM, 15 * MM, 20 * MM, 20 * MM)

MARGINS: Mapping[str, Margins] = MappingProxyType({
    "trifold-c": _FOLDED, "trifold-z": _FOLDED, "half": _HALF, "booklet-a5": _HALF, "flat": _FLAT,
})  # fmt: skip

UTMOST = 2 * MM
"""By how much text goes nearer to the trim at both ends where nothing else helps; it keeps clear of it all the same."""
ACCENTS = 5 * MM
"""What the small things on low land take; they are left out there."""
OVER_ACCENTS = 25.8 * MM
"""From the trim of a sheet of A4, where words are clear of those things."""
FULL_BACK = 5 * MM
"""So much nearer to the land the back goes in a sheet that is full, but no nearer than to what stands on it."""
OVER_LAND = 4 * MM
"""What words keep from the top of land without a motif."""
FOOT = 8 * MM
"""Words on dark land end this far above the trim."""
STRIP_ROOM = 131 * MM
"""What the large scene takes of an A4 panel's height."""
DRAWN_FOR = 303 * MM
"""The margins over scenes hold for a sheet of A4 with its bleed; on others they grow with the scene."""
MASTHEAD = 82 * MM
"""Height of the head that is a flat leaflet's cover."""
UNDER_MASTHEAD = 8 * MM
WIDEST_COLUMN = 140 * MM
"""Wider panels are set in two columns: a line of more than forty characters is hard to find back from."""
GUTTER = 9 * MM


class PanelFrame(Struct, frozen=True):
    """One panel: its place on its page, and the columns its text runs through."""

    number: int
    panel: Rect
    columns: tuple[Rect, ...]

    @property
    def text(self) -> Rect:
        """From the first column's left to the last one's right."""
        first, last = self.columns[0], self.columns[-1]
        return Rect(first.x, first.y, last.right - first.x, first.height)

    @property
    def head(self) -> Rect:
        """Between the sides of the text, the head of a flat leaflet that is its cover."""
        return Rect(self.text.x, self.panel.y, self.text.width, MASTHEAD)


Places = tuple[tuple[Panel, Rect], ...]


def has_masthead(scheme: FoldScheme) -> bool:
    """Whether the cover is a head over the first page's text rather than a panel of its own."""
    return scheme.name == "flat"


def is_outside(scheme: FoldScheme, number: int) -> bool:
    """Whether a panel lies on the side that carries the cover and its scene (in a booklet: cover and back)."""
    if scheme.booklet:
        return number in (scheme.cover, scheme.back)
    return not has_masthead(scheme) and scheme.side_of(number) == scheme.side_of(scheme.cover)


def view_of(scheme: FoldScheme, number: int) -> int:
    """Which panels are seen together: those of a side, two facing pages of a booklet; they have the same number."""
    return number // 2 if scheme.booklet else scheme.side_of(number)


def scene_scale(scheme: FoldScheme) -> float:
    """How large scenes are on this sheet, against A4."""
    width = scheme.size.width + 2 * BLEED
    return 1.0 if has_masthead(scheme) else width / DRAWN_FOR


class Fullness(Struct, frozen=True):
    """How near text goes to scenes and trim: `full` on the back, `utmost` everywhere."""

    full: bool = False
    utmost: bool = False


ROOMY = Fullness()


class Rise(Struct, frozen=True):
    """What the land of the outside asks of the words over it: a scene that is raised `by` so much lifts them with it.

    Of land without a motif `reaches` tells, by panel, how far over the trim it comes under words.
    """

    by: float = 0.0
    reaches: tuple[tuple[int, float], ...] = ()

    def foot(self, number: int, usual: float, least: float, *, full: bool) -> float:
        """Where the words of an outer panel end above the trim, in place of the `usual` and no lower than `least`."""
        reach = dict(self.reaches).get(number)
        if reach is None:
            return usual + self.by
        return max(least if full else usual, reach + OVER_LAND)


LEVEL = Rise()


def panel_frames(
    scheme: FoldScheme, inside: Inside, fullness: Fullness = ROOMY, rise: Rise = LEVEL
) -> tuple[PanelFrame, ...]:
    """The frame of each panel, in reading order; `rise`: how much higher than usual the outer scene is."""
    found: dict[int, PanelFrame] = {}
    for places in pages_of(scheme):
        for panel, place in places:
            foot = _foot(scheme, panel.number, inside, fullness)
            if is_outside(scheme, panel.number):
                foot = rise.foot(panel.number, foot, MARGINS[scheme.name].bottom, full=fullness.full)
            nearer = UTMOST if fullness.utmost else 0.0
            found[panel.number] = _panel_frame(scheme, panel, place, (nearer, foot - nearer))
    return tuple(found[number] for number in sorted(found))


def _foot(scheme: FoldScheme, number: int, inside: Inside, fullness: Fullness) -> float:
    margins, scale = MARGINS[scheme.name], scene_scale(scheme)
    if is_outside(scheme, number):
        beside_cover = number == scheme.back or number == _neighbour(scheme)
        bare = margins.over_foot - (ACCENTS if fullness.utmost else 0.0)
        least = 0.0 if fullness.utmost else OVER_ACCENTS
        back = max(least, margins.over_back - FULL_BACK) if fullness.full else margins.over_back
        over = back if beside_cover else bare
        return max(margins.bottom, over * scale)
    if inside == "strip" and number == last_inner(scheme):
        return STRIP_ROOM * scale
    if inside == "strip" and number == _before_last_inner(scheme):
        return max(margins.bottom, margins.over_back * scale)
    return margins.bottom if inside == "bare" else max(margins.bottom, margins.over_foot * scale)


def _neighbour(scheme: FoldScheme) -> int:
    """The panel left of the cover, under which the land begins to rise."""
    if scheme.booklet:
        return scheme.back
    row = [panel.number for panel in scheme.sides[scheme.side_of(scheme.cover)].panels]
    return row[max(0, row.index(scheme.cover) - 1)]


def _before_last_inner(scheme: FoldScheme) -> int:
    """The panel under which the large scene begins to rise; 0 where there is none such."""
    inner = [panel.number for panel in scheme.sides[scheme.side_of(last_inner(scheme))].panels]
    return inner[-2] if len(inner) > 1 else 0


def last_inner(scheme: FoldScheme) -> int:
    """The rightmost panel of the inner side, over which the large scene would rise; 0 where there is none such."""
    if scheme.booklet or has_masthead(scheme):
        return 0
    inner = next(side for side in scheme.sides if all(p.number != scheme.cover for p in side.panels))
    return inner.panels[-1].number


def _panel_frame(scheme: FoldScheme, panel: Panel, page: Rect, ends: tuple[float, float]) -> PanelFrame:
    """`ends` is by how much the text begins higher than usual, and where it ends above the trim."""
    margins = MARGINS[scheme.name]
    left, right = _sides(scheme, panel.number, margins)
    top = MASTHEAD + UNDER_MASTHEAD if has_masthead(scheme) and panel.number == scheme.cover else margins.top
    text = page.inset(left, top - ends[0], right, ends[1])
    if text.width <= WIDEST_COLUMN:
        return PanelFrame(panel.number, page, (text,))
    width = (text.width - GUTTER) / 2
    columns = (Rect(text.x, text.y, width, text.height), Rect(text.right - width, text.y, width, text.height))
    return PanelFrame(panel.number, page, columns)


def _sides(scheme: FoldScheme, number: int, margins: Margins) -> tuple[float, float]:
    """Left and right margin. A booklet's odd pages are right of the spine."""
    if not scheme.booklet:
        return margins.side, margins.side
    return (margins.spine, margins.side) if number % 2 else (margins.side, margins.spine)


def pages_of(scheme: FoldScheme) -> tuple[Places, ...]:
    """The document's pages as panels with their places: whole sides, but a page a panel for a booklet."""
    if not scheme.booklet:
        return tuple(tuple((panel, panel.frame) for panel in side.panels) for side in scheme.sides)
    panels = [scheme.panel(number) for number in range(1, scheme.panel_count + 1)]
    return tuple(((panel, Rect(0, 0, panel.frame.width, panel.frame.height)),) for panel in panels)
