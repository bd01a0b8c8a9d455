"""The words of Chinese, and how common each is."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

NO_WORD = "-"
"""Stands for the place of a character that is no word by itself."""


@cache
def words_from(first: str) -> Mapping[str, int]:
    """The words that begin with a character: what follows it in each, with the word's place, the commonest first.

    Places count from 1. A document has some hundred characters, and only their words are read.
    """
    own, *rest = _written().get(first, NO_WORD).split(" ")
    words = dict(zip(rest[::2], map(int, rest[1::2]), strict=True))
    return words if own == NO_WORD else {"": int(own), **words}


@cache
def _written() -> Mapping[str, str]:
    """The dictionary's lines by their first character; read on first use."""
    text = resources.files(__package__).joinpath("chinese_words.txt").read_text("utf-8")
    return {line[0]: line[2:] for line in text.splitlines() if line[0] != "#"}
