"""Phrases of a dictionary that lie across the words of a text: they are found where nobody wrote them.

OpenCC takes the longest phrase at each place. In `吃东西后脸色发青` it sees 西后, an empress, and leaves 后 as
it is; in `额头发烫` it sees hair. So where a phrase begins or ends inside a word, the text is cut at that word's edge.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from builder.words.word_cuts import crossed, words_of

Convert = Callable[[str], str]
LONGEST = 6
"""Characters of the longest phrase that is looked for around a character."""


def convert_by_words(text: str, convert: Convert) -> tuple[str, dict[int, str]]:
    """The converted text, and by offset the forms that phrases across words would have given."""
    first = whole = convert(text)
    spans = words_of(text).spans
    if len(whole) != len(text) or not spans:
        return whole, {}
    cuts: set[int] = set()
    alone = _cut_at(text, {edge for span in spans for edge in span}, convert)
    while found := {cut for at in _differing(whole, alone) for cut in _crossed_at(text, at, whole[at], convert)} - cuts:
        cuts |= found
        whole = _cut_at(text, cuts, convert)
    return whole, {at: first[at] for at in _differing(first, whole)}


def _cut_at(text: str, cuts: set[int], convert: Convert) -> str:
    edges = sorted({0, len(text)} | cuts)
    return "".join(convert(text[a:b]) for a, b in pairwise(edges))


def _differing(one: str, other: str) -> Iterator[int]:
    return (at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b)


def _crossed_at(text: str, at: int, form: str, convert: Convert) -> tuple[int, ...]:
    """Where the shortest stretch around a character that gives it this form crosses words; nothing if one does not."""
    spans = words_of(text).spans
    for size in range(2, LONGEST + 1):
        starts = range(max(0, at - size + 1), min(at, len(text) - size) + 1)
        same = [start for start in starts if convert(text[start : start + size])[at - start] == form]
        edges = [tuple(crossed(spans, start, start + size)) for start in same]
        if edges and size > 2:
            return ()
        if edges:
            return () if () in edges else edges[0]
    return ()
