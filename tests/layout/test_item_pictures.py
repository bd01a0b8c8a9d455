"""Coloured pictures in place of line icons: of all items of a block or of none, in every output."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from builder.layout.item_pictures import shows_pictures
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.measures import LEAFLET
from builder.page.every_item import every_item
from builder.page.items import Item, Page
from builder.replace import replace
from builder.theme.style import Color
from tests.layout.leaflet.made_leaflets import blocks_of, setting
from tests.layout.slides.made_talks import block

FOOD = "points: [{zh: 鱼, en: Fish}, {zh: 面包, en: Bread}, {zh: 鸡蛋, en: Eggs}]\n"


def pictures(items: Iterable[Item]) -> list[str]:
    return [item.name for item in every_item(items) if item.name.startswith("picture ")]


def on_slide(folder: Path, written: str) -> list[str]:
    page: Page = block(folder, written).slides[0]
    return pictures((*page.scene, *page.background, *page.items))


def test_points_that_all_mean_things_have_their_pictures_on_slides(tmp_path: Path) -> None:
    assert on_slide(tmp_path, FOOD) == ["picture fish", "picture bread", "picture egg"]


def test_one_item_without_a_picture_leaves_lines_for_all(tmp_path: Path) -> None:
    steps = "steps: [{icon: fish, title: {zh: 鱼, en: Fish}}, {icon: circle-check, title: {zh: 好, en: Good}}]\n"
    assert on_slide(tmp_path, steps) == []


@pytest.mark.parametrize("choice", ["lines", "none"])
def test_the_author_may_want_lines_or_nothing(tmp_path: Path, choice: str) -> None:
    assert on_slide(tmp_path, FOOD + f"icons: {choice}\n") == []


def test_dark_cards_keep_lines(tmp_path: Path) -> None:
    """Dark clothes and hair would be lost on them: the cards of a dark template are."""
    food, light = blocks_of(tmp_path, FOOD)[0], setting().theme.palettes["leaflet"]
    dark = {**light, "surface": Color("101C22")}
    assert [shows_pictures(food, setting().edition, palette) for palette in (light, dark)] == [True, False]


def test_steps_rows_of_tables_warnings_and_lists_to_tick_have_pictures(tmp_path: Path) -> None:
    two = "{zh: 鱼, en: Fish}, {zh: 面包, en: Bread}"
    written = {
        "steps": "steps: [{title: {zh: 鱼, en: Fish}}, {title: {zh: 面包, en: Bread}}]",
        "checklist": f"checklist: [{two}]",
        "warning": f"callout: {{tone: caution, head: {{zh: 先问, en: Ask first}}, points: [{two}]}}",
        "table": "table:\n  header: [{zh: 食物, en: Food}, {zh: 克, en: Grams}]\n"
        "  rows: [[{zh: 鱼, en: Fish}, '1'], [{zh: 面包, en: Bread}, '2']]",
    }
    missing = [
        kind for kind, lines in written.items() if on_slide(tmp_path, lines) != ["picture fish", "picture bread"]
    ]
    assert not missing


def test_questions_have_the_picture_of_what_they_ask_after(tmp_path: Path) -> None:
    pair = "{q: {zh: %s, en: %s}, a: {zh: 可以, en: Yes}}"
    asked = ", ".join(
        pair % words for words in (("能吃鱼吗？", "May I eat fish?"), ("能吃鸡蛋吗？", "May I eat eggs?"))
    )
    assert on_slide(tmp_path, f"faq: [{asked}]\n") == ["picture fish", "picture egg"]
    (faq,) = blocks_of(tmp_path, f"- faq: [{asked}]\n", "en")
    loose = replace(setting("en"), pictures=True, measures=replace(LEAFLET, tight=False))
    drawn = [item for piece in body_pieces(faq, loose, 240) for item in every_item(piece.items)]
    assert {item.name for item in drawn if item.name.startswith(("icon", "picture"))} <= {"icon help-circle"}


def test_a_quotation_stands_beside_the_one_thing_that_it_speaks_of(tmp_path: Path) -> None:
    said = (
        "quote: {zh: 第一次来我没说话。现在我带面包来。, en: The first time I said nothing. Now I bring the bread.}\n"
    )
    assert on_slide(tmp_path, said) == ["picture bread"]
    several = "quote: {zh: 我带面包来。也带鸡蛋。, en: I bring bread. And eggs.}\n"
    assert on_slide(tmp_path, several) == []


def test_paper_has_the_same_pictures(tmp_path: Path) -> None:
    made = body_pieces(blocks_of(tmp_path, FOOD)[0], setting(), 200.0)
    assert pictures(item for piece in made for item in piece.items) == ["picture fish", "picture bread", "picture egg"]


CONTACTS = """\
people:
  - {name: {zh: 市第一医院, en: City Hospital}, role: {zh: 先预约, en: by appointment}, phone: 000-0000-0000}
  - {name: {zh: 社区药师, en: Community pharmacist}, phone: 000-0000-0001}
"""
OF_CONTACTS = ["picture building-hospital", "picture pills"]


def test_contacts_that_are_all_of_a_known_kind_have_their_pictures_on_slides_and_paper(tmp_path: Path) -> None:
    written = f"- {CONTACTS.replace(chr(10), chr(10) + '  ')}"
    assert sorted(on_slide(tmp_path, CONTACTS)) == OF_CONTACTS
    made = body_pieces(blocks_of(tmp_path, written)[0], setting("zh"), 300)
    assert sorted(pictures(item for piece in made for item in piece.items)) == OF_CONTACTS


def test_one_contact_of_no_known_kind_leaves_all_without_a_picture(tmp_path: Path) -> None:
    assert on_slide(tmp_path, CONTACTS.replace("社区药师", "领队").replace("Community pharmacist", "Leader")) == []


LEADER = "people:\n  - {name: {zh: 领队, en: Leader}, phone: 000-0000-0000}\n"


def test_one_alone_to_be_rung_has_a_telephone_where_there_are_pictures(tmp_path: Path) -> None:
    assert on_slide(tmp_path, LEADER) == ["picture phone"]
    assert on_slide(tmp_path, LEADER + "icons: lines\n") == []
    assert on_slide(tmp_path, LEADER.replace("phone:", "wechat:")) == []


def test_pictures_of_contacts_take_no_slide_more(tmp_path: Path) -> None:
    long = CONTACTS.replace("市第一医院", "市第一人民医院康复与听力综合服务中心东院区").replace(
        "City Hospital", "The Stonebridge Community Rehabilitation and Audiology Centre hospital")  # fmt: skip
    bare = long.replace("社区药师", "领队").replace("Community pharmacist", "Leader")
    for language in ("zh", "en"):
        assert len(block(tmp_path, long, language).slides) <= len(block(tmp_path, bare, language).slides), language
