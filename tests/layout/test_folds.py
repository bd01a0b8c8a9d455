"""Fold schemes: where panels and folds lie, by head arithmetic in millimetres."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.geometry import MM
from builder.layout.folds import FOLDS, booklet_pages, fold_fault, fold_scheme, paper_size


def widths(scheme, side):
    return [(p.number, round(p.frame.width / MM, 2)) for p in scheme.sides[side].panels]


def folds(scheme, side):
    return [round(x / MM, 2) for x in scheme.sides[side].folds]


@pytest.mark.parametrize(
    ("name", "paper", "outer", "inner", "outer_folds", "inner_folds"),
    [
        ("trifold-c", "a4", [(3, 97), (6, 100), (1, 100)], [(2, 100), (4, 100), (5, 97)], [97, 197], [100, 200]),
        ("trifold-c", "letter", [(3, 91.4), (6, 94), (1, 94)], [(2, 94), (4, 94), (5, 91.4)], [91.4, 185.4], [94, 188]),
        ("trifold-c", "a3", [(3, 138), (6, 141), (1, 141)], [(2, 141), (4, 141), (5, 138)], [138, 279], [141, 282]),
        ("trifold-c", "285x210", [(3, 93), (6, 96), (1, 96)], [(2, 96), (4, 96), (5, 93)], [93, 189], [96, 192]),
        ("trifold-z", "a4", [(4, 99), (5, 99), (1, 99)], [(2, 99), (3, 99), (6, 99)], [99, 198], [99, 198]),
        (
            "trifold-z", "letter", [(4, 93.13), (5, 93.13), (1, 93.13)], [(2, 93.13), (3, 93.13), (6, 93.13)],
            [93.13, 186.27], [93.13, 186.27],
        ),
        ("half", "a4", [(4, 148.5), (1, 148.5)], [(2, 148.5), (3, 148.5)], [148.5], [148.5]),
        ("half", "letter", [(4, 139.7), (1, 139.7)], [(2, 139.7), (3, 139.7)], [139.7], [139.7]),
        ("flat", "a4", [(1, 210)], [(2, 210)], [], []),
    ],
)  # fmt: skip
def test_panels_and_folds_lie_where_the_design_says(name, paper, outer, inner, outer_folds, inner_folds):
    scheme = fold_scheme(name, paper)
    assert [widths(scheme, 0), widths(scheme, 1)] == [outer, inner]
    assert [folds(scheme, 0), folds(scheme, 1)] == [outer_folds, inner_folds]


@pytest.mark.parametrize(
    ("name", "cover", "back"),
    [("trifold-c", 1, 6), ("trifold-z", 1, 6), ("half", 1, 4), ("booklet-a5", 1, 4), ("flat", 1, 2)],
)
def test_each_fold_names_cover_and_back(name, cover, back):
    scheme = fold_scheme(name, "a4")
    assert (scheme.cover, scheme.back) == (cover, back)


def test_the_cover_of_a_folded_leaflet_is_at_the_right_of_the_outer_side():
    for name in ("trifold-c", "trifold-z", "half", "booklet-a5"):
        assert fold_scheme(name, "a4").sides[0].panels[-1].number == 1


@pytest.mark.parametrize(
    ("pages", "sides"),
    [
        (4, [(4, 1), (2, 3)]),
        (8, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (5, [(8, 1), (2, 7), (6, 3), (4, 5)]),
        (12, [(12, 1), (2, 11), (10, 3), (4, 9), (8, 5), (6, 7)]),
    ],
)
def test_booklet_pages_are_paired_for_the_saddle_stitch(pages, sides):
    scheme = fold_scheme("booklet-a5", "a4", pages)
    assert [tuple(p.number for p in side.panels) for side in scheme.sides] == sides
    assert scheme.back == max(n for side in sides for n in side)


def test_facing_booklet_pages_add_up_to_one_more_than_the_count():
    for side in fold_scheme("booklet-a5", "a4", 16).sides:
        assert sum(p.number for p in side.panels) == 17


def test_a_booklet_has_sixteen_pages_at_most():
    assert booklet_pages(16) == 16
    with pytest.raises(ValueError, match="expected at most 16 pages, found 17"):
        booklet_pages(17)


@pytest.mark.parametrize(("name", "paper", "flip"), [("trifold-c", "a4", "short"), ("flat", "a4", "long")])
def test_sheets_turn_about_the_upright_axis(name, paper, flip):
    assert fold_scheme(name, paper).flip == flip


def test_tucked_panels_are_back_to_back():
    """The flap outside left and the panel inside right are one piece of paper, and so are all the others."""
    scheme = fold_scheme("trifold-c", "a4")
    outer, inner = scheme.sides
    for front, rear in zip(outer.panels, reversed(inner.panels), strict=True):
        assert front.frame.width == pytest.approx(rear.frame.width)


@pytest.mark.parametrize(
    ("name", "paper", "fault"),
    [
        ("accordion", "a4", "found 'accordion'"),
        ("half", "b4", "found 'b4'"),
        ("half", "20x30", "found '20x30'"),
        ("booklet-a5", "a3", "expected a4, letter or a size in millimetres for an A5 booklet, found 'a3'"),
    ],
)
def test_what_cannot_be_folded_is_said(name, paper, fault):
    assert fault in fold_fault(name, paper)
    with pytest.raises(ValueError, match="expected"):
        fold_scheme(name, paper)


def test_papers_are_named_in_any_case():
    assert paper_size("A4") == paper_size("a4")
    assert fold_fault("half", "LETTER") == ""


def test_a_panel_is_found_by_its_number():
    scheme = fold_scheme("trifold-c", "a4")
    assert scheme.side_of(5) == 1
    assert scheme.panel(3).frame.x == 0
    with pytest.raises(KeyError):
        scheme.side_of(7)


@given(st.sampled_from(FOLDS), st.integers(100, 600), st.integers(100, 600), st.integers(1, 16))
def test_panels_tile_every_side(name, width, height, pages):
    scheme = fold_scheme(name, f"{width}x{height}", pages)
    for side in scheme.sides:
        x = 0.0
        for panel in side.panels:
            assert panel.frame.x == pytest.approx(x)
            assert panel.frame.height == pytest.approx(side.size.height)
            x = panel.frame.right
        assert x == pytest.approx(width * MM)
        assert list(side.folds) == pytest.approx([p.frame.x for p in side.panels[1:]])
    numbers = [p.number for side in scheme.sides for p in side.panels]
    assert sorted(numbers) == list(range(1, scheme.panel_count + 1))
