"""The names under the points of lines: all of them, or every second, third … where they are many."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.figures.chart_data import ChartData
from builder.figures.lettering import Runs, Words, aligned, in_width, natural_width, one_run
from builder.figures.line_plot import LinePlot
from builder.figures.look import Look, Steps
from builder.geometry import Rect
from builder.layout.page import TextItem
from builder.theme.style import TextStyle

MOST_HALF, WIDEST_HALF = 0.06, 0.12
"""Of the width of a chart: for a name that could be smaller, and for one of names that stand apart."""


class Names(Struct, frozen=True):
    """The names that are shown: the first and every so many after it."""

    every: int
    words: tuple[Words, ...]

    @property
    def height(self) -> float:
        return max(words.height for words in self.words)

    def under(self, plot: LinePlot) -> tuple[TextItem, ...]:
        """Each under its point."""
        y = plot.area.bottom + plot.data.look.air / 2
        return tuple(
            words.at(plot.area.x + plot.place * (index * self.every + 0.5) - words.width / 2, y)
            for index, words in enumerate(self.words)
        )


def half_width(data: ChartData, category: int, width: float) -> float:
    """What the name of the first or last category may need beside its point; a long one has two lines."""
    look, runs = data.look, one_run(data.categories[category], data.look)
    largest, least = (natural_width(runs, style, look) / 2 for style in (look.names[0], _apart_steps(look)[-1]))
    return min(largest, max(min(least, WIDEST_HALF * width), MOST_HALF * width))


def _apart_steps(look: Look) -> Steps:
    """Sizes of names that do not all stand there: leaving one more out is better than a smaller size."""
    return look.names[: (len(look.names) + 1) // 2]


def under_points(data: ChartData, plot: Rect, frame: Rect) -> Names | None:
    """All names if there is a size at which they stand side by side, else as many as do; None: not even one fits."""
    count = len(data.categories)
    runs = [one_run(name, data.look) for name in data.categories]
    for every in range(1, count + 1):
        steps = data.look.names if every == 1 else _apart_steps(data.look)
        for style in aligned(steps, "center"):
            for lines in (1, 2):
                words = _set_names(data, runs, style, (every, lines), plot.width / count)
                if words and _lie_within(words, every, plot.width / count, plot.x, frame):
                    return Names(every, words)
    return None


def _set_names(
    data: ChartData, runs: Sequence[Runs], style: TextStyle, spread: tuple[int, int], place: float
) -> tuple[Words, ...]:
    """Every so many names in so many lines; none where one is too wide."""
    (every, lines), look = spread, data.look
    room = every * place - look.air / 2
    if lines == 1:
        if any(natural_width(runs[i], style, look) > room for i in range(0, len(runs), every)):
            return ()
    elif not all(look.typesetter.fits(runs[i], style, room, lines) for i in range(0, len(runs), every)):
        return ()
    widths = [natural_width(runs[i], style, look) if lines == 1 else room for i in range(0, len(runs), every)]
    words = tuple(
        in_width(runs[i], style, width, look, data.categories[i].span, lines)
        for i, width in zip(range(0, len(runs), every), widths, strict=True)
    )
    return words if all(one.fits for one in words) else ()


def _lie_within(words: Sequence[Words], every: int, place: float, left: float, frame: Rect) -> bool:
    """Whether the outermost names stay in the frame."""
    middles = [left + place * (index * every + 0.5) for index in range(len(words))]
    return all(
        frame.x - 0.5 <= middle - one.width / 2 and middle + one.width / 2 <= frame.right + 0.5
        for middle, one in zip(middles, words, strict=True)
    )
