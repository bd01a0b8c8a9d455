"""One page as a slide: on its layout, texts in its placeholders, everything else above them in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from builder.page.items import Item, Page, TextItem
from builder.theme.ooxml import Element, found
from builder.write.pptx.canvas import Canvas, canvas_of
from builder.write.pptx.elements import child, clear
from builder.write.pptx.items import as_decoration, draw, draw_item, reading_order
from builder.write.pptx.placeholders import Placeholder
from builder.write.pptx.slide_layouts import SlideLayout, SlideLayouts, write_fill
from builder.write.pptx.text_frames import fill_placeholder, new_placeholder, new_title, write_hidden_title

TITLE = 0
"""The index of every title (19.3.1.36)."""


class FreePlaceholders(Struct):
    """The placeholders of a new slide; each holds one text."""

    layout: SlideLayout
    taken: set[int] = field(default_factory=set)

    def of(self, kind: str, slot: int = 0) -> Placeholder | None:
        """The layout's placeholder of this kind, if no text of the slide has it yet."""
        own = self.layout.placeholder(kind, slot)
        return None if own is None or own.index in self.taken else own

    def shape(self, own: Placeholder, canvas: Canvas) -> Element:
        """The slide's shape for a placeholder of its layout."""
        self.taken.add(own.index)
        return new_placeholder(canvas, own.as_laid)


def write_slide(page: Page, presentation: Any, layouts: SlideLayouts) -> Any:
    """A new last slide, as python-pptx has it."""
    own = layouts.of(page)
    slide = presentation.slides.add_slide(own.layout)
    free = FreePlaceholders(own)
    canvas = canvas_of(slide, own.colors, layouts.language)
    if page.fill != own.fill:
        write_fill(slide._element, page.fill, own.colors)
    if own.override:
        _write_override(found(slide._element, "p:clrMapOvr"), own.override)
    if own.scene and page.scene != own.scene:
        # "Hide background graphics" (19.3.1.38): its own scene would lie over that of its layout.
        slide._element.set("showMasterSp", "0")
    draw(as_decoration(page.background if page.scene == own.scene else page.behind), canvas)
    items = reading_order(page.items)
    if page.title and not any(isinstance(i, TextItem) and i.placeholder == "title" for i in items):
        _write_hidden_title(page.title, free, canvas)
    for item in items:
        _write_item(item, free, canvas)
    return slide


def _write_override(parent: Element, slots: Mapping[str, str]) -> None:
    """The layout's own colour map: a slide that has none takes the master's (19.3.1.7), as python-pptx makes them."""
    clear(parent)
    child(parent, "a:overrideClrMapping", **slots)


def _write_item(item: Item, free: FreePlaceholders, canvas: Canvas) -> None:
    """A text in its placeholder where the layout has it free; a title is one even where the layout has none."""
    own = free.of(item.placeholder, item.slot) if isinstance(item, TextItem) and item.placeholder else None
    if isinstance(item, TextItem) and own is not None:
        fill_placeholder(free.shape(own, canvas), item, own, canvas)
    elif isinstance(item, TextItem) and item.placeholder == "title" and TITLE not in free.taken:
        free.taken.add(TITLE)
        fill_placeholder(new_title(canvas), item, None, canvas)
    else:
        draw_item(item, canvas)


def _write_hidden_title(words: str, free: FreePlaceholders, canvas: Canvas) -> None:
    own = free.of("title")
    write_hidden_title(words, free.shape(own, canvas) if own else new_title(canvas), canvas)
    free.taken.add(TITLE)
