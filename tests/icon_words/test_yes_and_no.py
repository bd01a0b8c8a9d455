"""Heads of two boxes that say yes and no: only where it is certain."""

import re
from importlib import resources

import pytest

from builder.icon_words.yes_and_no import YesOrNo, answers_of

OTHER: dict[YesOrNo, str] = {"yes": "No", "no": "Yes"}
LINES = dict(
    line.split(": ", 1)
    for line in resources.files("builder.icon_words").joinpath("yes_and_no.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
)
TURNING = ("停", "忘", "少", "避免", "只", "仅", "stop", "forget", "skip", "avoid", "miss", "never", "only")
"""Words that turn round what stands before them: behind a yes they make a no, behind a negation a yes (`not only`)."""
BEFORE = re.compile(
    r"[可能要该宜荐议适不别勿否忌]"
    r"|\b(?:yes|do|can|may|should|fine|ok|okay|safe|recommended|allowed|suitable|no|not|cannot|never)\b|n't"
)
"""A yes or a negation."""


def _words_of(line: str) -> list[tuple[str, str]]:
    """The words of a line of the table, each with its language; each `~` as the first verb, without and with more."""
    zh, _, en = LINES[line].partition(" | ")
    return [
        (language, word.strip().replace("~", verb))
        for language, words, verbs in (("zh", zh.split(), ("吃", "做的事")), ("en", en.split(","), ("eat", "do these")))
        for word in words
        for verb in verbs
    ]


@pytest.mark.parametrize(("line", "answer"), [("yes", "yes"), ("no", "no"), ("alone", "no")])
def test_every_word_of_the_table_says_its_own(line: str, answer: YesOrNo) -> None:
    for language, word in _words_of(line):
        found = answers_of({language: word}, {"en": OTHER[answer]})
        assert (found or ("",))[0] == answer, word


def _is_turned(word: str) -> bool:
    """Whether a word that turns round stands behind a yes or a negation."""
    return any(turning in word and BEFORE.search(word[: word.index(turning)]) for turning in TURNING)


@pytest.mark.parametrize("line", ["yes", "no", "alone"])
def test_no_word_of_the_table_turns_round_what_it_says(line: str) -> None:
    assert not [word for _, word in _words_of(line) if _is_turned(word)]


@pytest.mark.parametrize("line", ["verbs", "objects"])
def test_what_follows_a_yes_or_a_negation_turns_nothing_round(line: str) -> None:
    assert not [word for _, word in _words_of(line) if any(turning in word for turning in TURNING)]


@pytest.mark.parametrize(
    "word",
    [
        "not only",
        "don't forget",
        "you can stop",
        "never skip",
        "safe to avoid",
        "应该避免",
        "不仅",
        "不能停",
        "可以少吃",
    ],
)
def test_words_that_turn_round_are_known(word: str) -> None:
    assert _is_turned(word)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"zh": "可以吃", "en": "Fine to eat"}, {"zh": "不要吃", "en": "Leave out"}),
        ({"zh": "宜"}, {"zh": "忌"}), ({"zh": "能吃的"}, {"zh": "不能吃的"}), ({"en": "Do"}, {"en": "Don’t"}),
        ({"en": "What to do"}, {"en": "What not to do"}), ({"en": "Yes: eat these"}, {"en": "No: not these"}),
        ({"zh": "可以吃的食物"}, {"zh": "不要吃的食物"}), ({"en": "You can eat these"}, {"en": "Don't eat these!"}),
        ({"zh": "宜：吃"}, {"zh": "忌：不吃"}), ({"en": "Fine to eat"}, {"en": "Avoid"}),
        ({"en": "Foods to eat"}, {"en": "Foods to avoid"}), ({"en": "Things to do"}, {"en": "Things to avoid"}),
        ({"en": "What to eat"}, {"en": "What to avoid"}),
        ({"zh": "可以吃", "en": "Eat"}, {"zh": "避免", "en": "Avoid"}),
        ({"zh": "适合吃的"}, {"zh": "避免吃的"}), ({"en": "Yes"}, {"en": "Avoid these!"}),
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


@pytest.mark.parametrize(
    "head",
    [{"zh": "不能停的药"}, {"zh": "可以停的药"}, {"zh": "不要停"}, {"zh": "不要少吃"}, {"zh": "建议不吃"},
     {"zh": "应该避免"}, {"zh": "不用"},
     {"zh": "不要忘记"}, {"zh": "别忘了"}, {"zh": "推荐不做"}, {"zh": "不能不做"}, {"zh": "不可不吃"},
     {"zh": "可以不吃"},
     {"zh": "不要：停药"}, {"zh": "建议"}, {"zh": "应该"}, {"zh": "可以吃吗"}, {"zh": "不能少的"}, {"zh": "禁止停药"},
     {"en": "Never stop these"}, {"en": "You can stop these"}, {"en": "Don't forget"}, {"en": "Don’t skip"},
     {"en": "Recommended to avoid"}, {"en": "You can catch it by"}, {"en": "Never"}, {"en": "You can"},
     {"en": "You may miss"},
     {"en": "Don't: avoid these"}, {"zh": "不要：避免吃"}, {"en": "You can avoid"}, {"en": "Avoid stopping"},
     {"en": "Not only"}, {"zh": "不避免"}, {"zh": "避免停药"}, {"zh": "避免不吃"},
     {"en": "Don't: forget"}, {"en": "Do not stop"}, {"en": "Don't do without"}, {"en": "Do not avoid"},
     {"en": "Don't eat less"}, {"en": "What to do without"}, {"en": "No, fine to eat"}, {"en": "Can't do without"},
     {"en": "Cannot wait"}, {"en": "Allowed to stop"}, {"en": "Safe to stop"}, {"en": "What you can leave out"},
     {"zh": "不能停的药", "en": "Never stop these"}, {"zh": "可以停的药", "en": "You can stop these"},
     {"zh": "不能", "en": "Never stop these"}],
)  # fmt: skip
def test_a_head_that_may_say_the_opposite_of_its_beginning_has_no_sign(head: dict[str, str]) -> None:
    for other in ({"en": "Yes"}, {"en": "No"}, {"zh": "宜"}, {"zh": "忌"}):
        assert answers_of(head, other) is None
        assert answers_of(other, head) is None


@pytest.mark.parametrize(
    ("first", "second"),
    [({"zh": "不能停的药"}, {"zh": "可以停的药"}), ({"en": "Never stop these"}, {"en": "You can stop these"}),
     ({"zh": "建议不吃"}, {"zh": "不要少吃"}), ({"en": "Recommended"}, {"en": "Recommended to avoid"})],
)  # fmt: skip
def test_two_such_heads_have_none(first: dict[str, str], second: dict[str, str]) -> None:
    assert answers_of(first, second) is None
