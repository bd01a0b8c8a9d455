"""What tells whether a file has changed, without reading it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from stat import S_ISREG

Stamp = tuple[int, int] | None
"""Size and time of change, in nanoseconds, of a file; None where there is none."""


def stamp(path: Path) -> Stamp:
    try:
        stat = path.stat()
    except OSError:
        return None
    return (stat.st_size, stat.st_mtime_ns) if S_ISREG(stat.st_mode) else None


def stamps(paths: Iterable[Path]) -> dict[Path, Stamp]:
    return {path: stamp(path) for path in paths}


def changed_since(before: dict[Path, Stamp], paths: Iterable[Path]) -> set[Path]:
    """Those of `paths` that were known before and are other files now."""
    return {path for path in paths if path in before and before[path] != stamp(path)}
