"""`talkleaf series`: many meetings from one outline and a sheet."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from builder.build.options import Options
from builder.command import options
from builder.command.asked import AUTHOR, OK, Asked, WrongUseError
from builder.command.called import typed
from builder.command.outcome import MOST_LINES, print_diagnostics, print_in_brief, print_where_more_is
from builder.command.terminal import Terminal
from builder.diagnostics import Diagnostic, Message, Report, Severity, all_of, say, say_count
from builder.machine_error import telling_files
from builder.series.meeting import read_warnings
from builder.series.meeting_files import Outcome
from builder.series.whole_run import Run, Watcher, Wish, run_series
from builder.whole_file import write_whole


def series(asked: Asked, terminal: Terminal) -> int:
    """`OUTLINE MEETINGS`, or `OUTLINE --sample [FILE]`. Raises `WrongUseError`."""
    if asked.sample:
        return _sample(asked, terminal)
    if len(asked.words) != 2:
        raise WrongUseError(say("expected `talkleaf series OUTLINE MEETINGS`, such as `talks.yaml meetings.xlsx`"))
    outline, sheet = options.existing(asked.words, ())
    wanted = Options(asked.editions, asked.products, asked.theme, asked.out, asked.force)
    wish = Wish(
        outline, sheet, wanted, asked.jobs, asked.strict, asked.only_row, asked.cluster, asked.deliver,
        terminal.language,
    )  # fmt: skip
    _hold_cluster(asked)
    told = _Told(terminal, outline, sheet)
    with _watched(told, terminal) as watcher:
        run = run_series(wish, watcher)
    told.tell(tuple(run.report))
    told.tell_warnings(wanted)
    if told.known:
        print_where_more_is(list(told.known), terminal)
    _tell_outcome(run, terminal)
    return AUTHOR if run.failed else OK


def _hold_cluster(asked: Asked) -> None:
    """What a cluster takes is an extra, and workers alone put files at an address. Raises `WrongUseError`."""
    if asked.deliver and not asked.cluster:
        raise WrongUseError(say("--deliver goes with --cluster: its workers put the files there"))
    lacking = [name for name in ("distributed", "fsspec") if asked.cluster and find_spec(name) is None]
    if lacking:
        raise WrongUseError(
            say(
                "--cluster takes the extra `cluster`, which is not installed: `pipx inject talkleaf {names}`, or "
                "`pip install {names}`",
                names=" ".join(lacking),
            )
        )  # fmt: skip


def _sample(asked: Asked, terminal: Terminal) -> int:
    if not 1 <= len(asked.words) <= 2:
        raise WrongUseError(say("expected `talkleaf series OUTLINE --sample [FILE]`"))
    from builder.series.sample import sample_bytes, sample_of

    outline, *_ = options.existing(asked.words[:1], ())
    file = Path(asked.words[1]) if len(asked.words) == 2 else outline.with_suffix(".meetings.xlsx")
    report = Report()
    sample = sample_of(outline, report)
    print_in_brief(list(report), outline, terminal)
    if sample is None:
        return AUTHOR
    data = sample_bytes(sample, file.suffix)
    if file.exists() and file.read_bytes() != data:
        raise WrongUseError(say("{path} exists already; move it away, or name another file", path=file))
    with telling_files():
        write_whole(file, data)
    terminal.out(
        say(
            "{path}: fill in a row for each meeting, then run `talkleaf series {outline} {meetings}`",
            path=file, outline=typed(outline), meetings=typed(file),
        )
    )  # fmt: skip
    return OK


class _Told:
    """Findings as they come, each told once, however many meetings have it.

    Warnings at the outline wait until the end. What it has without any meeting is counted alone: its author sees it in
    a check. What a meeting brings about is shown, with the rows that do.
    """

    def __init__(self, terminal: Terminal, outline: Path, sheet: Path) -> None:
        self.terminal = terminal
        self.outline = outline
        self.sheet = sheet
        self.known: dict[Diagnostic, None] = {}
        self.warned: dict[Diagnostic, list[Outcome]] = {}

    def tell(self, found: tuple[Diagnostic, ...]) -> None:
        """Print what was not told before."""
        new = [diagnostic for diagnostic in found if diagnostic not in self.known]
        self.known |= dict.fromkeys(new)
        print_diagnostics(new, self.terminal)

    def tell_of(self, outcome: Outcome) -> None:
        """Print what was not told before, but for warnings at the outline."""
        waiting = [one for one in outcome.diagnostics if self._is_waiting(one)]
        for one in waiting:
            self.warned.setdefault(one, []).append(outcome)
        self.tell(tuple(one for one in outcome.diagnostics if one not in waiting))

    def tell_warnings(self, wanted: Options) -> None:
        """Print the warnings that waited."""
        own = frozenset(read_warnings(self.outline, wanted)) if self.warned else frozenset()
        print_in_brief([one for one in self.warned if one in own], self.outline, self.terminal)
        for one, outcomes in self.warned.items():
            if one not in own:
                self.terminal.err(say("{sheet}: {meetings}:", sheet=self.sheet, meetings=_rows_of(outcomes)))
                self.tell((one,))

    def _is_waiting(self, found: Diagnostic) -> bool:
        return found.severity is not Severity.ERROR and Path(found.span.file) == self.outline


def _rows_of(outcomes: Sequence[Outcome]) -> Message:
    """The rows of meetings with their ids, the first few where they are many."""
    rows = [say("{row} ({id})", row=outcome.row, id=f"`{outcome.id}`") for outcome in outcomes[:MOST_LINES]]
    places = all_of([*rows, *(["…"] if len(outcomes) > MOST_LINES else [])])
    return say("row {places}", places=places) if len(outcomes) == 1 else say("rows {places}", places=places)


@contextmanager
def _watched(told: _Told, terminal: Terminal) -> Iterator[Watcher]:
    """A bar with count, rate and time left where somebody watches; findings above it in any case."""
    if not sys.stderr.isatty():
        yield Watcher(told=told.tell_of)
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"), TimeRemainingColumn()
    bar = Progress(*columns, console=Console(stderr=True), auto_refresh=False)  # no thread: this process is forked
    with bar:
        task = bar.add_task("", total=None, rate="")

        def advance(outcome: Outcome) -> None:
            told.tell_of(outcome)
            speed = bar.tasks[task].speed or 0
            bar.update(task, advance=1, rate=terminal.tell(say("{rate:.0f} a minute", rate=speed * 60)), refresh=True)

        yield Watcher(lambda count: bar.update(task, total=count, refresh=True), advance)


def _tell_outcome(run: Run, terminal: Terminal) -> None:
    """How many meetings are ready, and where."""
    if run.index is None:
        terminal.err(say("nothing was built"))
        return
    counts = [
        say_count("{count} meeting made", "{count} meetings made", count=run.counts["made"]),
        say_count("{count} unchanged", "{count} unchanged", count=run.counts["unchanged"]),
        say_count("{count} to be mended", "{count} to be mended", count=run.counts["failed"]),
    ]
    told = all_of(words for words in counts if words.values["count"]) if run.counts else say("nothing was built")
    terminal.out(say("{counts}; all of them: {index}", counts=told, index=run.index))
