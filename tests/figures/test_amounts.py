"""How numbers and units are written: as typed, grouped, with a true minus; the same in a spreadsheet's format."""

import pytest

from builder.figures.amounts import goes_with_each, number_format, shown, shown_figure, with_unit
from builder.figures.one_in_many import counted_of
from builder.outline.schema.amount import Amount


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1200000", "1,200,000"),
        ("1.50", "1.50"),
        ("-5.01", "−5.01"),
        ("−5.01", "−5.01"),
        ("+4", "+4"),
        ("0", "0"),
        ("0.000000001", "0.000000001"),
        ("-1000000000000", "−1,000,000,000,000"),
    ],
)
def test_a_number_is_shown_as_typed(typed: str, words: str) -> None:
    assert shown(Amount(typed), "en") == shown(Amount(typed), "zh") == words


@pytest.mark.parametrize(
    ("figure", "unit", "words"),
    [
        ("12", "%", "12%"),
        ("12", "％", "12％"),
        ("5", "°C", "5\u00a0°C"),
        ("5", "°", "5°"),
        ("30", "分钟", "30\u00a0分钟"),
        ("55", "people a year", "55\u00a0people a year"),
        ("980", "£", "£980"),
        ("−980", "£", "−£980"),
        ("7", "", "7"),
        ("5", " mg ", "5\u00a0mg"),
    ],
)
def test_one_rule_for_units(figure: str, unit: str, words: str) -> None:
    assert with_unit(figure, unit) == words


@pytest.mark.parametrize(
    ("typed", "unit", "code"),
    [
        ("1200000", "", '#,##0;"−"#,##0'),
        ("1.50", "%", '#,##0.00"%";"−"#,##0.00"%"'),
        ("+4", "", '+#,##0;"−"#,##0'),
        ("5", "°C", '#,##0"\u00a0°C";"−"#,##0"\u00a0°C"'),
        ("7", '"', '#,##0"\u00a0"\\";"−"#,##0"\u00a0"\\"'),
        ("980", "£", '"£"#,##0;"−""£"#,##0'),
        ("007", "", '000;"−"000'),
    ],
)
def test_the_format_shows_the_same(typed: str, unit: str, code: str) -> None:
    assert number_format(Amount(typed), unit) == code


@pytest.mark.parametrize(
    ("unit", "each"), [("%", True), ("分钟", True), ("US$", True), ("minutes", False), ("", False)]
)
def test_a_long_unit_is_said_once(unit: str, each: bool) -> None:
    assert goes_with_each(unit) is each


@pytest.mark.parametrize(
    ("typed", "unit", "words"),
    [
        ("1200000", "", "1,200,000"),
        ("1939", "", "1939"),
        ("1587", "people", "1,587"),
        ("4 in 10", "", "4 in 10"),
        ("-3", "", "−3"),
        ("38,500", "人", "38,500"),
    ],
)
def test_a_bare_figure_of_four_digits_may_be_a_year(typed: str, unit: str, words: str) -> None:
    assert shown_figure(typed, "en", unit) == words


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("4 in 10", "4/10", "4 in 10"),
        ("1 in every 12", "1/12", "1 in every 12"),
        ("每10人有4人", "每10人有4人", "4 in 10"),
        ("每 100 名中 7.5 名", "每 100 名中 7.5 名", "7.5 in 100"),
        ("4/10", "4/10", "4/10"),
        ("1 in 1,000", "1/1,000", "1 in 1,000"),
        ("每1,000人有1人", "每1,000人有1人", "1 in 1,000"),
        ("每2天有1个", "每2天有1个", "每2天有1个"),
        ("每 100 毫升里 5", "每 100 毫升里 5", "每 100 毫升里 5"),
        ("about 4 in 10", "about 4 in 10", "about 4 in 10"),
    ],
)
def test_a_share_typed_once_is_said_in_each_language(typed: str, zh: str, en: str) -> None:
    assert (shown_figure(typed, "zh"), shown_figure(typed, "en")) == (zh, en)
    assert shown_figure(typed, "zh-Hant") == zh


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        ("1 in 1,000", ("1", "1000")),
        ("about 4 in 10", ("4", "10")),
        ("每10人有4人", ("4", "10")),
        ("每2天有1个", None),
        ("33", None),
    ],
)
def test_how_many_of_how_many(typed: str, counted: tuple[str, str] | None) -> None:
    assert counted_of(typed) == counted
