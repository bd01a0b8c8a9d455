"""11: a chart with its takeaway. Native in PowerPoint; the same picture is drawn from plain items for PDF."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.chart_reading import DrawnChart
from builder.layout.page import ChartItem, ChartSeries, Item
from builder.layout.talk.boxes import SetText, Slot, natural_width, set_alike, stacked, tell_overset, text_item
from builder.layout.talk.chart_drawing import Plot, draw
from builder.layout.talk.context import Context, SlideBody, recolored
from builder.layout.talk.grid import CONTENT_WIDTH, MARGIN, column_x
from builder.layout.talk.shapes import bar, group
from builder.outline.blocks import Chart, Takeaway
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

WIDTH = 6.2 * INCH
TAKEAWAY_X, TAKEAWAY_WIDTH = column_x(7), MARGIN + CONTENT_WIDTH - column_x(7)
TEXT_ROOM = MARGIN + CONTENT_WIDTH - TAKEAWAY_X
"""Lines end at the margin; the box goes on a little, for programs that set wider air between scripts."""
COLORS = ("primary", "slate", "accent")
"""In this order; slate and accent are close in grey, so places and labels tell them apart first."""
GAP_WIDTH = 60.0
KEY_HEIGHT = 0.55 * INCH
HEAD_GAP, PAIR_GAP = 6.0, 24.0


def compose(block: Chart[Text], context: Context) -> tuple[SlideBody, ...]:
    """Chart at the left, at most two takeaways beside it; alone it takes the full width."""
    beside = bool(block.takeaway)
    frame = Rect(MARGIN, context.body.y, WIDTH if beside else CONTENT_WIDTH, context.body.height)
    key = _key(context, block, frame) if len(block.series) > 1 and block.kind != "line" else ()
    if key:
        frame = frame.inset(0, KEY_HEIGHT, 0, 0)
    items: list[Item] = [*key, _item(context, block, frame)]
    if beside:
        items.append(_takeaways(context, block.takeaway))
    return (SlideBody(items=tuple(items)),)


def _item(context: Context, block: Chart[Text], frame: Rect) -> ChartItem:
    kind = "bar" if block.kind == "column" and _needs_bars(context, block, frame) else block.kind
    count = len(block.categories) * (1 if block.kind == "line" else len(block.series))
    plot = Plot(
        kind=kind, categories=block.categories, series=_series(block), unit=block.unit.plain if block.unit else "",
        value_size=44.0 if count < 4 else 28.0 if count < 7 else 20.0, gap=GAP_WIDTH,
    )  # fmt: skip
    drawing = draw(context, plot, frame)
    read = DrawnChart(kind, [c.plain for c in block.categories], plot.series, plot.unit, drawing, frame,
                      context.steps("chart-name")[0])  # fmt: skip
    return ChartItem(
        frame=frame, role="figure", span=block.span, name=context.say("图表", "Chart"),
        alt=block.alt.plain if block.alt else _described(context, block), kind=kind,
        categories=tuple(c.plain for c in block.categories), series=tuple(read.labelled(s) for s in plot.series),
        unit=plot.unit, plot=read.plot, axis=read.axis, names=read.names, gap=read.gap(GAP_WIDTH),
        drawing=drawing, language=context.language,
    )  # fmt: skip


def _needs_bars(context: Context, block: Chart[Text], frame: Rect) -> bool:
    """Names that take more than two lines under a column stand at the left of bars instead."""
    width = frame.width / len(block.categories) - 8
    slots = [Slot(name, width, 2) for name in block.categories]
    return any(t.overset for t in set_alike(context, slots, context.steps("chart-name"), Breaking.BALANCED))


def _series(block: Chart[Text]) -> tuple[ChartSeries, ...]:
    """A single series tells two or three bars apart by colour; several series have a colour each."""
    alone = len(block.series) == 1 and block.kind != "line" and len(block.categories) <= len(COLORS)
    points = COLORS[: len(block.categories)] if alone else ()
    return tuple(
        ChartSeries(name=s.name.plain, values=s.values, color=COLORS[i % len(COLORS)], point_colors=points)
        for i, s in enumerate(block.series)
    )


def _key(context: Context, block: Chart[Text], frame: Rect) -> tuple[Item, ...]:
    """The names of several series on one line above the bars, each after a patch of its colour."""
    patch, gap, x = 0.26 * INCH, 0.12 * INCH, frame.x
    out: list[Item] = []
    for index, series in enumerate(block.series):
        style = recolored(context.steps("label"), "ink")
        share = frame.width / len(block.series) - patch - 2 * gap
        room = min(share, natural_width(context, series.name.plain, style[0]) / 0.9)
        (name,) = set_alike(context, [Slot(series.name, room, 1)], style)
        tell_overset(context, say("a series' name"), [name])
        square = bar(Rect(x, frame.y + 5, patch, patch), COLORS[index % len(COLORS)], series.span)
        words = text_item(name, Rect(x + patch + gap, frame.y, room, 0), name=series.name.plain)
        out.append(group([square, words], series.span, series.name.plain))
        x += patch + gap + room + gap
    return tuple(out)


def _takeaways(context: Context, pairs: Sequence[Takeaway[Text]]) -> Item:
    heads, texts = _set_takeaways(context, pairs)
    tell_overset(context, say("a takeaway's title"), heads)
    tell_overset(context, say("a takeaway"), texts)
    height = stacked(_interleaved(heads, texts), _gaps(heads, texts))
    y = context.body.y + max(0.0, (context.body.height - height) / 2)
    if height > context.body.height:
        over = height - context.body.height
        context.report.error(
            "overset-text",
            context.span,
            say(
                "slide {slide}: expected takeaways of at most {height:.1f} in, found {over:.1f} in more",
                slide=context.slide,
                height=context.body.height / INCH,
                over=over / INCH,
            ),
            say("shorten the second takeaway"),
        )
    out: list[Item] = []
    for head, text in zip(heads, texts, strict=True):
        frame = Rect(TAKEAWAY_X, y, TAKEAWAY_WIDTH, 0)
        out.append(text_item([head, text] if text else [head], frame, gap=HEAD_GAP, name=head.text.plain))
        y = out[-1].frame.bottom + PAIR_GAP
    return group(out, context.span, context.say("要点", "Takeaways"))


def _set_takeaways(
    context: Context, pairs: Sequence[Takeaway[Text]]
) -> tuple[tuple[SetText, ...], tuple[SetText | None, ...]]:
    """The first head warm, the second calm; texts share one size."""
    styles: list[TextStyle] = [
        *recolored(context.steps("head", most=30)[:1], "accent-ink"),
        context.steps("head", most=30)[0],
    ]
    heads = tuple(
        set_alike(context, [Slot(p.title, TEXT_ROOM, 2)], [style], Breaking.BALANCED)[0]
        for p, style in zip(pairs, styles, strict=False)
    )
    slots = [Slot(p.text, TEXT_ROOM, 4) for p in pairs if p.text]
    done = iter(set_alike(context, slots, context.steps("body")[-1:], Breaking.BALANCED) if slots else ())
    return heads, tuple(next(done) if p.text else None for p in pairs)


def _interleaved(heads: Sequence[SetText], texts: Sequence[SetText | None]) -> list[SetText | None]:
    return [part for pair in zip(heads, texts, strict=True) for part in pair]


def _gaps(heads: Sequence[SetText], texts: Sequence[SetText | None]) -> list[float]:
    return [HEAD_GAP if i % 2 == 0 else PAIR_GAP for i in range(2 * len(heads) - 1)]


def _described(context: Context, block: Chart[Text]) -> str:
    """Every figure in words, for those who cannot see the chart."""
    unit = block.unit.plain if block.unit else ""
    stop, colon = context.say("；", "; "), context.say("：", ": ")
    rows = [
        series.name.plain + colon + context.say("，", ", ").join(
            f"{name.plain} {value:g}{unit}" for name, value in zip(block.categories, series.values, strict=True)
        )
        for series in block.series
    ]  # fmt: skip
    return context.say("图表：", "Chart: ") + stop.join(rows)
