"""Whom to turn to: name and role in both languages, what is the same in both once, the code beside it."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.layout.bilingual.blocks.boxes import plain_box
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import apart
from builder.layout.leaflet.blocks.boxes import MINT
from builder.layout.leaflet.blocks.people import ICONS, Contact, contact_facts, contact_of, fact_line, said_of
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.qr import qr_piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.outline.model.blocks import People
from builder.outline.text.text import Text
from builder.replace import replace

Contacts = tuple[Contact, Contact]


def people_rows(blocks: tuple[People[Text], People[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """A card for each person."""
    cards = [contact_row(pairing, pairing.each(lambda s, person, _: contact_of(s, person), both))
             for both in zip(blocks[0].people, blocks[1].people, strict=True)]  # fmt: skip
    return apart(cards, pairing.measures.card_gap)


def contact_row(pairing: Pairing, both: Contacts, logo: Piece | None = None) -> Piece:
    """One card, the group's logo before its name."""
    pad = pairing.measures.pad_x

    def name(setting: Setting, contact: Contact, width: float) -> Piece:
        manner = ParagraphOptions(span=contact.span, breaking=None)
        words = text_piece(setting, setting.strong(contact.name, "mint-ink"), "box-heading", width, manner)
        if not contact.role:
            return words
        return merged([words, text_piece(setting, contact.role, "body", width, replace(manner, before=0.0))])

    names = pairing.each(name, both, pad)
    facts = _facts(pairing, both)
    above = [logo] if logo else []
    sides = ([*above, names[0], *facts[0]], [*([_empty(logo)] if logo else []), names[1], *facts[1]])
    edge = "line" if pairing.both.theme.edge else None
    return plain_box(pairing, sides, MINT.ground, edge, both[0].span, name="contact")


def _empty(piece: Piece) -> Piece:
    return replace(piece, items=())


def _facts(pairing: Pairing, both: Contacts) -> tuple[list[Piece], list[Piece]]:
    """What the first language says, and what the second says otherwise; the code stands under that."""
    first = dict(contact_facts(both[0]))
    second = {kind: runs for kind, runs in contact_facts(both[1]) if runs != first.get(kind)}
    widths = pairing.inset(pairing.measures.pad_x)
    columns = tuple(
        [merged([fact_line(setting, ICONS[kind], said_of(setting, kind), runs, width, both[0].span)
                 for kind, runs in found.items()])] if found else []
        for setting, found, width in zip(pairing.settings, (first, second), widths, strict=True)
    )  # fmt: skip
    url = both[0].url
    code = [_code(pairing, url, both[0], widths[1])] if url else []
    right = [merged([*columns[1], *code])] if columns[1] or code else []
    return columns[0], right


def _code(pairing: Pairing, url: str, contact: Contact, width: float) -> Piece:
    """The code with what scanning it does beside it, in both languages."""
    code = qr_piece(url, pairing.both, contact.span)
    left = code.height + pairing.measures.pad_x
    lines = [text_piece(setting, setting.own(setting.words.group.scan), "caption", width - left,
                        ParagraphOptions(span=contact.span)) for setting in pairing.settings]  # fmt: skip
    said = merged(lines)
    items = (*code.items, *(moved(item, left, (code.height - said.height) / 2) for item in said.items))
    return Piece(height=code.height, items=items, before=pairing.measures.line_gap)
