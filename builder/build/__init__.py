"""From an outline to its files: what callers take.

Each road loads what it goes over when it is taken: a build with nothing to do loads none of it.
"""

from __future__ import annotations

from pathlib import Path

from builder.build.options import Options, Progress, Result, silent
from builder.build.up_to_date import last_build, up_to_date
from builder.interruption import uninterrupted
from builder.memory import Memory
from builder.today import build_date, today

__all__ = (
    "Options",
    "Progress",
    "Result",
    "build_date",
    "build_outline",
    "check_outline",
    "confirm_outline",
    "silent",
    "today",
)


def build_outline(path: Path, options: Options, progress: Progress = silent, memory: Memory | None = None) -> Result:
    """Build one outline's outputs, or tell why not; the earlier outputs stay when anything is wrong.

    A `memory` keeps what is made of equal values, for the next outline or the next call.

    Raises `MishapError` where the machine does not let it: a full disk, a file held open, a process killed.
    """
    record = last_build(path, options)
    if fresh := up_to_date(path, options, record):
        return fresh
    with uninterrupted():  # Ctrl-C while a library in C++ sets itself up would abort the process
        from builder.build.pipeline import build_anew
    return build_anew(path, options, record, progress, memory)


def check_outline(path: Path, options: Options, progress: Progress = silent) -> Result:
    """Everything a build would find wrong, and every further check; no file is written."""
    from builder.build.checking import check_outline as check

    return check(path, options, progress)


def confirm_outline(path: Path) -> Result:
    """Take every text of an outline as confirmed: its languages say the same. Writes the file beside it."""
    from builder.build.confirming import confirm_outline as confirm

    return confirm(path)
