"""Finds outputs whose outline is gone: deleted, renamed, or given another id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import msgspec
from msgspec import Struct

from builder.build.freshness import Record, load_record, record_path
from builder.build.written import LEDGER
from builder.find_outlines import id_of


class _Meeting(Struct, frozen=True):
    """What a series keeps of a meeting, as far as it tells of the outline; see `builder.series.meeting_state`."""

    record: Record


def abandoned(out: Path, outlines: Sequence[Path]) -> tuple[Path, ...]:
    """The folders of outputs below `out` that none of the `outlines`, nor another that is still there, makes."""
    living = (*outlines, *_of_series(out))
    made = {_place(folder) for folder in (*(out / id_of(path) for path in living), *_still_made(out))}
    there = (ledger.parent for ledger in out.glob(f"*/{LEDGER}"))
    return tuple(sorted(folder for folder in there if _place(folder) not in made))


def _place(folder: Path) -> str:
    """A folder by its full name; Windows and Macs keep `ALS` and `als` in one."""
    return str(folder.resolve()).casefold()


def _still_made(out: Path) -> Iterator[Path]:
    """The folders that outlines elsewhere have made, by the records of their builds."""
    for kept_at in out.glob(".cache/*.json"):
        record = load_record(kept_at)
        if record is not None and any(_is_of(kept_at, Path(name), out) for name in record.inputs):
            yield from {Path(file).parent for file in record.outputs}


def _is_of(kept_at: Path, path: Path, out: Path) -> bool:
    """Whether a record is that of the outline at `path`, which is still there."""
    return path.suffix in (".yaml", ".yml") and path.is_file() and record_path(out, path) == kept_at


def _of_series(out: Path) -> Iterator[Path]:
    """The outlines of series that are still there, by one record each: a series has many, all of one outline."""
    for kept_in in out.glob(".cache/*/"):
        names = (name for kept_at in kept_in.glob("*.json") for name in _inputs_of_meeting(kept_at))
        own = (Path(name) for name in names if _is_of(kept_in.with_name(f"{kept_in.name}.json"), Path(name), out))
        yield from islice(own, 1)


def _inputs_of_meeting(kept_at: Path) -> Iterable[str]:
    """What a meeting was made from; nothing where its record cannot be read."""
    try:
        return msgspec.json.decode(kept_at.read_bytes(), type=_Meeting).record.inputs
    except (OSError, msgspec.MsgspecError):
        return ()
