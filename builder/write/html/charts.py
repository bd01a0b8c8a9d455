"""Charts on the phone page: the figure that all outputs share, as a drawing, and its numbers as a table."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from builder.diagnostics import Report
from builder.figures.amounts import goes_with_each, shown, with_unit
from builder.figures.chart import ChartFigure
from builder.figures.chart_head import unit_after
from builder.figures.stack_totals import totals_of
from builder.geometry import Rect
from builder.layout.phone.chart import LARGER_WIDTH, USUAL_WIDTH, phone_chart
from builder.outline.model.blocks import Chart
from builder.outline.text.text import Text
from builder.theme.model import Theme
from builder.words.languages import Language
from builder.words.own import own_words
from builder.write.svg import Drawn, draw_items


class ChartView(Struct, frozen=True):
    """A chart as the template shows it."""

    usual: Markup
    larger: Markup
    """The same with larger words; empty where they have no room."""
    names: tuple[str, ...]
    """Of the series."""
    caption: str
    """What the numbers are, where that does not stand with each; empty where nothing is to be said."""
    table: tuple[tuple[str, tuple[str, ...]], ...]
    """Every number in words: name of the category, then a word a series."""
    line: tuple[str, str] | None
    """What the line across the chart is, and its number; None: there is none."""


class Charts:
    """Draws the charts of one page, and keeps the outlines of the letters they share."""

    def __init__(self, theme: Theme, language: Language, report: Report) -> None:
        self.theme, self.language, self.report = theme, language, report
        self.glyphs: dict[str, str] = {}

    def view(self, block: Chart[Text]) -> ChartView:
        """The chart of a block; what has no room is told."""
        usual = phone_chart(block, USUAL_WIDTH, self.theme, self.language, self.report)
        untold = Report()
        larger = phone_chart(block, LARGER_WIDTH, self.theme, self.language, untold)
        return ChartView(
            usual=self._drawn(usual, USUAL_WIDTH),
            larger=Markup() if untold.has_errors else self._drawn(larger, LARGER_WIDTH),
            names=(*(series.name.plain for series in block.series), *_total_name(block, self.language)),
            caption=_caption(block, self.language), table=_table(block, self.language),
            line=_line(block, self.language),
        )  # fmt: skip

    def _drawn(self, figure: ChartFigure, width: float) -> Markup:
        drawn: Drawn = draw_items(figure.items, Rect(0, 0, width, figure.height), self.language, _variable)
        self.glyphs.update(drawn.glyphs)
        return Markup(drawn.svg)


def _variable(role: str) -> str:
    """A role as the style sheet names it, for a light and a dark screen."""
    return role if role.startswith("#") else f"var(--{role})"


def _caption(block: Chart[Text], language: Language) -> str:
    """What the numbers are: the title of their axis, and the unit where it does not stand with each."""
    unit = block.unit.plain.strip() if block.unit else ""
    once = "" if goes_with_each(unit) else unit
    title = block.axis.y.plain if block.axis and block.axis.y else ""
    if not title:
        return own_words(language).figures.unit(unit=once) if once else ""
    return title + (unit_after(title, once, language) if once else "")


def _total_name(block: Chart[Text], language: Language) -> tuple[str, ...]:
    """The head of the column of totals, where numbers stand on each other."""
    return (own_words(language).figures.total,) if block.stacked == "true" else ()


def _line(block: Chart[Text], language: Language) -> tuple[str, str] | None:
    """The line across the chart in words."""
    if block.line is None:
        return None
    unit = block.unit.plain.strip() if block.unit else ""
    each = unit if goes_with_each(unit) else ""
    return block.line.label.plain, with_unit(shown(block.line.value, language), each)


def _table(block: Chart[Text], language: Language) -> tuple[tuple[str, tuple[str, ...]], ...]:
    unit = block.unit.plain.strip() if block.unit else ""
    each = unit if goes_with_each(unit) else ""
    amounts = [series.values for series in block.series]
    rows = [[with_unit(shown(amount, language), each) for amount in own]
            for own in (*amounts, *((totals_of(amounts),) if block.stacked == "true" else ()))]  # fmt: skip
    return tuple((name.plain, tuple(row[i] for row in rows)) for i, name in enumerate(block.categories))
