"""Which bars of a chart stand out: those whose names the author made bold, else the longest.

Only where there is one series, all of it above zero: colours tell several series apart, and what is below zero.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.outline.text.text import Text, Words

MARKED, MARKED_EDGE = "sun", "sun-edge"
"""What its author marks; sun alone does not stand out enough from its ground."""
LONGEST = "chart-1"
QUIET, QUIET_EDGE = "hill-2", "chart-1"
"""The other bars, where the longest stands out: their edge is as easy to see as a full bar."""
FEWEST = 2


class Fill(Struct, frozen=True):
    """Roles of a bar; without an edge it is empty."""

    color: str
    edge: str = ""


def fills(values: Sequence[float], names: Sequence[Text]) -> tuple[Fill, ...] | None:
    """A fill for each bar of a single series; None where its bars are all alike."""
    if len(values) < FEWEST or min(values) < 0:
        return None
    marked = [_is_strong(name) for name in names]
    if any(marked) and not all(marked):
        return tuple(Fill(MARKED, MARKED_EDGE) if one else Fill(LONGEST) for one in marked)
    longest = [value == max(values) for value in values]
    if sum(longest) > 1:
        return None
    return tuple(Fill(LONGEST) if one else Fill(QUIET, QUIET_EDGE) for one in longest)


def _is_strong(name: Text) -> bool:
    """Whether all words of a name are bold."""
    words = [inline for paragraph in name.paragraphs for inline in paragraph if isinstance(inline, Words)]
    return bool(words) and all(word.strong for word in words)
