"""People and groups to turn to: name, lines with icons, and a QR code of their page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import Span
from builder.geometry import MM
from builder.layout.leaflet.addresses import readable
from builder.layout.leaflet.blocks.boxes import MINT, Look, boxed, inner_width, with_sign
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.measures import icon_line
from builder.layout.leaflet.photo import photo_piece
from builder.layout.leaflet.piece import Piece, beside, merged
from builder.layout.leaflet.qr import qr_piece
from builder.layout.leaflet.setting import Manner, Runs, Setting, list_piece, middle_of_line, text_piece
from builder.layout.moving import moved
from builder.layout.page import Marker
from builder.outline.blocks import People, Person
from builder.outline.edition import Edition
from builder.outline.text import Text
from builder.typeset.model import StyledRun

LOOK = Look(MINT.ground, None, "group", "contact")
ICONS = {
    "phone": "phone", "wechat": "brand-wechat", "web": "world", "email": "mail", "address": "map-pin", "hours": "clock",
}  # fmt: skip
LINE_GAP = 0.7 * MM
CODE_GAP = 3 * MM
LOGO_GAP = 1.6 * MM


class Contact(Struct, frozen=True, kw_only=True):
    """Someone to turn to, with what is known of them."""

    name: Runs
    role: Runs = ()
    phone: str | None = None
    wechat: str | None = None
    email: str | None = None
    url: str | None = None
    address: Runs = ()
    hours: Runs = ()
    photo: Piece | None = None
    span: Span


def people_pieces(block: People[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A card for each person; in the tight form all on one."""
    contacts = [_contact(setting, person) for person in block.people]
    if setting.measures.tight and setting.medium == "leaflet" and len(contacts) > 1:
        return (_together(setting, contacts, width, block.span),)
    gap = setting.measures.card_gap
    return tuple(
        contact_piece(setting, contact, width, gap if index else 0.0) for index, contact in enumerate(contacts)
    )


def _contact(setting: Setting, person: Person[Text]) -> Contact:
    """What is known of a person; of one who stands for the group, what is known of that too."""
    contact = Contact(
        name=setting.one_run(person.name), role=setting.one_run(person.role) if person.role else (),
        phone=person.phone, wechat=person.wechat, url=person.url,
        photo=photo_piece(setting, person), span=person.span,
    )  # fmt: skip
    return _completed(setting, contact) if is_group(setting.edition, person) else contact


def _together(setting: Setting, contacts: Sequence[Contact], width: float, span: Span) -> Piece:
    """Several people on one card, name and role in a line; the first code alone, for addresses stand beside it."""
    inner, gap = inner_width(setting, width), setting.measures.card_gap * 0.8
    pieces: list[Piece] = []
    coded = next((contact for contact in contacts if contact.url), None)
    for contact in contacts:
        own = merged(list(_compact_lines(setting, contact, inner, coded is contact)))
        pieces.append(replace(own, before=gap if pieces else 0.0))
    look = replace(LOOK, edge="line" if setting.theme.edge else None)
    return boxed(setting, pieces, width, look, span)


def _compact_lines(setting: Setting, contact: Contact, width: float, coded: bool) -> Iterator[Piece]:
    code = qr_piece(contact.url, setting, contact.span) if coded and contact.url else None
    inner = width - (code.height + CODE_GAP if code else 0.0)
    lines = merged(list(_name_and_facts(setting, contact, inner)))
    if code is None:
        yield lines
        return
    height = max(lines.height, code.height)
    placed = (moved(item, width - code.height, (height - code.height) / 2) for item in code.items)
    yield Piece(height=height, items=(*lines.items, *placed))


def _name_and_facts(setting: Setting, contact: Contact, width: float) -> Iterator[Piece]:
    manner = Manner(span=contact.span, keep=True, breaking=None)
    runs = setting.led(contact.name, contact.role) if contact.role else setting.strong(contact.name, "mint-ink")
    yield text_piece(setting, runs, "body", width, manner)
    for kind, fact in contact_facts(contact):
        yield fact_line(setting, ICONS[kind], _named(setting, kind), fact, width, contact.span)


def is_group(edition: Edition, person: Person[Text]) -> bool:
    """Whether somebody in a list of people is reached as the group is: then the group is not named once more."""
    group = edition.group
    if group is None:
        return False
    pairs = ((group.phone, person.phone), (group.wechat, person.wechat), (group.url, person.url))
    return any(ours and _digits(ours) == _digits(theirs or "") for ours, theirs in pairs)


def _digits(value: str) -> str:
    """What counts of a number or name: no spaces and no signs between figures."""
    return "".join(c for c in value.lower() if c.isalnum() or c == "+")


