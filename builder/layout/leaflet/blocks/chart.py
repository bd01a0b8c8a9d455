"""Charts on paper: measured by the figures' room, with what to take from them under them."""

from __future__ import annotations

from functools import lru_cache

from builder.diagnostics import say
from builder.drawing.translation import moved
from builder.figures.chart import ChartFigure, chart_figure
from builder.figures.look import Look, Steps
from builder.figures.series_colours import inks_on_series
from builder.geometry import Rect
from builder.layout.leaflet.blocks.boxes import edge_of, inner_width
from builder.layout.leaflet.blocks.caption import caption_piece, with_caption
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.heads import block_head
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_piece
from builder.outline.model.blocks import Chart, Takeaway
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle

LEAST = {"leaflet": 10.0, "large": 18.0}
"""The least size of words in a chart, by medium."""
MOST_GROWN = 1.8
"""How much higher than it need be a chart may be, where its panel has room."""
LARGER = (1.4, 1.2)
"""Sizes of numbers where the chart may be so many times as high."""
STEPS = (1.0, 0.95, 0.9)
"""Sizes tried, in sizes of a label."""


def chart_pieces(block: Chart[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """The chart as one piece, its caption, then what to take from it."""
    look = _within_page(chart_look(setting), block, setting, width)
    carded = not setting.measures.tight
    inner = inner_width(setting, width) if carded else width
    figure = _figure(block, look, setting, inner)
    if more := setting.growth.get(block.span, 0.0):
        figure = _figure(block, _grown(look, figure.height, more), setting, inner)
    takeaways = [takeaway_piece(setting, t, width) for t in block.takeaway]
    piece = Piece(height=figure.height, items=figure.items)
    drawn = with_caption([_on_card(setting, piece, width, block) if carded else piece], block.caption, setting, width)
    return (*drawn, *takeaways)


def _on_card(setting: Setting, chart: Piece, width: float, block: Chart[Text]) -> Piece:
    """The chart on a white card of its own: where blocks take their tight forms there is no room for one."""
    measures = setting.measures
    height = chart.height + 2 * measures.pad_y
    ground = box(Rect(0, 0, width, height), block.span, "surface", edge_of(setting, "line"), measures.radius)
    items = (moved(item, measures.pad_x, measures.pad_y) for item in chart.items)
    return Piece(height=height, items=(ground, *items))


def _within_page(look: Look, block: Chart[Text], setting: Setting, width: float) -> Look:
    """The look of a chart that stands on one page with its heading and its caption, which never leave it."""
    taken = 0.0 if setting.measures.tight else 2 * setting.measures.pad_y
    if block.heading:
        taken += block_head(block.heading, setting, width).height + setting.measures.line_gap
    if block.caption:
        caption = caption_piece(block.caption, setting, width)
        taken += caption.before + caption.height
    return replace(look, most_height=look.most_height - taken) if taken else look


def _figure(block: Chart[Text], look: Look, setting: Setting, width: float) -> ChartFigure:
    """The chart of a look and a width, made once: most of what the fitter tries leaves charts as they are."""
    assert look.plot_height is not None
    frame = Rect(0, 0, width, look.plot_height)
    setting.memory.blocks[id(block)] = block
    return setting.once_in_any_size(
        (id(block), "chart", frame, look.measures),
        lambda own: chart_figure(block, replace(look, report=own.report), frame),
    )


def _grown(look: Look, height: float, more: float) -> Look:
    """Thicker bars, a higher plot and larger numbers, for a chart of `height` points that may be `more` higher."""
    assert look.plot_height is not None
    share = min(MOST_GROWN, 1 + more / height)
    return replace(
        look, bar=look.bar * share, most_bar=look.most_bar * share, plot_height=look.plot_height * share,
        large_values=tuple(look.values[0].scaled(scale) for scale in LARGER if scale <= share),
    )  # fmt: skip


def chart_look(setting: Setting) -> Look:
    """How charts look in this output: labels of its size, bars and lines of its measures."""
    measures = setting.measures
    return Look(
        place=say("{language} {output}", output=setting.output, language=NAMES[setting.language]),
        language=setting.language,
        typesetter=setting.typesetter, report=setting.report, numbers=setting.numbers,
        values=_steps(setting, 1.05, bold=True), names=_steps(setting, 1.0), heads=_steps(setting, 1.05, bold=True),
        on_series=inks_on_series(setting.theme.palettes[setting.medium]),
        air=1.2 * measures.line_gap, bar=measures.bar, most_bar=2.6 * measures.bar, plot_height=measures.chart_height,
        most_height=measures.most_chart, names_over=True, axis_width=measures.hairline, line_width=0.2 * measures.bar,
        mark=0.5 * measures.bar, edge=measures.edge * 1.3,
    )  # fmt: skip


def _steps(setting: Setting, scale: float, *, bold: bool = False) -> Steps:
    """Sizes from that of a label down to the least of this output."""
    return _sizes(setting.styles["label"], LEAST[setting.medium], scale, 700 if bold else 400)


@lru_cache(maxsize=256)
def _sizes(label: TextStyle, least: float, scale: float, weight: int) -> Steps:
    sizes = dict.fromkeys(max(round(label.size * scale * step, 2), least) for step in STEPS)
    style = replace(label, weight=weight, color="ink", strong_color="ink", align="left")
    return tuple(replace(style, size=size, leading=round(size * label.leading / label.size, 2)) for size in sizes)


def takeaway_piece(setting: Setting, takeaway: Takeaway[Text], width: float) -> Piece:
    """What to see in the chart: the bold title before its sentence."""
    title = setting.one_run(takeaway.title)
    runs = setting.led(title, setting.one_run(takeaway.text)) if takeaway.text else setting.strong(title)
    options = ParagraphOptions(span=takeaway.span, before=setting.measures.paragraph_gap)
    return text_piece(setting, runs, "body", width, options)
