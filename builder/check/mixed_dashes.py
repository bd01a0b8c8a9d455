"""Ranges of times and of amounts that one language of a document writes with two kinds of dashes (`mixed-dashes`).

Which dash is right differs from house to house; two kinds beside each other look like a slip. Times and amounts are
compared apart, as Chinese may write 10:00—12:00 and 25～30 克 (GB/T 15834). Where Talkleaf prints from when to
when the meeting is, the dash of that range is the right one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.check.plain_words import without_addresses
from builder.check.quantities import COUNTED, LATIN, UNITS_EN, UNITS_ZH
from builder.check.subject import Subject, located_texts
from builder.diagnostics import Message, Report, all_of, say
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.replace import fields_of
from builder.words.dates import written_times
from builder.words.languages import locale_of

_DASH = r"\s?(?P<dash>[-‐‑–—~～－])\s?"
_UNITS = "|".join(re.escape(unit) for unit in sorted({*UNITS_ZH, *UNITS_EN, *LATIN}, key=len, reverse=True))
_COLON, _HALF = r"\d{1,2}[:：]\d{2}", r"\s?[ap]\.?m\b"
_HOUR, _NUMBER = r"\d{1,2}(?:[.:：]\d{2})?", r"\d+(?:[.,]\d+)?"
_ALONE = r"(?<![\w.,:：/‐‑–—~～－-])"
"""What stands before a range: no part of a date, of a telephone number or of a name."""
_RANGES = {
    kind: [re.compile(_ALONE + pattern, re.IGNORECASE) for pattern in patterns]
    for kind, patterns in {
        "times": (rf"{_COLON}{_DASH}{_COLON}(?!\d)", rf"{_HOUR}(?:{_HALF}\.?)?{_DASH}{_HOUR}{_HALF}"),
        "amounts": (
            rf"(?!(?:19|20)\d\d\D)(?P<first>{_NUMBER}){_DASH}(?P<last>{_NUMBER})\s?(?:{_UNITS})(?:s\b|(?![A-Za-z]))",
        ),
    }.items()
}
_ALIKE = str.maketrans("‐‑~", "--～")
"""Dashes that look the same."""


_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")


class Range(Struct, frozen=True):
    """A range as it is typed, and the text it stands in."""

    words: str
    dash: str
    text: Text


def check_mixed_dashes(subject: Subject, report: Report) -> None:
    """One finding a language and kind at most, at the range whose dash is the rarer, or is not that of Talkleaf's own
    range; it names the other such ranges too, so that all can be mended at once."""
    for edition in subject.originals:
        by_kind: dict[str, list[Range]] = defaultdict(list)
        for kind, found in _ranges(edition, subject):
            by_kind[kind].append(found)
        told = _beside_own(by_kind["times"], _printed(edition), report)
        for ranges in by_kind.values():
            if len({one.dash for one in ranges}) > 1 and not (told and ranges is by_kind["times"]):
                _tell(ranges, report)


def _printed(edition: Edition) -> str:
    """The meeting's time as Talkleaf prints it; empty where it is no range."""
    meeting = edition.meeting
    times = written_times(meeting.time or "", edition.language) if meeting else ""
    return times if re.search(_DASH, times) else ""


def _beside_own(ranges: Sequence[Range], printed: str, report: Report) -> bool:
    """Tell the first range of an author whose dash is another than that of the `printed` one; gives whether it did."""
    dash = re.search(_DASH, printed)
    others = [one for one in ranges if dash and one.dash != dash["dash"]]
    if dash is None or not others:
        return False
    odd, *others = others
    message = say(
        "expected one kind of dash in ranges in {language}, found “{odd}” beside the meeting's “{usual}”, as Talkleaf "
        "prints it",
        language=locale_of(odd.text.language).name, odd=odd.words, usual=printed,
    )  # fmt: skip
    report.warning("mixed-dashes", odd.text.span, message, _alike(odd, others, dash["dash"]))
    return True


def _ranges(edition: Edition, subject: Subject) -> Iterator[tuple[str, Range]]:
    for text in _texts(edition):
        if text.span in subject.waiting:
            continue
        words = without_addresses(text)
        for kind, patterns in _RANGES.items():
            for found in (found for pattern in patterns for found in pattern.finditer(words)):
                if not COUNTED.search(words, 0, found.start()) and not _falls(found):  # `Day 1 - 5 mg` is no range
                    yield kind, Range(found[0], found["dash"].translate(_ALIKE), text)


def _falls(found: re.Match[str]) -> bool:
    """Whether the amount before the dash is the larger, as in a blood pressure; times may go past midnight."""
    ends = (found.groupdict().get(end) for end in ("first", "last"))
    numbers = [float(_THOUSANDS.sub("", end).replace(",", ".")) for end in ends if end]
    return numbers != sorted(numbers)


def _texts(edition: Edition) -> Iterator[Text]:
    """Every text that an author writes freely, as it is written."""
    yield from (located.written for located in located_texts(edition))
    for thing in (edition.group, edition.meeting):
        values = (getattr(thing, name) for name in fields_of(type(thing))) if thing is not None else ()
        yield from (value.original or value for value in values if isinstance(value, Text))


def _tell(ranges: Sequence[Range], report: Report) -> None:
    counts: dict[str, int] = {}
    for one in ranges:
        counts[one.dash] = counts.get(one.dash, 0) + 1
    usual = max(counts, key=lambda dash: counts[dash])
    other = next(one for one in ranges if one.dash == usual)
    odd, *others = [one for one in ranges if one.dash != usual]
    message = say(
        "expected one kind of dash in ranges in {language}, found “{odd}” and, on line {line}, “{usual}”",
        language=locale_of(odd.text.language).name, odd=odd.words, usual=other.words, line=other.text.span.line,
    )  # fmt: skip
    report.warning("mixed-dashes", odd.text.span, message, _alike(odd, others, usual))


def _alike(one: Range, others: Sequence[Range], dash: str) -> Message:
    """How the first is written, and where the others stand."""
    words = re.sub(_DASH, dash, one.words, count=1)
    if not others:
        return say("write both alike, such as “{words}”", words=words)
    places = [say("“{words}” (line {line})", words=other.words, line=other.text.span.line) for other in others]
    return say("write all alike, such as “{words}”; so also {places}", words=words, places=all_of(places))
