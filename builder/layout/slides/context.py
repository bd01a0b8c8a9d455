"""What a pattern is given, and what it gives back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from msgspec import Struct

from builder.diagnostics import Report, Span
from builder.drawing.motifs import Motif
from builder.geometry import Rect
from builder.outline.model.edition import Edition
from builder.outline.text.text import Language, Text, Words
from builder.page.items import Item, TextItem
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers
from builder.words.languages import Locale, locale_of
from builder.words.own import OwnWords, own_words

SlideLayout = Literal["title", "section", "statement", "content", "quote", "closing"]
MORE = 1.14
"""Chinese may be so much larger than the same range in English: its columns hold fewer words."""


class Context(Struct, frozen=True, kw_only=True):
    """Everything a pattern may ask for. `body` is where its block goes, in points; `slide` is its first number."""

    edition: Edition
    theme: Theme
    typesetter: Typesetter
    report: Report
    numbers: CitationNumbers
    motif: Motif | None = None
    body: Rect
    slide: int
    span: Span
    beside: tuple[tuple[Context, Any], ...] = ()
    """The same block in the document's other languages, each with its own context: they are arranged alike."""
    partner: Any = None
    """The box in the other half of the slide: both have letters of one size, and heads at one height."""
    most: float = 999
    """No range goes above it, in points: two halves of a slide share one size."""
    most_at_foot: float = 999
    """No letter on the foot of cover and close is larger."""
    joins_at_foot: bool = False
    """Whether a second language stands behind the first at the foot, where a line has room for both."""
    both: bool = True
    """Whether words of ours stand in both languages of slides that have two."""
    title: Text | None = None
    """What the frame sets over the block; a pattern that has a place of its own for it sets it there."""
    pictures: bool = False
    """Whether every icon of the block has a coloured picture, and is drawn as it."""
    bleeds: bool = False
    """Whether a slide's body may reach the slide's edges and move the title: on slides of our own, in one language."""

    @property
    def language(self) -> Language:
        return self.edition.language

    def steps(self, name: str, *, most: float = 999, least: float = 0) -> tuple[TextStyle, ...]:
        """The settings of a talk style between two sizes, largest first; none left is a fault of ours."""
        found = tuple(s for s in self.theme.steps("talk", name, self.language) if least <= s.size <= most)
        if not found:
            raise ValueError(f"style {name!r} has no size between {least} and {most}")
        return found

    def range(self, name: str, least: float, most: float) -> tuple[TextStyle, ...]:
        """A part of a style's range; in Chinese it reaches 1.14 times as far."""
        largest = most * MORE if self.locale.han else most
        return self.steps(name, least=least, most=max(least, min(largest, self.most)))

    def style(self, name: str, color: str = "", **changes: object) -> TextStyle:
        """The preferred setting of a style, with another colour role or alignment if wanted."""
        changes = {**changes, "color": color} if color else changes
        return replace(self.steps(name)[0], **changes)

    def words(self, text: str, span: Span | None = None) -> Text:
        """Words of our own, such as `Part 3 of 6`, as a text in this edition's language."""
        return Text(((Words(text),),), self.language, span or self.span)

    @property
    def own(self) -> OwnWords:
        """Our own words in this edition's language: `context.own.pane.title`."""
        return own_words(self.language)

    @property
    def locale(self) -> Locale:
        """The traits of this edition's language: `context.locale.punctuation.colon`."""
        return locale_of(self.language)


class SlideBody(Struct, frozen=True, kw_only=True):
    """One slide without its frame. Several from one block are continuation slides, numbered by the frame.

    `title`: the slide's own title item, where the pattern draws it (title, section, statement, quote, closing);
    None lets the frame set the block's title above. `sources` are the ids this slide names in its footer; None: all
    that the block cites.
    """

    items: tuple[Item, ...]
    background: tuple[Item, ...] = ()
    scene: tuple[Item, ...] = ()
    """Art that belongs to the slide's layout and lies under everything else."""
    title: TextItem | None = None
    layout: SlideLayout = "content"
    dark: bool = False
    """Whether the footer stands on full colour, so that its words are light."""
    name: str = ""
    """The slide's name where it is not what its title shows; else empty."""
    fill: str = "ground"
    sources: tuple[str, ...] | None = None
    counted: bool = True
    """Whether its words count towards `slide-too-full`; lists of sources and contacts do not."""


def recolored(steps: Sequence[TextStyle], color: str, strong: str = "") -> tuple[TextStyle, ...]:
    """The same settings in another colour role; strong words in `strong`, else in that colour too."""
    return tuple(replace(s, color=color, strong_color=strong or color) for s in steps)


def aligned(steps: Sequence[TextStyle], align: Literal["left", "center", "right"]) -> tuple[TextStyle, ...]:
    """The same settings with another alignment."""
    return tuple(replace(s, align=align) for s in steps)
