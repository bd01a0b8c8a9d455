"""Which arrangement a block gets: the first that holds its texts, in this language and in every other of the document.

So that a talk is laid out alike in all its languages, an arrangement is tried on the same block of each edition.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from builder.layout.talk.boxes import SetText
from builder.layout.talk.context import Context
from builder.layout.talk.sizing import Ranges, Room, Sized, sized

P = TypeVar("P")


class Laid(Struct, frozen=True):
    """The rooms of an arrangement and their texts as set; a room for each thing that is shown, in order."""

    rooms: tuple[Room, ...]
    done: Sized

    @property
    def fits(self) -> bool:
        return self.done.fits

    def texts(self, index: int) -> tuple[SetText, ...]:
        return self.done.rooms[index]


def laid(context: Context, rooms: Sequence[Room], ranges: Ranges) -> Laid:
    """The rooms with their texts at the sizes the rule finds."""
    return Laid(tuple(rooms), sized(context, rooms, ranges))


def chosen(
    context: Context, block: Any, plans: Sequence[P], attempt: Callable[[Context, Any, P], Laid]
) -> tuple[P, Laid]:
    """The first plan that fits everywhere without a cut word, else the first that fits, else the last, which is told.

    `attempt` lays a block out in a plan; it is asked for each edition.
    """
    second: tuple[P, Laid] | None = None
    for plan in plans:
        own = attempt(context, block, plan)
        found = [own, *(attempt(other, twin, plan) for other, twin in context.beside)] if own.fits else [own]
        if not all(one.fits for one in found):
            continue
        if not any(one.done.cuts for one in found):
            return plan, own
        second = second or (plan, own)
    return second or (plans[-1], attempt(context, block, plans[-1]))
