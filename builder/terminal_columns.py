"""Text in the columns of a terminal, where a wide character takes two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

_WIDE, _CLOSING = r"\u2e80-\u9fff\uff00-\uffef", "[，。；：！？、）”]*"


@cache
def _piece() -> re.Pattern[str]:
    """A word or character with the marks that close it, or a space. Costly to compile, and rarely needed."""
    return re.compile(rf"[{_WIDE}]{_CLOSING}|[^\s{_WIDE}]+{_CLOSING}|\s+")


def display_width(text: str) -> int:
    """Columns a terminal gives the text: wide characters take two, those that are not seen none."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len  # a build that finds nothing changed has no use for it

    return cell_len(text)


def wrapped(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns, broken at spaces and between Chinese characters, never before their marks."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and display_width(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    yield from (match[0] for match in _piece().finditer(text))
