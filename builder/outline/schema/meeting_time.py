"""When a meeting is: a time of the day as typed, if it can mean one alone, and what to write where it cannot."""

from __future__ import annotations

import re

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.schema.clock import ONE_TIME, read_time

_HALF = re.compile(r"[AaPp]\.?[Mm]|上午|早上|中午|下午|晚上|[Nn]oon|[Mm]idday")
_EARLY = r"(?:[1-6]|[一二两三四五六])"
_EARLY_TIME = re.compile(rf"(?<![0-9:：.十]){_EARLY}(?:[:：.][0-9]{{2}}|\s?[点點])")
"""From one to six without a word of the half of the day: whoever means the night writes `02:00`."""
_EARLY_START = re.compile(rf"{_EARLY}(?![0-9一二])")
_DOORS = re.compile(r"\bdoors?\b|开门|開門|入场|入場|签到|簽到", re.IGNORECASE)
_FOR = re.compile(rf"(?P<doors>{ONE_TIME})\s+for\s+(?P<start>{ONE_TIME})")
_HAN = re.compile("[点點]")


def read_meeting_time(typed: str) -> str:
    """`HH:MM` or `HH:MM–HH:MM`. A `ValueError` where it is no time, or may be one of the night or the afternoon."""
    if _EARLY_TIME.search(typed) and not _HALF.search(typed):
        raise ValueError("a time before noon or after it")
    return read_time(typed)


def time_meant(typed: str) -> Message:
    """What to write for a time that is refused: its half of the day, or when doors open at another place."""
    if found := _FOR.fullmatch(typed.strip()):
        start = _read(found["start"]) or _read(f"{found['start']} pm")
        return say(
            "write when it begins, `time: {start}`; when doors open is one of its `points:`, such as `{doors}`",
            start=start, doors=f"Doors open at {found['doors']}",
        )  # fmt: skip
    if _DOORS.search(typed):
        return say(
            "write when it begins, such as `time: 14:00`; when doors open is one of its `points:`, such as `{doors}`",
            doors=typed,
        )
    return _half_of_day(typed.strip())


def _half_of_day(typed: str) -> Message:
    """A time that lacks am or pm as it may be meant; nothing where it would be no time with them either."""
    if _HALF.search(typed):
        return NO_WORDS
    early = _EARLY_START.match(typed) is not None
    usual, other = (f"下午{typed}", f"上午{typed}") if _HAN.search(typed) else (f"{typed} pm", f"{typed} am")
    for example in (usual, other) if early else (other, usual):
        if read := _read(example):
            return say("say which half of the day, such as `{example}`, or write `{read}`", example=example, read=read)
    return NO_WORDS


def _read(typed: str) -> str:
    """The time, or nothing."""
    try:
        return read_time(typed)
    except ValueError:
        return ""
