"""What does not fit is told, and set all the same."""

from builder.typeset.model import Breaking, Overset, StyledRun
from tests.typeset.set_text import LEAFLET, TEN, set_text


def test_a_word_wider_than_the_measure_is_named_and_set_whole() -> None:
    done = set_text("the neurodegeneration of it", 5, "en")
    assert "neurodegeneration" in [line.text for line in done.lines]
    assert done.overset is not None
    assert done.overset.word == "neurodegeneration"
    assert done.overset.lines == 0
    assert round(done.overset.points, 3) == round(done.width - 50, 3)


def test_the_widest_of_two_words_is_the_one_named() -> None:
    done = set_text("neuroplasticity and neurodegeneration", 3, "en")
    assert done.overset is not None
    assert done.overset.word == "neurodegeneration"


def test_a_balanced_text_names_it_too() -> None:
    done = set_text("的 neurodegeneration 是", 4, breaking=Breaking.BALANCED)
    assert done.overset is not None
    assert done.overset.word == "neurodegeneration"
    assert done.text.replace(" ", "") == "".join(line.text for line in done.lines)


def test_too_many_lines_tell_lines_points_and_characters_to_cut() -> None:
    done = LEAFLET["zh"].set([StyledRun("一二三四五六七八九十" * 3)], TEN, 100, max_lines=2)
    assert done.overset == Overset(1, 16, 10, "characters")


def test_too_many_lines_of_english_tell_words_to_cut() -> None:
    done = LEAFLET["en"].set([StyledRun("one two three four five six")], TEN, 60, max_lines=1)
    assert done.overset is not None
    assert done.overset.unit == "words"
    assert done.overset.amount == sum(len(line.text.split()) for line in done.lines[1:])


def test_a_dash_begins_a_line_where_its_word_leaves_no_room_for_it() -> None:
    """The word fits: that its dash does not is no reason to refuse the text."""
    done = set_text("Gastroenterology – second floor", 8.4, "en")
    assert done.overset is None
    assert done.lines[0].text.rstrip() == "Gastroenterology"


def test_what_fits_has_no_overset() -> None:
    assert set_text("文字", 10).overset is None
