"""Words that a spreadsheet would take for a formula: a CSV file holds them as text by an apostrophe before them.

A spreadsheet shows that apostrophe, and keeps it where the sheet is saved; whoever reads the sheet takes it off again.
"""

from __future__ import annotations

import re

APOSTROPHE = "'"
_FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
"""How such words begin, in the signs of a Chinese keyboard too; with apostrophes of their own, lest they lose one."""


def held(words: str) -> str:
    """Words as a CSV file has them."""
    return f"{APOSTROPHE}{words}" if _FORMULA.match(words) else words


def held_as_text(words: str) -> str:
    """Words as a workbook's cell of text has them, which holds them itself: but for those with an apostrophe of their
    own, which would be taken off."""
    return held(words) if words.startswith(APOSTROPHE) else words


def as_meant(words: str) -> str:
    """The words of a cell without the apostrophe that holds them as text."""
    return words[1:] if words.startswith(APOSTROPHE) and _FORMULA.match(words) else words
