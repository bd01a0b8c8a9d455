"""Puts a document's outputs in place: all of them or none, whole files only, also when killed half-way.

The new files are written beside the old ones in a staging folder, and the old ones are linked there. Then a journal
names all of them, and each new file replaces its predecessor by a rename. A run that was killed before the journal
leaves the old files; after it, the next run finishes the renames. Where a rename is refused (a file held open by
another program, a folder in its place), the old files come back. A lock keeps two builds of one document apart.
"""

from __future__ import annotations

import errno
import json
import shutil
import signal
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from builder.diagnostics import Message, say
from builder.mishap import MishapError
from builder.system_faults import reason_of
from builder.whole_file import write_through

STAGING = ".staging"
OLD = "old"
"""In the staging folder: the files as they were."""
JOURNAL = "journal.json"
LOCK = ".lock"


class PublishError(MishapError):
    """The outputs could not be put in place; the old ones are untouched."""


def publish(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...] = ()) -> None:
    """Replace the named files of `folder` together, and remove `obsolete` ones.

    Raises `PublishError` when the disk is full, the folder read-only or a file held open elsewhere.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            _recover(folder)
            _replace_all(folder, files, obsolete)
    except OSError as error:
        raise PublishError(_message(error, folder)) from error


def recover(folder: Path) -> None:
    """Finish or clear what an earlier run left when it was killed; does nothing while another run is at work."""
    if not (folder / STAGING).exists():
        return
    try:
        with _locked(folder):
            _recover(folder)
    except OSError as error:
        raise PublishError(_message(error, folder)) from error


def _message(error: OSError, folder: Path) -> Message:
    return say(
        "{path}: {reason}; the earlier outputs are unchanged. {remedy}",
        path=error.filename2 or error.filename or folder, reason=reason_of(error), remedy=_remedy(error),
    )  # fmt: skip


def _remedy(error: OSError) -> Message:
    if isinstance(error, PermissionError):
        return say("Close the file where it is open, or make the folder writable, and run again.")
    if isinstance(error, IsADirectoryError | NotADirectoryError | FileExistsError):
        return say("Move away what stands in the place of an output, or choose another folder with --out.")
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return say("Make room on the disk or choose another folder with --out, and run again.")
    return say("Choose another folder with --out, and run again.")


def _replace_all(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...]) -> None:
    try:
        _stage(folder, files, obsolete)
    except BaseException:
        shutil.rmtree(folder / STAGING, ignore_errors=True)
        raise
    with _uninterrupted():
        _finish(folder)


def _stage(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...]) -> None:
    staging = folder / STAGING
    (staging / OLD).mkdir(parents=True)
    for name, data in files.items():
        write_through(staging / name, data)
    for name in (*files, *obsolete):
        _keep(folder / name, staging / OLD / name)
    journal = json.dumps({"replace": sorted(files), "remove": sorted(obsolete)})
    write_through(staging / (JOURNAL + ".new"), journal.encode())
    (staging / (JOURNAL + ".new")).replace(staging / JOURNAL)


def _keep(path: Path, kept: Path) -> None:
    """A second name for a file that is there, or a copy where the file system has no links."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "Is a directory", str(path))
    if path.exists():
        try:
            kept.hardlink_to(path)
        except OSError:
            shutil.copy2(path, kept)


def _recover(folder: Path) -> None:
    if (folder / STAGING / JOURNAL).exists():
        _finish(folder)
    else:
        shutil.rmtree(folder / STAGING, ignore_errors=True)


def _finish(folder: Path) -> None:
    """Do what the journal says, or, where that is refused, put back all that was there."""
    staging = folder / STAGING
    replace, remove = _journal(staging)
    try:
        for name in replace:
            if (staging / name).exists():
                (staging / name).replace(folder / name)
        for name in remove:
            (folder / name).unlink(missing_ok=True)
    except OSError:
        _put_back(folder, [name for name in replace if not (staging / name).exists()])
        raise
    shutil.rmtree(staging)


def _journal(staging: Path) -> tuple[list[str], list[str]]:
    """The files to replace and to remove; none where the journal was spoilt."""
    try:
        journal = json.loads((staging / JOURNAL).read_text("utf-8"))
        return list(journal["replace"]), list(journal["remove"])
    except (ValueError, KeyError, TypeError):
        return [], []


def _put_back(folder: Path, replaced: Sequence[str]) -> None:
    """The old files to their places; a file of this run that had no predecessor goes."""
    old = folder / STAGING / OLD
    for name in replaced:
        if not (old / name).exists():
            (folder / name).unlink(missing_ok=True)
    for kept in sorted(old.glob("*")):
        if not ((folder / kept.name).exists() and (folder / kept.name).samefile(kept)):
            kept.replace(folder / kept.name)
    shutil.rmtree(folder / STAGING, ignore_errors=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Hold off Ctrl-C for the few renames; it takes effect after them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; it is released by the system if the process dies."""
    with (folder / LOCK).open("w") as handle:
        _lock(handle.fileno())
        yield


def _lock(descriptor: int) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: renames alone keep files whole there
        return
    fcntl.flock(descriptor, fcntl.LOCK_EX)
