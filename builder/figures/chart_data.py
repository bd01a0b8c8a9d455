"""A chart as data: what its author wrote, and the words of its numbers."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

from builder.diagnostics import Span
from builder.figures.amounts import goes_with_each, number_format, shown, with_unit
from builder.figures.emphasis import Fill, fills
from builder.figures.lettering import natural_width, own_run
from builder.figures.look import Look, Steps
from builder.figures.unit_said import states_unit
from builder.outline.model.blocks import Chart
from builder.outline.text.text import Text
from builder.theme.style import TextStyle

WordsAt = Literal["on", "beside", "above"]
"""Over the line within the plot, at its end, or over the plot with a sample of it."""


class ChartData:
    """One chart for one output. `beside`: whether the unit stands with each number, or once over them; `words_at`:
    where the words of the line across it stand."""

    def __init__(self, block: Chart[Text], look: Look, *, beside: bool, words_at: WordsAt = "above") -> None:
        self.block, self.look, self.words_at = block, look, words_at
        self.unit = block.unit.plain.strip() if block.unit else ""
        title = block.axis.y.plain if block.axis and block.axis.y else ""
        self.titled = states_unit(title, self.unit)
        """Whether the title of the axis says the unit."""
        self.beside = beside and goes_with_each(self.unit) and not (self.titled and self.unit.isalpha())

    @property
    def unit_at_each(self) -> str:
        """The unit that stands with each number; empty where it is said once."""
        return self.unit if self.beside else ""

    @property
    def value_steps(self) -> Steps:
        """Sizes for the numbers: with their unit they stay large, else it is said once.

        Beside a line across the chart the largest would have to move too far past it.
        """
        large = () if self.block.kind == "line" or self.block.line else self.look.large_values
        steps = self.look.values
        return (*large, *(steps[: (len(steps) + 1) // 2] if self.beside else steps))

    @cached_property
    def values(self) -> tuple[tuple[float, ...], ...]:
        """The numbers, a row a series."""
        return tuple(tuple(amount.value for amount in series.values) for series in self.block.series)

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The numbers as they are shown."""
        return tuple(
            tuple(with_unit(shown(amount, self.look.language), self.unit_at_each) for amount in series.values)
            for series in self.block.series
        )

    @cached_property
    def formats(self) -> tuple[tuple[str, ...], ...]:
        """The same as formats of a spreadsheet."""
        return tuple(
            tuple(number_format(amount, self.unit_at_each) for amount in series.values) for series in self.block.series
        )

    @cached_property
    def _widths(self) -> dict[str, float]:
        """The widths of all numbers, in sizes of their letters: those of a style are so many times its size."""
        style = self.look.values[0]
        return {words: natural_width(own_run(words), style, self.look) / style.size for words in self.every_word}

    def width_of(self, words: str, style: TextStyle) -> float:
        """The width that a number as shown needs in a style of numbers."""
        return self._widths[words] * style.size

    def widest(self, style: TextStyle) -> float:
        """The width of the widest number."""
        return max(self._widths.values()) * style.size

    @cached_property
    def every_value(self) -> tuple[float, ...]:
        return tuple(value for row in self.values for value in row)

    @cached_property
    def scaled_values(self) -> tuple[float, ...]:
        """All values that must lie on the scale: the numbers, and that of the line across the chart."""
        return (*self.every_value, *((self.block.line.value.value,) if self.block.line else ()))

    @cached_property
    def every_word(self) -> tuple[str, ...]:
        return tuple(words for row in self.words for words in row)

    @property
    def categories(self) -> tuple[Text, ...]:
        return self.block.categories

    @property
    def lines_a_name(self) -> int:
        """How many lines the name of a category takes at least: one for each language it is in."""
        return 2 if any(name.second for name in self.categories) else 1

    @property
    def names(self) -> tuple[Text, ...]:
        """The names of the series."""
        return tuple(series.name for series in self.block.series)

    @property
    def alone(self) -> bool:
        """Whether there is one series."""
        return len(self.block.series) == 1

    @cached_property
    def fills(self) -> tuple[Fill, ...] | None:
        """The roles of the bars of a single series, where some stand out."""
        return fills(self.values[0], self.categories) if self.alone else None

    @property
    def named(self) -> bool:
        """Whether the name of the one series is to be said over the plot."""
        return self.alone and not self.block.series[0].said_above

    @property
    def span(self) -> Span:
        return self.block.span
