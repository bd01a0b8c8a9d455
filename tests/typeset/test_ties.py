"""Spaces that hold."""

import pytest

from builder.typeset.ties import tied


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("slower for about 3 months only", "slower for about 3~months~only"),
        ("the phase 3 trial of the cells", "the phase~3~trial of the~cells"),
        ("placebo groups gain too", "placebo groups gain~too"),
        ("what the group can do “so”", "what the group can do~“so”"),
        ("one of the patients’ cafés", "one of the patients’~cafés"),
        ("paid injections", "paid injections"),
        ("often followed by physiotherapy", "often followed by physiotherapy"),
        ("", ""),
    ],
)
def test_units_names_and_short_last_words_are_tied(text: str, expected: str) -> None:
    assert tied(text, "en").replace("\u00a0", "~") == expected


def test_a_space_beside_han_is_left_alone() -> None:
    assert tied("约 200 人参加 3 期试验", "zh") == "约 200 人参加 3 期试验"
