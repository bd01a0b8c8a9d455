"""How paths are written into a page."""

from __future__ import annotations

from builder.geometry import Path, Point, Rect, Segment, Size
from builder.write.pdf.canvas import MarkedCanvas


def test_numbers_end_without_zeros_that_say_nothing() -> None:
    canvas = MarkedCanvas()
    canvas.begin_page(Size(1000, 1000))
    line = Segment("line", (Point(100.05, 899.5),))
    path = Path((Segment("move", (Point(100, 0),)), line, Segment("line", (Point(0.1234, 1000),)), Segment("close")))
    canvas.draw_shape(path, fill=True, stroke=False)
    assert canvas._code[-1] == "100 1000 m 100.05 100.5 l 0.123 0 l h f"


def test_nothing_is_less_than_nothing() -> None:
    """Zero has no sign: readers take `-0`, but a comparison of two files, or of two runs, finds it."""
    canvas = MarkedCanvas()
    canvas.begin_page(Size(1000, 1000))
    path = Path((Segment("move", (Point(-0.0002, 1000.0001),)), Segment("line", (Point(-10.0, 1000.5),))))
    canvas.draw_shape(path, fill=False, stroke=True)
    assert canvas._code[-1] == "0 0 m -10 -0.5 l S"
    canvas.show_image("photo", Rect(-0.0002, 0, 10, 1000))
    assert canvas._code[-1] == "q 10 0 0 1000 0 0 cm /photo Do Q"
