"""The sign that the words of a warning make certain by what they tell to do: phone, go to hospital, stop.

The words stand in `warning_signs.txt`, reviewed by hand; where they say that it must not be done, or warn of those who
ask for it, they do not count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from builder.icon_words.meaning import denied_at
from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows

_SENTENCE = re.compile(r"[.!?;。！？；…\n]")

_AGAINST = re.compile(
    r"骗|诈|挂断|挂掉|电话来|来电|让[您你]|要求[您你]"
    r"|\b(?:scam|fraud|bogus)|\bhang(?:s|ing)? up\b|\b(?:ask|tell)(?:s|ing)? you to\b"
)
"""What warns of a caller: a telephone beside it would say the contrary."""
_CHINESE_COMMAND = "(?:^|[，：、（,:(]|—|请|就|马上|赶快|赶紧|立即|立刻|一定要|再|或|并)"
_ENGLISH_COMMAND = r"(?:(?:^|[,:(–—]|\bplease\b)\s*(?:(?:and|or|then|please|always|just|at once)\s+){0,2})"
"""What stands before a command: nothing, a mark, or a word that makes it one. Without these `phone` may be a thing."""
_NOTHING_MORE = r"\s*(?:$|[,:)–—])"


def warning_sign(texts: Sequence[Mapping[str, str]]) -> str | None:
    """The first sign of the table that texts mean in each language they are written in; None where there is none."""
    if any(_AGAINST.search(said.lower()) for words in texts for said in words.values()):
        return None
    languages = {language for words in texts for language in words if language in USUAL_LANGUAGES}
    found = [[sign for words in texts for sign in _signs_in(words.get(language, ""))] for language in languages]
    return next((sign for sign in _table() if found and all(sign in signs for signs in found)), None)


def _signs_in(words: str) -> Iterator[str]:
    for sentence in _SENTENCE.split(words.lower().replace("’", "'")):
        said = sentence.strip()
        for sign, expression in _table().items():
            if any(not denied_at(said, place.span(place.lastindex or 0)) for place in expression.finditer(said)):
                yield sign


@cache
def _table() -> Mapping[str, re.Pattern[str]]:
    """The expression of each sign, in their order."""
    return {row.key: _expression(row) for row in word_rows(__package__, "warning_signs.txt")}


def _expression(row: WordRow) -> re.Pattern[str]:
    """Chinese words as they are, English ones whole."""
    chinese = [_form(word, _CHINESE_COMMAND, "") for word in row.chinese]
    return re.compile("|".join([*chinese, *(_form(word, _ENGLISH_COMMAND, r"\b") for word in row.english)]))


def _form(words: str, command: str, edge: str) -> str:
    """The expression of one entry of the table, its words as a group; `edge` is what parts them from others."""
    before = command if words.startswith("^") else ""
    after = _NOTHING_MORE if words.endswith("$") else ""
    said = r"\s+".join(f"(?:{'|'.join(map(re.escape, word.split('/')))})" for word in words.strip("^$").split())
    return f"{before}{edge}({said}){edge}{after}"
