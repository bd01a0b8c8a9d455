"""How wide a template's typefaces run: the talk is measured on Arial's widths, whatever it will be shown in."""

from __future__ import annotations

from builder.theme.template import Template
from builder.typeset.model import Slack

USUAL = frozenset(
    ("arial", "helvetica", "arimo", "liberation sans", "calibri", "calibri light", "carlito", "aptos", "cambria",
     "garamond", "times new roman", "liberation serif", "source sans pro", "gill sans mt", "franklin gothic book",
     "trebuchet ms")
)  # fmt: skip
"""No wider than Arial in running English text."""
BORDER = 0.25
KNOWN, WIDER = 0.05, 0.20
"""The share of a line that is kept free for those, and for all others.

Verdana, Montserrat and others are so broad; and bold DejaVu Sans, which LibreOffice shows in place of any face that it
lacks, is 1.2 times as wide as bold Arial.
"""


def slack_for(template: Template) -> Slack:
    """The room kept free in each line: more where titles or texts have a face that is broad or that nobody measured."""
    faces = {face.lower() for face in template.faces}
    return Slack(KNOWN if faces <= USUAL else WIDER, BORDER)
