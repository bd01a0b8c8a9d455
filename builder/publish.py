"""Puts a document's outputs in place: all of them or none, whole files only, also when killed half-way.

The new files are written beside the old ones in a staging folder; then a journal names them, and each replaces its
predecessor by a rename. A run that was killed before the journal leaves the old files; after it, the next run
finishes the renames. A lock keeps two builds of one document apart.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from builder.diagnostics import Message, say
from builder.system_faults import reason_of

STAGING = ".staging"
JOURNAL = "journal.json"


class PublishError(Exception):
    """The outputs could not be put in place; the old ones are untouched. `message` is for the author."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message


def publish(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...] = ()) -> None:
    """Replace the named files of `folder` together, and remove `obsolete` ones.

    Raises `PublishError` when the disk is full, the folder read-only or a file held open elsewhere.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            recover(folder)
            _stage(folder, files, obsolete)
            _finish(folder)
    except OSError as error:
        _discard(folder)
        raise PublishError(
            say(
                "{place}: {reason}; the earlier outputs are unchanged",
                place=error.filename or folder,
                reason=reason_of(error),
            )
        ) from error


def recover(folder: Path) -> None:
    """Finish or clear what an earlier run left when it was killed."""
    staging = folder / STAGING
    if (staging / JOURNAL).exists():
        _finish(folder)
    else:
        _discard(folder)


def _stage(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...]) -> None:
    staging = folder / STAGING
    staging.mkdir()
    for name, data in files.items():
        _write(staging / name, data)
    journal = json.dumps({"replace": sorted(files), "remove": sorted(obsolete)})
    _write(staging / (JOURNAL + ".new"), journal.encode())
    (staging / (JOURNAL + ".new")).replace(staging / JOURNAL)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _finish(folder: Path) -> None:
    staging = folder / STAGING
    journal = json.loads((staging / JOURNAL).read_text())
    for name in journal["replace"]:
        if (staging / name).exists():
            (staging / name).replace(folder / name)
    for name in journal["remove"]:
        (folder / name).unlink(missing_ok=True)
    shutil.rmtree(staging)


def _discard(folder: Path) -> None:
    """Clear a staging folder without a journal; with one, the next run finishes it."""
    if not (folder / STAGING / JOURNAL).exists():
        shutil.rmtree(folder / STAGING, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; it is released by the system if the process dies."""
    with (folder / ".lock").open("w") as handle:
        _lock(handle.fileno())
        yield


def _lock(descriptor: int) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: renames alone keep files whole there
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX)
