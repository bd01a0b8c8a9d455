"""A chart drawn from plain items: what the PDF shows, laid out as PowerPoint lays out its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Path, Point, Rect, Segment
from builder.layout.page import ChartSeries, Item, ShapeItem, Stroke
from builder.layout.talk.boxes import SetText, Slot, fits, set_alike, set_text, tell_overset, text_item
from builder.layout.talk.context import Context, aligned
from builder.layout.talk.shapes import bar, disc, hairline
from builder.outline.text import Text
from builder.typeset.model import Breaking

MOST_COLUMN = 2 * INCH
BAR_NAMES, LONG_NAMES = 3.5 * INCH, 4.2 * INCH
"""The place of names beside bars: in two lines, and in one where all go into it."""
NAME_AIR = 12.0
LEAST_ONE_LINE = 20
NAME_GAP = 8.0
NAMES_SLACK = 0.35 * INCH
"""Chart programs keep some of the place beside a bar for themselves and would break a name that just fits it."""
END_LABEL = 2.2 * INCH
LEAST_END_PITCH = 28.0
"""End labels of lines are moved apart to this, in points."""


class Plot(Struct, frozen=True, kw_only=True):
    """What is drawn: values by series and category; sizes in points, `gap` in percent of a bar's width."""

    kind: Literal["bar", "column", "line"]
    categories: tuple[Text, ...]
    series: tuple[ChartSeries, ...]
    unit: str
    value_size: float
    gap: float

    @property
    def top(self) -> float:
        """The greatest value; the axis starts at zero."""
        return max((v for s in self.series for v in s.values), default=0.0) or 1.0

    def color(self, series: int, category: int) -> str:
        own = self.series[series]
        return own.point_colors[category] if own.point_colors else own.color

    def label(self, value: float) -> str:
        return f"{value:g}{self.unit}"


def draw(context: Context, plot: Plot, frame: Rect) -> tuple[Item, ...]:
    """The chart's items in its frame; names that do not fit are reported."""
    if plot.kind == "column":
        return _columns(context, plot, frame)
    if plot.kind == "bar":
        return _bars(context, plot, frame)
    return _lines(context, plot, frame)


def _columns(context: Context, plot: Plot, frame: Rect) -> tuple[Item, ...]:
    pitch = frame.width / len(plot.categories)
    names = _names(context, plot, pitch - 8, "center")
    foot = max(n.height for n in names) + NAME_GAP
    label = plot.value_size * 1.3
    area = frame.inset(0, label, 0, foot)
    group_width = min(pitch / (1 + plot.gap / 100 / len(plot.series)), MOST_COLUMN * len(plot.series))
    width = group_width / len(plot.series)
    out: list[Item] = []
    for c in range(len(plot.categories)):
        left = frame.x + pitch * (c + 0.5) - group_width / 2
        for s, series in enumerate(plot.series):
            height = area.height * max(series.values[c], 0) / plot.top
            column = Rect(left + s * width, area.bottom - height, width, height)
            out.append(bar(column, plot.color(s, c), context.span))
            place = Rect(
                column.centre.x - pitch / 2 / len(plot.series), column.y - label, pitch / len(plot.series), label
            )
            out.append(_value(context, plot, series.values[c], place, "center", plot.color(s, c)))
        out.append(text_item(names[c], Rect(frame.x + pitch * c + 4, area.bottom + NAME_GAP, pitch - 8, 0)))
    return (*out, hairline(Point(frame.x, area.bottom), Point(frame.right, area.bottom), context.span, "ink", 2.0))


def _bars(context: Context, plot: Plot, frame: Rect) -> tuple[Item, ...]:
    names = _bar_names(context, plot)
    place = max(n.width for n in names) / 0.95 + NAMES_SLACK
    pitch = frame.height / len(plot.categories)
    label = plot.value_size * 2.4
    area = frame.inset(place + NAME_AIR, 0, label, 0)
    group_height = min(pitch / (1 + plot.gap / 100 / len(plot.series)), INCH * len(plot.series))
    height = group_height / len(plot.series)
    out: list[Item] = []
    for c in range(len(plot.categories)):
        top = frame.y + pitch * (c + 0.5) - group_height / 2
        out.append(text_item(names[c], Rect(frame.x, frame.y + pitch * c, place, pitch), centred=True))
        for s, series in enumerate(plot.series):
            width = area.width * max(series.values[c], 0) / plot.top
            strip = Rect(area.x, top + s * height, width, height)
            out.append(bar(strip, plot.color(s, c), context.span))
            end = Rect(strip.right + 8, strip.y, label, height)
            out.append(_value(context, plot, series.values[c], end, "left", plot.color(s, c)))
    return (*out, hairline(Point(area.x, frame.y), Point(area.x, frame.bottom), context.span, "ink", 2.0))


