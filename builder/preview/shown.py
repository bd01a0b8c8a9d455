"""Pages as the browser gets them: drawn once for as long as they stay equal, and named by what they look like."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import Struct

from builder.build.pair_products import PairBuild
from builder.build.products import EditionBuild
from builder.geometry import Rect
from builder.imposition import Sheet
from builder.layout.folds import BLEED
from builder.page.items import Document, Page
from builder.preview.sheets import SAFE, fold_lines, panel_frames, sheets_of
from builder.write.show.talk_parts import PartTime, part_times
from builder.write.svg import Drawn, draw_sheet

_PLACE = re.compile(r'data-place="([^":]*:?[^":]*#[^":]*):')


class Shown(Struct, frozen=True):
    """A drawn page. `key` is a hash of its picture; `about` is what the browser is told beside it, as JSON has it."""

    key: str
    drawn: Drawn
    about: Mapping[str, Any]


class _Known(Struct, frozen=True):
    """What a page was drawn from, to be compared with what it is now."""

    made_of: object
    shown: Shown


class Drawer(Struct, frozen=True):
    """Draws the pages of one view in one language; a page that is equal to one drawn last time is that one."""

    known: tuple[_Known, ...] = ()

    @property
    def pages(self) -> tuple[Shown, ...]:
        return tuple(known.shown for known in self.known)

    def drawn(self, document: Document, build: EditionBuild | PairBuild) -> Drawer:
        """The same for a document as it is now."""
        parts = tuple(part_times(document, build.edition)) if document.kind == "talk" else ()
        return Drawer(
            tuple(
                self._known(document, sheet, index, _about(document, build, sheet, index, parts))
                for index, sheet in enumerate(sheets_of(document))
            )
        )

    def _known(self, document: Document, sheet: Sheet, index: int, about: Mapping[str, Any]) -> _Known:
        pages = tuple(document.pages[placement.page] for placement in sheet.placements)
        made_of = (document.palette, sheet, pages)
        near = (*self.known[index : index + 2], *self.known[max(0, index - 1) : index])
        drawn = next((known.shown.drawn for known in near if known.made_of == made_of), None)
        drawn = drawn or draw_sheet(sheet, document)
        key = hashlib.blake2b(drawn.svg.encode(), digest_size=12).hexdigest()
        return _Known(made_of, Shown(key, drawn, {**about, "key": key, "places": _places(drawn.svg)}))


def _places(svg: str) -> Sequence[str]:
    """The anchors that the words of a page come from."""
    return sorted(set(_PLACE.findall(svg)))


def _about(
    document: Document, build: EditionBuild | PairBuild, sheet: Sheet, index: int, parts: Sequence[PartTime]
) -> dict[str, Any]:
    page = document.pages[sheet.placements[-1].page]
    folded = build if isinstance(build, EditionBuild) and document.kind == "leaflet" else None
    lines = _leaflet_lines(folded, index, page) if folded else {}
    part = next((p for p in parts if p.first <= index + 1 <= p.last), None)
    return {
        "label": sheet.label,
        "title": page.title,
        "box": _numbers(sheet.trim),
        "whole": _numbers(Rect(0, 0, *sheet.size)),
        "notes": (*page.notes, *page.second_notes) if document.kind == "talk" else (),
        "part": part.title if part else "",
        "minutes": part.minutes if part and part.first == index + 1 else None,
        **lines,
    }


def _leaflet_lines(build: EditionBuild, index: int, page: Page) -> dict[str, Any]:
    """What can be laid over a leaflet's page, in the points of its drawing."""
    scheme = build.fold
    frames = {number: frame.moved(BLEED, BLEED) for number, frame in panel_frames(scheme, index).items()}
    safe = [frame.inset(SAFE, SAFE, SAFE, SAFE) for frame in frames.values()]
    return {
        "panels": {number: _numbers(frame) for number, frame in frames.items()},
        "folds": [round(x + BLEED, 2) for x in fold_lines(scheme, index)],
        "safe": [_numbers(rect) for rect in safe],
    }


def _numbers(rect: Rect) -> list[float]:
    return [round(value, 2) for value in (rect.x, rect.y, rect.width, rect.height)]
