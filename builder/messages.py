"""Prints diagnostics: one line that editors can follow, the source line with a caret, and what to do."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct, field

from builder.catalogue import Tell
from builder.diagnostics import NO_WORDS, Diagnostic, Message, Severity, all_of, say, say_count
from builder.terminal_columns import display_width

MAX_READ = 2_100_000
"""Bytes of a source file that are read to show its lines: a little more than an outline may have."""
MAX_SHOWN = 160
"""Characters of a source line that are shown; a longer line is shown around the fault."""


class SourceLines(Struct):
    """The lines of source files, read once each; a file that cannot be read has none."""

    _files: dict[str, list[str]] = field(default_factory=dict)

    def line(self, file: str, number: int) -> str | None:
        if file not in self._files:
            self._files[file] = self._read(Path(file))
        lines = self._files[file]
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else None

    def _read(self, path: Path) -> list[str]:
        """A workbook has no lines to show, nor has a pipe or a device, which could keep us waiting."""
        try:
            if not path.is_file():
                return []
            with path.open("rb") as opened:
                data = opened.read(MAX_READ)
                return [] if b"\0" in data else data.decode("utf-8", "replace").split("\n")
        except (OSError, ValueError):
            return []


class Paint(Struct, frozen=True):
    """ANSI colours, or none."""

    on: bool

    def __call__(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text


SEVERITIES = {Severity.ERROR: say("error"), Severity.WARNING: say("warning")}


def render(diagnostic: Diagnostic, sources: SourceLines, paint: Paint, tell: Tell = str) -> str:
    """One diagnostic as text of two to four lines, in the language of `tell`."""
    span = diagnostic.span
    tone = "1;31" if diagnostic.severity is Severity.ERROR else "1;33"
    head = f"{span.place}: "
    code = f"{tell(SEVERITIES[diagnostic.severity])}[{diagnostic.code}]"
    lines = [paint(head, "1") + paint(code, tone) + " " + tell(diagnostic.message)]
    source = None if span.in_sheet else sources.line(span.file, span.line)
    if source is not None and source.strip():
        lines += _pointed(source, span.column, span.length, paint, tone)
    if diagnostic.hint:
        lines += _indented(tell(say("  hint: ")), tell(diagnostic.hint))
    return "\n".join(lines)


ALIKE = {Severity.ERROR: 3, Severity.WARNING: 2}
"""So many findings of one kind in one file are shown."""
TOLD_ONCE = frozenset({"edited-output"})
"""Kinds that no later run tells again, so that each is shown."""


def first_of_each(diagnostics: Iterable[Diagnostic]) -> tuple[list[Diagnostic], list[list[Diagnostic]]]:
    """Of each kind in a file the first findings, and the others by kind, so that many of one hide no other.

    A kind is a code with the sentence it is told in; errors whose words differ each need to be read.
    """
    groups: dict[tuple[object, ...], list[Diagnostic]] = {}
    every = list(diagnostics)
    for diagnostic in every:
        words = diagnostic.message.template if diagnostic.severity is Severity.WARNING else diagnostic.hint
        groups.setdefault((diagnostic.severity, diagnostic.code, diagnostic.span.file, words), []).append(diagnostic)
    parted = [_parted(group) for group in groups.values()]
    shown = {id(diagnostic) for first, _ in parted for diagnostic in first}
    return [d for d in every if id(d) in shown], [more for _, more in parted if more]


def _parted(group: list[Diagnostic]) -> tuple[list[Diagnostic], list[Diagnostic]]:
    """What is shown of a kind, and what is only counted: never one alone, which takes as much room."""
    most = ALIKE[group[0].severity]
    return (group, []) if len(group) <= most + 1 or group[0].code in TOLD_ONCE else (group[:most], group[most:])


def _indented(label: str, hint: str) -> list[str]:
    """A hint's lines behind its label."""
    blank = " " * display_width(label)
    return [(blank if number else label) + row for number, row in enumerate(hint.split("\n"))]


def _pointed(source: str, column: int, length: int, paint: Paint, tone: str) -> list[str]:
    """The source line and a caret under the fault, right under wide characters too."""
    start = min(max(column - 1, 0), len(source))
    cut = max(0, start - MAX_SHOWN // 2)
    shown = "".join(c if c.isprintable() else " " for c in source[cut : cut + MAX_SHOWN])
    before = shown[: start - cut]
    marked = shown[start - cut : start - cut + max(length, 1)]
    caret = "^" + "~" * (display_width(marked) - 1 if len(marked) > 1 else 0)
    return ["  " + shown, "  " + " " * display_width(before) + paint(caret, tone)]


def as_json(diagnostics: Iterable[Diagnostic], tell: Tell = str) -> str:
    """A list of `{file, line, column, severity, code, message, hint}`."""
    return json.dumps([_row(d, tell) for d in diagnostics], ensure_ascii=False, indent=2)


def _row(d: Diagnostic, tell: Tell) -> Mapping[str, str | int]:
    return {
        "file": d.span.file,
        "line": d.span.line,
        "column": d.span.column,
        "severity": d.severity.value,
        "code": d.code,
        "message": tell(d.message),
        "hint": tell(d.hint),
    }


def summary(diagnostics: Iterable[Diagnostic]) -> Message:
    """`2 errors, 1 warning`, or nothing to say."""
    severities = [d.severity for d in diagnostics]
    errors, warnings = severities.count(Severity.ERROR), severities.count(Severity.WARNING)
    counts = [
        *([say_count("{count} error", "{count} errors", count=errors)] if errors else []),
        *([say_count("{count} warning", "{count} warnings", count=warnings)] if warnings else []),
    ]
    return all_of(counts) if counts else NO_WORDS
