"""Words that promise, frighten or label (`word-to-avoid`): a list beside the outline, `words-to-avoid.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from builder.check.positions import span_at
from builder.check.subject import Located, Subject, located_texts
from builder.diagnostics import Report, Span, say
from builder.outline.text import Language

FILE = "words-to-avoid.yaml"
QUOTED = re.compile(r"“[^”]*”|「[^」]*」|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Entry:
    """Words of one kind in one language, the phrases in which they are right, and what to write instead."""

    words: tuple[str, ...]
    allowed: tuple[str, ...]
    instead: str


def check_words_to_avoid(subject: Subject, report: Report) -> None:
    """Tell each such word outside allowed phrases, quoted claims and the false half of `myths`."""
    entries = _entries(subject.folder / FILE, report)
    for language, edition in subject.editions.items():
        for located in located_texts(edition):
            if not located.myth:
                _check_text(located, entries.get(language, ()), language, report)


def _entries(path: Path, report: Report) -> Mapping[Language, Sequence[Entry]]:
    if not path.is_file():
        return {}
    try:
        rows = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
        return {"zh": [_entry(row, "zh") for row in rows], "en": [_entry(row, "en") for row in rows]}
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, UnicodeDecodeError) as error:
        hint = say("each entry has words, allowed and instead, each with zh and en")
        report.error(
            "words-to-avoid-file", Span(str(path), 1, 1), say("expected a list of entries: {error}", error=error), hint
        )
        return {}


def _entry(row: Mapping[str, Any], language: str) -> Entry:
    return Entry(
        tuple(row["words"].get(language) or ()),
        tuple(row.get("allowed", {}).get(language) or ()),
        str(row["instead"][language]),
    )


def _check_text(located: Located, entries: Sequence[Entry], language: Language, report: Report) -> None:
    text = located.text.plain
    quoted = [m.span() for m in QUOTED.finditer(text)]
    for entry in entries:
        excused = [*quoted, *(span for phrase in entry.allowed for span in _places(phrase, text, language))]
        for word in entry.words:
            for start, end in _places(word, text, language):
                if not any(a <= start and end <= b for a, b in excused):
                    span = span_at(located.text, start, end)
                    hint = say("write instead: {instead}", instead=entry.instead)
                    report.error(
                        "word-to-avoid", span, say("found “{word}”, a word to avoid", word=text[start:end]), hint
                    )


def _places(phrase: str, text: str, language: Language) -> Iterator[tuple[int, int]]:
    """English words whole and in any case; Chinese wherever the characters stand."""
    pattern = re.escape(phrase) if language == "zh" else rf"\b{re.escape(phrase)}\b"
    return (m.span() for m in re.finditer(pattern, text, re.IGNORECASE))
