"""51: the close. The cover's scene again; how to reach the group, the notice and the review stand on the foot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Literal, NamedTuple

from msgspec import Struct

from builder.diagnostics import all_of, say
from builder.geometry import Rect
from builder.layout.longest_text import longest_span, texts_of
from builder.layout.sentences import first_sentence
from builder.layout.slides import art
from builder.layout.slides.both_words import both_words, phone_words, plain_in
from builder.layout.slides.boxes import held_text, label
from builder.layout.slides.card_shapes import SMALL_RADIUS, card
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.foot_lines import BOTTOM, RISES, Foot, FootLine, foot_items, placed_foot
from builder.layout.slides.frame import TOP, draft_top
from builder.layout.slides.grid import MARGIN, SLIDE
from builder.layout.slides.logo import logo_item
from builder.layout.slides.patterns.title import TITLE_END, TITLE_TOP, WIDTH
from builder.layout.slides.qr import code_of
from builder.layout.slides.sizing import Piece, Room, Sized, sized
from builder.layout.slides.ways import Ways
from builder.outline.model.block_texts import edition_words
from builder.outline.model.language_pairs import by_paragraph, in_one_line, untwinned
from builder.outline.text.addresses import shown_address
from builder.outline.text.telephone import dialled
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.terminal_columns import display_width
from builder.words.dates import written_date
from builder.words.languages import Language
from builder.words.own import own_words

ABOVE = 14.0
WAY = 24.0
"""A way to reach the group is at least so large: it is copied from the last row."""
NOTE = 18.0
EASY_RISE = 96.0
CODE = Rect(SLIDE.width - MARGIN - 160, BOTTOM - 178, 160, 178)
CODE_AIR = 8.0
SCAN = 16.0
"""Letters under the code, in points: the least that a talk has."""
Kind = Literal["phone", "web", "email", "wechat", "address", "hours"]
ICONS: Mapping[Kind, str] = MappingProxyType({
    "phone": "phone", "web": "world", "email": "mail", "wechat": "brand-wechat", "address": "map-pin", "hours": "clock",
})  # fmt: skip


class Way(Struct, frozen=True):
    """A way to reach the group: its kind, the words, where a click leads, whether it stands behind the one before."""

    kind: Kind
    words: str
    href: str | None = None
    beside: bool = False
    said: Text | None = None
    """The words in each language of the slides, where they differ."""


MOST_WAYS = 3
"""So many ways to reach the group always stand on the foot; more of them where the title has room above them."""


def compose_closing(context: Context) -> SlideBody:
    """The last slide: the `closing` text, whose first paragraph is the title, then how to reach the group."""
    mark, top = _header(context)
    foot, area, room, done = _laid(context, top)
    tell_unfit(context, say("the closing"), [room], done,
               say("make it shorter, or put what follows the thanks into a block of its own"))  # fmt: skip
    head, *rest = done.room(0)
    y = area.y + (area.height - head.height - sum(t.height + ABOVE for t in rest)) / 2
    frame = Rect(MARGIN, y, WIDTH, head.height)
    item = held_text([head], frame, role="title", name=context.own.pane.roles["title"], body=False)
    items: list[Item] = []
    if rest:
        below = Rect(MARGIN, frame.bottom + ABOVE, WIDTH, rest[0].height)
        items.append(held_text(rest, below, name=context.own.pane.roles["paragraph"], body=False))
    return SlideBody(
        items=(*items, *mark, *foot_items(context, foot), *_page_code(context)), scene=art.cover(context, foot.rise),
        title=replace(item, placeholder="title"), layout="closing", counted=False,
    )  # fmt: skip


def _page_code(context: Context) -> list[Item]:
    """The group's page as a code on the land at the right, over what scanning it does: nobody copies an address from
    the last row."""
    group = context.edition.group
    if group is None or group.url is None:
        return []
    side = CODE.width - 2 * CODE_AIR
    code = code_of(context, group.url, Rect(CODE.x + CODE_AIR, CODE.y + CODE_AIR, side, side), context.span)
    style = replace(context.style("foot-note", "primary", weight=700), size=SCAN, leading=SCAN * 1.2, align="center")
    words = Rect(CODE.x, CODE.bottom - CODE_AIR - SCAN * 1.6, CODE.width, SCAN * 1.6)
    return [card(context, CODE, context.span, radius=SMALL_RADIUS), *code,
            label(context, context.own.group.scan, style, words)]  # fmt: skip


class Laid(NamedTuple):
    """The foot, and the words above it with the area and the room they were given."""

    foot: Foot
    area: Rect
    room: Room
    done: Sized


def _laid(context: Context, top: float) -> Laid:
    """With all ways to reach the group where the title keeps its room: on higher land where they are many.

    Where they are too many, they stand by their lengths, then two short ones share a height; then the last ones are
    left out, and that is told.
    """
    ways = _ways(context)
    if len(ways) > MOST_WAYS:
        for tried in _arrangements(ways):
            found = _laid_with(context, top, tried, RISES[-1])
            if found.foot.fits and found.done.fits and not found.done.cuts:
                _tell_left_out(context, tried)
                return found
    _tell_left_out(context, ways[:MOST_WAYS])
    return _laid_with(context, top, ways[:MOST_WAYS], EASY_RISE)


def _arrangements(ways: Sequence[Way]) -> Iterator[Sequence[Way]]:
    """What is tried, the best first: all in their order, by their lengths, in pairs, then without the last ones."""
    yield from (ways, _by_length(ways), *_paired(ways))
    for count in range(len(ways) - 1, MOST_WAYS, -1):
        yield from (ways[:count], _by_length(ways[:count]))


SHARED: tuple[Mapping[Kind, Kind], ...] = (
    {"hours": "phone"}, {"hours": "wechat"}, {"hours": "email"}, {"hours": "web"}, {"wechat": "phone"},
    {"wechat": "email"}, {"wechat": "web"}, {"hours": "phone", "wechat": "email"}, {"hours": "phone", "wechat": "web"},
    {"hours": "email", "wechat": "phone"}, {"hours": "web", "wechat": "email"},
)  # fmt: skip
"""Which way stands behind which other on one height, the arrangement that is wanted most first."""


def _paired(ways: Sequence[Way]) -> Iterator[list[Way]]:
    """The ways in each of these arrangements that concerns ways which the group has: in their order, and long below
    short, where the land is wider."""
    kinds = {way.kind for way in ways}
    for hosts in SHARED:
        if not kinds.issuperset({*hosts, *hosts.values()}):
            continue
        behind = {host: replace(way, beside=True) for way in ways if (host := hosts.get(way.kind))}
        rows = [[way, *([behind[way.kind]] if way.kind in behind else [])] for way in ways if way.kind not in hosts]
        yield [way for row in rows for way in row]
        yield [way for row in _rows_by_length(rows) for way in row]


def _by_length(ways: Sequence[Way]) -> list[Way]:
    return [way for row in _rows_by_length([[way] for way in ways]) for way in row]


def _rows_by_length(rows: Sequence[Sequence[Way]]) -> list[Sequence[Way]]:
    """Long rows below short ones, where the land is wider; the telephone stays first, which most people look for."""
    return sorted(rows, key=lambda row: (row[0].kind != "phone", _length(row)))


def _length(row: Sequence[Way]) -> int:
    """How long a row is, in columns: a Chinese character takes two."""
    return sum(display_width(way.words) + 5 for way in row)


def _tell_left_out(context: Context, shown: Sequence[Way]) -> None:
    """`contact-left-out`: a way to reach the group that finds no room on the slide is not lost without a word."""
    kinds, edition = {way.kind for way in shown}, context.edition
    left = [f"“{way.words}”" for way in _ways(context) if way.kind not in kinds]
    if left and (group := edition.group) is not None:
        beside = [text for text in (edition.closing, edition.notice) if text]
        context.report.warning(
            "contact-left-out",
            longest_span([*beside, *texts_of(group)], group.span),
            say("{language}, last slide: expected room for {ways}, found none", language=context.locale.name,
                ways=all_of(left)),
            say("shorten `closing:`, `notice:` or what stands under `group:`; on paper it stands in full"),
        )  # fmt: skip


def _laid_with(context: Context, top: float, ways: Sequence[Way], easy: float) -> Laid:
    foot = placed_foot(context, _foot_lines(context, ways), easy)
    area = Rect(MARGIN, top, WIDTH, TITLE_END - foot.rise - top)
    room = Room(_pieces(*closing_parts(_closing(context))), area.height)
    ranges = {"head": context.steps("closing-head"), "tail": context.steps("closing-tail")}
    return Laid(foot, area, room, sized(context, [room], ranges))


def _header(context: Context) -> tuple[list[Item], float]:
    """Logo and draft mark at the top, and where the words may begin."""
    group = context.edition.group
    logo, left = logo_item(context, group, Rect(MARGIN, TOP.y - 10, 120, 44)) if group else ([], MARGIN)
    items = [*logo, *draft_top(context, left)]
    return items, TITLE_TOP if items else TOP.y


def _closing(context: Context) -> Text:
    assert context.edition.closing is not None
    return context.edition.closing


def _pieces(title: Text, second: Text | None) -> tuple[Piece, ...]:
    """Sentences of the title keep lines of their own."""
    first, more = first_sentence(title)
    whole = replace(title, paragraphs=(*first.paragraphs, *(more.paragraphs if more else ())))
    head = Piece(text=whole, kind="head", width=WIDTH, lines=5, hard=True)
    tail = [Piece(text=second, kind="tail", width=WIDTH, lines=5, hard=True, above=ABOVE)] if second else []
    return (head, *tail)


def closing_parts(closing: Text) -> tuple[Text, Text | None]:
    """Title and the rest: by paragraphs, or, in a single paragraph of several sentences, all in the title."""
    first, *rest = by_paragraph(closing)
    if not rest:
        return first, None
    second = closing.second
    if second is not None and first.second is not None:
        second = replace(second, paragraphs=second.paragraphs[1:])
    return first, replace(closing, paragraphs=closing.paragraphs[1:], second=second)


def _foot_lines(context: Context, ways: Sequence[Way]) -> list[FootLine]:
    """Ways to reach the group, then the notice and until when the text is good."""
    notice = context.edition.notice
    said = review_text(context)
    notes = [*([in_one_line(notice)] if notice else []), *([in_one_line(said)] if said.plain else [])]
    lines = [FootLine(text=way.said or context.words(way.words), style="foot-line", icon=ICONS[way.kind], wanted=WAY,
                      href=way.href, beside=way.beside) for way in ways]  # fmt: skip
    return [*lines, *(FootLine(text=text, style="foot-note", wanted=NOTE) for text in notes)]


def _ways(context: Context) -> list[Way]:
    group = context.edition.group
    if group is None:
        return []
    dials = dialled(group.phone) if group.phone else None
    ways: list[tuple[Kind, str | None, str | None]] = [
        ("phone", group.phone, f"tel:{dials}" if dials else None),
        ("web", shown_address(group.url) if group.url else None, group.url),
        ("email", group.email, f"mailto:{group.email}"),
        ("wechat", group.wechat, None),
    ]
    own: list[tuple[Kind, Text | None]] = [("address", group.address), ("hours", group.hours)]
    said = [(kind, both_words(context, partial(plain_in, text), group.span)) for kind, text in own if text is not None]
    phone = phone_words(context, group.phone, group.span) if group.phone else None
    return [*(Way(kind, words, href, said=phone if kind == "phone" else None) for kind, words, href in ways if words),
            *(Way(kind, text.plain, None, said=text) for kind, text in said)]  # fmt: skip


def review_text(context: Context) -> Text:
    """Until when the text is good, in each language of the slides."""
    return both_words(context, lambda language: review_words(context, language))


def review_words(context: Context, language: Language) -> str:
    """Until when a draft may be gone by, or when a text was checked and will be again; and which edition it is."""
    review, words = context.edition.review, own_words(language).review
    date, following = (written_date(d, language) for d in (review.date, review.next))
    draft = review.status == "draft"
    dates = words.draft_until(next=following) if draft else words.checked_and_next(date=date, next=following)
    edition = edition_words(context.edition) if language == context.language else ""
    return "；".join(part for part in (dates if review.next else "", edition) if part)


def _reached_in_first(context: Context) -> Context:
    return replace(context, edition=replace(context.edition, group=untwinned(context.edition.group)))


CLOSING_WAYS: Ways = ((_reached_in_first, say("the hours and the address")),)
"""A close in two languages: how to reach the group stands in the first alone before all of it does."""
