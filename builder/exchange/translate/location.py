"""Where each text is first seen, in words: `slide 7, card 2, title`; on the slides, else in print."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from builder.diagnostics import Message, Report, Span, say
from builder.exchange.translate.length_budgets.trial import texts_in
from builder.exchange.translate.seen_pages import SeenDocument
from builder.exchange.translate.texts import Unit
from builder.exchange.translate.wording import called
from builder.layout.invitation.compose import compose_invitation
from builder.layout.large.compose import compose_large
from builder.layout.leaflet import LeafletOptions, compose_leaflet
from builder.layout.slides import TalkOptions, compose_talk
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.page.items import Document
from builder.replace import fields_of
from builder.theme.model import Theme
from builder.theme.template import Template

IN_SECTION, IN_BLOCK = 2, 4
"""So many keys lead to a section and to a block: `sections/kinds/blocks/2`."""
FIRST_SLIDE = ("title", "subtitle", "group", "meeting")
HEADING = "heading"
USES = {"notes": "notes", "opening-notes": "notes", "closing-notes": "notes", "alt": "alt"}
"""What is said beside the slides, by its key."""
LISTS = {"terms": say("glossary"), "sources": say("sources")}


class Locator:
    """Looks for texts on the pages of an edition, whose slides are laid out as a build does, `beside` the other one."""

    def __init__(self, edition: Edition, theme: Theme, beside: Edition, template: Template | None = None) -> None:
        self._edition, self._theme, self._beside, self._template = edition, theme, (beside,), template
        self._texts = {text.span: text for text in texts_of_edition(edition)}
        self._blocks = dict(_named_blocks(edition))

    @cached_property
    def _talk(self) -> SeenDocument:
        talk = compose_talk(
            self._edition, self._theme, Report(), TalkOptions(template=self._template, beside=self._beside)
        )
        return SeenDocument.of(talk)

    @cached_property
    def _leaflet(self) -> SeenDocument | None:
        return self._printed(
            lambda: compose_leaflet(self._edition, self._theme, Report(), LeafletOptions(beside=self._beside))
        )

    @cached_property
    def _large(self) -> SeenDocument | None:
        return self._printed(lambda: compose_large(self._edition, self._theme, Report()))

    @cached_property
    def _invitation(self) -> SeenDocument | None:
        if self._edition.meeting is None or self._edition.meeting.date is None:
            return None
        return self._printed(lambda: compose_invitation(self._edition, self._theme, Report()))

    @staticmethod
    def _printed(compose: Callable[[], Document]) -> SeenDocument | None:
        """A document that cannot be made, such as a leaflet without a panel, shows no text."""
        document = compose()
        return SeenDocument.of(document) if document.pages else None

    def of(self, unit: Unit) -> Message:
        """A text's place: where it is first seen, else what it belongs to; then what it is there."""
        path = unit.standing.path
        front, what = self._front(unit, path), called(self._rest(path))
        return say("{place}, {what}", place=front, what=what) if front else what

    def _front(self, unit: Unit, path: tuple[str, ...]) -> Message | None:
        if path[0] in LISTS:
            return LISTS[path[0]]
        if path[0] == "short_title":
            return say("foot of every slide")
        if path == ("title",):  # the foot of the other slides says it too, and on one line
            return say("{label}", label=self._talk.pages[0].label)
        text = self._text(unit)
        blocks = self._blocks_of(path)
        if text is not None and (seen := self._seen(text, blocks, USES.get(path[-1], ""), printed=path[-1] == HEADING)):
            return seen
        return self._usual(path, blocks)

    def _text(self, unit: Unit) -> Text | None:
        """The text as the edition has it: its own words, or those that stand in for them."""
        spans = (source.span for source in unit.text.by_language.values())
        return next((self._texts[span] for span in spans if span in self._texts), None)

    def _seen(self, text: Text, blocks: Sequence[Span], use: str, *, printed: bool) -> Message | None:
        """Of what is only `printed`, such as a heading, the slides may say the same in other words."""
        if not printed and (label := self._talk.first(text, among=blocks, use=use)):
            return say("{label}", label=label)
        if use == "notes":
            return None
        if self._leaflet and (label := self._leaflet.first(text, use=use)):
            return say("leaflet, {label}", label=label)
        if not blocks and self._invitation and self._invitation.first(text, use=use):
            return say("invitation")
        return say("large print") if self._large and self._large.first(text, use=use) else None

    def _usual(self, path: tuple[str, ...], blocks: Sequence[Span]) -> Message | None:
        """Where such a text belongs, if no page shows it as it is: it is cut, or stands in a picture."""
        pages = self._talk.pages
        if path[0] == "sections":
            label = next((page.label for page in pages if page.span in blocks), None)
            return say("{label}", label=label) if label else say("large print")
        if path[:2] == ("meeting", "points"):
            return say("invitation")
        if path[0] in FIRST_SLIDE or path[-1] == "opening-notes":
            return say("{label}", label=pages[0].label)
        if path[0] in ("closing", "notice") or path[-1] == "closing-notes":
            return say("{label}", label=pages[-1].label)
        return None

    def _blocks_of(self, path: tuple[str, ...]) -> Sequence[Span]:
        """The block that a text stands in; of a section's own texts all of its blocks; of a part its opener."""
        if path[:2] == ("talk", "parts") and path[2].isdigit():
            parts = self._edition.talk.parts
            return [parts[int(path[2]) - 1].span] if int(path[2]) <= len(parts) else []
        if path[0] != "sections":
            return []
        return self._blocks.get(path[1:IN_SECTION] if len(path) < IN_BLOCK else (path[1], path[3]), ())

    @staticmethod
    def _rest(path: tuple[str, ...]) -> tuple[str, ...]:
        if path[0] != "sections":
            return path
        return path[IN_SECTION:] if len(path) < IN_BLOCK + 1 else path[IN_BLOCK:]


def texts_of_edition(edition: Edition) -> Iterator[Text]:
    """All texts of an edition."""
    for name in fields_of(type(edition)):
        value: Any = getattr(edition, name)
        yield from texts_in(tuple(value.values()) if isinstance(value, Mapping) else value)


def _named_blocks(edition: Edition) -> Iterator[tuple[tuple[str, ...], Sequence[Span]]]:
    """The blocks of sections by id, and each by section and id or number, as paths have them."""
    for number, section in enumerate(edition.sections, 1):
        for name in (section.id, str(number)):
            yield (name,), [block.span for block in section.blocks]
            for index, block in enumerate(section.blocks, 1):
                for own in dict.fromkeys((block.id or str(index), str(index))):
                    yield (name, own), [block.span]
