"""Charts for a narrow screen: lying bars that grow with the letters, or a line over a short axis."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.figures.amounts import shown
from builder.outline.blocks import Chart
from builder.outline.text import Text
from builder.words.languages import Language

WIDTH, HEIGHT = 300.0, 150.0
"""The box of a line chart, in its own units."""
_MARGIN = 8.0
"""Room for the marks at its edges."""


class Bar(Struct, frozen=True):
    """One bar of a row: from `left`, `width` wide, in percent of the row."""

    series: int
    name: str
    left: float
    width: float
    words: str


class BarRow(Struct, frozen=True):
    name: str
    bars: tuple[Bar, ...]


class Line(Struct, frozen=True):
    """One line as SVG points, with the place and words of its last value."""

    series: int
    name: str
    points: str
    marks: tuple[tuple[float, float], ...]
    last: str


class ChartView(Struct, frozen=True):
    """A chart as the template draws it; `zero` is the base line, in percent of a bar's row or in units of the box."""

    names: tuple[str, ...]
    unit: str
    rows: tuple[BarRow, ...] = ()
    lines: tuple[Line, ...] = ()
    zero: float | None = None
    ends: tuple[str, str] = ("", "")
    """The first and last name along a line's axis."""
    table: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Every number in words: name of the category, then a word a series."""


def chart_view(block: Chart[Text], language: Language) -> ChartView:
    """The chart of a block."""
    numbers = [[amount.value for amount in series.values] for series in block.series]
    words = [[shown(amount, language) for amount in series.values] for series in block.series]
    names = tuple(series.name.plain for series in block.series)
    categories = [text.plain for text in block.categories]
    table = tuple((name, tuple(row[i] for row in words)) for i, name in enumerate(categories))
    unit = block.unit.plain if block.unit else ""
    low, high = min(0.0, *(v for row in numbers for v in row)), max(0.0, *(v for row in numbers for v in row))
    if block.kind == "line":
        low = block.start.value if block.start is not None else low
        series = zip(names, numbers, words, strict=True)
        lines = tuple(_line(i, name, row, said[-1], low, high) for i, (name, row, said) in enumerate(series))
        return ChartView(names, unit, lines=lines, zero=_height(max(low, 0.0), low, high),
                         ends=(categories[0], categories[-1]), table=table)  # fmt: skip
    span = high - low or 1.0
    bars = [
        [
            _bar(i, name, row[c], said[c], low, span)
            for i, (name, row, said) in enumerate(zip(names, numbers, words, strict=True))
        ]
        for c in range(len(categories))
    ]
    rows = tuple(BarRow(name, tuple(own)) for name, own in zip(categories, bars, strict=True))
    return ChartView(names, unit, rows=rows, zero=-100 * low / span, table=table)


def _bar(series: int, name: str, value: float, words: str, low: float, span: float) -> Bar:
    start, end = sorted((0.0, value))
    return Bar(series, name, round(100 * (start - low) / span, 2), round(100 * (end - start) / span, 2), words)


def _line(series: int, name: str, values: Sequence[float], last: str, low: float, high: float) -> Line:
    step = (WIDTH - 2 * _MARGIN) / max(1, len(values) - 1)
    marks = tuple((round(_MARGIN + i * step, 1), round(_height(value, low, high), 1)) for i, value in enumerate(values))
    return Line(series, name, " ".join(f"{x:g},{y:g}" for x, y in marks), marks, last)


def _height(value: float, low: float, high: float) -> float:
    """A value's y in the box of a line chart, from its top."""
    return round(_MARGIN + (HEIGHT - 2 * _MARGIN) * (high - value) / (high - low or 1.0), 1)
