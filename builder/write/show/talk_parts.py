"""The parts of a talk as the speaker's clock takes them: which slides, and how many minutes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from msgspec import Struct

from builder.outline.model.edition import Edition
from builder.page.items import Document


class PartTime(Struct, frozen=True):
    """Slides `first` to `last`, from 1, that belong together; `minutes` is None where the outline gives none."""

    title: str
    first: int
    last: int
    minutes: float | None


def part_times(talk: Document, edition: Edition) -> Iterator[PartTime]:
    """The runs of slides of one part or section, in order."""
    planned = _minutes_by_title(edition)
    numbered = enumerate(talk.pages, 1)
    for title, slides in groupby(numbered, key=lambda pair: pair[1].section):
        numbers = [number for number, _ in slides]
        yield PartTime(title, numbers[0], numbers[-1], planned.get(title))


def _minutes_by_title(edition: Edition) -> Mapping[str, float]:
    """What each part has of the outline's minutes; without parts, each section."""
    shown = [section for section in edition.sections if "talk" in section.only]
    minutes = {section.id: section.minutes for section in shown if section.minutes is not None}
    if not edition.talk.parts:
        return {(s.heading or s.title).plain: minutes[s.id] for s in shown if s.id in minutes}
    sums = {part.title.plain: sum(minutes.get(id, 0) for id in part.sections) for part in edition.talk.parts}
    return {title: total for title, total in sums.items() if total}
