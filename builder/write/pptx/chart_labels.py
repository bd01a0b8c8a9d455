"""What stands at a chart's bars and line ends, and how its words look."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from builder.page.items import ChartItem, ChartLabel, ChartSeries
from builder.theme.ooxml import Element
from builder.theme.style import TextStyle
from builder.write.pptx.colors import Colors
from builder.write.pptx.elements import child, clean, hundredths
from builder.write.pptx.paragraph_format import write_faces
from builder.write.pptx.run_languages import TAGS
from builder.write.pptx.text import saying

CHART_2012 = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
"""The extension of Office 2013 (MS-ODRAWXML 2.24.3): a name moved from its mark would get a line to it."""
END_AIR = 8.0
"""From a line's last mark to its name, in points, beside what the program leaves."""
BESIDE = {"left": -END_AIR, "right": END_AIR}
PLACES = {"outside": "outEnd", "inside": "ctr", "above": "t", "below": "b", "left": "l", "right": "r"}


def write_labels(element: Element, item: ChartItem, series: ChartSeries, colors: Colors) -> None:
    """A label for each value that has one; the others have none."""
    labels = child(element, "c:dLbls")
    for number, label in enumerate(series.labels):
        if label is not None:
            own = child(labels, "c:dLbl")
            child(own, "c:idx", val=number)
            if label.place in BESIDE or any(label.shift):
                _write_shift(own, item, label)
            code = series.formats[number]
            beside = item.kind == "bar" and label.place == "outside"
            _write_label(own, item, label, _with_air(code, series.values[number]) if beside else code, colors)
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        child(labels, f"c:show{name}", val=0)
    extension = child(child(labels, "c:extLst"), "c:ext", uri=CHART_2012)
    child(extension, "c15:showLeaderLines", val=0)


def _with_air(code: str, value: float) -> str:
    """A format with a space towards the end of its bar: LibreOffice sets a number right against it."""
    return f'{code}" "' if value < 0 else f'" "{code}'


Flow = Mapping[str, str | int]
"""How words run, as the attributes of `a:bodyPr`."""
AS_USUAL: Flow = MappingProxyType({})
UNWRAPPED: Flow = MappingProxyType({"wrap": "none"})
LEVEL: Flow = MappingProxyType({"rot": 0, "vert": "horz"})
"""Never turned."""


def write_lettering(parent: Element, look: TextStyle, item: ChartItem, colors: Colors, flow: Flow = AS_USUAL) -> None:
    """`c:txPr`: size, colour, language and the theme's faces."""
    body = child(parent, "c:txPr")
    child(body, "a:bodyPr", **flow)
    child(body, "a:lstStyle")
    paragraph = child(body, "a:p")
    said = saying(TAGS[item.language])
    characters = child(child(paragraph, "a:pPr"), "a:defRPr", sz=hundredths(look.size), b=look.weight >= 700, **said)
    colors.fill(characters, look.color)
    write_faces(characters, "mn")
    child(paragraph, "a:endParaRPr", **said)


def _write_shift(own: Element, item: ChartItem, label: ChartLabel) -> None:
    """How far a label is moved from where its place alone has it, so that labels keep apart."""
    place = child(child(own, "c:layout"), "c:manualLayout")
    child(place, "c:x", val=f"{(label.shift.x + BESIDE.get(label.place, 0.0)) / item.frame.width:.5f}")
    child(place, "c:y", val=f"{label.shift.y / item.frame.height:.5f}")


def _write_label(element: Element, item: ChartItem, label: ChartLabel, code: str, colors: Colors) -> None:
    """The value with its unit."""
    child(element, "c:numFmt", formatCode=clean(code), sourceLinked=0)
    shape = child(element, "c:spPr")
    child(shape, "a:noFill")
    child(child(shape, "a:ln"), "a:noFill")
    write_lettering(element, label.style, item, colors, UNWRAPPED)
    child(element, "c:dLblPos", val=PLACES[label.place])
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"):
        child(element, f"c:show{name}", val=name == "Val")
