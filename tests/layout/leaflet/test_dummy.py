"""The sheet to fold at home."""

import pytest

from builder.geometry import MM
from builder.layout.folds import fold_scheme
from builder.layout.leaflet import compose_dummy
from tests.layout.leaflet.made_leaflets import calm, panels, said, sample


def dummy(language="zh", fold="trifold-c", **options):
    return compose_dummy(sample(language, fold, **options), calm())


def test_a_dummy_has_a_page_for_each_side_of_the_sheet():
    assert [(round(p.size.width / MM), round(p.size.height / MM)) for p in dummy().pages] == [(297, 210)] * 2


def test_panels_are_numbered_as_they_are_read_where_they_lie():
    outer, inner = dummy().pages
    assert [i.name for i in outer.items] == ["panel 3", "panel 6", "panel 1"]
    assert [i.name for i in inner.items] == ["panel 2", "panel 4", "panel 5"]


def test_each_panel_says_what_it_is_and_how_wide():
    assert said([dummy().pages[0].items[0]]).endswith("3\n折进去的一面\n97 mm")
    assert said([dummy("en").pages[0].items[2]]) == "1\ncover\n100 mm"


@pytest.mark.parametrize(
    ("fold", "words"),
    [("trifold-c", "Print both sides, flip on the short edge, at 100%"),
     ("flat", "Print both sides, flip on the long edge, at 100%")],
)  # fmt: skip
def test_it_says_how_to_print(fold, words):
    assert words in said(dummy("en", fold, panels=False).pages[0].items)


@pytest.mark.parametrize(
    ("language", "called"), [("zh", ""), ("zh-Hant", "臺灣繁體版（轉換）"), ("zh-Hant-HK", "香港繁體版（轉換）")]
)
def test_it_says_which_edition_it_is_in_traditional_characters(language, called):
    outer, inner = (said(page.items) for page in dummy(language).pages)
    assert called in outer
    assert ("繁體版" in outer, "繁體版" in inner) == (bool(called), False)


@pytest.mark.parametrize(
    ("fold", "words"),
    [("trifold-c", "Fold panel 3 in first, then the cover over it"),
     ("trifold-z", "Fold to a Z: the cover in front, the back behind"), ("half", "Fold once, the cover outside"),
     ("booklet-a5", "Lay the sheets inside sheet 1, fold, and staple in the fold"),
     ("flat", "There is nothing to fold")],
)  # fmt: skip
def test_it_says_how_to_fold(fold, words):
    assert words in said(dummy("en", fold, panels=False).pages[0].items)


def test_the_panel_that_is_folded_in_first_is_the_narrow_one():
    scheme = fold_scheme("trifold-c", "a4")
    assert scheme.panel(3).frame.width < scheme.panel(2).frame.width


def test_sheets_of_a_booklet_are_told_apart():
    made = dummy("en", "booklet-a5", panels=False)
    assert [p.title for p in made.pages] == [
        "Sheet 1: outer side", "Sheet 1: inner side", "Sheet 2: outer side", "Sheet 2: inner side",
    ]  # fmt: skip
    assert "Sheet 2: outer side" in said(made.pages[2].items)


def test_a_flat_sheet_is_not_asked_to_be_folded():
    assert said(dummy("en", "flat", panels=False).pages[0].items).startswith("Sample sheet: print one first")


def test_folds_are_dashed_from_edge_to_edge():
    folds = dummy().pages[0].background
    assert [round(f.frame.x / MM) for f in folds] == [97, 197]
    assert all(f.stroke.dash and f.frame.height == pytest.approx(210 * MM) for f in folds)


def test_a_booklet_s_dummy_has_as_many_sheets_as_the_booklet():
    made = dummy("zh", "booklet-a5", panels=False)
    assert len(made.pages) == 4
    assert not panels(made)
