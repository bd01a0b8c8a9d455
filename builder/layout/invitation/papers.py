"""The papers of an invitation: a poster and a hand-out, two of which stand on the poster's paper."""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import MM, Size
from builder.outline.model.edition import Edition

SIDE = 16.0
"""What stands on it keeps so far from its edges, in millimetres of the design."""


class Paper(Struct, frozen=True):
    """A finished size in points. `scale` is how large all measures are on it, against a poster of A4."""

    size: Size
    scale: float

    @property
    def mm(self) -> float:
        """A millimetre of the design, in points."""
        return MM * self.scale


_A4 = (Paper(Size(210 * MM, 297 * MM), 1.0), Paper(Size(148 * MM, 210 * MM), 0.705))
_LETTER = (Paper(Size(215.9 * MM, 279.4 * MM), 1.0), Paper(Size(139.7 * MM, 215.9 * MM), 0.665))


def papers_of(edition: Edition) -> tuple[Paper, Paper]:
    """Poster and hand-out: Letter and its half where the leaflet is on Letter, else A4 and A5."""
    return _LETTER if edition.leaflet.paper == "letter" else _A4


def has_invitation(edition: Edition) -> bool:
    """Whether there is a day to invite people to."""
    return edition.meeting is not None and edition.meeting.date is not None
