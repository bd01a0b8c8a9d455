"""Native charts: labels at the bars, theme colours for each, no legend, grid or value axis."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from builder.export.pptx.canvas import Canvas
from builder.export.pptx.chart_labels import write_bar_labels, write_lettering, write_line_labels
from builder.export.pptx.elements import child, clear, emu
from builder.export.pptx.languages import TAGS
from builder.export.pptx.plot import Lettering, Plot, lettering, plot_of
from builder.layout.page import ChartItem
from builder.theme.ooxml import Element, found, qname

KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED, "column": XL_CHART_TYPE.COLUMN_CLUSTERED, "line": XL_CHART_TYPE.LINE_MARKERS,
}  # fmt: skip
CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
"""Ids of axes are positive numbers (ST_UnsignedInt); python-pptx's are not."""
AXIS_WIDTH, LINE_WIDTH, MARK_SIZE = 2.0, 4.0, 10
DATA = ("c:tx", "c:cat", "c:val")
"""What python-pptx says of a series that stays: its name, its categories, its values, each with its cells."""


class Drawing(Struct, frozen=True):
    """A chart on its way: the item, where its plot lies, and the canvas it is drawn on."""

    item: ChartItem
    plot: Plot
    canvas: Canvas


def write_chart(item: ChartItem, canvas: Canvas) -> None:
    """The chart in its frame, with a part of its own and its workbook."""
    data = CategoryChartData(number_format="General")
    data.categories = item.categories
    for series in item.series:
        data.add_series(series.name, series.values)
    frame = canvas.shapes.add_chart(KINDS[item.kind], 0, 0, 1, 1, data)
    canvas.adopt(frame, item)
    _write_look(frame.chart, Drawing(item, plot_of(item), canvas))


def _write_look(chart: Any, drawing: Drawing) -> None:
    """All of the chart's part anew, but for the data."""
    space, item = chart._chartSpace, drawing.item
    series = [{name: found(ser, name) for name in DATA} for ser in space.iter(qname("c:ser"))]
    workbook = found(space, "c:externalData")
    clear(space)
    child(space, "c:date1904", val=0)
    child(space, "c:lang", val=TAGS[item.language])
    child(space, "c:roundedCorners", val=0)
    body = child(space, "c:chart")
    child(body, "c:autoTitleDeleted", val=1)
    area = child(body, "c:plotArea")
    _write_place(area, drawing)
    (_write_lines if item.kind == "line" else _write_bars)(area, series, drawing)
    _write_category_axis(area, drawing)
    _write_value_axis(area, drawing)
    child(child(area, "c:spPr"), "a:noFill")
    child(body, "c:plotVisOnly", val=1)
    child(body, "c:dispBlanksAs", val="gap")
    look = child(space, "c:spPr")
    child(look, "a:noFill")
    child(child(look, "a:ln"), "a:noFill")
    write_lettering(space, Lettering(item.category_size, drawing.canvas.colors.ink, False), item, drawing.canvas.colors)
    space.append(workbook)


def _write_place(area: Element, drawing: Drawing) -> None:
    """The inner plot area as shares of the frame."""
    layout = child(child(area, "c:layout"), "c:manualLayout")
    child(layout, "c:layoutTarget", val="inner")
    child(layout, "c:xMode", val="edge")
    child(layout, "c:yMode", val="edge")
    frame, plot = drawing.item.frame, drawing.plot.area
    shares = {
        "x": (plot.x - frame.x) / frame.width,
        "y": (plot.y - frame.y) / frame.height,
        "w": plot.width / frame.width,
        "h": plot.height / frame.height,
    }
    for name, share in shares.items():
        child(layout, f"c:{name}", val=f"{min(1.0, max(0.0, share)):.5f}")


def _write_bars(area: Element, data: list[dict[str, Element]], drawing: Drawing) -> None:
    item, colors = drawing.item, drawing.canvas.colors
    chart = child(area, "c:barChart")
    child(chart, "c:barDir", val="bar" if item.kind == "bar" else "col")
    child(chart, "c:grouping", val="clustered")
    child(chart, "c:varyColors", val=0)
    for index, series in enumerate(item.series):
        element = _open_series(chart, index, data[index])
        colors.fill(child(element, "c:spPr"), series.color)
        child(element, "c:invertIfNegative", val=0)
        for number, role in enumerate(series.point_colors):
            point = child(element, "c:dPt")
            child(point, "c:idx", val=number)
            child(point, "c:invertIfNegative", val=0)
            child(point, "c:bubble3D", val=0)
            colors.fill(child(point, "c:spPr"), role)
        write_bar_labels(element, item, series, colors)
        _write_data(element, data[index])
    child(chart, "c:gapWidth", val=round(drawing.plot.gap))
    child(chart, "c:overlap", val=0)
    _write_axis_ids(chart)


