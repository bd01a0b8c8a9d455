"""What the rules look at: an outline in its languages, with its theme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Literal

from msgspec import Struct

from builder.diagnostics import Span
from builder.memory import Memory, once_for_each
from builder.outline.model.blocks import EVERYWHERE, Block, Myth, Output, Section
from builder.outline.model.edition import Edition, GroupInfo, Meeting, Review, SourceEntry, Term
from builder.outline.model.outline import Outline
from builder.outline.text.text import Language, Text
from builder.replace import fields_of, replace
from builder.theme.model import Theme
from builder.words.languages import originals

Use = Literal["shown", "notes", "alt", "title"]
FIELD_USE: Mapping[str, Use] = {"notes": "notes", "alt": "alt", "title": "title"}


class Subject(Struct, frozen=True):
    """`today` is ISO 8601; it matters only to what grows old."""

    outline: Outline
    editions: Mapping[Language, Edition]
    theme: Theme
    today: str
    waiting: frozenset[Span] = frozenset()
    """Where texts stand that are to be translated: a sign is in their place."""

    @property
    def originals(self) -> tuple[Edition, ...]:
        """The editions that are not made from the texts of another one."""
        return tuple(self.editions[language] for language in originals(self.editions))

    @property
    def folder(self) -> Path:
        """Where the outline and the data beside it are kept."""
        return Path(self.outline.folder)


class Located(Struct, frozen=True):
    """A text and where it stands. `outputs` are those that show it; `myth` marks the false half of `myths`."""

    text: Text
    section: str
    block: str
    use: Use
    outputs: tuple[Output, ...]
    myth: bool = False

    @property
    def written(self) -> Text:
        """The text as its author wrote it, in that language: what is wrong with it is told once, not by edition."""
        return self.text.original or self.text


def located_texts(edition: Edition) -> Iterator[Located]:
    """Every text of an edition's top and sections, in the outline's order."""
    for text in (edition.title, edition.subtitle, edition.notice, edition.closing):
        if text is not None:
            yield Located(text, "", "", "shown", EVERYWHERE)
    for text in edition.meeting.points if edition.meeting else ():
        yield Located(text, "", "", "shown", ("invitation",))
    yield from _plan_texts(edition)
    for term in edition.terms.values():
        yield Located(term.plain, "", "", "shown", ("talk", "large"))
    for section in edition.sections:
        yield from _section_texts(section)


def drawn_texts(edition: Edition) -> Iterator[tuple[str, Span]]:
    """All words that any output draws, each with its place: also those of sources, group and meeting."""
    for located in located_texts(edition):
        yield located.text.plain, located.text.span
    yield edition.short_title.plain, edition.short_title.span
    for thing in (*edition.terms.values(), *edition.sources.values(), edition.group, edition.meeting, edition.review):
        if thing is not None:
            yield from _words_of(thing)


def drawn_characters(edition: Edition, memory: Memory) -> frozenset[str]:
    """The characters of all these words; a section, or all sources and terms, that stay equal are looked through once,
    with what stood around them then."""
    bare = replace(edition, sections=(), sources={}, terms={})
    listed = (edition.sources, edition.terms)
    known = [
        memory.recall(("characters", edition.language), listed, lambda: _characters(replace(edition, sections=())))
    ]
    for section in edition.sections:
        alone = replace(bare, sections=(section,))
        slot = ("characters", edition.language, section.id)
        known.append(memory.recall(slot, section, partial(_characters, alone)))
    return _characters(bare).union(*known)


def _characters(edition: Edition) -> frozenset[str]:
    return frozenset().union(*(word for word, _ in drawn_texts(edition)))


def _words_of(thing: Term | SourceEntry | GroupInfo[Text] | Meeting[Text] | Review) -> Iterator[tuple[str, Span]]:
    for name in fields_of(type(thing)):
        value = getattr(thing, name)
        for word in value if isinstance(value, tuple) else (value,):
            if isinstance(word, Text):
                yield word.plain, word.span
            elif isinstance(word, str):
                yield word, thing.span


def _plan_texts(edition: Edition) -> Iterator[Located]:
    """The openers of the talk's parts, and what is said on the slides that no block makes."""
    plan = edition.talk
    said: list[tuple[Text | None, Use]] = []
    for part in plan.parts:
        said += [(part.title, "title"), (part.subtitle, "shown"), (part.notes, "notes")]
    said += [(plan.opening_notes, "notes"), (plan.closing_notes, "notes")]
    yield from (Located(text, "", "", use, ("talk",)) for text, use in said if text is not None)


def _section_texts(section: Section[Text]) -> Iterator[Located]:
    said: list[tuple[Text | None, Use]] = [
        (section.title, "title"), (section.heading, "shown"), (section.notes, "notes"),
    ]  # fmt: skip
    yield from (Located(text, section.id, "", use, section.only) for text, use in said if text is not None)
    for block in section.blocks:
        for text, use, myth in _block_texts(block):
            yield Located(text, section.id, block.id or "", use, _outputs(block, use), myth)


def _outputs(block: Block[Text], use: Use) -> tuple[Output, ...]:
    """Notes and slide titles belong to the talk alone."""
    return ("talk",) if use in ("notes", "title") else block.only


@once_for_each(1000)
def _block_texts(block: Block[Text]) -> tuple[tuple[Text, Use, bool], ...]:
    return tuple(_texts(block, "shown", False))


def _texts(thing: object, use: Use, myth: bool) -> Iterator[tuple[Text, Use, bool]]:
    if isinstance(thing, Text):
        yield thing, use, myth
    elif isinstance(thing, tuple):
        for part in thing:
            yield from _texts(part, use, myth)
    elif not isinstance(thing, Span):
        for name in fields_of(type(thing)):
            inner = FIELD_USE.get(name, use) if isinstance(thing, Block) else use
            false = myth or (isinstance(thing, Myth) and name == "myth")
            if name != "image":
                yield from _texts(getattr(thing, name), inner, false)
