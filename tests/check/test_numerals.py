"""Numbers in digits and in words."""

import pytest

from builder.check.numerals import all_numbers, digit_numbers


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("七十一", 71), ("三千二百", 3200), ("十", 10), ("一百零五", 105), ("两", 2), ("三万", 30000),
        ("seventy-one", 71), ("Twelve", 12), ("July", 7), ("5 Dec", 12), ("half", 2), ("1.4 亿", 140_000_000),
        ("2 thousand", 2000), ("1,587", 1587), ("9.8%", 9.8),
    ],
)  # fmt: skip
def test_a_number_is_read(text: str, value: float) -> None:
    assert value in all_numbers(text)


def test_digits_in_names_are_no_numbers() -> None:
    assert digit_numbers("XS228CN and NCT03280056") == {}


@pytest.mark.parametrize(
    ("text", "values"),
    [("每天三四片", {3, 4}), ("每周两三次", {2, 3}), ("十五六天", {5, 6, 15, 16}), ("二十七八岁", {2, 7, 8, 27, 28})],
)
def test_two_numerals_side_by_side_are_a_span(text: str, values: set[float]) -> None:
    """Three or four tablets are not 34, as cn2an 0.5.24 has it: `findings/cn2an-three-or-four-tablets-…`."""
    assert all_numbers(text) == values
