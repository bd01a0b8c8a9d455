"""Each slide tells the speaker what to say, where to pause, and what may be asked."""

from __future__ import annotations

import pytest

from builder.products import EditionBuild
from tests.content.conftest import LANGUAGES

PAUSES = {"zh": ("（停顿", "一句一停"), "en": ("(Pause", "Pause after each")}
ASKED = {"zh": ("可能有人问：", "可以这样答："), "en": ("A question may come:", "An honest answer:")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_slide_has_words_a_pause_and_a_question_with_its_answer(
    builds: dict[str, EditionBuild], language: str
) -> None:
    for number, page in enumerate(builds[language].talk.pages, 1):
        notes = "\n".join(page.notes)
        assert any(mark in notes for mark in PAUSES[language]), f"no pause on slide {number}, {page.title}"
        assert all(mark in notes for mark in ASKED[language]), f"no question on slide {number}, {page.title}"


def test_both_languages_have_the_same_slides(builds: dict[str, EditionBuild]) -> None:
    assert len({len(build.talk.pages) for build in builds.values()}) == 1
