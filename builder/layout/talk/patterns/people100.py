"""Counts of a hundred: a row of dots for each group, its figure large and its name beside it."""

from __future__ import annotations

from collections.abc import Sequence

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item, ShapeItem, Stroke
from builder.layout.talk.boxes import SetText, Slot, set_alike, set_text, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import CONTENT_WIDTH, MARGIN, settled
from builder.layout.talk.shapes import disc, group
from builder.outline.blocks import Group, People100
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

ACROSS, DOWN = 25, 4
FIGURE_WIDTH, LABEL_X, LABEL_WIDTH = 1.75 * INCH, 1.95 * INCH, 2.1 * INCH
DOTS_X = 4.65 * INCH
ROW, MOST_ROW = 1.45 * INCH, 1.9 * INCH
COLORS = ("primary", "slate", "primary-2")
CAPTION_GAP = 14.0


def compose(block: People100[Text], context: Context) -> tuple[SlideBody, ...]:
    """A row a group, the caption below; more groups than fit are an error."""
    caption = _caption(context, block.caption)
    foot = caption.height + CAPTION_GAP if caption else 0.0
    row = min(MOST_ROW, (context.body.height - foot) / len(block.groups))
    labels = _labels(context, block.groups)
    _tell(context, block, row)
    top = settled(context.body, row * len(block.groups) + foot)
    items: list[Item] = [
        _row(context, g, label, Rect(MARGIN, top + i * row, CONTENT_WIDTH, row), COLORS[i % len(COLORS)])
        for i, (g, label) in enumerate(zip(block.groups, labels, strict=True))
    ]
    if caption:
        frame = Rect(MARGIN, top + row * len(block.groups) + CAPTION_GAP, CONTENT_WIDTH, 0)
        items.append(text_item(caption, frame, role="caption", name=context.say("说明", "Caption")))
    return (SlideBody(items=tuple(items)),)


def _caption(context: Context, caption: Text | None) -> SetText | None:
    if caption is None:
        return None
    (done,) = set_alike(context, [Slot(caption, CONTENT_WIDTH, 2)], context.steps("body")[-1:], Breaking.BALANCED)
    tell_overset(context, say("the caption"), [done])
    return done


def _labels(context: Context, groups: Sequence[Group[Text]]) -> tuple[SetText, ...]:
    slots = [Slot(g.label, LABEL_WIDTH, 3) for g in groups]
    labels = set_alike(context, slots, (*context.steps("head", most=28), *_small(context)), Breaking.BALANCED)
    tell_overset(context, say("a group's name"), labels)
    return labels


def _small(context: Context) -> tuple[TextStyle, ...]:
    return tuple(replace(s, weight=700, color="primary") for s in context.steps("body")[-1:])


def _tell(context: Context, block: People100[Text], row: float) -> None:
    if row < ROW:
        fit = int(context.body.height // ROW)
        context.report.error(
            "overset-text",
            block.span,
            say(
                "slide {slide}: expected at most {fit} groups under this title, found {count}",
                slide=context.slide,
                fit=fit,
                count=len(block.groups),
            ),
            say("make two blocks"),
        )


def _row(context: Context, counted: Group[Text], label: SetText, frame: Rect, color: str) -> Item:
    area = frame.inset(0, 0, 0, 0.2 * INCH)
    style = context.style("count", "primary" if color == "primary" else "muted")
    figure = set_text(context, Slot(context.words(str(counted.count), counted.span), FIGURE_WIDTH), style)
    said = context.say(
        f"{label.text.plain}：100 人中 {counted.count} 人", f"{label.text.plain}: {counted.count} of 100"
    )
    return group(
        [
            text_item(figure, Rect(area.x, area.y, FIGURE_WIDTH, area.height), centred=True),
            text_item(label, Rect(area.x + LABEL_X, area.y, LABEL_WIDTH, area.height), centred=True),
            _dots(context, counted, Rect(DOTS_X, area.y, MARGIN + CONTENT_WIDTH - DOTS_X, area.height), color),
        ], counted.span, label.text.plain, said,
    )  # fmt: skip


def _dots(context: Context, counted: Group[Text], area: Rect, color: str) -> Item:
    """A hundred dots, filled column by column; the empty ones are rings, so that grey print tells them apart."""
    pitch = min(area.width / ACROSS, area.height / DOWN)
    top = area.centre.y - pitch * DOWN / 2
    dots = [
        _dot(
            context,
            Point(area.x + pitch * (i // DOWN + 0.5), top + pitch * (i % DOWN + 0.5)),
            pitch,
            color,
            i < counted.count,
        )
        for i in range(ACROSS * DOWN)
    ]
    return group(dots, counted.span, "Dots", decoration=True)


def _dot(context: Context, centre: Point, pitch: float, color: str, filled: bool) -> ShapeItem:
    dot = disc(centre, pitch * 0.36, color, context.span)
    return dot if filled else replace(dot, fill=None, stroke=Stroke(color="rule", width=1.25))
