"""Titles cut to one line, as feet of pages have them."""

import pytest

from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import StyledRun
from builder.typeset.shortening import shortened

STYLE = TextStyle(18, 24)
LONG = {
    "zh": "骨头也要存钱：骨质疏松怎么防、怎么治、平时怎么小心，一次讲清楚",
    "en": "Saving for your bones: how to prevent osteoporosis, treat it and live safely with it",
}


def cut(words, language, measure=375.0):
    return shortened(Typesetter(language, "noto"), words, STYLE, measure)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_fits_stays_as_it_is(language):
    assert cut(LONG[language], language, 2000) == LONG[language]


def test_what_does_not_ends_after_a_phrase_with_an_ellipsis():
    assert cut(LONG["zh"], "zh") == "骨头也要存钱：骨质疏松怎么防、怎么治……"
    assert cut(LONG["en"], "en") == "Saving for your bones…"
    assert cut("Living well with osteoporosis and brittle bones after seventy", "en").endswith("brittle…")


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("measure", [60, 100, 160, 240, 375])
def test_it_fits_and_is_a_beginning(language, measure):
    found = cut(LONG[language], language, measure)
    begun = found.rstrip("…")
    assert begun
    assert found != begun
    assert LONG[language].startswith(begun)
    assert Typesetter(language, "noto").width((StyledRun(found),), STYLE) <= measure


def test_a_lone_long_word_is_cut_anywhere():
    assert cut("x" * 80, "en").startswith("xxxxxxxx")
    assert cut("x" * 80, "en").endswith("x…")
