"""Native charts: what a chart item says of its bars, lines and labels, with its data in a workbook."""

from __future__ import annotations

from typing import Any

from pptx.enum.chart import XL_CHART_TYPE

from builder.geometry import Rect
from builder.page.chart_parts import ChartSeries
from builder.page.items import ChartItem
from builder.theme.ooxml import Element, found, qname
from builder.typeset.spacing import folded_spaces
from builder.words.languages import Language
from builder.write.pptx.canvas import Canvas
from builder.write.pptx.chart_axes import CATEGORY_AXIS, VALUE_AXIS, write_category_axis, write_value_axis
from builder.write.pptx.chart_labels import write_labels, write_lettering
from builder.write.pptx.chart_workbook import chart_data
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clear, emu
from builder.write.pptx.run_languages import TAGS

KINDS = {
    "bar": XL_CHART_TYPE.BAR_CLUSTERED, "column": XL_CHART_TYPE.COLUMN_CLUSTERED, "line": XL_CHART_TYPE.LINE_MARKERS,
}  # fmt: skip
DATA = ("c:tx", "c:cat", "c:val")
"""What python-pptx says of a series that stays: its name, its categories, its values, each with its cells."""


def write_chart(item: ChartItem, canvas: Canvas) -> None:
    """The chart in its frame, with a part of its own and its workbook."""
    data = chart_data(number_format="General", summed=item.totals is not None)
    data.categories = [_without_typed_air(name, item.language) for name in item.categories]
    for series in (*item.series, *((item.totals,) if item.totals else ())):
        data.add_series(series.name, series.values)
    frame = canvas.shapes.add_chart(KINDS[item.kind], 0, 0, 1, 1, data)
    canvas.adopt(frame, item)
    _write_look(frame.chart, item, canvas.colors)


def _without_typed_air(name: str, language: Language) -> str:
    """A name without the spaces between Han and Latin: programs set air of their own there, and would break at them."""
    folds = folded_spaces(name, [False] * len(name), language)
    return "".join(character for index, character in enumerate(name) if index not in folds)


def _write_look(chart: Any, item: ChartItem, colors: Colors) -> None:
    """All of the chart's part anew, but for the data."""
    space = chart._chartSpace
    series = [{name: found(ser, name) for name in DATA} for ser in space.iter(qname("c:ser"))]
    workbook = found(space, "c:externalData")
    clear(space)
    child(space, "c:date1904", val=0)
    child(space, "c:lang", val=TAGS[item.language])
    child(space, "c:roundedCorners", val=0)
    body = child(space, "c:chart")
    child(body, "c:autoTitleDeleted", val=1)
    area = child(body, "c:plotArea")
    _write_place(area, item.plot, item.frame)
    (_write_lines if item.kind == "line" else _write_bars)(area, series, item, colors)
    if item.totals:
        _write_totals(area, series[-1], item, item.totals, colors)
    write_category_axis(area, item, colors)
    write_value_axis(area, item, colors)
    child(child(area, "c:spPr"), "a:noFill")
    child(body, "c:plotVisOnly", val=1)
    child(body, "c:dispBlanksAs", val="gap")
    look = child(space, "c:spPr")
    child(look, "a:noFill")
    child(child(look, "a:ln"), "a:noFill")
    write_lettering(space, item.names.style, item, colors)
    space.append(workbook)


def _write_place(area: Element, plot: Rect, frame: Rect) -> None:
    """The inner plot area as shares of the frame."""
    layout = child(child(area, "c:layout"), "c:manualLayout")
    child(layout, "c:layoutTarget", val="inner")
    child(layout, "c:xMode", val="edge")
    child(layout, "c:yMode", val="edge")
    shares = {
        "x": (plot.x - frame.x) / frame.width,
        "y": (plot.y - frame.y) / frame.height,
        "w": plot.width / frame.width,
        "h": plot.height / frame.height,
    }
    for name, share in shares.items():
        child(layout, f"c:{name}", val=f"{min(1.0, max(0.0, share)):.5f}")


def _write_bars(area: Element, data: list[dict[str, Element]], item: ChartItem, colors: Colors) -> None:
    chart = child(area, "c:barChart")
    child(chart, "c:barDir", val="bar" if item.kind == "bar" else "col")
    child(chart, "c:grouping", val="stacked" if item.totals else "clustered")
    child(chart, "c:varyColors", val=0)
    for index, series in enumerate(item.series):
        element = _open_series(chart, index, data[index])
        _write_bar_look(element, series.color, series.edge, item, colors)
        child(element, "c:invertIfNegative", val=0)
        for number, role in enumerate(series.point_colors):
            point = child(element, "c:dPt")
            child(point, "c:idx", val=number)
            child(point, "c:invertIfNegative", val=0)
            child(point, "c:bubble3D", val=0)
            edge = series.point_edges[number] if series.point_edges else series.edge
            _write_bar_look(point, role, edge, item, colors)
        write_labels(element, item, series, colors)
        _write_data(element, data[index])
    child(chart, "c:gapWidth", val=round(item.gap))
    child(chart, "c:overlap", val=round(item.overlap))
    _write_axis_ids(chart)


def _write_bar_look(parent: Element, fill: str, edge: str, item: ChartItem, colors: Colors) -> None:
    """The colour of a bar, and the outline that a pale one has."""
    look = child(parent, "c:spPr")
    colors.fill(look, fill)
    if edge:
        colors.fill(child(look, "a:ln", w=emu(item.edge_width)), edge)


def _write_dash(line: Element, dash: tuple[float, ...], width: float) -> None:
    """Dashes and gaps, in thousandths of a percent of the line's width (ECMA-376 part 1, 20.1.8.22)."""
    if dash:
        own = child(line, "a:custDash")
        for drawn, gap in zip(dash[::2], dash[1::2], strict=True):
            child(own, "a:ds", d=round(drawn / width * 100_000), sp=round(gap / width * 100_000))


def _write_lines(area: Element, data: list[dict[str, Element]], item: ChartItem, colors: Colors) -> None:
    chart = child(area, "c:lineChart")
    child(chart, "c:grouping", val="standard")
    child(chart, "c:varyColors", val=0)
    for index, series in enumerate(item.series):
        element = _open_series(chart, index, data[index])
        line = child(child(element, "c:spPr"), "a:ln", w=emu(item.line_width), cap="rnd")
        colors.fill(line, series.color)
        _write_dash(line, series.dash, item.line_width)
        child(line, "a:round")
        marker = child(element, "c:marker")
        child(marker, "c:symbol", val=series.mark)
        child(marker, "c:size", val=round(item.mark_size))
        look = child(marker, "c:spPr")
        colors.fill(look, series.color)
        child(child(look, "a:ln"), "a:noFill")
        write_labels(element, item, series, colors)
        _write_data(element, data[index])
        child(element, "c:smooth", val=0)
    child(chart, "c:marker", val=1)
    _write_axis_ids(chart)


def _write_totals(
    area: Element, data: dict[str, Element], item: ChartItem, totals: ChartSeries, colors: Colors
) -> None:
    """What the stacks come to: the labels of a line that is not seen, over its points.

    Its numbers are formulas in the workbook, so that they stay right when somebody edits the data in PowerPoint.
    """
    chart = child(area, "c:lineChart")
    child(chart, "c:grouping", val="standard")
    child(chart, "c:varyColors", val=0)
    element = _open_series(chart, len(item.series), data)
    child(child(child(element, "c:spPr"), "a:ln"), "a:noFill")
    child(child(element, "c:marker"), "c:symbol", val="none")
    write_labels(element, item, totals, colors)
    _write_data(element, data)
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
