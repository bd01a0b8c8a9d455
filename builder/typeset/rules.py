"""The rules of breaking and spacing, read once from `rules.yaml`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import yaml
from msgspec import Struct

LISTS = ("unit", "counter", "amount", "month", "name", "weekday", "uncounted", "street")
"""Lists of words that the patterns of what stays whole are written with."""
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class PairRule(Struct, frozen=True):
    """One UAX #14 rule: between a class of `left` (any if empty) and one of `right` (any if empty)."""

    section: str
    left: frozenset[str]
    right: frozenset[str]
    across_spaces: bool
    allows: bool

    def matches(self, before: str, spaces: bool, after: str) -> bool:
        left = before if self.across_spaces or not spaces else "SP"
        return (not self.left or left in self.left) and (not self.right or after in self.right)


class Keep(Struct, frozen=True):
    """Something that stays whole. `sign` finds something in whatever `pattern` matches, and is quickly looked for.

    Most give way where the match is wider than its column; what holds `always` does not.
    """

    name: str
    section: str
    example: str
    sign: re.Pattern[str]
    written: str
    always: bool = False

    @property
    def pattern(self) -> re.Pattern[str]:
        """What it matches; no text has all that stays whole, and some patterns take long to compile."""
        return _compiled(self.written)


class Rules(Struct, frozen=True):
    """All of `rules.yaml`, ready to run. Spacings are in em."""

    class_of_char: dict[str, str]
    chinese_class_of_char: dict[str, str]
    invisible: frozenset[str]
    ranges: tuple[tuple[int, int, str], ...]
    pairs: tuple[PairRule, ...]
    keeps: tuple[Keep, ...]
    written_address: str
    address_break_after: str
    address_break_before: str
    address_long: int
    range_marks: frozenset[str]
    neutral: frozenset[str]
    opening: frozenset[str]
    closing: frozenset[str]
    stopping: frozenset[str]
    centred: frozenset[str]
    gap: float
    least_gap: float
    most_gap: float
    signs_after: frozenset[str]
    signs_before: frozenset[str]
    superscript_scale: float
    superscript_rise: float
    sentence_marks: str
    clause_marks: str
    list_marks: str
    weak_endings: frozenset[str]
    light_endings: frozenset[str]
    particles: frozenset[str]
    leaning_back: frozenset[str]
    closing_on: frozenset[str]
    leaning_on: frozenset[str]
    subjects: frozenset[str]
    clinging_on: frozenset[str]
    turning: frozenset[str]
    asking: frozenset[str]
    counting: frozenset[str]
    linking: frozenset[str]
    terms: frozenset[str]
    compounds: frozenset[str]
    trim: frozenset[str]
    trim_air: float
    full: frozenset[str]

    @property
    def address(self) -> re.Pattern[str]:
        """What addresses look like; few texts have one, and it takes long to compile."""
        return _compiled(self.written_address)


Raw = Mapping[str, Any]
"""A part of the file as YAML has it."""


@cache
def rules() -> Rules:
    """The rule set; read on first use."""
    raw: Raw = yaml.load(resources.files(__package__).joinpath("rules.yaml").read_text("utf-8"), _LOADER)
    return Rules(
        **_classes(raw), **_wholes(raw), **_marks(raw), **_squeezed(raw["squeeze"]), **_gaps(raw["han_latin"]),
        **_marks_of_headings(raw["heading"]), **_words_of_headings(raw["heading"]),
    )  # fmt: skip


def _classes(raw: Raw) -> dict[str, Any]:
    """Classes of characters, and the rules between them."""
    return {
        "class_of_char": _by_char(raw["classes"]),
        "chinese_class_of_char": _by_char(raw["chinese_classes"]),
        "ranges": _ranges(raw["classes"]),
        "pairs": tuple(_pair(*row) for row in raw["pairs"]),
    }


def _wholes(raw: Raw) -> dict[str, Any]:
    """What stays whole, and where an address, which cannot, is parted."""
    lists = {name: re.sub(r"\s+", "", raw[name]) for name in LISTS}
    address, terms = raw["address"], raw["terms"]
    return {
        "keeps": tuple(_keep(row, lists) for row in raw["keep"]),
        "written_address": address["pattern"],
        "address_break_after": address["break_after"],
        "address_break_before": address["break_before"],
        "address_long": address["long"],
        "terms": frozenset(terms["words"].split()),
        "compounds": frozenset(" ".join(terms["compounds"].split()).split(", ")),
    }


