"""What stands at a chart's bars and line ends, and how its words look."""

from __future__ import annotations

from builder.export.pptx.colors import Colors
from builder.export.pptx.elements import child, clean, hundredths
from builder.export.pptx.languages import TAGS
from builder.export.pptx.paragraph_format import write_faces
from builder.export.pptx.plot import Lettering, end_shift, end_words, lettering, shown
from builder.export.pptx.text import saying
from builder.layout.page import ChartItem, ChartSeries
from builder.theme.ooxml import Element

CHART_2012 = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
"""The extension of Office 2013 (MS-ODRAWXML 2.24.3): a name moved from its mark would get a line to it."""
END_AIR = 8.0
"""From a line's last mark to its name, in points, beside what the program leaves."""


def write_bar_labels(element: Element, item: ChartItem, series: ChartSeries, colors: Colors) -> None:
    """A label outside each bar's end; a bar whose label looks different from the rest has its own."""
    labels = child(element, "c:dLbls")
    looks = [lettering(item, shown(item, v), item.value_size, colors.ink) for v in series.values]
    common = looks[-1] if looks else Lettering(item.value_size, colors.ink, True)
    for number, look in enumerate(looks):
        if look != common:
            own = child(labels, "c:dLbl")
            child(own, "c:idx", val=number)
            _write_label(own, item, look, colors, "outEnd")
    _write_label(labels, item, common, colors, "outEnd")


def write_line_labels(element: Element, item: ChartItem, series: ChartSeries, colors: Colors) -> None:
    """The first value above its point, once for lines that start together; name and last value at the line's end."""
    labels = child(element, "c:dLbls")
    last = len(series.values) - 1
    before = item.series[: item.series.index(series)]
    if last > 0 and not any(s.values[:1] == series.values[:1] for s in before):
        own = child(labels, "c:dLbl")
        child(own, "c:idx", val=0)
        look = lettering(item, shown(item, series.values[0]), item.value_size, colors.ink)
        _write_label(own, item, look, colors, "t")
    if last >= 0:
        _write_end_label(labels, item, series, last, colors)
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        child(labels, f"c:show{name}", val=0)
    extension = child(child(labels, "c:extLst"), "c:ext", uri=CHART_2012)
    child(extension, "c15:showLeaderLines", val=0)


def number_format(unit: str) -> str:
    """The value as it is, then its unit as plain words."""
    return f'General"{unit.replace(chr(34), "")}"' if unit else "General"


def write_lettering(parent: Element, look: Lettering, item: ChartItem, colors: Colors) -> None:
    """`c:txPr`: size, colour, language and the theme's faces for both scripts; nothing of it is wrapped."""
    body = child(parent, "c:txPr")
    child(body, "a:bodyPr")
    child(body, "a:lstStyle")
    paragraph = child(body, "a:p")
    said = saying(TAGS[item.language])
    characters = child(child(paragraph, "a:pPr"), "a:defRPr", sz=hundredths(look.size), b=look.bold, **said)
    colors.fill(characters, look.color)
    write_faces(characters, "mn")
    child(paragraph, "a:endParaRPr", **said)


def _write_end_label(labels: Element, item: ChartItem, series: ChartSeries, last: int, colors: Colors) -> None:
    own = child(labels, "c:dLbl")
    child(own, "c:idx", val=last)
    place = child(child(own, "c:layout"), "c:manualLayout")
    child(place, "c:x", val=f"{END_AIR / item.frame.width:.5f}")
    child(place, "c:y", val=f"{end_shift(item, series) / item.frame.height:.5f}")
    look = lettering(item, end_words(item, series), item.value_size, colors.ink)
    _write_label(own, item, look, colors, "r", named=True)


def _write_label(
    element: Element, item: ChartItem, look: Lettering, colors: Colors, where: str, named: bool = False
) -> None:
    """What labels have in common: the value with its unit, with the series' name before it where lines need it."""
    child(element, "c:numFmt", formatCode=clean(number_format(item.unit)), sourceLinked=0)
    shape = child(element, "c:spPr")
    child(shape, "a:noFill")
    child(child(shape, "a:ln"), "a:noFill")
    write_lettering(element, look, item, colors)
    child(element, "c:dLblPos", val=where)
    for name, on in (("LegendKey", False), ("Val", True), ("CatName", False), ("SerName", named)):
        child(element, f"c:show{name}", val=on)
    for name in ("Percent", "BubbleSize"):
        child(element, f"c:show{name}", val=0)
    if named:
        child(element, "c:separator", " ")
