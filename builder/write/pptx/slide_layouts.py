"""The template's slide layouts: which of them a page stands on, and what is drawn on them for this talk."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from builder.outline.text.text import Language
from builder.page.items import Item, Page, PageLayout, TextItem
from builder.replace import replace
from builder.theme.ooxml import Element, first, found
from builder.theme.template import Template
from builder.theme.template.colours import names_of
from builder.theme.template.model import Role
from builder.theme.template.placeholders import color_override, read_placeholders
from builder.write.pptx.canvas import canvas_of
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child
from builder.write.pptx.items import as_decoration, draw
from builder.write.pptx.placeholders import Placeholder, text_placeholders

OURS: dict[PageLayout, str] = {
    "title": "Cover", "section": "Part", "statement": "Statement", "content": "Content", "cards": "Cards",
    "quote": "Quote", "closing": "Closing", "blank": "Blank", "panel": "Blank",
}  # fmt: skip
"""The layout of our own template for each page's."""
THEIRS: dict[PageLayout, Role] = {
    "title": "title", "closing": "title", "section": "section", "statement": "blank", "quote": "blank",
    "content": "content", "cards": "content", "blank": "blank", "panel": "blank",
}  # fmt: skip
"""Which of an organisation's layouts stands in for it."""


class SlideLayout(Struct):
    """One layout in use. `fill` and `scene` are those of its first page, which are drawn on it."""

    layout: Any
    placeholders: tuple[Placeholder, ...]
    colors: Colors
    """By the names that its slides have for the theme's slots."""
    override: Mapping[str, str] = field(default_factory=dict)
    """The slots by those names, where the layout has a colour map of its own: its slides need it too."""
    fill: str | None = None
    scene: tuple[Item, ...] = ()

    def placeholder(self, kind: str, slot: int) -> Placeholder | None:
        """The slot-th of a kind, from 0."""
        own = [p for p in self.placeholders if p.kind == kind]
        return own[slot] if slot < len(own) else None


class SlideLayouts(Struct):
    """The layouts of the presentation; each is made ready when the first page stands on it."""

    presentation: Any
    colors: Colors
    language: Language
    template: Template | None
    named: Mapping[str, Any]
    """By name, ours as the template has them in English, and by part."""
    _ready: dict[str, SlideLayout] = field(default_factory=dict)

    def of(self, page: Page) -> SlideLayout:
        """The layout a page stands on."""
        name = self._part(page) if self.template else self._name(page)
        if name not in self._ready:
            self._ready[name] = self._prepared(self.named[name], page)
        return self._ready[name]

    def _part(self, page: Page) -> str:
        assert self.template is not None
        role = THEIRS[page.layout]
        return self.template.layouts["list" if role == "content" and _has_body(page) else role].part

    def _name(self, page: Page) -> str:
        return "Title only" if page.layout == "content" and not _has_body(page) else OURS[page.layout]

    def _prepared(self, layout: Any, page: Page) -> SlideLayout:
        master = self.presentation.slide_master._element
        mapped = found(master, "p:clrMap").attrib
        laid = read_placeholders(layout._element, master)
        own = color_override(layout._element)
        colors = replace(self.colors, names=names_of(own)) if own else self.colors
        known = {str(k): str(v) for k, v in mapped.items()}
        made = SlideLayout(layout, text_placeholders(laid, known), colors, own)
        if self.template is None:
            made.fill, made.scene = page.fill, page.scene
            write_fill(layout._element, page.fill, self.colors)
            self._draw_scene(made)
        return made

    def _draw_scene(self, made: SlideLayout) -> None:
        """Under the layout's placeholders, above its ground: a shape with all its parts, or several."""
        if not made.scene:
            return
        canvas = canvas_of(made.layout, self.colors, self.language, layout=True)
        before = len(canvas.tree)
        draw(as_decoration(made.scene), canvas)
        for place, shape in enumerate(list(canvas.tree)[before:], 2):
            canvas.tree.insert(place, shape)


def layouts_of(presentation: Any, colors: Colors, language: Language, template: Template | None) -> SlideLayouts:
    """The layouts of a presentation just opened."""
    layouts = presentation.slide_master.slide_layouts
    named = {name: layout for layout in layouts for name in (layout.name, str(layout.part.partname))}
    return SlideLayouts(presentation, colors, language, template, named)


def write_fill(slide: Element, role: str | None, colors: Colors) -> None:
    """`p:bg` of a slide or a layout: the page's own colour. None: what its layout or master has."""
    if role is None:
        return
    data = found(slide, "p:cSld")
    old = first(data, "p:bg")
    if old is not None:
        data.remove(old)
    ground = child(data, "p:bg")
    look = child(ground, "p:bgPr")
    colors.fill(look, role)
    child(look, "a:effectLst")
    data.insert(0, ground)


def _has_body(page: Page) -> bool:
    return any(isinstance(i, TextItem) and i.placeholder == "body" for i in page.items)
