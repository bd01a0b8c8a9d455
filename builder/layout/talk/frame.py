"""What frames a slide: title, hanging thread, footer, draft mark, page number."""

from __future__ import annotations

from collections.abc import Sequence

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import GroupItem, Item, Role, Stroke, TextItem
from builder.layout.talk.boxes import (
    SetText,
    Slot,
    may_fit,
    natural_width,
    set_alike,
    set_text,
    tell_overset,
    text_item,
    will_fit,
)
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.dates import as_of
from builder.layout.talk.grid import MARGIN, box, column_x
from builder.layout.talk.shapes import bar, disc, group, outlined
from builder.outline.text import Text, Words
from builder.typeset.model import Breaking

TITLE = box(0.6, 0.60, 11.3, 1.3)
FOOTER_Y = 7.0 * INCH
FOOTER_HEIGHT = 0.3 * INCH
NUMBER_RIGHT = 12.733 * INCH
PILL_RIGHT = 12.11 * INCH
FULL_COLOUR = ("title", "section", "closing")


def draft_words(context: Context) -> str:
    """The wording that every unreviewed output carries."""
    return context.say("草稿，尚未经医学审阅", "Draft, not yet medically reviewed")


def set_title(context: Context, title: Text, part: int = 1, parts: int = 1) -> SetText:
    """The slide's title, at most two lines; with `（1/2）` or `(1 of 2)` where a block goes on over several slides.

    One line that is hardly smaller (2 points at most) is better than two.
    """
    text, steps = numbered(context, title, part, parts), context.steps("title")
    one_line, slot = context.steps("title", least=steps[0].size - 2), Slot(text, TITLE.width, 1)
    if may_fit(context, slot, one_line[-1]):
        done = set_alike(context, [slot], one_line, Breaking.BALANCED)[0]
        if done.overset is None:
            return done
    return set_alike(context, [Slot(text, TITLE.width, 2)], steps, Breaking.BALANCED)[0]


def numbered(context: Context, title: Text, part: int, parts: int) -> Text:
    """The title with the number of its part; as it is where there is only one."""
    if parts == 1:
        return title
    mark = context.say(f"（{part}/{parts}）", f"\u00a0({part}\u00a0of\u00a0{parts})")
    return replace(title, paragraphs=(*title.paragraphs[:-1], (*title.paragraphs[-1], Words(mark))))


def title_item(context: Context, title: SetText) -> TextItem:
    """The title's placeholder, at the place the design gives it."""
    tell_overset(context, say("the title"), [title])
    item = text_item(title, TITLE, role="title", name=context.say("标题", "Title"))
    return replace(item, placeholder="title")


def thread(context: Context, title: SetText) -> tuple[Item, ...]:
    """The thread that hangs from the slide's top to the middle of the title's first line. Decoration."""
    middle = TITLE.y + title.style.leading / 2
    line = bar(Rect(0.26 * INCH, 0, 0.055 * INCH, middle), "primary-2", context.span)
    end = disc(Point(0.2875 * INCH, middle), 0.105 * INCH, "accent", context.span)
    return (group([line, end], context.span, "Thread", decoration=True),)


def footer(context: Context, body: SlideBody, number: int, cited: Sequence[str], since: str | None) -> tuple[Item, ...]:
    """Short title, sources, draft mark and page number, as far as this slide's layout has them."""
    if body.layout in FULL_COLOUR:
        numbered_page = body.layout == "section"
        return (*draft_top(context), *([page_number(context, number, "on-primary-2")] if numbered_page else []))
    draft = draft_bottom(context)
    right = draft[0].frame.x if draft else PILL_RIGHT
    return (short_title(context), *sources_line(context, cited, since, right), *draft, page_number(context, number))


