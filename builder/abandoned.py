"""Finds outputs whose outline is gone: deleted, renamed, or given another id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from builder.build.freshness import load_record, record_path
from builder.build.written import LEDGER
from builder.find_outlines import id_of


def abandoned(out: Path, outlines: Sequence[Path]) -> tuple[Path, ...]:
    """The folders of outputs below `out` that none of the `outlines`, nor another that is still there, makes."""
    made = {_place(folder) for folder in (*(out / id_of(path)[1] for path in outlines), *_still_made(out))}
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
