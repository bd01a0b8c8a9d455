"""A meeting's files put in place, all or none, with the record that lets the next run pass it over."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from msgspec import Struct

from builder.build.edited_files import tell_edited
from builder.build.freshness import make_record
from builder.build.kept_warnings import kept_warning, recalled_warning
from builder.build.publish import publish, recover
from builder.diagnostics import Diagnostic, Message, Report, Severity
from builder.machine_error import telling_files
from builder.series.meeting import MadeMeeting, Series, Workbench
from builder.series.meeting_state import State, is_up_to_date, load_state, request_of, save_state, state_path
from builder.series.page_count import count_pages
from builder.series.sheet_rows import MeetingRow

Standing = Literal["made", "unchanged", "failed", "waiting"]
"""How a meeting stands after a run; `waiting`: it was not its turn yet, or it was not asked for."""


class Outcome(Struct, frozen=True):
    """How one meeting fared. `pages` counts pages and slides by file name; a file that has none of them has 0."""

    id: str
    row: int
    standing: Standing
    pages: Mapping[str, int] = {}
    diagnostics: tuple[Diagnostic, ...] = ()


def folder_of(series: Series, row: MeetingRow) -> Path:
    """Where a meeting's files stand."""
    return series.options.out / series.id / row.id


def standing_as_before(series: Series, row: MeetingRow, there: Mapping[str, int]) -> Outcome | None:
    """The outcome of a meeting of which nothing has changed; None for one that is to be made.

    `there` is what stands at the shared address; see `is_up_to_date`.
    """
    if row.failed:
        return Outcome(row.id, row.span.line, "failed", diagnostics=row.found)
    state = None if series.options.force else load_state(state_path(series, row.id))
    if state is None or not is_up_to_date(state, series, row, there):
        return None
    told = tuple(recalled_warning(warning) for warning in state.record.warnings)
    return Outcome(row.id, row.span.line, "unchanged", state.pages, told)


def check_meeting(place: Workbench, row: MeetingRow) -> Outcome:
    """Whether a row can be read as an outline; nothing is laid out."""
    report = Report()
    place.read(row, report)
    return Outcome(row.id, row.span.line, "failed" if report.has_errors else "waiting", diagnostics=tuple(report))


def build_meeting(place: Workbench, row: MeetingRow) -> Outcome:
    """Make a meeting's files and put them in place. A `MishapError` is for the machine's own faults."""
    with telling_files():
        recover(folder_of(place.series, row))
        made = place.make(row)
        if made.failed:
            return Outcome(row.id, row.span.line, "failed", diagnostics=made.diagnostics)
        return published(place.series, row, made)


def published(series: Series, row: MeetingRow, made: MadeMeeting) -> Outcome:
    """Put the files of a meeting that was made without errors in place. Raises `OSError`."""
    kept_at, folder = state_path(series, row.id), folder_of(series, row)
    files = {f"{row.id}{ending}": data for ending, data in made.files.items()}
    before, request = load_state(kept_at), request_of(series, row)
    gone = set(before.pages) - set(files) if before and _same_wish(before, request) else set()
    put = publish(folder, files, tuple(sorted(gone)))
    pages = {name: count_pages(name, data) for name, data in files.items()}
    warnings = tuple(kept_warning(d) for d in made.diagnostics)
    save_state(kept_at, State(make_record(request, made.inputs, put.files, warnings), pages))
    report = Report(list(made.diagnostics))
    for was, kept_as in put.kept:
        tell_edited(was, kept_as, series.outline, row.span, report)
    return Outcome(row.id, row.span.line, "made", pages, tuple(report))


def keep_delivered(series: Series, row: MeetingRow, made: MadeMeeting, files: Mapping[str, tuple[int, int]]) -> None:
    """Keep what is known of a meeting whose files stand at the shared address: size in bytes and pages, by name."""
    warnings = tuple(kept_warning(d) for d in made.diagnostics)
    record = make_record(request_of(series, row), made.inputs, {}, warnings)
    pages = {name: pages for name, (_, pages) in files.items()}
    save_state(state_path(series, row.id), State(record, pages, {name: size for name, (size, _) in files.items()}))


def _same_wish(before: State, request: str) -> bool:
    """Whether the last run was asked for the same outputs: only then what it made and this did not is out of date."""
    return before.record.request.partition("|[")[0] == request.partition("|[")[0]


def machine_failed(row: MeetingRow, reason: Message) -> Outcome:
    """The outcome of a meeting that the machine did not let be made."""
    told = Diagnostic(Severity.ERROR, "not-made", row.span, reason)
    return Outcome(row.id, row.span.line, "failed", diagnostics=(told,))
