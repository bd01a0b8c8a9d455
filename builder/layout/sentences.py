"""Where a text's first sentence ends, and whether its last one does."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.text.text import Inline, Text, Words
from builder.replace import replace
from builder.words.sentence_ends import sentence_ends

_DOTS = re.compile(r"…+(?!\s*[a-z])")


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

    Of a longer text, or one whose author made words bold, none can be told to be that. A text in two languages parts
    where both halves part alike.
    """
    if text.second is None:
        return _parted(text)
    said, call = _parted(replace(text, second=None))
    other_said, other_call = _parted(text.second)
    if call is None or other_call is None or (said is None) is not (other_said is None):
        return text, None
    return (replace(said, second=other_said) if said else None), replace(call, second=other_call)


def _parted(text: Text) -> tuple[Text | None, Text | None]:
    """The same for a text in one language."""
    if has_strong_words(text):
        return text, None
    first, rest = first_sentence(text)
    if rest is None:
        return None, first
    _, more = first_sentence(rest)
    return (first, rest) if more is None else (text, None)


def begins_sentence(line: str) -> bool:
    """Whether a sentence begins within a line and does not end in it: `say a word. Now`."""
    ends = [*sentence_ends(f"{line}\n"), *(dots.end() for dots in _DOTS.finditer(line))]
    return bool(ends) and any(char.isalnum() for char in line[max(ends) :])


def ends_open(texts: Sequence[Text]) -> bool:
    """Whether the last of them ends with a colon, so that what follows goes on with its sentence."""
    return bool(texts) and texts[-1].plain.rstrip().endswith((":", "："))


def has_strong_words(text: Text) -> bool:
    """Whether the author made words of it bold."""
    return any(isinstance(part, Words) and part.strong for paragraph in text.paragraphs for part in paragraph)


def _split(paragraph: tuple[Inline, ...]) -> tuple[tuple[Inline, ...], tuple[Inline, ...]]:
    for i, inline in enumerate(paragraph):
        end = next(sentence_ends(inline.text), None) if isinstance(inline, Words) else None
        if not isinstance(inline, Words) or end is None:
            continue
        before, after = inline.text[:end], inline.text[end:].lstrip()
        rest = (*((replace(inline, text=after),) if after else ()), *paragraph[i + 1 :])
        if _has_words(rest):
            return (*paragraph[:i], replace(inline, text=before)), rest
    return paragraph, ()


def _has_words(paragraph: tuple[Inline, ...]) -> bool:
    return any(isinstance(i, Words) and i.text.strip() for i in paragraph)
