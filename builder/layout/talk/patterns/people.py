"""46–48: whom to ask. Who it is on a tint, what they do and how to reach them below it, a code for the web address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import Point, Rect
from builder.layout.page import Item
from builder.layout.qr import qr_code
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Stack, held_text, inked
from builder.layout.talk.card_shapes import MINT, SMALL_RADIUS, Tint, card, head_card, side_card, tints_for
from builder.layout.talk.choosing import Laid, chosen, laid, laid_apart
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import cells, column_gap, evenly, rows_for
from builder.layout.talk.shapes import bar
from builder.layout.talk.sizing import Piece, Ranges, Room
from builder.layout.talk.telling import tell_unfit
from builder.layout.vector import Label
from builder.outline.blocks import People, Person
from builder.outline.text import Text
from builder.theme.style import luminance

Form = Literal["wide", "columns", "rows"]
PADDING, AIR, GAP = 20.0, 14.0, 14.0
ICON, ICON_X = 28.0, 40.0
"""The sign of a way to reach somebody, and how far its words stand in."""
LINE = 34.0
"""Kept for each way to reach somebody, in columns."""
LEAST_CODE = 110.0
SYMBOL = 84.0
"""The radius of the motif's symbol beside a single contact."""
ROLE_ABOVE, LINES_ABOVE, LINE_ABOVE = 4.0, 12.0, 4.0


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

    def ranges(self, context: Context) -> Ranges:
        return {
            "name": context.range("card-head", *self.name), "role": context.range("card-text", *self.role),
            "phone": context.range("card-bold", *self.line), "line": context.range("card-text", *self.line),
            "scan": context.range("card-head", 16, 22),
        }  # fmt: skip


WIDE = Plan("wide", 1, 204, (26, 44), (20, 28), (20, 32))
PAIR = Plan("columns", 2, 136, (22, 32), (20, 28), (20, 28))
THREE = Plan("columns", 3, 120, (20, 28), (18, 24), (18, 26))
BARE_THREE = Plan("columns", 3, 0, (20, 26), (18, 22), (18, 22))
ROWS_2 = Plan("rows", 2, 140, (22, 32), (20, 26), (18, 26))
ROWS_3 = Plan("rows", 3, 110, (20, 28), (18, 22), (18, 24))
LEAST = Plan("wide", 1, 130, (22, 32), (18, 24), (16, 22), None)


class Way(Struct, frozen=True):
    """A way to reach somebody: its icon, its words, and whether it is dialled."""

    icon: str
    words: str
    dialled: bool = False


def compose(block: People[Text], context: Context) -> tuple[SlideBody, ...]:
    """The contacts by the first arrangement that holds them."""
    plan, found = chosen(context, block, _plans(len(block.people)), _attempt)
    hint = say("give a shorter name or address, or fewer ways to reach them on this slide")
    tell_unfit(context, say("a contact"), found.rooms, found.done, hint)
    bodies: list[SlideBody] = []
    place = 0
    for run in evenly(block.people, plan.most):
        entries = [Entry(p, *(found.texts(3 * i + k) for k in range(3))) for i, p in enumerate(run, place)]
        place += len(run)
        drawn = {"wide": _wide, "columns": _columns, "rows": _rows}[plan.form]
        bodies.append(drawn(context, plan, entries))
    return tuple(bodies)


class Entry(Struct, frozen=True):
    """A contact with its texts as set: the name, what they do, the ways to reach them."""

    person: Person[Text]
    name: tuple[SetText, ...]
    role: tuple[SetText, ...]
    lines: tuple[SetText, ...]

    @property
    def height(self) -> float:
        """How high its words are, one under another."""
        lines = sum(t.height + LINE_ABOVE for t in self.lines)
        return sum(t.height for t in (*self.name, *self.role)) + ROLE_ABOVE + lines + (LINES_ABOVE if lines else 0)


