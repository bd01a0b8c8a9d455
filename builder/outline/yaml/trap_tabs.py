"""How far a line that begins with a tab was meant to stand in, by the lines around it.

Nobody can know how wide the tab was on the author's screen. A key stands in line with keys of its sort above it, an
item in line with items like it, and what follows a key without a value one level deeper.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.words.languages import LANGUAGES

LEVEL = 2
"""Columns of one level."""
_LINE = re.compile(
    r"(?P<lead> *)(?P<dashes>(?:-[ \t]+|-$)*)(?P<key>[^\s:：#'\"\[{][^:：]*?[ \t]*(?=[:：](?:[ \t]|$)))?"
)


class _Begun(Struct, frozen=True):
    """A place above where a line may stand: a column with the key that stands there, of an item or of a map."""

    column: int
    is_item: bool
    is_language: bool


def column_meant(lines: Sequence[str], row: int, words: str) -> int:
    """The column at which `words`, the line `row` without its indent, was meant to begin."""
    own = _read(words)
    above = next((line for line in reversed(lines[:row]) if _is_written(line)), "")
    begun = [*_begun(lines, row)]
    if above.rstrip().endswith((":", "：")) and begun:
        return _deeper(begun[0].column, _indent_below(lines, row), own)
    alike = (one for one in begun if one.is_item == own.is_item and one.is_language == own.is_language)
    found = next(alike, None) or next((one for one in begun if one.is_item == own.is_item), None)
    if found is not None and not own.is_text:
        return found.column
    return (begun[0].column if begun else 0) + LEVEL


class _Own(Struct, frozen=True):
    """What a line begins with."""

    is_item: bool
    is_language: bool
    is_text: bool
    opens: bool
    """Whether it is a key whose value follows on deeper lines."""


def _read(words: str) -> _Own:
    found = _LINE.match(words)
    key, is_item = (found["key"] or "", bool(found["dashes"])) if found else ("", False)
    return _Own(is_item, _is_language(key), not key and not is_item, words.rstrip().endswith((":", "：")))


def _begun(lines: Sequence[str], row: int) -> Iterator[_Begun]:
    """The places above that are still open, the deepest first."""
    most = 10**6
    for line in reversed(lines[:row]):
        found = _LINE.match(line)
        if not _is_written(line) or found is None or line[: len(line) - len(line.lstrip())].strip(" "):
            continue
        at = len(found["lead"]) + len(found["dashes"])
        is_language = _is_language(found["key"] or "")
        if found["key"] and at < most:
            yield _Begun(at, False, is_language)
        dashes = [len(found["lead"]) + dash.start() for dash in re.finditer("-", found["dashes"])]
        for dash in reversed(dashes):
            if dash < most:
                yield _Begun(dash, True, is_language)
        most = min(most, at if found["key"] else most, *(dashes or [most]))


def _deeper(column: int, below: int, own: _Own) -> int:
    """Below a key without a value: as deep as the next line shows, which stands in line with it; else one level."""
    inner = below - LEVEL if own.is_item else below
    return inner if not own.opens and column < inner <= column + 2 * LEVEL else column + LEVEL


def _indent_below(lines: Sequence[str], row: int) -> int:
    """The indent of the next line that has one of spaces; 0 where none has."""
    below = next((line for line in lines[row + 1 :] if _is_written(line)), "")
    lead = below[: len(below) - len(below.lstrip())]
    return 0 if lead.strip(" ") else len(lead)


def _is_language(key: str) -> bool:
    return key.strip() in LANGUAGES


def _is_written(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
