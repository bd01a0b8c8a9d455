"""What must be right about groups of a hundred people of which one is part of the other."""

from __future__ import annotations

from builder.diagnostics import Report, say
from builder.outline.model.blocks import People100
from builder.outline.model.blocks.figures import PART_SECOND
from builder.outline.text.text import LocalizedText


def hold_groups(block: People100[LocalizedText], report: Report) -> None:
    """The second of two groups may be part of the first, and is then no larger."""
    if block.nested is None or any(group.within != place for place, group in zip((None, 1), block.groups, strict=True)):
        _hold_none(block, report)
        return
    whole, part = block.nested
    if part.count > whole.count:
        message = say("expected at most {most} people, found {count}: they are part of these {most}",
                      most=whole.count, count=part.count)  # fmt: skip
        hint = say("count both of a hundred, or leave `within` out if they are two groups")
        report.error("out-of-range", part.span, message, hint)


def _hold_none(block: People100[LocalizedText], report: Report) -> None:
    """No group but the second of two may be part of another."""
    for group in block.groups:
        if group.within is not None:
            message = say("expected `within` in the second of two groups, found it in another")
            report.error("wrong-value", group.span, message, PART_SECOND)
