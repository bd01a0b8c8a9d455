"""Tables of Chinese and English words that are reviewed by hand, as files of text.

A row is `key: Chinese words | English words`: Chinese ones parted by spaces, English ones by commas. Empty lines and
those after `#` say nothing.
"""

from __future__ import annotations

from importlib import resources
from typing import NamedTuple


class WordRow(NamedTuple):
    """One row; what its key and the marks at its words mean, each table says."""

    key: str
    chinese: tuple[str, ...]
    english: tuple[str, ...]


def word_rows(package: str, name: str) -> tuple[WordRow, ...]:
    """The rows of a table that lies in a package, in their order."""
    text = resources.files(package).joinpath(name).read_text("utf-8")
    return tuple(_row(line) for line in text.splitlines() if line and not line.startswith("#"))


def _row(line: str) -> WordRow:
    key, words = line.split(": ", 1)
    chinese, _, english = words.partition(" | ")
    return WordRow(key, tuple(chinese.split()), tuple(word.strip() for word in english.split(",")))
