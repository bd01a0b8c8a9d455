"""A Document as a PowerPoint file."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from builder.memory import Memory
from builder.page.items import Document, Page
from builder.write.pptx.colors import Colors
from builder.write.pptx.mapping import Mapper
from builder.write.pptx.notes import dress_notes_master, write_notes
from builder.write.pptx.own_template import dress_template
from builder.write.pptx.presentation import notes_colors, open_presentation, template_colors, write_settings
from builder.write.pptx.properties import write_properties
from builder.write.pptx.recalled import KeptSlide, kept_slide, put_slide
from builder.write.pptx.same_bytes import saved
from builder.write.pptx.seen import SeenShape
from builder.write.pptx.slide import write_slide
from builder.write.pptx.slide_layouts import SlideLayouts, layouts_of


def write_pptx(document: Document, memory: Memory | None = None) -> bytes:
    """The document as an editable .pptx on our template or the organisation's: native text, shapes, tables, charts.

    The same document gives the same bytes. One without pages is a `ValueError`: the file needs a slide size. A
    `memory` keeps the slides of pages that come again, on our own template.
    """
    if not document.pages:
        raise ValueError("a document without pages has no slide size")
    colors = template_colors(document.template) if document.template else Colors(document.palette)
    presentation = open_presentation(document)
    layouts = layouts_of(presentation, colors, document.language, document.template)
    if document.template is None:
        dress_template(presentation, document, colors)
    dress_notes_master(presentation, document.language, notes_colors(document, colors), document.typefaces)
    mapper = Mapper(document)
    writer = SlideWriter(document, presentation, layouts, mapper, None if document.template else memory)
    for number, page in enumerate(document.pages):
        writer.write(number, page)
    write_settings(presentation, document)
    write_properties(presentation, document)
    mapper.write(presentation)
    return saved(presentation, document.metadata.date)


class SlideWriter(Struct):
    """Writes the slides of one presentation one after another, from memory where a page was written before."""

    document: Document
    presentation: Any
    layouts: SlideLayouts
    mapper: Mapper
    memory: Memory | None = None

    def write(self, number: int, page: Page) -> None:
        """The slide of a page, with its notes."""
        if self.memory is None:
            self._draw(page)
            return
        own, known = self.layouts.of(page), True

        def drawn() -> KeptSlide:
            nonlocal known
            known = False
            part, seen = self._draw(page)
            return kept_slide(part, seen)

        key = page, own.fill, own.scene, self.document.palette, self.document.language, self.document.second
        kept = self.memory.recall(("slide", self.document.language, number), key, drawn)
        if known:
            self.mapper.keep(put_slide(kept, self.presentation, self._shared()), kept.seen, page)

    def _draw(self, page: Page) -> tuple[Any, tuple[SeenShape, ...]]:
        """Write the slide anew; gives its part, and what is seen on it."""
        slide = write_slide(page, self.presentation, self.layouts)
        spoken = {self.document.language: page.notes}
        if self.document.second is not None:
            spoken[self.document.second] = page.second_notes
        if any(spoken.values()):
            write_notes(slide, spoken)
        seen = self.mapper.seen(slide, page)
        slide.part.close()
        self.mapper.keep(slide.slide_id, seen, page)
        return slide.part, seen

    def _shared(self) -> dict[str, Any]:
        """The parts that all slides may be related to, by their names."""
        layouts = (layout.part for layout in self.presentation.slide_master.slide_layouts)
        return {str(part.partname): part for part in (*layouts, self.presentation.part.notes_master_part)}
