"""Rows that tell somebody to act without waiting: said in every language of the row, and never by a word alone."""

import pytest

from builder.icon_words.urgent import is_urgent


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("很高，尽快看医生", "Very high, see a doctor soon"),
        ("立即打120", "Call an ambulance at once"),
        ("马上去急诊", "Go to the emergency department"),
        ("危险", "Danger"),
        ("不要等，立刻打电话", "Don’t wait, phone us"),
    ],
)
def test_what_cannot_wait(zh: str, en: str) -> None:
    assert is_urgent([{"zh": "血压", "en": "Pressure"}, {"zh": zh, "en": en}])


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("看医生", "See a doctor"),
        ("没有危险", "Not dangerous"),
        ("非紧急的事", "Not urgent"),
        ("等三个月", "Wait three months"),
        ("立即", "Soon"),
        ("正常", "Normal"),
    ],
)
def test_what_can_wait_or_is_said_in_one_language_alone(zh: str, en: str) -> None:
    assert not is_urgent([{"zh": zh, "en": en}])


def test_each_language_may_say_it_in_a_cell_of_its_own() -> None:
    assert is_urgent([{"zh": "立即打电话", "en": "Phone"}, {"zh": "给我们", "en": "us at once"}])


def test_a_text_of_one_language_counts_by_itself() -> None:
    assert is_urgent([{"en": "Call 999"}])
    assert not is_urgent([{}])
