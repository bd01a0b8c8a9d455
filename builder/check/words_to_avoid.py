"""Words that promise, frighten or label (`word-to-avoid`): a list beside the outline, `words-to-avoid.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

from msgspec import Struct
from pydantic import BaseModel, StringConstraints, ValidationError

from builder.check.positions import span_at
from builder.check.side_lists import yaml_beside
from builder.check.subject import Subject, located_texts
from builder.diagnostics import Report, say
from builder.outline.text.text import Text
from builder.outline.yaml.nodes import ListNode, Node, kind_of
from builder.words.languages import LOCALES, USUAL_LANGUAGES, Language, locale_of, stands_in
from builder.words.traditional import converter
from builder.words.typographic_quotes import with_typographic_quotes

FILE = "words-to-avoid.yaml"
HINT = say("each entry has `words`, `allowed` and `instead`, each with `zh` and `en`")
LANGUAGES = USUAL_LANGUAGES
"""Those that the file gives words in; for others they are converted."""
QUOTED = re.compile(r"“[^”]*”|「[^」]*」|\"[^\"]*\"")


Words = tuple[Annotated[str, StringConstraints(min_length=1)], ...]


class Forms(BaseModel, frozen=True):
    """Words in each language."""

    zh: Words = ()
    en: Words = ()


class Instead(BaseModel, frozen=True):
    """What to write in each language."""

    zh: str
    en: str


class AvoidedWords(BaseModel, frozen=True):
    """An entry as it is written."""

    words: Forms
    allowed: Forms = Forms()
    """Phrases in which they are right."""
    instead: str | Instead
    """One text where it is the same in each language."""


class Entry(Struct, frozen=True):
    """Words of one kind in one language, the phrases in which they are right, and what to write instead."""

    words: tuple[str, ...]
    allowed: tuple[str, ...]
    instead: str


def check_words_to_avoid(subject: Subject, report: Report) -> None:
    """Tell each such word outside allowed phrases, quoted claims and the false half of `myths`."""
    entries = _entries(subject.folder / FILE, report)
    for edition in subject.editions.values():
        for located in located_texts(edition):
            if not located.myth:
                _check_text(located.written, entries[located.written.language], report)


def _entries(path: Path, report: Report) -> Mapping[Language, Sequence[Entry]]:
    root = yaml_beside(path, report)
    rows = [] if root is None else [row for node in _rows(root, report) if (row := _row(node, report)) is not None]
    written = {language: [row[index] for row in rows] for index, language in enumerate(LANGUAGES)}
    return {code: _converted(written, code) for code in LOCALES}


def _converted(written: Mapping[Language, Sequence[Entry]], language: Language) -> Sequence[Entry]:
    """The entries for a language, those of another in its characters; none where it is made from no other."""
    source = stands_in(language, written)
    if source is None or source == language:
        return written.get(language, ())
    to = converter(source, language)
    return [
        Entry(tuple(map(to.convert, e.words)), tuple(map(to.convert, e.allowed)), to.convert(e.instead))
        for e in written[source]
    ]


def _rows(root: Node, report: Report) -> Sequence[Node]:
    if isinstance(root, ListNode):
        return root
    report.error(
        "words-to-avoid-file", root.span, say("expected a list of entries, found {found}", found=kind_of(root)), HINT
    )
    return ()


def _row(node: Node, report: Report) -> tuple[Entry, ...] | None:
    """An entry in each language; None after an error."""
    try:
        row = AvoidedWords.model_validate(node)
    except ValidationError:
        message = say("expected an entry with `words` and `instead`, found {found}", found=kind_of(node))
        report.error("words-to-avoid-file", node.span, message, HINT)
        return None
    return tuple(_entry(row, language) for language in LANGUAGES)


def _entry(row: AvoidedWords, language: Language) -> Entry:
    """One language's half."""
    instead = row.instead if isinstance(row.instead, str) else getattr(row.instead, language)
    words, allowed = (_as_shown(forms, language) for forms in (row.words, row.allowed))
    return Entry(words, allowed, instead)


def _as_shown(forms: Forms, language: Language) -> Words:
    """Words with the marks that texts have: `can't` is can’t."""
    locale = locale_of(language)
    return tuple(with_typographic_quotes(words, locale) for words in getattr(forms, language))


def _check_text(written: Text, entries: Sequence[Entry], report: Report) -> None:
    text, language = written.plain, written.language
    quoted = [m.span() for m in QUOTED.finditer(text)]
    for entry in entries:
        excused = [*quoted, *(span for phrase in entry.allowed for span in _places(phrase, text, language))]
        for word in entry.words:
            for start, end in _places(word, text, language):
                if not any(a <= start and end <= b for a, b in excused):
                    span = span_at(written, start, end)
                    hint = say("write instead: {instead}", instead=entry.instead)
                    report.error(
                        "word-to-avoid", span, say("found “{word}”, a word to avoid", word=text[start:end]), hint
                    )


def _places(phrase: str, text: str, language: Language) -> Iterator[tuple[int, int]]:
    """English words whole and in any case; Chinese wherever the characters stand."""
    pattern = re.escape(phrase) if locale_of(language).han else rf"\b{re.escape(phrase)}\b"
    return (m.span() for m in re.finditer(pattern, text, re.IGNORECASE))
