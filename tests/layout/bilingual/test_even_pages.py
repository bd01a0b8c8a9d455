"""A booklet side by side: no page half empty beside full ones, and no sheet more than its words need."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build.loading import load
from builder.diagnostics import Report, Span
from builder.layout.bilingual import A5, compose_bilingual
from builder.layout.bilingual.compose import SMALLER
from builder.layout.bilingual.flow import SPARE_SEAM
from builder.layout.bilingual.giving_way import MOST, growth_of
from builder.layout.large.pagination import Filled, paginate
from builder.layout.leaflet.piece import Piece
from builder.outline.model.edition import Edition
from builder.page.items import Document, Page
from tests.galleries.documents import FOLDER, NAMES
from tests.layout.bilingual.made_editions import placed
from tests.layout.leaflet.made_leaflets import calm

ROOM = 100.0
CONTENT = Path(__file__).parents[3] / "content"
DOCUMENTS = [*(FOLDER / f"{name}.yaml" for name in NAMES), *(CONTENT / f"{n}.yaml" for n in ("life-with-als",
             "taking-part", "als-stem-cells"))]  # fmt: skip


def editions(path: Path) -> tuple[Edition, Edition]:
    loaded = load(path, "", Report())
    assert loaded is not None
    return loaded.editions["zh"], loaded.editions["en"]


def booklet(path: Path) -> Document:
    return compose_bilingual(editions(path), calm(), Report(), A5)


def share(page: Page, number: int) -> float:
    """How far down a page its words and boxes reach, as a share of its text frame."""
    frame = A5.text_frame(number)
    bottoms = [item.frame.bottom for item in page.items if item.frame.bottom <= frame.bottom + 1]
    return (max(bottoms) - frame.y) / frame.height


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_no_page_of_a_booklet_is_under_half_full(path: Path) -> None:
    """The cover, and the back with its land, are pages of their own; the last before it may be what is left."""
    pages = booklet(path).pages
    shares = [share(page, number) for number, page in enumerate(pages[1:-2], 2)]
    assert min(shares) >= 0.5


def body_sizes(document: Document) -> set[float]:
    """Sizes of paragraphs of three lines and more that are no captions: of running text."""
    found = (p.set.style for page in document.pages for _, _, p in placed(page.items) if len(p.set.lines) > 2)
    return {style.size for style in found if style.weight == 400 and style.color == "ink" and style.size >= SMALLER}


@pytest.mark.parametrize(("name", "sheets", "size"), [("life-with-als", 2, SMALLER), ("taking-part", 3, A5.body)])
def test_letters_are_smaller_only_where_that_spares_a_sheet(name: str, sheets: int, size: float) -> None:
    made = booklet(CONTENT / f"{name}.yaml")
    assert len(made.pages) == 4 * sheets
    assert size in body_sizes(made)


def piece(height: float, *, before: float = 6.0, inside: bool = False) -> Piece:
    return Piece(height=height, items=(), before=before, inside=inside)


def test_a_list_parts_rather_than_that_a_page_stays_half_empty() -> None:
    rows = [piece(8, before=4 if n else 6, inside=n > 0) for n in range(5)]
    pieces = [piece(47), *rows, piece(55)]
    usual = paginate(pieces, ROOM, ROOM, SPARE_SEAM, spare=True)
    even = paginate(pieces, ROOM, ROOM, SPARE_SEAM, spare=True, even=True)
    assert min(page.height for page in usual[:-1]) < 0.5 * ROOM <= min(page.height for page in even[:-1])


PICTURE = Span("outline.yaml", 7, 1)


@pytest.mark.parametrize(("text", "picture", "gives"), [(30.0, 70.0, True), (40.0, 66.0, True), (40.0, 90.0, False),
                                                        (60.0, 70.0, False), (20.0, 60.0, False)])  # fmt: skip
def test_a_picture_gives_way_a_little_where_it_then_joins_its_text(text: float, picture: float, gives: bool) -> None:
    """Not by more than looks well, not where no page is half empty, not where both fit a page anyway."""
    pieces = [piece(text), piece(picture)]
    pages = [Filled((one,)) for one in pieces]
    growth = growth_of(pages, [(pieces[0], None), (pieces[1], PICTURE)], ROOM)
    assert bool(growth) is gives
    if gives:
        assert -MOST * picture <= growth[PICTURE] + 1
        assert text + 6 + picture + growth[PICTURE] < ROOM


def test_words_do_not_give_way() -> None:
    pieces = [piece(30), piece(70)]
    assert growth_of([Filled((one,)) for one in pieces], [(one, None) for one in pieces], ROOM) == {}


def test_a_picture_shares_the_page_of_its_text_in_a_booklet() -> None:
    """A hundred people, twice, under what introduces them: at their usual size they would leave it on a page alone."""
    pages = booklet(CONTENT / "taking-part.yaml").pages

    def on(words: str) -> list[int]:
        return [n for n, page in enumerate(pages) if any(words in p.set.text for _, _, p in placed(page.items))]

    assert on("Why a placebo") == on("of 100 with cells") == on("of 100 with placebo")
