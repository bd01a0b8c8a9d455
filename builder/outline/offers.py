"""What an author most likely meant by a value that is refused, so that a message can offer it ready to be pasted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from builder.diagnostics import NO_WORDS, Message, say
from builder.outline.day import TYPED_DAY, OtherWeekdayError, read_day

_TONES = {"warning": "caution", "danger": "caution", "alert": "caution", "important": "caution", "note": "info",
          "hint": "tip", "advice": "tip", "注意": "caution", "警告": "caution", "小心": "caution", "提示": "tip",
          "建议": "tip", "说明": "info", "信息": "info"}  # fmt: skip
_MEANINGS: Mapping[frozenset[str], Mapping[str, str]] = {frozenset({"caution", "tip", "info"}): _TONES}
"""Words of other programs and of Chinese, by the choices there are here."""

_HEAD_OF_NUMBER = re.compile(r"(?P<sign>\D{0,4}?)[+\u2212-]?\d{1,3}")
_REST_OF_NUMBER = re.compile(r"\d{3}(?:\.\d+)?\D{0,12}")


def day_meant(word: str) -> Message:
    """The day that is written in words, such as “3 April 2027” or “2027年4月3日”, in digits."""
    try:
        return say("write {date}", date=read_day(word)) if re.fullmatch(TYPED_DAY, word) else NO_WORDS
    except ValueError:
        return NO_WORDS


def other_weekday(word: str) -> Message:
    """That a date falls on another day of the week than the one that stands beside it."""
    try:
        if re.fullmatch(TYPED_DAY, word):
            read_day(word)
    except OtherWeekdayError as wrong:
        return say("{date} falls on another day of the week: find out which of the two is meant", date=wrong.day)
    except ValueError:
        pass
    return NO_WORDS


def address_meant(word: str) -> Message:
    """A web address without its beginning, with it."""
    if not re.fullmatch(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?", word, re.ASCII):
        return NO_WORDS
    return say("did you mean `{near}`?", near=f"https://{word}")


def paper_meant(word: str) -> Message:
    """A size of paper as it is written here: `A4` is `a4`, `210 × 297 mm` is `210x297`."""
    plain = re.sub(r"\s+|mm|毫米", "", word.lower()).replace("×", "x").replace("*", "x")
    if plain in ("a4", "a3", "letter") or re.fullmatch(r"[1-9]\d{1,3}x[1-9]\d{1,3}", plain):
        return say("did you mean `{near}`?", near=plain)
    return NO_WORDS


def choice_meant(word: str, choices: Sequence[str]) -> str | None:
    """The word that this program has for one that others use."""
    return _MEANINGS.get(frozenset(choices), {}).get(word.casefold())


def parted_number(items: Sequence[str]) -> tuple[str, str] | None:
    """The two parts of a number that a thousands comma has cut in a list: `[1,020]` is two numbers in YAML."""
    for before, after in pairwise(items):
        if _HEAD_OF_NUMBER.fullmatch(before) and _REST_OF_NUMBER.fullmatch(after):
            return before, after
    return None
