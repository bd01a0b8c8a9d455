"""The texts of a number on a slide: its figure, its unit, what it means, and the labels of part and whole."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.figures.number import NumberFigure
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, set_text, stacked, text_item, unbroken
from builder.layout.slides.context import Context, recolored
from builder.layout.slides.fit_messages import tell_overset
from builder.layout.slides.stacking import Part
from builder.outline.model.blocks import Number
from builder.outline.text.text import Text
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle

LONG_UNITS = (44.0, 40.0, 36.0, 32.0)
"""Sizes of a unit that stands apart from its figure, in points."""
CAPTIONS = (44.0, 40.0, 36.0, 32.0, 28.0, 26.0, 24.0)
SMALL_CAPTIONS = (38.0, 34.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0)
LABELS = (24.0, 22.0, 20.0, 18.0)
CAP = 0.72
"""The height of digits, in sizes."""
FIGURE_SHARES = (0.52, 0.47, 0.42, 0.36, 0.3)
"""The shares of a room's height that the digits of a figure over its words may take, from the largest on."""
BELOW_FIGURE = 30.0


def figure_of(context: Context, block: Number[Text], figure: str, steps: Sequence[TextStyle], width: float) -> SetText:
    """The figure on one line in the largest style that fits, in a box as wide as it is."""
    words = context.words(figure, block.span)
    for style in steps:
        done = set_text(context, Slot(words, width, 1), style)
        if done.overset is None:
            break
    tell_overset(context, say("the figure"), [done], say("round it, or say its unit in the caption"))
    own = min(width, done.width / (0.99 - context.typesetter.slack.width))
    return set_text(context, Slot(words, own, 1), done.style) if done.overset is None else done


def digits(context: Context, sizes: Sequence[float], **changes: object) -> tuple[TextStyle, ...]:
    """What a figure is set in: bold, close, in the theme's colour and in the middle where nothing else is said."""
    looks = {"color": "primary", "align": "center", **changes}
    return styles_in(context, "number-value", sizes, weight=700, tight=1.0, **looks)


def digits_at(figure: SetText, x: float, top: float) -> TextItem:
    """The figure with the tops of its digits at a height: its line box is much higher than they are."""
    item = unbroken(text_item(figure, Rect(x, 0, figure.paragraphs[0].measure, 0)))
    baseline = item.paragraphs[0].baseline(0)
    return replace(item, frame=item.frame.moved(0, top + CAP * figure.style.size - baseline))


def words_of(
    context: Context, block: Number[Text], number: NumberFigure, captions: Sequence[float], *, with_unit: bool
) -> list[Part]:
    """What stands beside or under a figure: its unit if that has no place with it, the caption, part and whole."""
    unit = styles_in(context, "number-unit", LONG_UNITS, weight=700, color="primary", align="left")
    caption = styles_in(context, "number-caption", captions, align="left", strong_color="primary")
    label = recolored(styles_in(context, "label", LABELS, align="left", weight=400), "muted")
    labels = (number.part, number.whole) if number.share is None else ()
    return [
        *([Part(block.unit, unit, 3, say("the unit"))] if with_unit and number.unit and block.unit else []),
        Part(block.caption, caption, 6, say("the caption")),
        *(Part(text, label, 2, say("a label of the strip")) for text in labels if text),
    ]


def in_middle(parts: Sequence[SetText], place: Rect, gap: float) -> TextItem:
    """Texts under one another in the middle of a place's height."""
    height = stacked(parts, [gap] * len(parts))
    return text_item(parts, Rect(place.x, place.centre.y - height / 2, place.width, 0), role="caption", gap=gap)


def styles_in(
    context: Context, name: str, sizes: Sequence[float], *, tight: float = 0.0, **changes: object
) -> tuple[TextStyle, ...]:
    """A style of the theme in these sizes; `tight`: with so many sizes from line to line."""
    style: TextStyle = replace(context.style(name), **changes)
    factor = tight or style.leading / style.size
    return tuple(replace(style, size=round(size, 1), leading=round(size * factor, 1)) for size in sizes)
