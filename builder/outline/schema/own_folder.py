"""The folder of an outline, which no file that it names leaves."""

from __future__ import annotations

from pathlib import Path


def is_inside(name: str, folder: Path) -> bool:
    """Whether a relative name stays in `folder` after all links are followed."""
    if "\\" in name or ":" in name or Path(name).is_absolute() or len(name) > 400:
        return False
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):
        return False
