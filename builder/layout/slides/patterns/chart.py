"""26–32: a chart on a white card, what to see in it on a panel beside it. Native in PowerPoint."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.figures.chart import chart_figure
from builder.figures.look import Look, Steps
from builder.figures.series_colours import inks_on_series
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, set_alike, stacked, text_item
from builder.layout.slides.captions import over_caption
from builder.layout.slides.card_shapes import MINT, card, tinted
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.fit_messages import tell_long, tell_overset
from builder.layout.slides.shapes import group
from builder.outline.model.blocks import Chart, Takeaway
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.typeset.model import Breaking

BESIDE, NARROW, BETWEEN = 304.0, 264.0, 20.0
"""The panel's width, beside a chart of many categories less, and the gap to the chart's card."""
FEW = 6
"""Categories that leave the panel its width."""
PADDING, PANEL_PADDING = 28.0, 24.0
VALUE_SIZES = (30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
LARGE_VALUES, LARGE_NAMES = (36.0, 33.0), (32.0, 28.0)
"""Where they have room: of few bars, columns or points."""
NAME_SIZES = (26.0, 24.0, 22.0, 20.0, 18.0, 16.0, 14.0)
HEAD_SIZES = (24.0, 22.0, 20.0, 18.0, 16.0)
HEAD_GAP, PAIR_GAP = 6.0, 26.0


def compose(block: Chart[Text], context: Context) -> tuple[SlideBody, ...]:
    """The chart with what to see in it, its caption under them."""
    return over_caption(block, context, _composed)


def _composed(block: Chart[Text], context: Context) -> tuple[SlideBody, ...]:
    """Chart at the left, at most two takeaways beside it; alone it takes the full width."""
    area = context.body
    beside = BESIDE if len(block.categories) <= FEW else NARROW
    width = area.width - (beside + BETWEEN if block.takeaway else 0.0)
    whole = Rect(area.x, area.y, width, area.height)
    items: list[Item] = [card(context, whole, context.span), *_chart(context, block, whole)]
    if block.takeaway:
        items += _panel(context, block.takeaway, Rect(area.right - beside, area.y, beside, area.height))
    return (SlideBody(items=tuple(items)),)


def _chart(context: Context, block: Chart[Text], whole: Rect) -> tuple[Item, ...]:
    inner = whole.inset(PADDING, 0.75 * PADDING, PADDING, 0.75 * PADDING)
    return chart_figure(block, chart_look(context), inner).items


def chart_look(context: Context) -> Look:
    """How charts look on slides."""
    return Look(
        place=say("{language} talk, slide {slide}", language=NAMES[context.language], slide=context.slide),
        language=context.language, typesetter=context.typesetter, report=context.report,
        slack=context.typesetter.slack.width, values=_steps(context, VALUE_SIZES, bold=True),
        names=_steps(context, NAME_SIZES), large_values=_steps(context, LARGE_VALUES, bold=True),
        large_names=_steps(context, LARGE_NAMES), heads=_steps(context, HEAD_SIZES, bold=True),
        on_series=inks_on_series(context.theme.palettes["talk"]), air=12.0, bar=20.0,
        most_bar=150.0, line_width=5.0, mark=13.0,
    )  # fmt: skip


def _steps(context: Context, sizes: Sequence[float], *, bold: bool = False) -> Steps:
    """These sizes in the theme's hand for charts."""
    style = context.style("chart-name", "ink", weight=700 if bold else 400, strong_color="ink", align="left")
    return tuple(replace(style, size=size, leading=round(size * style.leading / style.size, 1)) for size in sizes)


def _panel(context: Context, pairs: Sequence[Takeaway[Text]], frame: Rect) -> tuple[Item, ...]:
    """What to see in the chart, on a tint: the chart itself stays the strongest on the slide."""
    inner = frame.inset(PANEL_PADDING, PANEL_PADDING, PANEL_PADDING, PANEL_PADDING)
    heads, texts = _set_takeaways(context, pairs, inner)
    height = _height(heads, texts)
    _tell(context, heads, texts, height - inner.height)
    y = inner.y + max(0.0, (inner.height - height) / 2)
    out: list[Item] = []
    for head, text in zip(heads, texts, strict=True):
        place = Rect(inner.x, y, inner.width, 0)
        out.append(text_item([head, text] if text else [head], place, gap=HEAD_GAP, name=head.text.plain))
        y = out[-1].frame.bottom + PAIR_GAP
    ground = tinted(context, frame, MINT, context.span)
    return ground, group(out, context.span, context.own.pane.takeaways)


def _tell(context: Context, heads: Sequence[SetText], texts: Sequence[SetText | None], over: float) -> None:
    """Report takeaways with too many lines; where none has, the longest of those that are too high together."""
    hint = say("say it more briefly, or leave one of the takeaways to the notes")
    said = [part for part in (*heads, *texts) if part is not None]
    tell_overset(context, say("a takeaway"), said, hint)
    if over > 0 and all(part.overset is None for part in said):
        longest = max(said, key=lambda part: part.lines)
        tell_long(context, say("a takeaway"), longest, over / longest.style.leading, hint)


def _set_takeaways(
    context: Context, pairs: Sequence[Takeaway[Text]], room: Rect
) -> tuple[tuple[SetText, ...], tuple[SetText | None, ...]]:
    """Heads and texts in the largest sizes at which the panel holds them."""
    heads = recolored(_range(context, "head", (34, 32, 30, 28, 26, 24, 22, 20)), MINT.ink)
    bodies = recolored(_range(context, "body", (27, 26, 24, 22, 20, 20, 18, 18)), "ink", MINT.ink)
    for head, body in zip(heads, bodies, strict=True):
        titles = set_alike(context, [Slot(p.title, room.width, 4) for p in pairs], [head], Breaking.BALANCED)
        slots = [Slot(p.text, room.width, 8) for p in pairs if p.text]
        done = iter(set_alike(context, slots, [body], Breaking.BALANCED) if slots else ())
        texts = tuple(next(done) if p.text else None for p in pairs)
        whole = all(text is None or text.overset is None for text in (*titles, *texts))
        if whole and _height(titles, texts) <= room.height:
            break
    return titles, texts


def _range(context: Context, name: str, sizes: Sequence[float]) -> Steps:
    style = context.style(name)
    return tuple(replace(style, size=size, leading=round(size * style.leading / style.size, 1)) for size in sizes)


def _height(heads: Sequence[SetText], texts: Sequence[SetText | None]) -> float:
    parts = [part for pair in zip(heads, texts, strict=True) for part in pair]
    gaps = [HEAD_GAP if i % 2 == 0 else PAIR_GAP for i in range(2 * len(heads) - 1)]
    return stacked(parts, gaps)
