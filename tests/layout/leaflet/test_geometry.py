"""Where things may stand on a folded sheet, for each fold, paper and language."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from builder.geometry import MM, Rect
from builder.layout.folds import fold_scheme
from builder.layout.leaflet.frames import MASTHEAD, pages_of
from builder.layout.leaflet.land import Land
from builder.page.items import ChartItem, GroupItem, Item, ShapeItem, TableItem, TextItem
from tests.layout.leaflet.made_leaflets import leaflet, panels, texts

FOLDS = [
    ("trifold-c", "a4"), ("trifold-c", "letter"), ("trifold-c", "a3"), ("trifold-z", "a4"), ("trifold-z", "letter"),
    ("trifold-c", "285x210"),
]  # fmt: skip
IN_ORDER = [("half", "a4"), ("half", "letter"), ("booklet-a5", "a4"), ("booklet-a5", "letter"), ("flat", "a4"),
            ("flat", "letter"), ("trifold-c", "a4")]  # fmt: skip
CASES = [(lang, *fold, True) for lang in ("zh", "en") for fold in FOLDS] + [
    (lang, *fold, False) for lang in ("zh", "en") for fold in IN_ORDER
]
SAFE = 5 * MM


@pytest.fixture(params=CASES, ids=lambda case: "-".join(map(str, case)))
def made(request):
    return leaflet(*request.param)


def inked(items: tuple[Item, ...]) -> Iterator[Rect]:
    """The places of words as set (not their frames), and of all that is drawn."""
    for item in items:
        match item:
            case TextItem():
                for p in item.paragraphs:
                    for number, line in enumerate(p.set.lines):
                        top = item.frame.y + p.y + number * p.set.style.leading
                        yield Rect(item.frame.x + p.x, top, line.width, p.set.style.leading)
            case GroupItem():
                yield from inked(item.items)
            case ShapeItem() | TableItem() | ChartItem():
                yield item.frame


def test_nothing_goes_wrong(made):
    assert [d.message for d in made.report if d.code != "empty-panel"] == []


def test_all_that_is_read_stands_inside_its_panel_clear_of_folds_and_trim(made):
    for number, panel in panels(made.document).items():
        inside = panel.frame.inset(SAFE, SAFE, SAFE, SAFE)
        for place in inked(panel.items):
            assert inside.contains(place, 0.3), f"panel {number}: {place}"


def test_panels_do_not_overlap_and_cover_their_page(made):
    for page in made.document.pages:
        frames = sorted((i.frame for i in page.items), key=lambda f: f.x)
        assert sum(f.width for f in frames) == pytest.approx(page.size.width)
        assert not any(a.overlaps(b) for a, b in pairwise(frames))


def test_each_panel_is_read_once_from_the_cover_on(made):
    numbers = [i.order for page in made.document.pages for i in page.items]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))


def test_grounds_and_art_that_reach_an_edge_run_into_the_bleed(made):
    for page in made.document.pages:
        for item in page.background:
            for at, edge in ((item.frame.x, 0), (item.frame.bottom - page.size.height, 0)):
                assert not -0.5 < at - edge < 0.5, f"{item.name} ends on the trim"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize(("fold", "paper"), FOLDS)
def test_first_bars_and_badges_of_all_panels_are_each_on_one_line(language, fold, paper):
    made = leaflet(language, fold, paper)
    firsts = [
        next(i for i in panel.items if i.role == "artifact").frame
        for number, panel in panels(made.document).items()
        if number != 1
    ]
    badges = [frame.y for frame in firsts if frame.width > 3 * MM]
    bars = {round(frame.y, 2) for frame in firsts if frame.width < 3 * MM}
    assert not badges or max(badges) - min(badges) < 1, "badges are a little higher than their lines"
    assert len(bars) <= 1
    assert all(9 * MM < y < 14 * MM for y in (*badges, *bars))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_headings_of_neighbouring_panels_stand_level(language):
    firsts = [
        next(t for t in texts(panel.items) if t.role == "heading").frame.y
        for number, panel in panels(leaflet(language).document).items()
        if number != 1
    ]
    assert max(firsts) - min(firsts) < 0.1


def test_a_page_of_the_document_is_a_side_of_the_sheet_but_a_booklet_has_one_for_each_panel():
    assert [len(places) for places in pages_of(fold_scheme("trifold-c", "a4"))] == [3, 3]
    assert [len(places) for places in pages_of(fold_scheme("booklet-a5", "a4", 8))] == [1] * 8


def test_the_reader_s_pages_have_trim_size():
    page = leaflet().document.pages[0]
    assert (page.size.width / MM, page.size.height / MM) == pytest.approx((297, 210))


SPINE = 0.5 * MM


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_no_dark_shape_ends_at_the_spine_of_a_booklet(language, paper):
    """A fold that drifts by a millimetre would show its edge on the other page (design: no strong edge on a fold)."""
    pages = leaflet(language, "booklet-a5", paper, False).document.pages
    scheme = fold_scheme("booklet-a5", paper, len(pages))
    for side in scheme.sides:
        left, right = (pages[panel.number - 1] for panel in side.panels)
        at_spine = [_dark_tops(left, left.size.width - SPINE), _dark_tops(right, SPINE)]
        assert len(at_spine[0]) == len(at_spine[1])
        assert all(abs(a - b) < 2 for a, b in zip(*at_spine, strict=True))


def _dark_tops(page, x):
    """Where dark shapes of a page's ground begin at `x`, above the trim."""
    dark = [i for group in page.background for i in getattr(group, "items", (group,)) if i.fill in ("deep", "primary")]
    paths = [i.path for i in dark if i.path is not None]
    tops = [Land(dark=(path,)).top(x, x) for path in paths]
    return sorted(top for top in tops if top < page.size.height)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("paper", ["148x210", "a4", "letter", "a3", "140x250"])
def test_the_words_of_a_flat_sheet_s_head_stay_on_it(language, paper):
    first = panels(leaflet(language, "flat", paper, False).document)[1]
    head = [t for t in texts(first.items) if t.frame.y < MASTHEAD]
    assert max(t.frame.bottom for t in head) <= MASTHEAD - 5 * MM + 0.1
    assert next(t for t in texts(first.items) if t.frame.y >= MASTHEAD).role == "heading"
