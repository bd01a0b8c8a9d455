"""The frame of our own slides: title, hanging thread and footer around a pattern's body; cover, openers, closing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from builder.geometry import Rect
from builder.layout.page import Item, Page
from builder.layout.talk import frame
from builder.layout.talk.boxes import SetText
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import SLIDE, body_area
from builder.outline.edition import Part
from builder.outline.text import Text


class SlideFrame(Protocol):
    """What stands around the bodies that patterns make: our own design, or an organisation's template."""

    def title(self, context: Context, title: Text, part: int = 1, parts: int = 1) -> SetText:
        """A slide's title, as part `part` of `parts` where its block goes on over several."""

    def area(self, lines: int) -> tuple[Rect, int]:
        """The area for a block under a title of so many lines, and the lines of title its pattern is told of."""

    def page(self, context: Context, body: SlideBody, title: SetText | None, cited: Sequence[str], since: str | None
             ) -> Page:  # fmt: skip
        """A whole slide; `title` is None where the body draws its own."""

    def cover(self, context: Context) -> Page:
        """The first slide."""

    def opener(self, context: Context, part: Part, index: int, total: int) -> Page:
        """The opener of part `index` (from 0) of `total`."""

    def closing(self, context: Context) -> Page:
        """The last slide."""


class OwnFrame:
    """Our own design."""

    def title(self, context: Context, title: Text, part: int = 1, parts: int = 1) -> SetText:
        return frame.set_title(context, title, part, parts)

    def area(self, lines: int) -> tuple[Rect, int]:
        return body_area(lines), lines

    def page(self, context: Context, body: SlideBody, title: SetText | None, cited: Sequence[str], since: str | None
             ) -> Page:  # fmt: skip
        own = body.title
        hanging: tuple[Item, ...] = ()
        if own is None:
            assert title is not None
            own, hanging = frame.title_item(context, title), frame.thread(context, title)
        footer = frame.footer(context, body, context.slide, cited, since)
        return Page(
            size=SLIDE, items=(own, *body.items, *footer), background=(*body.background, *hanging), fill=body.fill,
            layout=body.layout, title=context.say("", " ").join(p.set.text for p in own.paragraphs),
        )  # fmt: skip

    def cover(self, context: Context) -> Page:
        from builder.layout.talk.patterns.title import compose_title

        return self.page(context, compose_title(context), None, (), None)

    def opener(self, context: Context, part: Part, index: int, total: int) -> Page:
        from builder.layout.talk.patterns.section import compose_opener

        return self.page(context, compose_opener(part, index, total, context), None, (), None)

    def closing(self, context: Context) -> Page:
        from builder.layout.talk.patterns.closing import compose_closing

        return self.page(context, compose_closing(context), None, (), None)
