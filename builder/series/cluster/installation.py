"""What makes the bytes of outputs on a machine: this program, its libraries and fonts, by version or content."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import distribution, requires
from pathlib import Path

from packaging.requirements import Requirement

from builder import __version__
from builder.build.freshness import PACKAGE
from builder.diagnostics import Message, all_of, say
from builder.theme.load import THEMES
from builder.typeset.fonts import font_files

Installation = Mapping[str, str]
"""Versions and digests by what they are of."""


@cache
def installation() -> Installation:
    """What is installed here; equal installations make equal bytes."""
    return {
        "talkleaf": f"{__version__} {_digest(_source_files())}",
        "python": ".".join(platform.python_version_tuple()[:2]),
        "fonts": _digest(sorted((path.name, path) for path in font_files())),
        **{name: distribution(name).version for name in _libraries()},
    }


def differences(theirs: Installation, ours: Installation) -> Message:
    """What differs, with both versions; no words where nothing does."""
    found = [
        say("{name} {theirs} instead of {ours}", name=name, theirs=_short(theirs, name), ours=_short(ours, name))
        for name in sorted({*theirs, *ours})
        if theirs.get(name) != ours.get(name)
    ]
    return all_of(found)


def _short(known: Installation, name: str) -> str:
    return known.get(name, "–")[:24]


def _libraries() -> Iterator[str]:
    """What this program is built on, without its extras."""
    for line in requires("talkleaf") or ():
        wanted = Requirement(line)
        if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
            yield wanted.name


def _source_files() -> list[tuple[str, Path]]:
    """All files of the program and its themes, by their place, which is the same wherever it is installed."""
    roots = ((PACKAGE, "builder"), (THEMES, "themes"))
    found = {
        f"{name}/{path.relative_to(root).as_posix()}": path
        for root, name in roots
        for path in root.rglob("*")
        if path.is_file() and _counts(path.relative_to(root))
    }
    return sorted(found.items())


def _counts(place: Path) -> bool:
    """Whether outputs can depend on a file; of the themes a wheel leaves out pictures and makers."""
    return place.suffix != ".pyc" and place.parts[0] not in ("themes", "pictures", "make_slides.py", "wheel.py")


def _digest(files: list[tuple[str, Path]]) -> str:
    digest = hashlib.sha256()
    for name, path in files:
        digest.update(f"{name} {path.stat().st_size}\n".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
