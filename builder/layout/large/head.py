"""The first page of the large print: the scene with the title before it, who it is from, and the contents."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from builder.drawing.motifs import Shown, scene
from builder.drawing.translation import moved
from builder.geometry import MM, Point, Rect
from builder.layout.folds import BLEED
from builder.layout.kept_names import keeping_names
from builder.layout.large.page_frame import HEAD, PAGE, SIDE, TOP, text_frame
from builder.layout.leaflet.cover import draft_label, set_title, title_piece
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.land import RINGS, Land, dark_land, unlike_land
from builder.layout.leaflet.logo import logo_piece
from builder.layout.leaflet.meeting_facts import meeting_card
from builder.layout.leaflet.piece import Piece, height_of, merged, spaced, stacked
from builder.layout.leaflet.setting import (
    LEAD_GAP,
    SECTION_LEVEL,
    ParagraphOptions,
    Runs,
    Setting,
    list_piece,
    text_piece,
)
from builder.layout.leaflet.subtitle import subtitle_runs
from builder.outline.model.edition import GroupInfo
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item, Marker
from builder.replace import replace
from builder.theme.style import contrast
from builder.typeset.model import Breaking
from builder.words.dates import written_date

TITLE_WIDTH, WIDER = 100 * MM, 114 * MM
"""The scene's figure stands at the right of this; its light at the right of the other, for a long title."""
WORDS_TOP = TOP * 0.72
LAND = 44 * MM
"""So high the land rises in the picture."""
LOWER = 20 * MM
"""By so much the picture may be lower."""
NEARLY = 0.8
"""So large, at least, its title stays then."""
THING = 50 * MM
"""What is drawn narrower than this stands on the land."""
LEAST_CONTRAST = 3.0
"""Of large letters on what is behind them (WCAG 2.2, 1.4.3)."""
GROUND_PAD = 4 * MM
"""Around the words of a title that nothing but a ground of its own keeps clear of the land."""
FOOT = 6 * MM
FOOT_WIDTHS = (100 * MM, 76 * MM, 58 * MM)
"""Between the words on the dark land and the end of the picture."""
LOGO, LOGO_GAP = 13 * MM, 4 * MM


class Head(Struct, frozen=True):
    """The picture and its height in points, the words on it, and whether group and date, and which edition it is, are
    among them."""

    art: tuple[Item, ...]
    items: tuple[Item, ...]
    names_group: bool
    names_edition: bool
    height: float

    def says_as(self, other: Head) -> bool:
        """Whether it has the words of another, in as many lines and nearly as large."""
        own, others = (
            [p.set for item in head.items for p in getattr(item, "paragraphs", ())] for head in (self, other)
        )
        lines = [len(done.lines) for done in own] == [len(done.lines) for done in others]
        large = all(done.style.size >= NEARLY * as_was.style.size for done, as_was in zip(own, others, strict=False))
        return lines and large and self.names_group == other.names_group and self.names_edition == other.names_edition


def head_with_room(setting: Setting, width: float) -> Head:
    """The head of the first page: lower where all that opens the booklet then stands under it on one page."""
    head = head_of(setting)
    lacking = height_of(under_head(setting, head, width)) - text_frame(setting, head=HEAD).height
    if not 0 < lacking <= LOWER:
        return head
    lower = head_of(setting, HEAD - lacking - MM)
    return lower if lower.says_as(head) else head


def head_of(setting: Setting, height: float = HEAD) -> Head:
    """A head of so many points, as far as there is a scene for it."""
    span = setting.edition.span
    frame = Rect(-BLEED, -BLEED, PAGE.width + 2 * BLEED, height + BLEED)
    view = Rect(0, 540 - 960 * frame.height / frame.width, 960, 960 * frame.height / frame.width)
    drawn = scene(setting.motif, "cover", frame, span, Shown(view=view))
    art: tuple[Item, ...] = (box(frame, span, "wash"), *drawn)
    titled = _titled(setting, readable_land(setting, drawn), _things(drawn), height)
    words = stacked(titled.pieces, SIDE, WORDS_TOP)
    if titled.clear:
        foot = group_and_date(setting, dark_land(drawn), Point(SIDE, height - FOOT))
        return Head(art, (*words, *foot), bool(foot), titled.names_edition, height)
    around = Rect(SIDE, WORDS_TOP, titled.width, height_of(titled.pieces)).inset(*[-GROUND_PAD] * 4)
    return Head((*art, box(around, span, "wash", radius=GROUND_PAD)), tuple(words), False, titled.names_edition, height)


class _Titled(Struct, frozen=True):
    """The words at the top of the picture, how wide they may be, and whether all are clear of the land."""

    pieces: list[Piece]
    width: float
    names_edition: bool
    clear: bool


