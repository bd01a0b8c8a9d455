"""03: one sentence on a clay slide. It is the slide's own title."""

from __future__ import annotations

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Slot, set_text, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import MARGIN
from builder.outline.blocks import Statement
from builder.outline.text import Text
from builder.typeset.model import Breaking

WIDTH = 9.2 * INCH
TOP, END = 0.7 * INCH, 6.3 * INCH
LINES = (4, 5)
"""At most so many lines at the preferred size, and at the least."""


def compose(block: Statement[Text], context: Context) -> tuple[SlideBody, ...]:
    """The sentence, centred in the slide's height at the left, with round cells at the right."""
    text = _set(context, block.text)
    tell_overset(
        context, say("a statement"), [text], say("a statement is one short sentence; longer thoughts are `text`")
    )
    area = Rect(MARGIN, TOP, WIDTH, END - TOP)
    title = text_item(text, area, role="statement", name=context.say("要点", "Statement"), centred=True)
    return (
        SlideBody(
            items=(), background=art.statement_cells(context), title=replace(title, placeholder="title"),
            layout="statement", fill="clay",
        ),
    )  # fmt: skip


def _set(context: Context, text: Text) -> SetText:
    for style, lines in zip(context.steps("statement"), LINES, strict=False):
        done = set_text(context, Slot(text, WIDTH, lines), style, Breaking.BALANCED)
        if done.overset is None:
            break
    return done
