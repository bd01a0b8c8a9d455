"""Citation marks among the words of a paragraph."""

import pytest

from builder.outline.text.text import Citation, Inline, Language, Words
from builder.typeset.text_runs import CitationNumbers, runs_of


def set_words(language: Language, *paragraph: Inline) -> list[str]:
    """The runs' words, marks in `^`."""
    numbers = CitationNumbers(["a", "b", "c"])
    return [f"^{run.text}" if run.superscript else run.text for run in runs_of(paragraph, language, numbers)]


def test_in_chinese_a_mark_stands_before_the_stop_and_in_english_behind_it() -> None:
    assert set_words("zh", Words("变化。"), Citation(("a",))) == ["变化", "^1", "。"]
    assert set_words("en", Words("life. "), Citation(("a",))) == ["life.", "^1"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_two_marks_that_meet_become_one(language: Language) -> None:
    assert set_words(language, Words("用药"), Citation(("c",)), Citation(("a", "b"))) == ["用药", "^1,2,3"]


def test_marks_meet_also_around_a_stop() -> None:
    assert set_words("zh", Words("用药"), Citation(("b",)), Words("。"), Citation(("a",))) == ["用药", "^1,2", "。"]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("ring 999", "en", ["ring 999", "^[1]"]),
        ("fever above 38 °C", "en", ["fever above 38 °C", "^[1]"]),
        ("发烧 38℃。", "zh", ["发烧 38℃", "^[1]", "。"]),
        ("a room of 20 m", "en", ["a room of 20 m", "^[1]"]),
        ("in 2014.", "en", ["in 2014.", "^1"]),
        ("at the gym", "en", ["at the gym", "^1"]),
        ("approved in 2014", "en", ["approved in 2014", "^1"]),
        ("because of COVID-19", "en", ["because of COVID-19", "^1"]),
        ("about 40％", "en", ["about 40％", "^[1]"]),
        ("用 3 个月", "zh", ["用 3 个月", "^1"]),
    ],
)
def test_a_mark_is_no_power_of_what_it_follows(words: str, language: Language, expected: list[str]) -> None:
    assert set_words(language, Words(words), Citation(("a",))) == expected


def test_a_mark_in_brackets_takes_another_in() -> None:
    assert set_words("en", Words("ring 999"), Citation(("a",)), Citation(("b",))) == ["ring 999", "^[1,2]"]
