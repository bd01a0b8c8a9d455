"""The published icons: all can be drawn, inside their square."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from runpy import run_path

import pytest

from builder.diagnostics import Span
from builder.drawing import icons
from builder.drawing.icons import CELLS, IconLook, icon, icon_names
from builder.geometry import Rect, around
from builder.page.items import GroupItem, Item, ShapeItem

SPAN = Span("test.yaml", 1, 1)
FRAME = Rect(100, 50, 48, 48)


def test_every_icon_stays_in_its_square() -> None:
    outside = [name for name in sorted(icon_names()) if not FRAME.contains(around(s.frame for s in shapes_of(name)))]
    assert outside == []


def shapes_of(name: str) -> Sequence[Item]:
    drawn = icon(name, FRAME, IconLook("primary", 4), SPAN)
    return drawn.items if isinstance(drawn, GroupItem) else (drawn,)


def test_line_icons_are_one_stroked_shape() -> None:
    drawn = icon("heart", FRAME, IconLook("accent-ink", 4), SPAN)
    assert isinstance(drawn, ShapeItem)
    assert drawn.fill is None
    assert drawn.stroke is not None
    assert (drawn.stroke.color, drawn.stroke.width, drawn.stroke.cap) == ("accent-ink", 4, "round")


@pytest.mark.parametrize("name", CELLS)
def test_cells_take_the_colours_given(name: str) -> None:
    drawn = icon(name, FRAME, IconLook("ink", 4, second="accent", ground="mist"), SPAN)
    assert isinstance(drawn, GroupItem)
    used = {s.fill for s in drawn.items if isinstance(s, ShapeItem)}
    used |= {s.stroke.color for s in drawn.items if isinstance(s, ShapeItem) and s.stroke}
    assert used - {None} == {"ink", "accent", "mist"}


def test_an_icon_in_a_wide_frame_is_centred() -> None:
    drawn = icon("circle-check", Rect(0, 0, 100, 24), IconLook("primary", 2), SPAN)
    assert drawn.frame.centre.x == pytest.approx(50)


def test_an_unknown_icon_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        icon("no-such-icon", FRAME, IconLook("primary", 2), SPAN)


def test_what_the_content_needs_is_there() -> None:
    wanted = "pill lungs soup message-2-heart users-group hand-stop alert-triangle bulb info-circle coin clock movie"
    assert set(wanted.split()) <= icon_names()


def test_the_pictures_of_cells_are_as_their_script_draws_them() -> None:
    folder = Path(icons.__file__).parent
    script = run_path(str(folder / "make_cells.py"))
    for name in CELLS:
        drawn = script["HEAD"] + script[name.removeprefix("cell-")]() + "</svg>\n"
        assert (folder / f"{name}.svg").read_text("utf-8") == drawn


def test_the_icons_name_their_source_and_licence() -> None:
    folder = Path(icons.__file__).parent
    data = json.loads((folder / "tabler.json").read_text("utf-8"))
    assert data["source"].startswith("@tabler/icons ")
    assert "MIT License" in (folder / "tabler-license.txt").read_text("utf-8")
    assert list(data["icons"]) == sorted(data["icons"])


def test_filled_dots_of_line_icons_are_drawn_too() -> None:
    data = json.loads((Path(icons.__file__).parent / "tabler.json").read_text("utf-8"))
    assert len(data["icons"]["dice-5"]) == 6
    assert len(data["icons"]["accessible"]) == 3


def test_lines_of_small_icons_are_bold_and_those_of_large_ones_a_little_finer() -> None:
    assert icons.icon_line(24) == pytest.approx(2.5)
    assert icons.icon_line(48) == pytest.approx(5)
    assert icons.icon_line(48) < icons.icon_line(96) < 2 * icons.icon_line(48)
