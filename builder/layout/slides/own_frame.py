"""A slide's surroundings as patterns meet them: our own design, or an organisation's template."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from builder.geometry import Rect
from builder.layout.slides import frame
from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.grid import BODY, SLIDE
from builder.layout.slides.patterns.closing import compose_closing
from builder.layout.slides.patterns.section import compose_opener
from builder.layout.slides.patterns.title import compose_title
from builder.outline.model.edition import Part
from builder.outline.text.text import Text
from builder.page.items import Item, Page, PageLayout, TextItem
from builder.replace import replace

MOST_BODIES = 10
"""So many body placeholders the layout of cards has."""


Once = Callable[[Context, Callable[[Context], SlideBody]], SlideBody]
"""Gives a body, made anew or known from before; to be made it is given the context as blocks see it."""


def made_now(context: Context, make: Callable[[Context], SlideBody]) -> SlideBody:
    """A body that nobody remembers."""
    return make(context)


class SlideFrame(Protocol):
    """What stands around the bodies that patterns make: our own design, or an organisation's template."""

    def title(self, context: Context, title: Text, part: int = 1, parts: int = 1) -> SetText:
        """A slide's title, as part `part` of `parts` where its block goes on over several."""

    def area(self) -> Rect:
        """The area for a block; it does not depend on the title's lines."""

    def page(self, context: Context, body: SlideBody, title: SetText | None, cited: Sequence[str], since: str | None
             ) -> Page:  # fmt: skip
        """A whole slide; `title` is None where the body draws its own."""

    def cover(self, context: Context) -> Page:
        """The first slide."""

    def opener(self, context: Context, part: Part[Text], index: int, total: int, once: Once = made_now) -> Page:
        """The opener of part `index` (from 0) of `total`; `once` may know its body from an earlier talk."""

    def closing(self, context: Context) -> Page:
        """The last slide."""


class OwnFrame:
    """Our own design."""

    def title(self, context: Context, title: Text, part: int = 1, parts: int = 1) -> SetText:
        return frame.set_title(context, title, part, parts)

    def area(self) -> Rect:
        return BODY

    def page(self, context: Context, body: SlideBody, title: SetText | None, cited: Sequence[str], since: str | None
             ) -> Page:  # fmt: skip
        own = body.title
        bar: tuple[Item, ...] = ()
        if own is None:
            assert title is not None, "a kind with a headline makes its own `SlideBody.title`"
            own, bar = frame.title_item(context, title), frame.title_bar(context, title)
        items = tuple(slotted(body.items))
        footer = frame.footer(context, body, context.slide, cited, since)
        spaced = context.locale.punctuation.word_space.join(p.set.text for p in own.paragraphs)
        return Page(
            size=SLIDE, items=(own, *items, *footer), background=(*body.background, *bar), scene=body.scene,
            fill=body.fill, layout=_layout(body, items), title=body.name or spaced,
        )  # fmt: skip

    def cover(self, context: Context) -> Page:
        return self.page(context, compose_title(context), None, (), None)

    def opener(self, context: Context, part: Part[Text], index: int, total: int, once: Once = made_now) -> Page:
        body = once(context, lambda bare: compose_opener(part, index, total, bare))
        return self.page(context, body, None, (), None)

    def closing(self, context: Context) -> Page:
        return self.page(context, compose_closing(context), None, (), None)


def slotted(items: Sequence[Item]) -> Iterator[Item]:
    """The items with their body texts numbered in reading order; what is beyond the tenth is a text box."""
    slot = 0
    for item in items:
        if not isinstance(item, TextItem) or item.placeholder != "body":
            yield item
        elif slot < MOST_BODIES:
            yield replace(item, slot=slot)
            slot += 1
        else:
            yield replace(item, placeholder="")


def _layout(body: SlideBody, items: Sequence[Item]) -> PageLayout:
    """`cards` where a slide has several bodies, and none of them is the one body of `content`."""
    bodies = sum(isinstance(i, TextItem) and i.placeholder == "body" for i in items)
    return "cards" if body.layout == "content" and bodies > 1 else body.layout
