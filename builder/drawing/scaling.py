"""Items larger or smaller as a whole: places, texts, strokes, tables and charts alike."""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import Rect, Transform
from builder.page.chart_parts import axis_at, names_at, series_at
from builder.page.items import (
    ChartItem,
    GroupItem,
    Item,
    Marker,
    Paragraph,
    ShapeItem,
    Stroke,
    TableCell,
    TableItem,
    TextItem,
)  # fmt: skip
from builder.replace import replace
from builder.typeset.model import Glyph, GlyphRun, Line, SetParagraph


class Scaling(Struct, frozen=True):
    """`x' = scale · x + dx`, `y' = scale · y + dy`, in points."""

    scale: float
    dx: float = 0.0
    dy: float = 0.0

    def rect(self, rect: Rect) -> Rect:
        k = self.scale
        return Rect(rect.x * k + self.dx, rect.y * k + self.dy, rect.width * k, rect.height * k)

    def item(self, item: Item) -> Item:
        """The item at its new place and size, with all that it holds."""
        frame = self.rect(item.frame)
        match item:
            case TextItem():
                return replace(item, frame=frame, paragraphs=tuple(self.paragraph(p) for p in item.paragraphs))
            case ShapeItem():
                return self._shape(item, frame)
            case TableItem():
                return self._table(item, frame)
            case ChartItem():
                return self._chart(item, frame)
            case GroupItem():
                return self.group(item)
        return replace(item, frame=frame, radius=item.radius * self.scale)

    def group(self, item: GroupItem) -> GroupItem:
        """A group with all that it holds."""
        return replace(item, frame=self.rect(item.frame), items=tuple(self.item(i) for i in item.items))

    def paragraph(self, paragraph: Paragraph) -> Paragraph:
        """Its text set so much larger; its lines break where they did."""
        k, marker = self.scale, paragraph.marker
        return replace(
            paragraph, set=scaled_text(paragraph.set, k), x=paragraph.x * k, y=paragraph.y * k,
            marker=_marker(marker, k) if marker else None, space_before=paragraph.space_before * k,
        )  # fmt: skip

    def _shape(self, item: ShapeItem, frame: Rect) -> ShapeItem:
        k = self.scale
        path = item.path.transformed(Transform(a=k, d=k, e=self.dx, f=self.dy)) if item.path else None
        return replace(item, frame=frame, path=path, stroke=_stroke(item.stroke, k), radius=item.radius * k)

    def _table(self, item: TableItem, frame: Rect) -> TableItem:
        k = self.scale
        return replace(
            item, frame=frame, columns=tuple(c * k for c in item.columns), rows=tuple(r * k for r in item.rows),
            cells=tuple(tuple(self._cell(c) for c in row) for row in item.cells),
            rules=tuple(_stroke(rule, k) for rule in item.rules), upright=_stroke(item.upright, k),
        )  # fmt: skip

    def _cell(self, cell: TableCell) -> TableCell:
        k = self.scale
        return replace(
            cell, paragraphs=tuple(self.paragraph(p) for p in cell.paragraphs), inset_left=cell.inset_left * k,
            inset_right=cell.inset_right * k, sign=cell.sign and Scaling(k).group(cell.sign),
        )  # fmt: skip

    def _chart(self, item: ChartItem, frame: Rect) -> ChartItem:
        k = self.scale
        return replace(
            item, frame=frame, plot=self.rect(item.plot), axis=axis_at(item.axis, self.rect, k),
            names=names_at(item.names, self.rect, k), line_width=item.line_width * k, mark_size=item.mark_size * k,
            series=tuple(series_at(series, self.rect, k) for series in item.series),
            totals=item.totals and series_at(item.totals, self.rect, k),
            drawing=tuple(self.item(i) for i in item.drawing),
        )  # fmt: skip


def scaled_text(text: SetParagraph, k: float) -> SetParagraph:
    """A set paragraph `k` times as large."""
    return replace(
        text, style=text.style.scaled(k), lines=tuple(_line(line, k) for line in text.lines), measure=text.measure * k
    )


def _line(line: Line, k: float) -> Line:
    return replace(line, runs=tuple(_run(run, k) for run in line.runs), width=line.width * k)


def _run(run: GlyphRun, k: float) -> GlyphRun:
    glyphs = tuple(Glyph(g.gid, g.advance * k, g.dx * k, g.dy * k, g.text) for g in run.glyphs)
    return replace(run, size=run.size * k, x=run.x * k, rise=run.rise * k, glyphs=glyphs)


def _marker(marker: Marker, k: float) -> Marker:
    line = _line(marker.line, k) if marker.line else None
    return replace(marker, line=line, offset=marker.offset * k)


def _stroke(stroke: Stroke | None, k: float) -> Stroke | None:
    """A line as much wider; dashes with it."""
    return replace(stroke, width=stroke.width * k, dash=tuple(d * k for d in stroke.dash)) if stroke else None
