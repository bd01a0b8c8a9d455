"""Whether the total of a table is the sum of what stands above it (`wrong-total`)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from msgspec import Struct

from builder.diagnostics import Report, say
from builder.outline.model import blocks as b
from builder.outline.model.crossing_rules import every_block
from builder.outline.model.outline import Outline
from builder.outline.schema.amount import MINUS, PLAIN_NUMBER, ungrouped
from builder.outline.text.markup import plain
from builder.outline.text.text import LocalizedText

_FIGURE = re.compile(
    r"(?P<before>[^\d+\u2212-]*?)\s*(?P<number>[+\u2212-]?\d[\d,，'’ \u00a0\u202f\u2009.]*)\s*(?P<after>\D*)"
)
_NOTHING = frozenset(("", "-", "–", "—", "/"))
_SHARES = frozenset("%％‰")
"""Shares are rounded one by one: their sum may miss the whole."""


class _Figure(Struct, frozen=True):
    value: Decimal
    unit: tuple[str, str]
    """What stands before and after it."""


def hold_sums(outline: Outline, report: Report) -> None:
    """Tell each total that its column does not add up to. Nothing is changed: either may be right."""
    for block in every_block(outline):
        if getattr(block, "total", "") == "true":
            for cell, total, found in _wrong(_rows(block)):
                message = say("expected {total} as the total of this column, found {found}", total=total, found=found)
                report.warning("wrong-total", cell.span, message, say("check the total and the numbers above it"))


def _rows(block: b.Block[LocalizedText]) -> Sequence[Sequence[LocalizedText]]:
    rows: Sequence[Any] = getattr(block, "rows", ())
    return [row.cells if isinstance(row, b.Row) else row for row in rows]


def _wrong(rows: Sequence[Sequence[LocalizedText]]) -> Iterator[tuple[LocalizedText, str, str]]:
    """The cells of the last row that are no sums, each with the sum and with what stands there."""
    for column in zip(*rows, strict=False):
        *above, last = (_figure(cell) for cell in column)
        if not isinstance(last, _Figure) or not above or not any(isinstance(own, _Figure) for own in above):
            continue
        figures = [own for own in above if own is not None]
        if not all(isinstance(own, _Figure) and own.unit == last.unit for own in figures):
            continue
        total = sum((own.value for own in figures if isinstance(own, _Figure)), Decimal(0))
        if total != last.value:
            yield column[-1], f"{total:,}".replace("-", MINUS), f"{last.value:,}".replace("-", MINUS)


def _figure(cell: LocalizedText) -> _Figure | str | None:
    """The figure in a cell with its unit; None where nothing stands, the words where it is no figure."""
    language, source = next(iter(cell.by_language.items()))
    words = plain(source, language).strip()
    if words in _NOTHING:
        return None
    found = _FIGURE.fullmatch(words)
    number = ungrouped(found["number"].strip()) if found else ""
    if found is None or not PLAIN_NUMBER.fullmatch(number) or _SHARES & {*found["after"], *found["before"]}:
        return words
    return _Figure(Decimal(number.replace(MINUS, "-")), (found["before"].strip(), found["after"].strip()))
