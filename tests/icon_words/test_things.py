"""Things that prose names in a row: only whole rows of two to four that have certain pictures, and nothing denied."""

from __future__ import annotations

import pytest

from builder.drawing.spots import spot_names
from builder.icon_words.meaning import NO_ICON
from builder.icon_words.things import things_in, things_named
from builder.words.word_tables import word_rows

ORGANS = {
    "zh": "时间长了，心、脑、肾和眼睛都会受伤。",
    "en": "Over the years it harms the heart, the brain, the kidneys and the eyes.",
}


def test_every_thing_of_the_table_has_a_picture() -> None:
    assert {row.key for row in word_rows("builder.icon_words", "things.txt")} - {NO_ICON} <= spot_names()


def test_a_row_of_things_is_shown_in_the_words_of_the_text() -> None:
    assert things_named(ORGANS) == ("heart-organ", "brain", "kidneys", "eye")
    assert [one.said for one in things_in(ORGANS["en"])] == ["heart", "brain", "kidneys", "eyes"]
    assert [one.said for one in things_in(ORGANS["zh"])] == ["心", "脑", "肾", "眼睛"]


@pytest.mark.parametrize(("words", "icons"), [
    ("A walking stick, a rollator or a wheelchair helps outdoors.", ("cane", "rollator", "wheelchair")),
    ("多吃蔬菜、水果、鱼和坚果。", ("salad", "apple", "fish", "peanuts")),
    ("Fruit and vegetables come first.", ("apple", "salad")),
    ("Too much salt harms the heart and the brain.", ("heart-organ", "brain")),
    ("多吃鱼肉、鸡肉和豆类。", ("fish", "chicken-leg", "beans")),
    ("Eyes, ears, mouth and feet", ("eye", "ear", "mouth", "foot")),
])  # fmt: skip
def test_what_is_shown(words: str, icons: tuple[str, ...]) -> None:
    assert tuple(one.icon for one in things_in(words)) == icons


@pytest.mark.parametrize("words", [
    "Avoid meat, cheese and bread.", "不吃肉、鱼和鸡蛋", "the heart and soul of it", "Heart, skin and eyes",
    "心、脑、肾和皮肤", "用心和手去做",
    "Put your hands and feet on the bench.", "With each beat the heart pushes blood.",
    "Eat less meat, cheese and bread.", "A diet free from meat, fish and eggs", "吃太多肉、奶酪和面包有害",
    "对牛奶、鸡蛋和鱼过敏的人", "用豆类代替肉、鱼和鸡蛋", "The car park, the hospital and the school are near.",
    "Nuts, milk and eggs can trigger an allergy.", "牛奶、鸡蛋和花生都容易引起过敏", "Eat less of meat, fish and eggs.",
    "Whoever reacts to milk, eggs or nuts", "Meat, cheese and bread are bad for you.",
    "Bread, milk and egg-free cakes", "Cut down on meat and cheese.", "Milk and egg allergies",
    "School, hospital and nursing home", "Our hospital, school and home care",
    "Fruit, vegetables, fish, beans and nuts", "Heart and brain need blood. So do the kidneys and the eyes.", "",
])  # fmt: skip
def test_a_row_that_is_not_whole_or_not_certain_shows_nothing(words: str) -> None:
    assert things_in(words) == ()


def test_both_languages_must_name_the_same_things() -> None:
    assert things_named({"zh": ORGANS["zh"], "en": "It harms the heart and the brain."}) == ()
    assert things_named({"zh": "时间长了会受伤。", "en": ORGANS["en"]}) == ()
    assert things_named({}) == ()
