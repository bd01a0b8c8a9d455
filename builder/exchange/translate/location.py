"""Where each text appears, in words: `slide 7, card 2, title`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from builder.diagnostics import Message, Span, say
from builder.exchange.translate.standing import Standing
from builder.exchange.translate.wording import called
from builder.outline.model.edition import Edition
from builder.page.items import Document

IN_SECTION, IN_BLOCK = 2, 4
"""So many keys lead to a section and to a block: `sections/kinds/blocks/2`."""
FIRST_SLIDE = ("title", "subtitle", "group", "meeting")


class Locator:
    """Knows slides and panels by the places of blocks."""

    def __init__(self, edition: Edition, talk: Document, panels: Mapping[Span, int]) -> None:
        self._places = {span: say("panel {number}", number=number) for span, number in panels.items()}
        self._places |= dict(reversed([(page.span, say("{label}", label=page.label)) for page in talk.pages
                                       if page.span]))  # fmt: skip
        self._blocks = dict(_named_blocks(edition))
        self._parts = [self._places.get(part.span) for part in edition.talk.parts]
        self._ends = {"first": talk.pages[0].label, "last": talk.pages[-1].label}

    def of(self, standing: Standing) -> Message:
        """A text's place: its slide, else its panel, else what it belongs to; then what it is there."""
        path = standing.path
        front, what = self._front(path), called(self._rest(path))
        return say("{place}, {what}", place=front, what=what) if front else what

    def _front(self, path: tuple[str, ...]) -> Message | None:
        if path[0] == "sections":
            key = path[1:IN_SECTION] if len(path) < IN_BLOCK else (path[1], path[3])
            return self._blocks_place(key)
        if path[:2] == ("meeting", "points"):
            return say("invitation")
        if path[0] in FIRST_SLIDE or path[-1] == "opening-notes":
            return say("{label}", label=self._ends["first"])
        if path[0] in ("closing", "notice") or path[-1] == "closing-notes":
            return say("{label}", label=self._ends["last"])
        if path[:2] == ("talk", "parts"):
            return self._parts[int(path[2]) - 1]
        if path[0] == "short_title":
            return say("foot of every slide")
        return {"terms": say("glossary"), "sources": say("sources")}.get(path[0])

    def _blocks_place(self, key: tuple[str, ...]) -> Message:
        span = self._blocks.get(key)
        place = self._places.get(span) if span else None
        return place or say("large print")

    def _rest(self, path: tuple[str, ...]) -> tuple[str, ...]:
        if path[0] != "sections":
            return path
        return path[IN_SECTION:] if len(path) < IN_BLOCK + 1 else path[IN_BLOCK:]


def _named_blocks(edition: Edition) -> Iterator[tuple[tuple[str, ...], Span]]:
    """Sections by id (their first slide), blocks by section and id or number, as paths have them."""
    for number, section in enumerate(edition.sections, 1):
        for name in (section.id, str(number)):
            yield (name,), section.blocks[0].span
        for index, block in enumerate(section.blocks, 1):
            yield (section.id, block.id or str(index)), block.span
