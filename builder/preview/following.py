"""Tells when files change. Folders are watched, not files: one watched alone is lost after a save by rename."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import anyio
from watchfiles import Change, awatch, watch

from builder.preview.stamps import Stamp, changed_since, stamps

STEP, DEBOUNCE = 4, 60
"""Milliseconds: how long it must be quiet, and how long at most what comes together is gathered."""
LOOK_AGAIN = 400
"""Milliseconds without news after which the files are looked at all the same."""
_LOCKS = ("~$", ".~lock", ".#")


def is_own(path: Path) -> bool:
    """Whether a file is somebody's work: not a lock, a swap file or a half-written copy of an editor or of Office."""
    name = path.name
    return not (name.startswith(_LOCKS) or name.endswith(("~", ".swp", ".swx", ".tmp")) or name == "4913")


def folders_of(files: Collection[Path]) -> list[Path]:
    """The folders to watch: of each file its own, or the nearest that exists; and those that are named themselves."""
    return sorted({_nearest(path.absolute() if path.is_dir() else path.absolute().parent) for path in files})


def _nearest(folder: Path) -> Path:
    return next((place for place in (folder, *folder.parents) if place.is_dir()), Path("/"))


async def changes(files: Callable[[], Sequence[Path]], stop: anyio.Event) -> AsyncIterator[set[Path]]:
    """The files among `files` that changed, each time some did; what they are is asked anew each time.

    An added file is a saved one, as is one renamed to its place. Where a folder appears, all files below it count.
    """
    seen = stamps(files())
    while not stop.is_set():
        folders = folders_of(files())
        async for found in awatch(*folders, **_HOW, stop_event=stop):
            changed, seen = _changed(found, files(), seen)
            if changed:
                yield changed
            if folders_of(files()) != folders:
                break


def changes_here(files: Callable[[], Sequence[Path]], seen: dict[Path, Stamp]) -> Iterator[set[Path]]:
    """The same without a loop of events; the first is what changed since it was `seen`, none or some. Ends never."""
    first = True
    while True:
        folders = folders_of(files())
        for found in watch(*folders, **_HOW):
            changed, seen = _changed(found, files(), seen)
            if changed or first:
                first = False
                yield changed
            if folders_of(files()) != folders:
                break


_HOW: dict[str, Any] = {
    "watch_filter": None, "debounce": DEBOUNCE, "step": STEP, "recursive": False, "ignore_permission_denied": True,
    "rust_timeout": LOOK_AGAIN, "yield_on_timeout": True,
}  # fmt: skip


def _changed(
    found: Collection[tuple[Change, str]], files: Sequence[Path], seen: dict[Path, Stamp]
) -> tuple[set[Path], dict[Path, Stamp]]:
    """What changed by what the system told and by a look at the files.

    A save between reading and watching is told by nobody, nor is one on many a network drive.
    """
    return touched(found, files) | changed_since(seen, files), stamps(files)


def touched(found: Collection[tuple[Change, str]], files: Sequence[Path]) -> set[Path]:
    """The files that are among what watchfiles `found`, or below a folder that is; folders in which one is."""
    changed = {path for path in (Path(name) for _, name in found) if is_own(path)}
    around = {path.parent for path in changed if not path.is_dir()}
    by_place = {path.absolute(): path for path in files}
    return {path for place, path in by_place.items() if place in changed | around or changed & {*place.parents}}
