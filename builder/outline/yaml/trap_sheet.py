"""The lines under the trap scan: what is told about them, and their healed copy."""

from __future__ import annotations

import re
from typing import NamedTuple

from builder.diagnostics import NO_WORDS, Message, Report, say, say_count
from builder.outline.schema.known_keys import KnownKeys, known_keys
from builder.outline.yaml.source import Source
from builder.outline.yaml.trap_table import ODD_SPACES, SPACE_NAMES, TRAPS
from builder.outline.yaml.trap_tabs import column_meant

_INDENT = re.compile(rf"[ {ODD_SPACES}]*")
QUOTES = "\"'"
_LONGEST_SHOWN = 160
"""Characters of a line that a hint shows whole."""
_WIDTHS = {"\t": 2, "\u3000": 2}


READ_AS_MEANT = frozenset((
    "full-width-colon", "full-width-comma", "full-width-space", "line-separator", "no-space-after-colon",
    "no-space-after-dash", "wrong-bullet",
))  # fmt: skip
"""Slips of the keyboard that leave no doubt."""


def _is_by_tabs(source: Source) -> bool:
    """Whether all that is indented in a file begins with tabs, so that each of them is one step in."""
    leads = [found[0] for line in source.lines if (found := re.match(r"[ \t]+(?=\S)", line))]
    return bool(leads) and all(re.fullmatch(r"\t+ {0,3}", lead) for lead in leads)


class Place(NamedTuple):
    """A few characters of a line: its row and their first column from 0, and how many they are."""

    row: int
    at: int
    length: int = 1


class Sheet:
    """Lines by row (from 0) that heal while the scan goes over them."""

    def __init__(self, source: Source, report: Report, exact: bool = False) -> None:
        self.source = source
        self.report = report
        self.exact = exact
        """Whether every character must keep its place in the file, so that nothing can be read as it is meant."""
        self.by_tabs = _is_by_tabs(source)
        self.lines = list(source.lines)
        self.told: set[int] = set()
        self.top = ""
        """The key at the left edge under which the lines stand."""
        self.keys: KnownKeys = known_keys()
        self.anchors = set(re.findall(r"(?:^|[\s\[{,])&([\w-]+)", source.text))
        self.aliases = set(re.findall(r"(?:^|[\s\[{,])\*([\w-]+)", source.text))

    def tell(self, code: str, place: Place, found: str = "", instead: str = "", hint: Message = NO_WORDS) -> None:
        """Report a trap; `instead` is the author's line as it should be.

        What can only mean one thing is read so, with a warning.
        """
        trap = TRAPS[code]
        span = self.source.span(place.row + 1, place.at + 1, place.length)
        if not hint:
            hint = say("write it so: `{line}`", line=instead) if instead else trap.hint.filled(found=found)
        if not self.exact and (code in READ_AS_MEANT or (code == "indent-character" and self.by_tabs)):
            self.report.warning(code, span, trap.message.filled(found=found), hint)
            return
        self.told.add(place.row + 1)
        self.report.error(code, span, trap.message.filled(found=found), hint)

    def quoted_line(self, row: int, at: int) -> str:
        """The line with what stands from `at` on in quotes, to be pasted; empty where a message cannot show it."""
        line = self.lines[row].strip()
        words = self.lines[row][at:].strip()
        lead = line[: len(line) - len(words)]
        return f"{lead}{in_quotes(words)}" if is_shown(line) else ""

    def is_blank(self, row: int) -> bool:
        return not self.lines[row].strip()

    def is_comment(self, row: int) -> bool:
        return self.lines[row].lstrip().startswith("#")

    def indent(self, row: int) -> int:
        return len(self.lines[row]) - len(self.lines[row].lstrip(" "))

    def mend_indent(self, row: int) -> None:
        """Tell tabs, full-width and other odd spaces in the indent; they become ordinary ones."""
        match = _INDENT.match(self.lines[row])
        lead = match.group() if match else ""
        odd = lead.lstrip(" ")
        if not odd:
            return
        words = self.lines[row][len(lead) :]
        width = sum(_WIDTHS.get(character, 1) for character in lead)
        hint = NO_WORDS
        if "\t" in lead and not self.by_tabs:
            width = column_meant(self.lines, row, words)
            hint = _spaces_instead(width)
        self.tell("indent-character", Place(row, len(lead) - len(odd)), SPACE_NAMES[odd[0]], hint=hint)
        self.lines[row] = " " * width + words

    def next_written(self, row: int) -> int | None:
        """The next row that is neither blank nor a comment."""
        for later in range(row + 1, len(self.lines)):
            if not self.is_blank(later) and not self.is_comment(later):
                return later
        return None

    def is_text_key(self, key: str | None) -> bool:
        """Whether what follows may be a text for readers; list items without a key may be."""
        return key is None or key in self.keys.texts

    def known_key(self, text: str) -> str | None:
        """The key of the format that a line's words begin with, before a colon of either width."""
        match = re.match(r"(?:-[ \t]+)*([A-Za-z][\w-]*)[ \t]*(?::(?=[ \t]|$)|：)", text)
        return match.group(1) if match and match.group(1) in self.keys.every else None

    def is_alias(self, text: str) -> bool:
        """Whether a value is `*name` of an anchor that the file has."""
        match = re.match(r"\*([\w-]+)[ \t]*(?:$|[ \t]#|[,\]}])", text)
        return match is not None and match.group(1) in self.anchors

    def anchor_length(self, text: str) -> int:
        """The length of `&name ` at the beginning of a value, 0 if no alias asks for it."""
        match = re.match(r"&([\w-]+)(?:[ \t]+|$)", text)
        return match.end() if match and match.group(1) in self.aliases else 0


def _spaces_instead(width: int) -> Message:
    """How many spaces to write where a tab stands."""
    return say_count("begin the line with {count} space", "begin the line with {count} spaces", count=width)


def single_quoted(text: str) -> str:
    """A text in YAML's single quotes, where only the quote itself is special."""
    return "'" + text.replace("'", "''") + "'"


def is_shown(line: str) -> bool:
    """Whether a hint can show a line whole, in its backticks."""
    return len(line) <= _LONGEST_SHOWN and "`" not in line


def in_quotes(text: str) -> str:
    """A text as an author would quote it: in double quotes, or in single ones where it holds a sign that needs care."""
    return single_quoted(text) if '"' in text or "\\" in text else f'"{text}"'
