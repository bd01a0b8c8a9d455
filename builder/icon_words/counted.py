"""The icon of what a large figure counts: calls, members, minutes. The words stand in `counted.txt`, reviewed by hand.

What is counted stands right behind the figure: it is its unit, begins its caption, or follows it in the title. Broad
words, which name the subject of a section, say nothing here: of `33 people saw benefits` people are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from builder.icon_words.heads import names_harm
from builder.icon_words.meaning import says_no
from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows

_NOTHING = re.compile(r"(?:[0０]+(?:[.,]0+)?(?![\d.,])|[零〇无無]|没有|zero\b|none\b|no\b|nobody\b)")
"""A figure that counts nothing: a picture of it would say the opposite."""
_BETWEEN = r"\s*(?:[多余]?[个個位名次通条條]|[a-z]+\s)?\s*"
"""What may stand between a figure and its thing: a measure word, or one English word as in `640 phone calls`."""


def icon_counted(value: str, text: Mapping[str, str]) -> str:
    """The icon of what a text behind the figure `value` names first, alike in every language whose words are known.

    "" where it names nothing, or says that something is not so. A text that repeats the figure counts from there.
    """
    if _NOTHING.match(value.strip().lower()):
        return ""
    found = {_counted(value, words) for language, words in text.items() if language in USUAL_LANGUAGES}
    return found.pop() if len(found) == 1 else ""


def _counted(value: str, words: str) -> str:
    said = words.strip().lower().replace("’", "'")
    if says_no(said) or names_harm(said):
        return ""
    behind = said.partition(value.lower())[2] or said
    return next((icon for icon, expression in _table() if expression.match(behind)), "")


@cache
def _table() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = word_rows(__package__, "counted.txt")
    return tuple((row.key, re.compile(f"{_BETWEEN}(?:{'|'.join(_expressions(row))})")) for row in rows)


def _expressions(row: WordRow) -> Iterator[str]:
    """Chinese words as they are, or with nothing behind them; English ones whole, also in the plural."""
    for word in row.chinese:
        whole = word.removeprefix("=")
        yield re.escape(whole) + ("$" if whole != word else "")
    yield from (rf"{re.escape(word)}s?\b" for word in row.english)