def _plans(count: int) -> list[Plan]:
    if count == 1:
        return [WIDE, LEAST]
    if count == 2:
        return [PAIR, ROWS_2, WIDE, LEAST]
    return [THREE, ROWS_3, PAIR, ROWS_2, BARE_THREE, WIDE, LEAST]


def _attempt(context: Context, block: People[Text], plan: Plan) -> Laid:
    """Three rooms a contact: name, role, lines."""
    things = [_rooms(context, person, plan, len(run)) for run in evenly(block.people, plan.most) for person in run]
    return laid_apart(context, [[rooms[k] for rooms in things] for k in range(3)], plan.ranges(context))


def _rooms(context: Context, person: Person[Text], plan: Plan, count: int) -> list[Room]:
    name, role, lines = _places(context.body, plan, count, person)
    ways = ways_of(context, person)
    pieces = [Piece(text=context.words(way.words, person.span), kind="phone" if way.dialled else "line", hard=True,
                    width=lines.width - ICON_X, lines=plan.lines, above=LINE_ABOVE) for way in ways]  # fmt: skip
    return [
        Room((Piece(text=person.name, kind="name", width=name.width, lines=3, hard=True),), name.height),
        Room((Piece(text=person.role, kind="role", width=role.width),) if person.role else (), role.height),
        Room(tuple(pieces), lines.height),
    ]


def _places(body: Rect, plan: Plan, count: int, person: Person[Text]) -> tuple[Rect, Rect, Rect]:
    """The rooms of name, role and lines; only their sizes count."""
    code = plan.code if person.url else 0.0
    beside = code + GAP if code else 0.0
    ways = sum(bool(way) for way in (person.phone, person.url, person.wechat))
    if plan.form == "columns":
        frame = cells(body, max(count, 2), 1, column_gap(max(count, 2)))[0]
        width, head = frame.width - 2 * PADDING, _head(frame)
        foot = ways * (LINE + LINE_ABOVE)
        room = frame.height - head - 2 * AIR - foot - (LINES_ABOVE if ways else 0)
        role = Rect(0, 0, width - beside, room) if count <= 2 else Rect(0, 0, width, room - (code + 6 if code else 0))
        return Rect(0, 0, width, head - 12), role, Rect(0, 0, width, foot)
    if plan.form == "rows":
        height = (body.height - GAP * (count - 1)) / count - 2 * 8
        left = 0.56 * body.width - 28 - PADDING
        right = 0.44 * body.width - beside - 2 * PADDING
        return Rect(0, 0, left, 0.5 * height), Rect(0, 0, left, 0.5 * height), Rect(0, 0, right, height)
    width = body.width - _side(body) - 28 - PADDING - (code + 40 if code else 0)
    room = body.height - 2 * AIR
    lines = min(0.5 * room, ways * 52.0)
    return (Rect(0, 0, width, 0.42 * (room - lines)), Rect(0, 0, width, 0.58 * (room - lines) - 16),
            Rect(0, 0, width, lines))  # fmt: skip


def _head(frame: Rect) -> float:
    return 0.27 * frame.height


def _side(body: Rect) -> float:
    return 0.264 * body.width


def ways_of(context: Context, person: Person[Text]) -> list[Way]:
    """Telephone first, then the web, then WeChat."""
    found = [
        Way("phone", person.phone, dialled=True) if person.phone else None,
        Way("world", shown_address(person.url)) if person.url else None,
        Way("brand-wechat", context.own.group.wechat_of(name=person.wechat)) if person.wechat else None,
    ]
    return [way for way in found if way]


