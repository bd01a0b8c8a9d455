"""Steps in rows, the text under its title."""

from __future__ import annotations

from collections.abc import Sequence

from builder.layout.slides.boxes import Stack, held_text
from builder.layout.slides.context import SlideBody
from builder.layout.slides.grid import rows_for
from builder.layout.slides.patterns.steps_begun import Row, Start, Starts, row_grounds, row_numbers
from builder.layout.slides.patterns.steps_plans import AIR, TITLE_ABOVE, Arranged, Placed
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Step
from builder.outline.text.text import Text
from builder.page.items import Item

GAP, RIGHT = 14.0, 24.0
"""Between rows, and the air at the right of a text."""
TITLE_SHARE = 0.45
"""The share of a row's height that is kept for its title: most of it is for the text."""
STARTS = Starts(Start(96, 96, 0, 0, 122), Start(96, 152, 112, 50, 178), Start(96, 96, 148, 88, 206))


def row_rooms(arranged: Arranged, run: Sequence[Step[Text]]) -> list[Room]:
    """A room for each title and one for each text of a slide; they share the height of their row."""
    body = arranged.context.body
    height = (body.height - GAP * (len(run) - 1)) / len(run) - 2 * AIR
    width = body.width - STARTS.of(arranged).words - RIGHT
    return [room for step in run for room in _rooms(step, width, height)]


def _rooms(step: Step[Text], width: float, height: float) -> list[Room]:
    title = Piece(text=step.title, kind="title", width=width, lines=2, hard=True)
    share = TITLE_SHARE if step.text else 1.0
    text = Piece(text=step.text, kind="text", width=width) if step.text else None
    return [Room((title,), share * height), Room((text,) if text else (), (1 - share) * height - TITLE_ABOVE)]


def rows_slide(arranged: Arranged, steps: Sequence[Placed]) -> SlideBody:
    """The steps under one another."""
    context, start = arranged.context, STARTS.of(arranged)
    frames = rows_for(context.body, [step.height for step in steps], GAP, AIR)
    rows = [Row(step, frame) for step, frame in zip(steps, frames, strict=True)]
    items: list[Item] = []
    for row, number in zip(rows, row_numbers(context, rows, start), strict=True):
        items += [number, _words(row, start)]
    return SlideBody(items=tuple(items), background=tuple(row_grounds(context, rows, start)))


def _words(row: Row, start: Start) -> Item:
    texts = row.step.set_texts
    inner = row.frame.inset(start.words, 0, RIGHT, 0)
    stack = Stack([0.0, TITLE_ABOVE][: len(texts)])
    return held_text(texts, inner, name=row.step.step.title.plain, middle=True, stack=stack)
