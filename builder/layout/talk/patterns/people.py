"""18: people and places to turn to. Cards with a code to scan and the address in plain sight."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.page import Item
from builder.layout.qr import qr_code, quiet_zone
from builder.layout.talk.boxes import SetText, Slot, set_alike, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import cells, evenly, settled
from builder.layout.talk.shapes import bar, group, panel
from builder.outline.blocks import People, Person
from builder.outline.text import Text
from builder.theme.style import luminance
from builder.typeset.model import Breaking

PADDING = 0.35 * INCH
TOP_BAR = 0.09 * INCH
HEIGHT = 4.7 * INCH
FOOT = 0.25 * INCH
CODE, LARGE_CODE, SMALL_CODE, LEAST_CODE = 2.35 * INCH, 2.6 * INCH, 1.5 * INCH, 1.2 * INCH
"""Sides of codes with their quiet zones."""


class Arrangement(Struct, frozen=True):
    """Cards across and down, the side of a code in points, and whether it stands at the right of the words."""

    across: int
    down: int
    code: float
    beside: bool = False


SQUARE = Arrangement(2, 2, SMALL_CODE, beside=True)


class Entry(Struct, frozen=True):
    """One person's words as set, and what their code holds (empty: no code)."""

    person: Person[Text]
    name: SetText
    role: SetText | None
    address: tuple[SetText, ...]
    content: str


def compose(block: People[Text], context: Context) -> tuple[SlideBody, ...]:
    """One to three cards in a row, four as 2 × 2 while their words are short; more go on over slides of three."""
    people = block.people
    square = len(people) == 4 and all(_room(context, e, SQUARE) >= 0 for e in _set(context, people, SQUARE))
    runs = (people,) if len(people) <= 3 or square else evenly(people, 3)
    return tuple(_slide(context, run) for run in runs)


def _slide(context: Context, people: Sequence[Person[Text]]) -> SlideBody:
    arrangement = _arrangement(len(people))
    entries = _set(context, people, arrangement)
    _tell(context, entries)
    if not arrangement.beside:
        arrangement = _with_room(context, entries, arrangement)
    places = zip(entries, _frames(context, arrangement), strict=False)
    return SlideBody(items=tuple(_card(context, e, f, arrangement) for e, f in places), counted=False)


def _frames(context: Context, arrangement: Arrangement) -> tuple[Rect, ...]:
    height = min(HEIGHT, context.body.height)
    area = Rect(context.body.x, settled(context.body, height), context.body.width, height)
    return cells(area, arrangement.across, arrangement.down)


def _room(context: Context, entry: Entry, arrangement: Arrangement) -> float:
    """The height a card has left between its words and its address."""
    height = _frames(context, arrangement)[0].height
    words = entry.name.height + (entry.role.height + 4 if entry.role else 0)
    return height - PADDING - words - sum(a.height for a in entry.address) - FOOT


def _with_room(context: Context, entries: Sequence[Entry], arrangement: Arrangement) -> Arrangement:
    """The arrangement with codes as large as the fullest card allows; told where they get too small to scan."""
    room = min(_room(context, e, arrangement) for e in entries)
    coded = any(e.content for e in entries)
    if coded and room < LEAST_CODE:
        context.report.error(
            "overset-text",
            entries[0].person.span,
            say(
                "slide {slide}: expected room for a code of at least {least:g} inches beside the words of each "
                "card, found {found:.1f}",
                slide=context.slide,
                least=LEAST_CODE / INCH,
                found=max(room, 0) / INCH,
            ),
            say("shorten the names, or give fewer addresses"),
        )
    return replace(arrangement, code=max(min(arrangement.code, room), LEAST_CODE))


def _arrangement(count: int) -> Arrangement:
    if count == 4:
        return SQUARE
    return Arrangement(max(count, 2), 1, LARGE_CODE if count <= 2 else CODE)


