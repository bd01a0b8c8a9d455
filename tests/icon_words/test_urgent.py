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
        ("不要等，去看耳鼻喉科", "Do not wait: see a specialist"),
        ("喘不上气马上打120", "Call 999 if breathing is hard"),
        ("打 120", "Take him to hospital at once"),
        ("尽快联系医生", "Call your doctor now"),
        ("马上打电话", "If they get worse call us at once"),
        ("立刻看医生，先不要开车", "See a doctor at once; do not drive"),
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
        ("立刻见效", "Works at once"),
        ("不会马上见效", "Does not work right away"),
        ("不要立刻停药", "Do not stop it immediately"),
        ("无需立即就医", "You need not see a doctor at once"),
        ("不需要去急诊", "No need to go to the emergency department"),
        ("不用叫救护车", "You do not have to call an ambulance"),
        ("紧急联系人", "Emergency contact"),
        ("紧急出口", "Emergency exit"),
        ("急诊在一楼", "The emergency department is on the ground floor"),
        ("可以等，不用马上去医院", "It can wait; you need not go to hospital at once"),
        ("我们马上给您打电话", "We call you back at once"),
        ("马上接听", "Calls are answered right away"),
        ("没有立即的危险", "There is no immediate danger"),
    ],
)
def test_what_can_wait_or_is_said_in_one_language_alone(zh: str, en: str) -> None:
    assert not is_urgent([{"zh": zh, "en": en}])


def test_each_language_may_say_it_in_a_cell_of_its_own() -> None:
    assert is_urgent([{"zh": "立即打电话", "en": "Phone"}, {"zh": "给我们", "en": "Call us at once"}])


def test_a_text_of_one_language_counts_by_itself() -> None:
    assert is_urgent([{"en": "Call 999"}])
    assert not is_urgent([{}])
