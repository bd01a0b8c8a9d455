"""A Document as a PowerPoint file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from builder.changed import replace
from builder.export.pptx.canvas import MASTERS_COLORS, Canvas, background, tree
from builder.export.pptx.colors import Colors
from builder.export.pptx.frames import Placeholder, hidden_title
from builder.export.pptx.house import house_colors, notes_colors, plan_house, write_house
from builder.export.pptx.master import Master, write_master
from builder.export.pptx.notes import write_notes, write_notes_master
from builder.export.pptx.package import RELATIONSHIP, Package, fill, relate
from builder.export.pptx.plans import LayoutPlan, own_background, plan_layouts
from builder.export.pptx.presentation import write_presentation
from builder.export.pptx.properties import write_properties
from builder.export.pptx.tree import drawn, reading_order
from builder.export.pptx.xml import put, root
from builder.geometry import Rect
from builder.layout.page import Document, Page, TextItem

if TYPE_CHECKING:
    from pptx.opc.package import Part

THEME = RELATIONSHIP + "theme"
HIDDEN = Placeholder("title", "title", 0, Rect(0, 0, 0, 0), ())


def write_pptx(document: Document) -> bytes:
    """The document as an editable .pptx: native text, shapes, tables and charts on a master made from its pages.

    The same document gives the same bytes. One without pages is a `ValueError`: the file needs a slide size.
    """
    if not document.pages:
        raise ValueError("a document without pages has no slide size")
    document = replace(document, pages=tuple(_plain(page) for page in document.pages))
    package = Package()
    colors = house_colors(document.template) if document.template else Colors(document.palette)
    presentation = package.add("/ppt/presentation.xml", "presentationml.presentation.main+xml")
    relate(package.opc, presentation, "officeDocument")
    plans, master = _framed(package, document, colors)
    masters = relate(presentation, master.part, "slideMaster")
    slides: list[Part] = []
    for page, (plan, layout) in _with_layouts(document.pages, plans, master.layouts):
        slides.append(package.add("/ppt/slides/slide{}.xml", "presentationml.slide+xml"))
        relate(slides[-1], layout, "slideLayout")
        _write_slide(package, slides[-1], document, page, plan, colors)
    ids = [relate(presentation, slide, "slide") for slide in slides]
    printed = notes_colors(document.template) if document.template else colors
    notes_master = write_notes_master(package, document, printed)
    for page, slide in zip(document.pages, slides, strict=True):
        if page.notes:
            write_notes(package, slide, notes_master, page, document.language)
    notes = relate(presentation, notes_master, "notesMaster")
    relate(presentation, master.part.part_related_by(THEME), "theme")
    write_presentation(package, presentation, document, colors, ids, (masters, notes))
    write_properties(package, document)
    return package.saved()


def _plain(page: Page) -> Page:
    """A page as this writer knows it: its scene among its background, the bodies of cards as text boxes."""
    page = replace(page, scene=(), background=page.behind)
    if page.layout != "cards":
        return page
    items = [replace(i, placeholder="") if isinstance(i, TextItem) and i.placeholder == "body" else i
             for i in page.items]  # fmt: skip
    return replace(page, layout="content", items=tuple(items))


def _framed(package: Package, document: Document, colors: Colors) -> tuple[tuple[LayoutPlan, ...], Master]:
    """The layouts the pages stand on, and the master they belong to: ours, or the organisation's."""
    if document.template is None:
        plans = plan_layouts(document.pages, colors.ink)
        return plans, write_master(package, document, plans, colors)
    plans = plan_house(document.pages, document.template)
    return plans, write_house(package, plans, document.template)


def _with_layouts(
    pages: Sequence[Page], plans: Sequence[LayoutPlan], parts: Sequence[Part]
) -> list[tuple[Page, tuple[LayoutPlan, Part]]]:
    """Each page with its layout."""
    own = {index: pair for pair in zip(plans, parts, strict=True) for index in pair[0].pages}
    return [(page, own[index]) for index, page in enumerate(pages)]


def _write_slide(
    package: Package, part: Part, document: Document, page: Page, plan: LayoutPlan, colors: Colors
) -> None:
    canvas = Canvas(package, part, colors, document.language)
    shapes = drawn(canvas, tuple(replace(i, role="artifact") for i in own_background(page, plan)))
    items = reading_order(page.items)
    if page.title and not any(isinstance(i, TextItem) and i.placeholder == "title" for i in items):
        shapes += _unseen_title(canvas, page, plan)
    shapes += drawn(canvas, items, plan.placeholders)
    own_fill = background(page.fill, colors) if page.fill != plan.fill else ""
    element = root("p:sld", "a", "r")
    put(element, f"<p:cSld>{own_fill}{tree(shapes)}</p:cSld>{MASTERS_COLORS}")
    fill(part, element)


def _unseen_title(canvas: Canvas, page: Page, plan: LayoutPlan) -> str:
    """A title above the slide's upper edge, where a page shows none: readers and the outline find the slide by it."""
    own = next((p for p in plan.placeholders if p.kind == "title"), HIDDEN)
    return hidden_title(canvas, page.title, own, Rect(0, -60, page.size.width, 40))