def _set(context: Context, people: Sequence[Person[Text]], arrangement: Arrangement) -> tuple[Entry, ...]:
    frame = _frames(context, arrangement)[0]
    width = frame.width - 2 * PADDING - (arrangement.code if arrangement.beside else 0)
    names = set_alike(context, [Slot(p.name, width, 2) for p in people], context.steps("person"), Breaking.BALANCED)
    roles = _roles(context, people, names, width)
    address_width = frame.width - 2 * PADDING + 0.1 * INCH if not arrangement.beside else width
    entries: list[Entry] = []
    for person, name, role in zip(people, names, roles, strict=True):
        lines = _lines(context, person)
        address = (
            set_alike(context, [Slot(line, address_width, 1) for line in lines], context.steps("label"))
            if lines
            else ()
        )
        entries.append(Entry(person, name, role, address, _content(person)))
    return tuple(entries)


def _tell(context: Context, entries: Sequence[Entry]) -> None:
    tell_overset(context, say("a name"), [e.name for e in entries])
    tell_overset(context, say("what they are there for"), [e.role for e in entries])
    addresses = [a for e in entries for a in e.address]
    tell_overset(context, say("an address"), addresses, say("an address stays on one line: give a shorter one"))


def _roles(
    context: Context, people: Sequence[Person[Text]], names: Sequence[SetText], width: float
) -> tuple[SetText | None, ...]:
    """Two lines under a name of one, one under a name of two."""
    slots = [Slot(p.role, width, 3 - n.lines) for p, n in zip(people, names, strict=True) if p.role]
    steps = (*context.steps("body")[-1:], *context.steps("table")[:1])
    done = iter(set_alike(context, slots, steps, Breaking.BALANCED) if slots else ())
    return tuple(next(done) if p.role else None for p in people)


def _lines(context: Context, person: Person[Text]) -> list[Text]:
    """The readable address: telephone first, then the web, then WeChat."""
    shown = [person.phone, shown_address(person.url) if person.url else None]
    wechat = context.say(f"微信 {person.wechat}", f"WeChat {person.wechat}") if person.wechat else None
    return [context.words(line, person.span) for line in (*shown, wechat) if line]


def shown_address(url: str) -> str:
    """A web address as people read it: without scheme, `www.` and closing slash."""
    return url.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _content(person: Person[Text]) -> str:
    if person.url:
        return person.url if "://" in person.url else f"https://{person.url}"
    return "tel:" + "".join(c for c in person.phone if c in "+0123456789") if person.phone else ""


def _card(context: Context, entry: Entry, frame: Rect, arrangement: Arrangement) -> Item:
    inner = frame.inset(PADDING, PADDING, PADDING, PADDING)
    parts = [entry.name, *([entry.role] if entry.role else [])]
    width = inner.width - (arrangement.code if arrangement.beside else 0)
    words = text_item(parts, Rect(inner.x, inner.y, width, 0), name=entry.person.name.plain, gap=4)
    items: list[Item] = [
        panel(context, frame, "surface"),
        bar(Rect(frame.x, frame.y, frame.width, TOP_BAR), "primary", entry.person.span),
        words,
    ]
    foot = frame.bottom - FOOT - sum(a.height for a in entry.address)
    if entry.content:
        items += _code(context, entry, _code_frame(entry, frame, inner, foot, arrangement))
    if entry.address:
        line = Rect(inner.x, foot, entry.address[0].paragraphs[0].measure, 0)
        items.append(text_item(entry.address, line, name=context.say("联系方式", "Address")))
    return group(items, entry.person.span, entry.person.name.plain)


def _code_frame(entry: Entry, frame: Rect, inner: Rect, foot: float, arrangement: Arrangement) -> Rect:
    """The code with its quiet zone, which hangs out: the dark modules stand flush with the text."""
    side, quiet = arrangement.code, quiet_zone(entry.content, arrangement.code)
    if arrangement.beside:
        return Rect(inner.right - side + quiet, frame.centre.y - side / 2, side, side)
    return Rect(inner.x - quiet, foot - side, side, side)


def _code(context: Context, entry: Entry, frame: Rect) -> tuple[Item, ...]:
    """The code, dark on light also where a template's cards are dark: telephones read no other."""
    shown = shown_address(entry.content).removeprefix("tel:")
    alt = context.say(f"二维码：{shown}", f"QR code: {shown}")
    code = qr_code(entry.content, frame, entry.person.span, alt=alt)
    palette = context.theme.palettes["talk"]
    if luminance(palette["surface"].rgb) > luminance(palette["ink"].rgb):
        return (code,)
    return (bar(frame, "ink", entry.person.span), replace(code, fill="surface"))
