"""The placeholders of a new slide: those that python-pptx would give it."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from builder.theme.ooxml import Element, found, qname
from builder.theme.template.placeholders import read_placeholders
from builder.write.pptx.canvas import canvas_of
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import clear
from builder.write.pptx.presentation import OWN_TEMPLATE
from builder.write.pptx.text_frames import SMALL, new_placeholder

OFFICE = "Office's own"


def bare(shape: Element) -> bytes:
    """A placeholder without its number, its name and its words, which are written when it is filled."""
    about = found(shape, "p:nvSpPr/p:cNvPr")
    about.attrib.clear()
    clear(found(shape, "p:txBody"))
    return etree.tostring(shape)


@pytest.mark.parametrize("said", [{}, {"orient": "vert", "sz": "half"}, {"sz": "full", "orient": "horz"}], ids=str)
@pytest.mark.parametrize("template", [str(OWN_TEMPLATE), None], ids=["ours", OFFICE])
def test_they_are_as_python_pptx_makes_them(template: str | None, said: dict[str, str]) -> None:
    presentation: Any = Presentation(template)
    compared = 0
    for layout in presentation.slide_layouts:
        for mark in layout._element.iter(qname("p:ph")):
            mark.attrib.update(said)
        theirs = presentation.slides.add_slide(layout)
        ours = presentation.slides.add_slide(layout)
        for shape in list(ours.placeholders):
            shape.element.getparent().remove(shape.element)
        canvas = canvas_of(ours, Colors({}), "en")
        known = {
            holder.index: holder for holder in read_placeholders(layout._element, presentation.slide_master._element)
        }
        for shape in theirs.placeholders:
            holder = known[shape.placeholder_format.idx]
            if holder.kind != "other":
                assert holder.type not in SMALL
                assert bare(new_placeholder(canvas, holder)) == bare(shape.element)
                compared += 1
    assert compared > 8
