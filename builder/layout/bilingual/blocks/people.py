"""Whom to turn to: what each language says side by side, what is the same in both across both columns."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.layout.bilingual.blocks.boxes import plain_box
from builder.layout.bilingual.blocks.photo import BESIDE_PHOTO, picture_mark
from builder.layout.bilingual.pairing import Pairing, with_gutter
from builder.layout.bilingual.rows import apart
from builder.layout.leaflet.blocks.boxes import MINT, Look
from builder.layout.leaflet.blocks.fact_line import ICONS, Fact, fact_line, said_of
from builder.layout.leaflet.blocks.people import scan_words
from builder.layout.leaflet.contact import Contact, contact_facts, contact_of
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.qr import qr_piece
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece
from builder.outline.model.blocks import People
from builder.outline.model.language_pairs import BETWEEN
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.model import Breaking

Contacts = tuple[Contact, Contact]


def people_rows(blocks: tuple[People[Text], People[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """A card for each person."""
    cards = [contact_row(pairing, pairing.each(lambda s, person, _: contact_of(s, person), both))
             for both in zip(blocks[0].people, blocks[1].people, strict=True)]  # fmt: skip
    return apart(cards, pairing.measures.card_gap)


def contact_row(pairing: Pairing, both: Contacts, logo: Piece | None = None) -> Piece:
    """One card, the group's logo before its name, a person's photo between the names."""
    pad, photo = pairing.measures.pad_x, both[0].photo
    if photo is not None:
        pairing = with_gutter(pairing, photo.height + 2 * BESIDE_PHOTO)

    names, facts, shared = pairing.each(_name, both, pad), _facts(pairing, both), _shared(pairing, both)
    if photo is not None and shared:
        names = _reaching_under(photo, names, facts)
    above = [logo] if logo else []
    sides = (
        [*above, names[0], *facts[0], *shared],
        [*map(_empty, above), names[1], *facts[1], *map(_empty, shared)],
    )
    edge = "line" if pairing.both.theme.edge else None
    mark = picture_mark(photo) if photo else None
    return plain_box(pairing, sides, Look(MINT.ground, edge, "group", "contact"), both[0].span, mark)


def _name(setting: Setting, contact: Contact, width: float) -> Piece:
    """The name, and what the person does under it."""
    options = ParagraphOptions(span=contact.span, breaking=None)
    words = text_piece(setting, setting.strong(contact.name, "mint-ink"), "box-heading", width, options)
    if not contact.role:
        return words
    return merged([words, text_piece(setting, contact.role, "body", width, replace(options, before=0.0))])


def _reaching_under(
    photo: Piece, names: tuple[Piece, Piece], facts: tuple[list[Piece], list[Piece]]
) -> tuple[Piece, Piece]:
    """The names so high that what goes across both columns after the facts stands under the photo."""
    high = sum(max(piece.before + piece.height for piece in row) for row in zip(*facts, strict=False))
    return replace(names[0], height=max(names[0].height, photo.height - high)), names[1]


def _empty(piece: Piece) -> Piece:
    return replace(piece, items=())


def _facts(pairing: Pairing, both: Contacts) -> tuple[list[Piece], list[Piece]]:
    """What each language says in its own words, line beside line."""
    alike = _alike(both)
    first, second = (
        [fact_line(setting, Fact(ICONS[kind], said_of(setting, kind), runs), width, both[0].span)
         for kind, runs in contact_facts(contact) if kind not in alike]
        for setting, contact, width in zip(pairing.settings, both, pairing.inset(pairing.measures.pad_x), strict=True)
    )  # fmt: skip
    return first, second


def _alike(both: Contacts) -> dict[str, Runs]:
    """What stands in both languages in the same words: addresses, and numbers without an extension."""
    second = dict(contact_facts(both[1]))
    return {kind: runs for kind, runs in contact_facts(both[0]) if runs == second.get(kind)}


def _shared(pairing: Pairing, both: Contacts) -> list[Piece]:
    """What is the same for all readers, across both columns, the code at its right."""
    span, pad = both[0].span, pairing.measures.pad_x
    width = pairing.width - 2 * pad
    code = _code(pairing, both[0].url, both) if both[0].url else None
    room = width - (code.items[0].frame.width + pad if code else 0.0)
    first = pairing.first
    lines = [fact_line(first, Fact(ICONS[kind], _said(pairing, kind), runs), room, span)
             for kind, runs in _alike(both).items()]  # fmt: skip
    stack = merged(lines, before=pairing.measures.line_gap / 2) if lines else None
    if code is None:
        return [stack] if stack else []
    height = max(code.height, stack.height if stack else 0.0)
    left = width - code.items[0].frame.width
    items = (*(stack.items if stack else ()), *(moved(item, left, 0) for item in code.items))
    return [Piece(height=height, items=items, before=pairing.measures.line_gap)]


def _said(pairing: Pairing, kind: str) -> str:
    """What readers who cannot see the icon are told, in both languages."""
    return BETWEEN.join(dict.fromkeys(said_of(setting, kind) for setting in pairing.settings))


def _code(pairing: Pairing, url: str, both: Contacts) -> Piece:
    """The code with what scanning it does under it, in both languages."""
    code = qr_piece(url, pairing.both, both[0].span)
    width = code.items[0].frame.width
    lines = []
    for setting, contact in zip(pairing.settings, both, strict=True):
        style = replace(setting.styles["caption"], align="center")
        options = ParagraphOptions(span=contact.span, breaking=Breaking.BALANCED)
        lines.append(text_piece(setting, setting.own(scan_words(setting, contact)), style, width, options))
    return merged([code, *lines])
