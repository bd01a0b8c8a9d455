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
    assert f"so also “{odd}” (line " in found[0].hint


def test_times_and_amounts_are_told_in_one_run(find: Find) -> None:
    """One after the other took as many runs as there were places."""
    texts = points("10:00–12:00", "14:00-16:00", "9:00-9:30", "5–10 mg", "50-100 ml", "8:00–9:00")
    times, amounts = find(check_mixed_dashes, texts)
    assert "“14:00-16:00”" in times.message
    assert "“9:00-9:30” (line " in times.hint
    assert "“50-100 ml”" in amounts.message


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
        ("5–10 mg", "At week 4 - 5 mg"), ("5–10 mg", "At day 1 - 5 mg"), ("5-10 km", "At month 6 – 10 km"),
        ("5–10 mg", "a type 2 - 5 mg"), ("5–10 mm", "120-80 mm, 120-80 mm Hg"), ("5–10 m", "1,500-2.5 m"),
        ("10:00–12:00", "https://example.org/9:00-11:00"), ("5–10 mg", "see [www.example.org/?d=5-10mg](https://example.org)"),
    ],
)  # fmt: skip
def test_what_is_no_second_kind(find: Find, texts: tuple[str, str]) -> None:
    assert not find(check_mixed_dashes, points(*texts))


MEETING = "meeting: {date: 2026-12-05, time: '14:00-16:00'}\n"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_dash_of_the_meeting_s_time_as_it_is_printed_is_the_right_one(find: Find, language: str) -> None:
    """However many ranges have another, and however its own was typed."""
    texts = points("9:00-11:00", "10:00-12:00", "9:00–10:00", "5-10 mg", language=language)
    (found,) = find(check_mixed_dashes, texts, top=MEETING)
    assert "so also “10:00-12:00”" in found.hint
    assert "found “9:00-11:00” beside the meeting's “14:00–16:00”" in found.message
    assert "9:00–11:00" in found.hint


@pytest.mark.parametrize(
    ("top", "texts"),
    [
        (MEETING, ("9:00–11:00", "5-10 mg")), (MEETING.replace("-16:00'", "'"), ("9:00-11:00",)),
        ("", ("22:00-6:00",)), (MEETING, ("the meeting begins at 14:00",)),
    ],
)  # fmt: skip
def test_a_dash_as_the_meeting_s_and_a_meeting_without_an_end_are_no_finding(
    find: Find, top: str, texts: tuple[str, ...]
) -> None:
    assert not find(check_mixed_dashes, points(*texts), top=top)


def test_a_dose_that_is_followed_by_a_smaller_one_hides_no_range(find: Find) -> None:
    assert find(check_mixed_dashes, points("0,5-1 mg", "1,500-2,000 mg", "5–10 mg"))
    assert find(check_mixed_dashes, points("22:00-6:00", "9:00–11:00"))
