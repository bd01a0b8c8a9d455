"""Where a text's first sentence ends, and whether its last one does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.text.text import Inline, Text, Words
from builder.replace import replace

SENTENCE_END = re.compile(r"[。！？]”?|[.!?][”’\"]?(?=\s)")
"""A stop, with a closing quote after it; an English one only before a space, so that `3.5` and `p.m.` hold."""


def first_sentence(text: Text) -> tuple[Text, Text | None]:
    """The first sentence and the rest; None where there is no more. Citation marks stay with what they follow."""
    first, *later = text.paragraphs
    head, tail = _split(first)
    rest = (*((tail,) if tail else ()), *later)
    if not rest:
        return replace(text, paragraphs=(head,)), None
    return replace(text, paragraphs=(head,), second=None), replace(text, paragraphs=rest)


def all_sentences(text: Text) -> tuple[Text, ...]:
    """Each sentence as a text of its own; one in two languages stays whole, as its halves belong together."""
    if text.second is not None:
        return (text,)
    found: list[Text] = []
    rest: Text | None = text
    while rest is not None:
        first, rest = first_sentence(rest)
        found.append(first)
    return tuple(found)


def closing_call(text: Text) -> tuple[Text | None, Text | None]:
    """A text of two sentences parted: what to look for, and what to do. One alone is what to do.

    Of a longer text, or one whose author made words bold, none can be told to be that.
    """
    if has_strong_words(text):
        return text, None
    first, rest = first_sentence(text)
    if rest is None:
        return None, first
    _, more = first_sentence(rest)
    return (first, rest) if more is None else (text, None)


def ends_open(texts: Sequence[Text]) -> bool:
    """Whether the last of them ends with a colon, so that what follows goes on with its sentence."""
    return bool(texts) and texts[-1].plain.rstrip().endswith((":", "："))


def has_strong_words(text: Text) -> bool:
    """Whether the author made words of it bold."""
    return any(isinstance(part, Words) and part.strong for paragraph in text.paragraphs for part in paragraph)


def _split(paragraph: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    for i, inline in enumerate(paragraph):
        if not isinstance(inline, Words) or not (match := SENTENCE_END.search(inline.text)):
            continue
        before, after = inline.text[: match.end()], inline.text[match.end() :].lstrip()
        rest = (*((replace(inline, text=after),) if after else ()), *paragraph[i + 1 :])
        if _has_words(rest):
            return (*paragraph[:i], replace(inline, text=before)), rest
    return paragraph, ()


def _has_words(paragraph: tuple[Inline, ...]) -> bool:
    return any(isinstance(i, Words) and i.text.strip() for i in paragraph)
