"""Which documents there are, and what is made of one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.build.loading import load
from builder.build.products import EditionBuild
from builder.diagnostics import Report

FOLDER = Path(__file__).parent
NAMES = tuple(sorted(file.stem for file in FOLDER.glob("*.yaml")))
LANGUAGES = ("zh", "en")


@dataclass(frozen=True)
class Made:
    build: EditionBuild
    report: Report


@cache
def made(name: str, language: str, theme: str = "") -> Made:
    """One edition of a document, to be laid out as it is asked for; `report` fills as it is."""
    report = Report()
    loaded = load(FOLDER / f"{name}.yaml", theme, report)
    assert loaded is not None, [f"{d.span.line}: {d.message}" for d in report]
    edition = loaded.editions[language]  # type: ignore[index]
    beside = tuple(other for code, other in loaded.editions.items() if code != language)
    return Made(EditionBuild(edition, loaded.theme, report, edition.review.date, beside=beside), report)
