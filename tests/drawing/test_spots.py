"""Coloured pictures: all can be drawn within their square, in few plain shapes, and have a line icon beside them."""

from __future__ import annotations

from importlib import resources

import pytest

from builder.diagnostics import Span
from builder.drawing.spots import spot, spot_names
from builder.geometry import Rect
from builder.icon_words.names import icon_names, lines_instead
from builder.page.every_item import every_item

SPAN = Span("test.yaml", 1, 1)
FRAME = Rect(100, 50, 64, 64)
LINES_REACH = 2.0
"""Points that an outline may reach over a picture's square."""
MOST_SHAPES = 40
MOST_BYTES = 8_000
"""Of one picture, so that a deck of them stays small."""


def test_each_picture_is_few_plain_shapes_within_its_square() -> None:
    faults = []
    around = FRAME.inset(*(-LINES_REACH,) * 4)
    for name in sorted(spot_names()):
        drawn = spot(name, FRAME, SPAN)
        shapes = [item for item in every_item([drawn]) if item is not drawn]
        size = len(resources.files("builder.drawing.spots").joinpath(f"{name}.svg").read_bytes())
        if len(shapes) > MOST_SHAPES or size > MOST_BYTES:
            faults.append(f"{name}: {len(shapes)} shapes, {size} bytes")
        faults += [f"{name}: beyond its square: {item.frame}" for item in shapes if not around.contains(item.frame)]
    assert not faults


def test_each_picture_is_known_as_an_icon() -> None:
    assert spot_names() <= icon_names()


def test_what_is_drawn_in_colour_alone_has_a_picture_and_a_line_icon() -> None:
    assert set(lines_instead()) <= spot_names()
    assert set(lines_instead().values()) <= icon_names() - set(lines_instead())


def test_an_unknown_picture_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        spot("no-such-picture", FRAME, SPAN)
