"""Prints how a run went: findings, reading levels, what was made."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from builder.build import Options, Result
from builder.command.asked import AUTHOR, OK, Format
from builder.command.called import typed
from builder.command.terminal import Terminal, paint_of
from builder.diagnostics import Diagnostic, Message, Report, Severity, all_of, say, say_count
from builder.machine_error import MishapError
from builder.messages import SEVERITIES, SourceLines, as_json, first_of_each, render, summary

MOST_LINES = 20
"""Lines that a note on more findings names."""
MOST_OLDER = 4
"""Older files that a note names."""


class Detail(NamedTuple):
    """How much is said of a run: one line of counts by kind alone, or each finding, also where many are of one kind."""

    brief: bool = False
    every: bool = False


USUAL_DETAIL = Detail()


def print_result(
    result: Result, seconds: float, terminal: Terminal, asked: Options, detail: Detail = USUAL_DETAIL
) -> None:
    """Findings, the table of a check, and the outcome in one line; `asked` is what was to be built."""
    brief, every = detail
    if brief:
        terminal.out(counts(result))
        return
    print_diagnostics(result.diagnostics, terminal, every=every)
    for line in result.table:
        terminal.out(f"  {terminal.tell(line)}")
    (terminal.err if result.failed else terminal.out)(outcome(result, seconds))
    if result.older and not result.failed:
        terminal.out(older(result, asked))
    if result.whole:
        command = building_line(result.outline, result.whole, asked)
        terminal.err(say("`{line}` builds what is written through", line=command))
    for some in result.untouched:
        command = building_line(result.outline, some.editions, some)
        terminal.err(say("`{line}` builds what this does not touch", line=command))


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


def older(result: Result, asked: Options) -> Message:
    """What of an earlier build lies beside the new files, and how to make it anew."""
    names = [path.name for path in result.older]
    shown = names if len(names) <= MOST_OLDER + 1 else [*names[:MOST_OLDER], "…"]
    return say_count(
        "{folder}/ has {count} older file from before the outline was changed ({names}): `{line}` makes it anew",
        "{folder}/ has {count} older files from before the outline was changed ({names}): `{line}` makes them anew",
        count=len(names), folder=result.older[0].parent, names=all_of(shown),
        line=building_line(result.outline, (), Options(theme=asked.theme, out=asked.out)),
    )  # fmt: skip


def building_line(outline: Path, editions: Sequence[str] = (), asked: Options | None = None) -> str:
    """The command that builds some of an outline, as one types it: all editions where none is named; to the place, in
    the theme and for the products that were `asked` for."""
    wanted, usual = asked or Options(), Options()
    words = ["talkleaf", "build", typed(outline)]
    words += ["--edition", ",".join(editions)] if editions else []
    words += ["--only", ",".join(wanted.products)] if wanted.products else []
    words += ["--theme", typed(wanted.theme)] if wanted.theme else []
    words += ["--out", typed(wanted.out)] if wanted.out != usual.out else []
    return " ".join(words)


def counts(result: Result) -> Message:
    """How often each kind of finding was told: `5 gap-left, 2 slide-too-full`, the most frequent first."""
    kinds = Counter(d.code for d in result.diagnostics).most_common()
    if not kinds:
        return say("{outline}: nothing to mend", outline=result.outline)
    each = all_of(f"{count} × `{code}`" for code, count in kinds)
    return say("{outline}: {kinds}; `talkleaf check` shows them", outline=result.outline, kinds=each)


def print_diagnostics(diagnostics: Sequence[Diagnostic], terminal: Terminal, *, every: bool = True) -> None:
    """Each with its source line and caret; of one kind in one file the first alone, and where the others are,
    unless `every` one is asked for."""
    paint = paint_of(sys.stderr)
    sources = SourceLines()
    shown, alike = (diagnostics, []) if every else first_of_each(diagnostics)
    for diagnostic in shown:
        terminal.err(render(diagnostic, sources, paint, terminal.tell))
    for group in alike:
        terminal.err(_more_alike(group))


def _more_alike(group: Sequence[Diagnostic]) -> Message:
    """How many more findings of a kind there are, and on which lines."""
    lines = [f"{line}" for line in dict.fromkeys(d.span.line for d in group)]
    places = all_of([*lines[:MOST_LINES], *(["…"] if len(lines) > MOST_LINES else [])])
    if len(lines) == 1:
        return say(
            "{file}: {count} more of {severity}[{code}], on line {line}; `--all` shows each",
            file=group[0].span.file, count=len(group), severity=SEVERITIES[group[0].severity], code=group[0].code,
            line=lines[0],
        )  # fmt: skip
    return say(
        "{file}: {count} more of {severity}[{code}], on lines {places}; `--all` shows each",
        file=group[0].span.file, count=len(group), severity=SEVERITIES[group[0].severity], code=group[0].code,
        places=places,
    )  # fmt: skip


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


def print_in_brief(found: Sequence[Diagnostic], outline: Path, terminal: Terminal) -> None:
    """Findings on an outline beside a command that does something else: errors as they are, warnings counted."""
    print_diagnostics([one for one in found if one.severity is Severity.ERROR], terminal)
    if count := sum(one.severity is not Severity.ERROR for one in found):
        terminal.err(
            say_count(
                "{outline}: {count} warning; `talkleaf check {typed}` shows it",
                "{outline}: {count} warnings; `talkleaf check {typed}` shows them",
                outline=outline, count=count, typed=typed(outline),
            )
        )  # fmt: skip


def print_report(report: Report, terminal: Terminal) -> int:
    """Everything a report tells, and how to read more; gives the exit code."""
    found = list(report)
    print_diagnostics(found, terminal)
    if found:
        print_where_more_is(found, terminal)
    return AUTHOR if report.has_errors else OK


def print_mishap(path: Path, mishap: MishapError | MemoryError | None, terminal: Terminal) -> None:
    """What the machine did not allow; the other outlines are built all the same."""
    lack = say("memory ran out; close other programs, or build with --jobs 1. The earlier outputs are unchanged.")
    words = mishap.message if isinstance(mishap, MishapError) else lack
    terminal.err(say("{outline}: {mishap}", outline=path, mishap=words))
