"""People in a leaflet: how to reach them."""

from pathlib import Path

from builder.layout.leaflet.blocks.people import people_pieces
from tests.layout.leaflet.making import blocks_of, said, setting, texts

LONG = """
- people:
    - name: {zh: 王芳, en: Fang Wang}
      role: {zh: 负责运动和呼吸的康复护士, en: Nurse for exercise and breathing at the hospital}
      email: a.rather.long.name@hospital.example.org
      url: https://example.org/a-rather/long-address/of-a-page
"""
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


def test_a_role_that_the_code_would_squeeze_stands_over_it(tmp_path: Path) -> None:
    """Also where every way to reach somebody stands under the code, and none beside it."""
    (block,) = blocks_of(tmp_path, LONG, "en")
    (piece,) = people_pieces(block, setting("en"), 170)
    role = next(item for item in texts(piece.items) if "exercise" in said((item,)))
    assert len(role.paragraphs[0].set.lines) <= 2
