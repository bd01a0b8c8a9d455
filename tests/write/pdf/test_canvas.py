"""How paths are written into a page."""

from __future__ import annotations

from builder.geometry import Path, Point, Segment, Size
from builder.write.pdf.canvas import MarkedCanvas


def test_numbers_end_without_zeros_that_say_nothing() -> None:
    canvas = MarkedCanvas()
    canvas.begin_page(Size(1000, 1000))
    line = Segment("line", (Point(100.05, 899.5),))
    path = Path((Segment("move", (Point(100, 0),)), line, Segment("line", (Point(0.1234, 1000),)), Segment("close")))
    canvas.draw_shape(path, fill=True, stroke=False)
    assert canvas._code[-1] == "100 1000 m 100.05 100.5 l 0.123 0 l h f"
