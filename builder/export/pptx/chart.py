"""Native charts: labels at the bars, theme colours for each, no legend, grid or value axis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from builder.export.pptx.canvas import Canvas, graphic_head
from builder.export.pptx.languages import TAGS, saying
from builder.export.pptx.manner import hundredths, theme_fonts
from builder.export.pptx.package import fill, relate
from builder.export.pptx.plot import Lettering, Plot, end_shift, end_words, lettering, plot_of, shown
from builder.export.pptx.workbook import categories_range, name_cell, values_range, workbook
from builder.export.pptx.xml import Element, emu, markup, put, root, sub
from builder.layout.page import ChartItem, ChartSeries
from builder.theme.ooxml import NAMESPACES

if TYPE_CHECKING:
    from pptx.opc.package import Part

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
"""Ids of axes are positive numbers (ST_UnsignedInt)."""
AXIS_WIDTH, LINE_WIDTH, MARK_SIZE = 2.0, 4.0, 10
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
    plot = plot_of(item)
    _write_place(area, item, plot)
    if item.kind == "line":
        _write_lines(area, item, canvas)
    else:
        _write_bars(area, item, plot, canvas)
    _write_axes(area, item, plot, canvas)
    sub(sub(area, "c:spPr"), "a:noFill")
    sub(chart, "c:plotVisOnly", val=1)
    sub(chart, "c:dispBlanksAs", val="gap")
    look = sub(space, "c:spPr")
    sub(look, "a:noFill")
    sub(sub(look, "a:ln"), "a:noFill")
    names = Lettering(item.category_size, canvas.colors.ink, False)
    _write_lettering(space, names, item, canvas)
    sub(sub(space, "c:externalData", **{"r:id": book}), "c:autoUpdate", val=0)
    fill(part, space)


def _write_place(area: Element, item: ChartItem, plot: Plot) -> None:
    """The inner plot area as shares of the frame."""
    layout = sub(sub(area, "c:layout"), "c:manualLayout")
    sub(layout, "c:layoutTarget", val="inner")
    sub(layout, "c:xMode", val="edge")
    sub(layout, "c:yMode", val="edge")
    frame = item.frame
    shares = {
        "x": (plot.area.x - frame.x) / frame.width,
        "y": (plot.area.y - frame.y) / frame.height,
        "w": plot.area.width / frame.width,
        "h": plot.area.height / frame.height,
    }
    for name, share in shares.items():
        sub(layout, f"c:{name}", val=f"{min(1.0, max(0.0, share)):.5f}")


def _write_bars(area: Element, item: ChartItem, plot: Plot, canvas: Canvas) -> None:
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
        _write_bar_labels(element, item, series, canvas)
        _write_data(element, item, index)
    sub(chart, "c:gapWidth", val=round(plot.gap))
    sub(chart, "c:overlap", val=0)
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


def _write_bar_labels(element: Element, item: ChartItem, series: ChartSeries, canvas: Canvas) -> None:
    """A label outside each bar's end; a bar whose label looks different from the rest has its own."""
    labels = sub(element, "c:dLbls")
    looks = [lettering(item, shown(item, v), item.value_size, canvas.colors.ink) for v in series.values]
    common = looks[-1] if looks else Lettering(item.value_size, canvas.colors.ink, True)
    for number, look in enumerate(looks):
        if look != common:
            own = sub(labels, "c:dLbl")
            sub(own, "c:idx", val=number)
            _write_label(own, item, look, canvas, "outEnd")
    _write_label(labels, item, common, canvas, "outEnd")


def _write_label(
    element: Element, item: ChartItem, look: Lettering, canvas: Canvas, where: str, named: bool = False
) -> None:
    """What labels have in common: the value with its unit, with the series' name before it where lines need it."""
    sub(element, "c:numFmt", formatCode=number_format(item.unit), sourceLinked=0)
    shape = sub(element, "c:spPr")
    sub(shape, "a:noFill")
    sub(sub(shape, "a:ln"), "a:noFill")
    _write_lettering(element, look, item, canvas)
    sub(element, "c:dLblPos", val=where)
    for name, on in (("LegendKey", False), ("Val", True), ("CatName", False), ("SerName", named)):
        sub(element, f"c:show{name}", val=on)
    for name in ("Percent", "BubbleSize"):
        sub(element, f"c:show{name}", val=0)
    if named:
        sub(element, "c:separator").text = " "


def number_format(unit: str) -> str:
    """The value as it is, then its unit as plain words."""
    return f'General"{unit.replace(chr(34), "")}"' if unit else "General"


