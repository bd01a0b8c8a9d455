"""A Document as a PowerPoint file."""

from __future__ import annotations

from builder.export.pptx.colors import Colors
from builder.export.pptx.mapping import Mapper
from builder.export.pptx.notes import dress_notes_master, write_notes
from builder.export.pptx.own_template import dress_template
from builder.export.pptx.presentation import notes_colors, open_presentation, template_colors, write_settings
from builder.export.pptx.properties import write_properties
from builder.export.pptx.same_bytes import saved
from builder.export.pptx.slide import write_slide
from builder.export.pptx.slide_layouts import layouts_of
from builder.layout.page import Document


def write_pptx(document: Document) -> bytes:
    """The document as an editable .pptx on our template or the organisation's: native text, shapes, tables, charts.

    The same document gives the same bytes. One without pages is a `ValueError`: the file needs a slide size.
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
    for page in document.pages:
        slide = write_slide(page, presentation, layouts)
        if page.notes:
            write_notes(slide, page.notes, document.language)
        mapper.add(slide, page)
    write_settings(presentation, document)
    write_properties(presentation, document)
    mapper.write(presentation)
    return saved(presentation, document.metadata.date)
