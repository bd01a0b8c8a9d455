"""What a row of steps begins with: its number in a coloured part, then an icon in this part or a picture beside it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.drawing.vector import Label
from builder.geometry import Circle, Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.card_shapes import FULL, ColouredPart, side_card
from builder.layout.slides.card_signs import number_block, number_disc
from builder.layout.slides.context import Context
from builder.layout.slides.patterns.steps_plans import Arranged, Placed
from builder.layout.slides.shapes import strokes
from builder.page.items import Item
from builder.replace import replace

MOST_RADIUS = 28.0
"""Of a number's disc beside an icon."""
WAY = 5.0
"""How thick the line from the number of a row to the next one's is."""


class Start(Struct, frozen=True):
    """What a row begins with: its number in a part of this width, in full colour; an icon with its middle so far from
    the left and at most so large; and where its words begin.
    """

    number: float
    coloured: float
    icon_x: float
    icon: float
    words: float


class Starts(Struct, frozen=True):
    """How rows of one height begin: without icons, with line icons in the coloured part, with pictures beside it."""

    bare: Start
    lines: Start
    pictures: Start

    def of(self, arranged: Arranged) -> Start:
        """How those of a block begin."""
        if not arranged.icons:
            return self.bare
        return self.pictures if arranged.context.pictures else self.lines


class Row(Struct, frozen=True):
    """A step and its row."""

    step: Placed
    frame: Rect


def row_grounds(context: Context, rows: Sequence[Row], start: Start) -> list[Item]:
    """What lies under the words of rows: their cards with icons, and the line from disc to disc."""
    low = _lowest(rows)
    return [*(_card(context, row, start, low) for row in rows), *_way(context, rows, start)]


def row_numbers(context: Context, rows: Sequence[Row], start: Start) -> list[Item]:
    """Each row's number."""
    low = _lowest(rows)
    return [_number(context, row.step, replace(row.frame, width=start.number), low) for row in rows]


def _lowest(rows: Sequence[Row]) -> float:
    """The height of the lowest row: signs of all rows are alike."""
    return min(row.frame.height for row in rows)


def _card(context: Context, row: Row, start: Start, low: float) -> Item:
    """A row's card: its coloured part, and the icon in it or the picture beside it."""
    span, icon = row.step.step.span, row.step.icon
    centre = Point(row.frame.x + start.icon_x, row.frame.centre.y)
    if context.pictures:
        drawn = art.picture(context, icon, square(centre, min(start.icon, low - 8)), span)
    else:
        drawn = art.icon(context, icon, square(centre, min(start.icon, low - 12)), FULL.ink, span)
    return side_card(context, row.frame, ColouredPart(start.coloured, FULL), Label(span, name=context.own.pane.row),
                     drawn)  # fmt: skip


def _number(context: Context, step: Placed, side: Rect, low: float) -> Item:
    """A row's number: on a disc beside a line icon, else alone in its part and large."""
    if step.icon is None or context.pictures:
        return number_block(context, step.number, square(side.centre, min(low, side.width)), step.step.span)
    return number_disc(context, step.number, Circle(side.centre, min(MOST_RADIUS, low / 2 - 6)), step.step.span)


def _way(context: Context, rows: Sequence[Row], start: Start) -> list[Item]:
    """The line from disc to disc; numbers without discs follow each other of themselves."""
    joined = len(rows) > 1 and any(row.step.icon for row in rows) and not context.pictures
    centres = [Point(row.frame.x + start.number / 2, row.frame.centre.y) for row in rows]
    return [strokes(centres, "hill-2", WAY, context.span)] if joined else []
