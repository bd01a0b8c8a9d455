"""Native tables with header row and column, and nothing of PowerPoint's own table styles."""

from __future__ import annotations

from collections.abc import Sequence

from builder.changed import replace
from builder.export.pptx.canvas import Canvas, place
from builder.export.pptx.languages import say_language
from builder.export.pptx.manner import manner_of, write_characters
from builder.export.pptx.shapes import write_stroke
from builder.export.pptx.text import TextPen, write_paragraphs
from builder.export.pptx.xml import Element, emu, sub
from builder.layout.page import Paragraph, TableCell, TableItem
from builder.theme.style import TextStyle

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's "No Style, No Grid"."""
CENTRED = 1.0
"""A text whose air above and below differ by no more points than this stands in the middle of its cell."""


def write_table(parent: Element, item: TableItem, canvas: Canvas) -> None:
    """The table in its frame, row by row."""
    frame = sub(parent, "p:graphicFrame")
    head = sub(frame, "p:nvGraphicFramePr")
    canvas.name(head, item)
    sub(sub(head, "p:cNvGraphicFramePr"), "a:graphicFrameLocks", noGrp=True)
    canvas.own_properties(head)
    place(frame, item.frame, "p:xfrm")
    data = sub(sub(frame, "a:graphic"), "a:graphicData", uri="http://schemas.openxmlformats.org/drawingml/2006/table")
    table = sub(data, "a:tbl")
    flags = sub(table, "a:tblPr", firstRow=item.header_row or None, firstCol=item.header_column or None)
    sub(flags, "a:tableStyleId").text = NO_STYLE
    grid = sub(table, "a:tblGrid")
    for width in _whole(item.columns):
        sub(grid, "a:gridCol", w=width)
    for index, height in enumerate(_whole(item.rows)):
        _write_row(sub(table, "a:tr", h=height), item, index, canvas)


def _whole(lengths: Sequence[float]) -> list[int]:
    """Lengths in EMU that add up to their rounded sum."""
    out: list[int] = []
    for index in range(len(lengths)):
        out.append(emu(sum(lengths[: index + 1])) - emu(sum(lengths[:index])))
    return out


def _write_row(element: Element, item: TableItem, index: int, canvas: Canvas) -> None:
    pen = canvas.pen(item.language)
    for cell in item.cells[index]:
        column = sub(element, "a:tc")
        body = sub(column, "a:txBody")
        sub(body, "a:bodyPr")
        sub(body, "a:lstStyle")
        if cell.paragraphs:
            write_paragraphs(body, cell.paragraphs, pen, cell.inset_left)
        else:
            _write_empty(body, item, index, pen)
        _write_cell_look(column, item, index, cell, canvas)


def _write_empty(body: Element, item: TableItem, row: int, pen: TextPen) -> None:
    """An empty cell's mark, no larger than the row's text, so that the row is not pushed open."""
    style = next((p.set.style for c in item.cells[row] for p in c.paragraphs), TextStyle(8, 10))
    end = write_characters(sub(body, "a:p"), "a:endParaRPr", replace(manner_of(style), bold=False), pen.colors)
    say_language(end, "zh-CN" if pen.language == "zh" else "en-GB")


def _write_cell_look(element: Element, item: TableItem, row: int, cell: TableCell, canvas: Canvas) -> None:
    anchor, top, bottom = _stand(cell.paragraphs, item.rows[row])
    look = sub(
        element, "a:tcPr", marL=emu(cell.inset_left), marR=emu(cell.inset_right), marT=emu(top), marB=emu(bottom),
        anchor=anchor,
    )  # fmt: skip
    write_stroke(look, None, canvas.colors, "a:lnL")
    write_stroke(look, None, canvas.colors, "a:lnR")
    write_stroke(look, item.rules[row - 1] if row else None, canvas.colors, "a:lnT")
    write_stroke(look, item.rules[row], canvas.colors, "a:lnB")
    canvas.colors.fill(look, cell.fill)


def _stand(paragraphs: Sequence[Paragraph], height: float) -> tuple[str, float, float]:
    """How a cell's text stands (`ctr` or `t`), with the margins above and below it, in points."""
    if not paragraphs:
        return "ctr", 0.0, 0.0
    above = paragraphs[0].y
    below = height - paragraphs[-1].y - paragraphs[-1].set.height
    if abs(above - below) <= CENTRED:
        return "ctr", 0.0, 0.0
    return "t", max(0.0, above), 0.0
