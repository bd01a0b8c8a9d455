"""What is made from the top of the outline: the group, the meeting, how to reach people, review, sources."""

from __future__ import annotations

from builder.geometry import Point
from builder.layout.bilingual.blocks.boxes import plain_box
from builder.layout.bilingual.blocks.people import contact_row
from builder.layout.bilingual.heads import section_head
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import Mark, side_by_side
from builder.layout.leaflet.back import LOGO, REVIEW, group_contact, group_words, review_lines
from builder.layout.leaflet.blocks.boxes import SAND, Look
from builder.layout.leaflet.blocks.sources import source_pieces
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.heads import own_icon
from builder.layout.leaflet.logo import logo_piece
from builder.layout.leaflet.meeting_facts import has_meeting, meeting_facts, meeting_name
from builder.layout.leaflet.piece import Piece, spaced
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.page.items import Item
from builder.replace import replace


def meeting_rows(pairing: Pairing) -> tuple[Piece, ...]:
    """What the meeting is called, when, where and who; its icons stand between the languages."""
    if not has_meeting(pairing.both):
        return ()
    meeting = pairing.both.edition.meeting
    assert meeting is not None
    pad = pairing.measures.pad_x

    def words(setting: Setting, _: object, width: float) -> list[Piece]:
        options = ParagraphOptions(span=meeting.span, breaking=None)
        head = text_piece(setting, setting.strong(meeting_name(setting), SAND.ink), "box-heading", width, options)
        gap = pairing.measures.line_gap / 2
        facts = [text_piece(setting, fact.runs, "body", width, replace(options, before=gap))
                 for fact in meeting_facts(setting)]  # fmt: skip
        return [head, *facts]

    size = pairing.measures.disc * 0.8
    icon = Mark(size, lambda at: _calendar(pairing, at, size))
    look = Look(SAND.ground, "line", "group", "meeting")
    return (plain_box(pairing, pairing.each(words, ("", ""), pad), look, meeting.span, icon),)


def _calendar(pairing: Pairing, centre: Point, size: float) -> tuple[Item, ...]:
    span = pairing.both.edition.span
    return (icon_at("calendar-event", Point(centre.x - size / 2, centre.y), size, span, SAND.ink),)


def contact_rows(pairing: Pairing) -> tuple[Piece, ...]:
    """The group under a heading, what it says to readers first; nothing without a group."""
    group = pairing.both.edition.group
    contacts = [group_contact(setting) for setting in pairing.settings]
    if group is None or contacts[0] is None or contacts[1] is None:
        return ()
    words = pairing.own(lambda s: s.words.group.contact)
    head = section_head(pairing, words, group.span, "contact", own_icon(pairing.both, "contact"))
    card = contact_row(pairing, (contacts[0], contacts[1]), logo_piece(pairing.both, LOGO, pairing.widths[0] / 2))
    said = [replace(row, keep=True) for row in words_rows(pairing)]
    gap = pairing.measures.heading_gap
    return head, *spaced((*said, *spaced((card,), pairing.measures.block_gap)), gap)


def words_rows(pairing: Pairing) -> tuple[Piece, ...]:
    """What the group says to readers in its own words."""
    sides = pairing.each(lambda setting, _, width: group_words(setting, width), ("", ""))
    return (side_by_side(pairing, sides),) if all(sides) else ()


def review_rows(pairing: Pairing) -> tuple[Piece, ...]:
    """At what stage the text is, until when it counts, and that it is no doctor's advice."""
    sides = pairing.each(lambda setting, _, width: review_lines(setting, width), ("", ""), pairing.measures.pad_x)
    row = plain_box(pairing, sides, replace(REVIEW, role="group", name="review"), pairing.both.edition.review.span)
    return spaced((row,), pairing.measures.block_gap)


def sources_rows(pairing: Pairing) -> tuple[Piece, ...]:
    """The numbered list of what is cited, once for both languages."""
    span = pairing.both.edition.span
    entries = source_pieces(pairing.both, pairing.both.cited, pairing.width, span)
    if not entries:
        return ()
    words = pairing.own(lambda s: s.words.blocks.sources)
    head = section_head(pairing, words, span, "sources", own_icon(pairing.both, "sources"))
    return head, *spaced(entries, pairing.measures.heading_gap)
