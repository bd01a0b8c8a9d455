"""Names that the outline itself gives: on covers a line ends beside one rather than in it."""

from __future__ import annotations

import re

from builder.outline.model.edition import Edition
from builder.replace import replace
from builder.typeset.engine import Typesetter

_BEFORE_ROLE = re.compile(r"[^,，、;；(（]+")
"""A speaker's name, as far as what they are: `Mrs Lin Yuezhen (retired teacher)`."""


def keeping_names(typesetter: Typesetter, edition: Edition) -> Typesetter:
    """A typesetter of covers, which say the names of group, meeting and speaker among other words.

    Blocks are set without it: they stay the same for every meeting of a series.
    """
    group, meeting = edition.group, edition.meeting
    found = [name.plain for name in (group and group.name, meeting and meeting.name) if name]
    if meeting and meeting.speaker and (name := _BEFORE_ROLE.match(meeting.speaker.plain)):
        found.append(name[0].strip())
    return replace(typesetter, names=tuple(found))
