"""Whether words tell somebody to act without waiting, as a row of a table may: call at once, go to the hospital.

The words stand in `urgent.txt`, reviewed by hand. That something is quick, or that there is an exit for an emergency,
tells nobody to act: an adverb counts beside what to do in the same clause, and not where the clause says no.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows

_BESIDE_HAN = re.compile(r"(?<=[\u4e00-\u9fff])\s+|\s+(?=[\u4e00-\u9fff])")
"""Spaces that say nothing, as in 打 120."""
_CLAUSE = re.compile(r"[,;:.!?()–—，；：。！？、（）…\n]")


def is_urgent(texts: Sequence[Mapping[str, str]]) -> bool:
    """Whether one of the texts is urgent in each language that they are written in, as far as its words are known."""
    languages = {language for words in texts for language in words if language in USUAL_LANGUAGES}
    return bool(languages) and all(
        any(_says_so(words[language]) for words in texts if language in words) for language in languages
    )


def _says_so(words: str) -> bool:
    said = _BESIDE_HAN.sub("", words.strip().lower().replace("’", "'"))
    table = _table()
    if table["alone"].fullmatch(said.rstrip(".!。！")):
        return True
    hurries = table["hurry"].search(said) is not None
    return any(_tells(clause, hurries=hurries) for clause in _CLAUSE.split(table["hurry"].sub(" ", said)))


def _tells(clause: str, *, hurries: bool) -> bool:
    """Whether a clause says what to do now, be it that the words before it said so (`hurries`)."""
    table = _table()
    if table["not"].search(clause):
        return False
    now = hurries or table["now"].search(clause) is not None
    return table["calls"].search(clause) is not None or (now and table["act"].search(clause) is not None)


@cache
def _table() -> Mapping[str, re.Pattern[str]]:
    """The expression of each line."""
    return {row.key: _expression(row) for row in word_rows(__package__, "urgent.txt")}


def _expression(row: WordRow) -> re.Pattern[str]:
    """Chinese words as they are, English ones whole."""
    return re.compile("|".join([*map(re.escape, row.chinese), *(rf"\b{re.escape(word)}\b" for word in row.english)]))
