"""What the preview shows of a document: its pages as sheets, with what lies over them and how a leaflet opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from builder.build.pair_products import PairBuild
from builder.build.products import EditionBuild
from builder.diagnostics import Message, say
from builder.geometry import MM, Rect, Size, Transform
from builder.imposition import Placement, Sheet, script_sheets, single_sheets
from builder.layout.folds import BLEED, FoldScheme
from builder.page.items import Document

View = str
VIEWS: Mapping[View, Message] = {
    "talk": say("Talk"),
    "leaflet": say("Leaflet"),
    "large": say("Large print"),
    "script": say("Script"),
    "invitation": say("Invitation"),
    "bilingual": say("Side by side"),
}
SAFE = 8 * MM
"""How far words stay from trim and folds."""
Step = tuple[Message, tuple[int, ...]]
"""One way a folded leaflet lies: what it is called, and the panels seen, from the left."""


def document_of(build: EditionBuild | PairBuild, view: View) -> Document | None:
    """The document of a view, laid out when it is first asked for; None where the outline has none such."""
    documents = _of_pair(build) if isinstance(build, PairBuild) else _of_edition(build)
    return documents[view]() if view in documents else None


def _of_pair(pair: PairBuild) -> Mapping[View, Callable[[], Document | None]]:
    return {"talk": lambda: pair.talk, "bilingual": lambda: pair.pages}


def _of_edition(build: EditionBuild) -> Mapping[View, Callable[[], Document | None]]:
    return {
        "talk": lambda: build.talk,
        "leaflet": lambda: build.leaflet,
        "large": lambda: build.large,
        "script": lambda: build.script,
        "invitation": lambda: build.invitation,
    }


def sheets_of(document: Document) -> Sequence[Sheet]:
    """The pages as they are drawn: a leaflet's with their bleed around them, a script's with their slides."""
    if document.kind == "notes":
        return script_sheets(document)
    if document.kind != "leaflet":
        return single_sheets(document)
    return [_with_bleed(index, page.size, page.label) for index, page in enumerate(document.pages)]


def _with_bleed(index: int, size: Size, label: str) -> Sheet:
    whole = Rect(0, 0, size.width + 2 * BLEED, size.height + 2 * BLEED)
    placement = Placement(index, Transform(e=BLEED, f=BLEED), whole, BLEED)
    return Sheet(whole.size, Rect(BLEED, BLEED, *size), whole, (placement,), label=label)


def panel_frames(scheme: FoldScheme, page: int) -> Mapping[int, Rect]:
    """The panels of a leaflet's page by reading number, in the page's own points."""
    if scheme.booklet:
        return {page + 1: scheme.panel(page + 1).frame.moved(-scheme.panel(page + 1).frame.x, 0)}
    return {panel.number: panel.frame for panel in scheme.sides[page].panels}


def fold_lines(scheme: FoldScheme, page: int) -> tuple[float, ...]:
    """The x of each fold on a page, in its own points."""
    return () if scheme.booklet else scheme.sides[page].folds


CLOSED, OPENED, FULLY_OPEN, TURNED = say("closed"), say("opened once"), say("fully open"), say("turned over")


def steps(scheme: FoldScheme) -> tuple[Step, ...]:
    """How a reader meets the panels: closed, opened fold by fold, then turned over."""
    match scheme.name:
        case "trifold-c":
            return ((CLOSED, (1,)), (OPENED, (2, 3)), (FULLY_OPEN, (2, 4, 5)), (TURNED, (6,)))
        case "trifold-z":
            return ((CLOSED, (1,)), (OPENED, (2, 3)), (FULLY_OPEN, (2, 3, 6)), (TURNED, (4, 5)))
        case "half":
            return ((CLOSED, (1,)), (FULLY_OPEN, (2, 3)), (TURNED, (4,)))
        case "flat":
            return ((say("front"), (1,)), (TURNED, (2,)))
    inner = [(left, left + 1) for left in range(2, scheme.panel_count, 2)]
    opened = tuple((say("pages {left} and {right}", left=a, right=b), (a, b)) for a, b in inner)
    return ((CLOSED, (1,)), *opened, (TURNED, (scheme.panel_count,)))
