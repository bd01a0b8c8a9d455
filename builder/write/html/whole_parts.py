"""What a browser keeps on one line where the line has room for it: telephone numbers and short words in brackets."""

from __future__ import annotations

import re

from builder.outline.text.telephone import parted_at_numbers

_SHORT_BRACKET = re.compile(r"(\([^()\n]{1,18}\)|（[^（）\n]{1,9}）)")


def parted_at_wholes(text: str) -> list[str]:
    """A text as what may break and what stays whole, by turns; it begins with what may break, be it nothing."""
    parts: list[str] = []
    for place, words in enumerate(_SHORT_BRACKET.split(text)):
        if place % 2:
            parts.append(words)
        else:
            parts += parted_at_numbers(words)
    return parts
