"""Native tables with header row and column, and nothing of PowerPoint's own table styles."""

from __future__ import annotations

from collections.abc import Sequence

from builder.page.items import Paragraph, TableCell, TableItem
from builder.replace import replace
from builder.theme.ooxml import Element, found, qname
from builder.theme.style import TextStyle
from builder.write.pptx.canvas import Canvas
from builder.write.pptx.elements import child, clear, emu
from builder.write.pptx.paragraph_format import format_of
from builder.write.pptx.shapes import write_outline
from builder.write.pptx.text import TextPen, write_end_mark, write_paragraphs

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's "No Style, No Grid"."""
WORD_SPACE = 0.3
"""In em, with letters 5 % wider."""
CENTRED = 1.0
"""A text whose air above and below differ by no more points than this stands in the middle of its cell."""


def write_table(item: TableItem, canvas: Canvas) -> None:
    """The table in its frame, row by row."""
    frame = canvas.shapes.add_table(len(item.rows), len(item.columns), 0, 0, 0, 0)
    canvas.adopt(frame, item)
    table = frame.table
    table.first_row, table.first_col, table.horz_banding = item.header_row, item.header_column, False
    found(table._tbl, "a:tblPr/a:tableStyleId").text = NO_STYLE
    for column, width in zip(table.columns, _whole(item.columns), strict=True):
        column.width = width
    for index, height in enumerate(_whole(item.rows)):
        _write_row(table.rows[index]._tr, height, item, index, canvas)


def _whole(lengths: Sequence[float]) -> list[int]:
    """Lengths in EMU that add up to their rounded sum."""
    out: list[int] = []
    for index in range(len(lengths)):
        out.append(emu(sum(lengths[: index + 1])) - emu(sum(lengths[:index])))
    return out


def _write_row(row: Element, height: int, item: TableItem, index: int, canvas: Canvas) -> None:
    row.set("h", str(height))
    pen = canvas.pen(item.language)
    for column, (element, cell) in enumerate(zip(row.iterchildren(qname("a:tc")), item.cells[index], strict=True)):
        body = found(element, "a:txBody")
        clear(body, "a:bodyPr", "a:lstStyle")
        _write_words(body, cell, item, index, pen)
        _write_look(element, item, (index, column), canvas)


def _write_words(body: Element, cell: TableCell, item: TableItem, row: int, pen: TextPen) -> None:
    """A cell's paragraphs; the mark of an empty one is no larger than the row's text, which is not pushed open."""
    if cell.paragraphs:
        write_paragraphs(body, cell.paragraphs, pen, cell.inset_left)
        return
    style = next((p.set.style for c in item.cells[row] for p in c.paragraphs), TextStyle(8, 10))
    write_end_mark(child(body, "a:p"), replace(format_of(style), bold=False), pen)


def _write_look(element: Element, item: TableItem, place: tuple[int, int], canvas: Canvas) -> None:
    row, column = place
    cell = item.cells[row][column]
    anchor, top = _stand(cell.paragraphs, item.rows[row])
    margins = {"marL": cell.inset_left, "marR": _right(cell), "marT": top, "marB": 0.0}
    clear(element, "a:txBody")
    look = child(element, "a:tcPr", anchor=anchor, **{name: emu(value) for name, value in margins.items()})
    above = item.rules[row - 1] if row else None
    between = None if item.header_row and row == 0 else item.upright
    left, right = between if column else None, between if column < len(item.columns) - 1 else None
    for name, rule in (("a:lnL", left), ("a:lnR", right), ("a:lnT", above), ("a:lnB", item.rules[row])):
        write_outline(look, rule, canvas.colors, name)
    canvas.colors.fill(look, cell.fill)


def _right(cell: TableCell) -> float:
    """The margin at the right: it leaves room for the space before a line end of ours, which LibreOffice counts."""
    sizes = [p.set.style.size for p in cell.paragraphs if p.hard_breaks and len(p.set.lines) > 1]
    return max(0.0, cell.inset_right - WORD_SPACE * max(sizes, default=0.0))


def _stand(paragraphs: Sequence[Paragraph], height: float) -> tuple[str, float]:
    """How a cell's text stands (`ctr` or `t`), with the margin above it, in points."""
    if not paragraphs:
        return "ctr", 0.0
    above = paragraphs[0].y
    below = height - paragraphs[-1].y - paragraphs[-1].set.height
    return ("ctr", 0.0) if abs(above - below) <= CENTRED else ("t", max(0.0, above))
