import pytest

from builder.geometry import Rect
from builder.layout.slides.grid import BODY, cells, columns, evenly, rows, rows_for


def test_the_body_is_where_the_design_has_it():
    assert (BODY.x, BODY.y, BODY.right, BODY.bottom) == (48, 116, 912, 484)


@pytest.mark.parametrize(("count", "gap"), [(2, 24), (3, 22), (4, 20)])
def test_columns_share_the_width(count, gap):
    made = columns(BODY, count)
    assert made[0].x == BODY.x
    assert made[-1].right == pytest.approx(BODY.right)
    assert made[1].x - made[0].right == pytest.approx(gap)


def test_rows_are_alike_while_their_contents_allow_it():
    assert rows_for(BODY, [40, 60, 30]) == rows(BODY, 3)


def test_rows_follow_their_contents_where_one_is_too_high():
    made = rows_for(BODY, [40, 250])
    assert made[1].height - made[0].height == pytest.approx(210)
    assert made[-1].bottom == pytest.approx(BODY.bottom)


def test_cells_fill_an_area_row_by_row():
    made = cells(Rect(0, 0, 110, 50), 2, 2, gap=10, row_gap=10)
    assert made == (Rect(0, 0, 50, 20), Rect(60, 0, 50, 20), Rect(0, 30, 50, 20), Rect(60, 30, 50, 20))


@pytest.mark.parametrize(
    ("count", "most", "lengths"),
    [(5, 3, [3, 2]), (6, 4, [3, 3]), (7, 3, [3, 2, 2]), (3, 3, [3]), (1, 6, [1]), (0, 3, [])],
)
def test_things_are_shared_evenly(count, most, lengths):
    runs = evenly(range(count), most)
    assert [len(run) for run in runs] == lengths
    assert [thing for run in runs for thing in run] == list(range(count))
