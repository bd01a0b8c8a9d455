"""Charts that are round elsewhere: they are drawn as bars, which is told."""

from __future__ import annotations

from typing import Any

from pydantic import BeforeValidator, ValidationInfo

from builder.diagnostics import say
from builder.outline.schema.reading_context import Reading
from builder.outline.yaml.nodes import ScalarNode, replaced
from builder.words.choices import folded

_ROUND = frozenset(
    {
        *("pie", "pie chart", "doughnut", "doughnut chart", "donut", "donut chart"),
        *("饼", "饼图", "饼状", "饼状图", "饼形图", "扇形图", "圆饼图", "环形图", "圆环图"),
    }
)


def _as_bars(value: Any, info: ValidationInfo[Reading]) -> Any:
    """`bar` for a circle: no number is lost, so that only the looks differ (`unknown-look`)."""
    if not isinstance(value, ScalarNode) or folded(value) not in _ROUND:
        return value
    message = say("expected `bar`, `column` or `line`, found `{found}`, which is drawn as bars", found=str(value))
    hint = say("write `kind: bar`: parts of a whole are compared more easily as bars than in a circle")
    info.context.report.warning("unknown-look", value.span, message, hint)
    return replaced(value, "bar")


RoundAsBars = BeforeValidator(_as_bars)
"""Marks the kind of a chart."""
