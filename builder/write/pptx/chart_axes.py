"""The axes of native charts: names on a line of ink; the scale unseen, or with the values it is marked by."""

from __future__ import annotations

from builder.page.items import ChartItem
from builder.theme.ooxml import Element
from builder.write.pptx.chart_labels import LEVEL, write_lettering
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clean, emu

CATEGORY_AXIS, VALUE_AXIS = 111_111_111, 222_222_222
"""Ids of axes are positive numbers (ST_UnsignedInt); python-pptx's are not."""
GRID_WIDTH = 1.0


def write_category_axis(area: Element, item: ChartItem, colors: Colors) -> None:
    """Categories beside a line of ink at the scale's base; if only some are shown, they stand beside the chart."""
    lying = item.kind == "bar"
    axis = child(area, "c:catAx")
    child(axis, "c:axId", val=CATEGORY_AXIS)
    child(child(axis, "c:scaling"), "c:orientation", val="maxMin" if lying else "minMax")
    child(axis, "c:delete", val=0)
    child(axis, "c:axPos", val="l" if lying else "b")
    _write_ticks(axis, "low" if item.names.every == 1 else "none")
    colors.fill(child(child(axis, "c:spPr"), "a:ln", w=emu(item.names.line_width)), item.names.line)
    write_lettering(axis, item.names.style, item, colors, LEVEL)
    child(axis, "c:crossAx", val=VALUE_AXIS)
    if item.axis.base:
        child(axis, "c:crossesAt", val=f"{item.axis.base:.15g}")
    else:
        child(axis, "c:crosses", val="autoZero")
    child(axis, "c:auto", val=0)
    child(axis, "c:lblAlgn", val="ctr")
    child(axis, "c:lblOffset", val=100)
    child(axis, "c:noMultiLvlLbl", val=1)


def write_value_axis(area: Element, item: ChartItem, colors: Colors) -> None:
    """The scale along the plot, from end to end as the drawing has it; its values are written where it has ticks."""
    scale, lying = item.axis, item.kind == "bar"
    axis = child(area, "c:valAx")
    child(axis, "c:axId", val=VALUE_AXIS)
    scaling = child(axis, "c:scaling")
    child(scaling, "c:orientation", val="minMax")
    child(scaling, "c:max", val=f"{scale.most:.12g}")
    child(scaling, "c:min", val=f"{scale.least:.12g}")
    child(axis, "c:delete", val=0 if scale.ticks else 1)
    child(axis, "c:axPos", val=("b" if scale.ticks else "t") if lying else "l")
    if scale.grid:
        colors.fill(child(child(child(axis, "c:majorGridlines"), "c:spPr"), "a:ln", w=emu(GRID_WIDTH)), scale.grid)
    if scale.ticks:
        child(axis, "c:numFmt", formatCode=clean(scale.format), sourceLinked=0)
    # Lying bars run from top to bottom, so that what is called high is under them.
    _write_ticks(axis, "high" if lying and scale.ticks else "nextTo")
    if scale.ticks and scale.style:
        child(child(child(axis, "c:spPr"), "a:ln"), "a:noFill")
        write_lettering(axis, scale.style, item, colors, LEVEL)
    child(axis, "c:crossAx", val=CATEGORY_AXIS)
    child(axis, "c:crosses", val="autoZero")
    child(axis, "c:crossBetween", val="between")
    if scale.step:
        child(axis, "c:majorUnit", val=f"{scale.step:.12g}")


def _write_ticks(axis: Element, place: str) -> None:
    for name, value in (("majorTickMark", "none"), ("minorTickMark", "none"), ("tickLblPos", place)):
        child(axis, f"c:{name}", val=value)
