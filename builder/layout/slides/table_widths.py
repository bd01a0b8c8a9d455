"""How wide a table's columns are: none narrower than its longest word, the rest shared by what they hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.figures.amounts import NO_BREAK
from builder.layout.slides.context import Context
from builder.outline.text.han import has_han
from builder.outline.text.telephone import words_apart
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import StyledRun
from builder.typeset.text_runs import text_runs

SLACK = 1.06
"""Words may be so much wider in the program that shows them."""
LABEL_LEAST, LABEL_MOST = 0.15, 0.34
"""A column of labels takes such a share of the table."""
EVEN = 0.35
"""How much of what is left over is shared alike; the rest goes by what columns hold."""
SHORT_LABEL = 10
"""A label of no more letters stays on one line where there is room, `19 March` among `5 March` and `2 April`."""
HAN_TOGETHER = 4
"""So many characters of a Chinese phrase stay on a line."""
_NUMBER = re.compile(r"[+(]*\d(?:[\d\u00a0().,/–-]*\d)?")
"""A number, of a telephone too, with what joins its figures."""


class CellStyles(NamedTuple):
    """How the cells of a table are measured; `largest` is the style with the largest letters that they may have."""

    text: TextStyle
    head: TextStyle
    largest: TextStyle


def column_widths(
    context: Context, grid: Sequence[Sequence[Text | None]], styles: CellStyles, width: float, insets: float, *,
    labels: bool,
) -> tuple[float, ...]:  # fmt: skip
    """The widths in points of the columns of `grid`, whose first row are the heads.

    Telephone numbers have room in the largest letters, too: they are not parted at their spaces.
    """
    count, (style, head, largest) = len(grid[0]), styles
    least = [max(_longest_word(context, row[i], *((head, head) if r == 0 else (style, largest)))
                 for r, row in enumerate(grid)) + insets
             for i in range(count)]  # fmt: skip
    whole = [max(_natural(context, row[i], head if r == 0 else style) for r, row in enumerate(grid)) + insets
             for i in range(count)]  # fmt: skip
    if labels:
        least[0] = max(least[0], LABEL_LEAST * width)
        short = _short_labels(context, grid, largest) + insets
        if short <= LABEL_MOST * width and sum(least[1:]) + short <= width:
            least[0] = max(least[0], short)
        whole[0] = max(least[0], min(whole[0], LABEL_MOST * width))
    if sum(least) > width:
        return tuple(width * one / sum(least) for one in least)
    return _shared(least, whole, width)


def _short_labels(context: Context, grid: Sequence[Sequence[Text | None]], style: TextStyle) -> float:
    """The widest of the labels of some words that are so short that two lines would look like a mistake."""
    labels = (row[0] for row in grid[1:] if row[0] is not None and len(row[0].plain) <= SHORT_LABEL
              and " " in row[0].plain and not has_han(row[0].plain))  # fmt: skip
    return max((_natural(context, label, style) for label in labels), default=0.0)


def _shared(least: Sequence[float], whole: Sequence[float], width: float) -> tuple[float, ...]:
    """Each at its least, then what is left by how much more they want; what nobody wants is shared alike."""
    wanted = [max(0.0, w - m) for w, m in zip(whole, least, strict=True)]
    left = width - sum(least)
    if sum(wanted) >= left and sum(wanted) > 0:
        return tuple(m + left * w / sum(wanted) for m, w in zip(least, wanted, strict=True))
    spare = left - sum(wanted)
    even = EVEN * spare / len(least)
    by_size = [(1 - EVEN) * spare * w / sum(whole) for w in whole]
    return tuple(m + w + even + s for m, w, s in zip(least, wanted, by_size, strict=True))


def _longest_word(context: Context, text: Text | None, style: TextStyle, of_numbers: TextStyle) -> float:
    """The widest stretch that stays together: a word, or a few Han characters of a phrase."""
    if text is None:
        return 0.0
    widths = [context.typesetter.width((run,), of_numbers if NO_BREAK in run.text else style) * SLACK
              for line in text_runs(text) for run in _words_of(line)]  # fmt: skip
    return max(widths, default=0.0)


def _words_of(line: Sequence[StyledRun]) -> list[StyledRun]:
    """The stretches of a line that stay together; a telephone number is whole, whatever joins its figures."""
    return [replace(run, text=piece) for run in line for word in words_apart(run.text) for piece in _pieces(word)]


def _pieces(word: str) -> list[str]:
    """What stays together of a word between spaces: all of it; of a Chinese one its beginning, and each number."""
    return [word[:HAN_TOGETHER], *_NUMBER.findall(word)] if has_han(word) else [word]


def _natural(context: Context, text: Text | None, style: TextStyle) -> float:
    if text is None:
        return 0.0
    return max((context.typesetter.width(runs, style) * SLACK for runs in text_runs(text)), default=0.0)