def _titled(setting: Setting, land: Land, things: Sequence[Rect], height: float) -> _Titled:
    """The title on a head of so many points with the edition's name under it, set wider or without it if it is long.

    First above all land, then above such on which it could not be read, and if it can be before none of `things`; a
    name left out stands under the picture.
    """
    before_things: _Titled | None = None
    for named, above_all, width in product((True, False), (True, False), (TITLE_WIDTH, WIDER)):
        bottom = height - LAND if above_all else min(height, land.first(SIDE, SIDE + width) - 2 * MM)
        under = [edition_name(setting, width)] if named else []
        pieces = title_words(setting, width, bottom - WORDS_TOP, under)
        if height_of(pieces) <= bottom - WORDS_TOP:
            fitting = _Titled(pieces, width, named, clear=True)
            if not _touches(stacked(pieces, SIDE, WORDS_TOP), things):
                return fitting
            before_things = before_things or fitting
    return before_things or _Titled(pieces, width, names_edition=False, clear=False)


def _things(drawn: Sequence[GroupItem]) -> list[Rect]:
    """What stands on the land, such as a tree: all that is drawn but hills, which are wide, and rings."""
    return [item.frame for group in drawn if group.name not in RINGS for item in group.items
            if item.frame.width < THING]  # fmt: skip


def _touches(words: Sequence[Item], things: Sequence[Rect]) -> bool:
    """Whether lines of text lie on one of them; the draft mark has a ground of its own."""
    lines = [Rect(item.frame.x + p.x, item.frame.y + p.y, p.set.width, p.set.height)
             for item in words for p in getattr(item, "paragraphs", ())]  # fmt: skip
    return any(line.overlaps(thing) for line in lines for thing in things)


def readable_land(setting: Setting, drawn: Sequence[GroupItem]) -> Land:
    """The scene with that land as dark on which the title's colour has too little contrast."""
    palette = setting.theme.palettes["large"]
    ink = palette[setting.theme.style("large", "cover-title", setting.language).color].rgb
    clear = [role for role, color in palette.items() if contrast(ink, color.rgb) >= LEAST_CONTRAST]
    return unlike_land(drawn, clear)


def group_and_date(setting: Setting, land: Land, corner: Point) -> tuple[Item, ...]:
    """Group and date on the dark land, in narrower lines where it is low; nothing where they do not fit on it.

    `corner` is where the lower left of the words lies.
    """
    for width in FOOT_WIDTHS:
        foot = _foot(setting, width)
        placed = stacked(foot, corner.x, corner.y - height_of(foot))
        if all(land.top(corner.x - MM, corner.x + _width(item) + MM) <= item.frame.y for item in placed):
            return placed
    return ()


def _width(item: Item) -> float:
    paragraphs = getattr(item, "paragraphs", ())
    return max((p.set.width for p in paragraphs), default=0.0)


def title_words(setting: Setting, width: float, room: float, under: Sequence[Piece]) -> list[Piece]:
    """Draft mark, title as large as it fits `room` in few lines, and what stands under it; in reading order."""
    setting = replace(setting, typesetter=keeping_names(setting.typesetter, setting.edition))
    steps = setting.theme.steps("large", "cover-title", setting.language)
    size = steps[0].size
    while True:
        pieces = [*draft_label(setting), replace(title_piece(setting, width, size), before=4 * MM), *under]
        done = set_title(setting, width, size)
        bad = any(p.overset or setting.typesetter.cuts_word(p) for p in done)
        if size <= steps[-1].size or (not bad and height_of(pieces) <= room):
            return pieces
        size -= 1


def edition_name(setting: Setting, width: float) -> Piece:
    """Which edition this is."""
    name = setting.strong(setting.own(setting.words.large.name), "primary")
    return text_piece(
        setting, name, "cover-subtitle", width, ParagraphOptions(span=setting.edition.span, before=2 * MM)
    )


def _foot(setting: Setting, width: float) -> list[Piece]:
    """The group and the date of the text, in white."""
    edition = setting.edition
    pieces: list[Piece] = []
    if edition.group is not None:
        options = ParagraphOptions(span=edition.group.span, breaking=Breaking.BALANCED)
        pieces.append(text_piece(setting, setting.one_run(edition.group.name), "cover-name", width, options))
    if edition.review.date:
        words = setting.own(_text_of(setting, edition.review.date))
        pieces.append(text_piece(setting, words, "cover-foot", width, ParagraphOptions(span=edition.review.span)))
    return pieces


def _text_of(setting: Setting, date: str) -> str:
    """The day of the text, which says so: alone under the group's name it reads as the meeting's."""
    return setting.words.review.written(date=written_date(date, setting.language))


