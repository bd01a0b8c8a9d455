"""A text cut to one line at a phrase, where it is repeated in a foot and stands whole elsewhere."""

from __future__ import annotations

from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import StyledRun
from builder.typeset.phrases import break_costs
from builder.words.languages import locale_of

SHORTEST = 0.5
"""A cut at a better place may leave so much of the line free, not more."""
HANGING = " ，。、；：,;:.·—–-（《〈「『“‘([\u3000"
"""What an ellipsis does not follow."""


def shortened(typesetter: Typesetter, words: str, style: TextStyle, measure: float) -> str:
    """`words` if they are at most `measure` points wide on one line, else their beginning with an ellipsis.

    They are cut after a sentence, a clause or a phrase, the best that fills half the line; a lone long word anywhere.
    """
    if _width(typesetter, words, style) <= measure:
        return words
    fitting = [(cost, begun) for cost, begun in _beginnings(typesetter, words, style)
               if _width(typesetter, begun, style) <= measure]  # fmt: skip
    enough = [(cost, begun) for cost, begun in fitting if _width(typesetter, begun, style) >= SHORTEST * measure]
    if enough:
        return min(enough, key=lambda found: (found[0], -len(found[1])))[1]
    return _cut_anywhere(typesetter, words, style, measure)


def _beginnings(typesetter: Typesetter, words: str, style: TextStyle) -> list[tuple[float, str]]:
    """Each beginning that ends where a line may, with the cost of that place."""
    prepared = typesetter.prepare((StyledRun(words),), style)
    costs = break_costs(prepared.text, prepared.offset, typesetter.language, typesetter.terms, typesetter.names)
    return [(cost, _ended(typesetter, prepared.text[:offset]))
            for cost, offset in zip(costs[1:-1], prepared.offset[1:-1], strict=True)]  # fmt: skip


def _cut_anywhere(typesetter: Typesetter, words: str, style: TextStyle, measure: float) -> str:
    lengths = range(len(words) - 1, 0, -1)
    cut = (_ended(typesetter, words[:length]) for length in lengths)
    return next((begun for begun in cut if _width(typesetter, begun, style) <= measure), "")


def _ended(typesetter: Typesetter, begun: str) -> str:
    return begun.rstrip(HANGING) + ("……" if locale_of(typesetter.language).han else "…")


def _width(typesetter: Typesetter, words: str, style: TextStyle) -> float:
    return typesetter.width((StyledRun(words),), style)
