"""46–48: whom to ask. Who it is on a tint, what they do and how to reach them below it, a code for the web address."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Span, say
from builder.drawing.vector import Label
from builder.geometry import Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.both_words import both_words, phone_words
from builder.layout.slides.boxes import SetText, Stack, held_text, inked
from builder.layout.slides.card_shapes import (
    FULL,
    MINT,
    SMALL_RADIUS,
    ColouredPart,
    Tint,
    card,
    head_card,
    side_card,
)
from builder.layout.slides.choosing import Laid, chosen, laid, laid_apart
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import GAP_2, cells, column_gap, evenly, filled_cells, rows_for
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.patterns.people_growth import grown
from builder.layout.slides.patterns.people_plans import (
    AIR,
    GAP,
    ICON_X,
    LINE_ABOVE,
    LINES_ABOVE,
    NUMBER_SIDE,
    PADDING,
    PAIRED,
    ROLE_ABOVE,
    ROW_AIR,
    SQUARE_GAP,
    SQUARE_HEAD,
    Plan,
    beside_disc,
    disc_of,
    head_of,
    number_aside,
    places,
    plans_for,
    side_of,
)  # fmt: skip
from builder.layout.slides.photo import part_photo, photo
from builder.layout.slides.qr import code_of
from builder.layout.slides.shapes import group, rounded
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import People, Person
from builder.outline.text.addresses import shown_address
from builder.outline.text.telephone import dialled
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.words.own import own_words

SYMBOL = 84.0
"""The radius of the motif's symbol beside a single contact."""
ICON = 28.0
NUMBER_AIR = 4.0
"""How far the ground of a telephone number reaches over and under its words."""
SHOWN = 0.98
"""The share of its ground's width, less the face's slack, that a number takes: other letters may be so much wider."""


class Way(Struct, frozen=True):
    """A way to reach somebody: its icon, its words, where a click on them leads, and whether it is dialled."""

    icon: str
    words: str | Text
    href: str | None = None
    dialled: bool = False


def compose(block: People[Text], context: Context) -> tuple[SlideBody, ...]:
    """The contacts by the first arrangement that holds them."""
    icons = icons_of(block, len(block.people)) if context.pictures else (None,) * len(block.people)
    plan, found = chosen(context, block, plans_for(block.people, pictured=any(icons)), _attempt)
    found = grown(context, plan, block.people, found)
    hint = say("give a shorter name or address, or fewer ways to reach them on this slide")
    tell_unfit(context, say("a contact"), found.rooms, found.done, hint)
    icons = icons if plan.pictured else (None,) * len(icons)
    entries = [
        Entry(person, icon, *texts) for person, icon, texts in zip(block.people, icons, found.things(3), strict=True)
    ]
    drawn = {"wide": _wide, "columns": _columns, "rows": _rows, "squares": _squares}[plan.form]
    return tuple(drawn(context, plan, run) for run in evenly(entries, plan.most))


class Entry(Struct, frozen=True):
    """A contact with its texts as set: the name, what they do, the ways to reach them."""

    person: Person[Text]
    icon: str | None
    """The picture of whom they are, where they have no photo."""
    name: tuple[SetText, ...]
    role: tuple[SetText, ...]
    lines: tuple[SetText, ...]

    @property
    def height(self) -> float:
        """How high its words are, one under another."""
        lines = sum(t.height + LINE_ABOVE for t in self.lines)
        return sum(t.height for t in (*self.name, *self.role)) + ROLE_ABOVE + lines + (LINES_ABOVE if lines else 0)


def _attempt(context: Context, block: People[Text], plan: Plan) -> Laid:
    """Three rooms a contact: name, role, lines."""
    things = [_rooms(context, person, plan, run) for run in evenly(block.people, plan.most) for person in run]
    kinds, ranges = [[rooms[k] for rooms in things] for k in range(3)], plan.ranges(context)
    found = laid_apart(context, kinds, ranges)
    if plan.lines == 1:
        return found
    # An address may break after a slash here: only what is said of names and roles counts as a cut.
    words = laid_apart(context, kinds[:2], ranges)
    return replace(found, done=replace(found.done, cuts=words.done.cuts))


