"""What carries a claim in the evidence table: its short form and number, and the list by which a doctor finds it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from builder.outline.model.edition import Edition, SourceEntry
from builder.outline.model.language_pairs import BETWEEN
from builder.replace import replace
from builder.typeset.model import StyledRun
from builder.words.languages import Language, locale_of
from builder.words.own import EvidenceWords, own_words
from builder.words.stops import stopped

NAMES = ("title", "short", "authors", "where")
"""What of a source may be given in each language."""


def in_each(languages: Sequence[Language], said: Callable[[Language], str]) -> str:
    """Words of ours in every language of the table: whoever reads it knows one of them."""
    return BETWEEN.join(dict.fromkeys(map(said, languages)))


def evidence_words(languages: Sequence[Language], said: Callable[[EvidenceWords], str]) -> str:
    """One of the table's own words in every language."""
    return in_each(languages, lambda language: said(own_words(language).evidence))


def numbered(sources: Iterable[SourceEntry]) -> dict[str, int]:
    """A number for each source, in the order in which claims name them."""
    return {id: number for number, id in enumerate(dict.fromkeys(source.id for source in sources), 1)}


def named_sources(editions: Sequence[Edition]) -> dict[str, SourceEntry]:
    """The sources, what is given in several languages in each of them."""
    made = {}
    for id, source in editions[0].sources.items():
        each = [edition.sources[id] for edition in editions]
        names = {name: BETWEEN.join(dict.fromkeys(getattr(own, name) for own in each)) for name in NAMES}
        made[id] = replace(source, **names)
    return made


def sources_said(
    sources: Sequence[SourceEntry], numbers: Mapping[str, int], carried: bool, languages: Sequence[Language]
) -> list[str]:
    """A line for each source of a claim; where nothing carries it yet, that it is so."""
    lines = [source_line(source, numbers[source.id], languages) for source in sources]
    return lines if lines or carried else [evidence_words(languages, lambda own: own.no_source)]


def source_line(source: SourceEntry, number: int, languages: Sequence[Language]) -> str:
    """`[3] Cudkowicz ME et al., Muscle Nerve 2022. phase 3 trial; seen; checked 2026-07`."""

    def notes(language: Language) -> str:
        own, marks = own_words(language).evidence, locale_of(language).punctuation
        strength = own.strengths[source.strength] if source.strength else ""
        checked = own.checked_on(date=source.checked) if source.checked else ""
        return marks.semicolon.join(n for n in (strength, own.statuses[source.status], checked) if n)

    found = source.nct or (f"DOI {source.doi}" if source.doi else "")
    found = "" if (source.nct or source.doi) in source.short else found
    stop = locale_of(languages[0]).punctuation.stop
    return f"[{number}] " + stop.join(p for p in (source.short, found, in_each(languages, notes)) if p)


def reference(source: SourceEntry) -> tuple[StyledRun, ...]:
    """The source at length: who, its title in bold, where, when, under which number, at which address."""
    year = "" if source.year in source.where else source.year
    doi = f"DOI {source.doi}" if source.doi else ""
    parts = [part for part in (source.where, year, doi, source.nct) if part]
    address = source.address
    runs = [
        StyledRun(stopped(source.authors)), StyledRun(source.title, bold=True),
        StyledRun(stopped(source.title, said=True) + "".join(map(stopped, parts))),
        StyledRun(address, href=address or None),
    ]  # fmt: skip
    return tuple(run for run in runs if run.text)


def reference_words(source: SourceEntry, number: int) -> str:
    """The same as plain words, with its number."""
    return f"[{number}] " + "".join(run.text for run in reference(source)).strip()
