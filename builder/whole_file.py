"""Files that are whole or not there: written beside their place, then renamed into it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from glob import escape
from pathlib import Path

AT_ONCE = 4
"""Files that wait for the disk at a time; each thread takes some 70 MB of addresses."""


def write_through(path: Path, data: bytes) -> None:
    """Write a file down to the disk, so that a rename after it never shows an empty one when the power fails."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def write_all_through(files: Mapping[Path, bytes]) -> None:
    """`write_through` for several files, side by side: each waits for the disk, and the disk for none of them.

    Raises the `OSError` of the first one that fails, when all have ended. Where the system starts no thread, short of
    memory for instance, they are written one after the other.
    """
    from concurrent.futures import ThreadPoolExecutor

    try:
        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(write_through, files, files.values()))
    except RuntimeError:
        for path, data in files.items():
            write_through(path, data)


def write_whole(path: Path, data: bytes, write: Callable[[Path, bytes], object] = write_through) -> None:
    """Replace one file by a rename, so that nobody ever reads half of it; parts that killed runs left are cleared.

    `write` may be one that does not wait for the disk, for what may be lost when the power fails.
    Raises `OSError`; the file is then as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        write(part, data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    clear_parts(path.parent, escape(path.name))


def clear_parts(folder: Path, names: str) -> None:
    """Take away the parts that killed runs left of files with such names, a pattern. Raises `OSError`."""
    for left in folder.glob(f".{names}.*.part"):
        if not _runs(left.suffixes[-2][1:]):
            left.unlink(missing_ok=True)


def _runs(pid: str) -> bool:
    """Whether a process of this number may still be at work."""
    if not pid.isdigit() or not hasattr(os, "fork"):
        return True  # on Windows, signal 0 would end the process instead of asking for it
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
