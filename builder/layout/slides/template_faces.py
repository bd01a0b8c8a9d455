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
BROAD = frozenset(("verdana", "dejavu sans", "montserrat", "poppins", "century gothic", "lucida sans", "raleway"))
"""A tenth to a fifth wider, in each of their weights (`Montserrat Medium`)."""
BORDER = 0.25


def slack_for(template: Template) -> Slack:
    """The room kept free in each line: most for broad faces, less for those that nobody has measured.

    What a program shows in place of one it lacks may be a seventh wider than Arial, as DejaVu Sans is in LibreOffice.
    """
    faces = {face.lower() for face in template.faces}
    if any(f"{face} ".startswith(f"{broad} ") for face in faces for broad in BROAD):
        return Slack(0.20, BORDER)
    return Slack(0.05 if faces <= USUAL else 0.15, BORDER)
