"""Native tables with header row and column, and nothing of PowerPoint's own table styles."""

from __future__ import annotations

from collections.abc import Sequence

from builder.changed import replace
from builder.export.pptx.canvas import Canvas, graphic_head
from builder.export.pptx.manner import manner_of
from builder.export.pptx.shapes import outline
from builder.export.pptx.text import TextPen, end_mark, written
from builder.export.pptx.xml import emu, markup
from builder.layout.page import Paragraph, TableCell, TableItem
from builder.theme.style import TextStyle

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's "No Style, No Grid"."""
CENTRED = 1.0
"""A text whose air above and below differ by no more points than this stands in the middle of its cell."""


def table(item: TableItem, canvas: Canvas) -> str:
    """The table in its frame, row by row."""
    flags = (' firstRow="1"' if item.header_row else "") + (' firstCol="1"' if item.header_column else "")
    columns = "".join(f'<a:gridCol w="{width}"/>' for width in _whole(item.columns))
    head = graphic_head(item, canvas)
    rows = "".join(
        f'<a:tr h="{height}">{_row(item, index, canvas)}</a:tr>' for index, height in enumerate(_whole(item.rows))
    )
    return (
        f'<p:graphicFrame>{head}<a:graphic><a:graphicData uri="{TABLE}">'
        f"<a:tbl><a:tblPr{flags}><a:tableStyleId>{NO_STYLE}</a:tableStyleId></a:tblPr>"
        f"{markup('a:tblGrid', content=columns)}{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _whole(lengths: Sequence[float]) -> list[int]:
    """Lengths in EMU that add up to their rounded sum."""
    out: list[int] = []
    for index in range(len(lengths)):
        out.append(emu(sum(lengths[: index + 1])) - emu(sum(lengths[:index])))
    return out


def _row(item: TableItem, index: int, canvas: Canvas) -> str:
    pen = canvas.pen(item.language)
    return "".join(
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{_words(cell, item, index, pen)}</a:txBody>"
        f"{_look(item, index, cell, canvas)}</a:tc>"
        for cell in item.cells[index]
    )


def _words(cell: TableCell, item: TableItem, row: int, pen: TextPen) -> str:
    """A cell's paragraphs; the mark of an empty one is no larger than the row's text, which is not pushed open."""
    if cell.paragraphs:
        return written(cell.paragraphs, pen, cell.inset_left)
    style = next((p.set.style for c in item.cells[row] for p in c.paragraphs), TextStyle(8, 10))
    return f"<a:p>{end_mark(replace(manner_of(style), bold=False), pen)}</a:p>"


def _look(item: TableItem, row: int, cell: TableCell, canvas: Canvas) -> str:
    anchor, top, bottom = _stand(cell.paragraphs, item.rows[row])
    colors = canvas.colors
    above = item.rules[row - 1] if row else None
    rules = (("a:lnL", None), ("a:lnR", None), ("a:lnT", above), ("a:lnB", item.rules[row]))
    return (
        f'<a:tcPr marL="{emu(cell.inset_left)}" marR="{emu(cell.inset_right)}" marT="{emu(top)}" marB="{emu(bottom)}"'
        f' anchor="{anchor}">{"".join(outline(rule, colors, name) for name, rule in rules)}{colors.fill(cell.fill)}'
        "</a:tcPr>"
    )


def _stand(paragraphs: Sequence[Paragraph], height: float) -> tuple[str, float, float]:
    """How a cell's text stands (`ctr` or `t`), with the margins above and below it, in points."""
    if not paragraphs:
        return "ctr", 0.0, 0.0
    above = paragraphs[0].y
    below = height - paragraphs[-1].y - paragraphs[-1].set.height
    if abs(above - below) <= CENTRED:
        return "ctr", 0.0, 0.0
    return "t", max(0.0, above), 0.0
