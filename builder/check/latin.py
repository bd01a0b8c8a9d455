"""Latin letters in Chinese text (`latin-in-chinese`): names and abbreviations only."""

from __future__ import annotations

import re
from pathlib import Path

from builder.check.beside import lines_beside
from builder.check.positions import span_at
from builder.check.subject import Subject, located_texts
from builder.check.translations import ADDRESS
from builder.diagnostics import Report, say

FILE = "latin-words.txt"
WORD = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


def check_latin(subject: Subject, report: Report) -> None:
    """Latin words that stand in no list beside the outline (`latin-words.txt`), once each."""
    path = subject.folder / FILE
    if "zh" not in subject.editions or not path.exists():
        return
    allowed = _allowed(path, report)
    told: set[str] = set()
    for located in located_texts(subject.editions["zh"]):
        text = ADDRESS.sub(lambda m: " " * len(m[0]), located.text.plain)
        for match in WORD.finditer(text):
            if match[0] not in allowed and match[0] not in told and not re.fullmatch(r"NCT\d{8}|F\d+", match[0]):
                told.add(match[0])
                report.warning(
                    "latin-in-chinese",
                    span_at(located.text, *match.span()),
                    say("found “{word}” in Chinese text", word=match[0]),
                    say("say it in Chinese, or add it to {file} if readers know it", file=FILE),
                )


def _allowed(path: Path, report: Report) -> frozenset[str]:
    return frozenset(word for line in lines_beside(path, report) if not line.startswith("#") for word in line.split())
