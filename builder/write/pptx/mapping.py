"""Makes the map of a deck while its slides are written."""

from __future__ import annotations

import hashlib
from typing import Any

from builder.page.items import Document, Page
from builder.theme.ooxml import found
from builder.write.pptx.canvas import TREE
from builder.write.pptx.deck_map import DeckMap, MapSlide, write_map
from builder.write.pptx.origins import OriginFinder
from builder.write.pptx.seen import Linked, SeenShape, seen_notes, seen_shapes


def digest_of(picture: bytes) -> str:
    """What a picture is known by."""
    return hashlib.sha256(picture).hexdigest()[:16]


class Mapper:
    """Sees each slide as it will be read back, and writes what it saw into the file."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._finder = OriginFinder(document.spoken, document.language) if document.spoken else None
        self._slides: list[MapSlide] = []
        self._digests: dict[str, str] = {}

    def seen(self, slide: Any, page: Page) -> tuple[SeenShape, ...]:
        """What is seen on a slide that is finished (python-pptx's), notes included; nothing where no map is made."""
        if self._finder is None:
            return ()
        seen = list(seen_shapes(found(slide._element, TREE), self._linked(slide.part)))
        if (page.notes or page.second_notes) and (notes := seen_notes(slide.notes_slide._element)):
            seen.append(notes)
        return tuple(seen)

    def keep(self, id: int, seen: tuple[SeenShape, ...], page: Page) -> None:
        """Note the next slide, by its id, with what is seen on it."""
        if self._finder is None:
            return
        shown = self._finder.with_origins((s for s in seen if s.kind != "other"), page.span)
        self._slides.append(MapSlide(id, shown, sum(s.kind == "other" for s in seen)))

    def write(self, presentation: Any) -> None:
        """Put the map into the file; a document that came from no outline has none."""
        if self._finder is not None:
            about = self._document
            write_map(presentation, DeckMap(about.metadata.id, about.language, tuple(self._slides)))

    def _linked(self, part: Any) -> Linked:
        def picture(number: str) -> str:
            image = part.related_part(number)
            if image.partname not in self._digests:
                self._digests[image.partname] = digest_of(image.blob)
            return self._digests[image.partname]

        return Linked(lambda number: part.related_part(number)._element, picture)
