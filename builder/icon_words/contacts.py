"""The icons of contacts, by the words of their names: a hospital, a pharmacist, a helpline, a library.

The words stand in `contacts.txt`, reviewed by hand. Contacts have an icon each, all different, or none has one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from builder.icon_words.meaning import NO_ICON, all_different
from builder.words.languages import USUAL_LANGUAGES
from builder.words.word_tables import WordRow, word_rows


def contact_icons(names: Sequence[Mapping[str, str]]) -> tuple[str, ...]:
    """An icon for every contact, whose name is given in each language it is written in; () where one has none.

    What one language says and the other does not is doubtful.
    """
    return all_different([_meant(name) for name in names], frozenset())


def _meant(name: Mapping[str, str]) -> tuple[str, ...]:
    """The icons that a name means in every language, what is special first."""
    found = [_icons_in(words) for language, words in name.items() if language in USUAL_LANGUAGES]
    return tuple(icon for icon in found[0] if all(icon in icons for icons in found)) if found else ()


def _icons_in(words: str) -> tuple[str, ...]:
    said = words.lower().replace("’", "'")
    (_, nothing), *rows = _table()
    hidden = [found.span() for found in nothing.finditer(said)]
    return tuple(
        icon for icon, expression in rows
        if any(not _lies_in(found.span(), hidden) for found in expression.finditer(said))
    )  # fmt: skip


def _lies_in(span: tuple[int, int], others: Sequence[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


@cache
def _table() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The icons with their words; `-` stands first, before what only looks like a contact."""
    rows = word_rows(__package__, "contacts.txt")
    assert rows[0].key == NO_ICON
    return tuple((row.key, re.compile("|".join(_expressions(row)))) for row in rows)


def _expressions(row: WordRow) -> Iterator[str]:
    """Chinese words as they are, English ones whole, also in the plural."""
    yield from map(re.escape, row.chinese)
    yield from (rf"\b{re.escape(word)}s?\b" for word in row.english)
