"""The back panel: when people meet, how to reach the group, the large print, what stage the text is at, its sources."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from msgspec import Struct

from builder.diagnostics import Span, say
from builder.drawing.plain_shapes import straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Point
from builder.layout.leaflet.blocks.boxes import BoxSize, Look, boxed, inner_width
from builder.layout.leaflet.blocks.people import contact_piece
from builder.layout.leaflet.blocks.sources import run_on_sources, source_pieces
from builder.layout.leaflet.contact import Contact
from builder.layout.leaflet.drawing import icon_at
from builder.layout.leaflet.flow import Strand
from builder.layout.leaflet.heads import Head, own_icon, panel_head
from builder.layout.leaflet.logo import logo_piece
from builder.layout.leaflet.meeting_facts import meeting_card
from builder.layout.leaflet.piece import Piece, beside, indented, spaced
from builder.layout.leaflet.setting import (
    FIXED,
    LEAD_GAP,
    SECTION_LEVEL,
    ParagraphOptions,
    Runs,
    Setting,
    middle_of_line,
    text_piece,
    text_pieces,
)
from builder.layout.longest_text import longest_span, texts_of
from builder.memory import Held, one_of_equals
from builder.outline.model.block_texts import edition_words
from builder.page.items import Stroke
from builder.replace import replace
from builder.words.dates import written_date
from builder.words.numbers import joined_names, listed_words

REVIEW = Look("surface", "primary", "group", "review", pad=0.7)
LOGO = 10 * MM
Maker = Callable[[Setting, float], tuple[Piece, ...]]


class BackParts(Struct, frozen=True):
    """What the back says: other outputs it names, whether it lists the sources and says how to reach the group.

    `brief`: the meeting has but a line. `logo`: the group's card bears its logo, as the cover does.
    """

    offers: frozenset[str]
    lists_sources: bool
    contact: bool
    brief: bool = False
    logo: bool = True


def back_strands(setting: Setting, width: float, parts: BackParts) -> tuple[Strand, ...]:
    """Meeting, contact, offer, review box, sources."""
    edition, called = setting.edition, edition_words(setting.edition)
    meeting, group = edition.meeting, edition.group
    texts, cited = edition.span, setting.cited[:1]
    sources = next((edition.sources[id].span for id in cited if id in edition.sources), texts)
    named = [
        Made(say("the meeting"), lambda s, w: _close(meeting_card(s, w, brief=parts.brief), s), meeting,
             longest_span(texts_of(meeting), texts)),
        Made(say("the contacts"), lambda s, w: _contacts(s, w, parts), group, longest_span(texts_of(group), texts)),
        Made(say("the offer of other editions"), lambda s, w: _close(offer(s, w, parts.offers), s), group, texts),
        Made(say("the review box"), lambda s, w: _close((review_box(s, w),), s), called,
             edition.notice.span if edition.notice else edition.review.span),
        Made(say("the list of sources"), lambda s, w: main_sources(s, w) if parts.lists_sources else (), None, sources),
    ]  # fmt: skip
    strands = [_strand(setting, width, parts, made) for made in named]
    return tuple(strand for strand in strands if strand.pieces)


class Made(NamedTuple):
    """Something on the back: what messages call it, what makes it, what that looks at of what differs from one meeting
    to the next, and its place in the outline."""

    name: str
    maker: Maker
    seen: object
    span: Span


def _strand(setting: Setting, width: float, parts: BackParts, made: Made) -> Strand:
    name, maker, _, span = made
    held = Held((one_of_equals((parts, made.seen)),))

    def again(tuned: Setting, room: float) -> tuple[Piece, ...]:
        return tuned.once((FIXED, name, room, tuned.measures, tuned.ground, held), lambda own: maker(own, room))

    return Strand(
        again(setting, width), name, span, movable=False, opens=True, again=again, made_of=(FIXED, name, held)
    )


def _close(pieces: tuple[Piece, ...], setting: Setting) -> tuple[Piece, ...]:
    return spaced(pieces, setting.measures.block_gap)


def _contacts(setting: Setting, width: float, parts: BackParts) -> tuple[Piece, ...]:
    """The group under a heading of its own, what it says to readers first; nothing without a group."""
    if not parts.contact:
        return _close(group_words(setting, width), setting)
    reach = reach_pieces(setting, width, logo=parts.logo)
    group = setting.edition.group
    if not reach or group is None:
        return ()
    words, icon = setting.own(setting.words.group.contact), own_icon(setting, "contact")
    head = panel_head(setting, Head(words, group.span, icon=icon), width)
    return head, *spaced(reach, setting.measures.heading_gap)


def reach_pieces(setting: Setting, width: float, *, logo: bool = True) -> tuple[Piece, ...]:
    """What the group says in its own words, then its card."""
    card = group_card(setting, width, logo=logo)
    words = group_words(setting, width)
    if card is None:
        return ()
    kept = tuple(replace(piece, keep=True) for piece in words)
    return *kept, replace(card, before=setting.measures.line_gap * 1.5 if words else 0.0)


def group_words(setting: Setting, width: float) -> tuple[Piece, ...]:
    """What the group says to readers in its own words."""
    group = setting.edition.group
    if group is None or group.words is None:
        return ()
    return text_pieces(setting, group.words, "body", width, ParagraphOptions(span=group.words.span))


def group_card(setting: Setting, width: float, *, logo: bool = True) -> Piece | None:
    """The card of the group, with or without its logo before the name."""
    contact = group_contact(setting)
    if contact is None:
        return None
    drawn = logo_piece(setting, LOGO, width / 4) if logo else None
    return contact_piece(setting, contact, width, logo=drawn)


def group_contact(setting: Setting) -> Contact | None:
    """How to reach the group."""
    group = setting.edition.group
    if group is None:
        return None
    return Contact(
        name=setting.one_run(group.name), phone=group.phone, wechat=group.wechat, email=group.email, url=group.url,
        address=setting.one_run(group.address) if group.address else (),
        hours=setting.one_run(group.hours) if group.hours else (), group=True, span=group.span,
    )  # fmt: skip


def offer(setting: Setting, width: float, offers: frozenset[str]) -> tuple[Piece, ...]:
    """Which other editions there are, and how to ask for them; nothing where there are none."""
    group, measures, words = setting.edition.group, setting.measures, setting.words.large
    named = {"large": words.name, "bilingual": words.side_by_side, "phone-png": words.pictures}
    found = [name for key, name in named.items() if key in offers]
    if not found:
        return ()
    what = listed_words(found, setting.language)
    code, phone = bool(group and group.url), bool(group and group.phone)
    said = {(True, True): words.offer_code_phone, (True, False): words.offer_code, (False, True): words.offer_phone}
    phrase = said.get((code, phone), words.offer)
    runs = setting.strong(setting.own(phrase(what=what[0].upper() + what[1:])), "mint-ink")
    size = measures.small_icon * 1.3
    column = size + 2.4 * MM
    options = ParagraphOptions(span=setting.edition.span, breaking=None)
    piece = text_piece(setting, runs, "body", width - column, options)
    drawn = icon_at(
        "letter-case", Point(0, middle_of_line(setting.styles["body"])), size, setting.edition.span, "mint-ink"
    )
    return (beside(indented((piece,), column)[0], (drawn,)),)


def review_box(setting: Setting, width: float) -> Piece:
    """Status and edition, the text's date, when it will be checked again, and that this is no doctor's advice."""
    return boxed(
        setting, review_lines(setting, inner_width(setting, width)), BoxSize(width), REVIEW, setting.edition.review.span
    )


def review_lines(setting: Setting, width: float) -> list[Piece]:
    """What the review box says."""
    notice, options = (
        setting.edition.notice,
        ParagraphOptions(span=setting.edition.review.span, role="note", breaking=None),
    )
    lines = [
        text_piece(setting, runs, "review", width, options)
        for runs in (_status(setting), *(setting.own(words) for words in _facts(setting)))
    ]
    if notice is None:
        return lines
    return [*lines, *spaced(text_pieces(setting, notice, "review", width, replace(options, span=notice.span)), 0.0)]


def _status(setting: Setting) -> Runs:
    draft, words = setting.edition.review.status == "draft", setting.words.review
    status = setting.strong(setting.own(words.draft if draft else words.reviewed), "rose-ink" if draft else "mint-ink")
    edition = edition_words(setting.edition)
    return (*status, LEAD_GAP[setting.language], *setting.own(edition)) if edition else status


def _facts(setting: Setting) -> list[str]:
    review, language, words = setting.edition.review, setting.language, setting.words.review
    by = [words.by(names=joined_names(review.by, language))] if review.by else []
    first = words.written if review.status == "draft" else words.checked  # a draft does not say that anybody checked it
    dates = [(first, review.date), (words.next_check, review.next)]
    if review.status == "draft" and review.next:  # one date for readers: until when they may go by this paper
        dates = dates[1:]
    return [*by, *(phrase(date=written_date(day, language)) for phrase, day in dates if day)]


def main_sources(setting: Setting, width: float) -> tuple[Piece, ...]:
    """The numbered list under a line and its small heading; nothing where nothing is cited."""
    span, measures = setting.edition.span, setting.measures
    list_them = run_on_sources if measures.tight else source_pieces
    entries = list_them(setting, setting.cited, width, span)
    if not entries:
        return ()
    options = ParagraphOptions(span=span, role="heading", level=SECTION_LEVEL, keep=True)
    words = setting.own(setting.words.blocks.main_sources)
    head = text_piece(setting, words, "source-heading", width, options)
    rule = straight_line(Point(0, 0), Point(width, 0), span, Stroke(color="line", width=measures.hairline))
    gap = measures.line_gap
    items = (rule, *(moved(item, 0, gap) for item in head.items))
    ruled = Piece(height=head.height + gap, items=items, before=measures.block_gap, keep=True)
    return (ruled, *entries)
