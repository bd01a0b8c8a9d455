"""Native charts: labels at the bars, theme colours for each, no legend, grid or value axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.export.pptx.canvas import Canvas, graphic_head
from builder.export.pptx.languages import TAGS, saying
from builder.export.pptx.manner import hundredths, theme_fonts
from builder.export.pptx.package import fill, relate
from builder.export.pptx.workbook import categories_range, name_cell, values_range, workbook
from builder.export.pptx.xml import Element, emu, markup, put, root, sub
from builder.geometry import Rect
from builder.layout.page import ChartItem, ChartLabel, ChartSeries
from builder.theme.ooxml import NAMESPACES
from builder.theme.style import TextStyle

if TYPE_CHECKING:
    from pptx.opc.package import Part

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
"""Ids of axes are positive numbers (ST_UnsignedInt)."""
AXIS_WIDTH = 2.0
CHART_2012 = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
"""The extension of Office 2013 (MS-ODRAWXML 2.24.3): a name moved from its mark would get a line to it."""
END_AIR = 8.0
"""From a line's last mark to its name, in points, beside what the program leaves."""


def chart(item: ChartItem, canvas: Canvas) -> str:
    """The chart in its frame, with a part of its own and its workbook."""
    part = canvas.package.add("/ppt/charts/chart{}.xml", "drawingml.chart+xml")
    book = canvas.package.add("/ppt/embeddings/chart{}.xlsx", XLSX, workbook(item, canvas.package.theme))
    _write_part(part, item, canvas, relate(part, book, "package"))
    head = graphic_head(item, canvas)
    space, id = NAMESPACES["c"], relate(canvas.part, part, "chart")
    return (
        f'<p:graphicFrame>{head}<a:graphic><a:graphicData uri="{space}"><c:chart xmlns:c="{space}" r:id="{id}"/>'
        "</a:graphicData></a:graphic></p:graphicFrame>"
    )


def _write_part(part: Part, item: ChartItem, canvas: Canvas, book: str) -> None:
    space = root("c:chartSpace", "a", "r")
    sub(space, "c:date1904", val=0)
    sub(space, "c:lang", val=TAGS[item.language])
    sub(space, "c:roundedCorners", val=0)
    chart = sub(space, "c:chart")
    sub(chart, "c:autoTitleDeleted", val=1)
    area = sub(chart, "c:plotArea")
    _write_place(area, item.plot, item.frame)
    if item.kind == "line":
        _write_lines(area, item, canvas)
    else:
        _write_bars(area, item, canvas)
    _write_axes(area, item, canvas)
    sub(sub(area, "c:spPr"), "a:noFill")
    sub(chart, "c:plotVisOnly", val=1)
    sub(chart, "c:dispBlanksAs", val="gap")
    look = sub(space, "c:spPr")
    sub(look, "a:noFill")
    sub(sub(look, "a:ln"), "a:noFill")
    _write_lettering(space, item.names.style, item, canvas)
    sub(sub(space, "c:externalData", **{"r:id": book}), "c:autoUpdate", val=0)
    fill(part, space)


def _write_place(area: Element, plot: Rect, frame: Rect) -> None:
    """The inner plot area as shares of the frame."""
    layout = sub(sub(area, "c:layout"), "c:manualLayout")
    sub(layout, "c:layoutTarget", val="inner")
    sub(layout, "c:xMode", val="edge")
    sub(layout, "c:yMode", val="edge")
    shares = {
        "x": (plot.x - frame.x) / frame.width,
        "y": (plot.y - frame.y) / frame.height,
        "w": plot.width / frame.width,
        "h": plot.height / frame.height,
    }
    for name, share in shares.items():
        sub(layout, f"c:{name}", val=f"{min(1.0, max(0.0, share)):.5f}")


def _write_bars(area: Element, item: ChartItem, canvas: Canvas) -> None:
    chart = sub(area, "c:barChart")
    sub(chart, "c:barDir", val="bar" if item.kind == "bar" else "col")
    sub(chart, "c:grouping", val="clustered")
    sub(chart, "c:varyColors", val=0)
    for index, series in enumerate(item.series):
        element = _write_series(chart, item, index)
        put(sub(element, "c:spPr"), canvas.colors.fill(series.color))
        sub(element, "c:invertIfNegative", val=0)
        for number, role in enumerate(series.point_colors):
            _write_point(element, number, role, canvas)
        _write_labels(element, item, series, canvas)
        _write_data(element, item, index)
    sub(chart, "c:gapWidth", val=round(item.gap))
    sub(chart, "c:overlap", val=round(item.overlap))
    _write_axis_ids(chart)


