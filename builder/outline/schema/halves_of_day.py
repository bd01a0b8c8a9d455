"""What a time without its half of the day may mean: the hours at which people meet, and how to write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from builder.outline.schema.clock import BETWEEN, FROM, PARTS, read_time, typed_hour

WORD_OF_HALF = re.compile(r"[AaPp]\.?[Mm]|上午|早上|中午|下午|晚上|[Nn]oon|[Mm]idday")
_HAN = re.compile("[点點]")
_MINUTES = 60
_BEGINS = (7 * _MINUTES, 20 * _MINUTES + 30)
_ENDS = 22 * _MINUTES + 30
_LASTS = 9 * _MINUTES
"""Between which minutes of the day meetings begin, when they end, how long they last: `9-11` is in the morning."""


@dataclass(frozen=True)
class Meant:
    """A time as it may be meant: with its half of the day, as people type it, and as 24-hour time."""

    example: str
    read: str


def times_meant(typed: str) -> tuple[Meant, ...]:
    """What a time or a range without a word for the half of the day may mean, the earlier first; at most two."""
    plain = re.sub(f"^{FROM}", "", typed.strip())
    pieces = re.split(f"({BETWEEN})", plain)
    found = [PARTS.fullmatch(piece) for piece in pieces[::2]]
    times = [time for time in found if time and 1 <= typed_hour(time) <= 12]
    if WORD_OF_HALF.search(plain) or len(times) != len(found) or len(times) > 2:
        return ()
    meant = (_meant(_clock(times, hours), _examples(plain, pieces, hours)) for hours in _plausible(times))
    return tuple(one for one in meant if one)[:2]


def _meant(read: str, examples: Iterator[str]) -> Meant | None:
    """A time with the first example that is read as it."""
    return next((Meant(example, read) for example in examples if _reads(example) == read), None)


def _plausible(times: list[re.Match[str]]) -> Iterator[tuple[int, ...]]:
    """The hours of the day, one for each time, at which people meet."""
    for hours in product(*((typed_hour(time) % 12, typed_hour(time) % 12 + 12) for time in times)):
        minutes = [hour * _MINUTES + _minute(time) for hour, time in zip(hours, times, strict=True)]
        begin, end = minutes[0], minutes[-1]
        lasts = end - begin
        if _BEGINS[0] <= begin <= _BEGINS[1] and end <= _ENDS and (len(times) == 1 or 0 < lasts <= _LASTS):
            yield hours


def _minute(time: re.Match[str]) -> int:
    return int(time["minute"] or time["past"] or (30 if time["half"] else 0))


def _clock(times: list[re.Match[str]], hours: tuple[int, ...]) -> str:
    return "–".join(f"{hour:02}:{_minute(time):02}" for hour, time in zip(hours, times, strict=True))


def _examples(plain: str, pieces: list[str], hours: tuple[int, ...]) -> Iterator[str]:
    """How it may be typed: with one word for the half of the day if that tells it, else with one for each time."""
    if _HAN.search(plain):
        yield _han_half(hours[0]) + plain
        halved = [_han_half(hour) + piece for hour, piece in zip(hours, pieces[::2], strict=True)]
    else:
        if len({_half(hour) for hour in hours}) == 1:
            yield f"{plain} noon" if plain == "12" else f"{plain} {_half(hours[0])}"
        halved = [f"{piece} {_half(hour)}" for hour, piece in zip(hours, pieces[::2], strict=True)]
    yield "".join(part for pair in zip(halved, [*pieces[1::2], ""], strict=True) for part in pair)


def _half(hour: int) -> str:
    return "am" if hour < 12 else "pm"


def _han_half(hour: int) -> str:
    if hour < 12:
        return "上午"
    if hour == 12:
        return "中午"
    return "下午" if hour < 18 else "晚上"


def _reads(example: str) -> str:
    """The time that an example is read as, or nothing."""
    try:
        return read_time(example)
    except ValueError:
        return ""