def shown_address(url: str) -> str:
    """A web address as people read it: without scheme, `www.` and closing slash."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _wide(context: Context, plan: Plan, entries: Sequence[Entry]) -> SlideBody:
    """One contact over the whole body, with the motif's symbol."""
    (entry,), frame = entries, context.body
    side = _side(frame)
    centre = Point(frame.x + side / 2, frame.centre.y)
    symbol = art.symbol(context, centre, SYMBOL) or art.icon(
        context, "heart-handshake", centre, 120, MINT.ink, entry.person.span)  # fmt: skip
    own = Label(entry.person.span, name=context.own.pane.card)
    drawn: list[Item] = [side_card(context, frame, side, MINT, own, symbol)]
    items: list[Item] = []
    code, label = _wide_code(context, plan, entry, frame)
    right = frame.right - PADDING - (plan.code + 40 if code else 0)
    inner = Rect(frame.x + side + 28, frame.y, right - frame.x - side - 28, frame.height)
    top = frame.y + (frame.height - entry.height) / 2
    words, below = _named(entry, Rect(inner.x, top, inner.width, 0))
    lines, icons = _lines(context, entry, Rect(inner.x, below, inner.width, frame.bottom - below))
    items += [*words, *lines, *label]
    return SlideBody(items=(*items, *code), background=(*drawn, *icons), counted=False)


def _wide_code(context: Context, plan: Plan, entry: Entry, frame: Rect) -> tuple[list[Item], list[Item]]:
    """The code in its frame at the right, and what scanning it does, under it."""
    if not entry.person.url:
        return [], []
    side = plan.code + 24
    outer = Rect(frame.right - PADDING - side, frame.centre.y - side / 2 - 20, side, side)
    words = context.words(context.own.talk.scan, entry.person.span)
    room = Room((Piece(text=words, kind="scan", width=side, lines=2, hard=True),), 56)
    done = laid(context, [room], {"scan": tuple(replace(s, align="center") for s in plan.ranges(context)["scan"])})
    below = Rect(outer.x, outer.bottom + 8, side, done.texts(0)[0].height)
    label = held_text(done.texts(0), below, body=False)
    return [card(context, outer, entry.person.span, radius=SMALL_RADIUS),
            *_code(context, entry, outer.inset(12, 12, 12, 12))], [label]  # fmt: skip


def _columns(context: Context, plan: Plan, entries: Sequence[Entry]) -> SlideBody:
    count = max(len(entries), 2)
    frames = cells(context.body, count, 1, column_gap(count))[: len(entries)]
    items: list[Item] = []
    drawn: list[Item] = []
    for entry, frame, tint in zip(entries, frames, tints_for(count), strict=False):
        shown, behind = _column(context, plan, entry, frame, tint, len(entries))
        items += shown
        drawn += behind
    return SlideBody(items=tuple(items), background=tuple(drawn), counted=False)


def _column(
    context: Context, plan: Plan, entry: Entry, frame: Rect, tint: Tint, count: int
) -> tuple[list[Item], list[Item]]:
    """The name in its tinted head, then role and code, the ways to reach them at the foot."""
    head = _head(frame)
    behind: list[Item] = [head_card(context, frame, head, tint, context.own.pane.card, entry.person.span)]
    name = held_text([inked(context, t, tint.ink) for t in entry.name],
                     Rect(frame.x + PADDING, frame.y, frame.width - 2 * PADDING, head), middle=True)  # fmt: skip
    foot = sum(t.height + LINE_ABOVE for t in entry.lines)
    lines, icons = _lines(context, entry, Rect(frame.x + PADDING, frame.bottom - AIR - foot,
                                               frame.width - 2 * PADDING, foot))  # fmt: skip
    area = Rect(frame.x + PADDING, frame.y + head + AIR, frame.width - 2 * PADDING,
                frame.height - head - 2 * AIR - foot - (LINES_ABOVE if foot else 0))  # fmt: skip
    role, code = _role_and_code(context, plan, entry, area, count)
    return [name, *role, *lines, *code], [*behind, *icons]


def _role_and_code(context: Context, plan: Plan, entry: Entry, area: Rect, count: int) -> tuple[list[Item], list[Item]]:
    """Beside each other in two columns, under each other in three."""
    height = sum(t.height for t in entry.role)
    if not (plan.code and entry.person.url):
        return _role(entry, area, middle=True), []
    if count <= 2:
        side = min(plan.code, area.height)
        code = Rect(area.right - side, area.y + (area.height - side) / 2, side, side)
        return _role(entry, area.inset(0, 0, side + GAP, 0), middle=True), _code(context, entry, code)
    side = min(area.height - height - 6, area.width, plan.code + 50)
    free = area.height - height - side
    code = Rect(area.centre.x - side / 2, area.y + height + (free * 2 / 3 if height else free / 2), side, side)
    return _role(entry, replace(area, height=height), middle=False), _code(context, entry, code)