def _rooms(context: Context, person: Person[Text], plan: Plan, run: Sequence[Person[Text]]) -> list[Room]:
    name, role, lines = places(context.body, plan, run, person)
    ways = ways_of(context, person)
    pieces = [Piece(text=_words_of(context, way, person), kind="phone" if way.dialled else "line", hard=True,
                    width=lines.width - ICON_X, lines=plan.lines, above=LINE_ABOVE) for way in ways]  # fmt: skip
    return [
        Room((Piece(text=person.name, kind="name", width=name.width, lines=3, hard=True),), name.height),
        Room((Piece(text=person.role, kind="role", width=role.width),) if person.role else (), role.height),
        Room(tuple(pieces), lines.height),
    ]


def _words_of(context: Context, way: Way, person: Person[Text]) -> Text:
    said = context.words(way.words, person.span) if isinstance(way.words, str) else way.words
    linked = tuple(tuple(replace(words, href=way.href) for words in line) for line in said.paragraphs)
    return replace(said, paragraphs=linked) if way.href else said


def ways_of(context: Context, person: Person[Text]) -> list[Way]:
    """Telephone first, then the web, WeChat, email, the hours and the address; `people_plans` counts them."""
    dials = dialled(person.phone) if person.phone else None
    found = [
        Way("phone", phone_words(context, person.phone, person.span), f"tel:{dials}" if dials else None, dialled=True)
        if person.phone
        else None,
        Way("world", shown_address(person.url), person.url) if person.url else None,
        Way("brand-wechat", context.own.group.wechat_of(name=person.wechat)) if person.wechat else None,
        Way("mail", person.email, f"mailto:{person.email}") if person.email else None,
        Way("clock", person.hours) if person.hours else None,
        Way("map-pin", person.address) if person.address else None,
    ]
    return [way for way in found if way]


def _wide(context: Context, plan: Plan, entries: Sequence[Entry]) -> SlideBody:
    """One contact over the whole body, with the motif's symbol; the ground of a number begins where the name does."""
    (entry,), frame = entries, context.body
    side = side_of(frame)
    centre = Point(frame.x + side / 2, frame.centre.y)
    portrait = part_photo(context, entry.person, frame, side, "left")
    symbol = () if portrait else _large_sign(context, entry, centre)
    own = Label(entry.person.span, name=context.own.pane.card)
    tint = MINT if context.pictures and entry.icon else FULL
    drawn: list[Item] = [side_card(context, frame, ColouredPart(side, tint), own, symbol)]
    items: list[Item] = list(portrait)
    code, label = _wide_code(context, plan, entry, frame)
    right = frame.right - PADDING - (plan.code + 40 if code else 0)
    inner = Rect(frame.x + side + 28, frame.y, right - frame.x - side - 28, frame.height)
    top = frame.y + (frame.height - entry.height) / 2
    words, below = _named(entry, Rect(inner.x, top, inner.width, 0))
    aside = number_aside(entry.person)
    ways = Ways(Rect(inner.x + aside, below, inner.width - aside, frame.bottom - below), FULL)
    lines, icons = _lines(context, entry, ways)
    items += [*words, *lines, *label]
    return SlideBody(items=(*items, *code), background=(*drawn, *icons), counted=False)


def _large_sign(context: Context, entry: Entry, centre: Point) -> tuple[Item, ...]:
    """The picture of whom a single contact is; the motif's symbol where there are no pictures."""
    if entry.icon and context.pictures:
        return art.icon(context, entry.icon, square(centre, 2 * SYMBOL / art.SPOT_GROUND), FULL.ink, entry.person.span)
    return art.symbol(context, centre, SYMBOL) or art.line_icon(
        context, entry.icon or "heart-handshake", square(centre, 120), FULL.ink, entry.person.span)  # fmt: skip


def _wide_code(context: Context, plan: Plan, entry: Entry, frame: Rect) -> tuple[list[Item], list[Item]]:
    """The code in its frame at the right, and what scanning it does, under it."""
    if not entry.person.url:
        return [], []
    side = plan.code + 24
    outer = Rect(frame.right - PADDING - side, frame.centre.y - side / 2 - 20, side, side)
    words = both_words(context, lambda language: own_words(language).talk.scan, entry.person.span)
    lines, height = (2, 56) if words.second is None else (3, 72)
    room = Room((Piece(text=words, kind="scan", width=side, lines=lines, hard=True),), height)
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
    for entry, frame in zip(entries, frames, strict=False):
        shown, behind = _column(context, plan, entry, frame, len(entries))
        items += shown
        drawn += behind
    return SlideBody(items=tuple(items), background=tuple(drawn), counted=False)


