"""Times of the day as both languages write them, in hours from 0 to 24: `2–5 pm`, `14:00–17:00`, `下午2点到5点`."""

from __future__ import annotations

import re

from builder.check.numerals import han_value

_ENGLISH = re.compile(
    r"(?:(?P<from>\d{1,2})(?:[:.](?P<from_past>\d\d))?\s*(?:[–—-]|to|until)\s*)?"
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<past>\d\d))?\s*(?P<half>[ap])\.?m\b\.?",
    re.IGNORECASE,
)
_HOUR = r"\d{1,2}|[一二两三四五六七八九十]{1,2}"
_CHINESE = re.compile(
    rf"(?P<half>上午|早上|清晨|中午|下午|傍晚|晚上)(?P<hour>{_HOUR})"
    r"(?::(?P<past>\d\d)|[点时](?:(?P<minutes>\d{1,2})分|(?P<half_past>半))?)"
    rf"(?:[至到～~–-](?P<to>{_HOUR})(?::(?P<to_past>\d\d)|[点时]))?"
)
_AFTER_NOON = ("下午", "傍晚", "晚上")
_FULL_HOUR = re.compile(r"(?<!\d)(\d{1,2}):00(?!\d)")


def by_the_24_hours(text: str) -> str:
    """The text with its times of the day as numbers from 0 to 24, the minutes of full hours left out."""
    return _FULL_HOUR.sub(r"\1", _CHINESE.sub(_chinese, _ENGLISH.sub(_english, text)))


def _english(match: re.Match[str]) -> str:
    late = match["half"].lower() == "p"
    end = _clock(match["hour"], match["past"], late)
    if match["from"] is None:
        return end
    # "11 to 1 pm" begins before noon, "2 to 5 pm" after it.
    begins_late = late and int(match["from"]) % 12 < int(match["hour"]) % 12
    return f"{_clock(match['from'], match['from_past'], begins_late)}–{end}"


def _chinese(match: re.Match[str]) -> str:
    late = match["half"] in _AFTER_NOON
    past = "30" if match["half_past"] else match["past"] or match["minutes"]
    start = _clock(match["hour"], past, late)
    return start if match["to"] is None else f"{start}–{_clock(match['to'], match['to_past'], late)}"


def _clock(hour: str, past: str | None, late: bool) -> str:
    """`late`: after noon. Noon itself is 12 in both."""
    told = int(hour) if hour.isdecimal() else int(han_value(hour))
    return f"{told + 12 if late and told < 12 else told}:{past or '00'}"
