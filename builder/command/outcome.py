"""Prints how a run went: findings, reading levels, what was made."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from builder.build import Result
from builder.command.asked import Format
from builder.command.terminal import Terminal, paint_of
from builder.diagnostics import Diagnostic, Message, all_of, say, say_count
from builder.messages import SourceLines, as_json, render, summary
from builder.mishap import MishapError


def print_result(result: Result, seconds: float, terminal: Terminal, *, brief: bool = False) -> None:
    """Findings, the table of a check, and the outcome in one line; `brief`: one line of counts by kind alone."""
    if brief:
        terminal.out(counts(result))
        return
    print_diagnostics(result.diagnostics, terminal)
    for line in result.table:
        terminal.out(f"  {terminal.tell(line)}")
    (terminal.err if result.failed else terminal.out)(outcome(result, seconds))


def outcome(result: Result, seconds: float) -> Message:
    """How it went, in one line."""
    outline, found = result.outline, summary(result.diagnostics)
    if result.failed:
        return say("{outline}: {found}; the outputs were not touched", outline=outline, found=found)
    if result.fresh:
        return say("{outline}: up to date", outline=outline)
    if not result.files:
        return say("{outline}: {found}", outline=outline, found=found or say("nothing to mend"))
    made = say_count(
        "{outline}: {count} file in {folder}/, {seconds:.1f} s",
        "{outline}: {count} files in {folder}/, {seconds:.1f} s",
        outline=outline, count=len(result.files), folder=result.files[0].parent, seconds=seconds,
    )  # fmt: skip
    return say("{made} ({found})", made=made, found=found) if found else made


def counts(result: Result) -> Message:
    """How often each kind of finding was told: `5 gap-left, 2 slide-too-full`, the most frequent first."""
    kinds = Counter(d.code for d in result.diagnostics).most_common()
    if not kinds:
        return say("{outline}: nothing to mend", outline=result.outline)
    each = all_of(f"{count} × `{code}`" for code, count in kinds)
    return say("{outline}: {kinds}; `talkleaf check` shows them", outline=result.outline, kinds=each)


def print_diagnostics(diagnostics: Sequence[Diagnostic], terminal: Terminal) -> None:
    """Each with its source line and caret."""
    paint = paint_of(sys.stderr)
    sources = SourceLines()
    for diagnostic in diagnostics:
        terminal.err(render(diagnostic, sources, paint, terminal.tell))


def print_for_machines(diagnostics: Sequence[Diagnostic], format: Format, terminal: Terminal) -> None:
    """All findings of the run in one piece."""
    if format is Format.JSON:
        terminal.out(as_json(diagnostics, terminal.tell))
        return
    from builder.sarif import as_sarif

    terminal.out(as_sarif(diagnostics, terminal.tell, terminal.language))


def print_where_more_is(told: Sequence[Diagnostic], terminal: Terminal) -> None:
    """The last line of a run with findings: how to read more, by the code of the first error."""
    first = min(told, key=lambda d: d.severity)
    terminal.err(say("`talkleaf explain {code}` tells more, with an example", code=first.code))


def print_mishap(path: Path, mishap: MishapError | MemoryError | None, terminal: Terminal) -> None:
    """What the machine did not allow; the other outlines are built all the same."""
    lack = say("memory ran out; close other programs, or build with --jobs 1. The earlier outputs are unchanged.")
    words = mishap.message if isinstance(mishap, MishapError) else lack
    terminal.err(say("{outline}: {mishap}", outline=path, mishap=words))