def _write_lines(area: Element, item: ChartItem, canvas: Canvas) -> None:
    chart = sub(area, "c:lineChart")
    sub(chart, "c:grouping", val="standard")
    sub(chart, "c:varyColors", val=0)
    for index, series in enumerate(item.series):
        element = _write_series(chart, item, index)
        line = sub(sub(element, "c:spPr"), "a:ln", w=emu(LINE_WIDTH), cap="rnd")
        put(line, canvas.colors.fill(series.color))
        sub(line, "a:round")
        marker = sub(element, "c:marker")
        sub(marker, "c:symbol", val="circle")
        sub(marker, "c:size", val=MARK_SIZE)
        look = sub(marker, "c:spPr")
        put(look, canvas.colors.fill(series.color))
        sub(sub(look, "a:ln"), "a:noFill")
        _write_line_labels(element, item, series, canvas)
        _write_data(element, item, index)
        sub(element, "c:smooth", val=0)
    sub(chart, "c:marker", val=1)
    _write_axis_ids(chart)


def _write_line_labels(element: Element, item: ChartItem, series: ChartSeries, canvas: Canvas) -> None:
    """The first value above its point, once for lines that start together; name and last value at the line's end."""
    labels = sub(element, "c:dLbls")
    last = len(series.values) - 1
    ink = canvas.colors.ink
    before = item.series[: item.series.index(series)]
    if last > 0 and not any(s.values[:1] == series.values[:1] for s in before):
        own = sub(labels, "c:dLbl")
        sub(own, "c:idx", val=0)
        _write_label(own, item, lettering(item, shown(item, series.values[0]), item.value_size, ink), canvas, "t")
    if last >= 0:
        own = sub(labels, "c:dLbl")
        sub(own, "c:idx", val=last)
        place = sub(sub(own, "c:layout"), "c:manualLayout")
        sub(place, "c:x", val=f"{END_AIR / item.frame.width:.5f}")
        sub(place, "c:y", val=f"{end_shift(item, series) / item.frame.height:.5f}")
        look = lettering(item, end_words(item, series), item.value_size, ink)
        _write_label(own, item, look, canvas, "r", named=True)
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        sub(labels, f"c:show{name}", val=0)
    extension = sub(sub(labels, "c:extLst"), "c:ext", uri=CHART_2012)
    sub(extension, "c15:showLeaderLines", val=0)


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


def _write_axes(area: Element, item: ChartItem, plot: Plot, canvas: Canvas) -> None:
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
    first = item.categories[0] if item.categories else ""
    _write_lettering(axis, lettering(item, first, item.category_size, canvas.colors.ink), item, canvas)
    sub(axis, "c:crossAx", val=VALUE_AXIS)
    sub(axis, "c:crosses", val="autoZero")
    sub(axis, "c:auto", val=0)
    sub(axis, "c:lblAlgn", val="ctr")
    sub(axis, "c:lblOffset", val=100)
    sub(axis, "c:noMultiLvlLbl", val=1)
    _write_value_axis(area, item, plot)


def _write_value_axis(area: Element, item: ChartItem, plot: Plot) -> None:
    axis = sub(area, "c:valAx")
    sub(axis, "c:axId", val=VALUE_AXIS)
    scaling = sub(axis, "c:scaling")
    sub(scaling, "c:orientation", val="minMax")
    sub(scaling, "c:max", val=f"{plot.most:.6g}")
    sub(scaling, "c:min", val=f"{_least(item):.6g}")
    sub(axis, "c:delete", val=1)
    sub(axis, "c:axPos", val="t" if item.kind == "bar" else "l")
    for name, value in (("majorTickMark", "none"), ("minorTickMark", "none"), ("tickLblPos", "nextTo")):
        sub(axis, f"c:{name}", val=value)
    sub(axis, "c:crossAx", val=CATEGORY_AXIS)
    sub(axis, "c:crosses", val="autoZero")
    sub(axis, "c:crossBetween", val="between")


def _least(item: ChartItem) -> float:
    """Zero, or the lowest value where one is below it."""
    return min(0.0, *(v for s in item.series for v in s.values), 0.0)


def _write_lettering(parent: Element, look: Lettering, item: ChartItem, canvas: Canvas) -> None:
    """`c:txPr`: size, colour, language and the theme's faces for both scripts."""
    attributes = f' sz="{hundredths(look.size)}" b="{int(look.bold)}"{saying(TAGS[item.language])}'
    characters = markup("a:defRPr", attributes, canvas.colors.fill(look.color) + theme_fonts("mn"))
    end = markup("a:endParaRPr", saying(TAGS[item.language]))
    body = sub(parent, "c:txPr")
    put(body, f"<a:bodyPr/><a:lstStyle/><a:p><a:pPr>{characters}</a:pPr>{end}</a:p>")
