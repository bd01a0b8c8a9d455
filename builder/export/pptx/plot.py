"""How a chart's own drawing lies in its frame, so that PowerPoint's chart stands where the drawing does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from builder.geometry import Rect
from builder.layout.page import ChartItem, ChartSeries, GroupItem, Item, ShapeItem, TextItem


class Plot(Struct, frozen=True):
    """The inner plot area in points, the value at its far end, and the gap between bars in percent of their width."""

    area: Rect
    most: float
    gap: float


class Lettering(Struct, frozen=True):
    """How a chart's words look: size in points, and colour role."""

    size: float
    color: str
    bold: bool


def plot_of(item: ChartItem) -> Plot:
    """The plot as the drawing has it; without bars or points to go by, a plain share of the frame."""
    shapes = [s for s in flattened(item.drawing) if isinstance(s, ShapeItem)]
    values = [v for s in item.series for v in s.values]
    kind = "ellipse" if item.kind == "line" else "rectangle"
    marks = [s.frame for s in shapes if s.geometry == kind and s.fill]
    top = max(values, default=0.0)
    if len(marks) != len(values) or top <= 0:
        return _assumed(item, top)
    axis = max((s.frame for s in shapes if s.geometry == "line"), key=lambda f: f.width + f.height, default=None)
    if item.kind == "column":
        return _columns(item, marks, top, axis)
    return _bars(item, marks, top) if item.kind == "bar" else _line(item, marks, top, axis)


def lettering(item: ChartItem, words: str, size: float, ink: str) -> Lettering:
    """How the drawing sets these words; else the size asked for, in ink."""
    for text in flattened(item.drawing):
        if isinstance(text, TextItem) and any(p.set.text == words for p in text.paragraphs):
            style = text.paragraphs[0].set.style
            return Lettering(style.size, style.color, style.weight >= 700)
    return Lettering(size, ink, True)


def shown(item: ChartItem, value: float) -> str:
    """A value as its label has it."""
    return f"{value:g}{item.unit}"


def end_words(item: ChartItem, series: ChartSeries) -> str:
    """What stands at a line's end: its name and last value."""
    return f"{series.name} {shown(item, series.values[-1])}"


def end_shift(item: ChartItem, series: ChartSeries) -> float:
    """How far below its point, in points, the drawing has the label at a line's end, so that labels keep apart."""
    plot, words = plot_of(item), end_words(item, series)
    height = plot.area.bottom - plot.area.height * series.values[-1] / plot.most
    texts = (t for t in flattened(item.drawing) if isinstance(t, TextItem))
    own = next((t.frame for t in texts if any(p.set.text == words for p in t.paragraphs)), None)
    return own.centre.y - height if own else 0.0


def flattened(items: Iterable[Item]) -> Iterator[Item]:
    """All items, groups opened."""
    for item in items:
        if isinstance(item, GroupItem):
            yield from flattened(item.items)
        else:
            yield item


def _columns(item: ChartItem, marks: list[Rect], top: float, axis: Rect | None) -> Plot:
    base = max(m.bottom for m in marks)
    left, right = (axis.x, axis.right) if axis else (item.frame.x, item.frame.right)
    tall = max(m.height for m in marks)
    area = Rect(left, item.frame.y, right - left, base - item.frame.y)
    return Plot(area, top * area.height / tall, _gap(item, area.width, marks[0].width))


def _bars(item: ChartItem, marks: list[Rect], top: float) -> Plot:
    left = min(m.x for m in marks)
    long = max(m.width for m in marks)
    area = Rect(left, item.frame.y, item.frame.right - left, item.frame.height)
    return Plot(area, top * area.width / long, _gap(item, area.height, marks[0].height))


def _line(item: ChartItem, marks: list[Rect], top: float, axis: Rect | None) -> Plot:
    base = axis.y if axis else max(m.centre.y for m in marks)
    left, right = (axis.x, axis.right) if axis else (item.frame.x, item.frame.right)
    high = min(m.centre.y for m in marks)
    area = Rect(left, item.frame.y, right - left, base - item.frame.y)
    return Plot(area, top * area.height / max(base - high, 1.0), item.gap)


def _gap(item: ChartItem, length: float, mark: float) -> float:
    """What is left between groups of bars, in percent of a bar; PowerPoint takes 0 to 500."""
    pitch = length / max(1, len(item.categories))
    return max(0.0, min(500.0, 100 * (pitch - mark * len(item.series)) / mark)) if mark > 0 else item.gap


def _assumed(item: ChartItem, top: float) -> Plot:
    frame = item.frame
    names, labels = item.category_size * 2.8, item.value_size * 1.4
    if item.kind == "bar":
        area = Rect(frame.x + frame.width * 0.35, frame.y, frame.width * 0.65, frame.height)
        room = max(1.0, area.width - item.value_size * 2.4)
        return Plot(area, (top or 1.0) * area.width / room, item.gap)
    area = frame.inset(0, 0, frame.width * 0.25 if item.kind == "line" else 0, min(names, frame.height / 3))
    room = max(area.height / 3, area.height - labels)
    return Plot(area, (top or 1.0) * area.height / room, item.gap)