def _write_series(chart: Element, item: ChartItem, index: int) -> Element:
    element = sub(chart, "c:ser")
    sub(element, "c:idx", val=index)
    sub(element, "c:order", val=index)
    reference = sub(sub(element, "c:tx"), "c:strRef")
    sub(reference, "c:f").text = name_cell(index)
    _write_strings(reference, (item.series[index].name,))
    return element


def _write_point(element: Element, number: int, role: str, canvas: Canvas) -> None:
    point = sub(element, "c:dPt")
    sub(point, "c:idx", val=number)
    sub(point, "c:invertIfNegative", val=0)
    sub(point, "c:bubble3D", val=0)
    put(sub(point, "c:spPr"), canvas.colors.fill(role))


PLACES = {"outside": "outEnd", "above": "t", "below": "b", "left": "l", "right": "r"}


def _write_labels(element: Element, item: ChartItem, series: ChartSeries, canvas: Canvas) -> None:
    """A label for each value that has one; the others have none."""
    labels = sub(element, "c:dLbls")
    for number, label in enumerate(series.labels):
        if label is not None:
            own = sub(labels, "c:dLbl")
            sub(own, "c:idx", val=number)
            if label.place == "right":
                _write_shift(own, item, series.values[number], label)
            _write_label(own, item, label, series.formats[number], canvas)
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        sub(labels, f"c:show{name}", val=0)
    extension = sub(sub(labels, "c:extLst"), "c:ext", uri=CHART_2012)
    sub(extension, "c15:showLeaderLines", val=0)


def _write_shift(own: Element, item: ChartItem, value: float, label: ChartLabel) -> None:
    """How far a label at a line's end is moved from its point, so that labels keep apart."""
    axis, plot = item.axis, item.plot
    point = plot.bottom - plot.height * (value - axis.least) / (axis.most - axis.least)
    place = sub(sub(own, "c:layout"), "c:manualLayout")
    sub(place, "c:x", val=f"{END_AIR / item.frame.width:.5f}")
    sub(place, "c:y", val=f"{(label.frame.centre.y - point) / item.frame.height:.5f}")


def _write_label(element: Element, item: ChartItem, label: ChartLabel, code: str, canvas: Canvas) -> None:
    """The value with its unit, with the series' name before it where lines need it."""
    sub(element, "c:numFmt", formatCode=code, sourceLinked=0)
    shape = sub(element, "c:spPr")
    sub(shape, "a:noFill")
    sub(sub(shape, "a:ln"), "a:noFill")
    _write_lettering(element, label.style, item, canvas, unwrapped=True)
    sub(element, "c:dLblPos", val=PLACES[label.place])
    for name, on in (("LegendKey", False), ("Val", True), ("CatName", False), ("SerName", label.named)):
        sub(element, f"c:show{name}", val=on)
    for name in ("Percent", "BubbleSize"):
        sub(element, f"c:show{name}", val=0)
    if label.named:
        sub(element, "c:separator").text = " "


def _write_lines(area: Element, item: ChartItem, canvas: Canvas) -> None:
    chart = sub(area, "c:lineChart")
    sub(chart, "c:grouping", val="standard")
    sub(chart, "c:varyColors", val=0)
    for index, series in enumerate(item.series):
        element = _write_series(chart, item, index)
        line = sub(sub(element, "c:spPr"), "a:ln", w=emu(item.line_width), cap="rnd")
        put(line, canvas.colors.fill(series.color))
        sub(line, "a:round")
        marker = sub(element, "c:marker")
        sub(marker, "c:symbol", val="circle")
        sub(marker, "c:size", val=round(item.mark_size))
        look = sub(marker, "c:spPr")
        put(look, canvas.colors.fill(series.color))
        sub(sub(look, "a:ln"), "a:noFill")
        _write_labels(element, item, series, canvas)
        _write_data(element, item, index)
        sub(element, "c:smooth", val=0)
    sub(chart, "c:marker", val=1)
    _write_axis_ids(chart)


