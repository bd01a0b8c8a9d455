"""People in a leaflet: how to reach them."""

from pathlib import Path

from builder.layout.leaflet.blocks.people import people_pieces
from builder.layout.leaflet.compose import preferred_styles
from builder.layout.leaflet.measures import LARGE
from tests.layout.leaflet.making import blocks_of, calm, said, setting, texts

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


MAIL = "the.newcomers.and.families@long-name.example.org"


def test_a_long_email_in_large_print_breaks_after_its_at_before_it_is_too_small(tmp_path: Path) -> None:
    """Where it would fit on a line in 16 points, and 18 is the least of large print."""
    (block,) = blocks_of(tmp_path, f"- people:\n    - name: {{zh: 李, en: Li}}\n      email: {MAIL}\n", "en")
    large = setting("en", numbers=None, measures=LARGE, styles=preferred_styles(calm(), "large", "en"))
    for width in range(360, 560, 20):
        (piece,) = people_pieces(block, large, width)
        email = next(item for item in texts(piece.items) if "@" in said((item,)))
        done = email.paragraphs[0].set
        assert done.style.size >= 18
        if not done.overset and len(done.lines) > 1:
            assert done.lines[0].text == "the.newcomers.and.families@"
        assert email.span.line == 3, "it is pointed at, not the name"