def _column(context: Context, plan: Plan, entry: Entry, frame: Rect, count: int) -> tuple[list[Item], list[Item]]:
    """The name in its tinted head, then role and code, the ways to reach them at the foot."""
    head = head_of(frame)
    behind: list[Item] = [
        head_card(context, frame, ColouredPart(head, FULL), Label(entry.person.span, name=context.own.pane.card))
    ]
    name = _name(context, entry, Rect(frame.x + PADDING, frame.y, frame.width - 2 * PADDING, head), FULL)
    foot = sum(t.height + LINE_ABOVE for t in entry.lines)
    place = Rect(frame.x + PADDING, frame.bottom - AIR - foot, frame.width - 2 * PADDING, foot)
    lines, icons = _lines(context, entry, Ways(place, MINT, whole=True))
    area = Rect(frame.x + PADDING, frame.y + head + AIR, frame.width - 2 * PADDING,
                frame.height - head - 2 * AIR - foot - (LINES_ABOVE if foot else 0))  # fmt: skip
    role, code = _role_and_code(context, plan, entry, area, count)
    return [*name, *role, *lines, *code], [*behind, *icons]


def _role_and_code(context: Context, plan: Plan, entry: Entry, area: Rect, count: int) -> tuple[list[Item], list[Item]]:
    """Beside each other in two columns, under each other in three, where the motif's symbol stands for a code."""
    height = sum(t.height for t in entry.role)
    coded = bool(plan.code and entry.person.url)
    if coded and count <= PAIRED:
        side = min(plan.code, area.height)
        code = Rect(area.right - side, area.y + (area.height - side) / 2, side, side)
        return _role(entry, area.inset(0, 0, side + GAP, 0), middle=True), _code(context, entry, code)
    side = min(area.height - height - 6, area.width, plan.code + 50)
    free = area.height - height - side
    place = Rect(area.centre.x - side / 2, area.y + height + (free * 2 / 3 if height else free / 2), side, side)
    below = replace(area, height=height)
    if coded:
        return _role(entry, below, middle=False), _code(context, entry, place)
    symbol = art.symbol(context, place.centre, side / 2) if plan.code and count > PAIRED else ()
    if not symbol:
        return _role(entry, area, middle=True), []
    return _role(entry, below, middle=False), [group(symbol, entry.person.span, context.own.pane.card, decoration=True)]


def _role(entry: Entry, area: Rect, *, middle: bool) -> list[Item]:
    return [held_text(entry.role, area, middle=middle)] if entry.role else []


def _rows(context: Context, plan: Plan, entries: Sequence[Entry]) -> SlideBody:
    """One under another: the name on a tint, right of it what they do and how to reach them, the code at the edge."""
    frames = rows_for(context.body, [max(_name_height(e), _said_height(e)) for e in entries], GAP, ROW_AIR)
    items: list[Item] = []
    drawn: list[Item] = []
    for entry, frame in zip(entries, frames, strict=True):
        side = plan.named * frame.width
        drawn.append(
            side_card(context, frame, ColouredPart(side, FULL), Label(entry.person.span, name=context.own.pane.row))
        )
        items += _name(context, entry, Rect(frame.x + 24, frame.y, side - 24 - PADDING, frame.height), FULL)
        said = frame.inset(side + PADDING, 0, PADDING, 0)
        items += _said(context, plan, entry, said, drawn)
    return SlideBody(items=tuple(items), background=tuple(drawn), counted=False)


def _squares(context: Context, plan: Plan, entries: Sequence[Entry]) -> SlideBody:
    """Two by two: the name in a tinted head, what they do and how to reach them under it, the code at the right."""
    frames = filled_cells(context.body, 2, len(entries), GAP_2, SQUARE_GAP)
    items: list[Item] = []
    drawn: list[Item] = []
    for entry, frame in zip(entries, frames, strict=True):
        head = SQUARE_HEAD * frame.height
        drawn.append(
            head_card(context, frame, ColouredPart(head, FULL), Label(entry.person.span, name=context.own.pane.card))
        )
        items += _name(context, entry, Rect(frame.x + PADDING, frame.y, frame.width - 2 * PADDING, head), FULL)
        items += _said(context, plan, entry, frame.inset(PADDING, head, ROW_AIR, 0), drawn)
    return SlideBody(items=tuple(items), background=tuple(drawn), counted=False)