def _write_lines(area: Element, data: list[dict[str, Element]], drawing: Drawing) -> None:
    item, colors = drawing.item, drawing.canvas.colors
    chart = child(area, "c:lineChart")
    child(chart, "c:grouping", val="standard")
    child(chart, "c:varyColors", val=0)
    for index, series in enumerate(item.series):
        element = _open_series(chart, index, data[index])
        line = child(child(element, "c:spPr"), "a:ln", w=emu(LINE_WIDTH), cap="rnd")
        colors.fill(line, series.color)
        child(line, "a:round")
        marker = child(element, "c:marker")
        child(marker, "c:symbol", val="circle")
        child(marker, "c:size", val=MARK_SIZE)
        look = child(marker, "c:spPr")
        colors.fill(look, series.color)
        child(child(look, "a:ln"), "a:noFill")
        write_line_labels(element, item, series, colors)
        _write_data(element, data[index])
        child(element, "c:smooth", val=0)
    child(chart, "c:marker", val=1)
    _write_axis_ids(chart)


def _open_series(chart: Element, index: int, data: dict[str, Element]) -> Element:
    element = child(chart, "c:ser")
    child(element, "c:idx", val=index)
    child(element, "c:order", val=index)
    element.append(data["c:tx"])
    return element


def _write_data(element: Element, data: dict[str, Element]) -> None:
    element.append(data["c:cat"])
    element.append(data["c:val"])


def _write_axis_ids(chart: Element) -> None:
    child(chart, "c:axId", val=CATEGORY_AXIS)
    child(chart, "c:axId", val=VALUE_AXIS)


def _write_category_axis(area: Element, drawing: Drawing) -> None:
    """Categories on a line of ink."""
    item, colors = drawing.item, drawing.canvas.colors
    horizontal = item.kind == "bar"
    axis = child(area, "c:catAx")
    child(axis, "c:axId", val=CATEGORY_AXIS)
    child(child(axis, "c:scaling"), "c:orientation", val="maxMin" if horizontal else "minMax")
    child(axis, "c:delete", val=0)
    child(axis, "c:axPos", val="l" if horizontal else "b")
    for name, value in (("majorTickMark", "none"), ("minorTickMark", "none"), ("tickLblPos", "low")):
        child(axis, f"c:{name}", val=value)
    colors.fill(child(child(axis, "c:spPr"), "a:ln", w=emu(AXIS_WIDTH)), colors.ink)
    words = item.categories[0] if item.categories else ""
    write_lettering(axis, lettering(item, words, item.category_size, colors.ink), item, colors)
    child(axis, "c:crossAx", val=VALUE_AXIS)
    child(axis, "c:crosses", val="autoZero")
    child(axis, "c:auto", val=0)
    child(axis, "c:lblAlgn", val="ctr")
    child(axis, "c:lblOffset", val=100)
    child(axis, "c:noMultiLvlLbl", val=1)


def _write_value_axis(area: Element, drawing: Drawing) -> None:
    """Values from zero, or the lowest below it, to the plot's edge; the axis itself is unseen."""
    item = drawing.item
    axis = child(area, "c:valAx")
    child(axis, "c:axId", val=VALUE_AXIS)
    scaling = child(axis, "c:scaling")
    child(scaling, "c:orientation", val="minMax")
    child(scaling, "c:max", val=f"{drawing.plot.most:.6g}")
    child(scaling, "c:min", val=f"{min(0.0, *(v for s in item.series for v in s.values), 0.0):.6g}")
    child(axis, "c:delete", val=1)
    child(axis, "c:axPos", val="t" if item.kind == "bar" else "l")
    for name, value in (("majorTickMark", "none"), ("minorTickMark", "none"), ("tickLblPos", "nextTo")):
        child(axis, f"c:{name}", val=value)
    child(axis, "c:crossAx", val=CATEGORY_AXIS)
    child(axis, "c:crosses", val="autoZero")
    child(axis, "c:crossBetween", val="between")
