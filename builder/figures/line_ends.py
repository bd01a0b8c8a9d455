"""The names of series at the ends of their lines: beside the last numbers, in two lines where one would be long."""

from __future__ import annotations

from msgspec import Struct

from builder.figures.chart_data import ChartData
from builder.figures.lettering import Words, in_width, natural_width, one_run
from builder.figures.look import Look, Steps
from builder.figures.series_colours import INKS
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle

MOST_END = 0.46
"""The share of the width that numbers and names at the ends of lines may take."""
LONG = 0.14
"""A name that takes more of the width on one line stands in two: the plot gains what it gives up."""
LEAST = 0.7
"""The size of a name in that of its number."""
STEP = 0.25
"""How much wider two lines are tried at a time, in sizes."""


class EndName(Struct, frozen=True):
    """The name of a series, set."""

    series: int | None
    """None: it is the words of the line across the chart."""
    words: Words


def end_names(data: ChartData, values: TextStyle, room: float, width: float) -> tuple[EndName, ...]:
    """The names of all series in the largest size at which they keep within `room` points; none where there is none.

    `values` is the style of the numbers beside them, `width` that of the chart.
    """
    for style in _steps(data.look, values):
        names = tuple(_end_name(data, index, name, style, width) for index, name in enumerate(data.names))
        if all(name.words.fits and name.words.width <= room for name in names):
            return names
    return ()


def _steps(look: Look, values: TextStyle) -> Steps:
    """Sizes of names: no larger than the numbers, and not much smaller."""
    return tuple(
        style for style in (*look.large_names, *look.names) if LEAST * values.size <= style.size <= values.size
    )


def _end_name(data: ChartData, series: int, name: Text, style: TextStyle, width: float) -> EndName:
    ink, look, runs = INKS[series % len(INKS)], data.look, one_run(name, data.look)
    # Bold, as the numbers beside it: fine strokes in several inks do not register on a press (`small-type`).
    inked = replace(style, weight=700, color=ink, strong_color=ink, align="left", leading=round(style.size * 1.2, 2))
    span, natural = data.block.series[series].span, natural_width(runs, inked, look)
    if natural > LONG * width:
        steps = int(natural / 2 / (STEP * style.size)) + 1
        widths = (natural / 2 + step * STEP * style.size for step in range(steps))
        two = (in_width(runs, inked, w, look, span, 2) for w in widths if look.typesetter.fits(runs, inked, w, 2))
        if found := next((w for w in two if w.fits and not look.typesetter.cuts_word(w.set)), None):
            return EndName(series, found)
    return EndName(series, in_width(runs, inked, natural, look, span, 1))
