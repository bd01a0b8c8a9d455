"""The large counts beside a hundred people, with the words on their line."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, natural_width, set_text, text_item, unbroken
from builder.layout.slides.context import Context
from builder.outline.model.blocks import Group
from builder.outline.text.text import Text
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle

CAP = 0.72
"""The height of digits, in sizes."""
SMALLER = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4)
"""Shares of its size that a count may have: the least is that of 100 before a word, in the narrowest column."""


def count_text(context: Context, counted: Group[Text], size: float, width: float, color: str = "primary") -> SetText:
    """The count of a group in so large digits, or smaller ones where it is too wide."""
    style: TextStyle = replace(context.style("count", color), size=size, leading=size, align="left")
    words = context.words(str(counted.count), counted.span)
    for smaller in SMALLER:
        own = replace(style, size=round(size * smaller, 1), leading=round(size * smaller, 1))
        done = set_text(context, Slot(words, width, 1), own)
        if done.overset is None:
            break
    return done


def count_item(figure: SetText, x: float, top: float) -> TextItem:
    """The count with the top of its digits there."""
    item = unbroken(text_item(figure, Rect(x, 0, figure.paragraphs[0].measure, 0)))
    return replace(item, frame=item.frame.moved(0, top + CAP * figure.style.size - item.paragraphs[0].baseline(0)))


def line_text(context: Context, words: str, style: TextStyle, span: Span) -> SetText:
    """Words of ours on one line, as wide as they are."""
    width = natural_width(context, words, style) / (0.98 - context.typesetter.slack.width)
    return set_text(context, Slot(context.words(words, span), width, 1), style)


def line_item(words: SetText, x: float, baseline: float) -> TextItem:
    """Such words on a line that starts there."""
    item = unbroken(text_item(words, Rect(x, 0, words.paragraphs[0].measure, 0)))
    return replace(item, frame=item.frame.moved(0, baseline - item.paragraphs[0].baseline(0)))
