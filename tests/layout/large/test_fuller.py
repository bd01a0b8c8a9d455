"""Half empty pages are filled by what may part."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.build.loading import load
from builder.diagnostics import Report
from builder.geometry import Rect
from builder.layout.large.compose import compose_large, large_setting
from builder.layout.large.content import kept_whole, large_block
from builder.layout.large.fuller import LEAST_FULL, LEAST_GAIN, fuller
from builder.layout.large.page_frame import text_frame
from builder.layout.large.pagination import Filled, paginate
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.piece import Piece, height_of
from builder.outline.model.blocks import Chart, Checklist
from builder.outline.text.text import Text
from builder.page.items import GroupItem
from builder.replace import replace
from builder.words.languages import Language
from tests.galleries.documents import FOLDER, NAMES
from tests.layout.large.test_large import body
from tests.layout.leaflet.made_leaflets import GALLERY, SPAN, blocks_of, calm, edition_of, paragraphs, setting, words

ROOM = 100.0
EMPTIEST = 0.47
"""No page of the galleries' documents is emptier: a table of prices that follows a long one."""


def piece(height: float, before: float = 5.0, **changes: Any) -> Piece:
    """A piece with nothing to be told by but its place."""
    return Piece(height=height, items=(), before=before, **changes)


def card(height: float, before: float, **changes: Any) -> Piece:
    """A piece whose neighbours may part from it."""
    item = GroupItem(frame=Rect(0, 0, 10, height), role="group", span=SPAN, items=())
    return Piece(height=height, items=(item,), before=before, **changes)


def counts(pages: Sequence[Filled]) -> list[int]:
    return [len(page.pieces) for page in pages]


def test_a_list_that_stays_whole_parts_where_a_page_would_be_half_empty() -> None:
    listed = kept_whole(tuple(piece(14) for _ in range(5)), 200)
    pieces = [piece(50), *listed, piece(20)]
    assert counts(paginate(pieces, ROOM, ROOM)) == [1, 5, 1]
    assert counts(fuller(pieces, ROOM, ROOM)) == [3, 4]


def test_a_list_stays_whole_where_no_page_gains_by_parting() -> None:
    listed = kept_whole(tuple(piece(16) for _ in range(4)), 200)
    pieces = [piece(70), *listed, piece(90)]
    assert counts(fuller(pieces, ROOM, ROOM)) == [1, 4, 1]


@pytest.mark.parametrize(("gain", "found"), [(0.6 * LEAST_GAIN, [1, 2, 1]), (1.4 * LEAST_GAIN, [2, 1, 1])])
def test_a_list_parts_for_no_trifle(gain: float, found: list[int]) -> None:
    listed = [piece(gain * ROOM, 0, keep=True, soft=True), piece(65, 0)]
    assert counts(fuller([piece(40), *listed, piece(80, 0)], ROOM, ROOM)) == found


def test_no_item_of_a_list_is_alone_on_a_page() -> None:
    listed = kept_whole(tuple(piece(14) for _ in range(5)), 200)
    for before in range(20, 90, 5):
        for page in fuller([piece(before), *listed, piece(60)], ROOM, ROOM):
            assert sum(p.height == 14 for p in page.pieces) != 1


def test_a_card_that_may_part_is_two_where_a_page_gains_by_that() -> None:
    own = piece(60, parts=((piece(40), piece(23)), (piece(20), piece(43))))
    pages = fuller([piece(50), own, piece(25)], ROOM, ROOM)
    assert [[p.height for p in page.pieces] for page in pages] == [[50, 40], [23, 25]]


def test_a_card_that_has_room_is_one() -> None:
    own = piece(40, parts=((piece(20), piece(23)),))
    (page,) = fuller([piece(50), own], ROOM, ROOM)
    assert [p.height for p in page.pieces] == [50, 40]


PIECES = st.builds(card, st.floats(1, 60), st.floats(0, 15), keep=st.booleans(), soft=st.booleans())


