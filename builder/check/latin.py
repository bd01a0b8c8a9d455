"""Latin letters in Chinese text (`latin-in-chinese`): names and abbreviations only."""

from __future__ import annotations

import re
from pathlib import Path

from builder.check.positions import span_at
from builder.check.possible_names import LATIN_LETTER
from builder.check.side_lists import lines_beside
from builder.check.subject import Subject, located_texts
from builder.check.translations import ADDRESS
from builder.diagnostics import Report, say
from builder.outline.text.text import Text
from builder.words.languages import locale_of

FILE = "latin-words.txt"
WORD = re.compile(rf"[{LATIN_LETTER}][{LATIN_LETTER}0-9-]*")


def check_latin(subject: Subject, report: Report) -> None:
    """Latin words that stand in no list beside the outline (`latin-words.txt`), once each."""
    path = subject.folder / FILE
    chinese = [edition for edition in subject.editions.values() if locale_of(edition.language).han]
    if not chinese or not path.exists():
        return
    known = set(allowed_words(path, report))
    for edition in chinese:
        for located in located_texts(edition):
            _check_text(located.written, known, report)


def _check_text(text: Text, known: set[str], report: Report) -> None:
    """Tell the words that are not yet known, and take them as known from then on."""
    words = ADDRESS.sub(lambda m: " " * len(m[0]), text.plain)
    for match in WORD.finditer(words):
        if match[0] not in known and not re.fullmatch(r"NCT\d{8}|F\d+", match[0]):
            known.add(match[0])
            report.warning(
                "latin-in-chinese",
                span_at(text, *match.span()),
                say("found “{word}” in Chinese text", word=match[0]),
                say("say it in Chinese, or add it to {file} if readers know it", file=FILE),
            )


def allowed_words(path: Path, report: Report) -> frozenset[str]:
    """The Latin words that readers know, one or several a line; none where there is no such file."""
    return frozenset(word for line in lines_beside(path, report) if not line.startswith("#") for word in line.split())
