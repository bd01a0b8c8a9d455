"""Strands into columns: in order, nothing lost, nothing parted that belongs together."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.layout.leaflet.column_balance import balanced
from builder.layout.leaflet.flow import Column, Strand, chunk_strands, leads_into, pour
from builder.layout.leaflet.piece import Piece, height_of, joined_lists, stacked, tops
from builder.layout.leaflet.plan import Chunk, leaflet_sections
from builder.layout.leaflet.setting import ParagraphOptions, list_piece, text_piece
from builder.outline.model.blocks import Callout, Cards, Figure, People100, Points, Prose
from builder.outline.schema.author_keys import required
from builder.page.items import Marker
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import SPAN, said, sample, setting, words


def strand(height: float, before: float = 0.0, name: str = "", **how: bool) -> Strand:
    return Strand((Piece(height=height, items=(), before=before),), name, SPAN, **how)


strands = st.lists(st.builds(strand, st.floats(1, 80), st.floats(0, 20)), max_size=12)
rooms = st.lists(st.floats(50, 120), min_size=1, max_size=5)


@pytest.mark.parametrize("way", [pour, balanced])
@given(strands, rooms)
def test_nothing_is_lost_and_all_stays_in_order(way, given_strands, given_rooms):
    columns = way(given_strands, given_rooms)
    assert [s for c in columns for s in c.strands] == given_strands
    assert [c.room for c in columns] == given_rooms


@given(strands, rooms)
def test_a_column_is_left_only_when_the_next_strand_does_not_fit(given_strands, given_rooms):
    columns = pour(given_strands, given_rooms)
    for here, there in pairwise(columns):
        if there.strands and here.strands:
            assert Column((*here.strands, there.strands[0]), here.room).free < 0


@given(strands, rooms)
def test_only_the_last_column_or_a_strand_too_high_alone_is_too_full(given_strands, given_rooms):
    for column in pour(given_strands, given_rooms)[:-1]:
        assert column.free >= -0.02 or len(column.strands) == 1


def test_what_introduces_a_strand_goes_on_with_it():
    lead = replace(strand(20, name="lead"), leads=True)
    first, second = pour([strand(50), lead, strand(60)], [100, 100])
    assert [s.height for s in first.strands] == [50]
    assert second.strands[0] is lead


def test_all_that_leads_to_a_strand_goes_on_with_it():
    leads = [replace(strand(10, name="text"), leads=True), replace(strand(20, name="list"), leads=True)]
    first, second = pour([strand(50), *leads, strand(40, name="box")], [100, 100])
    assert [s.name for s in second.strands] == ["text", "list", "box"]
    assert len(first.strands) == 1


def test_what_introduces_a_strand_stays_where_the_two_fit_no_column():
    lead = replace(strand(50), leads=True)
    first, second = pour([strand(40), lead, strand(60)], [100, 100])
    assert [len(c.strands) for c in (first, second)] == [2, 1]


def test_the_room_above_the_first_piece_of_a_column_is_given_up():
    (column,) = pour([strand(10, before=7), strand(20, before=5)], [100])
    assert column.height == 35


def test_a_stack_is_as_high_as_its_pieces_and_the_gaps_between():
    pieces = [Piece(height=10, items=(), before=3), Piece(height=4, items=(), before=2)]
    assert height_of(pieces) == 16
    assert [top for top, _ in tops(pieces)] == [0, 12]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_section_opens_with_its_heading_and_says_all_its_words_once(language):
    made = setting(language)
    for section in leaflet_sections(sample(language)):
        found = [p for s in chunk_strands(Chunk(section, section.blocks), made, 240) for p in s.pieces]
        spoken = said(stacked(found))
        assert spoken.startswith((section.heading or section.title).plain)
        for block in section.blocks:
            for text in getattr(block, "paragraphs", ()) or getattr(block, "items", ()):
                if hasattr(text, "plain"):
                    assert spoken.count(text.plain[:12]) == 1


def test_a_heading_shares_the_strand_of_the_block_it_announces():
    section = leaflet_sections(sample())[1]
    first, *others = chunk_strands(Chunk(section, section.blocks), setting(), 240)
    roles = [item.role for piece in first.pieces for item in piece.items]
    assert roles.index("heading") < roles.index("paragraph")
    assert not any(item.role == "heading" for s in others for piece in s.pieces for item in piece.items)


def item_of(text: str, top: float):
    marker = Marker(kind="bullet", text="•", color="accent", line=None, offset=10)
    done = setting().set(setting().one_run(words(text)), "body", 100)
    piece = list_piece(setting(), (done,), 10, marker, ParagraphOptions(span=SPAN))
    return stacked((piece,), 0, top)


def test_items_of_one_list_become_one_list():
    (joined,) = joined_lists([*item_of("一", 0), *item_of("二", 20)])
    assert [p.set.text for p in joined.paragraphs] == ["一", "二"]
    assert [p.y for p in joined.paragraphs] == [0, 20]


def test_drawings_between_items_stay_under_the_list():
    dot = stacked((Piece(height=1, items=_disc()),))
    joined = joined_lists([*item_of("一", 0), *dot, *item_of("二", 20)])
    assert [item.role for item in joined] == ["artifact", "list"]


def test_words_between_two_lists_keep_them_apart():
    between = text_piece(setting(), setting().one_run(words("之间")), "body", 100, ParagraphOptions(span=SPAN)).items
    joined = joined_lists([*item_of("一", 0), *between, *item_of("二", 40)])
    assert [item.role for item in joined] == ["list", "paragraph", "list"]


def _disc():
    from builder.drawing.plain_shapes import disc
    from builder.geometry import Point

    return (disc(Point(5, 5), 2, "primary", SPAN),)


@pytest.mark.parametrize("kind", [Points, People100, Figure, Cards])
def test_what_a_text_introduces_stands_as_near_as_to_a_heading(kind):
    text, own = Prose.model_construct(span=SPAN, paragraphs=()), dict.fromkeys(required(kind) - {"span"})
    assert leads_into(text, kind.model_construct(span=SPAN, **own))
    assert not leads_into(text, kind.model_construct(span=SPAN, heading=words("小题"), **own))


def test_a_box_keeps_its_distance_from_a_text():
    made = setting()
    for section in leaflet_sections(sample("zh")):
        strands = list(chunk_strands(Chunk(section, section.blocks), made, 238))
        for (before, block), strand in zip(pairwise(section.blocks), strands[1:], strict=True):
            near = leads_into(before, block)
            gap = min(made.measures.heading_gap, made.measures.block_gap) if near else made.measures.block_gap
            assert strand.before == gap
            assert not (near and isinstance(block, Callout))
