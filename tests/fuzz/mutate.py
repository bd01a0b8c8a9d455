"""Spoils outlines the way hands, editors and malice do; the same seed spoils the same way."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Lines = list[str]
NASTY = (
    "\0", "\t", "\u2028", "\ufeff", "：", "“", "{", "}", "[", "]", "&a ", "*a", "!x ", "|", ">", "%", "@", "`", "#",
    " # ", "${", "${meeting.date", "${a.b}", "**", "__", "[@", "[@x]", "\\", "'", '"', "- ", ": ", "😀",
    "\u0301", "\U000f0000",
)  # fmt: skip
VALUES = (
    "", "[]", "{}", "null", "0", "-1", "1e999", "2026-02-30", "on", "yes", "x" * 3000, "很" * 2000, "[1, 2, 3]",
    "{a: b}", "talk", "leaflet", "none", "../x", "als", "~", "|", "{zh: 好, en: good}",
    "word " * 3000, "很好，" * 6000, "https://example.org/" + "a" * 450, "[@ernst2023]" * 800, "“" * 900,
    "good，" * 900, "12345678901234567890", "2026-12-05", "${meeting.date | date}", "**好" * 700, "1e5", "0.1",
    "cover", "back",
)  # fmt: skip
KINDS = ("text", "points", "statement", "number", "steps", "timeline", "cards", "compare", "table", "chart",
         "people100", "figure", "quote", "callout", "checklist", "myths", "faq", "people", "columns",
         "sources")  # fmt: skip


def _all(text: str) -> bool:
    return True


def mutated(text: str, seed: int, keeps: Callable[[str], bool] = _all) -> str:
    """The text after one to six changes; each that `keeps` does not let stand is taken back."""
    random = Random(seed)
    lines = text.split("\n")
    for _ in range(random.randint(1, 6)):
        before = lines.copy()
        random.choice(CHANGES)(lines, random)
        if not keeps("\n".join(lines)):
            lines = before
    return "\n".join(lines)


def _at(lines: Lines, random: Random) -> int:
    return random.randrange(len(lines)) if lines else 0


def _delete(lines: Lines, random: Random) -> None:
    at = _at(lines, random)
    del lines[at : at + random.choice((1, 1, 2, 8))]


def _double(lines: Lines, random: Random) -> None:
    at = _at(lines, random)
    lines[at:at] = lines[at : at + random.choice((1, 3, 12))] * random.choice((1, 2, 9))


def _swap(lines: Lines, random: Random) -> None:
    if len(lines) > 1:
        a, b = _at(lines, random), _at(lines, random)
        lines[a], lines[b] = lines[b], lines[a]


def _indent(lines: Lines, random: Random) -> None:
    if lines:
        at = _at(lines, random)
        lines[at] = (
            " " * random.choice((1, 2, 4)) + lines[at] if random.random() < 0.5 else lines[at][random.choice((1, 2)) :]
        )


def _insert(lines: Lines, random: Random) -> None:
    if lines:
        at = _at(lines, random)
        place = random.randint(0, len(lines[at]))
        lines[at] = lines[at][:place] + random.choice(NASTY) + lines[at][place:]


def _value(lines: Lines, random: Random) -> None:
    if lines:
        at = _at(lines, random)
        key, colon, _ = lines[at].partition(":")
        lines[at] = f"{key}{colon} {random.choice(VALUES)}"


def _kind(lines: Lines, random: Random) -> None:
    places = [i for i, line in enumerate(lines) if line.strip().removeprefix("- ").rstrip(":") in KINDS]
    if places:
        at = random.choice(places)
        old = lines[at].strip().removeprefix("- ").rstrip(":")
        lines[at] = lines[at].replace(old, random.choice(KINDS))


def _cut(lines: Lines, random: Random) -> None:
    del lines[_at(lines, random) :]


def _long(lines: Lines, random: Random) -> None:
    if lines:
        at = _at(lines, random)
        lines[at] = lines[at] + lines[at][-12:] * random.choice((5, 40))


CHANGES: tuple[Callable[[Lines, Random], None], ...] = (
    _delete, _double, _swap, _indent, _insert, _insert, _value, _value, _kind, _kind, _long, _long, _cut,
)  # fmt: skip
