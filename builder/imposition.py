"""Finished pages on sheets of paper: plain arithmetic on rectangles, without any PDF.

A leaflet's page is a side of the sheet already; a booklet's pages are paired here (saddle stitch).
"""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import MM, Rect, Size, Transform
from builder.layout.folds import BLEED, FoldScheme, Side
from builder.layout.printers_marks import cut_marks, flat_marks, press_marks
from builder.layout.speakers_script import PICTURE
from builder.page.items import Document, Item, Page
from builder.replace import replace

MARKS = 14 * MM
"""Room around the trim for crop marks, fold marks and slug."""

SEAM = 0.25
"""Points by which a booklet's left page runs under its right one."""


class Placement(Struct, frozen=True):
    """A page on a sheet: `transform` maps its points to the sheet's; nothing is seen outside `clip`.

    The page's ground runs `bleed` points over its edges.
    """

    page: int
    transform: Transform
    clip: Rect | None = None
    bleed: float = 0.0
    read: bool = True
    """Whether readers are told what stands on it; a second copy on the same sheet is not read once more."""


class Sheet(Struct, frozen=True):
    """One side of paper. `trim` is the finished size on it, `bleed` what is printed; `marks` lie outside both."""

    size: Size
    trim: Rect
    bleed: Rect
    placements: tuple[Placement, ...]
    marks: tuple[Item, ...] = ()
    label: str = ""


def single_sheets(document: Document) -> tuple[Sheet, ...]:
    """Each page alone on a sheet of its own size."""
    return tuple(_single(index, page) for index, page in enumerate(document.pages))


def _single(index: int, page: Page) -> Sheet:
    whole = Rect(0, 0, *page.size)
    return Sheet(page.size, whole, whole, (Placement(index, Transform()),), label=page.label)


def press_sheets(document: Document, scheme: FoldScheme) -> tuple[Sheet, ...]:
    """Sides with bleed, crop and fold marks and a slug, for the print shop."""
    return tuple(_press_sheet(document, scheme, index) for index in range(len(scheme.sides)))


def _press_sheet(document: Document, scheme: FoldScheme, index: int) -> Sheet:
    side = scheme.sides[index]
    size = Size(side.size.width + 2 * MARKS, side.size.height + 2 * MARKS)
    trim = Rect(MARKS, MARKS, *side.size)
    bleed = trim.inset(-BLEED, -BLEED, -BLEED, -BLEED)
    placements = _placements(scheme, index, trim, bleed)
    return Sheet(size, trim, bleed, placements, press_marks(document, scheme, index, trim), label=side.name)


def office_sheets(document: Document, scheme: FoldScheme) -> tuple[Sheet, ...]:
    """Sides for a plain duplex printer: the paper itself, without bleed or marks."""
    return tuple(_office_sheet(scheme, index) for index in range(len(scheme.sides)))


def _office_sheet(scheme: FoldScheme, index: int) -> Sheet:
    side = scheme.sides[index]
    whole = Rect(0, 0, *side.size)
    return Sheet(side.size, whole, whole, _placements(scheme, index, whole, whole), label=side.name)


def _placements(scheme: FoldScheme, index: int, trim: Rect, bleed: Rect) -> tuple[Placement, ...]:
    """The side's page, or a booklet's two, each seen only on its own half."""
    if not scheme.booklet:
        return (_placed(index, trim.x, trim.y, bleed, bleed),)
    side = scheme.sides[index]
    return tuple(_half(panel.number - 1, panel.frame, side, trim, bleed) for panel in side.panels)


def _half(page: int, panel: Rect, side: Side, trim: Rect, bleed: Rect) -> Placement:
    """A booklet page: it bleeds at its outer sides and ends at the spine.

    The left one ends a hair beyond, under the right one, lest a screen show paper between the two.
    """
    on_sheet = panel.moved(trim.x, trim.y)
    left = bleed.x if panel.x <= 0 else on_sheet.x
    right = bleed.right if panel.right >= side.size.width - 0.01 else on_sheet.right + SEAM
    return _placed(page, on_sheet.x, on_sheet.y, Rect(left, bleed.y, right - left, bleed.height), bleed)


def _placed(page: int, x: float, y: float, clip: Rect, bleed: Rect) -> Placement:
    return Placement(page, Transform(e=x, f=y), clip, BLEED if bleed.y < y else 0.0)


def flat_press_sheets(document: Document) -> tuple[Sheet, ...]:
    """Each page with bleed, crop marks and a slug, for a shop that prints one side and cuts."""
    return tuple(_flat_press_sheet(document, index, page) for index, page in enumerate(document.pages))


def _flat_press_sheet(document: Document, index: int, page: Page) -> Sheet:
    trim = Rect(MARKS, MARKS, *page.size)
    bleed = trim.inset(-BLEED, -BLEED, -BLEED, -BLEED)
    size = Size(trim.width + 2 * MARKS, trim.height + 2 * MARKS)
    return Sheet(size, trim, bleed, (_placed(index, trim.x, trim.y, bleed, bleed),), flat_marks(document, trim),
                 label=page.label)  # fmt: skip


def invitation_sheets(document: Document) -> tuple[Sheet, ...]:
    """The poster on its sheet, and two hand-outs beside each other on one of the same paper, to be cut apart."""
    poster, handout = document.pages
    paper = Size(poster.size.height, poster.size.width)
    whole = Rect(0, 0, *paper)
    half = paper.width / 2
    places = [(left, Rect(left, 0, half, paper.height)) for left in (0.0, half)]
    two = tuple(
        Placement(1, Transform(e=left + (half - handout.size.width) / 2), clip, BLEED, read=not left)
        for left, clip in places
    )
    return _single(0, poster), Sheet(paper, whole, whole, two, cut_marks(half, paper.height), label=handout.label)


def script_sheets(document: Document) -> tuple[Sheet, ...]:
    """A speaker script's sheets: each slide, scaled, at the head of the page of notes that follows it."""
    sheets: list[Sheet] = []
    slide: Placement | None = None
    for index, page in enumerate(document.pages):
        if page.layout != "blank":
            scale = PICTURE.width / page.size.width
            slide = Placement(index, Transform(scale, 0, 0, scale, PICTURE.x, PICTURE.y), clip=PICTURE)
            continue
        sheet = _single(index, page)
        sheets.append(replace(sheet, placements=(*((slide,) if slide else ()), *sheet.placements)))
        slide = None
    return tuple(sheets)
