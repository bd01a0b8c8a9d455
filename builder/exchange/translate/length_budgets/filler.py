"""Texts of a wanted length, of average words, put in the place of others."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, sqrt
from typing import Any

from builder.diagnostics import Span
from builder.outline.text.text import Inline, Text, Words
from builder.replace import fields_of, replace
from builder.words.languages import locale_of

ENGLISH = (
    "The doctor looks at how strong the muscles are. She asks what has changed since the last visit, so that you and "
    "your family can plan the next months together. Ask whom to call when walking or breathing becomes harder. "
)
"""Words of 4.6 letters on average in sentences of a dozen, as in English prose: some places part a text after one."""
CHINESE = (
    "医生会看看肌肉还有多少力气。也会问上次见面以后有什么变化，"
    "这样您和家人可以一起安排以后的生活。走路或呼吸变难时该找谁，也请问清楚。"
)
STRAYS = 1.25
"""How much more room than average text nearly any other takes, in average characters for the root of their number.

Its letters are wider or narrower than average ones, and its lines break sooner or later: forty characters may take a
fifth more, a hundred an eighth.
"""


def wide_length(text: Text, length: int) -> int:
    """So many average characters take the room of `length` characters of nearly any prose in the text's language.

    Han characters all have one width, and break anywhere.
    """
    return length if locale_of(text.language).han else length + ceil(STRAYS * sqrt(length))


def filler(text: Text, length: int) -> Text:
    """The text with `length` characters of average words; what is bold, linked or cited in it stays so, in proportion.

    Marks of citations are no part of the length.
    """
    words = [i.text for paragraph in text.paragraphs for i in paragraph if isinstance(i, Words)]
    whole = max(1, sum(len(w) for w in words))
    stream = _Stream(CHINESE if locale_of(text.language).han else ENGLISH)
    paragraphs = []
    done = taken = 0
    for paragraph in text.paragraphs or ((Words(""),),):
        inlines: list[Inline] = []
        for inline in paragraph:
            if isinstance(inline, Words):
                done += len(inline.text)
                share = round(length * done / whole) if whole > 1 else length
                inline = replace(inline, text=stream.take(max(0, share - taken)))
                taken = max(taken, share)
            inlines.append(inline)
        paragraphs.append(tuple(i for i in inlines if not isinstance(i, Words) or i.text))
    return replace(text, paragraphs=tuple(p for p in paragraphs if p))


class _Stream:
    """Words without an end."""

    def __init__(self, words: str) -> None:
        self._words, self._at = words, 0

    def take(self, length: int) -> str:
        start, self._at = self._at, self._at + length
        times = self._at // len(self._words) + 1
        return (self._words * times)[start : self._at]


def substituted(value: Any, texts: Sequence[tuple[Span, Text]]) -> Any:
    """`value` with the texts at some places changed; what holds none of them stays the same object."""
    if isinstance(value, Text):
        return next((text for span, text in texts if value.span == span), value)
    if isinstance(value, tuple):
        items = tuple(substituted(item, texts) for item in value)
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    if not isinstance(value, Span):
        fields = {name: (old := getattr(value, name), substituted(old, texts)) for name in fields_of(type(value))}
        changed = {name: new for name, (old, new) in fields.items() if new is not old}
        return replace(value, **changed) if changed else value
    return value
