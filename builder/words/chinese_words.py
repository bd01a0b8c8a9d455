"""The words of Chinese, and how common each is."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def ranks() -> dict[str, int]:
    """The place of each word, the commonest first, from 1; read on first use."""
    written = resources.files(__package__).joinpath("chinese_words.txt").read_text("utf-8")
    words = (word for line in written.splitlines() if not line.startswith("#") for word in line.split())
    return {word: place for place, word in enumerate(words, 1)}
