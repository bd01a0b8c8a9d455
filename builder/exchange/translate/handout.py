"""What is handed to a translator, whatever the format of the file."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.catalogue import Tell
from builder.diagnostics import Message, say
from builder.exchange.translate.changes import Row
from builder.exchange.translate.texts import Direction, Unit
from builder.words.languages import locale_of

SIGN = "talkleaf-translation"
"""By which our own files are known."""


class Entry(Struct, frozen=True):
    """A text to translate: where it appears, in words, and how long it may be (None: it flows on)."""

    unit: Unit
    where: Message
    limit: int | None


class GlossaryRow(Struct, frozen=True):
    """A term in both languages, and what it means in the second."""

    first: str
    second: str
    meaning: str


class Handout(Struct, frozen=True):
    """Texts of one outline on their way to a translator. `tell` makes our own words those of her language."""

    outline: str
    title: str
    date: str
    direction: Direction
    entries: Sequence[Entry]
    glossary: Sequence[GlossaryRow]
    tell: Tell


class Received(Struct, frozen=True):
    """What a translator's file holds."""

    outline: str
    direction: Direction
    rows: Sequence[Row]


def limit_words(entry: Entry) -> Message:
    """How long a text may be, in words."""
    if entry.limit is None:
        return say("as long as it needs to be")
    return say("at most {limit} characters", limit=entry.limit)


def marks_words(direction: Direction) -> tuple[Message, ...]:
    """What a translator must know of the signs in the texts."""
    return (
        say("Keep as they are: **bold**, [@source] (a source that is cited), ${{…}} (a value that is filled in)."),
        say("A blank line begins a new paragraph."),
        say("Numbers and units must say the same in both languages."),
        say("Leave empty what you have not translated: the file may come back half done, and more than once."),
        say("From {first} to {second}.", first=locale_of(direction[0]).name, second=locale_of(direction[1]).name),
    )
