"""Numbers as the file of a chart has them."""

from __future__ import annotations


def as_number(text: str) -> float | None:
    """A chart's number; None if it is none."""
    try:
        return float(text)
    except ValueError:
        return None
