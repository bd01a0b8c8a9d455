"""Distances of a printed output: one set for the leaflet, one for the large print. Everything is in points."""

from __future__ import annotations

from msgspec import Struct

from builder.geometry import MM


class Measures(Struct, frozen=True, kw_only=True):
    """Gaps, paddings and sizes of drawn parts, in points; the leaflet's fitter changes single values.

    A `_gap` lies between two things, a `_column` is the width kept for an icon, box or number left of a text.
    """

    section_gap: float
    block_gap: float
    heading_gap: float
    paragraph_gap: float
    checklist_gap: float
    row_gap: float
    """Between the rows of an icon list."""
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
    rule_dot: float
    """Radius of the dot that starts a section's rule."""
    icon: float
    icon_column: float
    icon_stroke: float
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
    disc: float
    disc_column: float
    dot_pitch: float
    dot_radius: float
    figure_height: float
    card_picture: float
    card_column: float
    bar: float
    """Thickness of a chart's bars."""
    chart_height: float
    quote_bar: float
    qr: float
    table_width: float
    """A table needs this much; in less room it becomes cards."""
    run_in: bool
    """Whether the leads of icon lists always share the line with their text."""
    run_on: bool
    """Whether the list of sources is one paragraph."""


LEAFLET = Measures(
    section_gap=6.5 * MM,
    block_gap=4 * MM,
    heading_gap=2.6 * MM,
    paragraph_gap=1.8 * MM,
    checklist_gap=1.6 * MM,
    row_gap=2.5 * MM,
    pair_gap=2.6 * MM,
    card_gap=2.8 * MM,
    line_gap=1.8 * MM,
    pad_x=4 * MM,
    pad_y=3.4 * MM,
    radius=2.4 * MM,
    edge=0.3 * MM,
    hairline=0.35 * MM,
    rule_dot=1.2 * MM,
    icon=6.6 * MM,
    icon_column=9.5 * MM,
    icon_stroke=0.4 * MM,
    small_icon=4.8 * MM,
    small_column=7.4 * MM,
    sign=3.2 * MM,
    sign_column=4.6 * MM,
    tick=3.9 * MM,
    tick_line=0.4 * MM,
    tick_column=6.6 * MM,
    bullet=1.7 * MM,
    bullet_column=4 * MM,
    disc=5.4 * MM,
    disc_column=8 * MM,
    dot_pitch=3.1 * MM,
    dot_radius=1.05 * MM,
    figure_height=18 * MM,
    card_picture=13.5 * MM,
    card_column=16.4 * MM,
    bar=4 * MM,
    chart_height=40 * MM,
    quote_bar=0.8 * MM,
    qr=27 * MM,
    table_width=120 * MM,
    run_in=False,
    run_on=False,
)  # fmt: skip

LARGE = Measures(
    section_gap=12 * MM,
    block_gap=8 * MM,
    heading_gap=5 * MM,
    paragraph_gap=5 * MM,
    checklist_gap=5.5 * MM,
    row_gap=5.5 * MM,
    pair_gap=7 * MM,
    card_gap=6.5 * MM,
    line_gap=2.6 * MM,
    pad_x=8 * MM,
    pad_y=6.5 * MM,
    radius=3.6 * MM,
    edge=0.35 * MM,
    hairline=0.5 * MM,
    rule_dot=1.9 * MM,
    icon=11 * MM,
    icon_column=16 * MM,
    icon_stroke=0.7 * MM,
    small_icon=8.5 * MM,
    small_column=14 * MM,
    sign=6 * MM,
    sign_column=9 * MM,
    tick=8 * MM,
    tick_line=0.8 * MM,
    tick_column=14 * MM,
    bullet=3 * MM,
    bullet_column=8 * MM,
    disc=10 * MM,
    disc_column=14.5 * MM,
    dot_pitch=6.6 * MM,
    dot_radius=2.4 * MM,
    figure_height=42 * MM,
    card_picture=22 * MM,
    card_column=28 * MM,
    bar=8 * MM,
    chart_height=80 * MM,
    quote_bar=1.4 * MM,
    qr=40 * MM,
    table_width=120 * MM,
    run_in=False,
    run_on=False,
)  # fmt: skip
