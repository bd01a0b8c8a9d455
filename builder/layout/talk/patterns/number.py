"""05: one big figure with its caption, and for a share of a whole a strip that shows it."""

from __future__ import annotations

import re

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.page import Item, ShapeItem, Stroke, TextItem
from builder.layout.talk.boxes import SetText, Slot, set_alike, set_text, soft, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import CONTENT_WIDTH, MARGIN, box, column_x, settled
from builder.layout.talk.shapes import bar, group, outlined
from builder.outline.blocks import Number
from builder.outline.han import HAN
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking, SetParagraph, StyledRun

VALUE_WIDTH = 6.0 * INCH
CAPTION_WIDTH = 5.7 * INCH
VALUE_HEIGHT = 2.65 * INCH
STRIP_BELOW = 3.05 * INCH
STRIP_HEIGHT = 0.56 * INCH
UNIT_AIR = 0.06
"""Between a figure and a Chinese unit, as a share of the figure's size."""
CAP_HEIGHT = 0.716
"""Height of figures as a share of their size, in the talk's Latin face."""


def compose(block: Number[Text], context: Context) -> tuple[SlideBody, ...]:
    """The figure at the left, its caption beside it, the strip of its share below."""
    value = _value(context, block, VALUE_WIDTH)
    beside = value.fits(VALUE_WIDTH)
    if not beside:
        value = _value(context, block, CONTENT_WIDTH)
        _tell_value(context, block, value)
    caption = _caption(context, block, CAPTION_WIDTH if beside else CONTENT_WIDTH, 4 if beside else 2)
    share = share_of(block)
    strip_height = STRIP_BELOW + STRIP_HEIGHT + (0.6 * INCH if block.part or block.whole else 0)
    if not beside:
        strip_height = VALUE_HEIGHT + caption.height
    top = settled(context.body, strip_height) if share is not None or not beside else _alone(context)
    figure = _figure(context, block, value, top)
    frame = Rect(column_x(6), top + VALUE_HEIGHT * 0.46 - caption.height / 2, CAPTION_WIDTH, 0)
    if not beside:
        frame = Rect(MARGIN, top + VALUE_HEIGHT, CONTENT_WIDTH, 0)
    items: list[Item] = [figure, text_item(caption, frame, role="caption", name=context.say("说明", "Caption"))]
    if share is not None:
        items.append(_strip(context, block, share, top + STRIP_BELOW))
    return (SlideBody(items=tuple(items)),)


def _alone(context: Context) -> float:
    """The top of a figure without a strip: two fifths of the free height above it."""
    return context.body.y + max(0.0, 0.4 * (context.body.height - VALUE_HEIGHT))


def _caption(context: Context, block: Number[Text], width: float, lines: int) -> SetText:
    """Beside the figure, in four lines; under one that needs the slide's width, in two."""
    steps = context.steps("number-caption")
    caption = set_alike(context, [Slot(block.caption, width, lines)], steps, Breaking.BALANCED)[0]
    tell_overset(context, say("the caption"), [caption])
    return caption


def share_of(block: Number[Text]) -> float | None:
    """The figure as a share of a whole (0 to 1), where its unit is a percent sign."""
    if block.unit is None or block.unit.plain.strip() not in ("%", "％"):
        return None
    try:
        value = float(block.value.replace(",", ""))
    except ValueError:
        return None
    return value / 100 if 0 <= value <= 100 else None


class Figure(Struct, frozen=True):
    """The figure as set; a Chinese `unit` in a box of its own, since programs set wide air between figures and Han."""

    main: SetParagraph
    unit: SetParagraph | None = None

    @property
    def unit_x(self) -> float:
        """Where the unit begins, from the figure's left: after a little air, and the slack the figure's box needs."""
        return max(self.main.width + UNIT_AIR * self.main.style.size, self.main.width / 0.945)

    @property
    def width(self) -> float:
        return self.unit_x + self.unit.width if self.unit else self.main.width

    def fits(self, width: float) -> bool:
        return self.main.overset is None and self.width <= width * 0.95


def _value(context: Context, block: Number[Text], width: float) -> Figure:
    """The figure with its unit on one baseline, at the largest size that fits; five figures or more are smaller."""
    digits = len(re.sub(r"\D", "", block.value))
    steps = context.steps("number-value")
    for style in steps if digits < 5 else steps[1:]:
        done = _set(context, block, style, width)
        if done.fits(width):
            break
    return done


