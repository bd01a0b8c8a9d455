"""QR codes as one vector shape (ISO/IEC 18004, error level M)."""

from __future__ import annotations

from functools import cache

from builder.diagnostics import Span
from builder.geometry import Path, Point, Rect, Segment
from builder.layout.page import ShapeItem

QUIET_MODULES = 4
"""The empty border the standard asks for, in modules."""


def qr_code(content: str, frame: Rect, span: Span, *, alt: str, name: str = "QR code") -> ShapeItem:
    """The code for `content` in a square `frame`, which includes the quiet zone; put it on white.

    It is drawn in ink, so that it prints in black alone.
    """
    rows = _modules(content)
    module = min(frame.width, frame.height) / (len(rows) + 2 * QUIET_MODULES)
    corner = Point(frame.x + QUIET_MODULES * module, frame.y + QUIET_MODULES * module)
    path = Path(tuple(s for y, row in enumerate(rows) for s in _row(row, y, corner, module)))
    return ShapeItem(
        frame=path.bounds, role="figure", span=span, name=name, alt=alt, geometry="path", fill="ink", path=path
    )


def quiet_zone(content: str, side: float) -> float:
    """How wide the empty border is in a square of that side, in its unit."""
    return QUIET_MODULES * side / (len(_modules(content)) + 2 * QUIET_MODULES)


@cache
def _modules(content: str) -> tuple[tuple[bool, ...], ...]:
    import segno

    code = segno.make(content, error="m", micro=False, boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def _row(row: tuple[bool, ...], y: int, corner: Point, module: float) -> list[Segment]:
    """Neighbouring dark modules of a row as one rectangle, so that no hairline shows between them."""
    out: list[Segment] = []
    start = None
    for x, dark in enumerate((*row, False)):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            out += _rectangle(Rect(corner.x + start * module, corner.y + y * module, (x - start) * module, module))
            start = None
    return out


def _rectangle(r: Rect) -> list[Segment]:
    corners = [Point(r.x, r.y), Point(r.right, r.y), Point(r.right, r.bottom), Point(r.x, r.bottom)]
    lines = [Segment("line", (p,)) for p in corners[1:]]
    return [Segment("move", (corners[0],)), *lines, Segment("close")]
