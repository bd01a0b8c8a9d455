"""The names under the points of lines: all of them, or every second, third … where they are many."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.figures.chart_data import ChartData
from builder.figures.lettering import Runs, Words, aligned, in_width, natural_width, one_run
from builder.figures.line_plot import LinePlot
from builder.figures.look import Look, Steps
from builder.geometry import Rect
from builder.outline.text.text import Text
from builder.page.items import TextItem
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
                widths = _widths(data, runs[::every], style, lines, every * plot.width / count)
                if not _lie_within(widths, every * plot.width / count, plot.x + plot.width / count / 2, frame):
                    continue
                if words := _set_names(data, data.categories[::every], style, lines, widths):
                    return Names(every, words)
    return None


def _widths(data: ChartData, runs: Sequence[Runs], style: TextStyle, lines: int, pitch: float) -> tuple[float, ...]:
    """The widths of names `pitch` points from each other: their own on one line; none where one is too wide."""
    look, room = data.look, pitch - data.look.air / 2
    if lines > 1:
        return (room,) * len(runs)
    widths = tuple(natural_width(own, style, look) for own in runs)
    return widths if max(widths) <= room else ()


def _lie_within(widths: Sequence[float], pitch: float, first: float, frame: Rect) -> bool:
    """Whether the outermost of names around `first` and `pitch` points on stay in the frame; false of none."""
    ends = [first - width / 2 + index * pitch for index, width in enumerate(widths)]
    return bool(widths) and all(
        frame.x - 0.5 <= left and left + width <= frame.right + 0.5 for left, width in zip(ends, widths, strict=True)
    )


def _set_names(
    data: ChartData, names: Sequence[Text], style: TextStyle, lines: int, widths: Sequence[float]
) -> tuple[Words, ...]:
    """Names in so many lines of these widths; none where one has no room."""
    look = data.look
    wanted = [(one_run(name, look), width, name.span) for name, width in zip(names, widths, strict=True)]
    if lines > 1 and not all(look.typesetter.fits(runs, style, width, lines) for runs, width, _ in wanted):
        return ()
    words = tuple(in_width(runs, style, width, look, span, lines) for runs, width, span in wanted)
    whole = all(one.fits and not look.typesetter.cuts_whole(one.set) for one in words)
    return words if whole else ()
