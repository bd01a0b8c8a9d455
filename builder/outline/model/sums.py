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
from builder.outline.model.totals import TOTALS
from builder.outline.schema.amount import MINUS, PLAIN_NUMBER, ungrouped
from builder.outline.text.markup import plain
from builder.outline.text.text import LocalizedText

_FIGURE = re.compile(
    r"(?P<before>[^\d+\u2212-]*?)\s*(?P<number>[+\u2212-]?\d[\d,，'’ \u00a0\u202f\u2009.]*)\s*(?P<after>\D*)"
)
_NOTHING = frozenset(("", "-", "–", "—", "/"))
_SHARES = frozenset("%％‰")
"""Shares are rounded one by one: their sum may miss the whole."""

_SUBTOTAL = re.compile(r"\bsub[ -]?totals?\b|小计|小計", re.IGNORECASE)
"""What a row is called that adds up some of those above it."""
_TAKEN_OFF = re.compile(
    r"\b(?:discounts?|rebates?|refunds?|less|minus|deductions?|grants?|donations?)\b|折扣|优惠|減免|减免|退款|扣除|减去|捐",
    re.IGNORECASE,
)
"""What a row is called that may be taken off, though it is written without a sign."""
_NO_SUMS = re.compile(
    r"\b(?:means?|averages?|avg|medians?|ages?|aged|years?|dates?|phones?|telephones?|tel|rates?|ratios?"
    r"|shares?|scores?|percent|price)\b|%|平均|均值|中位|年龄|年齡|年份|年度|电话|電話|热线|比例|比率|占比|率|单价|評分|评分",
    re.IGNORECASE,
)
"""What a column is called whose numbers are not added."""
_FOR_ONE = re.compile(
    r"\b(?:per|each)\b(?! (?:hour|day|night|week|month|quarter|term|year|time|visit|session|class|lesson)\b)"
    r"|每(?!小时|天|日|晚|周|星期|个?月|季|年|次|节|课)",
    re.IGNORECASE,
)
"""What else it is called, in all its languages, where its numbers are those of one thing: `Per kg`; what is paid per
month is added."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_CODE = re.compile(r"0\d.*|\d{7,}")
"""Telephone numbers and the like: digits that say no amount."""
_THOUSANDTHS = re.compile(r"^\D?\d{1,3}(?:\.\d{3})+$")
"""A point that may part thousands, as it does in some countries."""
_COMMA = re.compile("[,，]")


class _Figure(Struct, frozen=True):
    value: Decimal
    unit: tuple[str, str]
    """What stands before and after it."""
    typed: str


def hold_sums(outline: Outline, report: Report) -> None:
    """Tell each total that its column surely does not add up to. Nothing is changed: either may be right."""
    for block in every_block(outline):
        if getattr(block, "total", "") == "true":
            for cell, total, found in _wrong(_sheet(block)):
                message = say("expected {total} as the total of this column, found {found}", total=total, found=found)
                report.warning("wrong-total", cell.span, message, say("check the total and the numbers above it"))


class _Sheet(Struct, frozen=True):
    """A table's words: its heads, those of its rows, and the cells that stand in columns under heads."""

    heads: Sequence[LocalizedText]
    names: Sequence[LocalizedText]
    rows: Sequence[Sequence[LocalizedText]]


def _sheet(block: b.Block[LocalizedText]) -> _Sheet:
    rows: Sequence[Any] = getattr(block, "rows", ())
    if isinstance(block, b.Compare):
        return _Sheet(block.columns, [row.label for row in rows], [row.cells for row in rows])
    return _Sheet(getattr(block, "header", ()), [row[0] for row in rows], rows)


def _wrong(sheet: _Sheet) -> Iterator[tuple[LocalizedText, str, str]]:
    """The cells of the last row that are no sums, each with the sum and with what stands there.

    Among several columns of numbers one that adds up shows that the last row is a sum; one alone is taken for it.
    """
    if any(_says(name, _TAKEN_OFF) for name in sheet.names):
        return
    above = [number for number, name in enumerate(sheet.names[:-1]) if not _is_subtotal(name)]
    columns = [
        (column[-1], last, total)
        for head, column in zip(sheet.heads, zip(*sheet.rows, strict=False), strict=False)
        if not _says(head, _NO_SUMS)
        and not all(_FOR_ONE.search(said) for said in _said(head))
        and (last := _figure(column[-1])) is not None
        and not isinstance(last, str)
        and (total := _sum([_figure(column[number]) for number in above], last.unit)) is not None
    ]
    if len(columns) > 1 and not any(total == last.value for _, last, total in columns):
        return
    for cell, last, total in columns:
        if total != last.value:
            yield cell, f"{total:,}".replace("-", MINUS), f"{last.value:,}".replace("-", MINUS)


def _is_subtotal(name: LocalizedText) -> bool:
    return _says(name, _SUBTOTAL) or any(words.lower() in TOTALS for words in _said(name))


def _sum(cells: Sequence[_Figure | str | None], unit: tuple[str, str]) -> Decimal | None:
    """What the figures of a column add up to; None where they are not surely numbers to be added."""
    figures = [own for own in cells if isinstance(own, _Figure)]
    if len(figures) < 2 or len(figures) < sum(own is not None for own in cells):
        return None
    if any(own.unit != unit for own in figures) or all(_YEAR.fullmatch(own.typed) for own in figures):
        return None
    if any(_CODE.fullmatch(own.typed) for own in figures):
        return None
    points = [bool(_THOUSANDTHS.search(own.typed)) for own in figures]
    if any(points) and (not all(points) or any(_COMMA.search(own.typed) for own in figures)):
        return None
    return sum((own.value for own in figures), Decimal(0))


def _says(text: LocalizedText, words: re.Pattern[str]) -> bool:
    return any(words.search(said) for said in _said(text))


def _said(text: LocalizedText) -> list[str]:
    return [plain(source, language).strip(" :：") for language, source in text.by_language.items()]


def _figure(cell: LocalizedText) -> _Figure | str | None:
    """The figure in a cell with its unit; None where nothing stands, the words where it is no figure."""
    language, source = next(iter(cell.by_language.items()))
    words = plain(source, language).strip()
    if words in _NOTHING:
        return None
    found = _FIGURE.fullmatch(words)
    typed = found["number"].strip() if found else ""
    number = ungrouped(typed)
    if found is None or not PLAIN_NUMBER.fullmatch(number) or _SHARES & {*found["after"], *found["before"]}:
        return words
    return _Figure(Decimal(number.replace(MINUS, "-")), (found["before"].strip(), found["after"].strip()), typed)
