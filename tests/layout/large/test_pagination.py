"""Pieces onto pages."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from builder.layout.large.pagination import LEAST_LINES, paginate, parted
from builder.layout.leaflet.piece import Piece, height_of
from builder.layout.leaflet.setting import Manner, text_piece
from tests.layout.leaflet.making import SPAN, setting, words

ROOM = 100.0
pieces_of = st.lists(
    st.builds(Piece, height=st.floats(1, 60), items=st.just(()), before=st.floats(0, 15), keep=st.booleans()),
    max_size=25,
)


@given(pieces_of, st.floats(20, 100))
def test_nothing_is_lost_and_all_stays_in_order(pieces, first):
    pages = paginate(pieces, first, ROOM)
    assert [p for page in pages for p in page.pieces] == pieces


@given(pieces_of)
def test_a_page_ends_with_what_announces_something_only_at_the_very_end(pieces):
    for page in paginate(pieces, ROOM, ROOM)[:-1]:
        assert not page.pieces[-1].keep


@given(pieces_of)
def test_a_page_is_too_full_only_where_it_says_so(pieces):
    for page in paginate(pieces, ROOM, ROOM):
        assert page.height <= ROOM + page.over + 0.02
        assert page.over == 0 or len(page.pieces) == 1 or all(p.keep for p in page.pieces[:-1])


@given(pieces_of)
def test_a_page_is_left_only_when_what_follows_does_not_fit(pieces):
    pages = paginate(pieces, ROOM, ROOM)
    for here, there in pairwise(pages):
        group = []
        for piece in there.pieces:
            group.append(piece)
            if not piece.keep:
                break
        assert height_of([*here.pieces, *group]) > ROOM


def test_no_pieces_make_one_empty_page():
    (page,) = paginate([], ROOM, ROOM)
    assert page.pieces == ()


def test_a_box_higher_than_a_page_is_kept_whole_and_tells_by_how_much():
    (page,) = paginate([Piece(height=130, items=())], ROOM, ROOM)
    assert page.over == 30


def long_paragraph(lines: int) -> Piece:
    made = setting()
    piece = text_piece(made, made.one_run(words("渐冻症患者" * 4 * lines)), "body", 230, Manner(span=SPAN))
    assert piece.height > 2 * made.styles["body"].leading
    return piece


def test_a_paragraph_higher_than_a_page_is_parted_by_lines():
    piece = long_paragraph(12)
    parts = parted(piece, piece.height * 0.4)
    assert len(parts) == 3
    assert sum(p.height for p in parts) == piece.height
    lines = [line for part in parts for line in part.items[0].paragraphs[0].set.lines]
    assert tuple(lines) == piece.items[0].paragraphs[0].set.lines


def test_both_parts_of_a_paragraph_keep_two_lines():
    piece = long_paragraph(12)
    counts = [len(p.items[0].paragraphs[0].set.lines) for p in parted(piece, piece.height - 1)]
    assert counts[-1] >= LEAST_LINES


def test_a_paragraph_that_fits_is_left_alone():
    piece = long_paragraph(3)
    assert parted(piece, piece.height) == (piece,)
