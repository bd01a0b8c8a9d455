"""Panels that stay more than half empty: how much would fit there, and what of the talk the leaflet lacks."""

from __future__ import annotations

from builder.diagnostics import Message, all_of, say
from builder.layout.leaflet.flow import strand_name
from builder.layout.leaflet.laid import Laid
from builder.layout.leaflet.overset import millimetres
from builder.layout.leaflet.plan import LeafletContent
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES

LEAST = 0.5
"""The share of its room that a panel should fill."""
LEAST_BACK = 0.35
"""The back has its fixed parts, and is looked at alone."""
MOST_NAMED = 3


def tell_empty(content: LeafletContent, laid: Laid) -> None:
    """Warn of each panel that is more than half empty beside one that is not (`empty-panel`).

    Cover and ruled pages are meant to be empty; a leaflet that has hardly any content yet is not told panel by panel,
    unless its author says what stands on each.
    """
    edition = laid.setting.edition
    shares = [sum(c.height for c in own) / sum(c.room for c in own) for own in laid.columns]
    inner = [share for plan, share in zip(content.panels, shares, strict=True) if "back" not in plan.entries]
    if max(inner, default=0.0) < LEAST and not edition.leaflet.panels:
        return
    for plan, own in zip(content.panels, laid.columns, strict=True):
        room, used = sum(c.room for c in own), sum(c.height for c in own)
        meant = "questions" in plan.entries or ("cover" in plan.entries and not any(c.strands for c in own))
        least = LEAST_BACK if "back" in plan.entries else LEAST
        if meant or (content.scheme.booklet and content.loose and not used) or used >= least * room:
            continue
        laid.setting.report.warning(
            "empty-panel",
            plan.span,
            say(
                "{language}, panel {number} of the leaflet: expected it to be at least half full, found {used} of "
                "{room} mm used",
                language=NAMES[edition.language],
                number=plan.number,
                used=millimetres(used),
                room=millimetres(room),
            ),
            _hint(edition, room - used),
        )


def _hint(edition: Edition, free: float) -> Message:
    names = _kept_out(edition)
    if not names:
        return say("{free} mm are free: add a section, a checklist or questions for it", free=millimetres(free))
    return say(
        "{free} mm are free; blocks of the talk that the leaflet lacks: {names}",
        free=millimetres(free),
        names=all_of(names[:MOST_NAMED]),
    )


def _kept_out(edition: Edition) -> list[str]:
    """Blocks that the talk has and the leaflet has not, as messages name them."""
    return [
        strand_name(block, section)
        for section in edition.sections
        for block in section.blocks
        if "talk" in block.only
        and not ("leaflet" in block.only and "leaflet" in section.only)
        and not any(block.id and other.instead_of == block.id for other in section.blocks)
    ]