def _set(context: Context, block: Number[Text], style: TextStyle, width: float) -> Figure:
    value, unit = StyledRun(block.value, bold=True), context.style("number-unit")
    scale = unit.size / context.style("number-value").size
    if block.unit is None:
        return Figure(context.typesetter.set((value,), style, width, Breaking.FLOW, 1))
    words = block.unit.plain
    if HAN.match(words):
        small = replace(unit, size=round(style.size * scale, 1), leading=round(style.leading * scale, 1))
        run = StyledRun(words, bold=True, color=unit.color)
        return Figure(context.typesetter.set((value,), style, width, Breaking.FLOW, 1),
                      context.typesetter.set((run,), small, width, Breaking.FLOW, 1))  # fmt: skip
    space = "\u00a0" if words[:1].isalpha() else ""
    run = StyledRun(space + words, bold=True, color=unit.color, scale=scale)
    return Figure(context.typesetter.set((value, run), style, width, Breaking.FLOW, 1))


def _tell_value(context: Context, block: Number[Text], value: Figure) -> None:
    if not value.fits(CONTENT_WIDTH):
        found = block.value + (block.unit.plain if block.unit else "")
        context.report.error(
            "overset-text",
            block.span,
            say(
                "slide {slide}: expected a figure that fits the slide with its unit, found “{found}”",
                slide=context.slide,
                found=found,
            ),
            say("round the figure, or say the unit in the caption"),
        )


def _figure(context: Context, block: Number[Text], value: Figure, top: float) -> Item:
    """The figure's text box, moved so that its digits stand centred in the height kept for them."""
    name = context.say("数字", "Figure")
    width = value.main.measure if value.unit is None else value.unit_x
    main = replace(value.main, measure=width)
    item = text_item(SetText(block.caption, main.style, (main,), 1), Rect(MARGIN, 0, width, 0), name=name)
    baseline = item.paragraphs[0].baseline(0)
    y = top + VALUE_HEIGHT * 0.43 - baseline + CAP_HEIGHT * value.main.style.size / 2
    item = replace(item, frame=item.frame.moved(0, y), span=block.span)
    if value.unit is None or block.unit is None:
        return item
    frame = Rect(MARGIN + value.unit_x, 0, value.unit.width / 0.9, 0)
    narrow = replace(value.unit, measure=frame.width)
    unit = text_item(SetText(block.unit, narrow.style, (narrow,), 1), frame)
    unit = replace(unit, frame=unit.frame.moved(0, y + baseline - unit.paragraphs[0].baseline(0)))
    return group([item, unit], block.span, name, f"{block.value} {block.unit.plain}")


def _strip(context: Context, block: Number[Text], share: float, y: float) -> Item:
    whole = box(0.6, 0, 12.133, 0.56).moved(0, y)
    rest = outlined(whole, Stroke(color="rule", width=1), block.span, fill="mist", name=context.say("全部", "Whole"))
    part = bar(replace(whole, width=whole.width * share), "accent", block.span, context.say("部分", "Part"))
    shapes: list[ShapeItem | TextItem] = [rest, part]
    below = replace(whole, y=whole.bottom + 0.05 * INCH)
    labels = [_label(context, text, style, below) for text, style in (
        (block.part, context.style("label", "accent-ink")),
        (block.whole, context.style("label", "muted", weight=400, align="right")),
    ) if text]  # fmt: skip
    said = block.alt.plain if block.alt else _said(context, block)
    return group([*shapes, *labels], block.span, context.say("占比", "Share"), said)


def _label(context: Context, text: Text, style: TextStyle, below: Rect) -> TextItem:
    done = soft([set_text(context, Slot(text, below.width / 2, 1), style)])
    tell_overset(context, say("a label of the strip"), done)
    x = below.x if style.align == "left" else below.x + below.width / 2
    return text_item(done, Rect(x, below.y, below.width / 2, 0))


def _said(context: Context, block: Number[Text]) -> str:
    """What a listener is told of the strip: the figure, its part and its whole."""
    parts = [f"{block.value}%", *(t.plain for t in (block.part, block.whole) if t)]
    return context.say("，", ", ").join(parts)
