"""Heads of two boxes that say yes and no: only where it is certain."""

from importlib import resources

import pytest

from builder.icon_words.answers import YesOrNo, answers_of

OTHER: dict[YesOrNo, str] = {"yes": "No", "no": "Yes"}
LINES = dict(
    line.split(": ", 1)
    for line in resources.files("builder.icon_words").joinpath("answers.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
)


@pytest.mark.parametrize("answer", ["yes", "no"])
def test_every_word_of_the_table_says_its_own(answer: YesOrNo) -> None:
    zh, _, en = LINES[answer].partition(" | ")
    for word in (*zh.split(), *(part.strip() for part in en.split(","))):
        found = answers_of({"en": word.removeprefix("=")}, {"en": OTHER[answer]})
        assert (found or ("",))[0] == answer, word


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"zh": "可以吃", "en": "Fine to eat"}, {"zh": "不要吃", "en": "Leave out"}),
        ({"zh": "宜"}, {"zh": "忌"}), ({"zh": "能吃的"}, {"zh": "不能吃的"}), ({"en": "Do"}, {"en": "Don’t"}),
        ({"en": "What to do"}, {"en": "What not to do"}), ({"en": "Yes: eat these"}, {"en": "No: not these"}),
        ({"zh": "适合在家做的"}, {"zh": "不适合在家做的"}),
    ],
)  # fmt: skip
def test_what_is_certain(first: dict[str, str], second: dict[str, str]) -> None:
    assert answers_of(first, second) == ("yes", "no")
    assert answers_of(second, first) == ("no", "yes")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"en": "Eat more"}, {"en": "Eat less"}), ({"en": "At home"}, {"en": "In hospital"}),
        ({"zh": "可以吃"}, {"zh": "少吃"}), ({"zh": "要点"}, {"zh": "不要做"}), ({"zh": "可以做"}, {"zh": "别的"}),
        ({"en": "Good days"}, {"en": "Bad days"}), ({"en": "Can I eat oats?"}, {"en": "Don’t"}),
        ({"en": "Do"}, {"en": "What to do"}), ({"en": "Yes"}, {"en": "Not sure"}), ({"en": "Yes"}, {"en": "Nobody"}),
        ({"zh": "可以吃", "en": "Foods"}, {"zh": "不要吃", "en": "Leave out"}), ({}, {"en": "Don’t"}),
        ({"en": "Doctors"}, {"en": "Don’t"}), ({"en": "Left"}, {"en": "Right"}),
    ],
)  # fmt: skip
def test_what_is_not(first: dict[str, str], second: dict[str, str]) -> None:
    assert answers_of(first, second) is None