def short_title(context: Context) -> TextItem:
    """The document's short title, at the left of the footer on one line."""
    frame = Rect(MARGIN, FOOTER_Y, 2.9 * INCH, FOOTER_HEIGHT)
    done = set_text(context, Slot(context.edition.short_title, frame.width, 1), context.style("footer"))
    item = text_item(done, frame, role="footer", name=context.say("页脚", "Footer"), centred=True)
    return replace(item, placeholder="footer")


def sources_line(
    context: Context, cited: Sequence[str], since: str | None, right: float, left: float = column_x(3)
) -> tuple[TextItem, ...]:
    """The slide's sources as `[n] short`, when they fit one line; else their numbers only. Nothing cited: nothing."""
    frame = Rect(left, FOOTER_Y, min(6.2 * INCH, right - 0.2 * INCH - left), FOOTER_HEIGHT)
    style = context.style("footer")
    slots = (Slot(context.words(words), frame.width, 1) for words in _sources_wordings(context, cited, since))
    slot = next((slot for slot in slots if will_fit(context, slot, style)), None)
    if slot is None:
        return ()
    done = set_text(context, slot, style)
    tell_overset(context, say("the sources in the footer"), [done], say("cite fewer sources on one slide"))
    return (text_item(done, frame, role="note", name=context.say("来源", "Sources"), centred=True),)


def _sources_wordings(context: Context, cited: Sequence[str], since: str | None) -> tuple[str, ...]:
    """The footer's wordings from the fullest to the shortest."""
    numbers = sorted((context.numbers.number(key), key) for key in cited if key in context.edition.sources)
    date = as_of(since, context.language) if since else ""
    if not numbers:
        return (date[:1].upper() + date[1:],) if date else ()
    full = context.say("；", "; ").join(f"[{n}] {context.edition.sources[key].short}" for n, key in numbers)
    short = " ".join(f"[{n}]" for n, _ in numbers)
    lead = context.say("来源：", "Source: " if len(numbers) == 1 else "Sources: ")
    tail = context.say("，", ", ") + date if date else ""
    return (lead + full + tail, lead + short + tail)


def draft_bottom(context: Context) -> tuple[GroupItem, ...]:
    """The draft mark in the footer, before the page number; nothing once the outline is reviewed.

    Full-colour slides say it aloud, from the cover on; here it is part of the footer.
    """
    if context.edition.review.status != "draft":
        return ()
    width = _pill_width(context)
    frame = Rect(PILL_RIGHT - width, FOOTER_Y, width, FOOTER_HEIGHT)
    return (_pill(context, frame, "accent-ink", "footer"),)


def draft_top(context: Context) -> tuple[GroupItem, ...]:
    """The draft mark of full-colour slides, at the top left."""
    if context.edition.review.status != "draft":
        return ()
    return (_pill(context, Rect(MARGIN, 0.6 * INCH, _pill_width(context), FOOTER_HEIGHT), "on-primary-2", "note"),)


def page_number(context: Context, number: int, color: str = "") -> TextItem:
    """The slide's number, right-aligned at the margin."""
    style = context.style("page-number", color, align="right")
    frame = Rect(NUMBER_RIGHT - 0.6 * INCH, FOOTER_Y, 0.6 * INCH, FOOTER_HEIGHT)
    done = set_text(context, Slot(context.words(str(number)), frame.width), style)
    item = text_item(done, frame, role="slide-number", name=context.say("页码", "Slide number"), centred=True)
    return replace(item, placeholder="slide-number")


def _pill_width(context: Context) -> float:
    return natural_width(context, draft_words(context), context.style("draft")) + 0.35 * INCH


def _pill(context: Context, frame: Rect, color: str, role: Role) -> GroupItem:
    style = context.style("draft", color, align="center")
    edge = outlined(frame, Stroke(color=color, width=1), context.span, radius=0.15 * INCH)
    done = set_text(context, Slot(context.words(draft_words(context)), frame.width), style)
    text = text_item(done, frame, role=role, centred=True)
    return group([edge, text], context.span, context.say("草稿标记", "Draft mark"))
