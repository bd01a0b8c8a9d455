"""The picture behind the panels of a page, and the room it leaves for text."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Report, Span
from builder.geometry import MM, Rect
from builder.layout.folds import BLEED, FoldScheme, Panel
from builder.layout.hill import (
    DEEP_LOW,
    OFFICE_LOW,
    PALE_LOW,
    STATEMENT_HEIGHT,
    SUNK,
    Hill,
    cover_hill,
    ending_on,
    statement_hill,
)
from builder.layout.leaflet.frames import MASTHEAD
from builder.layout.motif import IN_PRINT, Motif, load_motif
from builder.layout.motifs import read_motif as tell_motif
from builder.layout.page import Item
from builder.layout.scenery import head_art, inner_art, outer_art
from builder.layout.vector import around
from builder.outline.edition import Edition
from builder.theme.load import THEMES
from builder.theme.model import Theme

Places = Sequence[tuple[Panel, Rect]]

CLEAR = 0.5 * MM
"""Text ends so far above the hill, its last line's own air not counted."""
QUIET_HEIGHT = 10 * MM
"""The crest of a hill that carries nothing."""
LEAST_FOOT = 15 * MM
"""And never nearer to the foot of a side along which the hill runs, so that its panels end alike."""
STATEMENT_INSET = 12 * MM
"""A statement ends so far short of where the hill begins to fall to a spine."""


class ArtRoom(Struct, frozen=True):
    """What the words ask of the drawing: a hill that carries a statement, a tree below the title, no low hill where
    a printer leaves the rim white."""

    statement: bool
    tree_top: float
    low_hill: bool


def read_motif(edition: Edition, theme: Theme, report: Report) -> Motif | None:
    """What is printed of the motif the outline names, its tree; None where it names none."""
    tell_motif(edition, theme.palettes["leaflet"], report, ())
    folder, roles = THEMES / "motifs" / edition.motif.name / "first", tuple(theme.palettes["leaflet"])
    return load_motif(folder, roles, edition.span, report, IN_PRINT)


def page_hill(scheme: FoldScheme, places: Places, statement: bool) -> Hill | None:
    """The hill along the foot of a page; None where there is none.

    The front of a flat leaflet has it at its head; in a booklet it runs over the back from the cover, and stands on
    the first inner page. Without a `statement` to carry it stays low.
    """
    numbers, panels = _spread(scheme, places)
    if scheme.hill in numbers:
        height, low, pale_low = hill_height(statement), *_lows(scheme, DEEP_LOW)
        return statement_hill(_risen(scheme, panels), numbers.index(scheme.hill), 0.0, low, height, pale_low)
    if scheme.cover in numbers and not has_masthead(scheme):
        return cover_hill(panels, numbers.index(scheme.cover))
    return None


def _spread(scheme: FoldScheme, places: Places) -> tuple[list[int], list[Rect]]:
    """Numbers and places of a page's panels; a booklet's cover and back both with the other, as they lie unfolded."""
    numbers, panels = [panel.number for panel, _ in places], [place for _, place in places]
    if not scheme.booklet or numbers[0] not in (scheme.cover, scheme.back):
        return numbers, panels
    own, aside = panels[0], panels[0].width
    across = [own.moved(-aside, 0), own] if numbers[0] == scheme.cover else [own, own.moved(aside, 0)]
    return [scheme.back, scheme.cover], across


def _risen(scheme: FoldScheme, panels: Sequence[Rect]) -> Sequence[Rect]:
    """The panels the inner hill is drawn along: a booklet's ends before the spine, as the page beyond has none."""
    return ending_on(panels[0]) if scheme.booklet else panels


def _lows(scheme: FoldScheme, low: float) -> tuple[float, float]:
    """How high the layers of the inner hill are where it is low, the deep one `low` but for a booklet's."""
    return (SUNK, SUNK) if scheme.booklet else (low, PALE_LOW)


def statement_width(scheme: FoldScheme, panel: Rect, column: Rect) -> float:
    """How wide the statement may be set in a column of the hill's panel, so that it stays on the hill."""
    if not scheme.booklet:
        return column.width
    return min(column.width, ending_on(panel)[0].right - STATEMENT_INSET - column.x)


def hill_height(statement: bool) -> float:
    """How high the inner hill rises, in points."""
    return STATEMENT_HEIGHT if statement else QUIET_HEIGHT


def has_masthead(scheme: FoldScheme) -> bool:
    """Whether the cover is a head over the first page's text rather than a panel of its own."""
    return scheme.name == "flat"


def foot_of(hill: Hill | None, panel: Rect, side: float) -> float:
    """What the hill takes from the foot of a panel whose text is `side` from its edges, in points."""
    if hill is None:
        return 0.0
    text = panel.inset(side, 0, side, 0)
    return max(LEAST_FOOT, panel.bottom - hill.clear_bottom(text, CLEAR))


def page_art(scheme: FoldScheme, places: Places, motif: Motif | None, span: Span, room: ArtRoom) -> tuple[Item, ...]:
    """The drawing behind a page's panels, running into the bleed."""
    numbers, panels = _spread(scheme, places)
    low = DEEP_LOW if room.low_hill else OFFICE_LOW
    if scheme.hill in numbers:
        low, pale_low = _lows(scheme, low)
        height, raised = hill_height(room.statement), numbers.index(scheme.hill)
        return inner_art(_risen(scheme, panels), raised, span, bleed=BLEED, low=low, height=height, pale_low=pale_low)
    if scheme.cover not in numbers:
        return ()
    if has_masthead(scheme):
        head = Rect(0, 0, panels[0].width, MASTHEAD).inset(-BLEED, -BLEED, -BLEED, 0)
        return head_art(motif, head, span)
    art = outer_art(motif, panels, numbers.index(scheme.cover), span, bleed=BLEED, low=low, top=room.tree_top)
    paper = around([place for _, place in places]).inset(-BLEED, -BLEED, -BLEED, -BLEED)
    return tuple(item for item in art if item.frame.overlaps(paper))
