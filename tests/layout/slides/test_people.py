"""Ways to reach somebody on a slide."""

from pathlib import Path

from tests.layout.slides.making import block, said

PERSON = """
people:
  - name: {zh: 李护士, en: Nurse Li}
    phone: 010-6554 0000
    email: li@example.org
    hours: {zh: 周二上午, en: Tuesday mornings}
"""


def test_email_and_hours_stand_with_the_telephone(tmp_path: Path) -> None:
    (page,) = block(tmp_path, PERSON, "en").slides
    words = "\n".join(said(page))
    assert all(way in words for way in ("010-6554 0000", "li@example.org", "Tuesday mornings"))
