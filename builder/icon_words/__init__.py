"""The icons an outline can name: line icons from Tabler (MIT), and four pictures of stem cells of our own.

Here are their names and the words to find them by; `layout/icons` draws them.
"""

from __future__ import annotations

from builder.icon_words.finding import (
    find_icons,
    find_some,
    icon_named,
    icon_with_word,
    icon_words,
    near_in_meaning,
    near_in_spelling,
    words_of_tags,
)
from builder.icon_words.names import CELLS, icon_names

__all__ = [
    "CELLS",
    "find_icons",
    "find_some",
    "icon_named",
    "icon_names",
    "icon_with_word",
    "icon_words",
    "near_in_meaning",
    "near_in_spelling",
    "words_of_tags",
]
