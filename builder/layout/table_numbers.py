"""Columns of figures: which they are, and how far each stands from the right so that the decimal points are in line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import plain_run

_NUMBER = re.compile(
    r"[(（]?(?P<sign>[-−+±<>≥≤~约]?)\s?(?P<unit>[€£$¥￥]|CHF|EUR|USD|CNY|RMB)?\s?"
    r"(?P<whole>\d{1,3}(?:[,’' \u00a0\u202f]\d{3})+|\d+)(?P<rest>[.,]\d+)?(?P<tail>\s?(?:%|‰|元|人|[€£$])?)[)）]?"
)
"""A figure as tables have it: a sign, money, thousands, decimals, a short unit."""
EMPTY = frozenset(("", "–", "—", "-", "−", "…", "/", "无", "n/a", "n.a."))


def is_figures(cells: Sequence[str]) -> bool:
    """Whether a column holds figures alone, at least one of them; a dash may stand for none."""
    told = [cell.strip() for cell in cells if cell.strip().lower() not in EMPTY]
    return bool(told) and all(_NUMBER.fullmatch(cell) for cell in told)


def right_insets(typesetter: Typesetter, cells: Sequence[str], style: TextStyle) -> list[float]:
    """How many points more than the one that reaches furthest each figure stands from its column's right edge."""
    tails = [after_point(typesetter, cell, style) for cell in cells]
    return [max(tails) - tail for tail in tails]


def after_point(typesetter: Typesetter, cell: str, style: TextStyle) -> float:
    """The width of what follows the place of the decimal point."""
    found = _NUMBER.fullmatch(cell.strip())
    if found is None:
        return 0.0
    rest = cell.strip()[found.end("whole") :]
    return typesetter.width(plain_run(rest), style) if rest.strip() else 0.0
