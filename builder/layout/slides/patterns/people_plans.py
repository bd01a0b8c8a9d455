"""How contacts may be arranged, from the fullest to the tightest, and the rooms that each arrangement has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.geometry import Rect
from builder.layout.slides.context import Context, recolored
from builder.layout.slides.grid import GAP_2, cells, column_gap, filled_cells
from builder.layout.slides.sizing import Ranges
from builder.outline.model.blocks import Person
from builder.outline.text.text import Text
from builder.replace import replace

Form = Literal["wide", "columns", "rows", "squares"]
PADDING, AIR, GAP = 20.0, 14.0, 14.0
ICON_X = 40.0
"""How far the words of a way to reach somebody stand in, right of its icon."""
LINE, DIALLED_LINE = 34.0, 52.0
"""Kept for each way to reach somebody, in columns; for a telephone number there."""
PICTURED = 0.43
"""The share of a row that its tinted side takes where photos stand beside the names."""
SQUARE_HEAD, SQUARE_GAP = 0.33, 18.0
"""The share of a quarter card that its head takes, and the space between rows of them."""
ROW_AIR, ROW_LINE = 8.0, 36.0
"""In rows and quarters: least air above and below, and what is kept for a way to reach somebody."""
PAIRED = 2
"""So many columns have their code beside the role; more of them have it below."""
LEAST_LINES = 3
"""A row is never lower than one of so many lines would be: its name may take two, and a code stands in it."""
SECOND_LINE = 18.0
"""Kept for the second line of an address, beside what its first has."""
MOST_DISC = 88.0
"""A photo beside a name is a disc at most so wide."""
ROLE_ABOVE, LINES_ABOVE, LINE_ABOVE = 4.0, 12.0, 6.0
NUMBER_SIDE = 12.0
"""How far the ground of a telephone number reaches beyond icon and words at either side."""


DIALLED_MORE = 24.0
"""Kept for a telephone number alone on its slide, beside what each way has: it is the largest of its card."""
DIALLED = 1.3
"""A telephone number may be so much larger than an address: it is read from the last row."""


class Plan(Struct, frozen=True):
    """A form, at most so many a slide, the side of a code (0: none), the ranges of names, roles and lines."""

    form: Form
    most: int
    code: float
    name: tuple[float, float]
    role: tuple[float, float]
    line: tuple[float, float]
    lines: int | None = 1
    """An address stays on one line, except where nothing else has room for it."""
    named: float = 0.36
    """The share of a row that its tinted side with the name takes."""
    dialled: float = 0.0
    """By how much a telephone number is at least larger than an address may be."""
    pictured: bool = False
    """Whether a picture of whom they are stands beside the names that have no photo."""

    def ranges(self, context: Context) -> Ranges:
        style = "card-head" if self.form == "wide" else "card-bold"
        dialled = context.range(style, self.line[0] + self.dialled, DIALLED * self.line[1])
        return {
            "name": context.range("card-head", *self.name), "role": context.range("card-text", *self.role),
            "phone": recolored(dialled, "primary"), "line": context.range("card-text", *self.line),
            "scan": context.range("card-head", 16, 22),
        }  # fmt: skip


WIDE = Plan("wide", 1, 204, (26, 40), (22, 34), (22, 40), dialled=8)
LARGE_PAIR = Plan("columns", 2, 176, (26, 40), (22, 34), (22, 32), dialled=4)
PAIR = Plan("columns", 2, 136, (24, 36), (20, 30), (20, 30), dialled=4)
PAIR_WITH_CODE = replace(PAIR, code=170.0)
"""Where one of two has a code, which is large enough for its card."""
THREE = Plan("columns", 3, 120, (20, 28), (18, 24), (18, 26))
BARE_THREE = Plan("columns", 3, 0, (20, 26), (18, 22), (18, 22))
ROWS_2 = Plan("rows", 2, 150, (26, 40), (20, 32), (20, 34), dialled=4)
ROWS_3 = Plan("rows", 3, 110, (22, 32), (18, 26), (18, 28), dialled=2)
BARE_ROWS_3 = Plan("rows", 3, 0, (20, 30), (18, 24), (18, 28))
SQUARES = Plan("squares", 4, 110, (20, 28), (18, 24), (18, 24))
BROKEN_SQUARES = replace(SQUARES, lines=2)
"""A code is worth more than an address on one line: nobody copies an address off a wall."""
BARE_SQUARES = Plan("squares", 4, 0, (20, 30), (18, 26), (18, 28))
LEAST = Plan("wide", 1, 130, (22, 32), (18, 24), (18, 22), None)


def plans_for(people: Sequence[Person[Text]], *, pictured: bool) -> list[Plan]:
    """From the fullest to the tightest; columns would be half empty where few have an address for a code.

    Each arrangement is tried with pictures first: they are worth no slide more.
    """
    bare = _bare_plans(people)
    if any(person.photo for person in people):
        bare = [replace(plan, named=PICTURED) for plan in bare]
    if not pictured:
        return bare
    return [own for plan in bare for own in (replace(plan, named=PICTURED, pictured=True), plan)]


def _bare_plans(people: Sequence[Person[Text]]) -> list[Plan]:
    """The same, without regard to photos."""
    count, coded = len(people), sum(bool(person.url) for person in people)
    if count == 1:
        return [WIDE, LEAST]
    if count == 2:
        return (
            [LARGE_PAIR, PAIR, ROWS_2, WIDE, LEAST] if coded == count else [ROWS_2, PAIR_WITH_CODE, PAIR, WIDE, LEAST]
        )
    three = [THREE, ROWS_3] if 2 * coded > count and count % 3 != 1 else [ROWS_3]
    four = [SQUARES, BROKEN_SQUARES, BARE_SQUARES] if count % 4 in (0, 3) and count > 3 else []
    bare = [BARE_ROWS_3] if count % 3 == 0 else []
    return [*four, *three, *bare, SQUARES, ROWS_2, BARE_THREE, WIDE, LEAST]


Places = tuple[Rect, Rect, Rect]


def places(body: Rect, plan: Plan, run: Sequence[Person[Text]], person: Person[Text]) -> Places:
    """The rooms of name, role and lines, of one of a slide's contacts; only their sizes count."""
    count, code, ways = len(run), plan.code if person.url else 0.0, ways_to(person)
    if plan.form == "columns":
        return _in_column(body, plan, person, count)
    if plan.form == "rows":
        return _in_row(body, plan, person, run)
    if plan.form == "squares":
        return _in_square(body, plan, person, count)
    width = body.width - side_of(body) - 28 - PADDING - (code + 40 if code else 0)
    room = body.height - 2 * AIR
    lines = min(0.55 * room, ways * 60.0 + (DIALLED_MORE if person.phone else 0.0))
    return (Rect(0, 0, width, 0.42 * (room - lines)), Rect(0, 0, width, 0.58 * (room - lines) - 16),
            Rect(0, 0, width - number_aside(person), lines))  # fmt: skip


