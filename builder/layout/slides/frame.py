"""What frames a slide: title with its sun bar, and a footer of short title, sources, draft mark and page number."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.geometry import Rect
from builder.layout.slides.boxes import (
    SetText,
    Slot,
    held_text,
    natural_width,
    set_text,
    text_item,
    unbroken,
    will_fit,
)
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_long
from builder.layout.slides.footer_title import SHORT_WIDTH, footer_steps, footer_title
from builder.layout.slides.grid import FOOTER, MARGIN
from builder.layout.slides.logo import logo_item
from builder.layout.slides.shapes import group, rounded, strong_edge
from builder.layout.slides.sizing import LEAST_SHARE
from builder.layout.slides.source_line import SourcesRoom, sources_line, whole_names
from builder.outline.model.edition import Edition
from builder.outline.model.language_pairs import BETWEEN, untwinned
from builder.outline.text.text import Text, Words
from builder.page.items import GroupItem, Item, Stroke, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking
from builder.typeset.pair import second_of
from builder.typeset.phrases import WEAK
from builder.words.own import own_words

TITLE = Rect(68, 22, 844, 80)
USUAL_LEAST = 34.0
"""A title takes a second line rather than a smaller size; only a long one is set smaller on two lines."""
BAR_WIDTH, BAR_AIR = 7.0, 12.0
LOGO = Rect(MARGIN, 496, 96, 32)
GAP = 14.0
DRAFT_RIGHT = 876.0
"""Where the draft mark ends, so that numbers of two figures stand right of it; it keeps its place over the deck."""
PILL_AIR = 14.0
"""Left and right of the words in the draft mark of slides without a footer."""


def draft_words(context: Context) -> str:
    """The wording that every unreviewed output carries, in each language of the slides."""
    second = second_of(context.typesetter)
    return context.own.draft if second is None else BETWEEN.join((context.own.draft, own_words(second).draft))


def set_title(context: Context, title: Text, part: int = 1, parts: int = 1) -> SetText:
    """The slide's title; with `（1/2）` or `(1 of 2)` where a block goes on over several slides.

    On one line where 34 points allow it, else on two; a word is cut only where no size avoids it. A somewhat
    smaller size is taken where no line then ends in a word that leans on the next.
    """
    text = numbered(context, title, part, parts)
    usual, smaller = context.steps("title", least=USUAL_LEAST), context.steps("title", most=USUAL_LEAST)
    tries = [*((1, style) for style in usual), *((2, style) for style in smaller)]
    second: SetText | None = None
    third: SetText | None = None
    for lines, style in tries:
        done = set_text(context, Slot(text, TITLE.width, lines), style, Breaking.BALANCED)
        if done.overset:
            continue
        if any(context.typesetter.cuts_word(p) for p in done.paragraphs):
            second = second or done
        elif not ends_ill(context, done):
            return done
        else:
            third = third or done
            if style.size < LEAST_SHARE * third.style.size:
                break
    return third or second or done


def ends_ill(context: Context, text: SetText) -> bool:
    """Whether a line ends in a word that leans on the next."""
    return any(context.typesetter.worst_break(p) >= WEAK for p in text.paragraphs)


def numbered(context: Context, title: Text, part: int, parts: int) -> Text:
    """The title with the number of its part; as it is where there is only one."""
    if parts == 1:
        return title
    mark = context.own.talk.part_of(number=part, total=parts)
    return replace(title, paragraphs=(*title.paragraphs[:-1], (*title.paragraphs[-1], Words(mark))))


def title_item(context: Context, title: SetText) -> TextItem:
    """The title's placeholder, at the place the design gives it."""
    if title.overset:
        tell_long(context, say("the title"), title, title.overset.lines or 1, say("give the slide a shorter title"))
    item = held_text([title], TITLE, role="title", name=context.own.pane.roles["title"], middle=True, body=False)
    return replace(item, placeholder="title")


def title_bar(context: Context, title: SetText) -> tuple[Item, ...]:
    """The sun bar at the left of the title, nearly as high as its lines."""
    height = max(title.height - BAR_AIR, 20.0)
    frame = Rect(MARGIN, TITLE.centre.y - height / 2, BAR_WIDTH, height)
    bar = rounded(frame, BAR_WIDTH / 2, context.span, fill="sun", stroke=strong_edge(context))
    return (replace(bar, name=context.own.pane.bar),)


