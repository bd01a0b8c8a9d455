"""People and groups to turn to: name, lines with icons, and a QR code of their page."""

from __future__ import annotations

from msgspec import Struct

from builder.diagnostics import Span
from builder.layout.leaflet.addresses import readable
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.piece import Piece, beside, merged
from builder.layout.leaflet.qr import qr_piece
from builder.layout.leaflet.setting import Manner, Runs, Setting, list_piece, middle_of_line, text_piece
from builder.layout.moving import moved
from builder.layout.page import Marker
from builder.outline.blocks import People
from builder.outline.text import Text
from builder.typeset.model import StyledRun

ICONS = {"phone": "phone", "wechat": "brand-wechat", "web": "world"}


class Contact(Struct, frozen=True, kw_only=True):
    """Someone to turn to, with what is known of them."""

    name: Runs
    role: Runs = ()
    phone: str | None = None
    wechat: str | None = None
    url: str | None = None
    span: Span


def people_pieces(block: People[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """One piece for each person."""
    pieces: list[Piece] = []
    for person in block.people:
        contact = Contact(
            name=setting.one_run(person.name), role=setting.one_run(person.role) if person.role else (),
            phone=person.phone, wechat=person.wechat, url=person.url, span=person.span,
        )  # fmt: skip
        pieces.append(contact_piece(setting, contact, width, setting.measures.block_gap if pieces else 0.0))
    return tuple(pieces)


def contact_piece(setting: Setting, contact: Contact, width: float, before: float = 0.0) -> Piece:
    """Name, role and lines at the left, the code at the right; the address also stands to be read."""
    code = qr_piece(contact.url, setting, contact.span) if contact.url else None
    inner = width - (code.height + setting.measures.pad_x if code else 0.0)
    manner = Manner(span=contact.span, keep=True)
    lines = [text_piece(setting, setting.strong(contact.name, "primary"), "body", inner, manner)]
    if contact.role:
        lines.append(text_piece(setting, contact.role, "caption", inner, Manner(span=contact.span)))
    lines += _contact_lines(setting, contact, inner)
    text = merged(lines)
    if code is None:
        return Piece(height=text.height, items=text.items, before=before)
    right = width - code.height
    items = (*text.items, *(moved(item, right, 0) for item in code.items))
    return Piece(height=max(text.height, code.height), items=items, before=before)


def _contact_lines(setting: Setting, contact: Contact, width: float) -> list[Piece]:
    given = (("phone", contact.phone), ("wechat", contact.wechat), ("web", contact.url))
    rows = [(kind, value) for kind, value in given if value]
    return [_line(setting, kind, value, width, contact.span) for kind, value in rows]


def _line(setting: Setting, kind: str, value: str, width: float, span: Span) -> Piece:
    """An icon, which says its name to readers who cannot see it, and the number, name or address."""
    measures = setting.measures
    column = measures.small_column
    marker = Marker(kind="none", text=setting.say(kind), color="primary-2", line=None, offset=column)
    done = setting.set((_linked(kind, value),), "body", width - column)
    piece = list_piece(setting, (done,), column, marker, Manner(span=span))
    drawn = icon_at(ICONS[kind], 0, middle_of_line(done.style), measures.small_icon, measures.icon_stroke, span,
                    "primary-2")  # fmt: skip
    return beside(piece, (drawn,))


def _linked(kind: str, value: str) -> StyledRun:
    if kind == "web":
        return StyledRun(readable(value), href=value)
    if kind == "phone":
        digits = "".join(c for c in value if c.isdigit() or c == "+")
        return StyledRun(value, href=f"tel:{digits}" if digits else None)
    return StyledRun(value)
