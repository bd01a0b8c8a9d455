"""Each slide tells the speaker what to say, where to pause, and what may be asked."""

from __future__ import annotations

import re

import pytest

from builder.build.products import EditionBuild
from builder.outline.text.text import Text
from builder.outline.text.text_places import placed_texts
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


MOST_WORDS, MOST_CHARACTERS = 20, 30
"""What can be said in one breath: words of an English sentence, Han characters between two Chinese marks."""
HARDEST = {
    "zh": ("我会好起来吗", "我表哥认识一家诊所", "我能参加试验吗", "这病会遗传吗", "我还有多久"),
    "en": (
        "will I get better",
        "my cousin knows a clinic",
        "can I join a trial",
        "is it in the family",
        "how long do I have",
    ),
}


def said_by_the_author(build: EditionBuild) -> str:
    """What the author wrote for the speaker; the terms that the program explains stand elsewhere."""
    edition = build.edition
    parts = [part.notes for part in edition.talk.parts]
    blocks = [block.notes for section in edition.sections for block in section.blocks]
    notes = [edition.talk.opening_notes, edition.talk.closing_notes, *parts, *blocks]
    return "\n".join(text.plain for text in notes if text)


def too_long_to_say(said: str, language: str) -> list[str]:
    """Sentences in English, stretches between two marks in Chinese, that need a second breath."""
    if language == "en":
        return [s for s in re.split(r"(?<=[.?!])\s+|\n", said) if len(s.split()) > MOST_WORDS]
    return [s for s in re.split(r"[，。：；？！、（）“”《》\n]", said) if len(s.replace(" ", "")) > MOST_CHARACTERS]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_too_long_to_say_in_one_breath(builds: dict[str, EditionBuild], language: str) -> None:
    assert too_long_to_say(said_by_the_author(builds[language]), language) == []


def shown_by_the_author(build: EditionBuild) -> str:
    """What stands in the sections of an outline, on slides and on paper."""
    placed = placed_texts(build.edition.sections, "sections")
    return "\n".join(text.plain for place, text in placed if isinstance(text, Text) and not place.endswith("notes"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_too_long_to_read_in_one_go(builds: dict[str, EditionBuild], language: str) -> None:
    """An address is read letter by letter, however long it is."""
    long = too_long_to_say(shown_by_the_author(builds[language]), language)
    assert [stretch for stretch in long if not re.search(r"[a-z]\.(org|gov)", stretch)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_five_hardest_questions_have_their_answers(builds: dict[str, EditionBuild], language: str) -> None:
    said = said_by_the_author(builds[language])
    answer = ASKED[language][1]
    for question in HARDEST[language]:
        assert question in said
        assert answer in said[said.index(question) :].split("\n")[0]