def _name(context: Context, entry: Entry, frame: Rect, tint: Tint) -> list[Item]:
    """The name in the ink of its tint, in the middle of its place's height; left of it photo or picture as a disc."""
    side = disc_of(frame.height) if entry.person.photo or entry.icon else 0.0
    place = Rect(frame.x - 4, frame.centre.y - side / 2, side, side)
    disc = photo(context, entry.person, place, side / 2)
    if entry.icon:
        own = square(place.centre, side / art.SPOT_GROUND)
        sign = art.icon(context, entry.icon, own, tint.ink, entry.person.span)
        disc = (group(sign, entry.person.span, entry.icon, decoration=True),)
    name = held_text([inked(context, t, tint.ink) for t in entry.name], frame.inset(beside_disc(side), 0, 0, 0),
                     name=entry.person.name.plain, middle=True)  # fmt: skip
    return [name, *disc]


def _said(context: Context, plan: Plan, entry: Entry, frame: Rect, drawn: list[Item]) -> list[Item]:
    """What somebody does over the ways to reach them, in the middle of a place's height; the code at its right."""
    code: list[Item] = []
    right = frame.right
    if plan.code and entry.person.url:
        side = min(plan.code, frame.height - 4)
        place = Rect(frame.right - side, frame.centre.y - side / 2, side, side)
        code, right = _code(context, entry, place), place.x - GAP
    top = frame.centre.y - _said_height(entry) / 2
    high = sum(t.height for t in entry.role)
    inner = Rect(frame.x, top, right - frame.x, high)
    below = inner.bottom + (ROLE_ABOVE if entry.role else 0.0)
    lines, icons = _lines(context, entry, Ways(Rect(inner.x, below, inner.width, _lines_height(entry)), MINT))
    drawn += icons
    return [*_role(entry, inner, middle=False), *lines, *code]


def _name_height(entry: Entry) -> float:
    return sum(t.height for t in entry.name)


def _lines_height(entry: Entry) -> float:
    return sum(t.height + LINE_ABOVE for t in entry.lines)


def _said_height(entry: Entry) -> float:
    """How high what somebody does and the ways to reach them are together."""
    role = sum(t.height for t in entry.role)
    return role + (ROLE_ABOVE if entry.role and entry.lines else 0.0) + _lines_height(entry)


def _named(entry: Entry, frame: Rect) -> tuple[list[Item], float]:
    """Name and role as one text, and where it ends."""
    texts = [*entry.name, *entry.role]
    above = [0.0, *(ROLE_ABOVE for _ in entry.role)]
    height = sum(t.height for t in texts) + sum(above)
    place = replace(frame, height=height)
    return [held_text(texts, place, name=entry.person.name.plain, stack=Stack(above))], place.bottom + LINES_ABOVE


class Ways(Struct, frozen=True):
    """Where the ways to reach somebody stand, and the ground of the telephone number; `whole`: over all their width."""

    frame: Rect
    ground: Tint
    whole: bool = False


def _lines(context: Context, entry: Entry, ways: Ways) -> tuple[list[Item], list[Item]]:
    """The ways to reach somebody, each beside its icon; a telephone number on a ground of its own."""
    if not entry.lines:
        return [], []
    icons: list[Item] = []
    texts: list[SetText] = []
    frame = ways.frame
    y = frame.y
    for way, text in zip(ways_of(context, entry.person), entry.lines, strict=True):
        y += LINE_ABOVE
        ink = ways.ground.ink if way.dialled else "primary"
        if way.dialled:
            shown = text.width / (SHOWN - context.typesetter.slack.width)
            width = frame.width if ways.whole else min(frame.width, ICON_X + shown)
            icons.append(_number_ground(Rect(frame.x, y, width, text.height), ways.ground, entry.person.span))
        centre = Point(frame.x + ICON / 2, y + text.style.leading / 2)
        icons += art.line_icon(context, way.icon, square(centre, ICON), ink, entry.person.span)
        texts.append(inked(context, text, ink) if way.dialled else text)
        y += text.height
    words = held_text(texts, frame, name=context.own.pane.address,
                      stack=Stack([LINE_ABOVE] * len(entry.lines), [ICON_X] * len(entry.lines)))  # fmt: skip
    return [words], icons


def _number_ground(words: Rect, ground: Tint, span: Span) -> Item:
    """A calm ground under a telephone number, a little larger than its words."""
    frame = words.inset(-NUMBER_SIDE, -NUMBER_AIR, -NUMBER_SIDE, -NUMBER_AIR)
    return rounded(frame, SMALL_RADIUS, span, fill=ground.fill)


def _code(context: Context, entry: Entry, frame: Rect) -> list[Item]:
    return code_of(context, entry.person.url or "", frame, entry.person.span)
