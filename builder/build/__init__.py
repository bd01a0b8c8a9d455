"""From an outline to its files: what callers take.

Each road loads what it goes over when it is taken, for a build with nothing to do should load none of it.
"""

from __future__ import annotations

from pathlib import Path

from builder.build.dates import build_date, today
from builder.build.options import Options, Progress, Result, silent
from builder.build.pipeline import build_outline

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


def check_outline(path: Path, options: Options, progress: Progress = silent) -> Result:
    """Everything a build would find wrong, and every further check; no file is written."""
    from builder.build.checking import check_outline as check

    return check(path, options, progress)


def confirm_outline(path: Path) -> Result:
    """Take every text of an outline as confirmed: its languages say the same. Writes the file beside it."""
    from builder.build.confirming import confirm_outline as confirm

    return confirm(path)
