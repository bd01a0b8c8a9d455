"""The signs in a table's cells as groups over it, named by their cells: PowerPoint keeps no drawing in a cell."""

from __future__ import annotations

from collections.abc import Sequence

from builder.drawing.placed_signs import signs_in
from builder.page.items import Item, TableCell, TableItem
from builder.replace import replace
from builder.words.languages import locale_of


def table_signs(item: TableItem) -> list[Item]:
    """Each sign at its place. The selection pane says which cell it is of; so does it to readers who do not see it,
    where it says to them what the words of its cell do not."""
    found: list[Item] = []
    for number, (frame, cell) in enumerate(item.placed_cells):
        for sign in signs_in(frame, cell):
            words = _where(item, *divmod(number, len(item.columns))) + sign.name
            found.append(replace(sign, name=words, alt=words if sign.alt else ""))
    return found


def _where(item: TableItem, row: int, column: int) -> str:
    """The heads before and over a cell, with the colon after them; of a head its own words."""
    marks = locale_of(item.language).punctuation
    cells: Sequence[TableCell] = (item.cells[row][0], item.cells[0][column]) if column else (item.cells[row][0],)
    words = [" ".join(p.set.text for p in cell.paragraphs) for cell in cells if cell.header or not column]
    return marks.listing.join(filter(None, words)) + marks.colon if any(words) else ""
