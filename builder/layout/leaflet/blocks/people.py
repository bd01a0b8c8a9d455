"""People and groups to turn to: name, lines with icons, and a QR code of their page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from builder.diagnostics import Span
from builder.drawing.icons import IconLook, icon_line
from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Point, Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.beside_code import CODE_GAP, Room, with_code
from builder.layout.leaflet.blocks.boxes import MINT, BoxSize, Look, boxed, inner_width, with_sign
from builder.layout.leaflet.blocks.fact_line import LINE_GAP
from builder.layout.leaflet.contact import Contact, contact_of, is_group
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.qr import qr_piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.outline.model.blocks import People, Person
from builder.outline.text.text import Text
from builder.page.items import Stroke
from builder.replace import replace

LOOK = Look(MINT.ground, None, "group", "contact")
PERSON_GAP = 1.7 * MM
"""Above and under the rule between people on one card, at least."""
LOGO_GAP = 1.6 * MM
SIGN, SIGN_GAP = 1.55, 2 * MM
"""How large the picture beside a name is, in heights of its line, and what stands between them."""


def people_pieces(block: People[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A card for each person; in the tight form all on one."""
    icons = block.item_icons if setting.pictures and block.item_icons else ("",) * len(block.people)
    contacts = [replace(contact_of(setting, person), icon=icon)
                for person, icon in zip(block.people, icons, strict=True)]  # fmt: skip
    if setting.measures.tight and setting.medium == "leaflet" and len(contacts) > 1:
        return (_together(setting, contacts, width, block.span, _coded(setting, block.people)),)
    gap = setting.measures.card_gap
    return tuple(
        contact_piece(setting, contact, width, gap if index else 0.0) for index, contact in enumerate(contacts)
    )


def _coded(setting: Setting, people: Sequence[Person[Text]]) -> int | None:
    """Whose code stands on a card of several people: addresses stand beside it, and codes look alike.

    The group's; where its card stands elsewhere nobody's; without a group the first one's.
    """
    edition = setting.edition
    if edition.group is not None and edition.group.url:
        return next((index for index, person in enumerate(people) if is_group(edition, person)), None)
    return next((index for index, person in enumerate(people) if person.url), None)


def _together(setting: Setting, contacts: Sequence[Contact], width: float, span: Span, coded: int | None) -> Piece:
    """Several people on one card, name and role in a line, a rule between them; one of them may have a code."""
    inner, gap = inner_width(setting, width), max(setting.measures.card_gap * 0.4, PERSON_GAP)
    pieces: list[Piece] = []
    for index, contact in enumerate(contacts):
        own = _compact(setting, contact, inner, index == coded)
        pieces.append(_ruled(setting, own, inner, gap) if pieces else own)
    look = replace(LOOK, edge="line" if setting.theme.edge else None)
    return boxed(setting, pieces, BoxSize(width), look, span)


def _ruled(setting: Setting, piece: Piece, width: float, gap: float) -> Piece:
    """A piece under a rule, `gap` points away from it."""
    stroke = Stroke(color="hill-1", width=setting.measures.hairline)
    rule = straight_line(Point(0, 0), Point(width, 0), piece.items[0].span, stroke)
    items = (rule, *(moved(item, 0, gap) for item in piece.items))
    return Piece(height=piece.height + gap, items=items, before=gap)


def _compact(setting: Setting, contact: Contact, width: float, coded: bool) -> Piece:
    code = qr_piece(contact.url, setting, contact.span) if coded and contact.url else None
    return merged(with_code(setting, contact, partial(_led_name, setting, contact, width), code, Room(width, width)))


def _led_name(setting: Setting, contact: Contact, whole: float, width: float) -> list[Piece]:
    """Name and role in a line where the card's `whole` width is theirs, else one under the other."""
    options = ParagraphOptions(span=contact.span, keep=True, breaking=None)
    name = setting.strong(contact.name, "mint-ink")
    own = width - _sign_column(setting, contact, "body")
    if contact.role and width < whole:
        role = text_piece(setting, contact.role, "body", width, replace(options, keep=False))
        return [_signed(setting, contact, "body", text_piece(setting, name, "body", own, options)), role]
    runs = setting.led(contact.name, contact.role) if contact.role else name
    return [_signed(setting, contact, "body", text_piece(setting, runs, "body", own, options))]


def contact_piece(
    setting: Setting, contact: Contact, width: float, before: float = 0.0, logo: Piece | None = None
) -> Piece:
    """Name, role and lines at the left under a logo, the code at the right with what scanning it does."""
    inner = inner_width(setting, width)
    code = _code(setting, contact.url, contact) if contact.url else None
    left = contact.photo.height + CODE_GAP if contact.photo else 0.0
    named = partial(_name, setting, contact, logo)
    text, *last = with_code(setting, contact, named, code, Room(inner - left, inner))
    if contact.photo is not None:
        text = with_sign(contact.photo, left, (text,))
    look = replace(LOOK, edge="line" if setting.theme.edge else None)
    return replace(boxed(setting, (text, *last), BoxSize(width), look, contact.span), before=before)


def _code(setting: Setting, url: str, contact: Contact) -> Piece:
    """The code, and under it in a few words what it opens."""
    span = contact.span
    code = qr_piece(url, setting, span)
    side = code.height
    style = replace(setting.styles["caption"], align="center")
    words = setting.own(scan_words(setting, contact))
    if setting.measures.tight and setting.medium == "leaflet":
        return code
    said = text_piece(setting, words, style, side, ParagraphOptions(span=span, before=LINE_GAP))
    return Piece(height=code.height + LINE_GAP + said.height,
                 items=(*code.items, *(moved(item, 0, code.height + LINE_GAP) for item in said.items)))  # fmt: skip


def scan_words(setting: Setting, contact: Contact) -> str:
    """What scanning somebody's code does."""
    words = setting.words.group
    return words.scan if contact.group else words.scan_theirs


def _name(setting: Setting, contact: Contact, logo: Piece | None, width: float) -> list[Piece]:
    """The logo, the name and what somebody does, each on its own lines."""
    options = ParagraphOptions(span=contact.span, keep=True, breaking=None, before=LOGO_GAP if logo else 0.0)
    own = width - _sign_column(setting, contact, "box-heading")
    said = text_piece(setting, setting.strong(contact.name, "mint-ink"), "box-heading", own, options)
    name = _signed(setting, contact, "box-heading", said)
    pieces = [logo, name] if logo else [name]
    if contact.role:
        pieces.append(
            text_piece(setting, contact.role, "body", width, ParagraphOptions(span=contact.span, breaking=None))
        )
    return pieces


def _sign_column(setting: Setting, contact: Contact, style: str) -> float:
    """What the picture beside a name takes of its width."""
    return SIGN * setting.styles[style].leading + SIGN_GAP if contact.icon else 0.0


def _signed(setting: Setting, contact: Contact, style: str, name: Piece) -> Piece:
    """A name behind the picture of whom it is; as it is where there is none."""
    if not contact.icon:
        return name
    size = SIGN * setting.styles[style].leading
    drawn = authors_icon(
        setting, contact.icon, Rect(0, 0, size, size), IconLook("mint-ink", icon_line(size)), contact.span
    )
    sign = Piece(height=size, items=(drawn,))
    return replace(with_sign(sign, size + SIGN_GAP, (replace(name, before=0.0),)), before=name.before, keep=name.keep)
