"""From a place in a text's words to its place in the file."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.outline.text.text import Text
from builder.replace import replace


def span_at(text: Text, start: int, end: int) -> Span:
    """The span of characters `start` to `end` of `text.plain`, as near as the words' own line allows.

    Markup and folded lines move columns; the line is the text's first.
    """
    if start == 0 and end == 0:
        return text.span
    return replace(text.span, column=text.span.column + start, length=max(1, end - start))
