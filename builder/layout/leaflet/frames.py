"""Where text may stand on a panel: margins by fold, columns, the room the hill takes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from builder.geometry import MM, Rect
from builder.layout.folds import FoldScheme, Panel


class Margins(Struct, frozen=True):
    """Distances from the panel's edges, in points; `spine` is the side at a booklet's fold."""

    side: float
    top: float
    bottom: float
    spine: float


_FOLDED = Margins(8 * MM, 12 * MM, 11 * MM, 8 * MM)
_HALF = Margins(12 * MM, 14 * MM, 14 * MM, 12 * MM)
_BOOKLET = Margins(12 * MM, 14 * MM, 14 * MM, 14 * MM)
_FLAT = Margins(15 * MM, 13 * MM, 12 * MM, 15 * MM)

MARGINS: Mapping[str, Margins] = MappingProxyType({
    "trifold-c": _FOLDED, "trifold-z": _FOLDED, "half": _HALF, "booklet-a5": _BOOKLET, "flat": _FLAT,
})  # fmt: skip

FOOT = 8 * MM
"""Statement and cover foot end this far above the trim."""
MASTHEAD = 74 * MM
"""Height of the head that is a flat leaflet's cover."""
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


def panel_frame(scheme: FoldScheme, panel: Panel, page: Rect, foot: float, head: float = 0.0) -> PanelFrame:
    """The columns of a panel that stands at `page`; `foot` and `head` are what the art takes, in points."""
    margins = MARGINS[scheme.name]
    left, right = _sides(scheme, panel.number, margins)
    text = page.inset(left, head + margins.top, right, max(margins.bottom, foot))
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


def pages_of(scheme: FoldScheme) -> tuple[tuple[tuple[Panel, Rect], ...], ...]:
    """The document's pages as panels with their places: whole sides, but a page a panel for a booklet."""
    if not scheme.booklet:
        return tuple(tuple((panel, panel.frame) for panel in side.panels) for side in scheme.sides)
    panels = [scheme.panel(number) for number in range(1, scheme.panel_count + 1)]
    return tuple(((panel, Rect(0, 0, panel.frame.width, panel.frame.height)),) for panel in panels)
