"""Columns shared out evenly: nothing lost, nothing too full, no line or two alone on a last page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.layout.leaflet.column_balance import RULED, balanced
from builder.layout.leaflet.flow import Strand, pour
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import leaflet, panels
from tests.layout.leaflet.test_flow import rooms, strand


def section(*heights: float) -> list[Strand]:
    """Blocks of one section: a column may well begin with the first."""
    return [replace(strand(height), opens=not index) for index, height in enumerate(heights)]


def heights(columns) -> list[list[float]]:
    return [[s.height for s in column.strands] for column in columns]


strands = st.lists(
    st.builds(strand, st.floats(1, 80), st.floats(0, 20), opens=st.booleans(), leads=st.booleans()), max_size=12
)


@given(strands, rooms)
def test_what_can_fit_does_fit(given_strands, given_rooms):
    if all(c.free >= 0 for c in pour(given_strands, given_rooms)):
        assert all(c.free >= -0.02 for c in balanced(given_strands, given_rooms))


def test_the_last_column_is_not_left_with_a_remainder():
    blocks = section(50) + section(45) + section(10)
    assert heights(pour(blocks, [100, 100])) == [[50, 45], [10]]
    assert heights(balanced(blocks, [100, 100])) == [[50], [45, 10]]


def test_a_column_rather_begins_with_a_section_than_amid_one():
    assert heights(balanced(section(30) + section(30, 30) + section(10), [100, 100])) == [[30], [30, 30, 10]]


def test_a_section_stays_whole_where_a_column_is_half_empty_for_it():
    """Type and cards grow into what is free; a section that goes on elsewhere stays parted."""
    blocks = section(40) + section(30, 35, 35) + section(60)
    assert heights(balanced(blocks, [100, 100, 100])) == [[40], [30, 35, 35], [60]]


def test_a_long_section_is_broken_all_the_same():
    assert heights(balanced(section(40, 40, 40), [90, 90])) in ([[40], [40, 40]], [[40, 40], [40]])


def test_what_introduces_a_block_stays_with_it():
    lead = replace(strand(10), leads=True)
    assert heights(balanced([*section(40), lead, strand(60), strand(20)], [100, 100])) == [[40], [10, 60, 20]]


def test_what_cannot_fit_is_poured_and_told_of():
    blocks = section(80) + section(80) + section(80)
    assert balanced(blocks, [100, 100]) == pour(blocks, [100, 100])


def test_a_booklet_rather_has_a_ruled_page_than_many_half_empty_ones():
    blocks = section(45) + section(45) + section(45) + section(45)
    assert heights(balanced(blocks, [100] * 3, RULED)) == [[45, 45], [45, 45], []]


def test_a_booklet_has_no_ruled_page_where_its_pages_are_well_filled():
    blocks = section(70) + section(70) + section(50)
    assert heights(balanced(blocks, [100] * 3, RULED)) == [[70], [70], [50]]


def test_a_booklet_rather_has_airy_pages_than_several_ruled_ones():
    blocks = section(40) * 5
    assert [] not in heights(balanced(blocks, [100] * 5, RULED))[:4]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_no_page_of_a_booklet_ends_in_its_upper_quarter(language, paper):
    document = leaflet(language, "booklet-a5", paper, False).document
    for number, panel in panels(document).items():
        lowest = max(p.frame.bottom for p in panel.items)
        assert lowest > panel.frame.height / 4, f"page {number}"
