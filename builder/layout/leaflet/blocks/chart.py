"""Charts drawn for paper: bars lying down or a line, every value labelled where it stands, no key apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from builder.geometry import Path, Point, Rect, Segment
from builder.layout.chart_reading import DrawnChart
from builder.layout.leaflet.drawing import box, circle, line
from builder.layout.leaflet.piece import Piece, merged
from builder.layout.leaflet.setting import Manner, Runs, Setting, baseline_of, middle_of_line, text_piece
from builder.layout.moving import moved
from builder.layout.page import ChartItem, ChartSeries, Item, ShapeItem, Stroke
from builder.outline.blocks import Chart, Takeaway
from builder.outline.text import Text

COLORS = ("primary", "slate", "primary-2", "muscle", "primary-3", "caution-text")
"""A role per series: told apart by lightness first, so that grey print tells them too."""


def chart_pieces(block: Chart[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """The chart as one piece, then what to take from it."""
    plot = _lines(block, setting, width) if block.kind == "line" else _bars(block, setting, width)
    drawn = merged((*_subject(block, setting, width), plot))
    frame = Rect(0, 0, width, drawn.height)
    series = tuple(ChartSeries(name=s.name.plain, values=s.values, color=_color(i))
                   for i, s in enumerate(block.series))  # fmt: skip
    unit, names = block.unit.plain if block.unit else "", tuple(c.plain for c in block.categories)
    read = DrawnChart(block.kind, names, series, unit, drawn.items, frame, setting.styles["label"])
    item = ChartItem(
        frame=frame, role="figure", span=block.span, name="chart", alt=_alt(block, setting), kind=block.kind,
        categories=names, series=tuple(read.labelled(s) for s in series), unit=unit, plot=read.plot, axis=read.axis,
        names=read.names, gap=60, drawing=drawn.items, language=setting.language,
    )  # fmt: skip
    takeaways = [_takeaway(setting, t, width) for t in block.takeaway]
    return (Piece(height=drawn.height, items=(item,)), *takeaways)


def _subject(block: Chart[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """What the numbers count, over a chart of one series; with several, each says its own name."""
    if len(block.series) != 1:
        return ()
    name = block.series[0].name
    return (text_piece(setting, setting.one_run(name), "caption", width, Manner(span=name.span)),)


def _color(index: int) -> str:
    return COLORS[index % len(COLORS)]


def _takeaway(setting: Setting, takeaway: Takeaway[Text], width: float) -> Piece:
    title = setting.one_run(takeaway.title)
    runs = setting.led(title, setting.one_run(takeaway.text)) if takeaway.text else setting.strong(title)
    manner = Manner(span=takeaway.span, before=setting.measures.paragraph_gap)
    return text_piece(setting, runs, "body", width, manner)


def value_words(value: float, unit: str) -> str:
    """`33%`, `12 分`, `5 months`: a sign touches its figure, a word does not."""
    figure = f"{value:g}"
    return f"{figure}{unit}" if unit in ("", "%", "％", "°", "℃") else f"{figure}\u00a0{unit}"


def _alt(block: Chart[Text], setting: Setting) -> str:
    """The chart in words: its own description if the author gave one, else every value."""
    if block.alt is not None:
        return block.alt.plain
    unit = block.unit.plain if block.unit else ""
    between, end = ("：", "；") if setting.language == "zh" else (": ", "; ")
    told = [
        f"{series.name.plain} {category.plain}{between}{value_words(value, unit)}"
        for series in block.series
        for category, value in zip(block.categories, series.values, strict=False)
    ]
    return setting.say("chart-alt", data=end.join(told))


def _bars(block: Chart[Text], setting: Setting, width: float) -> Piece:
    """A label over each category, its bars under it, each with its value at the end."""
    scale = _Scale.of(block, setting, width)
    pieces: list[Piece] = []
    for index, category in enumerate(block.categories):
        gap = setting.measures.line_gap * 1.4 if pieces else 0.0
        manner = Manner(span=category.span, before=gap)
        pieces.append(text_piece(setting, setting.one_run(category), "label", width, manner))
        pieces += [_bar(block, setting, scale, series, index) for series in range(len(block.series))]
    before = setting.measures.line_gap if len(block.series) == 1 else 0.0
    return merged(pieces, before=before)


class _Scale(Struct, frozen=True):
    """From values to x: `zero` is where bars begin, `unit` how many points a unit is."""

    zero: float
    unit: float
    label: float

    @classmethod
    def of(cls, block: Chart[Text], setting: Setting, width: float) -> _Scale:
        values = [0.0, *(v for s in block.series for v in s.values)]
        low, high = min(values), max(values)
        label = max(setting.typesetter.width(setting.own(words), setting.styles["label"]) for words in _words(block))
        room = width - label - 2 * setting.measures.line_gap
        unit = max(room, width * 0.2) / ((high - low) or 1)
        return cls(-low * unit, unit, label)


def _words(block: Chart[Text]) -> list[str]:
    series, categories = range(len(block.series)), range(len(block.categories))
    return [_bar_words(block, s, c) for s in series for c in categories]


def _bar_words(block: Chart[Text], series: int, index: int) -> str:
    """What stands at a bar's end: the value, and with several series whose it is."""
    own = block.series[series]
    words = value_words(own.values[index], block.unit.plain if block.unit else "")
    return words if len(block.series) == 1 else f"{words}\u2002{own.name.plain}"


