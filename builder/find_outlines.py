"""Which files are outlines, and whether their outputs would be kept apart; told by a glance at each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from builder.diagnostics import Diagnostic, Report, Span, say
from builder.machine_error import MishapError
from builder.outline.document_name import document_name
from builder.system_faults import reason_of

_ID = re.compile(
    r"""^(["']?)(?:id|key|编号)\1[ \t]*:[ \t]*(?P<value>"[^"\n]*"|'[^'\n]*'|[^"'#\s][^#\n]*?)(?:[ \t]+#.*)?\s*?$""",
    re.MULTILINE | re.IGNORECASE,
)
"""The line of an outline's id, with the words that `synonyms.yaml` has for it."""


def find_outlines(paths: Iterable[Path]) -> list[Path]:
    """The outlines among `paths`: files as named, and in folders each `.yaml` or `.yml` file with an `outline:` line.

    Raises `MishapError` for a folder that cannot be read.
    """
    found: list[Path] = []
    for path in paths:
        found += _outlines_in(path) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def _outlines_in(folder: Path) -> list[Path]:
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix in (".yaml", ".yml"))
    except OSError as error:
        raise MishapError(say("{path}: {reason}", path=folder, reason=reason_of(error))) from error
    return [path for path in files if path.is_file() and _is_outline(path)]


def _head(path: Path) -> bytes | None:
    """How a file begins; None where it cannot be read, or is a pipe or device, which could keep us waiting."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            return file.read(65536)
    except OSError:
        return None


def _is_outline(path: Path) -> bool:
    """Also a file that cannot be read may be one: reading it then tells why."""
    head = _head(path)
    return head is None or any(line.startswith(b"outline:") for line in head.removeprefix(b"\xef\xbb\xbf").splitlines())


def same_ids(outlines: Sequence[Path]) -> tuple[Diagnostic, ...]:
    """Outlines that would write to one folder (`same-id`), told before anything is built."""
    report = Report()
    seen: dict[str, Path] = {}
    for path in outlines:
        at, name = _glanced(path)
        folder = name.casefold()  # Windows and Macs keep `ALS` and `als` in one folder
        if name and seen.setdefault(folder, path) != path:
            message = say(
                "expected an id of its own, found {name}, which is also the id of {other}",
                name=name,
                other=seen[folder],
            )
            report.error("same-id", at, message, say("outputs are kept by id: change one"))
    return tuple(report)


def id_of(path: Path) -> str:
    """The outline's id as it names files, as far as a glance tells; empty where it tells none."""
    return _glanced(path)[1]


def _glanced(path: Path) -> tuple[Span, str]:
    """Where the id stands, and what it is; empty for one that can name no folder, of which reading tells."""
    text = (_head(path) or b"").decode("utf-8", "replace").removeprefix("\ufeff")
    match = _ID.search(text)
    if match is None:
        return Span(str(path), 1, 1), ""
    start, typed = match.start("value"), match["value"]
    at = Span(str(path), text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), len(typed))
    name = document_name(typed.strip("\"'").strip())
    return at, name if re.fullmatch("[A-Za-z0-9-]+", name) else ""
