"""The line across a chart at a number to compare with: what is advised, a limit, a goal.

On slides it is a shape laid on the chart, whose scale is fixed, so that it stays right when somebody edits the data.
PowerPoint has no such line of its own: a series of one number ends in the middle of the outermost columns, cannot be
combined with lying bars, and is not seen on dark ones, which it crosses here with the ground between its dashes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.drawing.plain_shapes import straight_line
from builder.figures.amounts import shown, with_unit
from builder.figures.chart_data import ChartData
from builder.figures.lettering import Runs, Words, aligned, in_width, natural_width, one_run, own_run, tight
from builder.geometry import Point, Rect
from builder.outline.schema.amount import MINUS
from builder.page.items import ShapeItem, Stroke, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.words.languages import locale_of

MOST_BESIDE = 0.24
"""The share of a chart's width that the words at the end of the line may take."""
MOST_LINES = 3
STEP = 0.25
"""How much wider two or three lines are tried at a time, in sizes."""
THICK = 1.4
"""In widths of the axis."""
DASH = (3.0, 2.0)
"""In thicknesses: dashed, so that grey print tells it from the axis, and from the lines of a scale."""
COLOR, GROUND = "ink", "surface"
ON_AIR = 0.3
"""Between the line and words over it, and around these, in the air of the chart."""
INKED = 0.14
"""The share of the height of words that is empty over and under their letters."""
_PARTED = re.compile(r"(?<=\d),(?=\d{3})")
"""What parts thousands."""


def line_runs(data: ChartData, *, apart: bool = False) -> Runs:
    """What the line is with its number; a label that has the number says it itself. Nothing where there is no line.

    `apart`: the number on a line of its own.
    """
    line = data.block.line
    if line is None:
        return ()
    figure = shown(line.value, data.look.language)
    runs = one_run(line.label, data.look)
    if _has_number(line.label.plain, figure):
        return runs
    colon = locale_of(data.look.language).punctuation.colon
    between = f"{colon.rstrip()}\n" if apart else colon
    return (*runs, *own_run(between), *own_run(with_unit(figure, data.unit_at_each)))


def _has_number(words: str, figure: str) -> bool:
    """Whether words say this very number, with its thousands parted or not: `Goal for 2020` does not say 20."""
    number, said = (_PARTED.sub("", one.replace("-", MINUS)) for one in (figure, words))
    return re.search(rf"(?<![\d.{MINUS}]){re.escape(number)}(?!\.?\d)", said) is not None


def line_words(data: ChartData) -> str:
    """The same as plain words."""
    return "".join(run.text for run in line_runs(data))


def words_beside(data: ChartData, width: float) -> Words | None:
    """The words to stand at the right end of the line, in the largest size at which a chart of this width has room;
    None where they stand elsewhere, or have none."""
    if not line_runs(data) or data.words_at != "beside":
        return None
    for style in aligned(tight(data.look.heads), "left"):
        if words := _narrow(data, style, MOST_BESIDE * width):
            return words
    return None


def _narrow(data: ChartData, style: TextStyle, most: float) -> Words | None:
    """Words on one line, else with their number on a line of its own, and as narrow as the fewest lines allow."""
    look, runs = data.look, line_runs(data)
    natural = natural_width(runs, style, look)
    if natural <= most:
        return in_width(runs, style, natural, look, data.span, 1)
    runs = line_runs(data, apart=True)
    natural = natural_width(runs, style, look)
    for lines in range(2, MOST_LINES + 1):
        width = natural / (lines - 1)
        while width <= most:
            if look.typesetter.fits(runs, style, width, lines):
                words = in_width(runs, style, width, look, data.span, lines)
                if words.fits and not look.typesetter.cuts_word(words.set):
                    return words
            width += STEP * style.size
    return None


def lacks_room(data: ChartData, words: Words | None) -> bool:
    """Whether the words should stand at the end of the line and do not fit there."""
    return data.block.line is not None and data.words_at == "beside" and words is None


def is_within(data: ChartData) -> bool:
    """Whether the words should stand within the plot, where lying bars and lines leave no sure room for them."""
    return data.block.line is not None and data.words_at == "on"


def words_over(data: ChartData, width: float) -> Words | None:
    """The words to stand over lying bars, above their line; None where there is none, or they stand elsewhere."""
    runs = line_runs(data)
    if not runs or data.words_at != "beside":
        return None
    for style in aligned(tight(data.look.heads), "left"):
        natural = natural_width(runs, style, data.look)
        if natural <= width:
            return in_width(runs, style, natural, data.look, data.span, 1)
    return None


def words_on(data: ChartData, y: float, plot: Rect, taken: Sequence[Rect]) -> TextItem | None:
    """The words within the plot, over the line at height `y`, at its left end or else its right one; None where they
    would lie on what is `taken` in any size."""
    air = ON_AIR * data.look.air
    for style in aligned(tight(data.look.heads), "left"):
        width = natural_width(line_runs(data), style, data.look)
        words = in_width(line_runs(data), style, width, data.look, data.span, 1)
        for x in (plot.x + air, plot.right - air - width):
            item = words.at(x, y - air - words.height)
            near = item.frame.inset(-air, -air, -air, 0)
            if plot.contains(item.frame, 0.5) and not any(near.overlaps(one, 0.0) for one in taken):
                return item
    return None


def dashes(start: Point, end: Point, data: ChartData, *, over_bars: bool) -> tuple[ShapeItem, ...]:
    """The line from end to end; over bars with the ground between its dashes, so that it is seen on dark ones."""
    width = THICK * data.look.axis_width
    dashed = Stroke(color=COLOR, width=width, dash=tuple(length * width for length in DASH))
    under = (straight_line(start, end, data.span, Stroke(color=GROUND, width=width)),) if over_bars else ()
    return (*under, straight_line(start, end, data.span, dashed))


def beside_line(words: Words, x: float, y: float, plot: Rect) -> TextItem:
    """The words right of the plot, in the middle of their line as far as the height of the plot allows."""
    top = min(max(y - words.height / 2, plot.y), plot.bottom - words.height)
    return words.at(x, top)


def past(item: TextItem, place: float, lying: bool, below: bool, air: float) -> TextItem:
    """A number at the end of a bar, moved on past the line where this would cross it.

    `place`: where the line lies, across the page for lying bars, else down it; `below`: of a bar below zero.
    """
    frame = item.frame
    if lying:
        if not frame.x - air < place < frame.right + air:
            return item
        return _at(item, place - air - frame.width if below else place + air, frame.y)
    empty = INKED * frame.height
    if not frame.y + empty - air < place < frame.bottom - empty + air:
        return item
    return _at(item, frame.x, place + air - empty if below else place - air - frame.height + empty)


def _at(item: TextItem, x: float, y: float) -> TextItem:
    return replace(item, frame=Rect(x, y, item.frame.width, item.frame.height))
