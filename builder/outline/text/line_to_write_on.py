"""Lines to write on: a text that ends in four or more underscores (`Neurologist: ____`, `神经内科：＿＿＿＿`)."""

from __future__ import annotations

import re

from builder.outline.text.text import Text, Words
from builder.replace import replace

_LINE = re.compile(r"[_＿]{4,}\s*$")


def is_to_write_on(text: Text) -> bool:
    """Whether a text ends in a line that a reader writes on."""
    return bool(_LINE.search(text.plain))


def without_line(text: Text) -> Text | None:
    """The words before the line to write on; None for a text that has no such line, or has more than one paragraph."""
    if len(text.paragraphs) != 1 or text.second is not None or not is_to_write_on(text):
        return None
    *before, last = text.paragraphs[0]
    if not isinstance(last, Words):
        return None
    words = replace(last, text=_LINE.sub("", last.text).rstrip())
    return replace(text, paragraphs=((*before, words),))
