"""The head of the first phone picture: the title, and under it the motif's scene with the group on its land."""

from __future__ import annotations

from msgspec import Struct

from builder.drawing.motifs import Shown, scene
from builder.geometry import MM, Point, Rect
from builder.layout.large.head import group_and_date, title_words
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.land import dark_land
from builder.layout.leaflet.piece import height_of, stacked
from builder.layout.leaflet.setting import Setting
from builder.layout.phone.measures import SIDE, TOP, WIDTH
from builder.page.items import Item

VIEW = Rect(702, 0, 498, 376)
"""What is shown of the drawing, in its units: its figure stands in the middle."""
SCENE = WIDTH * VIEW.height / VIEW.width
SKY = 0.02 * SCENE
"""By how much the scene, whose top is sky, reaches up behind the words."""
ROOM = 190.0
"""How high the words may be."""
FOOT = 6 * MM
"""Between the words on the dark land and the end of the scene."""


class Head(Struct, frozen=True):
    """What is drawn, the words on it, how high it is, and whether the group is among the words."""

    art: tuple[Item, ...]
    items: tuple[Item, ...]
    height: float
    names_group: bool


def head_of(setting: Setting) -> Head:
    """The head of the first picture; without a motif its words stand on the tinted ground alone."""
    span = setting.edition.span
    words = title_words(setting, WIDTH - 2 * SIDE, ROOM, ())
    under = TOP + height_of(words)
    bottom = under - SKY + SCENE
    drawn = scene(setting.motif, "strip", Rect(0, bottom - SCENE, WIDTH, SCENE), span, Shown(view=VIEW))
    if not drawn:
        bottom = under + TOP / 2
    foot = group_and_date(setting, dark_land(drawn), Point(SIDE, bottom - FOOT)) if drawn else ()
    ground = box(Rect(0, 0, WIDTH, bottom), span, "wash")
    return Head((ground, *drawn), (*stacked(words, SIDE, TOP), *foot), bottom, bool(foot))