def _role(entry: Entry, area: Rect, *, middle: bool) -> list[Item]:
    return [held_text(entry.role, area, middle=middle)] if entry.role else []


def _rows(context: Context, plan: Plan, entries: Sequence[Entry]) -> SlideBody:
    """One under another: name and role at the left, ways to reach them right of these, the code at the edge."""
    frames = rows_for(context.body, [max(_left_height(e), _right_height(e)) for e in entries], GAP, 8.0)
    items: list[Item] = []
    drawn: list[Item] = []
    for entry, frame in zip(entries, frames, strict=True):
        split = 0.56 * frame.width
        drawn.append(side_card(context, frame, split, MINT, Label(entry.person.span, name=context.own.pane.row)))
        left = Rect(frame.x + 24, frame.y + (frame.height - _left_height(entry)) / 2, split - 24 - PADDING, 0)
        words, _ = _named(entry, left)
        code: list[Item] = []
        right = frame.right - PADDING
        if entry.person.url:
            side = min(plan.code, frame.height - 2)
            place = Rect(frame.right - side - 8, frame.centre.y - side / 2, side, side)
            code, right = _code(context, entry, place), place.x - 6
        foot = _right_height(entry)
        place = Rect(frame.x + split + PADDING, frame.centre.y - foot / 2, right - frame.x - split - PADDING, foot)
        lines, icons = _lines(context, entry, place)
        items += [*words, *lines, *code]
        drawn += icons
    return SlideBody(items=tuple(items), background=tuple(drawn), counted=False)


def _left_height(entry: Entry) -> float:
    return sum(t.height for t in (*entry.name, *entry.role)) + (ROLE_ABOVE if entry.role else 0)


def _right_height(entry: Entry) -> float:
    return sum(t.height + LINE_ABOVE for t in entry.lines)


def _named(entry: Entry, frame: Rect) -> tuple[list[Item], float]:
    """Name and role as one text, and where it ends."""
    texts = [*entry.name, *entry.role]
    above = [0.0, *(ROLE_ABOVE for _ in entry.role)]
    height = sum(t.height for t in texts) + sum(above)
    place = replace(frame, height=height)
    return [held_text(texts, place, name=entry.person.name.plain, stack=Stack(above))], place.bottom + LINES_ABOVE


def _lines(context: Context, entry: Entry, frame: Rect) -> tuple[list[Item], list[Item]]:
    """The ways to reach somebody, each beside its icon."""
    if not entry.lines:
        return [], []
    icons: list[Item] = []
    y = frame.y
    for way, text in zip(ways_of(context, entry.person), entry.lines, strict=True):
        y += LINE_ABOVE
        centre = Point(frame.x + ICON / 2, y + text.style.leading / 2)
        icons += art.icon(context, way.icon, centre, ICON, "primary", entry.person.span)
        y += text.height
    words = held_text(entry.lines, frame, name=context.own.pane.address,
                      stack=Stack([LINE_ABOVE] * len(entry.lines), [ICON_X] * len(entry.lines)))  # fmt: skip
    return [words], icons


def _code(context: Context, entry: Entry, frame: Rect) -> list[Item]:
    """The code, dark on light also where a template's cards are dark: telephones read no other."""
    url = entry.person.url or ""
    content = url if "://" in url else f"https://{url}"
    alt = context.own.group.qr(address=shown_address(url))
    code = qr_code(content, frame, entry.person.span, alt=alt)
    palette = context.theme.palettes["talk"]
    if luminance(palette["surface"].rgb) > luminance(palette["ink"].rgb):
        return [code]
    return [bar(frame, "ink", entry.person.span), replace(code, fill="surface")]