def _marks(raw: Raw) -> dict[str, Any]:
    """Characters of a kind, and how some of them are set."""
    kinds = ("invisible", "range_marks", "neutral", "trim", "full")
    return {
        **{kind: frozenset(raw[kind]["chars"]) for kind in kinds},
        "trim_air": raw["trim"]["air"],
        "superscript_scale": raw["superscript"]["scale"],
        "superscript_rise": raw["superscript"]["rise"],
    }


def _squeezed(squeeze: Raw) -> dict[str, Any]:
    """Marks whose empty half may go."""
    return {kind: frozenset(squeeze[kind]["chars"]) for kind in ("opening", "closing", "stopping", "centred")}


def _gaps(spacing: Raw) -> dict[str, Any]:
    """Between Chinese and Latin text."""
    return {
        "gap": spacing["natural"],
        "least_gap": spacing["least"],
        "most_gap": spacing["most"],
        "signs_after": frozenset(spacing["signs_after"]),
        "signs_before": frozenset(spacing["signs_before"]),
    }


def _marks_of_headings(heading: Raw) -> dict[str, Any]:
    """At which a heading is best parted."""
    return {name: heading[name] for name in ("sentence_marks", "clause_marks", "list_marks")}


def _words_of_headings(heading: Raw) -> dict[str, Any]:
    """At which a heading is parted ill, or well."""
    kinds = (
        "weak_endings", "light_endings", "particles", "leaning_back", "closing_on", "subjects", "leaning_on",
        "clinging_on", "turning", "asking", "counting", "linking",
    )  # fmt: skip
    return {kind: frozenset(heading[kind].split()) for kind in kinds}


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


@cache
def line_class(char: str, chinese: bool) -> str:
    """The UAX #14 class of a character, in a Chinese or a Latin run."""
    table = rules()
    named = (table.chinese_class_of_char.get(char) if chinese else None) or table.class_of_char.get(char)
    if named:
        return named
    for first, last, name in table.ranges:
        if first <= ord(char) <= last:
            return name
    if unicodedata.category(char).startswith("M"):
        return "CM"
    return "ID" if unicodedata.east_asian_width(char) in "WF" else "AL"


@cache
def plain_class(char: str) -> str:
    """The UAX #14 class of a character in a Latin run; in a Chinese one only marks differ."""
    return line_class(char, False)


@cache
def is_invisible(char: str) -> bool:
    """Whether a character is never drawn: forced breaks, joiners, variation selectors."""
    return char in rules().invisible or 0xFE00 <= ord(char) <= 0xFE0F or 0xE0100 <= ord(char) <= 0xE01EF


@cache
def may_break(before: str, spaces: bool, after: str) -> bool:
    """Whether a line may end between two classes, `spaces` between them or not."""
    return next(rule.allows for rule in rules().pairs if rule.matches(before, spaces, after))


def _by_char(classes: dict[str, Any]) -> dict[str, str]:
    out: dict[str, str] = {}
    for name, row in classes.items():
        for char in row.get("chars", ""):
            out.setdefault(char, name)
    return out


def _ranges(classes: dict[str, Any]) -> tuple[tuple[int, int, str], ...]:
    pairs = [(text, name) for name, row in classes.items() for text in row.get("ranges", ())]
    return tuple((int(text.split("..")[0], 16), int(text.split("..")[1], 16), name) for text, name in pairs)


def _pair(section: str, notation: str, _why: str) -> PairRule:
    left, sign, right = re.split(r"\s*([×÷])\s*", notation, maxsplit=1)
    names = left.split()
    spaced = "SP*" in names
    return PairRule(section, frozenset(names) - {"SP*"}, frozenset(right.split()), spaced, sign == "÷")


def _keep(row: dict[str, Any], lists: dict[str, str]) -> Keep:
    pattern = row["pattern"]
    for name, words in lists.items():
        pattern = pattern.replace("{" + name + "}", words)
    return Keep(
        row["name"],
        row["section"],
        row["example"],
        re.compile(row["sign"]),
        pattern,
        bool(row.get("always")),
    )
