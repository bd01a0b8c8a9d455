"""Where a line may end: UAX #14 pair rules, then what stays whole, then long addresses."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from builder.typeset.rules import line_class, may_break, plain_class, rules
from builder.typeset.script import MARK, SUPERSCRIPT

_MASK = "\ue000"
_SPECIAL = re.compile(f"[{MARK}{SUPERSCRIPT}]+")
"""What may be of another class than its character is by itself."""
_ADDRESS_SIGN = re.compile(r"[@:]|www\.|\.[A-Za-z]")
"""What every address has, and is quickly looked for."""

_HYPHEN = re.compile(r"(?<=[^\W\d_A-Z]{3})-(?=[^\W\d_][^\W\d_A-Z]{2})")
"""The hyphen between two words of small letters: of `Cholmondeley-Featherstonehaugh`, and not of `NurOwn-ALS-2`."""


class Loosened(NamedTuple):
    """A stretch of a text that is wider than its column, so that what would stay whole in it may break.

    First (`level` 1) where the pair rules allow it, which is before a unit; then (2) within a range or a number too.
    """

    start: int
    end: int
    level: int = 1


@lru_cache(maxsize=4096)
def break_positions(text: str, codes: str, loosened: tuple[Loosened, ...] = ()) -> tuple[int, ...]:
    """Offsets where a line may end, in order; the end of the text is not among them.

    Kept, for the export asks again for what the layout has found.
    """
    allowed = _by_pairs(text, codes)
    plain = _unmarked(text, codes)
    free = {i for stretch in loosened for i in range(stretch.start, stretch.end)}
    for keep in rules().keeps:
        for match in keep.pattern.finditer(plain) if keep.sign.search(plain) else ():
            allowed.difference_update(i for i in range(match.start() + 1, match.end()) if keep.always or i not in free)
    for start, end in address_spans(plain):
        allowed.difference_update(range(start + 1, end))
        allowed.update(_address_breaks(plain, start, end))
    for stretch in sorted(loosened, key=lambda stretch: stretch.level):
        _loosen(allowed, plain, stretch)
    return tuple(sorted(allowed))


def _loosen(allowed: set[int], text: str, stretch: Loosened) -> None:
    """Take or give the places after the marks of a range, a DOI or a fraction, and after the hyphens of a name of two
    words, by the stretch's level."""
    marks = rules().range_marks
    inside = range(stretch.start + 2, stretch.end - 1)
    after = {i for i in inside if text[i - 1] in marks and text[i - 2].isalnum() and text[i].isalnum()}
    hyphens = (found.end() for found in _HYPHEN.finditer(text, stretch.start, stretch.end))
    after |= {i for i in hyphens if i in inside and not is_in_address(text, i)}
    if stretch.level < 2:
        allowed -= after
    else:
        allowed |= after


@lru_cache(maxsize=64)
def address_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where addresses stand; kept, for whoever breaks a text also asks what a break inside one costs."""
    if not _ADDRESS_SIGN.search(text):
        return ()
    return tuple(match.span() for match in rules().address.finditer(text))


def host_before_path(text: str, start: int, end: int) -> range:
    """The inside of a web address's host, where a path follows that a line may rather break in; else nothing."""
    scheme = text.find("://", start, end)
    path = text.find("/", start if scheme < 0 else scheme + 3, end)
    return range(start + 1, path) if path >= 0 and "@" not in text[start:end] else range(0)


def is_in_address(text: str, at: int) -> bool:
    """Whether an address goes on at an offset, with signs of it before and after."""
    return any(start < at < end for start, end in address_spans(text))


def address_breaks(text: str) -> frozenset[int]:
    """Where a line may end within the addresses of a text."""
    return frozenset(place for start, end in address_spans(text) for place in _address_breaks(text, start, end))


def forced_breaks(text: str) -> set[int]:
    """Offsets after which a new line must begin (LB 4)."""
    return {match.end() for match in _forcing().finditer(text)}


@cache
def _forcing() -> re.Pattern[str]:
    """Any character of class BK."""
    return re.compile("|".join(re.escape(char) for char, kind in rules().class_of_char.items() if kind == "BK"))


def _unmarked(text: str, codes: str) -> str:
    """The text with its citation marks masked."""
    if SUPERSCRIPT not in codes:
        return text
    return "".join(_MASK if code == SUPERSCRIPT else char for char, code in zip(text, codes, strict=True))


def _by_pairs(text: str, codes: str) -> set[int]:
    allowed: set[int] = set()
    before, spaces = "", False
    for i, kind in enumerate(_classes(text, codes)):
        if kind == "AL" == before and not spaces:  # letters of a word, most of any text (LB 28)
            continue
        if before and may_break(before, spaces, kind):
            allowed.add(i)
        if kind == "SP":
            spaces = True
        elif kind != "CM" or not before:
            before, spaces = ("AL" if kind == "CM" else kind), False
        elif spaces:
            before, spaces = "AL", False
    return allowed


def _classes(text: str, codes: str) -> list[str]:
    """The UAX #14 class of each character; a citation mark is as a combining one."""
    classes = list(map(plain_class, text))
    for match in _SPECIAL.finditer(codes):
        for i in range(match.start(), match.end()):
            classes[i] = "CM" if codes[i] == SUPERSCRIPT else line_class(text[i], True)
    return classes


def _address_breaks(text: str, start: int, end: int) -> set[int]:
    """After or before a mark, but not between two of them, and not right at either end; a long stretch anywhere."""
    table = rules()
    marks = table.address_break_after + table.address_break_before
    after = {
        i + 1
        for i in range(start + 2, end - 2)
        if text[i] in table.address_break_after and text[i + 1] not in marks and text[i - 1] != ":"
    }
    before = {
        i for i in range(start + 2, end - 1) if text[i] in table.address_break_before and text[i - 1] not in marks
    }
    places = after | before
    for first, last in pairwise((start, *sorted(places), end)):
        if last - first > table.address_long:
            places.update(i for i in range(first + 4, last - 3) if _between_signs(text, i))
    return places


def _between_signs(text: str, at: int) -> bool:
    """Whether two letters or figures meet there, neither of them part of `%E7`."""
    return text[at - 1].isalnum() and text[at].isalnum() and "%" not in text[at - 2 : at]
