"""Times of day as people type them (`14:00`, `2.30pm`, `2 pm`, `下午两点半`, `14:00-16:00`), read as 24-hour times."""

from __future__ import annotations

import re

_HAN_HOURS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_HAN_HOUR = r"(?:十[一二]?|[一二两三四五六七八九])"
_NOON = r"(?:(?:12\s?)?(?:[Nn]oon|[Mm]idday))"
ONE_TIME = (
    rf"(?:{_NOON}|(?:上午|早上|中午|下午|晚上)?\s?(?:[0-9]{{1,2}}(?:[:：.][0-9]{{2}}(?::00)?|\s?[点點](?:半|[0-9]{{1,2}}分?)?)?"
    rf"|{_HAN_HOUR}[点點]半?)"
    r"\s?(?:[AaPp]\.?[Mm]\.?)?)"
)
BETWEEN = r"\s?(?:[-–—~～至到]|to|till|until)\s?"
WITHIN_TEXT = f"{ONE_TIME}(?:{BETWEEN}{ONE_TIME})?"
FROM = r"(?:[Ff]rom\s+|[从從自]\s?)?"
TYPED_TIME = f"^{FROM}{WITHIN_TEXT}$"
"""What may be typed; whether it is a time of the day only `read_time` tells."""
PARTS = re.compile(
    rf"(?P<part>上午|早上|中午|下午|晚上)?\s?(?P<hour>[0-9]{{1,2}}|{_HAN_HOUR}(?=[点點]))"
    r"(?:[:：.](?P<minute>[0-9]{2})(?::00)?|\s?(?P<clock>[点點])(?:(?P<half>半)|(?P<past>[0-9]{1,2})分?)?)?"
    r"\s?(?P<noon>[AaPp]\.?[Mm]\.?)?"
)
_AFTERNOON = ("中午", "下午", "晚上")


def read_time(typed: str) -> str:
    """`HH:MM`, or `HH:MM–HH:MM` for a range; what is no time of the day, or ends before it begins, is a `ValueError`.

    In `2-4 pm` and `下午2点到4点` the one word for the part of the day holds for both times.
    """
    first, last = _split(typed)
    if last is None:
        return _clock(first)
    begin, end = _clock(_with_half_of(first, last)), _clock(_with_half_of(last, first))
    if begin >= end and first["noon"] and not last["noon"] and not last["part"]:
        end = _clock(PARTS.fullmatch(f"{last.group()} pm") or last)  # `10:30 am to 12`, and past noon
    if begin >= end and last["noon"] and not first["noon"] and not first["part"]:
        begin = _clock(PARTS.fullmatch(f"{first.group()} am") or first)  # `11 to 1 pm`
    if begin >= end:
        raise ValueError("a meeting ends after it begins")
    return f"{begin}–{end}"


def _split(typed: str) -> tuple[re.Match[str], re.Match[str] | None]:
    parts = re.split(BETWEEN, re.sub(_NOON, "12 pm", re.sub(f"^{FROM}", "", typed.strip())))
    found = [PARTS.fullmatch(part) for part in parts]
    first, last = found[0], found[-1] if len(found) == 2 else None
    if first is None or (len(found) > 1 and last is None):
        raise ValueError("no time of the day")
    return first, last


def _with_half_of(own: re.Match[str], other: re.Match[str]) -> re.Match[str]:
    """The time with the other's word for the part of the day, where it has none and is typed as it would need one."""
    if own["part"] or own["noon"] or typed_hour(own) > 12:
        return own
    if own.start() == other.start() and other["noon"]:
        return PARTS.fullmatch(f"{own.group()} {other['noon']}") or own
    return PARTS.fullmatch(f"{other['part'] or ''}{own.group()}") or own


def _clock(found: re.Match[str]) -> str:
    hour = typed_hour(found)
    minute = int(found["minute"] or found["past"] or (30 if found["half"] else 0))
    if not (found["minute"] or found["clock"] or found["noon"] or found["part"]):
        raise ValueError("a bare number is no time")
    if (found["noon"] or found["part"]) and not 0 <= hour <= (12 if found["noon"] else 23):
        raise ValueError("no hour of the day")
    hour = _whole_day(hour, found)
    if hour > 23 or minute > 59:
        raise ValueError("no time of the day")
    return f"{hour:02}:{minute:02}"


def typed_hour(found: re.Match[str]) -> int:
    """The hour as it is typed, in digits or Chinese numerals."""
    typed = found["hour"].replace("两", "二")
    return _HAN_HOURS.index(typed) + 1 if typed in _HAN_HOURS else int(typed)


def _whole_day(hour: int, found: re.Match[str]) -> int:
    """The hour on a clock of 24 hours."""
    if found["noon"]:
        return hour % 12 + (12 if found["noon"][0] in "Pp" else 0)
    if found["part"] in _AFTERNOON and hour < 12 and not (found["part"] == "中午" and hour >= 11):
        return hour + 12
    return hour
