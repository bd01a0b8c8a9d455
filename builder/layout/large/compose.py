"""The large print: everything that talk and leaflet say, reflowed on A4 in type that nobody has to strain to read."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Report, Span, say
from builder.geometry import MM
from builder.layout.folds import BLEED
from builder.layout.large.content import Topic, large_sections, topics
from builder.layout.large.foot_hill import FootHill, foot_hill
from builder.layout.large.head import contents_pieces, head_frame, head_items, opening_pieces
from builder.layout.large.page_frame import PAGE, page_foot, text_frame
from builder.layout.large.pagination import Filled, paginate
from builder.layout.leaflet.art import read_motif
from builder.layout.leaflet.blocks.cards import has_signs
from builder.layout.leaflet.compose import inner_blocks, metadata_of, preferred_styles
from builder.layout.leaflet.measures import LARGE
from builder.layout.leaflet.piece import Piece, spaced, stacked
from builder.layout.leaflet.setting import Setting
from builder.layout.leaflet.wide_words import tell_wide_words
from builder.layout.motif import Motif
from builder.layout.page import Document, Item, Page
from builder.layout.scenery import head_art
from builder.outline.blocks import Cards, Section
from builder.outline.edition import Edition
from builder.outline.text import Text
from builder.theme.model import Theme

NO_CONTENTS = 4
"""So many pages are leafed through; more have a list of contents."""


class Sheet(Struct, frozen=True):
    """What one page carries, before its foot: pieces, and a statement on a hill below them."""

    filled: Filled
    title: str
    hill: FootHill | None = None


def compose_large(edition: Edition, theme: Theme, report: Report) -> Document:
    """The large print of an edition: A4 pages, one topic a page, nothing smaller than 18 points.

    A box that is higher than a page is told as `overset-page`.
    """
    sections = large_sections(edition)
    setting = large_setting(edition, theme, report, sections)
    found = list(topics(setting, sections, text_frame(setting).width))
    sheets = _sheets(setting, found)
    _tell_overset(setting, sheets)
    motif = read_motif(edition, theme, report)
    pages = tuple(_page(setting, sheet, number, motif) for number, sheet in enumerate(sheets, 1))
    tell_wide_words(pages, report)
    return Document(
        kind="large", language=edition.language, pages=pages, palette=theme.palettes["large"],
        metadata=metadata_of(edition), typefaces=theme.typefaces(edition.language),
    )  # fmt: skip


def large_setting(edition: Edition, theme: Theme, report: Report, sections: Sequence[Section[Text]]) -> Setting:
    """Styles and distances of the large print; it has no citation marks, its sources stand at the end."""
    from builder.typeset.engine import Typesetter

    blocks = inner_blocks([block for section in sections for block in section.blocks])
    legend = next((b.span for b in blocks if isinstance(b, Cards) and has_signs(b)), None)
    return Setting(
        edition=edition, theme=theme, report=report, typesetter=Typesetter(edition.language, "noto"),
        styles=preferred_styles(theme, "large", edition.language), measures=LARGE, numbers=None, legend=legend,
    )  # fmt: skip


def _sheets(setting: Setting, found: Sequence[Topic]) -> list[Sheet]:
    """All pages in order: the opening, with a list of contents where there are many, then a page or more a topic."""
    body = [_topic_sheets(setting, topic) for topic in found]
    opening = opening_pieces(setting, text_frame(setting).width)
    if 1 + sum(map(len, body)) <= NO_CONTENTS:
        return [*_front(setting, opening), *(sheet for own in body for sheet in own)]
    front = _with_contents(setting, opening, found, body, len(_with_contents(setting, opening, found, body, 1)))
    return [*front, *(sheet for own in body for sheet in own)]


def _with_contents(
    setting: Setting, opening: tuple[Piece, ...], found: Sequence[Topic], body: Sequence[Sequence[Sheet]], fronts: int
) -> list[Sheet]:
    """The opening pages, for topics that begin after `fronts` of them."""
    entries, number = [], fronts + 1
    for topic, own in zip(found, body, strict=True):
        entries.append((topic.title, topic.name, number))
        number += len(own)
    return _front(setting, (*opening, *contents_pieces(setting, entries, text_frame(setting).width)))


def _front(setting: Setting, pieces: tuple[Piece, ...]) -> list[Sheet]:
    first, room = text_frame(setting, under_head=True).height, text_frame(setting).height
    return [Sheet(filled, setting.edition.title.plain) for filled in paginate(pieces, first, room)]


def _topic_sheets(setting: Setting, topic: Topic) -> list[Sheet]:
    """A topic's pages; its statement stands on the hill at the foot of the last, if there is room, else in the text."""
    frame = text_frame(setting)
    title = "".join(run.text for run in topic.title)
    pull = spaced(topic.pulled(setting, frame.width), setting.measures.block_gap)
    pages = paginate((*topic.pieces, *pull), frame.height, frame.height)
    if topic.statement is not None:
        hill = foot_hill(setting, topic.statement)
        *before, last = paginate(topic.pieces, frame.height, frame.height, hill=frame.bottom - hill.clear)
        if len(before) < len(pages) and frame.y + last.height <= hill.clear:
            return [*(Sheet(filled, title) for filled in before), Sheet(last, title, hill)]
    return [Sheet(filled, title) for filled in pages]


def _tell_overset(setting: Setting, sheets: Sequence[Sheet]) -> None:
    for number, sheet in enumerate(sheets, 1):
        if sheet.filled.over > 0.01:
            setting.report.error(
                "overset-page",
                _span_of(sheet, setting.edition.span),
                say(
                    "large print, page {number}: expected a block that fits a page, found one {over:.0f} mm too high",
                    number=number,
                    over=sheet.filled.over / MM,
                ),
                say("make two blocks of it"),
            )


def _span_of(sheet: Sheet, default: Span) -> Span:
    highest = max(sheet.filled.pieces, key=lambda p: p.height, default=None)
    return highest.items[0].span if highest and highest.items else default


def _page(setting: Setting, sheet: Sheet, number: int, motif: Motif | None) -> Page:
    frame = text_frame(setting, under_head=number == 1)
    items: list[Item] = [*head_items(setting)] if number == 1 else []
    items += stacked(sheet.filled.pieces, frame.x, frame.y)
    background: tuple[Item, ...] = ()
    if number == 1:
        bled = head_frame().inset(-BLEED, -BLEED, -BLEED, 0)
        background = head_art(motif, bled, setting.edition.span)
    if sheet.hill is not None:
        items += sheet.hill.items
        background = (*background, *sheet.hill.art)
    foot = page_foot(setting, number, "on-primary-1" if sheet.hill else None)
    return Page(
        size=PAGE,
        items=(*items, *foot),
        background=background,
        title=sheet.title,
        label=say("page {number}", number=number),
    )
