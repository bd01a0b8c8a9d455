"""Which files are outlines, and whether their outputs would be kept apart; told by a glance at each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from builder.diagnostics import Diagnostic, Message, Report, Span, say
from builder.machine_error import MishapError
from builder.outline.document_name import document_name, name_from_file
from builder.system_faults import reason_of

_ID = re.compile(
    r"""^(["']?)(?:id|key|编号)\1[ \t]*:[ \t]*(?P<value>"[^"\n]*"|'[^'\n]*'|[^"'#\s][^#\n]*?)(?:[ \t]+#.*)?\s*?$""",
    re.MULTILINE | re.IGNORECASE,
)
"""The line of an outline's id, with the words that `synonyms.yaml` has for it."""
_EMPTY_ID = re.compile(r"""^(["']?)(?:id|key|编号)\1[ \t]*:[ \t]*(?:#.*)?$""", re.MULTILINE | re.IGNORECASE)

_VERSION = re.compile("^(?:outline|提纲|大纲)[ \t]*[:：]", re.MULTILINE | re.IGNORECASE)
_OF_AN_OUTLINE = tuple(
    re.compile(f"^(?:{words})[ \t]*[:：]", re.MULTILINE | re.IGNORECASE)
    for words in ("title|标题|题目", "sections|slides|chapters|contents?|章节|小节|内容|正文|各节|部分")
)
"""Lines of a file that somebody began without `outline: 1`: both are at the top of no other file of ours."""


def find_outlines(paths: Iterable[Path]) -> list[Path]:
    """The outlines among `paths`: files as named, and in folders each `.yaml` or `.yml` file that looks like one.

    Raises `MishapError` for a folder that cannot be read.
    """
    found: list[Path] = []
    for path in paths:
        found += _outlines_in(path) if path.is_dir() else [path]
    return list(dict.fromkeys(found))


def none_found() -> Message:
    """What is said where there is no outline."""
    return say("no outline found: an outline is a .yaml file with `title:` and `sections:`; `talkleaf new` writes one")


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
    if head is None:
        return True
    text = head.decode("utf-8", "replace").removeprefix("\ufeff")
    return _VERSION.search(text) is not None or all(key.search(text) for key in _OF_AN_OUTLINE)


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
    """The outline's id as it names files (without one, its file's name), as far as a glance tells; else empty."""
    return _glanced(path)[1]


def _glanced(path: Path) -> tuple[Span, str]:
    """Where the id stands, and what it is; empty for one that can name no folder, of which reading tells."""
    text = (_head(path) or b"").decode("utf-8", "replace").removeprefix("\ufeff")
    match = _ID.search(text)
    if match is None:
        # An empty `id:` names nothing: reading tells so.
        name = "" if _EMPTY_ID.search(text) else name_from_file(str(path))
        return Span(str(path), 1, 1), name
    start, typed = match.start("value"), match["value"]
    at = Span(str(path), text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start), len(typed))
    name = document_name(typed.strip("\"'").strip())
    return at, name if re.fullmatch("[A-Za-z0-9-]+", name) else ""
