"""Finished pages on sheets of paper: plain arithmetic on rectangles, without any PDF."""

from __future__ import annotations

from dataclasses import dataclass, replace

from builder.geometry import Rect, Size, Transform
from builder.layout.page import Document, Item, Page


@dataclass(frozen=True, slots=True)
class Placement:
    """A page on a sheet: `transform` maps its points to the sheet's; nothing is seen outside `clip`.

    The page's ground runs `bleed` points over its edges.
    """

    page: int
    transform: Transform
    clip: Rect | None = None
    bleed: float = 0.0


@dataclass(frozen=True, slots=True)
class Sheet:
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


def script_sheets(document: Document) -> tuple[Sheet, ...]:
    """A speaker script's sheets: each slide, scaled, at the head of the page of notes that follows it."""
    from builder.layout.script import PICTURE

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
