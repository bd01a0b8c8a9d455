"""Plain language, measured."""

import pytest

from builder.check.readability import chinese_level, english_level, syllables
from builder.check.reading_level import check_reading_level, reading_table
from tests.check.conftest import Find, text_block

HARD = (
    "The multidisciplinary rehabilitation of neurodegenerative conditions necessitates individualised considerations."
)


@pytest.mark.parametrize(
    ("word", "count"),
    [("cell", 1), ("people", 2), ("treatment", 2), ("neurologist", 4), ("helped", 1), ("tested", 2), ("life", 1)],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_grade_follows_the_formula() -> None:
    level = english_level(["The cat sat on the mat. It was warm."])
    assert level.mean == pytest.approx(4.5)
    assert level.grade == pytest.approx(0.39 * 4.5 + 11.8 * 1 - 15.59)


def test_names_do_not_count_as_hard_words() -> None:
    assert english_level(["It is edaravone."], {"edaravone"}).grade < english_level(["It is edaravone."]).grade


def test_chinese_sentences_end_at_stops() -> None:
    level = chinese_level(["先商量。再决定！好吗？"])
    assert (level.sentences, level.longest) == (3, 3)


def test_a_hard_leaflet_is_told(find: Find) -> None:
    assert any("grade 7" in d.message for d in find(check_reading_level, text_block("好。", f"{HARD} " * 8)))
    assert not find(check_reading_level, text_block("好。", "Talk to your doctor first. " * 8))


def test_long_sentences_are_told_at_their_place(find: Find) -> None:
    long_zh, long_en = "很" * 46 + "好。", " ".join(["and"] * 26) + "."
    found = find(check_reading_level, text_block(long_zh, long_en))
    assert {(d.span.line, d.message[:40]) for d in found if "found one of" in d.message} == {
        (19, "expected sentences of at most 45 charact"),
        (20, "expected sentences of at most 25 words, "),
    }


def test_the_table_has_a_row_a_language_and_output(subject_of) -> None:  # type: ignore[no-untyped-def]
    rows = reading_table(subject_of(text_block("好。", "Good.")))
    assert [(r.language, r.output) for r in rows[:3]] == [("zh", "leaflet"), ("zh", "large"), ("zh", "talk")]
    assert "Flesch–Kincaid grade" in rows[-1].line
