"""Plain language (`reading-level`), measured for each output; the targets follow the audience."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.check.first_level import OUTPUTS, first_level_share
from builder.check.possible_names import possible_names
from builder.check.readability import (
    Level,
    characters,
    chinese_level,
    chinese_sentences,
    english_level,
    english_sentences,
)
from builder.check.subject import Subject, located_texts
from builder.diagnostics import Message, Report, say
from builder.outline.model.blocks import Output
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Text
from builder.words.languages import Language, Locale, locale_of

GRADES = {"patients": 7.0, "carers": 8.0, "professionals": 14.0}
FEWEST = 8
"""Sentences a leaflet must have for its grade to mean anything."""


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
        if locale_of(self.language).han:
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
        own = row.language in {edition.language for edition in subject.originals}
        if own and row.output == "leaflet" and row.level.sentences >= FEWEST:
            _check_whole(subject, row, report)
    for edition in subject.editions.values():
        for located in located_texts(edition):
            if located.use != "alt":
                _check_sentences(located.written, report)


def reading_table(subject: Subject) -> tuple[Row, ...]:
    """Reading levels by language and output."""
    names = _names(subject)
    return tuple(
        Row(language, output, chinese_level(texts), first_level_share(edition, output).percent)
        if locale_of(language).han
        else Row(language, output, english_level(texts, names))
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
    chinese = [edition for edition in subject.originals if locale_of(edition.language).han]
    if not chinese:
        return frozenset()
    words = (w for e in chinese for located in located_texts(e) for w in possible_names(located.written.plain))
    drugs = {"riluzole", "edaravone", "tofersen"}
    return frozenset(w.lower() for w in words) | drugs


def _check_whole(subject: Subject, row: Row, report: Report) -> None:
    edition, level = subject.editions[row.language], row.level
    locale = locale_of(row.language)
    grade, mean = GRADES[edition.audience], locale.pace.mean_sentence
    if not locale.han and level.grade > grade:
        message = say(
            "expected a leaflet of grade {grade:g} at most, found {found:.1f}", grade=grade, found=level.grade
        )
        report.warning("reading-level", edition.span, message, say("shorter sentences, shorter words"))
    if level.mean > mean:
        report.warning("reading-level", edition.span, _mean_message(row, mean), say("make two of long sentences"))


def _mean_message(row: Row, most: float) -> Message:
    values = {"language": NAMES[row.language], "most": most, "found": row.level.mean}
    if not locale_of(row.language).han:
        return say(
            "{language} leaflet: expected at most {most:g} words a sentence on average, found {found:.1f}", **values
        )
    return say(
        "{language} leaflet: expected at most {most:g} characters a sentence on average, found {found:.1f}", **values
    )


def _check_sentences(text: Text, report: Report) -> None:
    locale = locale_of(text.language)
    most = locale.pace.longest_sentence
    for sentence in (chinese_sentences if locale.han else english_sentences)(text.plain):
        length = characters(sentence) if locale.han else len(sentence.split())
        if length > most:
            message = _length_message(locale, most, length, sentence[:40])
            report.warning("reading-level", text.span, message, say("make two sentences of it"))


def _length_message(locale: Locale, most: int, found: int, start: str) -> Message:
    if not locale.han:
        return say(
            "expected sentences of at most {most} words, found one of {found}: {start}…",
            most=most, found=found, start=start,
        )  # fmt: skip
    return say(
        "expected sentences of at most {most} characters, found one of {found}: {start}…",
        most=most, found=found, start=start,
    )  # fmt: skip
