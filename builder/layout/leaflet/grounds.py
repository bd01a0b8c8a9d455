"""The ground of each panel: pale ones beside each other, so that a fold that drifts by a millimetre stays unseen."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.geometry import Rect
from builder.layout.folds import BLEED, FoldScheme
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.frames import Places, has_masthead, is_outside
from builder.page.items import Item

PAGE = "ground"


def ground_of(scheme: FoldScheme, number: int) -> str:
    """The role of a panel's ground."""
    if has_masthead(scheme) or number == scheme.cover:
        return PAGE
    if number == scheme.back:
        return "air"
    if scheme.name in ("half", "booklet-a5"):
        return "wash" if number % 2 else PAGE
    row = [panel.number for panel in scheme.sides[scheme.side_of(number)].panels]
    if is_outside(scheme, number):
        return "wash" if row.index(number) == 0 else "air"
    return (PAGE, "wash", "air")[row.index(number)]


def ground_items(scheme: FoldScheme, places: Places, span: Span) -> tuple[Item, ...]:
    """A page's grounds, each into the bleed where its panel ends at the trim."""
    last = len(places) - 1
    frames = [
        (number_and_place[0].number, _bled(number_and_place[1], index == 0, index == last))
        for index, number_and_place in enumerate(places)
    ]
    return tuple(
        box(frame, span, ground_of(scheme, number)) for number, frame in frames if ground_of(scheme, number) != PAGE
    )


def _bled(place: Rect, first: bool, last: bool) -> Rect:
    return place.inset(-BLEED if first else 0, -BLEED, -BLEED if last else 0, -BLEED)
