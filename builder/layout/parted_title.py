"""A title in two: what stands before its colon, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.text.text import Inline, Text, Words
from builder.replace import replace

_COLON = re.compile("：|:(?= |$)|(?<=[\u3400-\u9fff]):(?=[\u3400-\u9fff])")
"""The colon of a title; `10:30` has none."""


def parted(title: Text) -> tuple[Text, Text | None]:
    """The title before its colon with it, and what follows."""
    (first, *more) = title.paragraphs
    if more:
        return replace(title, paragraphs=(first,), second=None), replace(title, paragraphs=tuple(more))
    for number, inline in enumerate(first):
        found = _colon(inline)
        if found is None:
            continue
        before, after = found
        head, tail = (*first[:number], *before), _begun((*after, *first[number + 1 :]))
        if _has_words(head) and _has_words(tail):
            return replace(title, paragraphs=(head,), second=None), replace(title, paragraphs=(tail,))
    return title, None


def _colon(inline: Inline) -> tuple[tuple[Inline, ...], tuple[Inline, ...]] | None:
    """A stretch parted after its colon; None without one."""
    found = _COLON.search(inline.text) if isinstance(inline, Words) else None
    if found is None or not isinstance(inline, Words):
        return None
    rest = inline.text[found.end() :].lstrip()
    return (replace(inline, text=inline.text[: found.end()]),), ((replace(inline, text=rest),) if rest else ())


def _begun(paragraph: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Without the space that stood after the colon, in bold or not; the other spaces part words."""
    for number, inline in enumerate(paragraph):
        if isinstance(inline, Words) and inline.text.strip():
            return (replace(inline, text=inline.text.lstrip()), *paragraph[number + 1 :])
    return ()


def _has_words(paragraph: Sequence[Inline]) -> bool:
    return any(isinstance(i, Words) and i.text.strip(" :：") for i in paragraph)
