"""People in a leaflet: how to reach them."""

from pathlib import Path

from builder.layout.leaflet.blocks.people import people_pieces
from tests.layout.leaflet.making import blocks_of, said, setting

PEOPLE = """
- people:
    - name: {zh: 李护士, en: Nurse Li}
      email: li@example.org
      hours: {zh: 周二上午, en: Tuesday mornings}
"""


def test_email_and_hours_of_a_person_are_printed(tmp_path: Path) -> None:
    (block,) = blocks_of(tmp_path, PEOPLE, "en")
    words = "".join(said(piece.items) for piece in people_pieces(block, setting("en"), 200))
    assert "li@example.org" in words
    assert "Tuesday mornings" in words
