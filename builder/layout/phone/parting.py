"""Topics onto pictures: as few as there can be, each topic whole where it can, all about as high."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.layout.large.pagination import paginate
from builder.layout.leaflet.piece import Piece, height_of

Stretch = tuple[Piece, ...]
"""Pieces that stay in one picture."""
CLOSE_ENOUGH = 8.0
"""Points to which the height of pictures is evened."""


def parted_topics(topics: Sequence[Sequence[Piece]], first: float, room: float) -> list[Stretch]:
    """The pieces of each picture; the first picture has `first` points for them, the others `room`.

    A topic higher than a picture is parted where pages would be.
    """
    stretches = [stretch for topic in topics for stretch in _stretches(topic, min(first, room))]
    lead = room - first
    least, most = 0.0, room
    count = len(_packed(stretches, lead, room))
    while most - least > CLOSE_ENOUGH:
        middle = (least + most) / 2
        fits = len(_packed(stretches, lead, middle)) == count
        least, most = (least, middle) if fits else (middle, most)
    return _packed(stretches, lead, most)


def _stretches(topic: Sequence[Piece], room: float) -> Iterator[Stretch]:
    if height_of(topic) <= room:
        yield tuple(topic)
    else:
        yield from (page.pieces for page in paginate(topic, room, room))


def _packed(stretches: Sequence[Stretch], lead: float, room: float) -> list[Stretch]:
    """Stretch after stretch, a new picture where the next one does not fit; `lead` is taken from the first's room."""
    parts: list[Stretch] = [()]
    for stretch in stretches:
        taken = lead if len(parts) == 1 else 0.0
        if parts[-1] and taken + height_of((*parts[-1], *stretch)) > room:
            parts.append(())
        parts[-1] = (*parts[-1], *stretch)
    return parts
