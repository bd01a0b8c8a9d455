import pytest

from builder.geometry import INCH, Rect
from builder.layout.talk.grid import BODY_END, body_area, cells, column_x, columns_width, evenly, settled

BODY = body_area(1)


def test_columns_are_those_of_the_design():
    assert column_x(3) == pytest.approx(3.696 * INCH)
    assert [columns_width(n) / INCH for n in (3, 4, 6, 9)] == pytest.approx([2.846, 3.878, 5.942, 9.038], abs=0.001)
    assert column_x(12) - 0.25 * INCH == pytest.approx(960 - 0.6 * INCH, abs=0.1)


def test_the_body_begins_lower_under_two_lines():
    assert (body_area(1).y / INCH, body_area(2).y / INCH) == (1.833, 2.333)
    assert body_area(2).bottom == pytest.approx(BODY_END)


def test_a_low_block_stands_four_fifths_of_an_inch_under_the_body_s_top():
    assert settled(BODY, 50) == pytest.approx(BODY.y + 0.8 * INCH)


def test_a_high_block_has_two_fifths_of_the_air_above():
    assert settled(BODY, BODY.height - 50) == pytest.approx(BODY.y + 20)


def test_a_block_too_high_begins_at_the_top():
    assert settled(BODY, BODY.height + 50) == BODY.y


def test_cells_fill_an_area_row_by_row():
    made = cells(Rect(0, 0, 110, 50), 2, 2, gap=10)
    assert made == (Rect(0, 0, 50, 20), Rect(60, 0, 50, 20), Rect(0, 30, 50, 20), Rect(60, 30, 50, 20))


@pytest.mark.parametrize(
    ("count", "most", "lengths"),
    [(5, 3, [3, 2]), (6, 4, [3, 3]), (7, 3, [3, 2, 2]), (3, 3, [3]), (1, 6, [1]), (0, 3, [])],
)
def test_things_are_shared_evenly(count, most, lengths):
    runs = evenly(range(count), most)
    assert [len(run) for run in runs] == lengths
    assert [thing for run in runs for thing in run] == list(range(count))
