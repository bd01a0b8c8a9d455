"""The sign of a warning in prose: what to do, said in every language, and never where the words say not to."""

import pytest

from builder.icon_words import icon_names
from builder.icon_words.warning_signs import _table, warning_sign


@pytest.mark.parametrize(
    ("zh", "en", "sign"),
    [
        ("敲地板、打电话都可以。", "Bang on the floor, or phone.", "phone"),
        ("还喘，就别走了，告诉领队。", "Still out of breath? Stop, and tell the leader.", "hand-stop"),
        ("撞到了头，一定要去医院。", "If you hit your head, always go to hospital.", "building-hospital"),
        ("马上叫救护车，再打电话给我们。", "Call an ambulance, then phone us.", "ambulance"),
    ],
)
def test_what_to_do_is_the_sign(zh: str, en: str, sign: str) -> None:
    assert warning_sign([{"zh": zh, "en": en}]) == sign


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("别停下来。", "Never stop the tablets."),
        ("不要打电话。", "Do not phone us."),
        ("打电话。", "Write to us."),
        ("您的电话放在床边。", "Keep your phone by the bed."),
        ("先问：谁批准的？", "First ask who approved it."),
    ],
)
def test_what_is_denied_or_said_in_one_language_alone_is_no_sign(zh: str, en: str) -> None:
    assert warning_sign([{"zh": zh, "en": en}]) is None


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("骗子会打电话来，说能治好。挂掉。", "Scammers phone your home and promise a cure. Hang up."),
        ("骗子打来时，打电话给我们。", "If a scammer rings, phone us."),
        ("要是对方让您拨打陌生电话，就挂断。", ""),
        ("", "If somebody asks you to phone the number on the screen, hang up."),
        ("", "Be wary of anybody who tells you to call us."),
        ("", "Put your phone the right way up."),
        ("", "Phone numbers change: ask for the new one."),
        ("", "Bring your card, keys, and phone."),
        ("", "Ring worm spreads from child to child."),
        ("", "Stop signs are red."),
        ("", "Wait for the ambulance crew report."),
        ("救护车进不来，把路让开。", "The ambulance cannot get in: clear the way."),
        ("", "The way to the hospital is steep."),
    ],
)
def test_what_warns_of_callers_or_names_a_thing_is_no_sign(zh: str, en: str) -> None:
    """Each language alone, too: the other one is not what keeps the sign away."""
    both = {language: words for language, words in (("zh", zh), ("en", en)) if words}
    assert warning_sign([both]) is None
    assert [warning_sign([{language: words}]) for language, words in both.items()] == [None] * len(both)


@pytest.mark.parametrize(
    ("en", "sign"),
    [
        ("Short of breath? Phone your nurse at once.", "phone"),
        ("If the tube comes out, please ring the ward.", "phone"),
        ("Dizzy? Stop and sit down.", "hand-stop"),
        ("If it does not pass, call 999.", "ambulance"),
        ("Hit your head? Go straight to hospital.", "building-hospital"),
    ],
)
def test_a_command_is_a_sign(en: str, sign: str) -> None:
    assert warning_sign([{"en": en}]) == sign


def test_a_sign_may_be_said_by_the_head_in_one_language_and_by_the_text_in_the_other() -> None:
    assert (
        warning_sign([{"zh": "马上打电话", "en": "Do not wait"}, {"zh": "等着", "en": "Phone us at once"}]) == "phone"
    )


def test_every_sign_is_an_icon() -> None:
    assert set(_table()) <= set(icon_names())
