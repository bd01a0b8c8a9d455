"""When a meeting is: a time of the day as typed, if it can mean one alone, and what to write where it cannot."""

from __future__ import annotations

import re
from itertools import pairwise

from builder.diagnostics import NO_WORDS, Message, Report, say
from builder.outline.schema.clock import BETWEEN, FROM, ONE_TIME, read_time
from builder.outline.schema.halves_of_day import WORD_OF_HALF, Meant, times_meant
from builder.outline.yaml.nodes import ScalarNode

_EARLY = r"(?:[1-6]|[一二两三四五六])"
_EARLY_TIME = re.compile(rf"(?<![0-9:：.十]){_EARLY}(?:\.[0-9]{{2}}|\s?[点點])")
"""From one to six without a word of the half of the day. With a colon it is the clock of 24 hours (`2:00`)."""
_LIKE_AFTERNOON = re.compile(r"[1-6][:：]")
_DOORS = re.compile(r"\bdoors?\b|开门|開門|入场|入場|签到|簽到", re.IGNORECASE)
_FOR = re.compile(rf"(?:[Ff]rom\s+)?(?P<doors>{ONE_TIME})\s+for\s+(?P<start>{ONE_TIME})")


def read_meeting_time(typed: str) -> str:
    """`HH:MM` or `HH:MM–HH:MM`. A `ValueError` where it is no time, or may be one of the night or the afternoon."""
    if _EARLY_TIME.search(typed) and not WORD_OF_HALF.search(typed):
        raise ValueError("a time before noon or after it")
    return read_time(typed)


def hold_not_at_night(time: ScalarNode, report: Report) -> None:
    """Tell a time that begins from 1:00 to 6:59 without a zero before it: most who type so mean the afternoon."""
    begin, *_ = re.split(BETWEEN, re.sub(f"^{FROM}", "", time.strip()))
    if not _LIKE_AFTERNOON.match(begin) or WORD_OF_HALF.search(time):
        return
    read = read_meeting_time(time)
    message = say("expected a time that nobody takes for another, found `{typed}`, which is told as {time} a.m.",
                  typed=str(time), time=begin.strip())  # fmt: skip
    hint = say("write `{read}` if it is so early", read=read)
    if later := _twelve_hours_later(read):
        hint = say("write `{later}` for the afternoon, or `{read}` if it is so early", later=later, read=read)
    report.warning("doubtful-time", time.span, message, hint)


def _twelve_hours_later(read: str) -> str:
    """A time or a range with each hour before noon as the one after it; nothing where it then ends as it begins."""
    times = [(int(time[:2]), time[2:]) for time in read.split("–")]
    later = [f"{hour + 12 if hour < 12 else hour}{minutes}" for hour, minutes in times]
    return "–".join(later) if all(first < last for first, last in pairwise(later)) else ""


def time_meant(typed: str) -> Message:
    """What to write for a time that is refused: its half of the day, or when doors open at another place."""
    typed = typed.strip()
    if (found := _FOR.fullmatch(typed)) and (starts := _starts(found["start"])):
        return _doors_first(say("Doors open at {time}", time=found["doors"].strip()), starts)
    if _DOORS.search(typed):
        return say(
            "write when it begins, such as `time: 14:00`; when doors open is one of its `points:`, such as `{doors}`",
            doors=typed,
        )
    return _half_of_day(times_meant(typed))


def _doors_first(doors: Message, starts: tuple[str, ...]) -> Message:
    """Two times of which the second is when it begins."""
    if len(starts) == 1:
        return say(
            "write when it begins, `time: {start}`; when doors open is one of its `points:`, such as `{doors}`",
            start=starts[0], doors=doors,
        )  # fmt: skip
    return say(
        "write when it begins, `time: {start}` or `time: {other}`; when doors open is one of its `points:`, such as "
        "`{doors}`",
        start=starts[0], other=starts[1], doors=doors,
    )  # fmt: skip


def _starts(typed: str) -> tuple[str, ...]:
    """When something begins that is typed as the second of two times: `2.30`, `7.30pm`."""
    if not WORD_OF_HALF.search(typed) and (meant := times_meant(typed)):
        return tuple(one.read for one in meant)
    try:
        return (read_time(typed),)
    except ValueError:
        return ()


def _half_of_day(meant: tuple[Meant, ...]) -> Message:
    """A time that lacks its half of the day, as it may be meant; nothing where no half makes it a time."""
    if not meant:
        return NO_WORDS
    one = meant[0]
    if len(meant) == 1:
        return say(
            "say which half of the day, such as `{example}`, or write `{read}`", example=one.example, read=one.read
        )
    return say(
        "say which half of the day: `{example}` (`{read}`) or `{other}` (`{late}`)",
        example=one.example, read=one.read, other=meant[1].example, late=meant[1].read,
    )  # fmt: skip
