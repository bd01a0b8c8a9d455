"""The pages of the phone pictures: the large print's pieces in one narrow column, as long as a picture may be."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.diagnostics import Report, say
from builder.drawing.motifs import scene
from builder.drawing.translation import moved
from builder.geometry import Rect, Size
from builder.layout.large.compose import large_setting
from builder.layout.large.content import topics
from builder.layout.large.head import opening_pieces
from builder.layout.leaflet.compose import metadata_of
from builder.layout.leaflet.piece import Piece, height_of, spaced, stacked
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.layout.leaflet.wide_words import tell_wide_words
from builder.layout.phone.head import Head, head_of
from builder.layout.phone.measures import FOOT, FOOT_GAP, MOST_HEIGHT, PHONE, SIDE, SMALL, TOP, WIDTH
from builder.layout.phone.parting import Stretch, parted_topics
from builder.layout.phone.sections import phone_sections
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES
from builder.page.items import Document, Item, Page
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.style import TextStyle

COLUMN = WIDTH - 2 * SIDE
"""Width of the text, in points."""
LAND = WIDTH / 12
"""Height of the quiet land under the last picture."""


def compose_phone_pictures(edition: Edition, theme: Theme, report: Report) -> Document:
    """The phone edition as pages 432 points wide, each as high as what stands on it, up to 7,960 points."""
    setting = phone_setting(edition, theme, report)
    head = head_of(setting)
    opening = opening_pieces(setting, COLUMN, names_group=head.names_group)
    found = [opening, *(topic.pieces for topic in topics(setting, phone_sections(edition), COLUMN))]
    foot = FOOT_GAP + setting.styles["page-foot"].leading + FOOT
    room = MOST_HEIGHT - TOP - foot - LAND
    parts = parted_topics(found, room - head.height, room)
    pages = tuple(_page(setting, head, parts, index) for index in range(len(parts)))
    tell_wide_words(pages, report, NAMES["phone"])
    return Document(
        kind="phone", language=edition.language, pages=pages, palette=theme.palettes["large"],
        metadata=metadata_of(edition), typefaces=theme.typefaces(edition.language),
    )  # fmt: skip


def phone_setting(edition: Edition, theme: Theme, report: Report) -> Setting:
    """The large print's setting at its least sizes, for a narrow column."""
    least = theme.steps("large", "body", edition.language)[-1].size
    setting = large_setting(edition, theme, report, phone_sections(edition), least)
    return replace(setting, measures=PHONE, output=say("phone pictures"), styles=_styles(setting.styles))


def _styles(large: Mapping[str, TextStyle]) -> Mapping[str, TextStyle]:
    small = {name: replace(large[name], size=size, leading=leading) for name, (size, leading) in SMALL.items()}
    return MappingProxyType({**large, **small})


def _page(setting: Setting, head: Head, parts: list[Stretch], index: int) -> Page:
    first, last = index == 0, index == len(parts) - 1
    top = head.height + TOP if first else TOP
    pieces = spaced(parts[index], 0.0)
    below = top + height_of(pieces) + FOOT_GAP
    foot = _foot(setting, index + 1, len(parts))
    height = below + setting.styles["page-foot"].leading + FOOT + (LAND if last else 0.0)
    land = scene(setting.motif, "foot", Rect(0, height - LAND, WIDTH, LAND), setting.edition.span) if last else ()
    return Page(
        size=Size(WIDTH, height),
        items=(*(head.items if first else ()), *stacked(pieces, SIDE, top), *(moved(i, SIDE, below) for i in foot)),
        background=(*(head.art if first else ()), *land),
        fill="ground",
        title=setting.edition.short_title.plain,
        label=say("phone picture {number}", number=index + 1),
    )


def _foot(setting: Setting, number: int, count: int) -> tuple[Item, ...]:
    """Title at the left; at the right which picture of how many, where there are several."""
    span, width = setting.edition.span, COLUMN
    place = setting.strong(setting.own(f"{number} / {count}"))
    own = setting.typesetter.width(place, setting.styles["page-number"]) + 1
    title = setting.one_run(setting.edition.short_title)
    left: Piece = text_piece(
        setting, title, "page-foot", width - own - SIDE, ParagraphOptions(span=span, role="footer")
    )
    right = text_piece(setting, place, "page-number", own, ParagraphOptions(span=span, role="slide-number"))
    return (*left.items, *(moved(item, width - own, 0) for item in right.items if count > 1))