def _write_data(element: Element, item: ChartItem, index: int) -> None:
    reference = sub(sub(element, "c:cat"), "c:strRef")
    sub(reference, "c:f").text = categories_range(len(item.categories))
    _write_strings(reference, item.categories)
    numbers = sub(sub(element, "c:val"), "c:numRef")
    sub(numbers, "c:f").text = values_range(index, len(item.categories))
    cache = sub(numbers, "c:numCache")
    sub(cache, "c:formatCode").text = "General"
    sub(cache, "c:ptCount", val=len(item.categories))
    for number, value in enumerate(item.series[index].values):
        sub(sub(cache, "c:pt", idx=number), "c:v").text = f"{value:.15g}"


def _write_strings(reference: Element, strings: tuple[str, ...]) -> None:
    cache = sub(reference, "c:strCache")
    sub(cache, "c:ptCount", val=len(strings))
    for number, string in enumerate(strings):
        sub(sub(cache, "c:pt", idx=number), "c:v").text = string


def _write_axis_ids(chart: Element) -> None:
    sub(chart, "c:axId", val=CATEGORY_AXIS)
    sub(chart, "c:axId", val=VALUE_AXIS)


def _write_axes(area: Element, item: ChartItem, canvas: Canvas) -> None:
    """Categories on a line of ink; values from zero to the plot's edge, their axis unseen."""
    horizontal = item.kind == "bar"
    axis = sub(area, "c:catAx")
    sub(axis, "c:axId", val=CATEGORY_AXIS)
    sub(sub(axis, "c:scaling"), "c:orientation", val="maxMin" if horizontal else "minMax")
    sub(axis, "c:delete", val=0)
    sub(axis, "c:axPos", val="l" if horizontal else "b")
    for name, value in (("majorTickMark", "none"), ("minorTickMark", "none"), ("tickLblPos", "low")):
        sub(axis, f"c:{name}", val=value)
    line = sub(sub(axis, "c:spPr"), "a:ln", w=emu(AXIS_WIDTH))
    put(line, canvas.colors.fill(canvas.colors.ink))
    _write_lettering(axis, item.names.style, item, canvas)
    sub(axis, "c:crossAx", val=VALUE_AXIS)
    sub(axis, "c:crosses", val="autoZero")
    sub(axis, "c:auto", val=0)
    sub(axis, "c:lblAlgn", val="ctr")
    sub(axis, "c:lblOffset", val=100)
    sub(axis, "c:noMultiLvlLbl", val=1)
    _write_value_axis(area, item)


def _write_value_axis(area: Element, item: ChartItem) -> None:
    axis = sub(area, "c:valAx")
    sub(axis, "c:axId", val=VALUE_AXIS)
    scaling = sub(axis, "c:scaling")
    sub(scaling, "c:orientation", val="minMax")
    sub(scaling, "c:max", val=f"{item.axis.most:.6g}")
    sub(scaling, "c:min", val=f"{item.axis.least:.6g}")
    sub(axis, "c:delete", val=1)
    sub(axis, "c:axPos", val="t" if item.kind == "bar" else "l")
    for name, value in (("majorTickMark", "none"), ("minorTickMark", "none"), ("tickLblPos", "nextTo")):
        sub(axis, f"c:{name}", val=value)
    sub(axis, "c:crossAx", val=CATEGORY_AXIS)
    sub(axis, "c:crosses", val="autoZero")
    sub(axis, "c:crossBetween", val="between")


def _write_lettering(
    parent: Element, look: TextStyle, item: ChartItem, canvas: Canvas, *, unwrapped: bool = False
) -> None:
    """`c:txPr`: size, colour, language and the theme's faces for both scripts; `unwrapped`: on one line."""
    attributes = f' sz="{hundredths(look.size)}" b="{int(look.weight >= 700)}"{saying(TAGS[item.language])}'
    characters = markup("a:defRPr", attributes, canvas.colors.fill(look.color) + theme_fonts("mn"))
    end = markup("a:endParaRPr", saying(TAGS[item.language]))
    body = sub(parent, "c:txPr")
    wrap = ' wrap="none"' if unwrapped else ""
    put(body, f"<a:bodyPr{wrap}/><a:lstStyle/><a:p><a:pPr>{characters}</a:pPr>{end}</a:p>")
