"""Two kinds of dashes in ranges of one language."""

from __future__ import annotations

import pytest

from builder.check.mixed_dashes import check_mixed_dashes
from tests.check.conftest import Find


def points(*texts: str, language: str = "en") -> str:
    """A list of these texts in one language; the other says nothing of the kind."""
    other = {"en": "zh", "zh": "en"}[language]
    words = {"en": "A word", "zh": "一句话"}[other]
    return (
        "- points:\n"
        + "".join(f"    - {{{language}: '{text}', {other}: {words}}}\n" for text in texts)
        + "  cite: none\n"
    )


@pytest.mark.parametrize(
    ("language", "usual", "odd", "right"),
    [
        ("en", "Mon 10:00–12:00", "14:00-16:00", "14:00–16:00"),
        ("zh", "周一 10:00–12:00", "14:00-16:00", "14:00–16:00"),
        ("en", "10am–12 noon, 1pm–2pm", "2-4 pm", "2–4pm"),
        ("en", "9.30am – 4pm", "10 am - 4.30 p.m", "10 am–4.30 p.m"),
        ("en", "5–10 mg a day", "50-100 ml", "50–100 ml"), ("zh", "每天 5～10 毫克", "2-3 周", "2～3 周"),
        ("zh", "10:00—12:00", "14:00～16:00", "14:00—16:00"), ("zh", "5–10 mg", "20-30%", "20–30%"),
    ],
)  # fmt: skip
def test_the_second_kind_is_told_with_both_places(find: Find, language: str, usual: str, odd: str, right: str) -> None:
    found = find(check_mixed_dashes, points(usual, usual, odd, odd, language=language))
    assert [d.code for d in found] == ["mixed-dashes"]
    assert f"found “{odd}”" in found[0].message
    assert "on line" in found[0].message
    assert right.replace(" ", "") in found[0].hint.replace(" ", "")


def test_each_language_has_its_own(find: Find) -> None:
    rows = ("{zh: 10:00～12:00, en: '10:00–12:00'}", "{zh: 14:00～16:00, en: '14:00–16:00'}")
    block = f"- points:\n    - {rows[0]}\n    - {rows[1]}\n  cite: none\n"
    assert not find(check_mixed_dashes, block)
    found = find(check_mixed_dashes, block.replace("14:00～", "14:00-").replace("14:00–", "14:00-"))
    assert [d.code for d in found] == ["mixed-dashes"] * 2
    assert found[0].span != found[1].span


@pytest.mark.parametrize(
    "texts",
    [
        ("10:00–12:00", "14:00–16:00"), ("10:00‑12:00", "14:00-16:00"), ("5~10 mg", "5～10 mg"),
        ("10:00–12:00", "5-10 mg"), ("5–10 mg", "Day 1 - 5 mg"), ("10:00–12:00", "call 01597 555-0134"),
        ("10:00–12:00", "2027-03-06 10:00"), ("5–10 years", "2026-2027 years"), ("5–10 mg", "COVID-19"),
        ("5–10 mg", "in 2-3 of them"), ("5–10 mg", "room 4-12, 3 m wide"), ("5–10 mg", "the 12-hour day"),
        ("10am–4pm", "-5 pm"), ("10:00–12:00", "14:00 to 16:00"),
    ],
)  # fmt: skip
def test_what_is_no_second_kind(find: Find, texts: tuple[str, str]) -> None:
    assert not find(check_mixed_dashes, points(*texts))
