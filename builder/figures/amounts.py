"""How numbers and their units are written, in every output alike."""

from __future__ import annotations

import re
from functools import lru_cache

from builder.figures.one_in_many import in_its_language
from builder.outline.schema.amount import MINUS, PLAIN_NUMBER, Amount
from builder.words.languages import Language
from builder.words.numbers import written_number

NO_BREAK = "\u00a0"
_TIGHT = re.compile(r"[%％‰°′″](?![A-Za-z])")
"""Signs that touch their figure; `°C` is a unit like others (SI brochure, 5.4.3)."""
_MONEY = re.compile(r"[A-Z]{0,3}[$£€¥￥₩₹]")
_MOST_BESIDE = 2
"""Characters of a unit that may stand with each figure of a chart; a longer one is said once."""
_LEAST_GROUPED = 5
"""A bare figure of fewer digits may be a year."""


def shown(amount: Amount, language: Language) -> str:
    """A number as typed, its thousands grouped, its minus a real one."""
    return written_number(amount.typed, language)


def with_unit(figure: str, unit: str) -> str:
    """`12%`, `£980`, `5 °C`, `30 分钟`, `55 people a year`.

    A sign touches its figure and a sign of money goes before it; all else follows after a no-break space.
    """
    before, after = around(unit)
    sign = figure[:1] if before and figure[:1] in ("+", MINUS) else ""
    return sign + before + figure[len(sign) :] + after


def around(unit: str) -> tuple[str, str]:
    """What a unit puts before a figure, and after it."""
    unit = unit.strip()
    if not unit:
        return "", ""
    if _MONEY.fullmatch(unit):
        return unit, ""
    return "", unit if _TIGHT.match(unit) else f"{NO_BREAK}{unit}"


def goes_with_each(unit: str) -> bool:
    """Whether a unit is short enough to stand with each figure of a chart."""
    unit = unit.strip()
    return 0 < len(unit) <= _MOST_BESIDE or bool(_MONEY.fullmatch(unit))


def shown_figure(typed: str, language: Language, unit: str = "") -> str:
    """The figure of a number block: grouped where it is plain digits and no year, `4 in 10` as its language says it,
    else as typed.
    """
    if not PLAIN_NUMBER.fullmatch(typed.strip()):
        return in_its_language(typed, language)
    digits = typed.strip().lstrip("+-" + MINUS).partition(".")[0]
    if not unit and len(digits) < _LEAST_GROUPED:
        return typed.strip().replace("-", MINUS)
    return written_number(typed, language)


def figure_forms(typed: str, language: Language, unit: str = "") -> tuple[str, ...]:
    """How the figure of a number block may stand on a page: as typed, grouped, with its unit."""
    figure = shown_figure(typed, language, unit)
    return tuple(dict.fromkeys((figure, with_unit(figure, unit), typed)))


@lru_cache(maxsize=1024)
def number_format(amount: Amount, unit: str = "") -> str:
    """The format (ECMA-376 part 1, 18.8.31) that shows a number as `shown` does, with `unit` as words after it."""
    whole = amount.typed.lstrip("+-" + MINUS).partition(".")[0]
    plus = "+" if amount.signed else ""
    return format_of(amount.decimals, unit, "0" * len(whole) if whole.startswith("0") else "#,##0", plus)


def format_of(decimals: int, unit: str, whole: str = "#,##0", plus: str = "") -> str:
    """A number format with so many decimals, a true minus and a unit; `whole` shows the digits before the point."""
    before, after = (_literal(words) for words in around(unit))
    shown = before + whole + ("." + "0" * decimals if decimals else "") + after
    return f"{plus}{shown};{_literal(MINUS)}{shown}"


def _literal(words: str) -> str:
    """Words that a number format shows as they are; a quotation mark cannot stand within its quotes."""
    return '\\"'.join(f'"{part}"' if part else "" for part in words.split('"'))
