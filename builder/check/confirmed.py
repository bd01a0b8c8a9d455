"""Translations that were confirmed, and those that have grown stale since (`stale-translation`).

The file beside the outline (`<name>.confirmed`) has a line for each text: the hashes of its Chinese and English. A
text is found by its content, not its place, so that blocks can move; a text whose one half is known with another
partner has changed on one side only.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator
from pathlib import Path

from builder.check.beside import lines_beside
from builder.check.subject import Subject
from builder.diagnostics import Report, say
from builder.outline.evidence import texts_of
from builder.outline.model import Outline
from builder.outline.names import NAMES
from builder.outline.text import LocalizedText, SourceText
from builder.words.languages import LANGUAGES, Language, originals, stands_in

HEADER = "# Texts whose two languages were confirmed to say the same; written by `talkleaf confirm`.\n"

Pair = tuple[str, str]


def confirmed_path(outline: Path) -> Path:
    """The file of an outline's confirmed texts."""
    return outline.with_suffix(".confirmed")


def check_confirmed(subject: Subject, report: Report) -> None:
    """Tell each text whose other language changed after it was confirmed. Without the file nothing is stale."""
    known = read_confirmed(confirmed_path(Path(subject.outline.span.file)), report)
    firsts = {first for first, _ in known}
    seconds = {second for _, second in known}
    both = _languages(subject.outline)
    for first, second in _texts(subject.outline):
        pair = _pair(first, second)
        if pair in known:
            continue
        if pair[0] in firsts:
            _tell(report, first, second, both[0], both[1])
        elif pair[1] in seconds:
            _tell(report, second, first, both[1], both[0])


def read_confirmed(path: Path, report: Report) -> frozenset[Pair]:
    """The pairs of hashes in a file of confirmed texts; lines that are none are passed over."""
    rows = (line.split() for line in lines_beside(path, report))
    return frozenset((row[0], row[1]) for row in rows if len(row) == 2)


def confirmed_text(outline: Outline) -> str:
    """What the file holds when every text of the outline as it stands is confirmed."""
    rows = sorted({_pair(first, second) for first, second in _texts(outline)})
    return HEADER + "".join(f"{first} {second}\n" for first, second in rows)


def confirmed_before(outline: Outline, changed: Collection[LocalizedText], report: Report) -> str:
    """What the file holds so that `changed` texts of the outline, as it was before they changed, are known as stale.

    Where there is no file yet, all its other texts count as confirmed.
    """
    path = confirmed_path(Path(outline.span.file))
    pairs = {id(first): _pair(first, second) for first, second in _texts(outline)}
    known = set(read_confirmed(path, report)) if path.exists() else set(pairs.values())
    halves = {half for pair in known for half in pair}
    own = (pairs[id(s)] for text in changed for s in text.by_language.values() if id(s) in pairs)
    rows = known | {pair for pair in own if not halves & set(pair)}
    return HEADER + "".join(f"{first} {second}\n" for first, second in sorted(rows))


def _languages(outline: Outline) -> tuple[Language, ...]:
    """The languages that are no conversions, in an order that does not hang on the outline's."""
    return originals(language for language in LANGUAGES if language in outline.languages)


def _texts(outline: Outline) -> Iterator[tuple[SourceText, SourceText]]:
    """The texts in the outline's two languages; none if it has one or several that are no conversions."""
    both = _languages(outline)
    for text in texts_of(outline) if len(both) == 2 else ():
        pair = _halves(text, both[0], both[1])
        if pair is not None:
            yield pair


def _halves(text: LocalizedText, one: Language, other: Language) -> tuple[SourceText, SourceText] | None:
    """Both languages of a text, in the order in which they have always been kept; None for one that is the same."""
    first, second = (_half(text, language) for language in (one, other))
    return None if first is None or second is None or first.raw == second.raw else (first, second)


def _half(text: LocalizedText, language: Language) -> SourceText | None:
    written = stands_in(language, text.by_language)
    return text.by_language[written] if written else None


def _pair(first: SourceText, second: SourceText) -> Pair:
    return _hash(first.raw), _hash(second.raw)


def _hash(raw: str) -> str:
    return hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _tell(report: Report, old: SourceText, new: SourceText, language: Language, other: Language) -> None:
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
