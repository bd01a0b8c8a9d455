"""Where the numbers of a picture's labels lie on a phone."""

from __future__ import annotations

from collections.abc import Sequence

from builder.geometry import Point, Rect
from builder.layout.discs import apart
from builder.outline.model.blocks import Label
from builder.outline.text.text import Text
from builder.write.html.drawings import Art
from builder.write.html.pictures import Picture

NARROWEST = 260.0
"""A picture on the smallest phones, in CSS pixels: what is apart there is so on any larger one."""
ACROSS = 24.5
"""A number's disc with its rim (`.pin` of `phone.css`), in CSS pixels."""


def pin_places(labels: Sequence[Label[Text]], view: Picture) -> list[tuple[float, float]]:
    """The centre of each number in per cent of the picture's width and height."""
    picture = Rect(0, 0, NARROWEST, NARROWEST * _height_of_width(view))
    places = apart(
        [Point(label.at[0] * picture.width, label.at[1] * picture.height) for label in labels], picture, ACROSS
    )
    return [(100 * place.x / picture.width, 100 * place.y / picture.height) for place in places]


def _height_of_width(view: Picture) -> float:
    if not isinstance(view, Art):
        return view.height / view.width
    _, _, width, height = map(float, view.box.split())
    return height / width
