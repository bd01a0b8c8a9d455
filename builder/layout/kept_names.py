"""Names that the outline itself gives: on covers a line ends beside one rather than in it."""

from __future__ import annotations

from builder.outline.model.edition import Edition
from builder.replace import replace
from builder.typeset.engine import Typesetter


def keeping_names(typesetter: Typesetter, edition: Edition) -> Typesetter:
    """A typesetter of covers, which say the group's name and the meeting's among other words.

    Blocks are set without it: they stay the same for every meeting of a series.
    """
    group, meeting = edition.group, edition.meeting
    found = (group and group.name, meeting and meeting.name)
    return replace(typesetter, names=tuple(name.plain for name in found if name))