def _bar(block: Chart[Text], setting: Setting, scale: _Scale, series: int, index: int) -> Piece:
    value, thickness = block.series[series].values[index], setting.measures.bar
    start, end = sorted((scale.zero, scale.zero + value * scale.unit))
    style = setting.styles["label"]
    label = text_piece(setting, setting.own(_bar_words(block, series, index)), style, scale.label + 2,
                       Manner(span=block.series[series].span))  # fmt: skip
    height = max(thickness, label.height)
    middle = middle_of_line(style) + (height - label.height) / 2
    shape = box(Rect(start, middle - thickness / 2, max(end - start, 0.5), thickness), block.span, _color(series))
    left = max(end, scale.zero) + setting.measures.line_gap
    words = (moved(item, left, (height - label.height) / 2) for item in label.items)
    return Piece(height=height, items=(shape, *words))


def _lines(block: Chart[Text], setting: Setting, width: float) -> Piece:
    """Lines over the categories; the first and last value of each are labelled, its name under the chart."""
    plot = _Plot.of(block, setting, width)
    items: list[Item] = [line(Point(0, plot.bottom), Point(width, plot.bottom), block.span,
                              Stroke(color="rule", width=setting.measures.hairline))]  # fmt: skip
    for index, series in enumerate(block.series):
        points = [plot.at(i, v) for i, v in enumerate(series.values)]
        items += _polyline(points, _color(index), setting, block)
    for index in sorted({0, len(block.categories) - 1}):
        items += _values_at(block, setting, plot, index)
    names = [*_categories(block, setting, plot), *_names(block, setting, plot)]
    height = max((i.frame.bottom for i in names), default=plot.bottom)
    return Piece(height=height, items=(*items, *names))


class _Plot(Struct, frozen=True):
    """Where values lie: between `top` and `bottom`, from `left` on in steps."""

    left: float
    step: float
    top: float
    bottom: float
    low: float
    high: float
    width: float

    @classmethod
    def of(cls, block: Chart[Text], setting: Setting, width: float) -> _Plot:
        values = [v for s in block.series for v in s.values] or [0.0]
        style, edge = setting.styles["label"], setting.measures.pad_x * 1.5
        count = max(len(block.categories) - 1, 1)
        top = style.leading + setting.measures.line_gap
        return cls(edge, (width - 2 * edge) / count, top, setting.measures.chart_height, min(0.0, *values),
                   max(0.0, *values), width)  # fmt: skip

    def at(self, index: int, value: float) -> Point:
        share = (value - self.low) / ((self.high - self.low) or 1)
        return Point(self.left + self.step * index, self.bottom - share * (self.bottom - self.top))


def _polyline(points: Sequence[Point], color: str, setting: Setting, block: Chart[Text]) -> list[Item]:
    if not points:
        return []
    path = Path((Segment("move", (points[0],)), *(Segment("line", (p,)) for p in points[1:])))
    stroke = Stroke(color=color, width=setting.measures.icon_stroke * 1.6, cap="round")
    shape = ShapeItem(frame=path.bounds, role="artifact", span=block.span, geometry="path", stroke=stroke, path=path)
    return [shape, *(circle(p, setting.measures.bullet * 0.6, block.span, color) for p in points)]


def _values_at(block: Chart[Text], setting: Setting, plot: _Plot, index: int) -> list[Item]:
    """Every line's value at one end, each once: the highest over its point, the others under theirs, none touching."""
    unit, style = block.unit.plain if block.unit else "", setting.styles["label"]
    values = sorted({series.values[index] for series in block.series if index < len(series.values)}, reverse=True)
    items: list[Item] = []
    below = 0.0
    for rank, value in enumerate(values):
        point = plot.at(index, value)
        under = max(point.y + setting.measures.bullet, below)
        top = under if rank else point.y - baseline_of(style) - setting.measures.line_gap
        words = setting.strong(setting.own(value_words(value, unit)), "ink" if rank else "primary")
        items += _centred(setting, words, point.x, top, plot, block)
        below = top + style.leading if rank else 0.0
    return items


def _categories(block: Chart[Text], setting: Setting, plot: _Plot) -> list[Item]:
    """The names under the axis: all where they fit side by side, else the first and the last."""
    runs = [setting.one_run(c) for c in block.categories]
    widths = [setting.typesetter.width(r, setting.styles["caption"]) for r in runs]
    crowded = any(a / 2 + b / 2 + 6 > plot.step for a, b in pairwise(widths))
    chosen = sorted({0, len(runs) - 1}) if crowded else range(len(runs))
    y = plot.bottom + setting.measures.line_gap / 2
    items: list[Item] = []
    for index in chosen:
        items += _centred(setting, runs[index], plot.left + plot.step * index, y, plot, block, "caption")
    return items


def _names(block: Chart[Text], setting: Setting, plot: _Plot) -> list[Item]:
    """With several lines, whose each is: a dot in its colour and the name."""
    if len(block.series) < 2:
        return []
    style, measures = setting.styles["label"], setting.measures
    y = plot.bottom + setting.styles["caption"].leading + measures.line_gap
    items: list[Item] = []
    for index, series in enumerate(block.series):
        manner = Manner(span=series.span)
        piece = text_piece(setting, setting.one_run(series.name), style, plot.width - measures.bullet_column, manner)
        items.append(circle(Point(measures.bullet, y + middle_of_line(style)), measures.bullet * 0.75, series.span,
                            _color(index)))  # fmt: skip
        items += [moved(item, measures.bullet_column, y) for item in piece.items]
        y += piece.height
    return items


def _centred(
    setting: Setting, runs: Runs, x: float, y: float, plot: _Plot, block: Chart[Text], style: str = "label"
) -> tuple[Item, ...]:
    """One line of text centred on an x, kept within the plot."""
    natural = setting.typesetter.width(runs, setting.styles[style])
    left = min(max(x - natural / 2, 0.0), plot.width - natural)
    piece = text_piece(setting, runs, style, natural + 1, Manner(span=block.span))
    return tuple(moved(item, left, y) for item in piece.items)
