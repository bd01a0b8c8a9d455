"""An outline's photographs read before its parts, in processes of their own, so that no part waits for another."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from builder.build.loading import Material
from builder.build.options import Progress
from builder.diagnostics import Report, Span
from builder.drawing.kept_photos import pictures_kept_in
from builder.drawing.pictures import PHOTOGRAPHS, load_picture
from builder.memory import Memory

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Step(Protocol[T_co]):
    """A task of a build."""

    def __call__(self, progress: Progress, *, memory: Memory | None = None) -> T_co: ...


def with_kept_pictures(folder: Path, task: Step[T], progress: Progress) -> T:
    """What the task gives, in whatever process; it finds in `folder` what others have made of its pictures."""
    with pictures_kept_in(folder):
        return task(progress)


def photographs_of(material: Material) -> list[Path]:
    """Those of the files beside the outline."""
    return [path for path in material.files if path.suffix.lower() in PHOTOGRAPHS and path.is_file()]


def reading(path: Path) -> Step[None]:
    """The task of making one ready. What is wrong with it is told by the parts, at its place in the outline."""
    return partial(_read, path)


def _read(path: Path, progress: Progress, *, memory: Memory | None = None) -> None:
    load_picture(path, (), Span(str(path), 1, 1), Report())
