"""Plain language (`reading-level`), measured for each output; the targets follow the audience."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.check.first_level import first_level_share
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
from builder.diagnostics import Message, Report, say
from builder.outline.blocks import Output
from builder.outline.names import NAMES
from builder.outline.text import Language

GRADES = {"patients": 7.0, "carers": 8.0, "professionals": 14.0}
MEAN = {"en": 15.0, "zh": 25.0}
MOST = {"en": 25, "zh": 45}
FEWEST = 8
"""Sentences a leaflet must have for its grade to mean anything."""
OUTPUTS: tuple[Output, ...] = ("leaflet", "large", "talk")


class Row(Struct, frozen=True):
    """One line of the table that `check` prints."""

    language: Language
    output: Output
    level: Level
    first_level: float = 100.0
    """Percent of the Chinese characters that are of the first level."""

    @property
    def line(self) -> Message:
        """For example `en leaflet: 61 sentences, mean 9.8 words, longest 21, Flesch–Kincaid grade 5.9, ease 74`."""
        level, language, output = self.level, NAMES[self.language], NAMES[self.output]
        if self.language == "zh":
            return say(
                "{language} {output}: {sentences} sentences, mean {mean:.1f} characters, longest {longest}, "
                "first-level characters {share:.1f} %",
                language=language, output=output, sentences=level.sentences, mean=level.mean, longest=level.longest,
                share=self.first_level,
            )  # fmt: skip
        return say(
            "{language} {output}: {sentences} sentences, mean {mean:.1f} words, longest {longest}, Flesch–Kincaid "
            "grade {grade:.1f}, ease {ease:.0f}",
            language=language, output=output, sentences=level.sentences, mean=level.mean, longest=level.longest,
            grade=level.grade, ease=level.ease,
        )  # fmt: skip


def check_reading_level(subject: Subject, report: Report) -> None:
    """Grade and mean for the whole leaflet; each too long sentence at its place."""
    for row in reading_table(subject):
        if row.output == "leaflet" and row.level.sentences >= FEWEST:
            _check_whole(subject, row, report)
    for language, edition in subject.editions.items():
        for located in located_texts(edition):
            if located.use != "alt":
                _check_sentences(located, language, report)


def reading_table(subject: Subject) -> tuple[Row, ...]:
    """Reading levels by language and output."""
    names = _names(subject)
    return tuple(
        Row(language, output, english_level(texts, names))
        if language == "en"
        else Row(language, output, chinese_level(texts), first_level_share(edition, output).percent)
        for language, edition in subject.editions.items()
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
        message = say(
            "expected a leaflet of grade {grade:g} at most, found {found:.1f}", grade=grade, found=level.grade
        )
        report.warning("reading-level", edition.span, message, say("shorter sentences, shorter words"))
    if level.mean > mean:
        report.warning("reading-level", edition.span, _mean_message(row, mean), say("make two of long sentences"))


def _mean_message(row: Row, most: float) -> Message:
    values = {"language": NAMES[row.language], "most": most, "found": row.level.mean}
    if row.language == "en":
        return say(
            "{language} leaflet: expected at most {most:g} words a sentence on average, found {found:.1f}", **values
        )
    return say(
        "{language} leaflet: expected at most {most:g} characters a sentence on average, found {found:.1f}", **values
    )


def _check_sentences(located: Located, language: Language, report: Report) -> None:
    split = english_sentences if language == "en" else chinese_sentences
    most = MOST[language]
    for sentence in split(located.text.plain):
        length = len(sentence.split()) if language == "en" else characters(sentence)
        if length > most:
            message = _length_message(language, MOST[language], length, sentence[:40])
            report.warning("reading-level", located.text.span, message, say("make two sentences of it"))


def _length_message(language: Language, most: int, found: int, start: str) -> Message:
    if language == "en":
        return say(
            "expected sentences of at most {most} words, found one of {found}: {start}…",
            most=most, found=found, start=start,
        )  # fmt: skip
    return say(
        "expected sentences of at most {most} characters, found one of {found}: {start}…",
        most=most, found=found, start=start,
    )  # fmt: skip
