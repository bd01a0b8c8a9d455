"""Spaces at which a program that breaks lines by itself must not break: they become no-break spaces."""

from __future__ import annotations

import re
from collections.abc import Collection
from unicodedata import east_asian_width

from builder.typeset.breaks import break_positions
from builder.typeset.script import codes_of
from builder.words.languages import Language

SPACE = re.compile(" ")
NO_BREAK_SPACE = "\u00a0"
_QUOTES = "“”‘’"
SHORT_WORD = 12
"""Letters of a last word that would stand alone on its line."""
FEWEST_WORDS = 4
"""In shorter texts the last word may stand alone: there is little to take it to."""


def tied(text: str, language: Language, last_word: bool = True, broken: Collection[int] = ()) -> str:
    """The same text, with U+00A0 between a number and its unit, in `phase 3`, and before a short last word.

    `last_word` is false where the last two words do not fit one line together: tied, they would be cut inside. At the
    offsets `broken` lines begin, so that what stands on both sides is known not to fit one line either.
    """
    spaces = [space.start() for space in SPACE.finditer(text) if _between_words(text, space.start())]
    if not spaces:
        return text
    legal = set(break_positions(text, codes_of(text, [False] * len(text), language)))
    ties = {i for i in spaces if i + 1 not in legal and i + 1 not in broken}
    if last_word and len(spaces) >= FEWEST_WORDS - 1 and len(text) - spaces[-1] - 1 <= SHORT_WORD:
        ties.add(spaces[-1])
    chars = list(text)
    for i in ties:
        chars[i] = NO_BREAK_SPACE
    return "".join(chars)


def _between_words(text: str, at: int) -> bool:
    """Whether a single space stands between Latin letters, digits or marks."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return all(sign.strip() and _is_latin(sign) for sign in (before, after))


def _is_latin(sign: str) -> bool:
    return sign.isascii() or sign in _QUOTES or (sign.isalpha() and east_asian_width(sign) not in "WF")
