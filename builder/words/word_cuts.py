"""Where Chinese words end: the likeliest way to cut a text into words that a dictionary has."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from builder.words.chinese_words import words_from

LONGEST = 4
"""Characters of the longest word that is looked for."""
WORD = 2.5
"""What each word costs beside its rareness, which is the logarithm of its place: fewer words are likelier."""
UNKNOWN = 14.0
"""What a character costs that is no word of the dictionary."""
_HAN = re.compile("[一-鿿]{2,}")
_COMPLETED = re.compile("[一-鿿][不得](?:见|到|了|起|住|完|动|清|懂|出|下|上|开|掉|着|及|过|来|去)")
"""A verb with what completes it: `看不见` is said as one word."""


class Words(NamedTuple):
    """Where in a text its words are: offsets inside them, and offsets between two of which one at least is long.

    Between two single characters nothing is sure: a name has such.
    """

    inside: frozenset[int]
    edges: dict[int, tuple[str, str]]
    """The words before and after each such offset."""
    spans: tuple[tuple[int, int], ...] = ()
    """Start and end of every word, in order; characters that are no Han stand between them."""


@lru_cache(maxsize=2048)
def words_of(text: str) -> Words:
    """The words of a text in simplified Chinese; kept, for a text is asked for at many sizes."""
    inside = {match.start() + i for match in _COMPLETED.finditer(text) for i in (1, 2)}
    edges: dict[int, tuple[str, str]] = {}
    spans: list[tuple[int, int]] = []
    for match in _HAN.finditer(text):
        stretch, words = match.group(), _cut(match.group())
        spans += ((match.start() + first, match.start() + last) for first, last in words)
        inside.update(match.start() + i for first, last in words for i in range(first + 1, last))
        for (first, middle), (_, last) in pairwise(words):
            if last - first > 2:
                edges[match.start() + middle] = (stretch[first:middle], stretch[middle:last])
    return Words(
        frozenset(inside), {offset: pair for offset, pair in edges.items() if offset not in inside}, tuple(spans)
    )


def _cut(text: str) -> tuple[tuple[int, int], ...]:
    """The words of a stretch of Han characters, each as its start and end."""
    known = [words_from(char) for char in text]
    best, back = [0.0] + [math.inf] * len(text), [0] * (len(text) + 1)
    for end in range(1, len(text) + 1):
        for start in range(max(0, end - LONGEST), end):
            place = known[start].get(text[start + 1 : end])
            if place is None and end - start > 1:
                continue
            cost = best[start] + WORD + (UNKNOWN if place is None else math.log(place + 1))
            if cost < best[end]:
                best[end], back[end] = cost, start
    words, end = [], len(text)
    while end:
        words.append((back[end], end))
        end = back[end]
    return tuple(reversed(words))


def crossed(spans: Iterable[tuple[int, int]], start: int, end: int) -> Iterator[int]:
    """The edges of words between two offsets, of words that lie neither all between them nor all around them.

    In `吃东西后` the stretch `西后` has one such edge: it begins inside `东西` and goes on after it.
    """
    for first, last in spans:
        if first < start < last < end:
            yield last
        elif start < first < end < last:
            yield first
