"""Names of icons, and the Chinese and English words of the table that they are kept in."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from types import MappingProxyType

from msgspec import Struct

from builder.words.word_tables import word_rows

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
    pictured = {name: words for name, (_, words) in _pictured().items()}
    return MappingProxyType({name: _words(words) for name, _, words in lines} | pictured | _CELL_WORDS)


@cache
def lines_instead() -> Mapping[str, str]:
    """Of icons that are drawn in colour alone, the line icon where lines are wanted or room is small."""
    return MappingProxyType({name: instead for name, (instead, _) in _pictured().items()})


def _words(line: str) -> IconWords:
    zh, _, en = line.partition(" | ")
    return IconWords(tuple(zh.split()), tuple(en.split()))


def _table() -> str:
    return resources.files(__package__).joinpath("words.txt").read_text("utf-8")


@cache
def _pictured() -> Mapping[str, tuple[str, IconWords]]:
    """The line icon instead, and the words, of each that is drawn in colour alone."""
    found = {}
    for key, chinese, english in word_rows("builder.icon_words", "pictured.txt"):
        name, _, instead = key.partition(" = ")
        found[name] = instead, IconWords(chinese, english)
    return MappingProxyType(found)
