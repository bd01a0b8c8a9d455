"""Plain language (`reading-level`), measured for each output; the targets follow the audience."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from builder.check.readability import (
    Level,
    characters,
    chinese_level,
    chinese_sentences,
    english_level,
    english_sentences,
)
from builder.check.subject import Located, Subject, located_texts
from builder.check.translations import NAME
from builder.diagnostics import Report
from builder.outline.blocks import Output
from builder.outline.text import Language

GRADES = {"patients": 7.0, "carers": 8.0, "professionals": 14.0}
MEAN = {"en": 15.0, "zh": 25.0}
MOST = {"en": 25, "zh": 45}
UNITS = {"en": "words", "zh": "characters"}
FEWEST = 8
"""Sentences a leaflet must have for its grade to mean anything."""
OUTPUTS: tuple[Output, ...] = ("leaflet", "large", "talk")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table that `check` prints."""

    language: Language
    output: Output
    level: Level

    @property
    def line(self) -> str:
        """For example `en leaflet: 61 sentences, mean 9.8 words, longest 21, Flesch–Kincaid grade 5.9, ease 74`."""
        start = f"{self.language} {self.output}: {self.level.sentences} sentences, mean {self.level.mean:.1f} "
        start += f"{UNITS[self.language]}, longest {self.level.longest}"
        if self.language == "zh":
            return start
        return f"{start}, Flesch–Kincaid grade {self.level.grade:.1f}, ease {self.level.ease:.0f}"


def check_reading_level(subject: Subject, report: Report) -> None:
    """Grade and mean for the whole leaflet; each too long sentence at its place."""
    for row in reading_table(subject):
        if row.output == "leaflet" and row.level.sentences >= FEWEST:
            _check_whole(subject, row, report)
    for language, edition in subject.editions.items():
        for located in located_texts(edition):
            if located.use in ("shown", "title"):
                _check_sentences(located, language, report)


def reading_table(subject: Subject) -> tuple[Row, ...]:
    """Reading levels by language and output."""
    names = _names(subject)
    return tuple(
        Row(language, output, english_level(texts, names) if language == "en" else chinese_level(texts))
        for language in subject.editions
        for output in OUTPUTS
        if (texts := list(_texts(subject, language, output)))
    )


def _texts(subject: Subject, language: Language, output: Output) -> Iterator[str]:
    for located in located_texts(subject.editions[language]):
        if output in located.outputs and located.use == "shown":
            yield located.text.plain


def _names(subject: Subject) -> frozenset[str]:
    """Drugs and trials: the Latin words that stand in the Chinese text."""
    if "zh" not in subject.editions:
        return frozenset()
    words = (w for located in located_texts(subject.editions["zh"]) for w in NAME.findall(located.text.plain))
    drugs = {"riluzole", "edaravone", "tofersen"}
    return frozenset(w.lower() for w in words) | drugs


def _check_whole(subject: Subject, row: Row, report: Report) -> None:
    edition, level = subject.editions[row.language], row.level
    grade, mean = GRADES[edition.audience], MEAN[row.language]
    if row.language == "en" and level.grade > grade:
        message = f"expected a leaflet of grade {grade:g} at most, found {level.grade:.1f}"
        report.warning("reading-level", edition.span, message, "shorter sentences, shorter words")
    if level.mean > mean:
        message = f"{row.language} leaflet: expected at most {mean:g} {UNITS[row.language]} a sentence on average"
        report.warning(
            "reading-level", edition.span, f"{message}, found {level.mean:.1f}", "make two of long sentences"
        )


def _check_sentences(located: Located, language: Language, report: Report) -> None:
    split = english_sentences if language == "en" else chinese_sentences
    most = MOST[language]
    for sentence in split(located.text.plain):
        length = len(sentence.split()) if language == "en" else characters(sentence)
        if length > most:
            message = f"expected sentences of at most {most} {UNITS[language]}, found one of {length}: {sentence[:40]}…"
            report.warning("reading-level", located.text.span, message, "make two sentences of it")
