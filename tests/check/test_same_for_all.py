"""English that stands for all languages is told once in a document that is Chinese too; names and units are not."""

from __future__ import annotations

import pytest

from builder.check.same_for_all import is_english, tell_same_for_all
from builder.check.subject import Subject
from builder.diagnostics import Report
from tests.check.conftest import Find


def check_same_for_all(subject: Subject, report: Report) -> None:
    tell_same_for_all(subject.outline, subject.waiting, report)


@pytest.mark.parametrize(
    "words",
    ["Salt", "Carrots", "Closed", "Thurs 14 Jan", "Monday", "Sat 10:00", "3 May", "9am - noon", "Free entry",
     "Vitamins", "Week 2", "Group B", "Exit", "Bring salt to Room 3",
     "Tea break", "10 per day", "from £6", "Yes", "Beer? Ask!", "Helping others", "week-2",
     "over-60s", "omega-3 capsules", "07700 900 318 (evenings)"],
)  # fmt: skip
def test_everyday_words_and_days_are_english(words: str) -> None:
    assert is_english(words)


@pytest.mark.parametrize(
    "words",
    ["Rose", "Roses Ltd", "May", "Mary Smith", "Dr Lee", "Leeds", "12 Park Road", "Rose Hall, 2nd floor", "WHO", "A&E",
     "iPSC", "COVID-19", "SOD1", "NCT03280056", "Metformin", "Riluzole 50 mg", "5 min", "kg", "10:00–12:00",
     "Vitamin C", "Vitamin B12", "Yoga", "Signal", "Teams", "Line 2", "Exit B", "Exits B", "Bridge", "Exit B, Line 2",
     "Bus 26A", "Reading", "0131 496 0000", "https://example.org/tea", "tea@example.org",
     "Zoom", "adidas", "huawei, xiaomi", "盐 Salt", "2026-12-05", "omega-3", "beta-2", "anti-CD20", "Omega-3"],
)  # fmt: skip
def test_names_abbreviations_units_and_addresses_are_alike_everywhere(words: str) -> None:
    assert not is_english(words)


BLOCKS = """\
- table:
    header: [{zh: 食物, en: Food}, {zh: 何时, en: When}]
    rows:
      - [Salt, Thurs 14 Jan]
      - [Sugar, Closed]
      - [NOVO, 5 mg]
  cite: none
- title: {zh: 谁来, en: Who comes}
  people:
    - {name: Rose Lamb, role: {zh: 护士, en: Nurse}, hours: Closed}
  cite: none
"""


def test_all_of_them_are_told_once_with_their_lines(find: Find) -> None:
    (told,) = find(check_same_for_all, BLOCKS)
    assert (told.code, told.severity, told.span.line) == ("wrong-language", "warning", 21)
    assert "“Salt” (line 21), “Thurs 14 Jan” (line 21), “Sugar” (line 22) and 2 more" in told.message
    assert "{zh: …, en: …}" in told.hint


def test_in_one_language_nothing_is_told(find: Find) -> None:
    blocks = "- text: Salt\n  cite: none\n"
    assert [d.code for d in find(check_same_for_all, blocks)] == ["wrong-language"]
    assert find(check_same_for_all, "- text: {zh: 盐, en: Salt}\n  cite: none\n") == []