def _completed(setting: Setting, contact: Contact) -> Contact:
    """What the outline knows of the group besides, so that nothing of it is lost with its own card."""
    group = setting.edition.group
    assert group is not None
    return replace(
        contact, phone=contact.phone or group.phone, wechat=contact.wechat or group.wechat, email=group.email,
        url=contact.url or group.url, address=setting.one_run(group.address) if group.address else (),
        hours=setting.one_run(group.hours) if group.hours else (),
    )  # fmt: skip


def contact_piece(
    setting: Setting, contact: Contact, width: float, before: float = 0.0, logo: Piece | None = None
) -> Piece:
    """Name, role and lines at the left under a logo, the code at the right with what scanning it does."""
    inner = inner_width(setting, width)
    code = _code(setting, contact.url, contact.span) if contact.url else None
    side = code.items[0].frame.width if code else 0.0
    left = contact.photo.height + CODE_GAP if contact.photo else 0.0
    lines = list(_lines(setting, contact, inner - left - (side + CODE_GAP if code else 0.0)))
    text = merged([logo, replace(lines[0], before=LOGO_GAP), *lines[1:]] if logo else lines)
    if contact.photo is not None:
        text = with_sign(contact.photo, left, (text,))
    if code is not None:
        height = max(text.height, code.height)
        items = (
            *(moved(item, 0, (height - text.height) / 2) for item in text.items),
            *(moved(item, inner - side, (height - code.height) / 2) for item in code.items),
        )
        text = Piece(height=height, items=items)
    look = replace(LOOK, edge="line" if setting.theme.edge else None)
    return replace(boxed(setting, (text,), width, look, contact.span), before=before)


def _code(setting: Setting, url: str, span: Span) -> Piece:
    """The code, and under it in a few words what it opens."""
    code = qr_piece(url, setting, span)
    side = code.height
    style = replace(setting.styles["caption"], align="center")
    words = setting.own(setting.words.group.scan)
    if setting.measures.tight and setting.medium == "leaflet":
        return code
    said = text_piece(setting, words, style, side, Manner(span=span, before=LINE_GAP))
    return Piece(height=code.height + LINE_GAP + said.height,
                 items=(*code.items, *(moved(item, 0, code.height + LINE_GAP) for item in said.items)))  # fmt: skip


def _lines(setting: Setting, contact: Contact, width: float) -> Iterator[Piece]:
    manner = Manner(span=contact.span, keep=True, breaking=None)
    yield text_piece(setting, setting.strong(contact.name, "mint-ink"), "box-heading", width, manner)
    if contact.role:
        yield text_piece(setting, contact.role, "body", width, Manner(span=contact.span, breaking=None))
    for kind, runs in contact_facts(contact):
        yield fact_line(setting, ICONS[kind], _named(setting, kind), runs, width, contact.span)


def contact_facts(contact: Contact) -> Iterator[tuple[str, Runs]]:
    """What is known of somebody, in the order in which people use it."""
    if contact.phone:
        yield "phone", (_linked("phone", contact.phone),)
    if contact.wechat:
        yield "wechat", (StyledRun(contact.wechat),)
    if contact.email:
        yield "email", (StyledRun(contact.email, href=f"mailto:{contact.email}"),)
    if contact.url:
        yield "web", (_linked("web", contact.url),)
    if contact.hours:
        yield "hours", contact.hours
    if contact.address:
        yield "address", contact.address


def _named(setting: Setting, kind: str) -> str:
    """What readers who cannot see the icon are told in its place."""
    words = setting.words.group
    return {
        "phone": words.phone, "wechat": words.wechat, "email": words.email, "web": words.web, "hours": words.hours,
        "address": words.address,
    }[kind]  # fmt: skip


def fact_line(setting: Setting, icon: str, said: str, runs: Runs, width: float, span: Span) -> Piece:
    """An icon, which says its name to readers who cannot see it, and a number, name or address beside it."""
    measures = setting.measures
    column = measures.small_column
    marker = Marker(kind="none", text=said, color="mint-ink", line=None, offset=column)
    done = setting.short(runs, "body", width - column)
    piece = list_piece(setting, (done,), column, marker, Manner(span=span, before=LINE_GAP))
    size = measures.small_icon * 0.9
    drawn = icon_at(icon, 0, middle_of_line(done.style), size, icon_line(size), span, "mint-ink")
    return beside(piece, (drawn,))


def _linked(kind: str, value: str) -> StyledRun:
    if kind == "web":
        return StyledRun(readable(value), href=value)
    digits = "".join(c for c in value if c.isdigit() or c == "+")
    return StyledRun(value, href=f"tel:{digits}" if digits else None)