def under_head(setting: Setting, head: Head, width: float) -> tuple[Piece, ...]:
    """What opens the booklet under its head."""
    return opening_pieces(setting, width, names_group=head.names_group, names_edition=head.names_edition)


def opening_pieces(
    setting: Setting, width: float, *, names_group: bool, names_edition: bool = True
) -> tuple[Piece, ...]:
    """Subtitle, readers, and the meeting, under the head; group, date and edition where the picture has them not."""
    pieces: list[Piece] = []
    edition, span = setting.edition, setting.edition.span
    if edition.subtitle is not None:
        options = ParagraphOptions(span=edition.subtitle.span, role="subtitle", breaking=Breaking.BALANCED)
        style = setting.styles["cover-subtitle"]
        pieces.append(text_piece(setting, subtitle_runs(setting, style, width), style, width, options))
    gap = setting.measures.line_gap
    readers = setting.own(setting.words.group.readers[edition.audience])
    if not names_edition:
        readers = setting.led(setting.own(setting.words.large.name), readers, "primary")
    pieces.append(text_piece(setting, readers, "cover-reader", width, ParagraphOptions(span=span, before=gap)))
    if not names_group:
        pieces += _from_whom(setting, width)
    pieces += spaced(meeting_card(setting, width), setting.measures.block_gap)
    return tuple(pieces)


def _from_whom(setting: Setting, width: float) -> list[Piece]:
    """The group beside its logo with the date of the text behind it, or whichever of both there is."""
    edition, gap = setting.edition, setting.measures.line_gap
    group, date = edition.group, edition.review.date
    dated = setting.own(_text_of(setting, date)) if date else ()
    if group is None:
        options = ParagraphOptions(span=edition.review.span, before=gap)
        return [text_piece(setting, dated, "cover-reader", width, options)] if dated else []
    logo = logo_piece(setting, LOGO, width / 3)
    column = logo.items[0].frame.width + LOGO_GAP if logo else 0.0
    name = _named(setting, group, dated, width - column)
    if logo is None:
        return [name]
    height = max(logo.height, name.height)
    items = (
        *(moved(item, 0, (height - logo.height) / 2) for item in logo.items),
        *(moved(item, column, (height - name.height) / 2) for item in name.items),
    )
    return [Piece(height=height, items=items, before=gap)]


def _named(setting: Setting, group: GroupInfo[Text], dated: Runs, width: float) -> Piece:
    """The group's name with the date behind it, or under it where they do not share a line."""
    options = ParagraphOptions(span=group.span, before=setting.measures.line_gap, breaking=Breaking.BALANCED)
    name = setting.strong(setting.one_run(group.name), "mint-ink")
    together = (*name, LEAD_GAP[setting.language], *dated) if dated else name
    if not dated or setting.typesetter.width(together, setting.styles["body"]) <= width:
        return text_piece(setting, together, "body", width, options)
    under = text_piece(setting, dated, "body", width, replace(options, before=0.0))
    return merged((text_piece(setting, name, "body", width, options), under), options.before)


def contents_pieces(
    setting: Setting, entries: Sequence[tuple[Runs, str, int]], width: float, *, whole: bool = False
) -> tuple[Piece, ...]:
    """The list of topics: page number, then the title that links there. An entry is (title, name, page).

    `whole`: it stays on a page where one holds it.
    """
    span, measures = setting.edition.span, setting.measures
    options = ParagraphOptions(span=span, role="heading", level=SECTION_LEVEL, keep=True)
    head = text_piece(setting, setting.own(setting.words.large.contents), "box-heading", width, options)
    rows = [_entry(setting, *entry, width) for entry in entries]
    whole = whole and height_of([head, *spaced(rows, measures.line_gap)]) <= text_frame(setting).height
    rows = [replace(row, keep=whole or not TOGETHER <= index <= len(rows) - TOGETHER)
            for index, row in enumerate(rows, 1)]  # fmt: skip
    rows[-1] = replace(rows[-1], keep=False)
    return (replace(head, before=measures.block_gap), *spaced(rows, measures.line_gap))


COLUMN = 14.5 * MM
TOGETHER = 4
"""So many entries of the list of contents stay together on a page: two would be lost there."""


def _entry(setting: Setting, title: Runs, name: str, page: int, width: float) -> Piece:
    figure = setting.set(setting.strong(setting.own(str(page)), "mint-ink"), "body", COLUMN)
    marker = Marker(kind="number", text=str(page), color="mint-ink", line=figure.lines[0], offset=COLUMN)
    runs = tuple(replace(run, href=f"#{name}", bold=False) for run in title)
    done = setting.set(runs, "body", width - COLUMN)
    options = ParagraphOptions(span=setting.edition.span, before=setting.measures.line_gap / 2)
    return list_piece(setting, (done,), COLUMN, marker, options)
