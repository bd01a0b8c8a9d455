"""Things that prose names one after another, each with a certain picture: the heart, the brain and the eyes.

The words stand in `things.txt`, reviewed by hand. Only a whole row of them counts, two to four in one sentence that
denies nothing: what is named in passing, or beside things without a picture, is not what the prose is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from builder.icon_words.meaning import NO_ICON, UNSURE, says_no
from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import word_rows

LEAST, MOST = 2, 4
"""So many things are shown together."""
CERTAIN = 3
"""So many stand together where a word of one sign, as 心, or one that also has other meanings may be one of them."""
_SENTENCE = re.compile(r"(?<=[.!?。！？；;])\s*|\n")
_OWNER = r"(?:(?:the|a|an|your|our|his|her|their|my)\s+)?"
_ENGLISH_GAP = r"(?:\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or)\s+)"
_CHINESE_GAP = r"(?:[、，]?(?:以及|和|与|及|或者|或)|、)"
_GOES_ON = re.compile(rf"{_ENGLISH_GAP}\w|{_CHINESE_GAP}|-\w")
_SHUNNED = re.compile(
    r"\b(?:(?:less|fewer)(?: of)?|free (?:of|from)|too (?:much|many)|cut(?:ting)? (?:down on|back on|out)|give up"
    r"|keep away from|(?:allergic|allergy|sensitive|react(?:s|ed|ing)?) to)\s+$|(?:太多|过多|过量|代替|替代|远离)的?$",
    re.IGNORECASE,
)
_HARM = re.compile(
    r"[也都很]?(?:[可容]?[能易])?(?:引起|引发|诱发|导致|造成)?[^，。；\s]{0,4}过敏|[也都很]?有害"
    r"|\s+(?:allerg|(?:(?:can|may|could|might|often)\s+)?(?:trigger|cause|set off|bring on)|are (?:bad|harmful)\b)",
    re.IGNORECASE,
)
"""Before and after a row: words by which its things are to be left. Large pictures would praise what they warn of."""
_WENT_BEFORE = re.compile(rf"(?:\w\s*,|\b(?:and|or))\s*$|{_CHINESE_GAP}$")


class Named(NamedTuple):
    """A thing as a text names it, and its picture."""

    icon: str
    said: str


def things_named(text: Mapping[str, str]) -> tuple[str, ...]:
    """The pictures of the things that a text names in a row, alike in each language it is written in; () where none."""
    found = [
        tuple(one.icon for one in things_in(words)) for language, words in text.items() if language in USUAL_LANGUAGES
    ]
    return found[0] if found and all(set(icons) == set(found[0]) for icons in found) else ()


def things_in(words: str) -> tuple[Named, ...]:
    """The things of the only row that a text has, in their order and in its words; () where it has none or several."""
    rows = [row for sentence in _SENTENCE.split(words) if not says_no(sentence.lower()) for row in _rows(sentence)]
    if len(rows) != 1 or len({one.icon for one in rows[0]}) != len(rows[0]):
        return ()
    return rows[0] if LEAST <= len(rows[0]) <= MOST else ()


def _rows(sentence: str) -> Iterator[tuple[Named, ...]]:
    """The rows of a sentence that are whole, with no further thing before or after, and that are not to be left."""
    table = _table()
    for place in _row_expression().finditer(sentence):
        before, after = sentence[: place.start()], sentence[place.end() :]
        if _WENT_BEFORE.search(before) or _GOES_ON.match(after):
            continue
        if _SHUNNED.search(before) or _HARM.match(after):
            continue
        said = [one.group() for one in _thing_expression().finditer(place.group())]
        row = tuple(Named(table[_key(word)].icon, word) for word in said)
        if any(one.icon == NO_ICON for one in row):
            continue
        if len(row) >= CERTAIN or all(table[_key(word)].is_sure for word in said):
            yield row


class _Thing(NamedTuple):
    icon: str
    is_sure: bool


def _key(word: str) -> str:
    """A word as the table has it: in small letters, without the ending of the plural where that is none of its own."""
    said = word.lower()
    return said if said in _table() else said.removesuffix("s")


@cache
def _row_expression() -> re.Pattern[str]:
    english, chinese = _words(ascii_only=True), _words(ascii_only=False)
    return re.compile(
        rf"\b{_OWNER}(?:{english})(?:{_ENGLISH_GAP}{_OWNER}(?:{english}))+\b"
        rf"|(?:{chinese})(?:{_CHINESE_GAP}(?:{chinese}))+",
        re.IGNORECASE,
    )


@cache
def _thing_expression() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_words(ascii_only=True)})\b|{_words(ascii_only=False)}", re.IGNORECASE)


def _words(*, ascii_only: bool) -> str:
    """The words of a language, the longest first; English ones also in the plural."""
    words = sorted((word for word in _table() if word.isascii() == ascii_only), key=len, reverse=True)
    return "|".join(re.escape(word) + ("s?" if ascii_only else "") for word in words)


@cache
def _table() -> Mapping[str, _Thing]:
    return {
        word.removeprefix(UNSURE): _Thing(row.key, not word.startswith(UNSURE) and len(word) > 1)
        for row in word_rows(__package__, "things.txt")
        for word in (*row.chinese, *row.english)
    }
