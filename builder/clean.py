"""Tidies an output folder: takes away what we wrote and nobody changed, leaves what a person changed or put there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from builder.build.publish import LOCK, recover
from builder.build.written import EDITED, LEDGER, is_as_left, ledger_bytes, read_ledger
from builder.machine_error import telling_files

CACHE = ".cache"


class Cleaned(Struct, frozen=True):
    """How many files went, and which stay because a person changed them."""

    removed: int
    edited: tuple[Path, ...]


def clean(out: Path, *, edited_too: bool) -> Cleaned:
    """Remove our outputs below `out`, and what builds keep there for themselves.

    A file that is not as we left it, and one kept as `.edited-1`, stays unless `edited_too`; what somebody else put
    there always stays. Raises `MishapError` where a file cannot be removed.
    """
    removed = 0
    left: list[Path] = []
    with telling_files():
        for folder in sorted(set(_folders(out)), reverse=True):  # those of meetings before that of their series
            recover(folder)
            gone, edited = _clean_folder(folder, edited_too)
            removed += gone
            left += edited
        shutil.rmtree(out / CACHE, ignore_errors=True)
    return Cleaned(removed, tuple(left))


def _folders(out: Path) -> Iterator[Path]:
    """The folders of outputs: those with a ledger, and those that builds wrote before there were ledgers."""
    for name in (LEDGER, LOCK):
        yield from (path.parent for path in out.rglob(name))


def _clean_folder(folder: Path, edited_too: bool) -> tuple[int, list[Path]]:
    """How many files went from one folder, and which edited ones stay."""
    ledger = read_ledger(folder)
    ours = [folder / name for name in ledger if (folder / name).is_file()]
    edited = sorted({*(p for p in ours if not is_as_left(p, ledger)), *_kept_copies(folder, ledger)})
    going = [path for path in ours if path not in edited] + (edited if edited_too else [])
    for path in going:
        path.unlink()
    staying = [path for path in edited if path.exists()]
    names = {EDITED.sub("", path.name) for path in staying}
    _forget(folder, {name: ledger[name] for name in names})
    return len(going), staying


def _kept_copies(folder: Path, ledger: dict[str, str]) -> Iterator[Path]:
    """The copies that were kept of edited files of ours."""
    for path in folder.iterdir():
        if EDITED.search(path.name) and EDITED.sub("", path.name) in ledger:
            yield path


def _forget(folder: Path, ledger: dict[str, str]) -> None:
    """Keep the ledger of what stays; without any, the folder goes once nothing else is in it."""
    if ledger:
        (folder / LEDGER).write_bytes(ledger_bytes(ledger))
        return
    for name in (LEDGER, LOCK):
        (folder / name).unlink(missing_ok=True)
    if not any(folder.iterdir()):
        folder.rmdir()
