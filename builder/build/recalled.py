"""An edition that was read again, with the parts that have not changed taken from the last time."""

from __future__ import annotations

from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.replace import replace


def recalled_edition(edition: Edition, memory: Memory) -> Edition:
    """The edition, its blocks those of the last time where they are equal.

    Then comparing them costs nothing, and stages that know a block by identity know it again.
    """
    sections = tuple(
        replace(
            section,
            blocks=tuple(memory.same(("block", edition.language, block.span), block) for block in section.blocks),
        )
        for section in edition.sections
    )
    return replace(edition, sections=memory.same(("sections", edition.language), sections))
