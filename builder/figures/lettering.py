"""Words of figures: set, measured, and put in their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from builder.diagnostics import Span
from builder.figures.look import Look, Steps
from builder.geometry import Rect
from builder.outline.text.text import Language, Text
from builder.page.items import Paragraph, TextItem
from builder.replace import replace
from builder.theme.style import Align, TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, SetParagraph, StyledRun
from builder.typeset.text_runs import one_run as inline_run

Runs = tuple[StyledRun, ...]
MOST_BRACKETS = 8
FULL_WIDTH = re.compile("[\u3000-\u303f\uff00-\uffef‘’“”…—·]")
TIGHT = 1.2
"""Leading of labels of one line, in sizes."""


class Words(Struct, frozen=True):
    """Words as set; not yet placed."""

    set: SetParagraph
    span: Span
    language: Language

    @property
    def width(self) -> float:
        return self.set.measure

    @property
    def height(self) -> float:
        return self.set.height

    @property
    def fits(self) -> bool:
        """Whether it has room, and no character of a word stands alone on a line: a word of one character may."""
        lines, whole = [line.text.strip() for line in self.set.lines], self.set.text.split("\n")
        alone = len(lines) > 1 and any(len(line) < 2 and line not in whole for line in lines)
        return self.set.overset is None and not alone

    def at(self, x: float, y: float) -> TextItem:
        """The words with their top left corner there."""
        return TextItem(
            frame=Rect(x, y, self.width, self.height), role="paragraph", span=self.span, name=self.set.text[:40],
            paragraphs=(Paragraph(self.set, 0.0, 0.0),), language=self.language,
        )  # fmt: skip


def one_run(text: Text, look: Look) -> Runs:
    """A text as one paragraph."""
    return inline_run(text, look.numbers)


def own_run(words: str) -> Runs:
    """Words of ours as one paragraph."""
    return (StyledRun(words),)


def natural_width(runs: Runs, style: TextStyle, look: Look) -> float:
    """The width that words need on one line, with the output's slack."""
    return _natural_width(runs, style, look.typesetter, look.slack)


@lru_cache(maxsize=4096)
def _natural_width(runs: Runs, style: TextStyle, typesetter: Typesetter, slack: float) -> float:
    width = typesetter.width(runs, style) * (1 + slack) / (1 - slack) + 0.1
    for _ in range(MOST_BRACKETS if any(FULL_WIDTH.search(run.text) for run in runs) else 0):
        if typesetter.fits(runs, style, width, 1):
            break
        width += style.size / 2  # a full-width mark that the line's end would squeeze
    return width


def one_line(runs: Runs, style: TextStyle, look: Look, span: Span) -> Words:
    """Words on a line as wide as they are."""
    return in_width(runs, style, natural_width(runs, style, look), look, span, 1)


def in_width(runs: Runs, style: TextStyle, width: float, look: Look, span: Span, lines: int | None = None) -> Words:
    """Words in lines of a width, balanced."""
    breaking = Breaking.FLOW if lines == 1 else Breaking.BALANCED
    return Words(look.typesetter.set(runs, style, width, breaking, lines), span, look.language)


def alike(texts: Sequence[Text], steps: Steps, width: float, lines: int, look: Look) -> tuple[Words, ...] | None:
    """All texts in one size, the largest at which each fits a width in so many lines; None: they fit in no size."""
    runs = [one_run(text, look) for text in texts]
    for style in steps:
        if all(look.typesetter.fits(own, style, width, lines) for own in runs):
            done = tuple(
                in_width(own, style, width, look, text.span, lines) for own, text in zip(runs, texts, strict=True)
            )
            if all(words.fits for words in done):
                return done
    return None


def aligned(steps: Steps, align: Align) -> Steps:
    """The same settings with another alignment."""
    return tuple(replace(style, align=align) for style in steps)


def tight(steps: Steps) -> Steps:
    """The same settings with the leading of a label."""
    return tuple(replace(style, leading=round(style.size * TIGHT, 2)) for style in steps)
