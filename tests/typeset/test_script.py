"""To whom shared marks belong."""

import pytest

from builder.typeset.script import codes_of


def codes(text: str, language: str = "zh") -> str:
    return codes_of(text, [False] * len(text), language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("说“好”的", "HMHMH"),
        ("说“ALS”的", "HMLLLMH"),
        ("it’s", "LLLL"),
        ("the “best”", "LLL LLLLLL"),
        ("文——字", "HMMH"),
        ("文……", "HMM"),
        ("斯·达", "HMH"),
        ("“ALS is hard”，他", "MLLL LL LLLLMMH"),
        ("3–5", "LLL"),
        ("（ALS）", "MLLLM"),
    ],
)
def test_codes_in_chinese(text: str, expected: str) -> None:
    assert codes(text) == expected


def test_a_dash_among_english_words_is_latin() -> None:
    assert codes("cells — nerves", "en") == "LLLLL L LLLLLL"


def test_a_doubled_dash_in_a_chinese_text_is_chinese_even_between_latin() -> None:
    assert codes("ALS——MSC", "zh") == "LLLMMLLL"
    assert codes("ALS——MSC", "en") == "LLLLLLLL"


def test_quotes_beside_han_are_chinese_in_an_english_text() -> None:
    assert codes("the “细胞” cell", "en") == "LLL MHHM LLLL"


def test_an_apostrophe_does_not_close_a_chinese_quote() -> None:
    assert codes("说‘it’s好’", "zh") == "HMLLLLHM"


def test_a_combining_mark_takes_after_its_base() -> None:
    assert codes("cafe\u0301") == "LLLLL"
    assert codes("葛\U000e0100") == "HH"
