"""Pieces onto pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.geometry import Rect
from builder.layout.large.pagination import CLOSER, LEAST_FILL, LEAST_LINES, paginate, parted
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.piece import Piece, height_of
from builder.layout.leaflet.setting import ParagraphOptions, text_piece
from builder.layout.type_sizes import preferred_styles
from builder.outline.model.blocks import Table
from builder.page.items import TextItem
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import SPAN, calm, setting, words

ROOM = 100.0
pieces_of = st.lists(
    st.builds(Piece, height=st.floats(1, 60), items=st.just(()), before=st.floats(0, 15), keep=st.booleans()),
    max_size=25,
)


@given(pieces_of, st.floats(20, 100))
def test_nothing_is_lost_and_all_stays_in_order(pieces, first):
    pages = paginate(pieces, first, ROOM)
    assert [p.height for page in pages for p in page.pieces] == [p.height for p in pieces]


@given(pieces_of)
def test_gaps_stay_or_are_all_a_step_closer(pieces):
    found = [p.before for page in paginate(pieces, ROOM, ROOM) for p in page.pieces]
    assert found in [[p.before * share for p in pieces] for share in (1.0, *CLOSER)]


@given(pieces_of)
def test_a_page_ends_with_what_announces_something_only_at_the_very_end(pieces):
    """Only what is higher than a page together with all that follows it may part from that."""
    end = 0
    for page in paginate(pieces, ROOM, ROOM)[:-1]:
        end += len(page.pieces)
        if page.pieces[-1].keep:
            begins = max((n + 1 for n in range(end - 1) if not pieces[n].keep), default=0)
            ends = next((n for n in range(end, len(pieces)) if not pieces[n].keep), len(pieces) - 1)
            assert height_of(pieces[begins : ends + 1]) > ROOM * min(CLOSER)


@given(pieces_of)
def test_a_page_is_too_full_only_where_it_says_so(pieces):
    for page in paginate(pieces, ROOM, ROOM):
        assert page.height <= ROOM + page.over + 0.02
        assert page.over == 0 or len(page.pieces) == 1 or all(p.keep for p in page.pieces[:-1])


def lines(*heights, before=5.0):
    return [Piece(height=height, items=(), before=before) for height in heights]


def head(height, before=5.0):
    item = TextItem(frame=Rect(0, 0, 10, height), role="heading", span=SPAN, paragraphs=(), language="zh")
    return Piece(height=height, items=(item,), before=before, keep=True)


def test_what_is_too_high_together_parts_at_its_widest_gap_and_never_under_a_head():
    group = [head(10), *lines(20), *lines(30, 30, 30, before=8.0)]
    kept = [replace(piece, keep=True) for piece in group[:-1]] + group[-1:]
    first, second = paginate(kept, ROOM, ROOM)
    assert (first.over, second.over) == (0, 0)
    assert [len(page.pieces) for page in (first, second)] == [3, 2]


def test_a_head_with_one_piece_that_leaves_it_no_room_tells_by_how_much():
    (page,) = paginate([head(20), *lines(95)], ROOM, ROOM)
    assert page.over == 20


@pytest.mark.parametrize(
    ("group", "overs"),
    [([head(10), *lines(95, 60)], [10, 0]), (lines(130, 60, 30), [30, 0]), ([head(10), *lines(130, 120)], [45, 20])],
)
def test_a_piece_that_is_too_high_tells_its_own_amount_and_what_follows_has_a_page(group, overs):
    kept = [*(replace(piece, keep=True) for piece in group[:-1]), group[-1]]
    pages = paginate(kept, ROOM, ROOM)
    assert [page.over for page in pages] == overs
    assert [piece.height for page in pages for piece in page.pieces] == [piece.height for piece in group]


def test_a_break_in_a_list_costs_more_than_one_at_a_narrow_gap():
    pieces = [*lines(50), *lines(20, 20, before=20.0), *lines(30, before=4.0)]
    listed = [*pieces[:2], replace(pieces[2], inside=True), pieces[3]]
    assert [len(page.pieces) for page in paginate(pieces, ROOM, ROOM, 0.6)] == [2, 2]
    assert [len(page.pieces) for page in paginate(listed, ROOM, ROOM, 0.6)] == [1, 3]


def filled_one_after_the_other(pieces):
    """How many pages it takes when each is filled before the next is begun."""
    pages, page, group = 0, [], []
    for number, piece in enumerate(pieces):
        group.append(piece)
        if piece.keep and number < len(pieces) - 1:
            continue
        if not pages or height_of([*page, *group]) > ROOM + 0.01:
            pages, page = pages + 1, []
        page, group = [*page, *group], []
    return pages


def all_groups_fit(pieces):
    """Whether a page has room for whatever stays together."""
    ends = [n + 1 for n, piece in enumerate(pieces) if not piece.keep or n == len(pieces) - 1]
    return all(height_of(pieces[begin:end]) <= ROOM for begin, end in pairwise([0, *ends]))


@given(pieces_of.filter(bool).filter(all_groups_fit))
def test_there_are_never_more_pages_than_when_each_is_filled_in_turn(pieces):
    assert len(paginate(pieces, ROOM, ROOM)) <= filled_one_after_the_other(pieces)


def test_the_last_page_is_not_left_nearly_empty():
    first, last = paginate(lines(*[10] * 9), ROOM, ROOM)
    assert last.height >= LEAST_FILL * ROOM
    assert first.height > last.height


def test_a_short_rest_is_pulled_up_where_closer_gaps_make_room():
    assert len(paginate(lines(*[10] * 7, 7), ROOM + 10, ROOM + 10)) == 1


def test_pages_part_at_the_widest_gap_near_their_foot():
    pieces = lines(*[10] * 12)
    pieces[6] = replace(pieces[6], before=9.0)
    first, _ = paginate(pieces, ROOM, ROOM)
    assert len(first.pieces) == 6


def test_no_pieces_make_one_empty_page():
    (page,) = paginate([], ROOM, ROOM)
    assert page.pieces == ()


def test_a_box_higher_than_a_page_is_kept_whole_and_tells_by_how_much():
    (page,) = paginate([Piece(height=130, items=())], ROOM, ROOM)
    assert page.over == 30


def long_paragraph(lines: int) -> Piece:
    made = setting()
    piece = text_piece(made, made.one_run(words("渐冻症患者" * 4 * lines)), "body", 230, ParagraphOptions(span=SPAN))
    assert piece.height > 2 * made.styles["body"].leading
    return piece


def test_a_paragraph_higher_than_a_page_is_parted_by_lines():
    piece = long_paragraph(12)
    parts = parted(piece, piece.height * 0.4)
    assert len(parts) == 3
    assert sum(p.height for p in parts) == pytest.approx(piece.height)
    lines = [line for part in parts for line in part.items[0].paragraphs[0].set.lines]
    assert tuple(lines) == piece.items[0].paragraphs[0].set.lines


def test_both_parts_of_a_paragraph_keep_two_lines():
    piece = long_paragraph(12)
    counts = [len(p.items[0].paragraphs[0].set.lines) for p in parted(piece, piece.height - 1)]
    assert counts[-1] >= LEAST_LINES


def test_a_paragraph_that_fits_is_left_alone():
    piece = long_paragraph(3)
    assert parted(piece, piece.height) == (piece,)


def tall_table():
    made = setting(numbers=None, styles=preferred_styles(calm(), "large", "zh"))
    rows = tuple((words("药物"), words(f"第{n}行")) for n in range(1, 13))
    block = Table.model_construct(span=SPAN, header=(words("名称"), words("内容")), rows=rows)
    (piece,) = body_pieces(block, made, 400)
    return piece


def test_a_table_higher_than_a_page_is_parted_between_rows_under_its_head_again():
    piece = tall_table()
    whole = piece.items[0]
    parts = [p.items[0] for p in parted(piece, piece.height * 0.4)]
    assert len(parts) > 2
    assert all(part.cells[0] == whole.cells[0] for part in parts)
    assert tuple(row for part in parts for row in part.cells[1:]) == whole.cells[1:]
    assert all(part.frame == Rect(0, 0, whole.frame.width, sum(part.rows)) for part in parts)


@pytest.mark.parametrize("lacking", [0.5, 7.9, 40.0])
def test_a_table_that_the_gap_under_its_head_makes_too_high_is_parted(lacking):
    table = replace(tall_table(), before=8.0)
    room = 30.0 + table.before + table.height - lacking
    pages = paginate([head(30.0), table], room, room)
    assert [page.over for page in pages] == [0.0, 0.0]


def test_a_table_that_fits_is_left_alone():
    piece = tall_table()
    assert parted(piece, piece.height) == (piece,)


def test_a_paragraph_runs_on_over_the_page_with_two_lines_on_each_side():
    made = setting("en")
    runs = made.own("Walking a little every day keeps legs strong and breath long. " * 9)
    text = text_piece(made, runs, "body", 240, ParagraphOptions(span=SPAN))
    leading, count = made.styles["body"].leading, round(text.height / made.styles["body"].leading)
    before = Piece(height=leading * 3, items=())
    room = leading * (count - 1)
    first, second = paginate((before, text), room, room)
    parts = [page.pieces[-1].items[0].paragraphs[0].set for page in (first, second)]
    assert len(first.pieces) == 2
    assert len(second.pieces) == 1, "the lines on a page are one paragraph"
    assert all(len(part.lines) >= LEAST_LINES for part in parts)
    assert (
        " ".join(line.text for part in parts for line in part.lines).split()
        == "".join(run.text for run in runs).split()
    )


def test_a_paragraph_that_fits_its_page_stays_one_piece():
    text = text_piece(setting("en"), setting("en").own("Walk. " * 60), "body", 200, ParagraphOptions(span=SPAN))
    (page,) = paginate((text,), 1000, 1000)
    assert page.pieces == (text,)
