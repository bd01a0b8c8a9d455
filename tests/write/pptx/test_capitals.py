"""Titles on a template that shows them in capitals."""

from __future__ import annotations

from typing import Any

import pytest
from pptx import Presentation

from builder.replace import replace
from builder.theme.ooxml import found
from builder.theme.template.placeholders import read_placeholders
from builder.write.pptx.canvas import canvas_of
from builder.write.pptx.colors import Colors
from builder.write.pptx.placeholders import text_placeholders
from builder.write.pptx.text_frames import fill_placeholder, new_placeholder
from tests.write.pptx.read_back import title


@pytest.mark.parametrize(
    ("words", "said"),
    [("200 µg of iron", "none"), ("200 μg of iron", "none"), ("补铁200μg", "none"), ("20 mg of iron", None)],
)
@pytest.mark.parametrize("layout", ["Section Header", "Title Only"])
def test_micrograms_are_not_put_in_capitals(words: str, said: str | None, layout: str) -> None:
    """LibreOffice 7.4.7 makes 200 ΜG of 200 µg, with a Greek capital, under cap="all" (ECMA-376 part 1, 21.1.2.3.9)."""
    presentation: Any = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts.get_by_name(layout))
    canvas = canvas_of(slide, Colors({}), "en")
    laid = read_placeholders(slide.slide_layout._element, presentation.slide_master._element)
    own = next(one for one in text_placeholders(laid, {}) if one.kind == "title")
    assert own.as_laid.capitals == (layout == "Section Header")
    shape = new_placeholder(canvas, own.as_laid)
    fill_placeholder(shape, replace(title(words, "en"), follows=True), own, canvas)
    looks = [run.get("cap") for run in found(shape, "p:txBody").iter("{*}rPr")]
    assert looks
    assert set(looks) == {said if own.as_laid.capitals else None}
