"""Marks of other programs before a text: the box of a list to tick off, as Markdown writes it."""

from __future__ import annotations

import re

from builder.diagnostics import say
from builder.outline.yaml.trap_sheet import Place, Sheet

_BOX = re.compile(r"\[[ xX✓✔√]?\][ \t]+(?=[^\s,\]}#])")


def tick_box(words: str) -> int:
    """How many characters a box to tick takes at the beginning of a text: `[ ] Bags`, `[x] Wipes`; 0 without one."""
    found = _BOX.match(words)
    return found.end() if found else 0


def tell_tick(sheet: Sheet, row: int, at: int) -> bool:
    """Tell a box before a text in a list that draws none; True, for the text is marked."""
    offered = say("a list to tick off is a `checklist:`, where the boxes are drawn; else leave the box out")
    sheet.tell("text-starts-with-mark", Place(row, at), "[", hint=offered)
    return True
