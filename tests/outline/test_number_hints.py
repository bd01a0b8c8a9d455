"""What is no number is told with a hint that fits the mistake, and following the hint keeps the value."""

import pytest

from builder.catalogue.translate import translator
from builder.outline.schema.number_hints import cut_hint, number_hint

HINTS = {
    "1e+12": "write the number in full, digit by digit",
    "1,5": "write 1.5 with a point",
    "1.2.3": "write one point at most, such as 4.5",
    "5..7": "write one point at most, such as 4.5",
    ".5": "write 0.5",
    "5.": "write 5",
    "-.5": "write -0.5",
    "≈5": "write 5 alone, and say in the caption that it is not exact",
    "<5": "write 5 alone, and say in the caption that it is not exact",
    "大约 5": "write 5 alone, and say in the caption that it is not exact",
    "5 %": "write 5 alone; “%” is said elsewhere",
    "12 人": "write 12 alone; “人” is said elsewhere",
    "1,200 people": "write 1200 alone; “people” is said elsewhere",
    "£5": "write 5 alone; “£” is said elsewhere",
    "£1.20": "write 1.20 alone; “£” is said elsewhere",
    "£2,90": "write 2.90 alone; “£” is said elsewhere",
    "2,90 €": "write 2.90 alone; “€” is said elsewhere",
    "£1,200": "write 1200 alone; “£” is said elsewhere",
    "5kg": "write 5 alone; “kg” is said elsewhere",
    "5 m": "write 5 alone; “m” is said elsewhere",
    "1/3": "write the fraction with a point, such as 0.33, or as a percentage: 33",
    "1½": "write the fraction with a point, such as 0.33, or as a percentage: 33",
    "1½ h": "write the fraction with a point, such as 0.33, or as a percentage: 33",
    "10²": "write the number in full, digit by digit",
    "10⁹": "write the number in full, digit by digit",
    "2.5 × 10⁻³ mg": "write the number in full, digit by digit",
    "10^6": "write the number in full, digit by digit",
    "5千克": "write 5 alone; “千克” is said elsewhere",
    "5 千米": "write 5 alone; “千米” is said elsewhere",
    "3千卡": "write 3 alone; “千卡” is said elsewhere",
    "9百帕": "write 9 alone; “百帕” is said elsewhere",
    "3百分点": "write 3 alone; “百分点” is said elsewhere",
    "5千人": "write the number in full: 5000",
    "5百克": "write the number in full: 500",
    "２．５": "write 2.5 in plain digits",
    "½": "write the fraction with a point, such as 0.33, or as a percentage: 33",
    "3.5万": "write the number in full: 35000",
    "3.5 万人": "write the number in full: 35000",
    "1亿": "write the number in full: 100000000",
    "-1.25百万": "write the number in full: -1250000",
    "1.5k": "write the number in full: 1500",
    "1.5K": "write 1500 if K stands for thousand, 1.5 if it is a unit",
    "300 K": "write 300000 if K stands for thousand, 300 if it is a unit",
    "2 million": "write the number in full: 2000000",
    "5-7": "write one number: a chart draws no range; say it in the caption",
    "5 to 7": "write one number: a chart draws no range; say it in the caption",
    "(980)": "write −980: brackets mean a minus in account books alone",
    "１２": "write 12 in plain digits",
    "1_000": "write 1000 in plain digits",
    "12345678901234567": "a chart keeps 15 digits: leave out decimals that nobody reads",
    "0.12345678901": "a chart keeps 15 digits: leave out decimals that nobody reads",
    "many": "write digits only, such as 33 or 4.5: no sign for percent, no commas",
}


@pytest.mark.parametrize("typed", HINTS)
def test_the_hint_fits_the_mistake(typed: str) -> None:
    assert number_hint(typed) == HINTS[typed]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("3.5万", "把数字写全：35000"),
        ("≈5", "只写 5，在图注里说明不是准确的数"),
        ("5–7", "只写一个数：图表画不出范围，范围请写在图注里"),
        ("1/3", "把分数写成小数，例如 0.33；或写成百分数：33"),
    ],
)
def test_it_fits_in_chinese_too(typed: str, hint: str) -> None:
    assert translator("zh")(number_hint(typed)) == hint


@pytest.mark.parametrize(("typed", "unit"), [("£1.20", "£"), ("£2,90", "£"), ("2.90 €", "€"), ("5 kg", "kg")])
def test_in_a_chart_it_says_where_the_unit_goes(typed: str, unit: str) -> None:
    assert f"`unit: {unit}`" in number_hint(typed, has_unit=True)


@pytest.mark.parametrize(
    ("typed", "rest", "number"),
    [
        ("£2", ",90]", "2.90"),
        ("£2", ",9, 3]", "2.9"),
        ("£1", ",200]", "1200"),
        ("£2", ", 90]", None),
        ("£5", ",10,15]", None),
        ("£1", ",200, 900]", "1200"),
        ("£", ",90", None),
    ],
)
def test_a_price_that_its_comma_cuts_keeps_its_value(typed: str, rest: str, number: str | None) -> None:
    """`[£2,90]` was told to be 2."""
    hint = str(cut_hint(typed, rest))
    assert hint.endswith(f"write {number}") if number else not hint
