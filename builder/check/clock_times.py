"""Times of the day as both languages write them, on a clock of 24 hours: `2–5 pm`, `14:00–17:00`, `下午2点到5点`."""

from __future__ import annotations

import re

from builder.outline.schema.clock import WITHIN_TEXT, read_time

_TYPED = re.compile(rf"(?<![0-9A-Za-z.:])(?:{WITHIN_TEXT})(?![0-9])")
_FULL_HOUR = re.compile(r"(?<!\d)0?(\d{1,2}):00(?!\d)")


def by_the_24_hours(text: str) -> str:
    """The text with its times of the day as numbers from 0 to 23, the minutes of full hours left out."""
    return _FULL_HOUR.sub(r"\1", _TYPED.sub(_read, text))


def _read(match: re.Match[str]) -> str:
    try:
        return read_time(match[0])
    except ValueError:
        return match[0]  # a bare number, or two that are no times
