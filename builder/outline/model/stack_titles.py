"""Whether a title that says where stacks begin and end says what they come to (`wrong-total`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from builder.diagnostics import Report, say
from builder.outline.model.blocks import Chart
from builder.outline.model.outline import Outline
from builder.outline.schema.amount import MINUS, ungrouped
from builder.outline.text.markup import plain
from builder.outline.text.text import LocalizedText

_NUMBER = re.compile(r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_LEAST = Decimal("0.1")
"""Numbers under this share of a total, as in `5 years`, are taken for something else."""


def hold_stack_titles(outline: Outline, report: Report) -> None:
    """Tell a title of which one number is the first or last total, and the other surely should be."""
    for title, chart in _titled(outline):
        first, last = _ends(chart)
        for language, source in title.by_language.items():
            said = _numbers(plain(source, language), chart, min(first, last))
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
            if isinstance(block, Chart) and block.stacked == "true" and title is not None:
                yield title, block


def _ends(chart: Chart[LocalizedText]) -> tuple[Decimal, Decimal]:
    """What the first and the last column come to."""
    first, last = (
        sum((Decimal(series.values[at].typed.replace(MINUS, "-")) for series in chart.series), Decimal(0))
        for at in (0, -1)
    )
    return first, last


def _numbers(title: str, chart: Chart[LocalizedText], total: Decimal) -> list[Decimal]:
    """The numbers of a title that may be totals: no names of columns, none much smaller."""
    names = {plain(source, language) for name in chart.categories for language, source in name.by_language.items()}
    typed = [found for found in _NUMBER.findall(title) if found not in names]
    return [value for one in typed if (value := Decimal(ungrouped(one))) >= _LEAST * total]
