"""Where sentences end in running words.

A stop ends none within a number or an abbreviation, nor where the words go on with a small letter. The abbreviations
stand in `abbreviations.txt`, reviewed by hand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

_STOP = re.compile(r"[。！？]”?|[.!?][”’\"]?(?=\s)")
"""A stop, with a closing quote after it; an English one only before a space, so that `3.5` holds."""


def sentence_ends(words: str) -> Iterator[int]:
    """The place after each stop that ends a sentence."""
    for stop in _STOP.finditer(words):
        before, after = words[: stop.start()], words[stop.end() :].lstrip()
        goes_on = after[:1].islower() or (stop[0] == "." and _is_abbreviated(before, after))
        if stop[0][0] in "。！？" or not goes_on:
            yield stop.end()


def _is_abbreviated(before: str, after: str) -> bool:
    """Whether the stop between them belongs to an abbreviation."""
    always, before_number = _abbreviations()
    return bool(always.search(before) or (after[:1].isdecimal() and before_number.search(before)))


@cache
def _abbreviations() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """At the end of words: what is one always, and what is one before a number."""
    text = resources.files(__package__).joinpath("abbreviations.txt").read_text("utf-8")
    lines = dict(line.split(": ", 1) for line in text.splitlines() if line and not line.startswith("#"))
    return _one_of(lines["always"]), _one_of(lines["before a number"])


def _one_of(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![A-Za-z0-9.])(?:{'|'.join(map(re.escape, words.split()))})$")
