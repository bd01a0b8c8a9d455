"""The outline and the files beside it, as one value that travels to each worker once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from builder.diagnostics import say
from builder.machine_error import MishapError

MOST_BYTES = 300_000_000
"""Of all files together: fifteen photographs of a phone have a fifth of it."""


class Bundle(Struct, frozen=True):
    """Files by their places below the outline's folder, with `/` between names; `outline` is its own place there."""

    outline: str
    files: tuple[tuple[str, bytes], ...]


def bundle_of(outline: Path, beside: Iterable[Path]) -> Bundle:
    """The outline with those of the files that are there and lie in its folder; all others are part of the program.

    Raises `MishapError` where they are more than should travel, and `OSError` where one cannot be read.
    """
    files = tuple(_read(outline, beside))
    if sum(len(data) for _, data in files) > MOST_BYTES:
        raise MishapError(
            say("the outline's files are more than {most} MB; make its pictures smaller", most=MOST_BYTES // 10**6)
        )
    return Bundle(outline.name, files)


def _read(outline: Path, beside: Iterable[Path]) -> Iterator[tuple[str, bytes]]:
    folder = outline.parent
    for path in sorted({outline, *beside}):
        if _lies_in(folder, path):
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _lies_in(folder: Path, path: Path) -> bool:
    """Whether it is a file of the folder, links and `..` followed; a name that can be no file's is none."""
    try:
        inside = path.resolve().is_relative_to(folder.resolve()) and ".." not in path.parts
        return inside and path.is_relative_to(folder) and path.is_file()
    except (OSError, ValueError):
        return False


def unpack(bundle: Bundle, folder: Path) -> Path:
    """Write the files below `folder`; the place of the outline there. A place outside it is a `ValueError`."""
    for place, data in bundle.files:
        path = folder / place
        if not path.resolve().is_relative_to(folder.resolve()):
            raise ValueError(f"{place} lies outside the folder")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / bundle.outline
