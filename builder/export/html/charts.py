"""Charts for a narrow screen: lying bars that grow with the letters, or a line over a short axis."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.figures.amounts import goes_with_each, shown, with_unit
from builder.figures.line_labels import chosen_points
from builder.outline.blocks import Chart
from builder.outline.text import Text
from builder.words.languages import Language, locale_of

WIDTH, HEIGHT = 300.0, 150.0
"""The box of a line chart, in its own units."""
_MARGIN = 8.0
"""Room for the marks at its edges."""
_SCALE = 34.0
"""Room at the left for the value at which a scale above zero begins."""


class Bar(Struct, frozen=True):
    """One bar of a row: from `left`, `width` wide, in percent of the row."""

    series: int
    name: str
    left: float
    width: float
    words: str
    below: bool
    """Whether it tells a value below zero apart."""


class BarRow(Struct, frozen=True):
    name: str
    bars: tuple[Bar, ...]


class Line(Struct, frozen=True):
    """One line as SVG points; `said` are the values its author wants said, each with the name of its category."""

    series: int
    name: str
    points: str
    marks: tuple[tuple[float, float], ...]
    said: tuple[str, ...]


class ChartView(Struct, frozen=True):
    """A chart as the template draws it; `zero` is the base line, in percent of a bar's row or in units of the box."""

    names: tuple[str, ...]
    unit: str
    """The title of the numbers' axis, with the unit where that does not stand with each."""
    titled: bool = False
    """Whether that axis has a title."""
    along: str = ""
    """The title of the categories' axis."""
    start: str = ""
    """The value at which a line's scale begins, if not at zero; its break is drawn."""
    rows: tuple[BarRow, ...] = ()
    lines: tuple[Line, ...] = ()
    zero: float | None = None
    ends: tuple[str, str] = ("", "")
    """The first and last name along a line's axis."""
    table: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Every number in words: name of the category, then a word a series."""


def chart_view(block: Chart[Text], language: Language) -> ChartView:
    """The chart of a block."""
    unit = block.unit.plain.strip() if block.unit else ""
    each = unit if goes_with_each(unit) else ""
    words = [[with_unit(shown(amount, language), each) for amount in series.values] for series in block.series]
    names = tuple(series.name.plain for series in block.series)
    table = tuple((name.plain, tuple(row[i] for row in words)) for i, name in enumerate(block.categories))
    rows: tuple[BarRow, ...] = ()
    lines: tuple[Line, ...] = ()
    if block.kind == "line":
        lines = tuple(_line(block, index, row) for index, row in enumerate(words))
    else:
        rows = tuple(_row(block, words, category) for category in range(len(block.categories)))
    low, high = _span(block)
    zero = _height(max(low, 0.0), low, high) if block.kind == "line" else -100 * low / (high - low or 1.0)
    titles = block.axis
    return ChartView(
        names, _measure(titles.y.plain if titles and titles.y else "", "" if each else unit, language),
        titled=bool(titles and titles.y), along=titles.x.plain if titles and titles.x else "",
        start=shown(block.start, language) if block.start else "", rows=rows, lines=lines, zero=zero,
        ends=(block.categories[0].plain, block.categories[-1].plain), table=table,
    )  # fmt: skip


def _measure(title: str, unit: str, language: Language) -> str:
    """What the numbers are: `Visitors a month (people)`."""
    if not (title and unit):
        return title or unit
    before, after = locale_of(language).punctuation.brackets
    return f"{title}{before}{unit}{after}"


def _span(block: Chart[Text]) -> tuple[float, float]:
    """The least and the greatest value of the scale."""
    values = [amount.value for series in block.series for amount in series.values]
    base = block.start.value if block.kind == "line" and block.start is not None else 0.0
    return min(base, *values), max(base, *values)


def _row(block: Chart[Text], words: Sequence[Sequence[str]], category: int) -> BarRow:
    bars = tuple(_bar(block, index, category, row[category]) for index, row in enumerate(words))
    return BarRow(block.categories[category].plain, bars)


def _bar(block: Chart[Text], series: int, category: int, words: str) -> Bar:
    low, high = _span(block)
    own = block.series[series]
    value, span = own.values[category].value, high - low or 1.0
    start, end = sorted((0.0, value))
    left, width = round(100 * (start - low) / span, 2), round(100 * (end - start) / span, 2)
    return Bar(series, own.name.plain, left, width, words, below=len(block.series) == 1 and value < 0)


def _line(block: Chart[Text], series: int, words: Sequence[str]) -> Line:
    low, high = _span(block)
    own = block.series[series]
    values = [amount.value for amount in own.values]
    left = _SCALE if block.start is not None else _MARGIN
    step = (WIDTH - left - _MARGIN) / max(1, len(values) - 1)
    marks = tuple((round(left + i * step, 1), round(_height(value, low, high), 1)) for i, value in enumerate(values))
    chosen = sorted(chosen_points(block.label, values))
    said = tuple(
        f"{block.categories[i].plain}{locale_of(own.name.language).punctuation.colon}{words[i]}" for i in chosen
    )
    return Line(series, own.name.plain, " ".join(f"{x:g},{y:g}" for x, y in marks), marks, said)


def _height(value: float, low: float, high: float) -> float:
    """A value's y in the box of a line chart, from its top."""
    return round(_MARGIN + (HEIGHT - 2 * _MARGIN) * (high - value) / (high - low or 1.0), 1)
