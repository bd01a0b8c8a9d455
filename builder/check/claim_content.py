"""What a review is of: a claim's texts, its figures and its sources, whatever the outline calls those sources.

A source's id is a name within the file alone: with another one the claim is as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from builder.outline.model.outline import CitedWork
from builder.outline.text.text import LocalizedText

Said = tuple[tuple[str, str], ...]
"""One text: each language with its words."""
Content = tuple[tuple[Said, ...], str, tuple[str, ...]]
"""Texts, figures and sources."""
_CITED = re.compile(r"(?<!\\)\[(@[^\]]*)\]")
_ID = re.compile(r"@([A-Za-z0-9-]+)")
_PARTED = ": "
"""Between a source's id and its words."""


def cited_in(words: str) -> Iterator[str]:
    """The ids of the sources that a text as it is typed cites."""
    for found in _CITED.finditer(words):
        yield from _ID.findall(found[1])


def source_line(id: str, work: CitedWork | None) -> str:
    """A source as a record keeps it: changed words are another source. Of one that is not listed its id alone."""
    if work is None:
        return id
    named = (work.short, work.title, work.authors)
    parts = (*map(_words, named), work.year, _words(work.where), work.nct, work.doi, work.url, work.strength or "")
    return " ".join(f"{id}{_PARTED}{'; '.join(dict.fromkeys(part for part in parts if part))}".split())


def short_line(id: str, work: CitedWork | None) -> str:
    """A source as records of form 1 may keep it: by its short name, or else its title, in one language."""
    if work is None:
        return id
    named = work.short or work.title
    words = next(iter(named.by_language.values())).raw
    parts = (words, work.nct, work.doi, work.url, work.strength or "")
    return " ".join(f"{id}{_PARTED}{'; '.join(part for part in parts if part)}".split())


def _words(text: LocalizedText | None) -> str:
    """A text in each of its languages; once where they say the same."""
    return " / ".join(dict.fromkeys(source.raw for source in text.by_language.values())) if text else ""


def without_ids(texts: Sequence[Said], figures: str, sources: Sequence[str]) -> Content:
    """A claim with its sources by number, so that two of one content are equal."""
    numbers = {source.partition(_PARTED)[0]: str(number) for number, source in enumerate(sources) if _PARTED in source}
    said = tuple(tuple((code, _numbered(words, numbers)) for code, words in text) for text in texts)
    return said, figures, tuple(source.partition(_PARTED)[2] or source for source in sources)


def _numbered(words: str, numbers: Mapping[str, str]) -> str:
    return _CITED.sub(lambda cited: _ID.sub(lambda own: f"@{numbers.get(own[1], own[1])}", cited[0]), words)
