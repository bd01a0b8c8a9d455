"""What typesetting takes and gives: styled runs in, lines of glyphs out."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from builder.theme.style import TextStyle
from builder.words.languages import Language


class StyledRun(Struct, frozen=True, gc=False):
    """A stretch of text in one manner, within a paragraph set in a `TextStyle`.

    `color` is a role, None for the paragraph's own. `superscript` runs are citation marks: set at 0.62 of the
    size, raised 0.42 em, tight to the word before. `href` makes a link. `scale` multiplies the size (a unit beside
    a big number).
    """

    text: str
    bold: bool = False
    color: str | None = None
    href: str | None = None
    superscript: bool = False
    scale: float = 1.0
    second: Language | None = None
    """The language it is set in where a paragraph says the same in two and this run belongs to the second."""


class Breaking(StrEnum):
    """How lines are chosen."""

    FLOW = "flow"
    """Body text: the paragraph broken as a whole, ragged right."""
    BALANCED = "balanced"
    """Headings, statements, captions, cells: at phrase boundaries, lines of like length."""


class Slack(Struct, frozen=True):
    """Room kept free because the program that shows the text breaks lines by itself.

    `width` is a share of the measure; `border` is counted for every Han–Latin border, in em.
    """

    width: float = 0.0
    border: float = 0.0


class FaceKey(NamedTuple):
    """One face at one weight: `family` is a font file that `typeset.fonts` knows, `number` its face in a collection."""

    family: str
    number: int
    weight: int


class Glyph(Struct, frozen=True, gc=False):
    """A shaped glyph. Numbers are in points at the run's size.

    `text` is what it stands for; empty for the further glyphs of one cluster. Made by the ten thousand, and in no
    cycle: the collector passes it by.
    """

    gid: int
    advance: float
    dx: float
    dy: float
    text: str


class GlyphRun(Struct, frozen=True, gc=False):
    """Glyphs of one face, size and colour. `x` is from the line's start, `rise` up from its baseline."""

    face: FaceKey
    size: float
    x: float
    rise: float
    color: str
    glyphs: tuple[Glyph, ...]
    language: str
    """BCP 47 of this run: `zh-CN`, `zh-TW` or `en-GB`."""
    href: str | None = None
    superscript: bool = False

    @property
    def text(self) -> str:
        return "".join(g.text for g in self.glyphs)

    @property
    def width(self) -> float:
        return sum(g.advance for g in self.glyphs)


class Line(Struct, frozen=True, gc=False):
    """One line: its runs, its width as set, and which characters of the paragraph's text it holds.

    `text` has the line's own characters, spaces at a break left out.
    """

    runs: tuple[GlyphRun, ...]
    width: float
    start: int
    end: int

    @property
    def text(self) -> str:
        return "".join(r.text for r in self.runs)


class Overset(Struct, frozen=True, gc=False):
    """By how much a text misses its frame."""

    lines: int
    """Lines over; 0 when a single unbreakable word is wider than the measure."""
    points: float
    """Height over, or width over for an unbreakable word."""
    amount: int
    """Han characters or Latin words to cut so that it fits."""
    unit: str
    """`characters` or `words`."""
    word: str = ""
    """The word that does not fit the measure, if that is the reason."""


class SetParagraph(Struct, frozen=True, gc=False):
    """A paragraph set to a measure: its meaning (`runs`, `style`) beside its measurement (`lines`)."""

    runs: tuple[StyledRun, ...]
    style: TextStyle
    lines: tuple[Line, ...]
    measure: float
    breaking: Breaking
    overset: Overset | None = None

    @property
    def height(self) -> float:
        """Lines times leading, in points."""
        return len(self.lines) * self.style.leading

    @property
    def width(self) -> float:
        """The widest line, in points."""
        return max((line.width for line in self.lines), default=0.0)

    @property
    def text(self) -> str:
        return "".join(r.text for r in self.runs)
