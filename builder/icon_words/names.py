"""Names of icons, and the Chinese and English words of the table that they are kept in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from msgspec import Struct

from builder.words.word_tables import WordRow, word_rows

CELLS = ("cell-embryonic", "cell-induced", "cell-mesenchymal", "cell-neural")
"""Pictures in two colours on a ground, for cards; they need twice the size of a line icon."""


class IconWords(Struct, frozen=True):
    """What an icon is found by: Chinese words, and English ones besides its name."""

    zh: tuple[str, ...]
    en: tuple[str, ...] = ()


_CELL_WORDS = MappingProxyType({
    "cell-embryonic": IconWords(("胚胎干细胞", "干细胞", "细胞"), ("embryonic", "stem cell")),
    "cell-induced": IconWords(("诱导多能干细胞", "干细胞", "细胞"), ("induced pluripotent", "stem cell", "ips")),
    "cell-mesenchymal": IconWords(("间充质干细胞", "干细胞", "细胞"), ("mesenchymal", "stem cell")),
    "cell-neural": IconWords(("神经干细胞", "干细胞", "细胞"), ("neural", "stem cell", "nerve")),
})  # fmt: skip


@cache
def icon_names() -> frozenset[str]:
    """Every name an outline may give as `icon`."""
    return frozenset(own_words())


@cache
def own_words() -> Mapping[str, IconWords]:
    """The tables' words of every icon, in their order: of line icons, of cells, of what is drawn in colour alone."""
    lines = (line.partition(": ") for line in _table().splitlines() if line and not line.startswith("#"))
    pictured = {_pictured(row)[0]: IconWords(row.chinese, row.english) for row in _pictured_rows()}
    return MappingProxyType({name: _words(words) for name, _, words in lines} | _CELL_WORDS | pictured)


@cache
def lines_instead() -> Mapping[str, str]:
    """Of icons that are drawn in colour alone, the line icon where lines are wanted or room is small."""
    return MappingProxyType(dict(_pictured(row) for row in _pictured_rows()))


def _words(line: str) -> IconWords:
    zh, _, en = line.partition(" | ")
    return IconWords(tuple(zh.split()), tuple(en.split()))


def _table() -> str:
    return resources.files(__package__).joinpath("words.txt").read_text("utf-8")


def _pictured_rows() -> tuple[WordRow, ...]:
    return word_rows("builder.icon_words", "pictured.txt")


def _pictured(row: WordRow) -> tuple[str, str]:
    """The name of a row, and of the line icon instead of it."""
    name, _, instead = row.key.partition(" = ")
    return name, instead
