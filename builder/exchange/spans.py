"""Replaces stretches of a file and leaves every other byte as it is, whatever its line ends are."""

from __future__ import annotations

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections.abc import Iterable
from itertools import accumulate

from msgspec import Struct

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")


class Edit(Struct, frozen=True, order=True):
    """What stands from `start` to `end` becomes `text`; indices are those of a `Source`, whose line ends are `\\n`."""

    start: int
    end: int
    text: str


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """The file with its stretches replaced; they may not overlap."""
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    text = data[len(mark) :].decode("utf-8")
    places = _Places(text)
    end = "\r\n" if text.count("\r\n") * 2 > text.count("\n") else "\n"
    for edit in _from_last(edits):
        start, stop = places.of(edit.start), places.of(edit.end)
        text = text[:start] + edit.text.replace("\n", end) + text[stop:]
    return mark + text.encode("utf-8")


def applied(text: str, edits: Iterable[Edit]) -> str:
    """A source's text with its stretches replaced; an edit that is given twice is made once."""
    for edit in _from_last(dict.fromkeys(edits)):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def _from_last(edits: Iterable[Edit]) -> list[Edit]:
    """The edits from the end of a file to its beginning: those at one place leave their texts in the order given."""
    return sorted(edits, key=lambda edit: (edit.start, edit.end))[::-1]


class _Places:
    """From an index where each line ends with one character to the index in the file."""

    def __init__(self, text: str) -> None:
        lines = _LINE.findall(text)
        self._written = [0, *accumulate(len(line) for line in lines)]
        self._read = [0, *accumulate(len(line.rstrip("\r\n")) + 1 for line in lines)]

    def of(self, index: int) -> int:
        line = bisect_right(self._read, index) - 1
        return self._written[line] + index - self._read[line]
