"""Translations that were confirmed, and those that have grown stale since (`stale-translation`).

The file beside the outline (`<name>.confirmed`) has a line for each text: the hashes of its Chinese and English. A
text is found by its content, not its place, so that blocks can move; a text whose one half is known with another
partner has changed on one side only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from builder.check.beside import lines_beside
from builder.check.subject import Subject
from builder.diagnostics import Report, say
from builder.outline.evidence import texts_of
from builder.outline.model import Outline
from builder.outline.names import NAMES
from builder.outline.text import LocalizedText, SourceText

HEADER = "# Texts whose two languages were confirmed to say the same; written by `talkleaf confirm`.\n"

Pair = tuple[str, str]


def confirmed_path(outline: Path) -> Path:
    """The file of an outline's confirmed texts."""
    return outline.with_suffix(".confirmed")


def check_confirmed(subject: Subject, report: Report) -> None:
    """Tell each text whose other language changed after it was confirmed. Without the file nothing is stale."""
    known = read_confirmed(confirmed_path(Path(subject.outline.span.file)), report)
    partners_zh = {zh for zh, _ in known}
    partners_en = {en for _, en in known}
    for zh, en in _texts(subject.outline):
        pair = _pair(zh, en)
        if pair in known:
            continue
        if pair[0] in partners_zh:
            _tell(report, zh, en, "zh", "en")
        elif pair[1] in partners_en:
            _tell(report, en, zh, "en", "zh")


def read_confirmed(path: Path, report: Report) -> frozenset[Pair]:
    """The pairs of hashes in a file of confirmed texts; lines that are none are passed over."""
    rows = (line.split() for line in lines_beside(path, report))
    return frozenset((row[0], row[1]) for row in rows if len(row) == 2)


def confirmed_text(outline: Outline) -> str:
    """What the file holds when every text of the outline as it stands is confirmed."""
    rows = sorted({_pair(zh, en) for zh, en in _texts(outline)})
    return HEADER + "".join(f"{zh} {en}\n" for zh, en in rows)


def _texts(outline: Outline) -> Iterator[tuple[SourceText, SourceText]]:
    for text in texts_of(outline):
        pair = _halves(text)
        if pair is not None:
            yield pair


def _halves(text: LocalizedText) -> tuple[SourceText, SourceText] | None:
    """Both languages of a text; None for one that is the same in each."""
    zh, en = text.by_language.get("zh"), text.by_language.get("en")
    return None if zh is None or en is None or zh.raw == en.raw else (zh, en)


def _pair(zh: SourceText, en: SourceText) -> Pair:
    return _hash(zh.raw), _hash(en.raw)


def _hash(raw: str) -> str:
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _tell(report: Report, old: SourceText, new: SourceText, language: str, other: str) -> None:
    message = say(
        "expected {language} to follow {other}, which has changed since both were confirmed",
        language=NAMES[language],
        other=NAMES[other],
    )
    hint = say(
        "{other} now: {raw}\nread both, mend {language}, then run `talkleaf confirm`",
        other=NAMES[other],
        raw=new.raw,
        language=NAMES[language],
    )
    report.warning("stale-translation", old.span, message, hint)
