"""Dates, times, numbers and lists as each language writes them."""

from __future__ import annotations

import datetime
from itertools import permutations

import pytest

from builder.words.dates import written_date, written_poster_day, written_time, written_times, written_weekday
from builder.words.languages import EDITIONS, LANGUAGES, LOCALES, Language
from builder.words.numbers import joined_names, listed_words, written_number


@pytest.mark.parametrize(
    ("iso", "zh", "en"),
    [
        ("2026-12-05", "2026 年 12 月 5 日", "5 December 2026"),
        ("2026-07", "2026 年 7 月", "July 2026"),
        ("2026", "2026 年", "2026"),
        ("2026-13", "2026-13", "2026-13"),
        ("2026-02-30", "2026-02-30", "2026-02-30"),
        ("spring 2026", "spring 2026", "spring 2026"),
    ],
)
def test_a_date(iso: str, zh: str, en: str) -> None:
    assert written_date(iso, "zh") == written_date(iso, "zh-Hant") == zh
    assert written_date(iso, "en") == en


def test_a_day_on_a_poster() -> None:
    day = datetime.date(2026, 9, 12)
    assert written_poster_day(day, "zh") == ("9 月 12 日", "周六", "2026 年")
    assert written_poster_day(day, "zh-Hant") == ("9 月 12 日", "週六", "2026 年")
    assert written_poster_day(day, "en") == ("12 Sept", "Saturday", "2026")


def test_times_of_a_day() -> None:
    assert [written_times(time, "en") for time in ("", "09:30", "14:00–16:30")] == ["", "09:30", "14:00–16:30"]
    assert written_times("14:00–16:30", "zh-Hant") == "14:00–16:30"


def test_a_weekday() -> None:
    day = datetime.date(2026, 12, 5)
    assert [written_weekday(day, language) for language in LANGUAGES] == ["星期六", "星期六", "星期六", "Saturday"]


def test_a_time() -> None:
    half_past = datetime.time(14, 30)
    assert [written_time(half_past, language) for language in LANGUAGES] == ["14:30"] * 4


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1200000", "1,200,000"),
        ("1.50", "1.50"),
        ("-5.01", "−5.01"),
        ("−5.01", "−5.01"),
        ("980", "980"),
        ("+1234.5", "+1,234.5"),
        ("0.0001", "0.0001"),
        ("0012", "0012"),
        ("112,800", "112,800"),
        ("28 of 100", "28 of 100"),
    ],
)
def test_a_number_is_written_as_typed_but_grouped(typed: str, written: str, language: Language) -> None:
    assert written_number(typed, language) == written


def test_lists() -> None:
    assert listed_words(["a", "b"], "zh") == "a、b"


def test_every_language_and_every_pair_of_two_may_be_an_edition() -> None:
    assert set(EDITIONS) == {*LANGUAGES, *(f"{one}-{other}" for one, other in permutations(LANGUAGES, 2))}


def test_every_language_has_a_row() -> None:
    assert tuple(LOCALES) == LANGUAGES
    assert all(code == locale.code for code, locale in LOCALES.items())


def test_lengths_are_counted_in_the_units_of_the_script() -> None:
    assert LOCALES["zh"].count("干细胞 stem 12") == 3
    assert LOCALES["en"].count("two words, three") == 3


@pytest.mark.parametrize(
    ("names", "language", "written"),
    [
        (("李医生", "王护士"), "zh", "李医生、王护士"),
        (("李医生，神经内科", "王护士"), "zh", "李医生，神经内科；王护士"),
        (("Dr Li", "Nurse Wang"), "en", "Dr Li, Nurse Wang"),
        (("Dr Li, neurologist", "Nurse Wang"), "en", "Dr Li, neurologist; Nurse Wang"),
        (("李医生",), "zh", "李医生"),
    ],
)
def test_people_are_listed_by_semicolons_only_where_one_has_a_comma(
    names: tuple[str, ...], language: Language, written: str
) -> None:
    assert joined_names(names, language) == written
