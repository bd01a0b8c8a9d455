"""A number as data: its figure and unit as shown, the share it stands for, and what its ring says."""

from __future__ import annotations

import re

from msgspec import Struct

from builder.figures.amounts import shown_figure, with_unit
from builder.figures.one_in_many import counted_of
from builder.figures.times.amounts import Times, times_of
from builder.outline.model.blocks import Number
from builder.outline.schema.amount import PLAIN_NUMBER
from builder.outline.text.text import Text
from builder.words.languages import locale_of

_NUMBERS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_PERCENT = re.compile(r"(\d+(?:\.\d+)?) ?[%％]")


class NumberFigure(Struct, frozen=True):
    """What is shown of a number block."""

    figure: str
    unit: str
    """Empty for a sign, which stands in `figure`."""
    share: float | None
    """Of a whole, from 0 to 1, where the number is one."""
    part: Text | None
    whole: Text | None
    said: str
    """All of it in words, for those who cannot see the strip."""
    times: Times | None
    """The stretch of time that it is, which has a picture of its own."""

    @property
    def strip(self) -> bool:
        """Whether its share is drawn as a strip: words say what the part and the whole are, else a ring says it."""
        return self.share is not None and (self.part is not None or self.whole is not None)

    @property
    def digits(self) -> int:
        """How many characters the figure has, marks between digits counted as half."""
        return round(sum(0.5 if c in ",.:;'" else 1 for c in self.figure))


def number_figure(block: Number[Text]) -> NumberFigure:
    """A number block as it is shown."""
    language = block.caption.language
    unit = block.unit.plain.strip() if block.unit else ""
    figure = shown_figure(block.value, language, unit)
    joined = with_unit(figure, unit)
    tight = joined != figure and "\u00a0" not in joined
    texts = [text.plain for text in (block.part, block.whole) if text]
    said = block.alt.plain if block.alt else locale_of(language).punctuation.comma.join([joined, *texts])
    share = share_of(block)
    times = times_of(block.value, unit) if share is None else None
    shown, after = (joined, "") if tight else (figure, unit)
    return NumberFigure(shown, after, share, block.part, block.whole, said, times)


def share_of(block: Number[Text]) -> float | None:
    """The share that a number is: its percentage, `n in m`, or its part of its whole where both are counted."""
    unit = block.unit.plain.strip() if block.unit else ""
    typed = block.value.replace(",", "").strip()
    if unit in ("%", "％") or typed.endswith(("%", "％")):
        return _within(typed.rstrip("%％").strip(), "100")
    if found := counted_of(block.value):
        return _within(*found)
    if block.part and (percent := _PERCENT.findall(block.part.plain)) and len(percent) == 1:
        return _within(percent[0], "100")
    if block.part and block.whole:
        part, whole = (_NUMBERS.findall(text.plain) for text in (block.part, block.whole))
        if len(part) == len(whole) == 1:
            return _within(part[0].replace(",", ""), whole[0].replace(",", ""))
    return None


def _within(part: str, whole: str) -> float | None:
    if not PLAIN_NUMBER.fullmatch(part) or part.startswith(("-", "\u2212")) or not float(whole):
        return None
    share = float(part) / float(whole)
    return share if share <= 1 else None
