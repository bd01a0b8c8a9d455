"""A scale written beside the plot, where numbers have no room at each bar, and beside lines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from builder.drawing.plain_shapes import straight_line
from builder.figures.amounts import format_of, with_unit
from builder.figures.chart_data import ChartData
from builder.figures.lettering import Words, aligned, one_line, own_run, tight
from builder.figures.scale import Scale, multiples, round_step
from builder.geometry import Point, Rect
from builder.page.chart_parts import ChartAxis, ChartTick
from builder.page.items import Item, Stroke
from builder.replace import replace
from builder.words.numbers import written_number

LINES = 3
GRID = "line"
GRID_LINE = Stroke(color=GRID, width=1.0)


class ValueScale(Struct, frozen=True):
    """The values at the lines, and their words."""

    values: tuple[float, ...]
    words: tuple[Words, ...]
    step: float
    width: float
    """Of the widest words with the air beside them."""
    air: float
    """Between the words and the plot."""

    def within(self, scale: Scale) -> ValueScale:
        """The part of it that lies on a scale."""
        kept = [i for i, value in enumerate(self.values) if scale.least - 1e-9 <= value <= scale.most + 1e-9]
        return replace(self, values=tuple(self.values[i] for i in kept), words=tuple(self.words[i] for i in kept))

    @property
    def lowest(self) -> float:
        """The least value of the scale; programs count their ticks from it."""
        return min(self.values)

    def under(self, scale: Scale, plot: Rect, data: ChartData) -> tuple[Item, ...]:
        """Lines across lying bars, and the words under them."""
        out: list[Item] = []
        for value, words in zip(self.values, self.words, strict=True):
            x = plot.x + scale.at(value)
            if value != scale.base:
                out.append(straight_line(Point(x, plot.y), Point(x, plot.bottom), data.span, GRID_LINE))
            out.append(words.at(x - words.width / 2, plot.bottom + data.look.air / 4))
        return tuple(out)

    @property
    def height(self) -> float:
        return max(words.height for words in self.words)

    @property
    def left_half(self) -> float:
        """How far the words at the least value reach out to the left of it, under lying bars."""
        return self.words[0].width / 2

    def stand_apart(self, scale: Scale) -> bool:
        """Whether no words under lying bars touch the next ones."""
        return all(
            (one.width + other.width) / 2 < scale.at(after) - scale.at(value)
            for (value, one), (after, other) in pairwise(zip(self.values, self.words, strict=True))
        )

    def items(self, scale: Scale, plot: Rect, data: ChartData) -> tuple[Item, ...]:
        """Lines across the plot, and the words left of it."""
        out: list[Item] = []
        for value, words in zip(self.values, self.words, strict=True):
            y = plot.bottom - scale.at(value)
            if value != scale.base:
                out.append(straight_line(Point(plot.x, y), Point(plot.right, y), data.span, GRID_LINE))
            out.append(words.at(plot.x - self.air - words.width, y - words.height / 2))
        return tuple(out)

    def axis(self, scale: Scale, items: Sequence[Item], data: ChartData) -> ChartAxis:
        """The same as the axis of a chart; `items` are what stands for it in the drawing."""
        words = [item for item in items if item.role != "artifact"]
        ticks = tuple(
            ChartTick(value=value, text=own.set.text, frame=item.frame)
            for value, own, item in zip(self.values, self.words, words, strict=True)
        )
        return ChartAxis(
            least=scale.least, most=scale.most, base=scale.base, step=self.step, grid=GRID, ticks=ticks,
            style=self.words[0].set.style, format=format_of(decimals_of(self.step), data.unit_at_each),
        )  # fmt: skip


def value_scale(data: ChartData, base: float = 0.0, beside: float = 0.0, lines: int = LINES) -> ValueScale:
    """Round values over the span of the data, from `base` on, at about so many lines.

    `beside`: what more stands between words and plot.
    """
    least, most = min(base, *data.scaled_values), max(base, *data.scaled_values)
    step = round_step((most - least) or 1.0, lines)
    least = math.floor(least / step + 1e-9) * step if least < 0 else least
    values = multiples(step, least, most)
    if base:
        values = tuple(float(f"{base + index * step:.12g}") for index in range(lines + 3))
    style = aligned(tight(data.look.names), "right")[len(data.look.names) // 3]
    words = tuple(
        one_line(own_run(_tick_words(value, step, data)), style, data.look, data.span) for value in values
    )  # fmt: skip
    air = data.look.air / 2 + beside
    return ValueScale(values, words, step, max(w.width for w in words) + air, air)


def decimals_of(step: float) -> int:
    """How many decimals the multiples of a step need."""
    return len(f"{step:.9f}".rstrip("0").partition(".")[2])


def _tick_words(value: float, step: float, data: ChartData) -> str:
    typed = f"{value:.{max(decimals_of(step), decimals_of(abs(value)))}f}"
    return with_unit(written_number(typed, data.look.language), data.unit_at_each)
