"""Whether a document's outputs are up to date: what they were made from, by content, and what was made."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from stat import S_ISREG
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import asdict

from builder import __version__
from builder.whole_file import write_whole

PACKAGE = Path(__file__).parents[1]
MAX_HASHED = 100_000_000
"""Bytes; twice the largest picture or template that is read."""
Fingerprint = tuple[int, int, str]
"""Size, time of change in nanoseconds, and SHA-256 of a file."""


KeptPart = tuple[str, str, list[str], list[str]]
"""What a part of a document was made from and laid out to, its files and warnings; see `builder.build.remade_parts`."""


class Record(Struct, frozen=True):
    """The last good build of a document.

    `inputs` and `outputs` map paths to `[size, mtime in ns, sha256]`; `request` says which outputs were asked for.
    """

    program: str
    request: str
    inputs: Mapping[str, Fingerprint]
    outputs: Mapping[str, Fingerprint]
    warnings: tuple[str, ...] = ()
    parts: Mapping[str, KeptPart] = {}
    """By language and family of outputs."""


def fingerprint(path: Path) -> Fingerprint:
    """Size, time and content hash of a file; a missing one, and what is no file, is `(-1, -1, "")`.

    One that is larger than anything we read has no hash.
    """
    try:
        stat = path.stat()
        if not S_ISREG(stat.st_mode):
            return -1, -1, ""
        content = hashlib.sha256(path.read_bytes()).hexdigest() if stat.st_size <= MAX_HASHED else ""
        return stat.st_size, stat.st_mtime_ns, content
    except OSError:
        return -1, -1, ""


def fingerprints(paths: Iterable[Path]) -> dict[str, Fingerprint]:
    """The fingerprint of each file, sorted by path."""
    return {str(p): fingerprint(p) for p in sorted(set(paths))}


def installed(paths: Iterable[Path]) -> dict[str, Fingerprint]:
    """The fingerprint of each file of an installed package: without a hash, for its size and time change with it.

    The fonts are thirty megabytes, whose hash would take longer than setting the leaflet.
    """
    stats = {path: path.stat() for path in sorted(set(paths))}
    return {str(path): (stat.st_size, stat.st_mtime_ns, "") for path, stat in stats.items()}


@cache
def program_fingerprint() -> str:
    """Names this program: its version and the size and time of each of its files."""
    digest = hashlib.sha256(__version__.encode())
    for path, stat in sorted(_files_under(PACKAGE)):
        digest.update(f"{path.removeprefix(str(PACKAGE))} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _files_under(folder: str | Path) -> Iterator[tuple[str, os.stat_result]]:
    """All files in a folder and those in it but for compiled ones, as the system lists them: Path is slower by ten."""
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files_under(entry.path)
        elif entry.is_file():
            yield entry.path, entry.stat()


def make_record(
    request: str,
    inputs: Mapping[str, Fingerprint],
    outputs: Mapping[str, Fingerprint],
    warnings: tuple[str, ...],
    parts: Mapping[str, KeptPart] = MappingProxyType({}),
) -> Record:
    """The record of a build that is done; `inputs` were taken before they were read, `outputs` as they were written."""
    return Record(program_fingerprint(), request, inputs, outputs, warnings, dict(parts))


def is_fresh(record: Record | None, request: str) -> bool:
    """Whether nothing that the record names has changed; times alone do not count as a change."""
    return (
        record is not None
        and record.program == program_fingerprint()
        and record.request == request
        and all(is_same(Path(p), was) for p, was in record.inputs.items())
        and all(is_same(Path(p), was) for p, was in record.outputs.items())
    )


def is_same(path: Path, was: Fingerprint) -> bool:
    """Whether a file is as it was, by size and time, else by content."""
    try:
        stat = path.stat()
    except OSError:
        return was[0] == -1
    if (stat.st_size, stat.st_mtime_ns) == was[:2]:
        return True
    return stat.st_size == was[0] and was[2] != "" and fingerprint(path)[2] == was[2]


def record_path(out: Path, outline: Path) -> Path:
    """Where the record of an outline's last build is kept: one file for each place an outline may stand in.

    The place goes in as a hash: a name made of the path itself could be too long, or no name at all (`C:`) on Windows.
    """
    place = hashlib.sha256(outline.resolve().as_posix().encode("utf-8", "surrogateescape")).hexdigest()
    return out / ".cache" / f"{outline.stem[:40]}-{place[:16]}.json"


def load_record(path: Path) -> Record | None:
    """The record kept at `path`; None if there is none or it cannot be read."""
    try:
        data = json.loads(path.read_text("utf-8"))
        return Record(
            data["program"],
            data["request"],
            {k: tuple(v) for k, v in data["inputs"].items()},
            {k: tuple(v) for k, v in data["outputs"].items()},
            tuple(data["warnings"]),
            {k: tuple(v) for k, v in data["parts"].items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def save_record(path: Path, record: Record) -> None:
    """Keep the record. Raises `OSError`; the next build then begins anew, as it does where one was lost."""
    write_whole(path, json.dumps(asdict(record), indent=1).encode(), Path.write_bytes)