def _lines(context: Context, plot: Plot, frame: Rect) -> tuple[Item, ...]:
    """Lines with their names at their right ends; the first and last values stand at their points."""
    pitch = (frame.width - END_LABEL) / len(plot.categories)
    names = _names(context, plot, pitch - 8, "center")
    foot = max(n.height for n in names) + NAME_GAP
    area = frame.inset(0, plot.value_size * 1.3, END_LABEL, foot)
    out: list[Item] = [
        text_item(name, Rect(frame.x + pitch * c + 4, area.bottom + NAME_GAP, pitch - 8, 0))
        for c, name in enumerate(names)
    ]
    out.append(hairline(Point(area.x, area.bottom), Point(area.right, area.bottom), context.span, "ink", 2.0))
    ends: list[tuple[float, ChartSeries]] = []
    for series in plot.series:
        points = [
            Point(area.x + pitch * (c + 0.5), area.bottom - area.height * max(v, 0) / plot.top)
            for c, v in enumerate(series.values)
        ]
        out += [_line(context, points, series.color), *(disc(p, 5, series.color, context.span) for p in points)]
        above = Rect(points[0].x - pitch / 2, points[0].y - plot.value_size * 1.5, pitch, plot.value_size * 1.3)
        out.append(_value(context, plot, series.values[0], above, "center", series.color))
        ends.append((points[-1].y, series))
    return (*out, *_end_labels(context, plot, ends, area.right - pitch / 2 + 14))


def _end_labels(context: Context, plot: Plot, ends: Sequence[tuple[float, ChartSeries]], x: float) -> list[Item]:
    out: list[Item] = []
    last = float("-inf")
    for y, series in sorted(ends, key=lambda end: end[0]):
        last = max(y, last + LEAST_END_PITCH)
        words = context.words(f"{series.name} {plot.label(series.values[-1])}")
        slot = Slot(words, END_LABEL + 40, 1)
        (name,) = set_alike(context, [slot], context.steps("label"))
        tell_overset(context, say("a line's name"), [name])
        out.append(text_item(name, Rect(x, last - name.height / 2, slot.width, 0)))
    return out


def _line(context: Context, points: Sequence[Point], color: str) -> ShapeItem:
    path = Path((Segment("move", (points[0],)), *(Segment("line", (p,)) for p in points[1:])))
    return ShapeItem(frame=path.bounds, role="artifact", span=context.span, geometry="path", path=path,
                     stroke=Stroke(color=color, width=4, cap="round"))  # fmt: skip


def _names(context: Context, plot: Plot, width: float, align: Literal["left", "center"]) -> tuple[SetText, ...]:
    steps = aligned(context.steps("chart-name"), align)
    names = set_alike(context, [Slot(c, width, 2) for c in plot.categories], steps, Breaking.BALANCED)
    tell_overset(context, say("a category's name"), names)
    return names


def _bar_names(context: Context, plot: Plot) -> tuple[SetText, ...]:
    """Names beside bars: on one line each while that keeps them large, for a chart breaks longer ones as it likes."""
    steps = aligned(context.steps("chart-name", least=LEAST_ONE_LINE), "left")
    slots = [Slot(c, LONG_NAMES - NAME_AIR - NAMES_SLACK, 1) for c in plot.categories]
    names = set_alike(context, slots, steps)
    return names if fits(names) else _names(context, plot, BAR_NAMES - NAME_AIR - NAMES_SLACK, "left")


def _value(
    context: Context, plot: Plot, value: float, frame: Rect, align: Literal["left", "center"], color: str
) -> Item:
    """A figure beside its bar. Colours that are for shapes only lend it no ink."""
    ink = color if color == "primary" else "ink"
    style = replace(context.style("label", ink), size=plot.value_size, leading=plot.value_size * 1.2, align=align)
    done = set_text(context, Slot(context.words(plot.label(value)), frame.width), style)
    return text_item(done, frame, centred=True)
