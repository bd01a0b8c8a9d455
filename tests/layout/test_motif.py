"""The motif's parts, and where they stand on slides."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from builder.diagnostics import Report, Span
from builder.geometry import INCH, Point, Rect
from builder.layout.motif import (
    LAST,
    LONGEST,
    PARTS,
    SLIDE,
    Motif,
    closing_art,
    cover_art,
    ghost,
    load_motif,
    section_thread,
    sheath_frames,
    statement_art,
)
from builder.layout.page import GroupItem, Item, ShapeItem
from builder.theme.load import THEMES, load_theme

SPAN = Span("test.yaml", 1, 1)
NEURON = THEMES / "motifs" / "neuron" / "first"
THREAD = 10.42 * INCH


def roles() -> frozenset[str]:
    theme = load_theme("calm", Report())
    assert theme is not None
    return frozenset(theme.palettes["talk"]) & frozenset(theme.palettes["leaflet"])


@pytest.fixture(scope="module")
def neuron() -> Motif:
    report = Report()
    motif = load_motif(NEURON, roles(), SPAN, report, PARTS)
    assert motif is not None
    assert [d.message for d in report] == []
    return motif


def shapes(items: tuple[Item, ...]) -> list[ShapeItem]:
    found: list[ShapeItem] = []
    for item in items:
        found += shapes(item.items) if isinstance(item, GroupItem) else [item] if isinstance(item, ShapeItem) else []
    return found


def test_the_neuron_has_every_part(neuron: Motif) -> None:
    assert set(neuron.parts) == set(PARTS)


def test_parts_are_optional(tmp_path: Path) -> None:
    motif = load_motif(tmp_path, roles(), SPAN, Report())
    assert motif is not None
    assert cover_art(motif, SPAN) == closing_art(motif, SPAN) == statement_art(motif, SPAN) == ()
    assert ghost(motif, Point(0, 0), 1, 0, "paper", SPAN) == ()
    assert section_thread(motif, 0, 3, SPAN) is None


def test_a_part_with_a_fault_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "cover.svg").write_text('<svg viewBox="0 0 1 1"><text>no</text></svg>')
    report = Report()
    motif = load_motif(tmp_path, roles(), SPAN, report)
    assert motif is not None
    assert not motif.parts
    assert [d.code for d in report] == ["svg-text"]


@pytest.mark.parametrize("art", [cover_art, closing_art, statement_art])
def test_slide_art_is_decoration_on_the_slide(art: object, neuron: Motif) -> None:
    items = art(neuron, SPAN)  # type: ignore[operator]
    assert items
    assert all(item.role == "artifact" for item in items)
    assert all(Rect(0, 0, *SLIDE).contains(s.frame, 1) for s in shapes(items) if s.geometry == "path")


def test_nothing_of_the_cover_comes_near_the_title(neuron: Motif) -> None:
    assert min(item.frame.x for item in cover_art(neuron, SPAN)) > 6.85 * INCH


def test_the_thread_joins_cover_openers_and_closing(neuron: Motif) -> None:
    opener = section_thread(neuron, 0, 3, SPAN)
    assert opener is not None
    sheaths = [s for s in shapes((*cover_art(neuron, SPAN), *opener.items, *closing_art(neuron, SPAN)))
               if s.fill in ("on-primary-2", "on-primary-3") and s.geometry == "rounded"]  # fmt: skip
    assert len(sheaths) == 5
    assert {round(s.frame.centre.x, 2) for s in sheaths} == {round(THREAD, 2)}


@pytest.mark.parametrize("count", [1, 2, 6, 8, 9, 12, 13, 20])
def test_sheaths_are_equal_apart_and_within_their_stretch(count: int) -> None:
    frames = sheath_frames(count, THREAD)
    assert len({round(f.height, 6) for f in frames}) == 1
    assert all(a.bottom < b.y for a, b in pairwise(frames))
    assert frames[0].y >= 0.5 * INCH - 0.01
    assert frames[-1].bottom <= LAST + 0.01
    assert frames[0].height <= LONGEST


def test_six_sheaths_are_as_designed() -> None:
    frames = sheath_frames(6, THREAD)
    assert frames[0].height == pytest.approx(0.9 * INCH, abs=0.01)
    assert frames[1].y - frames[0].y == pytest.approx(1.12 * INCH, abs=0.01)


def test_the_current_sheath_is_wider_and_holds_the_number(neuron: Motif) -> None:
    thread = section_thread(neuron, 2, 6, SPAN)
    assert thread is not None
    assert thread.number.width == pytest.approx(0.72 * INCH)
    assert thread.number.height == pytest.approx(1.02 * INCH, abs=0.01)
    fills = [s.fill for s in shapes(thread.items)]
    assert fills == ["primary-2", "on-primary-2", "on-primary-2", "on-primary-3", "primary", "primary", "primary"]
    assert {round(s.stroke.width, 1) for s in shapes(thread.items) if s.stroke} == {4.0}


def test_round_ends_stay_round_however_long_the_sheath(neuron: Motif) -> None:
    for count in (1, 6, 12):
        thread = section_thread(neuron, 0, count, SPAN)
        assert thread is not None
        for shape in shapes(thread.items):
            if shape.geometry == "rounded":
                assert shape.radius == pytest.approx(min(shape.frame.width, shape.frame.height) / 2, rel=0.02)


def test_a_part_that_is_not_counted_draws_nothing(neuron: Motif) -> None:
    assert section_thread(neuron, 6, 6, SPAN) is None


def test_a_ghost_takes_its_colours_from_what_lies_under_it(neuron: Motif) -> None:
    on_paper = shapes(ghost(neuron, Point(900, 300), 1, -14, "paper", SPAN))
    on_mist = shapes(ghost(neuron, Point(900, 300), 1, -14, "mist", SPAN))
    assert [s.fill for s in on_paper] == ["ghost", "clay"]
    assert [s.fill for s in on_mist] == ["ghost-on-mist", "surface"]
    assert on_paper[1].frame.centre.x == pytest.approx(900)
