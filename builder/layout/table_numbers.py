"""Columns of figures: which they are, and how far each stands from the right so that the decimal points are in line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeVar

from builder.outline.model.blocks import Compare, Table
from builder.outline.schema.amount import MINUS
from builder.outline.text.text import Text, Words
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import plain_run

_NUMBER = re.compile(
    r"[(（]?(?P<sign>[-−+±<>≥≤~约]?)\s?(?P<unit>[€£$¥￥]|CHF|EUR|USD|CNY|RMB)?\s?"
    r"(?P<whole>\d{1,3}(?:[,’' \u00a0\u202f]\d{3})+|\d+)(?P<rest>[.,]\d+)?"
    r"(?P<tail>\s?(?:%|‰|英镑|欧元|美元|港元|镑|元|块|人|[€£$]|p\b)?)[)）]?"
)
"""A figure as tables have it: a sign, money, thousands, decimals, a short unit."""
_ABOUT = re.compile(
    r"(?P<before>about|around|from|up to|under|over|at least|at most|约|大约|大概|从|最多|最少|至少|不到|超过)?\s?"
    rf"(?:{_NUMBER.pattern})(?P<after>\s?(?:起|以上|以下|左右|each|and up))?",
    re.IGNORECASE,
)
"""The same, or near it; it stays in line with the others."""
_FREE = frozenset(("free", "nothing", "included", "免费", "不收费", "已含", "面议"))
"""What costs nothing of its own stands among prices as they do."""
EMPTY = frozenset(("", "–", "—", "-", "−", "…", "/", "无", "n/a", "n.a."))


B = TypeVar("B", bound=Compare[Text] | Table[Text])


def with_minus_signs(block: B) -> B:
    """The table with the true minus sign in every cell that is a negative number; words keep their hyphens."""
    if isinstance(block, Table):
        rows = tuple(tuple(map(_with_minus, row)) for row in block.rows)
        return replace(block, header=tuple(map(_with_minus, block.header)), rows=rows)
    compared = tuple(
        replace(row, label=_with_minus(row.label), cells=tuple(map(_with_minus, row.cells))) for row in block.rows
    )
    return replace(block, columns=tuple(map(_with_minus, block.columns)), rows=compared)


def _with_minus(cell: Text) -> Text:
    """The cell with its minus as a sign of its own, if it is a number; what it says in a second language too."""
    found = _NUMBER.fullmatch(cell.plain.strip())
    if found is None or found["sign"] != "-":
        return cell
    signed = tuple(
        tuple(replace(one, text=one.text.replace("-", MINUS)) if isinstance(one, Words) else one for one in paragraph)
        for paragraph in cell.paragraphs
    )
    return replace(cell, paragraphs=signed, second=cell.second and _with_minus(cell.second))


def is_figures(cells: Sequence[str]) -> bool:
    """Whether a column holds figures alone, or what is near one, at least one of them; a dash may stand for none, and
    among prices a word for what is free.
    """
    told = [cell.strip() for cell in cells if cell.strip().lower() not in EMPTY | _FREE]
    return bool(told) and all(_ABOUT.fullmatch(cell) for cell in told)


def right_insets(typesetter: Typesetter, cells: Sequence[str], style: TextStyle) -> list[float]:
    """How many points more than the one that reaches furthest each figure stands from its column's right edge."""
    tails = [after_point(typesetter, cell, style) for cell in cells]
    return [max(tails) - tail for tail in tails]


def head_inset(insets: Sequence[float]) -> float:
    """How far the head of a column of figures stands from the right: as most of them do, of equally many the furthest.

    Over whole numbers it would else stand to the right of them all because one has decimals.
    """
    near = [round(inset, 1) for inset in insets]
    return max(near, key=lambda inset: (near.count(inset), inset), default=0.0)


def after_point(typesetter: Typesetter, cell: str, style: TextStyle) -> float:
    """The width of what follows the place of the decimal point."""
    found = _ABOUT.fullmatch(cell.strip())
    if found is None:
        return 0.0
    rest = cell.strip()[found.end("whole") :]
    return typesetter.width(plain_run(rest), style) if rest.strip() else 0.0
