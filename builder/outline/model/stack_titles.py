"""Whether a title that says where stacks begin and end says what they come to (`wrong-total`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from builder.diagnostics import Report, say
from builder.outline.model.blocks import Chart
from builder.outline.model.outline import Outline
from builder.outline.schema.amount import MINUS, Amount, ungrouped
from builder.outline.text.markup import plain
from builder.outline.text.text import LocalizedText

_NUMBER = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_YEAR = re.compile(r"(?:19|20)\d\d")
"""Between 1900 and 2099; a number of people has its thousands set apart, or is taken for a year."""
_LEAST = Decimal("0.1")
"""Numbers under this share of a total, as in `5 years`, are taken for something else."""


def hold_stack_titles(outline: Outline, report: Report) -> None:
    """Tell a title of which one number is the first or last total, and the other surely should be."""
    for title, chart in _titled(outline):
        totals = _totals(chart)
        first, last = totals[0], totals[-1]
        for language, source in title.by_language.items():
            said = _numbers(plain(source, language), chart, totals)
            if len(said) != 2 or (said[0] == first) == (said[1] == last):
                continue
            expected, found = (last, said[1]) if said[0] == first else (first, said[0])
            message = say("expected {total} in the title, as these columns come to, found {found}",
                          total=f"{expected:,}", found=f"{found:,}")  # fmt: skip
            report.warning("wrong-total", title.span, message, say("check the title and the numbers of the chart"))
            break


def _titled(outline: Outline) -> Iterator[tuple[LocalizedText, Chart[LocalizedText]]]:
    """Charts of stacks with the title over them."""
    for section in outline.sections:
        for number, block in enumerate(section.blocks):
            title = block.title if block.title is not None or number else section.title
            if isinstance(block, Chart) and block.stacked == "true" and title is not None and _is_even(block):
                yield title, block


def _is_even(chart: Chart[LocalizedText]) -> bool:
    """Whether each series has a number for each column; that it has not is told elsewhere."""
    return {len(series.values) for series in chart.series} == {len(chart.categories)} != {0}


def _totals(chart: Chart[LocalizedText]) -> list[Decimal]:
    """What each column comes to."""
    return [sum(map(_value, column), Decimal(0)) for column in zip(*(s.values for s in chart.series), strict=True)]


def _value(amount: Amount) -> Decimal:
    return Decimal(amount.typed.replace(MINUS, "-"))


def _numbers(title: str, chart: Chart[LocalizedText], totals: list[Decimal]) -> list[Decimal]:
    """The numbers of a title that may be its first and last total: no year, nothing else that the chart itself says,
    none much smaller."""
    names = {plain(source, language) for name in chart.categories for language, source in name.by_language.items()}
    typed = [found for found in _NUMBER.findall(title) if found not in names and not _YEAR.fullmatch(found)]
    ends = {totals[0], totals[-1]}
    others = {*totals, *(_value(amount) for series in chart.series for amount in series.values)} - ends
    values = [Decimal(ungrouped(one)) for one in typed]
    return [value for value in values if value not in others and value >= _LEAST * min(ends)]
