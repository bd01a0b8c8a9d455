"""Translations that were confirmed, and those that have grown stale since (`stale-translation`).

The file beside the outline (`<name>.confirmed`) has a line for each text: the hashes of its Chinese and English, then
both as they were, so that a translator can be shown what a changed text said before. A text is found by its content,
not its place, so that blocks can move; a text whose one half is known with another partner has changed on one side
only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from builder.check.side_lists import lines_beside
from builder.check.subject import Subject
from builder.diagnostics import Report, Span, say
from builder.outline.model.evidence_rules import texts_of
from builder.outline.model.message_names import NAMES
from builder.outline.model.outline import Outline
from builder.outline.text.text import LocalizedText, SourceText
from builder.words.languages import LANGUAGES, Language, originals, stands_in

HEADER = "# Texts whose two languages were confirmed to say the same; written by `talkleaf confirm`.\n"

Pair = tuple[str, str]
"""The hashes of a text in its two languages."""


class Confirmed(Struct, frozen=True):
    """What was confirmed: the pairs of hashes, each with both texts where the file has them."""

    pairs: Mapping[Pair, Pair]

    def is_stale(self, text: SourceText, other: SourceText) -> bool:
        """Whether `other` was confirmed to say the same as a text that has changed since."""
        now = _pair(text, other)
        known = now in self.pairs or now[::-1] in self.pairs
        return not known and any(now[1] in pair for pair in self.pairs)

    def previous(self, text: SourceText, other: SourceText | None) -> str:
        """What a changed text said when `other` was confirmed with it; empty where that is not known."""
        if other is None or not self.is_stale(text, other):
            return ""
        now = _hash(other.raw)
        return next((words[1 - pair.index(now)] for pair, words in self.pairs.items() if now in pair), "")


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
    """The pairs of hashes in a file of confirmed texts."""
    return frozenset(_read(path, report).pairs)


def read_confirmed_texts(outline: Path, report: Report) -> Confirmed:
    """What was confirmed of an outline; nothing where there is no such file."""
    return _read(confirmed_path(outline), report)


def _read(path: Path, report: Report) -> Confirmed:
    """Lines that are no pairs are passed over; the texts came later than the hashes, and may be missing."""
    rows = (line.split(maxsplit=2) for line in lines_beside(path, report) if not line.startswith("#"))
    return Confirmed({(row[0], row[1]): _words("".join(row[2:])) for row in rows if len(row) > 1})


def _words(written: str) -> Pair:
    try:
        first, second = json.loads(written)
    except ValueError:
        return "", ""
    return str(first), str(second)


def confirmed_text(outline: Outline) -> str:
    """What the file holds when every text of the outline as it stands is confirmed."""
    rows = sorted({(*_pair(first, second), _kept(first, second)) for first, second in _texts(outline)})
    return HEADER + "".join(f"{first} {second} {words}\n" for first, second, words in rows)


def with_confirmed(file: str, outline: Outline, places: frozenset[Span]) -> str:
    """A file of confirmed texts with those that stand at some places of an outline, by where each text begins."""
    both = _languages(outline)
    texts = (text for text in texts_of(outline) if text.span in places and len(both) == 2)
    pairs = (pair for text in texts if (pair := _halves(text, both[0], both[1])))
    rows = (f"{' '.join(_pair(*pair))} {_kept(*pair)}\n" for pair in pairs)
    return file.rstrip("\n") + "\n" + "".join(row for row in rows if row not in file)


def _kept(first: SourceText, second: SourceText) -> str:
    """Both texts on one line. Their hashes hold, so that JSON's own escapes need not be told from the author's."""
    return json.dumps([first.raw, second.raw], ensure_ascii=False)


def confirmed_before(outline: Outline, changed: Collection[LocalizedText], report: Report) -> str:
    """What the file holds so that `changed` texts of the outline, as it was before they changed, are known as stale.

    Where there is no file yet, all its other texts count as confirmed.
    """
    path = confirmed_path(Path(outline.span.file))
    if not path.exists():
        return confirmed_text(outline)
    kept = [line for line in lines_beside(path, report) if line.strip() and not line.startswith("#")]
    known = {half for pair in read_confirmed(path, report) for half in pair}
    sides = {id(source) for text in changed for source in text.by_language.values()}
    own = ((one, other) for one, other in _texts(outline) if {id(one), id(other)} & sides)
    new = {(*_pair(one, other), _kept(one, other)) for one, other in own if not known & set(_pair(one, other))}
    return HEADER + "".join(f"{line}\n" for line in sorted([*kept, *(" ".join(row) for row in new)]))


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
    return text.by_language[written] if written and not text.by_language[written].waits else None


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
