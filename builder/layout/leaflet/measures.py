"""Distances of a printed output, in points: for the leaflet as loose as a panel has room, for the large print wide."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from msgspec import Struct

from builder.drawing.icons import icon_line
from builder.geometry import MM

MOST_CARDS, MOST_AIR = 1.4, 1.0
"""How far cards and air grow; 0 is their least."""


class Measures(Struct, frozen=True, kw_only=True, cache_hash=True):
    """Gaps, paddings and sizes of drawn parts, in points.

    A `_gap` lies between two things, a `_column` is the width kept for an icon, box or number left of a text.
    """

    section_gap: float
    """Above a head that is not the first."""
    block_gap: float
    heading_gap: float
    """From a section's head to its first block."""
    paragraph_gap: float
    checklist_gap: float
    row_gap: float
    """Between the rows of a list."""
    pair_gap: float
    card_gap: float
    line_gap: float
    """The smallest gap: between a head and the list under it."""
    pad_x: float
    pad_y: float
    radius: float
    edge: float
    """Width of the outline of boxes and cards."""
    hairline: float
    head_bar: float
    """Width of the sun bar before a head."""
    head_column: float
    """From the left of that bar to the head."""
    icon: float
    """An icon that stands free, or at the right of a step."""
    icon_stroke: float
    disc: float
    """The tinted disc an icon stands on."""
    disc_gap: float
    """From a disc to the text beside it."""
    small_icon: float
    small_column: float
    sign: float
    """Plus and minus signs on cards."""
    sign_column: float
    tick: float
    tick_line: float
    tick_column: float
    bullet: float
    bullet_column: float
    step: float
    """The disc of a step's number."""
    step_gap: float
    tight_step: float
    event: float
    """The dot of an event."""
    part: float
    """Width of a callout's coloured part, and its icon."""
    part_icon: float
    quote_mark: float
    statement_pad: float
    statement_scene: float
    """The least height of the picture under a statement."""
    dot_pitch: float
    figure_height: float
    bar: float
    """Thickness of a chart's bars."""
    chart_height: float
    most_chart: float
    """How high a chart of many bars may become with its heading and its caption: it stays on a page or panel."""
    qr: float
    table_width: float
    """A table of more than three columns or five rows needs this much; in less room it becomes cards."""
    tight: bool = False
    """Whether blocks take their tight forms: steps without cards, leads in the line, sources in one paragraph."""
    apart: bool = True
    """Whether titles of steps and events stand over their texts; where they do not, they run on into them."""
    least: bool = False
    """Whether nothing is left of what looks only: lists without cards, small signs and codes, sources in their least
    size; and the back leaves out what the cover says too."""


@lru_cache(maxsize=1024)
def leaflet_measures(
    cards: float = 0.0, air: float = 0.0, *, tight: bool = False, apart: bool | None = None, closer: float = 1.0,
    least: bool = False,
) -> Measures:  # fmt: skip
    """A panel's distances: `cards` 0 to 1.4 and `air` 0 to 1 say how roomy; `closer` under 1 squeezes all gaps.

    Titles stand apart in the tight form only where that is asked for.
    """
    c, g, near = cards, air, closer * MM
    part, code, tick, pad = (9.5, 21.0, 4.6, 2.8) if least else (15.0, 26.0, 5.2, 3.4)
    return Measures(
        section_gap=(4.8 + 4.6 * g) * near, block_gap=(3.4 + 4.6 * g) * near, heading_gap=3.8 * near,
        paragraph_gap=(1.6 + 1.6 * g) * near, checklist_gap=(1.6 + 2.4 * g + c) * near,
        row_gap=(2 + 3 * g + 0.6 * c) * near, pair_gap=(2.4 + 3 * g) * near, card_gap=(2.4 + 3 * g) * near,
        line_gap=1.4 * near, pad_x=(pad + 1.4 * c) * MM, pad_y=(2.6 + 2.4 * c) * near, radius=4 * MM,
        edge=0.35 * MM, hairline=0.35 * MM, head_bar=1.7 * MM, head_column=4.6 * MM, icon=(7.4 + 2.4 * c) * MM,
        icon_stroke=icon_line((7.4 + 2.4 * c) * MM),
        disc=(9.4 + 3.4 * c) * MM, disc_gap=3.6 * MM, small_icon=5.4 * MM, small_column=7.4 * MM, sign=3.4 * MM,
        sign_column=5.2 * MM, tick=tick * MM, tick_line=0.55 * MM, tick_column=(tick + 2.8) * MM, bullet=2.2 * MM,
        bullet_column=5 * MM, step=(10 + 3.6 * c) * MM, step_gap=(4.6 + 2.6 * g) * near, tight_step=7 * MM,
        event=4.6 * MM, part=part * MM, part_icon=0.6 * part * MM, quote_mark=8.4 * MM,
        statement_pad=6 * MM, statement_scene=30 * MM, dot_pitch=(1.5 if least else 2.0 if tight else 3.1) * MM,
        figure_height=(34 + 12 * c) * MM, bar=(4 + 1.4 * c) * MM,
        chart_height=((36 if tight else 44) + 14 * c) * MM, most_chart=158 * MM, qr=code * MM,
        table_width=120 * MM, tight=tight,
        apart=not tight if apart is None else apart, least=least,
    )  # fmt: skip


def large_measures(cards: float = 0.0, air: float = 0.0) -> Measures:
    """The distances of the large print; `cards` and `air` as on a panel."""
    c, g = cards, air
    values: dict[str, Any] = {
        "section_gap": 11 + 7 * g, "block_gap": 7 + 5 * g, "heading_gap": 5, "paragraph_gap": 4.5 + 2 * g,
        "checklist_gap": 4.5 + 3 * g, "row_gap": 5 + 4 * g, "pair_gap": 6 + 3 * g, "card_gap": 5.5 + 3 * g,
        "line_gap": 2.6, "pad_x": 7 + c, "pad_y": 6 + 2 * c, "radius": 5, "edge": 0.5, "hairline": 0.5,
        "head_bar": 2.4, "head_column": 7, "icon": 12 + c,
        "icon_stroke": icon_line(12 + c), "disc": 17 + c, "disc_gap": 5, "small_icon": 8.5,
        "small_column": 14, "sign": 6, "sign_column": 9, "tick": 9, "tick_line": 0.9, "tick_column": 14.5,
        "bullet": 3.4, "bullet_column": 8, "step": 15, "step_gap": 8 + 3 * g, "tight_step": 15, "event": 7,
        "part": 24, "part_icon": 14, "quote_mark": 14, "statement_pad": 7, "statement_scene": 40,
        "dot_pitch": 6.6, "figure_height": 70 + 20 * c, "bar": 8, "chart_height": 80, "most_chart": 213,
        "qr": 40, "table_width": 120,
    }  # fmt: skip
    return Measures(**{name: value * MM for name, value in values.items()}, tight=True, apart=False)


LEAFLET = leaflet_measures()
LARGE = large_measures()
