"""The back panel: how to reach the group, the large print, what stage the text is at, and what it rests on."""

from __future__ import annotations

from builder.changed import replace
from builder.diagnostics import say
from builder.layout.leaflet.blocks.boxes import Look, boxed, inner_width
from builder.layout.leaflet.blocks.people import Contact, contact_piece
from builder.layout.leaflet.blocks.sources import run_on_sources, source_pieces
from builder.layout.leaflet.drawing import icon_at, rule_with_dot
from builder.layout.leaflet.flow import Strand
from builder.layout.leaflet.piece import Piece, beside, indented, spaced
from builder.layout.leaflet.setting import SECTION_LEVEL, Manner, Runs, Setting, middle_of_line, text_piece, text_pieces
from builder.layout.leaflet.wording import long_date

REVIEW = Look("surface", "primary", "group", "review")


BACK_SHARE = 0.75
"""Its parts stand closer than blocks do elsewhere: 3 of 4 mm."""


def back_strands(setting: Setting, width: float, offers: frozenset[str], lists_sources: bool) -> tuple[Strand, ...]:
    """Contacts, offer, review box, sources; `lists_sources` is false where the author placed the list elsewhere."""
    span, measures, once = setting.edition.span, setting.measures, setting.once
    gap = measures.block_gap * BACK_SHARE
    reached = once(("contacts", width), lambda: contacts(setting, width))
    offered = once(("offer", width), lambda: offer(setting, width)) if "large" in offers else ()
    padding = (measures.pad_x, measures.pad_y)
    reviewed = once(("review", width, *padding), lambda: (review_box(setting, width),))
    listed = once(("sources", width, measures.run_on), lambda: main_sources(setting, width)) if lists_sources else ()
    parts = [
        (say("the contacts"), _respaced(setting, reached)),
        (say("the large-print offer"), spaced(offered, gap)),
        (say("the review box"), spaced(reviewed, gap)),
        (say("the list of sources"), spaced(listed, gap)),
    ]
    return tuple(Strand(pieces, name, span, movable=False, opens=True) for name, pieces in parts if pieces)


def _respaced(setting: Setting, pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The contacts as far from what stands above as sections are now."""
    return spaced(pieces, setting.measures.section_gap)


def contacts(setting: Setting, width: float) -> tuple[Piece, ...]:
    """The group under a heading of its own; nothing without a group."""
    group = setting.edition.group
    if group is None:
        return ()
    contact = Contact(
        name=setting.one_run(group.name), phone=group.phone, wechat=group.wechat, url=group.url, span=group.span
    )
    piece = contact_piece(setting, contact, width, setting.measures.heading_gap)
    measures = setting.measures
    rule = Piece(height=2 * measures.rule_dot, items=rule_with_dot(width, measures, group.span),
                 before=measures.section_gap, keep=True)  # fmt: skip
    manner = Manner(span=group.span, role="heading", level=SECTION_LEVEL, before=measures.heading_gap, keep=True)
    return rule, text_piece(setting, setting.own(setting.say("contact")), "heading", width, manner), piece


def offer(setting: Setting, width: float) -> tuple[Piece, ...]:
    """That there is a large print, and how to ask for it."""
    group, measures = setting.edition.group, setting.measures
    code, phone = bool(group and group.url), bool(group and group.phone)
    key = "offer" + ("-code" if code else "") + ("-phone" if phone else "")
    runs = setting.strong(setting.own(setting.say(key)), "primary")
    piece = text_piece(setting, runs, "body", width - measures.small_column, Manner(span=setting.edition.span))
    middle = middle_of_line(setting.styles["body"])
    size = measures.small_icon * 1.15
    drawn = icon_at("letter-case", 0, middle, size, measures.icon_stroke, setting.edition.span, "primary")
    return (beside(indented((piece,), measures.small_column)[0], (drawn,)),)


def review_box(setting: Setting, width: float) -> Piece:
    """Status, the text's date, when it will be checked again, and that this is no doctor's advice."""
    review, notice = setting.edition.review, setting.edition.notice
    inner, manner = inner_width(setting, width), Manner(span=review.span, role="note")
    lines = [
        text_piece(setting, runs, "review", inner, manner)
        for runs in (_status(setting), *(setting.own(words) for words in _facts(setting)))
    ]
    lines += spaced(text_pieces(setting, notice, "review", inner, replace(manner, span=notice.span)), 0.0)
    return boxed(setting, lines, width, REVIEW, review.span)


def _status(setting: Setting) -> Runs:
    draft = setting.edition.review.status == "draft"
    words = setting.own(setting.say("draft" if draft else "reviewed"))
    return setting.strong(words, "caution-text" if draft else "primary")


def _facts(setting: Setting) -> list[str]:
    review, language = setting.edition.review, setting.language
    by = [setting.say("reviewed-by", names=setting.say("names").join(review.by))] if review.by else []
    date = "written" if review.status == "draft" else "checked"  # a draft does not say that anybody checked it
    dates = ((date, review.date), ("next-check", review.next))
    return [*by, *(setting.say(key, date=long_date(date, language)) for key, date in dates if date)]


def main_sources(setting: Setting, width: float) -> tuple[Piece, ...]:
    """The numbered list under its small heading; nothing where nothing is cited."""
    span = setting.edition.span
    list_them = run_on_sources if setting.measures.run_on else source_pieces
    entries = list_them(setting, setting.cited, width, span)
    if not entries:
        return ()
    manner = Manner(span=span, role="heading", level=SECTION_LEVEL, keep=True)
    head = text_piece(setting, setting.own(setting.say("main-sources")), "source-heading", width, manner)
    return (head, *entries)
