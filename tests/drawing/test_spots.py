"""Coloured pictures: all can be drawn within their square, in few plain shapes, and have a line icon beside them."""

from __future__ import annotations

from pathlib import Path
from runpy import run_path

import pytest

from builder.diagnostics import Report, Span
from builder.drawing import spots
from builder.drawing.spots import spot, spot_names
from builder.drawing.svg_reader import read_svg
from builder.drawing.vector import ink_bounds
from builder.geometry import Rect, around
from builder.icon_words.names import icon_names, lines_instead
from builder.page.every_item import every_item

SPAN = Span("test.yaml", 1, 1)
FRAME = Rect(100, 50, 64, 64)
FOLDER = Path(spots.__file__).parent
SQUARE, LEAST_SIDE = Rect(0, 0, 32, 32), 24
"""What they are drawn on, and how much of it the longer side fills at least."""
LINES_REACH = 2.0
"""Points that an outline may reach over a picture's square."""
MOST_SHAPES = 40
MOST_BYTES = 8_000
"""Of one picture, so that a deck of them stays small."""


def test_each_picture_is_few_plain_shapes_within_its_square() -> None:
    faults = []
    reach = FRAME.inset(*(-LINES_REACH,) * 4)
    for name in sorted(spot_names()):
        drawn = spot(name, FRAME, SPAN)
        shapes = [item for item in every_item([drawn]) if item is not drawn]
        size = len((FOLDER / f"{name}.svg").read_bytes())
        if len(shapes) > MOST_SHAPES or size > MOST_BYTES:
            faults.append(f"{name}: {len(shapes)} shapes, {size} bytes")
        faults += [f"{name}: beyond its square: {item.frame}" for item in shapes if not reach.contains(item.frame)]
    assert not faults


def test_our_reader_knows_each_wholly_and_it_fills_its_square() -> None:
    faults = []
    for name in sorted(spot_names()):
        report = Report()
        drawing = read_svg((FOLDER / f"{name}.svg").read_bytes(), name, (), report)
        if drawing is None or list(report) or drawing.box != SQUARE:
            faults.append(f"{name}: {[told.message for told in report]}")
        elif max(around(ink_bounds(path.path) for path in drawing.paths).size) < LEAST_SIDE:
            faults.append(f"{name}: too small in its square")
    assert not faults


def test_every_drawing_taken_over_is_there_and_names_its_licence() -> None:
    wanted = run_path(str(FOLDER / "make.py"))["wanted"]()
    assert list(wanted) == sorted(wanted)
    assert set(wanted) <= spot_names()
    assert "Copyright (c) Microsoft Corporation." in (FOLDER / "fluent-license.txt").read_text("utf-8")


def test_each_picture_is_known_as_an_icon() -> None:
    assert spot_names() <= icon_names()


def test_what_is_drawn_in_colour_alone_has_a_picture_and_a_line_icon() -> None:
    assert set(lines_instead()) <= spot_names()
    assert set(lines_instead().values()) <= icon_names() - set(lines_instead())


def test_an_unknown_picture_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        spot("no-such-picture", FRAME, SPAN)
