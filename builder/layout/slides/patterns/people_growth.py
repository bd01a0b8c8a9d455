"""The room that contacts leave goes into their letters: numbers with what they do, then each kind by itself.

An arrangement keeps room for each kind of text beforehand. What one kind leaves of it, another may take.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.layout.slides.boxes import SetText
from builder.layout.slides.choosing import Laid
from builder.layout.slides.context import Context
from builder.layout.slides.patterns.people_plans import LINE_ABOVE, PAIRED, Plan
from builder.layout.slides.sizing import Piece, Ranges, Room, sized
from builder.outline.model.blocks import Person
from builder.outline.text.text import Text
from builder.replace import replace

STEPS = (("phone", "role"), ("phone",), ("role",), ("line",))
"""Which kinds grow, one step after another: numbers would otherwise leave what people do small."""
Place = tuple[int, int]
"""A text of an arrangement: its room, and which of that room's texts it is."""


def grown(context: Context, plan: Plan, people: Sequence[Person[Text]], found: Laid) -> Laid:
    """The contacts with every kind of text as large as the free room of all of them allows."""
    if not found.fits:
        return found
    ranges = plan.ranges(context)
    for kinds in STEPS:
        found = _larger(context, ranges, found, kinds, _free(plan, people, found))
    return found


def _free(plan: Plan, people: Sequence[Person[Text]], found: Laid) -> list[float]:
    """How much height each contact leaves of what it has for role and ways; a code beside the role needs its own."""
    free: list[float] = []
    for i, person in enumerate(people):
        role, ways = (found.texts(3 * i + k) for k in (1, 2))
        beside = plan.code if plan.form == "columns" and plan.most <= PAIRED and person.url else 0.0
        used = max(sum(t.height for t in role), beside) + sum(t.height + LINE_ABOVE for t in ways)
        free.append(max(0.0, found.rooms[3 * i + 1].height + found.rooms[3 * i + 2].height - used))
    return free


def _larger(context: Context, ranges: Ranges, found: Laid, kinds: Sequence[str], free: Sequence[float]) -> Laid:
    """Texts of these kinds in all contacts at larger sizes, where their own height and the free one hold that."""
    chosen = [list(_of_kinds(found, 3 * i, kinds)) for i in range(len(free))]
    rooms = [_room(found, places, more) for places, more in zip(chosen, free, strict=True)]
    if not any(room.pieces for room in rooms):
        return found
    done = sized(context, rooms, {kind: ranges[kind] for kind in kinds})
    places = [place for own in chosen for place in own]
    texts = [text for own in done.rooms for text in own]
    if not done.fits or (done.cuts and not found.done.cuts) or not _gains(found, places, texts):
        return found
    new = dict(zip(places, texts, strict=True))
    kept = tuple(tuple(new.get((r, t), text) for t, text in enumerate(own)) for r, own in enumerate(found.done.rooms))
    return replace(found, done=replace(found.done, rooms=kept))


def _of_kinds(found: Laid, first: int, kinds: Sequence[str]) -> Iterator[Place]:
    """Where a contact has texts of these kinds."""
    for room in range(first, first + 3):
        for number, piece in enumerate(found.rooms[room].pieces):
            if piece.kind in kinds:
                yield room, number


def _room(found: Laid, places: Sequence[Place], more: float) -> Room:
    pieces: list[Piece] = [found.rooms[room].pieces[number] for room, number in places]
    texts = [found.texts(room)[number] for room, number in places]
    own = sum(t.height + (p.above if i else 0.0) for i, (t, p) in enumerate(zip(texts, pieces, strict=True)))
    return Room(tuple(pieces), own + more)


def _gains(found: Laid, places: Sequence[Place], texts: Sequence[SetText]) -> bool:
    """Whether some texts are larger than they were and none is smaller."""
    pairs = [(text.style.size, found.texts(room)[number].style.size)
             for text, (room, number) in zip(texts, places, strict=True)]  # fmt: skip
    return all(new >= old for new, old in pairs) and any(new > old for new, old in pairs)