def footer(context: Context, body: SlideBody, number: int, cited: Sequence[str], since: str | None) -> tuple[Item, ...]:
    """Short title, sources, draft mark and page number, as far as this slide's layout has them."""
    if body.layout in ("title", "closing"):
        return ()
    if body.layout == "section":
        return (page_number(context, number, "on-primary-1", TOP),)
    quiet, plain = ("mint", "on-primary-1") if body.dark else ("", "")
    logo, left = footer_logo(context) if not body.dark else ((), MARGIN)
    *larger, least = footer_steps(context, quiet)
    rooms = [SourcesRoom(style, _sources_end(context, style), title_at=left, lines=1) for style in larger]
    rooms.append(SourcesRoom(least, _sources_end(context, least), title_at=left))
    room = next((one for one in rooms if _has_room(context, cited, since, one)), rooms[-1])
    if not whole_names(context, cited, since, room):
        context = replace(context, edition=_titled_once(context.edition))
    return (
        *logo,
        short_title(context, room.style, left),
        *sources_line(context, cited, since, room),
        *draft_bottom(context, room.style),
        page_number(context, number, plain),
    )


def _sources_end(context: Context, style: TextStyle) -> float:
    """How far right the sources may go, the draft mark being set in this style."""
    draft = draft_bottom(context, style)
    return (draft[0].frame.x if draft else DRAFT_RIGHT) - GAP


def _has_room(context: Context, cited: Sequence[str], since: str | None, room: SourcesRoom) -> bool:
    """Whether the short title and the names of all sources have room in the style of this room."""
    width = SHORT_WIDTH - (room.title_at - MARGIN)
    title = Slot(footer_title(context, width), width, 1)
    return will_fit(context, title, room.style) and whole_names(context, cited, since, room)


def _titled_once(edition: Edition) -> Edition:
    """The edition with its short title in the first language alone: the sources of a slide need the room more."""
    return replace(edition, short_title=untwinned(edition.short_title))


def footer_logo(context: Context) -> tuple[Sequence[Item], float]:
    """The group's logo at the left of the footer, on light slides, and where the short title begins."""
    if context.edition.group is None:
        return (), MARGIN
    logo, left = logo_item(context, context.edition.group, LOGO)
    return [replace(item, role="artifact", alt="") for item in logo], left


def short_title(context: Context, style: TextStyle, left: float = MARGIN) -> TextItem:
    """The document's short title, at the left of the footer on one line."""
    frame = Rect(left, FOOTER.y, SHORT_WIDTH - (left - MARGIN), FOOTER.height)
    title = footer_title(context, frame.width)
    done = set_text(context, Slot(title, frame.width, 1), style)
    width = min(frame.width, done.width / 0.93 + 8)
    done = set_text(context, Slot(title, width, 1), style)
    item = text_item(done, replace(frame, width=width), role="footer", name=context.own.pane.roles["footer"],
                     centred=True)  # fmt: skip
    return replace(item, placeholder="footer")


def draft_bottom(context: Context, style: TextStyle) -> tuple[TextItem, ...]:
    """The draft mark in the footer, left of the page number, in its letters; nothing once the outline is reviewed."""
    if context.edition.review.status != "draft":
        return ()
    width = _draft_width(context, style)
    frame = Rect(DRAFT_RIGHT - width, FOOTER.y, width, FOOTER.height)
    done = set_text(context, Slot(context.words(draft_words(context)), width), replace(style, align="right"))
    item = text_item(done, frame, role="footer", name=context.own.pane.draft_mark, centred=True)
    return (unbroken(item),)


TOP = Rect(MARGIN, 36, 864, 26)
"""The line at the upper edge of slides without a footer."""


def draft_top(context: Context, left: float = MARGIN, top: float = TOP.y) -> tuple[GroupItem, ...]:
    """The draft mark of slides without a footer."""
    if context.edition.review.status != "draft":
        return ()
    return (draft_pill(context, Rect(left, top, pill_width(context), TOP.height)),)


def page_number(context: Context, number: int, color: str = "", line: Rect = FOOTER) -> TextItem:
    """The slide's number, right-aligned at the margin."""
    style = context.style("page-number", color, align="right")
    frame = Rect(line.right - 34, line.y, 34, line.height)
    done = set_text(context, Slot(context.words(str(number)), frame.width), style)
    item = text_item(done, frame, role="slide-number", name=context.own.pane.roles["slide-number"], centred=True)
    return replace(item, placeholder="slide-number")


def pill_width(context: Context) -> float:
    """The width of the draft mark on a pill."""
    return _draft_width(context, context.style("draft")) + 2 * PILL_AIR


def _draft_width(context: Context, style: TextStyle) -> float:
    """The width of the mark's words, their face's slack included."""
    return natural_width(context, draft_words(context), style) / (1 - context.typesetter.slack.width)


def draft_pill(context: Context, frame: Rect) -> GroupItem:
    """The words in a light pill, legible on every ground."""
    ground = rounded(frame, frame.height / 2, context.span, fill="sand", stroke=Stroke(color="sun", width=1.25))
    inner = frame.inset(PILL_AIR / 2, 0, PILL_AIR / 2, 0)
    done = set_text(context, Slot(context.words(draft_words(context)), inner.width), context.style("draft"))
    text = unbroken(text_item(done, inner, role="footer", centred=True))
    return group([ground, text], context.span, context.own.pane.draft_mark)
