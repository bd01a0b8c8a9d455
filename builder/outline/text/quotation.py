"""A quotation as every output has it: without the marks that its author typed around the whole of it."""

from __future__ import annotations

import re
from itertools import cycle

from builder.outline.model.blocks import Quote
from builder.outline.text.text import Inline, Text, Words
from builder.replace import replace
from builder.words.languages import Punctuation, locale_of

PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』", '"': '"'}
"""Marks by their opening one; 《》 are left out, for they name a work."""
STRAIGHT = '"'
STOPS = "。.！!？?"
"""One of them may follow the closing mark."""


def unquoted(block: Quote[Text]) -> Quote[Text]:
    """The block without one pair of marks around its words: each output has marks of its own."""
    return replace(block, text=without_marks(block.text))


def without_marks(text: Text) -> Text:
    """A text without the pair of marks that encloses the whole of it; as it is where there is none."""
    words = text.plain.strip()
    closing = PAIRS.get(words[:1])
    if closing is None:
        return text
    end = words[-1:] if words[-1:] in STOPS else ""
    # Another mark inside would tell of two quotations, or of an apostrophe: then the outer ones are no pair.
    inside = words[1 : len(words) - len(end) - 1]
    if not words.removesuffix(end).endswith(closing) or closing in inside or words[0] in inside or not inside:
        return text
    paragraphs = list(text.paragraphs)
    paragraphs[0] = _without(paragraphs[0], words[0], last=False)
    paragraphs[-1] = _without(paragraphs[-1], closing, last=True)
    return replace(text, paragraphs=tuple(paragraphs))


def with_inner_marks(text: Text) -> Text:
    """A text that will stand between its language's quotation marks: the same marks inside become its inner ones."""
    marks = locale_of(text.language).punctuation
    return replace(text, paragraphs=tuple(_inner(paragraph, marks) for paragraph in text.paragraphs))


def _inner(paragraph: tuple[Inline, ...], marks: Punctuation) -> tuple[Inline, ...]:
    """Straight marks open and close by turns, as far as they come in pairs."""
    straight = sum(inline.text.count(STRAIGHT) for inline in paragraph if isinstance(inline, Words))
    turns = cycle(marks.inner_quotes) if straight % 2 == 0 else cycle(STRAIGHT)
    curly = str.maketrans(dict(zip(marks.quotes, marks.inner_quotes, strict=True)))
    return tuple(
        replace(one, text=re.sub(STRAIGHT, lambda _: next(turns), one.text.translate(curly)))
        if isinstance(one, Words) else one
        for one in paragraph
    )  # fmt: skip


def _without(paragraph: tuple[Inline, ...], mark: str, *, last: bool) -> tuple[Inline, ...]:
    """A paragraph without the first or last such mark; a stretch that was the mark alone goes with it."""
    order = reversed(range(len(paragraph))) if last else range(len(paragraph))
    for place in order:
        inline = paragraph[place]
        if not isinstance(inline, Words) or mark not in inline.text:
            continue
        before, _, after = inline.text.rpartition(mark) if last else inline.text.partition(mark)
        rest = (replace(inline, text=before + after),) if before + after else ()
        return (*paragraph[:place], *rest, *paragraph[place + 1 :])
    return paragraph
