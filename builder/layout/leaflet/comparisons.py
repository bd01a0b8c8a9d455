"""Comparisons that a panel is too narrow for: the author is told which way they went."""

from __future__ import annotations

from builder.diagnostics import say
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.plan import LeafletContent
from builder.outline.model.blocks import Compare
from builder.outline.model.message_names import NAMES
from builder.page.items import TableItem


def tell_stacked(content: LeafletContent, laid: Laid) -> None:
    """Warn of each comparison whose things stand under one another instead of side by side (`stacked-compare`)."""
    for plan, own in zip(content.panels, laid.columns, strict=True):
        for strand in (s for column in own for s in column.strands):
            is_grid = any(isinstance(item, TableItem) for piece in strand.pieces for item in piece.items)
            if isinstance(strand.block, Compare) and not is_grid:
                laid.setting.report.warning(
                    "stacked-compare",
                    strand.span,
                    say(
                        "{language}, panel {number} of the leaflet: expected a comparison that fits side by side, "
                        "found one that is set as cards under one another",
                        language=NAMES[laid.setting.language],
                        number=plan.number,
                    ),
                    say("compare two things in a few short words, or take a fold with wider panels (`fold: half`)"),
                )