def number_aside(person: Person[Text]) -> float:
    """How far in the ways to reach a single contact stand, so that the ground of a number begins where the name
    does."""
    return NUMBER_SIDE if person.phone else 0.0


def _in_column(body: Rect, plan: Plan, person: Person[Text], count: int) -> Places:
    code, ways = plan.code if person.url else 0.0, ways_to(person)
    frame = cells(body, max(count, 2), 1, column_gap(max(count, 2)))[0]
    width, head, foot = frame.width - 2 * PADDING, head_of(frame), ways * (LINE + LINE_ABOVE)
    foot += DIALLED_LINE - LINE if person.phone and count <= PAIRED else 0.0
    room = frame.height - head - 2 * AIR - foot - (LINES_ABOVE if ways else 0)
    role = Rect(0, 0, width - (code + GAP if code else 0), room)
    if count > PAIRED:
        role = Rect(0, 0, width, room - (code + 6 if code else 0))
    return Rect(0, 0, width - _disc_room(plan, person, head), head - 12), role, Rect(0, 0, width, foot)


def _in_row(body: Rect, plan: Plan, person: Person[Text], run: Sequence[Person[Text]]) -> Places:
    """A row is as high as its share of the lines of all, where one has more to say than the others."""
    share = _lines_of(person) / sum(map(_lines_of, run))
    height = (body.height - GAP * (len(run) - 1)) * share - 2 * ROW_AIR
    code, ways = min(plan.code, height + 2 * ROW_AIR - 4) if person.url else 0.0, ways_to(person)
    right = (1 - plan.named) * body.width - 2 * PADDING - (code + GAP if code else 0)
    most = max(0.62, ways / (ways + 1)) if person.role else 1.0
    foot = min(most * height, ways * max(ROW_LINE, 0.3 * height))
    named = plan.named * body.width - 24 - PADDING - _disc_room(plan, person, height + 2 * ROW_AIR)
    return Rect(0, 0, named, height), Rect(0, 0, right, height - foot - ROLE_ABOVE), Rect(0, 0, right, foot)


def ways_to(person: Person[Text]) -> int:
    """In how many ways one may reach somebody: lines beside icons."""
    ways = (person.phone, person.url, person.wechat, person.email, person.hours, person.address)
    return sum(map(bool, ways))


def _lines_of(person: Person[Text]) -> int:
    """How many lines a row has for somebody; a name and the photo want two at least."""
    return max(LEAST_LINES, ways_to(person) + bool(person.role))


def _in_square(body: Rect, plan: Plan, person: Person[Text], count: int) -> Places:
    code, ways = plan.code if person.url else 0.0, ways_to(person)
    frame = filled_cells(body, 2, count, GAP_2, SQUARE_GAP)[0]
    width, head = frame.width - 2 * PADDING, SQUARE_HEAD * frame.height
    more = SECOND_LINE if person.url and plan.lines != 1 else 0.0
    foot = min(frame.height - head - 2 * ROW_AIR, ways * ROW_LINE + more)
    said = width - (code + GAP - (PADDING - ROW_AIR) if code else 0.0)
    room = frame.height - head - 2 * ROW_AIR - foot - ROLE_ABOVE
    return Rect(0, 0, width - _disc_room(plan, person, head), head - 8), Rect(0, 0, said, room), Rect(0, 0, said, foot)


def _disc_room(plan: Plan, person: Person[Text], height: float) -> float:
    return beside_disc(disc_of(height)) if person.photo or plan.pictured else 0.0


def head_of(frame: Rect) -> float:
    return 0.27 * frame.height


def side_of(body: Rect) -> float:
    return 0.264 * body.width


def disc_of(height: float) -> float:
    """How wide a photo's disc is beside a name in a part of this height."""
    return min(MOST_DISC, height - 12)


def beside_disc(side: float) -> float:
    """How far a name stands right of where it would without a photo."""
    return side + 8 if side else 0.0
