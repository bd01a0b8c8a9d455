"""The texts of an outline that are translated, each with its place, both languages and how it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from builder.check.confirmed import Confirmed, read_confirmed_texts
from builder.diagnostics import Report, Span, say
from builder.exchange.scalars import unwrapped
from builder.exchange.translate.standing import Standing, standing_texts, without_empty
from builder.outline.model.outline import Outline
from builder.outline.parse import outline_of, read_nodes
from builder.outline.schema.canonical import use_own_words
from builder.outline.schema.reading_context import Reading
from builder.outline.text.conversion import Conversion, glossary_pairs
from builder.outline.text.telephone import PhoneNumber
from builder.outline.text.text import Language, LocalizedText, SourceText
from builder.outline.yaml.report_limit import CappedReport, EnoughError
from builder.outline.yaml.size_limits import is_flooded
from builder.outline.yaml.source import Source, read_source
from builder.replace import fields_of, replace
from builder.words.languages import stands_in

State = Literal["missing", "stale", "done"]
Direction = tuple[Language, Language]
"""The language that is read, and the one that is written."""


class Unit(Struct, frozen=True):
    """One text: its words as `unwrapped` gives them, empty where the second language is not written."""

    place: str
    source: str
    target: str
    state: State
    text: LocalizedText
    standing: Standing
    previous: str = ""
    """What the first language said when both were last confirmed; for a stale text, where it is known."""
    made: str = ""
    """The second language as it is made from the first, where nobody wrote it: traditional characters."""

    @property
    def shown(self) -> str:
        """What a translator finds in the second column."""
        return self.target or self.made


class Translated(Struct, frozen=True):
    """An outline read for translation: the first language is whole, the second may lack texts."""

    outline: Outline
    source: Source
    direction: Direction
    units: tuple[Unit, ...]


def read_translated(path: Path, direction: Direction, report: Report, *, icons: frozenset[str]) -> Translated | None:
    """The outline at `path` with its texts in the order of the file; None after errors."""
    source = read_source(path, report)
    return None if source is None else translated(source, direction, report, icons=icons)


def translated(source: Source, direction: Direction, report: Report, *, icons: frozenset[str]) -> Translated | None:
    """As `read_translated`, from a file's text."""
    capped = CappedReport()
    try:
        found = _translated(source, direction, capped, icons)
    except EnoughError:
        found = None
    capped.pour(report, source.name)
    return None if capped.has_errors else found


def _translated(source: Source, direction: Direction, report: Report, icons: frozenset[str]) -> Translated | None:
    read = read_nodes(source, report, exact=True)
    if read is None or is_flooded(source, report):
        return None
    root = read[1]
    use_own_words(root)
    standing = standing_texts(root)
    without_empty(root, direction[:1])
    found = outline_of(root, Reading(report, icons, source.path.parent, direction[:1]))
    if found is None or not _has_language(found[0], direction[0], report):
        return None
    outline = _with_language(found[0], direction[1])
    standing |= {span: text for span, text in standing_texts(root).items() if span not in standing}
    known = read_confirmed_texts(source.path, report)
    return Translated(outline, source, direction, tuple(_units(outline, direction, standing, known)))


def _has_language(outline: Outline, language: Language, report: Report) -> bool:
    if stands_in(language, outline.languages) is not None:
        return True
    message = say("expected `--from` to be a language of the outline, found {language}", language=language)
    report.error("missing-edition", outline.span, message, say("name the language its texts are written in"))
    return False


def _with_language(outline: Outline, language: Language) -> Outline:
    """The outline as it will be once it is translated."""
    return replace(outline, editions=tuple(dict.fromkeys((*outline.editions, language))))


def _units(
    outline: Outline, direction: Direction, standing: Mapping[Span, Standing], known: Confirmed
) -> Iterator[Unit]:
    conversion = Conversion(direction[1], glossary_pairs(outline, direction[1]))
    seen: set[Span] = set()
    for text in sorted(_texts(outline), key=lambda text: _order(text, outline)):
        place = standing.get(text.span)
        first = stands_in(direction[0], text.by_language)
        if place is None or first is None or text.span in seen or _is_same(text, first, direction[1]):
            continue
        seen.add(text.span)
        source, second = text.by_language[first], text.by_language.get(direction[1])
        to = conversion.of(first)
        yield Unit(
            place.place, unwrapped(source.raw), unwrapped(second.raw) if second else "",
            _state(source, second, known), text, place, unwrapped(known.previous(source, second)),
            unwrapped(to.convert(source.raw)) if to and second is None else "",
        )  # fmt: skip


def _order(text: LocalizedText, outline: Outline) -> tuple[bool, Span]:
    """The outline's own file before the files beside it."""
    return text.span.file != outline.span.file, text.span


def _is_same(text: LocalizedText, first: Language, second: Language) -> bool:
    """Whether it is one text for all languages (a name, a number), or the name of a file."""
    source = text.by_language[first]
    return source.verbatim or text.by_language.get(second) is source


def _state(source: SourceText, second: SourceText | None, known: Confirmed) -> State:
    if second is None:
        return "missing"
    return "stale" if known.is_stale(source, second) else "done"


def _texts(value: Any) -> Iterator[LocalizedText]:
    """All texts in a value, those under ids (terms, sources) too."""
    if isinstance(value, LocalizedText):
        yield value
    elif isinstance(value, PhoneNumber):
        yield from _texts(value.text)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    else:
        for name in fields_of(type(value)):
            yield from _texts(getattr(value, name))
