"""The room that contacts leave goes into their letters: numbers with what they do, then each kind by itself.

An arrangement keeps room for each kind of text beforehand. What one kind leaves of it, another may take.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.layout.slides.boxes import SetText
from builder.layout.slides.choosing import Laid
from builder.layout.slides.context import Context
from builder.layout.slides.patterns.people_plans import GAP, LINE_ABOVE, PAIRED, ROLE_ABOVE, ROW_AIR, Plan
from builder.layout.slides.sizing import Piece, Ranges, Room, Sized, sized
from builder.outline.model.blocks import Person
from builder.outline.text.text import Text
from builder.replace import replace

STEPS = (("phone", "role"), ("phone",), ("role",), ("line",))
"""Which kinds grow, one step after another: numbers would otherwise leave what people do small."""
FILLED = 0.8
"""The share of a column's free height that words fill; the rest is air."""
Place = tuple[int, int]
"""A text of an arrangement: its room, and which of that room's texts it is."""


def grown(context: Context, plan: Plan, people: Sequence[Person[Text]], found: Laid) -> Laid:
    """The contacts with every kind of text as large as the free room of all of them allows."""
    if not found.fits:
        return found
    ranges = plan.ranges(context)
    together = plan.form == "rows" and len(people) <= plan.most
    for kinds in STEPS:
        if together:
            found = _larger_in_rows(context, plan, people, found, kinds)
        else:
            found = _larger(context, ranges, found, kinds, _free(plan, people, found))
    return _filled(context, plan, people, found) if plan.form == "columns" else found


def _filled(context: Context, plan: Plan, people: Sequence[Person[Text]], found: Laid) -> Laid:
    """What people do in letters that fill what is left of a column, over more lines than they would be otherwise.

    A column is high: between a few short lines and a number at its foot it would be empty.
    """
    more = [FILLED * free for free in _free(plan, people, found)]
    return _larger(context, plan.ranges(context), found, ("role",), more, filling=True)


def _larger_in_rows(
    context: Context, plan: Plan, people: Sequence[Person[Text]], found: Laid, kinds: Sequence[str]
) -> Laid:
    """Texts of these kinds at larger sizes, where all rows together have room: each is as high as it needs."""
    ranges, height = plan.ranges(context), context.body.height
    places = [list(_of_kinds(found, 3 * i, kinds)) for i in range(len(people))]
    rooms = [Room(_room(found, own, 0.0).pieces, height) for own in places]
    if not any(room.pieces for room in rooms):
        return found

    def takes(done: Sized) -> bool:
        return _rows_height(plan, people, _with(found, places, done), height) <= height

    done = sized(context, rooms, {kind: ranges[kind] for kind in kinds}, takes=takes)
    flat = [place for own in places for place in own]
    texts = [text for own in done.rooms for text in own]
    if not done.fits or (done.cuts and not found.done.cuts) or not _gains(found, flat, texts):
        return found
    return _with(found, places, done)


def _rows_height(plan: Plan, people: Sequence[Person[Text]], found: Laid, height: float) -> float:
    """What the rows of all contacts need; one with a code stays as high as an even one, so that its code does."""
    even = (height - GAP * (len(people) - 1)) / len(people)
    needs = [max(_said(found, i), sum(text.height for text in found.texts(3 * i))) + 2 * ROW_AIR
             for i in range(len(people))]  # fmt: skip
    coded = [min(plan.code + 4, even) if person.url else 0.0 for person in people]
    return sum(map(max, needs, coded)) + GAP * (len(people) - 1)


def _said(found: Laid, number: int) -> float:
    """The height of what somebody does and of the ways to reach them."""
    role, ways = found.texts(3 * number + 1), found.texts(3 * number + 2)
    above = ROLE_ABOVE if role and ways else 0.0
    return sum(t.height for t in role) + above + sum(t.height + LINE_ABOVE for t in ways)


def _with(found: Laid, places: Sequence[Sequence[Place]], done: Sized) -> Laid:
    """What was found, with texts set anew at their places."""
    flat = [place for own in places for place in own]
    new = dict(zip(flat, (text for own in done.rooms for text in own), strict=True))
    kept = tuple(tuple(new.get((r, t), text) for t, text in enumerate(own)) for r, own in enumerate(found.done.rooms))
    return replace(found, done=replace(found.done, rooms=kept))


def _free(plan: Plan, people: Sequence[Person[Text]], found: Laid) -> list[float]:
    """How much height each contact leaves of what it has for role and ways; a code beside the role needs its own."""
    free: list[float] = []
    for i, person in enumerate(people):
        role, ways = (found.texts(3 * i + k) for k in (1, 2))
        beside = plan.code if plan.form == "columns" and plan.most <= PAIRED and person.url else 0.0
        used = max(sum(t.height for t in role), beside) + sum(t.height + LINE_ABOVE for t in ways)
        free.append(max(0.0, found.rooms[3 * i + 1].height + found.rooms[3 * i + 2].height - used))
    return free


def _larger(
    context: Context, ranges: Ranges, found: Laid, kinds: Sequence[str], free: Sequence[float], *, filling: bool = False
) -> Laid:
    """Texts of these kinds in all contacts at larger sizes, where their own height and the free one hold that."""
    chosen = [list(_of_kinds(found, 3 * i, kinds)) for i in range(len(free))]
    rooms = [_room(found, places, more) for places, more in zip(chosen, free, strict=True)]
    if not any(room.pieces for room in rooms):
        return found
    done = sized(context, rooms, {kind: ranges[kind] for kind in kinds}, filling=filling)
    places = [place for own in chosen for place in own]
    texts = [text for own in done.rooms for text in own]
    if not done.fits or (done.cuts and not found.done.cuts) or not _gains(found, places, texts):
        return found
    return _with(found, chosen, done)


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
