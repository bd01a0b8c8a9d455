"""The signs in a table's cells, at their places on the page."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.geometry import Rect
from builder.page.items import Item, TableCell


def signs_in(frame: Rect, cell: TableCell) -> tuple[Item, ...]:
    """The sign of a cell that stands in `frame`; none where it has none."""
    return (moved(cell.sign, frame.x, frame.y),) if cell.sign else ()
