"""Colours made from a theme's: by luminance first, then saturation, then hue."""

import pytest

from builder.theme.scheme import WHOLE, SchemeColor, applied, distance, nearest

SCHEME = {"dk1": "1F2A2E", "lt1": "FFFFFF", "accent1": "1B7A83", "accent2": "C8553D"}


@pytest.mark.parametrize(
    ("wanted", "slot"),
    [("C8553D", "accent2"), ("642A1E", "accent2"), ("8BC9CF", "accent1"), ("D9A79C", "accent2")],
)
def test_it_takes_the_slot_of_the_same_hue(wanted: str, slot: str) -> None:
    found = nearest(SCHEME, wanted)
    assert found is not None
    assert (found.slot, found.hue) == (slot, 0)
    assert distance(applied(SCHEME[slot], found), wanted) <= 6


def test_a_hue_no_slot_has_is_turned() -> None:
    found = nearest(SCHEME, "7B4B94")
    assert found is not None
    assert found.hue
    assert distance(applied(SCHEME[found.slot], found), "7B4B94") <= 2


def test_black_and_white_alone_have_no_hue_to_turn() -> None:
    assert nearest({"dk1": "000000", "lt1": "FFFFFF"}, "7B4B94") is None


def test_unchanged_is_the_slot_itself() -> None:
    assert applied("C8553D", SchemeColor("accent2", WHOLE, WHOLE, 0)) == "C8553D"
