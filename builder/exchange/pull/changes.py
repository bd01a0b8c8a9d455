"""What a person changed in a deck, by kind: what comparing finds, and what is then taken into the outline or left."""

from __future__ import annotations

from collections import defaultdict

from msgspec import Struct, field

from builder.diagnostics import Message
from builder.exchange.pull.characters import Character
from builder.exchange.pull.records import Record
from builder.write.pptx.seen import Origin

ParagraphKey = tuple[str, int]
"""A paragraph of a text: the place of the text, the paragraph's number."""


class NotTaken(Struct, frozen=True, order=True):
    """Something that stays in the deck alone. `slide` is its number as the deck is now, from 1; 0: none."""

    slide: int
    message: Message


class Seen(Struct, frozen=True):
    """A stretch of a text's paragraph on one slide, before and after."""

    origin: Origin
    before: tuple[Character, ...]
    after: tuple[Character, ...] | None
    """None: as it was."""
    slide: int
    bold: bool = True
    """Whether new characters say themselves if they are strong; else they are as those before them."""


class Added(Struct, frozen=True):
    """A new paragraph, and the text before (or, where there is none, after) which it stands."""

    words: str
    level: int
    beside: str
    paragraph: int
    before: bool
    slide: int


class Retyped(Struct, frozen=True):
    """A number or figure on a slide, before and after."""

    before: str
    after: str
    slide: int
    whole: bool = False
    """Whether it went with all that its box said."""
    person: str = ""
    """The place of the person whose name stands before it, if any."""


class NewNote(Struct, frozen=True):
    """A paragraph of notes that nobody had written before, and the block whose slide it stands under (or none)."""

    words: str
    block: str
    slide: int


class Collected(Struct):
    """All changes of a deck."""

    seen: dict[ParagraphKey, list[Seen]] = field(default_factory=lambda: defaultdict(list))
    gone: dict[ParagraphKey, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    """Paragraphs that are gone, with the slides they went from and what they said."""
    added: list[Added] = field(default_factory=list)
    levels: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Texts by place with their new level, and the slide."""
    numbers: dict[str, list[Retyped]] = field(default_factory=lambda: defaultdict(list))
    """Numbers of charts by place."""
    figures: dict[str, list[Retyped]] = field(default_factory=lambda: defaultdict(list))
    """Figures that all languages share, by place."""
    contacts: list[Retyped] = field(default_factory=list)
    """Paragraphs that no text of the outline says: a telephone number, an address, or words of ours; gone ones too."""
    notes: list[NewNote] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    """New items of several texts."""
    untaken: set[NotTaken] = field(default_factory=set)

    def leave(self, slide: int, message: Message) -> None:
        self.untaken.add(NotTaken(slide, message))
