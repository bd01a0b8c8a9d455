"""A quotation as every output has it: without the marks that its author typed around the whole of it."""

from __future__ import annotations

import re

from builder.outline.model.blocks import Quote
from builder.outline.text.text import Citation, Inline, Text, Words
from builder.replace import replace
from builder.words.languages import Punctuation, locale_of

PAIRS = {"“": "”", "‘": "’", "「": "」", "『": "』"}
"""Marks by their opening one; 《》 are left out, for they name a work."""
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


def in_marks(text: Text) -> Text:
    """A text between its language's quotation marks, those inside it one level further in; a source stands behind them.

    The same for what it says in a second language.
    """
    opening, closing = locale_of(text.language).punctuation.quotes
    first, *rest = _one_level_in(text)
    *before, last = ((Words(opening), *first), *rest)
    end = len(last) - (1 if isinstance(last[-1], Citation) else 0)
    closed = (*last[:end], Words(closing), *last[end:])
    return replace(text, paragraphs=(*before, closed), second=text.second and in_marks(text.second))


def _one_level_in(text: Text) -> tuple[tuple[Inline, ...], ...]:
    """Marks of the language become its inner ones, and inner ones between them the other way round."""
    marks = locale_of(text.language).punctuation
    before = ""
    paragraphs: list[tuple[Inline, ...]] = []
    for paragraph in text.paragraphs:
        inlines: list[Inline] = []
        for one in paragraph:
            if isinstance(one, Words):
                inlines.append(replace(one, text=_turned(one.text, before, marks)))
                before += one.text
            else:
                inlines.append(one)
        paragraphs.append(tuple(inlines))
    return tuple(paragraphs)


def _turned(words: str, before: str, marks: Punctuation) -> str:
    """Words one level further in; what stands `before` them tells whether a quotation is open there."""
    (outer, outer_end), (inner, inner_end) = marks.quotes, marks.inner_quotes

    def turned(pair: re.Match[str]) -> str:
        said = before + words[: pair.start()]
        return f"\ue000{pair[1]}\ue001" if said.count(outer) > said.count(outer_end) else pair[0]

    # An apostrophe has a letter behind it and ends nothing.
    found = re.sub(rf"{inner}((?:[^{inner}{inner_end}]|{inner_end}(?=\w))*){inner_end}", turned, words)
    found = found.replace(outer, inner).replace(outer_end, inner_end)
    return found.replace("\ue000", outer).replace("\ue001", outer_end)


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
