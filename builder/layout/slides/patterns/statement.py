"""04: one sentence that fills a dark slide, beside a scene in the corner. It is the slide's own title."""

from __future__ import annotations

from builder.diagnostics import say
from builder.geometry import Rect
from builder.layout.slides import art
from builder.layout.slides.beside_scene import Ground, beside_scene
from builder.layout.slides.boxes import held_text
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import MARGIN, SLIDE
from builder.layout.slides.shapes import bar, rounded, strong_edge
from builder.layout.slides.sizing import Piece
from builder.outline.model.blocks import Statement
from builder.outline.text.text import Text
from builder.replace import replace

BAR = Rect(MARGIN, 74, 110, 11)
WIDTH = 812.0
AREA = Rect(MARGIN, 104, WIDTH, 352)
LAND = Rect(0, 486, SLIDE.width, SLIDE.height - 486)
"""The dark land that the footer stands on."""
LINES = 6


def compose(block: Statement[Text], context: Context) -> tuple[SlideBody, ...]:
    """The sentence at the left, from the top; in the middle where there is no scene."""
    scene, figure = art.corner(context, LAND.y)
    piece = Piece(text=block.text, kind="statement", width=WIDTH, lines=LINES, hard=True)
    found = beside_scene(
        context, [piece], {"statement": context.steps("statement")}, Ground(AREA, figure, middle=figure is None)
    )
    hint = say("a statement is one short sentence; longer thoughts are `text`")
    tell_unfit(context, say("a statement"), [found.room], found.done, hint)
    (text,) = found.done.room(0)
    frame = Rect(MARGIN, found.top, text.paragraphs[0].measure, text.height)
    title = held_text([text], frame, role="statement", name=context.own.pane.roles["statement"], body=False)
    stroke, place = strong_edge(context), BAR.moved(0, found.top - AREA.y)
    mark = rounded(place, BAR.height / 2, context.span, fill="sun", stroke=stroke)
    mark = replace(mark, name=context.own.pane.bar)
    land = bar(LAND, "deep", context.span, context.own.pane.foot)
    return (
        SlideBody(
            items=(), background=(mark,), scene=(*scene, land), title=replace(title, placeholder="title"),
            layout="statement", fill="primary", dark=True,
        ),
    )  # fmt: skip
