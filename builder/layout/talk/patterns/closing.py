"""20: the closing slide. The nerve fibre reaches the muscle; notice and review dates stand at the foot."""

from __future__ import annotations

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.page import TextItem
from builder.layout.sentences import first_sentence
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Slot, set_text, stacked, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.dates import written_date
from builder.layout.talk.grid import MARGIN
from builder.outline.text import Text
from builder.typeset.model import Breaking

WIDTH = 6.9 * INCH
TOP, END = 1.3 * INCH, 5.4 * INCH
FOOT = 6.9 * INCH
GAP = 18.0


def compose_closing(context: Context) -> SlideBody:
    """The last slide: the `closing` text, whose first paragraph is the title, then notice and review."""
    closing = context.edition.closing
    assert closing is not None
    title, second = closing_parts(closing)
    head = _set(context, title)
    rest = (
        set_text(context, Slot(second, WIDTH, 4), context.style("closing-text"), Breaking.BALANCED) if second else None
    )
    tell_overset(context, say("the closing"), [head], say("make a paragraph of its own for what follows the thanks"))
    tell_overset(context, say("the closing's second part"), [rest])
    top = TOP + max(0.0, (END - TOP - stacked([head, rest], [GAP])) / 2)
    item = text_item(head, Rect(MARGIN, top, WIDTH, 0), role="title", name=context.say("标题", "Title"))
    items: list[TextItem] = []
    if rest is not None:
        items.append(text_item(rest, Rect(MARGIN, item.frame.bottom + GAP, WIDTH, 0), name=context.say("正文", "Text")))
    return SlideBody(
        items=(*items, _foot(context)), background=art.closing(context), title=replace(item, placeholder="title"),
        layout="closing", fill="primary", counted=False,
    )  # fmt: skip


def closing_parts(closing: Text) -> tuple[Text, Text | None]:
    """Title and the rest: by paragraphs, or, in a single paragraph of several sentences, all in the title."""
    first, *rest = closing.paragraphs
    return replace(closing, paragraphs=(first,)), replace(closing, paragraphs=tuple(rest)) if rest else None


def _set(context: Context, title: Text) -> SetText:
    """Sentences of the title keep their own lines where they fit."""
    first, second = first_sentence(title)
    whole = replace(title, paragraphs=(*first.paragraphs, *(second.paragraphs if second else ())))
    for style in context.steps("closing-title"):
        done = set_text(context, Slot(whole, WIDTH, 4), style, Breaking.BALANCED)
        if done.overset is None:
            break
    return done


def _foot(context: Context) -> TextItem:
    """The notice, then the dates of the text and of its next check."""
    style, dates = context.style("closing-note"), context.words(review_words(context))
    lines = [set_text(context, Slot(text, WIDTH), style) for text in (context.edition.notice, dates)]
    height = sum(line.height for line in lines)
    frame = Rect(MARGIN, FOOT - height, WIDTH, height)
    return text_item(lines, frame, role="note", name=context.say("说明", "Notice"))


def review_words(context: Context) -> str:
    """The text's date, which a reviewed one calls a check; and when it will be checked again."""
    review = context.edition.review
    date, following = (written_date(d, context.language) for d in (review.date, review.next))
    if review.status == "draft":
        return context.say(f"文稿日期 {date}；下次核对 {following}", f"Text of {date}; next check by {following}")
    return context.say(f"{date}核对；下次核对 {following}", f"Facts checked {date}; next check by {following}")
