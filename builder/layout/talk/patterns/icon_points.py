"""04 with icons: each point an icon in a disc, its lead in bold, its text below."""

from __future__ import annotations

from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.rows import Row, RowPlan, compose_rows
from builder.outline.blocks import PointItem, Points
from builder.outline.text import Text


def compose_icon_points(block: Points[Text], context: Context) -> tuple[SlideBody, ...]:
    """Up to three in one column, more in two; longer texts over further slides."""
    wide = [RowPlan(1, 3, 2), RowPlan(1, 2, 4), RowPlan(1, 1, 8)]
    plans = wide if len(block.items) <= 3 else [RowPlan(2, 3, 2), *wide]
    return compose_rows(context, [_row(item) for item in block.items], plans, linked=False)


def _row(item: PointItem[Text]) -> Row:
    name = (item.lead or item.text).plain
    return Row(icon=item.icon, head=item.lead, text=item.text, span=item.span, name=name)
