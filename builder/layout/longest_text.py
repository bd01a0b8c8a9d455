"""Where the longest text of a group or a meeting stands: what its author shortens first."""

from __future__ import annotations

from collections.abc import Iterable

from builder.diagnostics import Span
from builder.outline.model.edition import GroupInfo, Meeting
from builder.outline.text.text import Text


def texts_of(holder: GroupInfo[Text] | Meeting[Text] | None) -> list[Text]:
    """The texts among the fields of a group or a meeting."""
    return [value for _, value in holder if isinstance(value, Text)] if holder else []


def longest_span(texts: Iterable[Text], otherwise: Span) -> Span:
    """The place of the longest of some texts; `otherwise` where there is none."""
    longest = max(texts, key=lambda text: len(text.plain), default=None)
    return longest.span if longest else otherwise
