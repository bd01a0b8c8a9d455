"""The back of a leaflet ends above the small things that stand on its land, where it has the room."""

import pytest

from builder.diagnostics import Report
from builder.geometry import MM
from builder.layout.leaflet import lay_out_leaflet
from builder.layout.leaflet.word_boxes import word_boxes
from builder.page.items import GroupItem
from tests.galleries.documents import FOLDER
from tests.layout.leaflet.made_leaflets import calm, edition_of, page_of, panels

CLEAR = 2.0 * MM


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_word_on_the_back_of_a_booklet_stands_on_the_trees(language):
    document = lay_out_leaflet(edition_of(FOLDER / "high-blood-pressure.yaml", language), calm(), Report()).document()
    number = max(panels(document))
    background = page_of(document, number).background
    accents = [part.frame for item in background if isinstance(item, GroupItem) and item.name == "accents"
               for part in item.items]  # fmt: skip
    assert accents
    lowest = max(box.bottom for box in word_boxes([panels(document)[number]]))
    assert lowest + CLEAR <= min(frame.y for frame in accents)
