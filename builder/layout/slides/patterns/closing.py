"""51: the close. The cover's scene again; how to reach the group, the notice and the review stand on the foot."""

from __future__ import annotations

from typing import NamedTuple

from builder.diagnostics import say
from builder.geometry import Rect
from builder.layout.sentences import first_sentence
from builder.layout.slides import art
from builder.layout.slides.both_words import both_words
from builder.layout.slides.boxes import held_text
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.foot_lines import RISES, Foot, FootLine, foot_items, placed_foot
from builder.layout.slides.frame import TOP, draft_top
from builder.layout.slides.grid import MARGIN
from builder.layout.slides.logo import logo_item
from builder.layout.slides.patterns.title import TITLE_END, TITLE_TOP, WIDTH
from builder.layout.slides.sizing import Piece, Room, Sized, sized
from builder.layout.texts import edition_words
from builder.outline.model.pairs import by_paragraph, in_one_line
from builder.outline.text.addresses import shown_address
from builder.outline.text.telephone import dialled
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.words.dates import written_date
from builder.words.languages import Language
from builder.words.own import own_words

ABOVE = 14.0
WAY = 24.0
"""A way to reach the group is at least so large: it is copied from the last row."""
NOTE = 18.0
EASY_RISE = 96.0
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
        items=(*items, *mark, *foot_items(context, foot)), scene=art.cover(context, foot.rise),
        title=replace(item, placeholder="title"), layout="closing", counted=False,
    )  # fmt: skip


class Laid(NamedTuple):
    """The foot, and the words above it with the area and the room they were given."""

    foot: Foot
    area: Rect
    room: Room
    done: Sized


def _laid(context: Context, top: float) -> Laid:
    """With as many ways to reach the group as leave the title its room: on higher land where they are many."""
    count = len(_ways(context))
    for ways in range(count, MOST_WAYS, -1):
        found = _laid_with(context, top, ways, RISES[-1])
        if found.foot.fits and found.done.fits and not found.done.cuts:
            return found
    return _laid_with(context, top, min(count, MOST_WAYS), EASY_RISE)


def _laid_with(context: Context, top: float, ways: int, easy: float) -> Laid:
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


def _foot_lines(context: Context, most: int) -> list[FootLine]:
    """At most so many ways to reach the group, then the notice and until when the text is good."""
    notice = context.edition.notice
    said = review_text(context)
    notes = [*([in_one_line(notice)] if notice else []), *([in_one_line(said)] if said.plain else [])]
    ways = [FootLine(text=words, style="foot-line", icon=icon, wanted=WAY, href=href)
            for icon, words, href in _ways(context)]  # fmt: skip
    return [*ways[:most], *(FootLine(text=text, style="foot-note", wanted=NOTE) for text in notes)]


def _ways(context: Context) -> list[tuple[str, Text, str | None]]:
    """Ways to reach the group: an icon, the words, and where a click leads."""
    group = context.edition.group
    if group is None:
        return []
    dials = dialled(group.phone) if group.phone else None
    ways = [
        ("phone", group.phone, f"tel:{dials}" if dials else None),
        ("world", shown_address(group.url) if group.url else None, group.url),
        ("mail", group.email, f"mailto:{group.email}"),
        ("brand-wechat", group.wechat, None),
    ]
    lines = [(icon, context.words(words), href) for icon, words, href in ways if words]
    own = (("map-pin", group.address), ("clock", group.hours))
    return [*lines, *((icon, text, None) for icon, text in own if text is not None)]


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
