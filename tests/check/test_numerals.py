"""Numbers in digits and in words."""

import pytest

from builder.check.numerals import all_numbers, digit_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七十一", 71), ("三千二百", 3200), ("十", 10), ("一百零五", 105), ("两", 2), ("三万", 30000),
        ("seventy-one", 71), ("Twelve", 12), ("July", 7), ("5 Dec", 12), ("half a tablet", 0.5),
        ("1.4 亿", 140_000_000), ("2 thousand", 2000), ("1,587", 1587), ("9.8%", 9.8),
    ],
)  # fmt: skip
def test_a_number_is_read(text: str, value: float) -> None:
    assert value in all_numbers(text)


def test_digits_in_names_are_no_numbers() -> None:
    assert digit_numbers("XS228CN and NCT03280056") == {}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("每天三四片", {3, 4}),
        ("每周两三次", {2, 3}),
        ("十五六天", {15, 16}),
        ("二十七八岁", {27, 28}),
        ("二三十人", {20, 30}),
    ],
)
def test_two_numerals_side_by_side_are_a_span(text: str, values: set[float]) -> None:
    """Three or four tablets are not 34, as cn2an 0.5.24 has it: `findings/cn2an-three-or-four-tablets-…`."""
    assert all_numbers(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two hundred and fifty", {250}), ("one hundred and twenty-five", {125}), ("a hundred thousand", {100_000}),
        ("two thousand three hundred and ten", {2310}), ("a hundred and two hundred", {100, 200}),
        ("two and a half million", {2_500_000}), ("two dozen", {24}), ("the twenty-first day", {21}),
        ("at two, six", {2, 6}), ("five and six", {5, 6}), ("ten and twenty", {10, 20}), ("ten, five", {10, 5}),
        ("hundred, fifty", {100, 50}), ("two\nsix", {2, 6}), ("twenty, five", {20, 5}),
        ("two and a half tablets", {2.5}), ("2 and a half tablets", {2.5}), ("two tablets and a half", {2.5}),
        ("2½ tablets", {2.5}), ("1/2 tablet", {0.5}), ("half a tablet a day", {0.5}), ("a quarter of a tablet", {0.25}),
        ("two and half a tablet", {2, 0.5}), ("half past six", {6}), ("at once", set()), ("You may march", set()),
        ("May 5", {5}), ("半片", {0.5}), ("两片半", {2.5}), ("2 片半", {2.5}), ("一个半小时", {1.5}),
        ("二十五片", {25}), ("6 小时半片", {6, 0.5}),
        ("7 天半量", {7}), ("第 3 天半夜", {3}), ("二〇二六", {2, 0, 6, 2026}),
    ],
)  # fmt: skip
def test_a_number_of_several_words_is_one(text: str, values: set[float]) -> None:
    """Neither its parts are told nor is it added to what only stands beside it."""
    assert all_numbers(text) == values
