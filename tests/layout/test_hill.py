"""The hill: level where panels meet, risen where it carries something, and roots that stay under ground."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Report, Span
from builder.geometry import MM, Rect
from builder.layout.folds import fold_scheme
from builder.layout.hill import (
    DEEP_LOW,
    OFFICE_LOW,
    PALE_LOW,
    Hill,
    cover_hill,
    head_hill,
    statement_hill,
)
from builder.layout.motif import IN_PRINT, Motif, load_motif
from builder.layout.page import GroupItem, Item, ShapeItem
from builder.layout.scenery import head_art, inner_art, outer_art, tree_place, tree_top
from builder.layout.vector import cubic_at
from builder.theme.load import THEMES, load_theme

SPAN = Span("test.yaml", 1, 1)
SHEETS = [("trifold-c", "a4"), ("trifold-c", "letter"), ("trifold-z", "a4"), ("half", "a4"), ("flat", "letter")]


@pytest.fixture(scope="module")
def neuron() -> Motif:
    theme = load_theme("calm", Report())
    assert theme is not None
    motif = load_motif(
        THEMES / "motifs" / "neuron" / "first", theme.palettes["leaflet"].keys(), SPAN, Report(), IN_PRINT
    )
    assert motif is not None
    return motif


def outer(name: str, paper: str, low: float = DEEP_LOW) -> tuple[Hill, list[Rect], int]:
    scheme = fold_scheme(name, paper)
    panels = scheme.sides[0].panels
    frames = [p.frame for p in panels]
    cover = [p.number for p in panels].index(scheme.cover)
    return cover_hill(frames, cover, 3 * MM, low), frames, cover


def inner(name: str, paper: str) -> tuple[Hill, list[Rect], int]:
    scheme = fold_scheme(name, paper)
    panels = scheme.sides[scheme.side_of(scheme.hill)].panels
    frames = [p.frame for p in panels]
    raised = [p.number for p in panels].index(scheme.hill)
    return statement_hill(frames, raised, 3 * MM), frames, raised


def shapes(items: tuple[Item, ...]) -> list[ShapeItem]:
    found: list[ShapeItem] = []
    for item in items:
        found += shapes(item.items) if isinstance(item, GroupItem) else [item] if isinstance(item, ShapeItem) else []
    return found


def test_the_flaps_edge_meets_the_inner_left_panel_at_one_height() -> None:
    outside, _, _ = outer("trifold-c", "a4")
    inside, frames, _ = inner("trifold-c", "a4")
    edge = frames[0].right
    for one, other in ((outside.deep, inside.deep), (outside.pale, inside.pale)):
        assert one.top_at(0) == pytest.approx(other.top_at(edge), abs=1 * MM)


@pytest.mark.parametrize(("name", "paper"), SHEETS[:3])
def test_it_is_low_off_the_raised_panel(name: str, paper: str) -> None:
    hill, frames, _ = outer(name, paper)
    foot = hill.side.bottom
    for x in (frames[0].x, frames[0].right):
        assert foot - hill.deep.top_at(x) == pytest.approx(DEEP_LOW, abs=1.2 * MM)
        assert foot - hill.pale.top_at(x) == pytest.approx(PALE_LOW, abs=1.5 * MM)


@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_it_covers_its_foot_into_the_bleed(name: str, paper: str) -> None:
    for hill, frames, _ in (outer(name, paper), inner(name, paper)):
        bounds = hill.deep.shape().bounds
        assert bounds.x == pytest.approx(frames[0].x - 3 * MM)
        assert bounds.right == pytest.approx(frames[-1].right + 3 * MM)
        assert bounds.bottom == pytest.approx(frames[0].bottom + 3 * MM)


@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_both_layers_run_to_the_right_without_a_kink(name: str, paper: str) -> None:
    for hill, _, _ in (outer(name, paper), inner(name, paper)):
        for ridge in (hill.deep, hill.pale):
            for curve in ridge.curves:
                xs = [cubic_at(*curve, t / 50).x for t in range(51)]
                assert xs == sorted(xs)
            for (_, _, before, knot), (_, after, _, _) in pairwise(ridge.curves):
                arriving = (knot.y - before.y) / (knot.x - before.x)
                leaving = (after.y - knot.y) / (after.x - knot.x)
                assert arriving == pytest.approx(leaving, abs=0.05)


def test_a_statement_of_two_lines_fits_on_the_hill() -> None:
    hill, frames, raised = inner("trifold-c", "a4")
    text = frames[raised].inset(8 * MM, 0, 8 * MM, 0)
    assert hill.covered_top(text) + 2 * 21 <= frames[0].bottom - 8 * MM


def test_text_beside_the_rise_ends_above_it() -> None:
    hill, frames, _ = inner("trifold-c", "a4")
    text = frames[1].inset(8 * MM, 0, 8 * MM, 0)
    limit = hill.clear_bottom(text)
    assert limit < hill.deep.top_at(text.right)
    assert limit < hill.clear_bottom(frames[0])
    assert limit > frames[0].bottom - 18 * MM


def test_on_office_printers_no_sliver_is_left_at_the_rim() -> None:
    hill, frames, _ = outer("trifold-c", "a4", OFFICE_LOW)
    white = frames[0].bottom - 4.2 * MM
    assert all(hill.deep.top_at(frames[0].x + mm * MM) > white for mm in range(0, 100, 5))
    assert hill.deep.top_at(frames[2].centre.x) < white


@given(st.floats(60, 300), st.integers(1, 4), st.integers(0, 3), st.floats(0, 1))
def test_the_edge_is_never_above_its_crest_nor_below_its_foot(width: float, count: int, raised: int, at: float) -> None:
    raised %= count
    frames = [Rect(i * width * MM, 0, width * MM, 210 * MM) for i in range(count)]
    hill = statement_hill(frames, raised)
    x = count * width * MM * at
    assert 210 * MM - 29 * MM <= hill.deep.top_at(x) <= 210 * MM


@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_the_tree_stands_on_the_cover_and_in_the_ground(name: str, paper: str, neuron: Motif) -> None:
    hill, frames, cover = outer(name, paper)
    items = outer_art(neuron, frames, cover, SPAN, bleed=3 * MM)
    tree = next(i for i in items if i.name == "tree")
    panel = frames[cover]
    assert panel.x < tree.frame.x
    assert tree.frame.right < panel.right
    foot = tree.frame.bottom
    assert hill.deep.top_at(panel.centre.x) < foot < panel.bottom


def test_the_tree_makes_room_for_a_long_title(neuron: Motif) -> None:
    hill, _, _ = outer("trifold-c", "a4")
    tree = neuron.parts["tree"]
    assert tree_top(tree, tree_place(tree, hill)) < 95 * MM
    assert tree_top(tree, tree_place(tree, hill, 110 * MM)) >= 110 * MM - 0.01


@pytest.mark.parametrize("low", [DEEP_LOW, OFFICE_LOW])
@pytest.mark.parametrize(("name", "paper"), SHEETS)
def test_roots_end_under_ground_and_on_the_sheet(name: str, paper: str, low: float, neuron: Motif) -> None:
    hill, frames, cover = outer(name, paper, low)
    items = outer_art(neuron, frames, cover, SPAN, low=low)
    roots = next(i for i in items if i.name == "roots")
    assert isinstance(roots, GroupItem)
    dots = [s for s in shapes((roots,)) if s.fill]
    assert len(dots) == 3
    for dot in dots:
        assert dot.frame.y > hill.deep.top_at(dot.frame.centre.x)
        assert dot.frame.bottom < frames[0].bottom
        assert frames[0].x < dot.frame.x < dot.frame.right < frames[-1].right


def test_all_of_it_is_decoration(neuron: Motif) -> None:
    frames = [Rect(0, 0, 280, 600), Rect(280, 0, 280, 600)]
    art = (*outer_art(neuron, frames, 1, SPAN), *inner_art(frames, 1, SPAN), *head_art(neuron, frames[0], SPAN))
    assert {i.role for i in art} | {s.role for s in shapes(art)} == {"artifact"}


def test_without_a_motif_there_is_the_hill_alone() -> None:
    frames = [Rect(0, 0, 280, 600), Rect(280, 0, 280, 600)]
    assert [i.name for i in outer_art(None, frames, 1, SPAN)] == ["hill", "hill"]


@pytest.mark.parametrize("height", [56 * MM, 112 * MM])
def test_the_head_keeps_within_its_frame(height: float, neuron: Motif) -> None:
    frame = Rect(-3 * MM, -3 * MM, 216 * MM, height)
    items = head_art(neuron, frame, SPAN)
    assert items[0].frame == frame
    assert all(frame.contains(s.frame) for s in shapes(items))
    assert head_hill(frame).deep.top_at(frame.x) > head_hill(frame).deep.top_at(frame.x + 0.8 * frame.width)
