"""Puts a document's outputs in place: all of them or none, whole files only, also when killed half-way.

The new files are written beside the old ones in a staging folder, and the old ones are linked there. Then a journal
names all of them, and each new file replaces its predecessor by a rename. A run that was killed before the journal
leaves the old files; after it, the next run finishes the renames. Where a rename is refused (a file held open by
another program, a folder in its place), the journal becomes one of going back, and the old files return; a run killed
meanwhile goes on with that in the next one. A lock keeps two builds of one document apart.

What a person changed in a finished file is never lost: such a file gets a second name before it is replaced. The
ledger of what we wrote is replaced together with the files, so it always tells of the set that is in place.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock
from msgspec import Struct

from builder.build.freshness import Fingerprint, fingerprint
from builder.build.written import LEDGER, STAGING, digest, edited_among, keep_edited, ledger_bytes, read_ledger
from builder.diagnostics import Message, say
from builder.interruption import uninterrupted
from builder.machine_error import MishapError
from builder.system_faults import reason_of
from builder.whole_file import write_all_through, write_through

OLD = "old"
"""In the staging folder: the files as they were."""
JOURNAL = "journal.json"
BACK = "back.json"
"""The journal, once it was decided to go back."""
LOCK = ".lock"


class PublishError(MishapError):
    """The outputs could not be put in place; the old ones are untouched."""


class Published(Struct, frozen=True):
    """What a publication left: each file's fingerprint by path, and the files changed by hand with their new names."""

    files: dict[str, Fingerprint]
    kept: tuple[tuple[Path, Path], ...] = ()


def publish(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...] = ()) -> Published:
    """Replace the named files of `folder` together, and remove `obsolete` ones; gives what the files then are.

    Another build may replace them in the next moment: only here is it known which are ours. A file that is not as we
    left it is kept under another name first; one that has these bytes already is left untouched.

    Raises `PublishError` when the disk is full, the folder read-only or a file held open elsewhere.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            _recover(folder)
            edited = edited_among(folder, (*files, *obsolete), files)
            kept = tuple((path, keep_edited(path)) for path in edited)
            return Published(_replace_all(folder, files, obsolete), kept)
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


def _replace_all(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...]) -> dict[str, Fingerprint]:
    ledger = read_ledger(folder)
    known = {name: value for name, value in ledger.items() if name not in obsolete}
    known |= {name: digest(data) for name, data in files.items()}
    changed = {name: data for name, data in files.items() if not _has(folder / name, data)}
    if not changed and not obsolete and known == ledger:
        return _fingerprints_in(folder, files)
    try:
        _stage(folder, {**changed, LEDGER: ledger_bytes(known)}, obsolete)
    except BaseException:
        shutil.rmtree(folder / STAGING, ignore_errors=True)
        raise
    with uninterrupted():
        _finish(folder)
    return _fingerprints_in(folder, files)


def _fingerprints_in(folder: Path, names: Iterable[str]) -> dict[str, Fingerprint]:
    """Each file's fingerprint by its path."""
    return {str(folder / name): fingerprint(folder / name) for name in names}


def _has(path: Path, data: bytes) -> bool:
    return path.is_file() and path.stat().st_size == len(data) and path.read_bytes() == data


def _stage(folder: Path, files: Mapping[str, bytes], obsolete: tuple[str, ...]) -> None:
    """Write all files beside their places, and the journal that brings them there."""
    staging = folder / STAGING
    (staging / OLD).mkdir(parents=True)
    write_all_through({staging / name: data for name, data in files.items()})
    for name in (*files, *obsolete):
        _keep(folder / name, staging / OLD / name)
    created = sorted(name for name in files if not os.path.lexists(folder / name))
    journal = json.dumps({"replace": sorted(files), "remove": sorted(obsolete), "created": created})
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
    if (folder / STAGING / BACK).exists():
        _put_back(folder)
    elif (folder / STAGING / JOURNAL).exists():
        _finish(folder)
    else:
        shutil.rmtree(folder / STAGING, ignore_errors=True)


def _finish(folder: Path) -> None:
    """Do what the journal says, or, where that is refused, put back all that was there."""
    staging = folder / STAGING
    journal = _journal(staging / JOURNAL)
    try:
        for name in journal["replace"]:
            if (staging / name).exists():
                (staging / name).replace(folder / name)
        for name in journal["remove"]:
            (folder / name).unlink(missing_ok=True)
    except OSError:
        (staging / JOURNAL).replace(staging / BACK)
        _put_back(folder)
        raise
    shutil.rmtree(staging)


def _journal(path: Path) -> Mapping[str, list[str]]:
    """The names of files to replace, to remove, and of those that had no predecessor; none where it was spoilt."""
    keys = ("replace", "remove", "created")
    try:
        journal = json.loads(path.read_text("utf-8"))
        return {key: [_plain_name(name) for name in journal[key]] for key in keys}
    except (ValueError, KeyError, TypeError):
        return {key: [] for key in keys}


def _plain_name(name: object) -> str:
    if not isinstance(name, str) or Path(name).name != name:
        raise ValueError(name)
    return name


def _put_back(folder: Path) -> None:
    """The old files to their places; a file of this run that had no predecessor goes. May be done again half-way."""
    old = folder / STAGING / OLD
    for name in _journal(folder / STAGING / BACK)["created"]:
        (folder / name).unlink(missing_ok=True)
    for kept in sorted(old.glob("*")):
        if not ((folder / kept.name).exists() and (folder / kept.name).samefile(kept)):
            kept.replace(folder / kept.name)
    shutil.rmtree(folder / STAGING, ignore_errors=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock; it is released by the system if the process dies.

    Some network folders know no locks: renames alone keep files whole there.
    """
    lock = FileLock(folder / LOCK, fallback_to_soft=False)
    try:
        lock.acquire()
    except OSError as error:
        if error.errno not in (errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS):
            raise
    try:
        yield
    finally:
        lock.release()
