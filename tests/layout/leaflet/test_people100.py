"""A hundred people on paper: as large as the page has room for, never squat."""

import pytest

from builder.figures.people100 import BODY, HIGH
from builder.geometry import MM
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.blocks.people100 import ACROSS, APART
from builder.layout.leaflet.measures import leaflet_measures
from builder.layout.leaflet.piece import stacked
from builder.page.items import GroupItem
from tests.layout.leaflet.made_leaflets import blocks_of, setting

PANEL, PAGE = 81 * MM, 122 * MM
YAMLS = {
    "two groups": """\
    - people100:
        groups:
          - {label: {zh: 用药组, en: with it}, count: 33}
          - {label: {zh: 对照组, en: without}, count: 28}
      cite: none
    """,
    "nested": """\
    - people100:
        groups:
          - {label: {zh: 血压高的人, en: with high pressure}, count: 33}
          - {label: {zh: 不知道的人, en: who do not know}, count: 15, within: 1}
      cite: none
    """,
}


def crowds(block, width: float, room: float = 0.0, **measures) -> list[GroupItem]:
    own = setting(growth={block.span: room}, measures=leaflet_measures(**measures))
    (piece,) = body_pieces(block, own, width)
    (usual,) = body_pieces(block, setting(measures=leaflet_measures(**measures)), width)
    assert piece.height <= usual.height + room + 0.01
    return [item for item in stacked((piece,)) if isinstance(item, GroupItem)]


@pytest.fixture(params=YAMLS.values(), ids=YAMLS.keys())
def block(request, tmp_path):
    return blocks_of(tmp_path, request.param)[0]


@pytest.mark.parametrize("width", [PANEL, PAGE])
def test_people_grow_to_the_width_of_the_page_where_it_has_room(block, width):
    heights = [[p.frame.height for p in crowds(block, width, room, tight=True)] for room in (0.0, 8.0, 16.0, 60.0)]
    assert heights == sorted(heights)
    assert heights[0] < heights[1]
    for people in crowds(block, width, 1000.0, tight=True):
        assert people.frame.width > 0.95 * width
        assert people.frame.width <= width


@pytest.mark.parametrize("tight", [True, False])
def test_people_on_a_page_are_no_specks(block, tight):
    for people in crowds(block, PAGE, tight=tight):
        assert people.frame.width > 0.9 * PAGE


@pytest.mark.parametrize("width", [PANEL, PAGE])
def test_people_never_stand_much_further_apart_than_one_over_the_other(block, width):
    for room in (0.0, 20.0, 60.0):
        for people in crowds(block, width, room, tight=True):
            across, down = people.frame.width / ACROSS, people.frame.height / (100 / ACROSS)
            assert across / down <= APART * BODY[0] / HIGH * 1.12