@given(st.lists(PIECES, max_size=25))
def test_nothing_is_lost_and_no_page_is_emptier_for_it(pieces: list[Piece]) -> None:
    pieces = [replace(p, soft=p.soft and p.keep) for p in pieces]
    plain, filled = paginate(pieces, ROOM, ROOM), fuller(pieces, ROOM, ROOM)
    assert [p.height for page in filled for p in page.pieces] == [p.height for p in pieces]
    empty = [sum(page.height < LEAST_FULL * ROOM for page in pages[:-1]) + len(pages) for pages in (plain, filled)]
    assert empty[1] <= empty[0]


def test_a_list_to_tick_may_be_two_cards_in_large_print_alone() -> None:
    block = Checklist[Text].model_construct(span=SPAN, items=tuple(words(f"第{n}件事") for n in range(1, 7)))
    (panel,) = body_pieces(block, setting(), 480)
    assert panel.parts == ()
    (made,) = body_pieces(block, large_setting(setting().edition, calm(), Report(), (), 18), 480)
    assert len(made.parts) == 3
    for both in made.parts:
        shown = [p.set.text for part in both for p in paragraphs(part.items)]
        assert shown == [f"第{n}件事" for n in range(1, 7)]
        assert height_of(both) > made.height


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_at_most_two_pages_of_a_gallery_are_half_empty_and_none_is_emptier(name: str, language: Language) -> None:
    loaded = load(FOLDER / f"{name}.yaml", "", Report())
    assert loaded is not None
    document = compose_large(loaded.editions[language], loaded.theme, Report())
    made = large_setting(loaded.editions[language], loaded.theme, Report(), (), 18)
    room = text_frame(made)
    fills = [(max(i.frame.bottom for i in body(page)) - room.y) / room.height for page in document.pages[1:-1]]
    assert sum(fill < LEAST_FULL for fill in fills) <= 2
    assert min(fills) >= EMPTIEST


def test_what_to_take_from_a_chart_stays_with_it_where_there_is_room() -> None:
    block = next(b for s in edition_of(GALLERY, "en").sections for b in s.blocks if isinstance(b, Chart) and b.takeaway)
    section = next(s for s in edition_of(GALLERY, "en").sections if block in s.blocks)
    own = large_setting(edition_of(GALLERY, "en"), calm(), Report(), (), 18)
    pieces = large_block(own, block, section, 480)
    room = height_of(pieces) + 20
    pages = fuller([Piece(height=0.7 * room, items=()), *pieces], room, room)
    assert [len(page.pieces) for page in pages] == [1, len(pieces)]


CAPTIONED = """
- chart:
    kind: line
    categories: [{zh: 一月, en: Jan}, {zh: 二月, en: Feb}, {zh: 三月, en: Mar}]
    series: [{name: {zh: 次数, en: Times}, values: [8, 4, 2]}]
    caption: {zh: 数字是编的, en: Made-up numbers}
    takeaway: [{title: {zh: 一路下降, en: It falls}, text: {zh: 每月都少, en: fewer each month}}]
  alt: {zh: 折线, en: A line}
  cite: none
- title: {zh: 费用, en: Costs}
  table:
    header: [{zh: 项目, en: Item}, {zh: 价格, en: Price}]
    rows: [[{zh: 门诊, en: Visit}, "50"], [{zh: 检查, en: Test}, "480"], [{zh: 药, en: Pills}, "90"]]
    caption: {zh: 价格是举例, en: Sample prices}
  cite: none
"""


@pytest.mark.parametrize("place", [0, 1], ids=["chart", "table"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_caption_stays_on_the_page_of_what_it_stands_under(tmp_path: Path, language: Language, place: int) -> None:
    edition = edition_of(GALLERY, language)
    own = large_setting(edition, calm(), Report(), (), 18)
    pieces = large_block(own, blocks_of(tmp_path, CAPTIONED, language)[place], edition.sections[0], 480)
    caption = next(n for n, piece in enumerate(pieces) if any(item.role == "caption" for item in piece.items))
    room = height_of(pieces[: caption + 1]) + 60
    for before in range(0, int(room), 10):
        after = Piece(height=0.9 * room, items=(), before=10)
        pages = fuller([Piece(height=max(before, 1), items=()), *pieces, after], room, room)
        (at,) = (n for n, page in enumerate(pages) for p in page.pieces if any(i.role == "caption" for i in p.items))
        # The filler is the first piece, so what the caption stands under has the caption's own number here.
        assert (caption,) in [piece.place for piece in pages[at].pieces], before
