"""What a chart's drawing says of its plot: the scale, and where its words stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from builder.changed import replace
from builder.geometry import Rect
from builder.layout.chart_parts import ChartAxis, ChartLabel, ChartNames, ChartSeries
from builder.layout.page import GroupItem, Item, ShapeItem, TextItem
from builder.theme.style import TextStyle


class DrawnChart:
    """Reads one drawing."""

    def __init__(
        self, kind: str, categories: Sequence[str], series: Sequence[ChartSeries], unit: str, drawing: Sequence[Item],
        frame: Rect, style: TextStyle,
    ) -> None:  # fmt: skip
        self.kind, self.categories, self.series, self.unit = kind, categories, series, unit
        self.items = tuple(flattened(drawing))
        self.frame, self.style = frame, style
        shapes = [s for s in self.items if isinstance(s, ShapeItem)]
        mark = "ellipse" if kind == "line" else "rectangle"
        self.marks = [s.frame for s in shapes if s.geometry == mark and s.fill]
        lines = [s.frame for s in shapes if s.geometry == "line"]
        self.line = max(lines, key=lambda f: f.width + f.height, default=frame)

    @property
    def plot(self) -> Rect:
        frame, line = self.frame, self.line
        if self.kind == "bar":
            left = min((m.x for m in self.marks), default=frame.x)
            return Rect(left, frame.y, frame.right - left, frame.height)
        return Rect(line.x, frame.y, line.width, line.bottom - frame.y)

    @property
    def axis(self) -> ChartAxis:
        values = [v for s in self.series for v in s.values]
        top, plot = max(values, default=0.0) or 1.0, self.plot
        if self.kind == "bar":
            most = top * plot.width / max(1.0, *(m.width for m in self.marks), 1.0)
        elif self.kind == "column":
            most = top * plot.height / max(1.0, *(m.height for m in self.marks), 1.0)
        else:
            high = min((m.centre.y for m in self.marks), default=plot.y)
            most = top * plot.height / max(1.0, plot.bottom - high)
        return ChartAxis(least=min(0.0, *values, 0.0), most=most)

    @property
    def names(self) -> ChartNames:
        frame, plot = self.frame, self.plot
        room = Rect(plot.x, plot.bottom, plot.width, frame.bottom - plot.bottom)
        if self.kind == "bar":
            room = Rect(frame.x, frame.y, plot.x - frame.x, frame.height)
        item = self._text(self.categories[0]) if self.categories else None
        return ChartNames(style=item.paragraphs[0].set.style if item else self.style, frame=room)

    def labelled(self, series: ChartSeries) -> ChartSeries:
        """The series with its formats and labels."""
        code = f'General"{self.unit.replace(chr(34), "")}"' if self.unit else "General"
        count = len(series.values)
        return replace(series, formats=(code,) * count, labels=tuple(self._label(series, i) for i in range(count)))

    def gap(self, usual: float) -> float:
        if self.kind == "line" or not self.marks:
            return usual
        length, mark = (self.plot.height, self.marks[0].height) if self.kind == "bar" else (
            self.plot.width, self.marks[0].width)  # fmt: skip
        pitch = length / max(1, len(self.categories))
        return max(0.0, min(500.0, 100 * (pitch - mark * len(self.series)) / max(mark, 0.1)))

    def _label(self, series: ChartSeries, index: int) -> ChartLabel | None:
        shown, last = f"{series.values[index]:g}{self.unit}", len(series.values) - 1
        if self.kind == "line" and 0 < index < last:
            return None
        named = self.kind == "line" and index == last
        text = f"{series.name} {shown}" if named else shown
        item = self._text(text)
        if item is None:
            return None
        place = "outside" if self.kind != "line" else "right" if named else "above"
        return ChartLabel(text=text, frame=item.frame, style=item.paragraphs[0].set.style, place=place, named=named)  # type: ignore[arg-type]

    def _text(self, words: str) -> TextItem | None:
        texts = (t for t in self.items if isinstance(t, TextItem))
        return next((t for t in texts if any(p.set.text == words for p in t.paragraphs)), None)


def flattened(items: Iterable[Item]) -> Iterator[Item]:
    """All items, groups opened."""
    for item in items:
        if isinstance(item, GroupItem):
            yield from flattened(item.items)
        else:
            yield item
