"""What is known of a meeting from one run to the next: what it was made from, what was made, and how it fared."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from builder.build.freshness import Fingerprint, Record, fingerprint, is_fresh, make_record, record_path
from builder.series.meeting import Series
from builder.series.sheet_rows import MeetingRow
from builder.whole_file import write_whole

LIST = "_list"
"""Stands for the id of a meeting, and can be none."""


class State(Struct, frozen=True):
    """The last good build of a meeting. `pages` counts pages and slides, by the names of the files that have some."""

    record: Record
    pages: Mapping[str, int]
    delivered: Mapping[str, int] = {}
    """The sizes of files that were put at a shared address, in bytes by name; then the record has no outputs."""


def state_path(series: Series, id: str) -> Path:
    """Where it is kept: a folder beside the record of the outline's own build."""
    return record_path(series.options.out, series.outline).with_suffix("") / f"{id}.json"


def load_state(path: Path) -> State | None:
    """The state kept at `path`; None if there is none or it cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=State)
    except (OSError, msgspec.MsgspecError):
        return None


def save_state(path: Path, state: State) -> None:
    """Keep the state. Where that is not possible the next run makes the meeting anew, which costs time alone."""
    with suppress(OSError):
        write_whole(path, msgspec.json.encode(state), Path.write_bytes)


def keep_list(series: Series, files: Mapping[str, Fingerprint]) -> None:
    """Keep that the list of all meetings is this outline's, though no meeting could be made yet."""
    record = make_record("", {str(series.outline): fingerprint(series.outline)}, files, ())
    save_state(state_path(series, LIST), State(record, {}))


def is_up_to_date(state: State | None, series: Series, row: MeetingRow, there: Mapping[str, int]) -> bool:
    """Whether nothing that a meeting was made from has changed, its row least of all.

    `there` are the sizes of what stands at the shared address, by `<row id>/<name>`.
    """
    return (
        state is not None
        and is_fresh(state.record, request_of(series, row))
        and all(there.get(f"{row.id}/{name}") == size for name, size in state.delivered.items())
    )


def request_of(series: Series, row: MeetingRow) -> str:
    """What a record must have been made for to count: the run's options, and the words of the row."""
    words = sorted((column.name, cell.text) for column, cell in row.cells)
    wish = f"{series.options.request}|{series.shared}" if series.shared else series.options.request
    return f"{wish}|{msgspec.json.encode(words).decode()}"
