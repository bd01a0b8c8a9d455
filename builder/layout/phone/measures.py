"""Sizes of a phone picture: a page so wide that 2.5 pixels a point make 1080, as high as it need be."""

from __future__ import annotations

from builder.geometry import MM
from builder.layout.leaflet.measures import large_measures
from builder.replace import replace

PIXELS, MOST_PIXELS = 1080, 19_900
"""Width of a picture, and how high one may be: chat programs shrink or refuse what has 20,000 pixels."""
WIDTH = 432.0
SCALE = PIXELS / WIDTH
"""Pixels a point."""
MOST_HEIGHT = MOST_PIXELS / SCALE
SIDE, TOP, FOOT = 25.0, 30.0, 18.0
"""Margins in points: left and right, above the first words, below the last."""
FOOT_GAP = 26.0
"""Between the text and the line at the foot of a picture."""
PHONE = replace(
    large_measures(cards=-1.5, air=-0.6), pad_x=5 * MM, disc=13 * MM, disc_gap=3.6 * MM, icon=9 * MM, step=12 * MM,
    part=15 * MM, part_icon=9.5 * MM, tick=6.4 * MM, tick_column=10.4 * MM, bullet=2.6 * MM, bullet_column=6 * MM,
    small_icon=6.6 * MM, small_column=10 * MM, sign=5 * MM, sign_column=7.4 * MM, head_bar=2 * MM, head_column=5.6 * MM,
    dot_pitch=4.6 * MM, figure_height=58 * MM, chart_height=62 * MM, statement_scene=28 * MM, qr=34 * MM,
)  # fmt: skip
"""The distances of the large print, its columns narrower."""
SMALL = {"source": (14.0, 20.0), "page-foot": (14.0, 20.0), "page-number": (14.0, 20.0)}
"""Size and leading of what stands aside; all else keeps the 18 points of the large print, 45 pixels."""
