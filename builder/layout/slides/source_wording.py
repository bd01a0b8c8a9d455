"""How a source is written: nothing is said twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.outline.model.edition import SourceEntry
from builder.outline.text.addresses import shown_address


def lines_of_source(source: SourceEntry) -> tuple[str, str, str]:
    """A source in three lines: what it is called; who wrote it, where and when; where it is found."""
    title, found = source.title.rstrip(". "), found_at(source)
    rest = ". ".join(part for part in _said_once((source.authors, _where(source))) if part not in (title, found))
    return title, rest, found


def found_at(source: SourceEntry) -> str:
    """The number of a register, the DOI, or the address as people read it."""
    return source.nct or source.doi or shown_address(source.url)


def _where(source: SourceEntry) -> str:
    year = "" if source.year in f"{source.title} {source.where}" else source.year
    return " ".join(part for part in (source.where, year) if part)


def _said_once(parts: Sequence[str]) -> Iterator[str]:
    """The parts that no other part says already, the first of two that are alike."""
    kept = [part.rstrip(". ") for part in parts if part]
    for i, part in enumerate(kept):
        others = (*kept[:i], *(p for p in kept[i + 1 :] if p != part))
        if not any(part in other for other in others):
            yield part
