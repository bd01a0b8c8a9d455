"""Icons found by words in both languages."""

from __future__ import annotations

import re

import pytest

from builder.diagnostics import Span
from builder.drawing.icons import GRID, IconLook, icon
from builder.icon_words import (
    CELLS,
    find_icons,
    find_some,
    icon_named,
    icon_names,
    icon_with_word,
    icon_words,
    near_in_meaning,
    near_in_spelling,
)

SPAN = Span("test.yaml", 1, 1)


def test_there_are_at_least_400_and_each_can_be_drawn() -> None:
    assert len(icon_names()) >= 400
    for name in icon_names():
        assert sum(icon(name, GRID, IconLook("ink", 2), SPAN).frame.size) > 0, name


def test_each_is_found_by_two_chinese_words_and_an_english_one() -> None:
    for name, words in icon_words().items():
        assert len(words.zh) >= 2, name
        assert all(re.search("[一-鿿]", word) for word in words.zh), name
        assert words.en, name
        assert len(set(words.zh)) == len(words.zh), name


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("音乐", "music"), ("睡眠", "zzz"), ("打针", "vaccine"), ("走路", "walk"), ("walking", "walk"),
        ("dumbbell", "barbell"), ("shoes", "shoe"), ("doctor", "stethoscope"), ("Exercise", "run"),
        ("walking stick", "old"), ("挂号预约", "calendar-event"), ("fever", "flame"), ("lightbulb", "bulb"),
        ("干细胞", "cell-embryonic"), ("pill", "pill"),
        ("抽搐", "brain"), ("癫痫", "brain"), ("seizure", "brain"),
        ("dietitian", "salad"), ("Dieticians", "salad"), ("nutritionist", "salad"), ("营养师", "salad"),
    ],
)  # fmt: skip
def test_a_word_finds_its_icon(asked: str, first: str) -> None:
    assert find_icons(asked)[0] == first


def test_every_word_must_be_answered() -> None:
    assert "phone" in find_icons("call")
    assert find_icons("call qqqq") == ()
    assert set(find_icons("water drink")) < set(find_icons("drink"))


def test_where_no_icon_answers_all_words_some_do_and_the_best_stand_first() -> None:
    assert find_icons("telephone helpline") == ()
    assert find_some("telephone helpline")[0] == find_icons("telephone")[0]
    assert "phone" in find_some("telephone helpline")
    assert find_some("qqqq xxxx") == ()


def test_no_words_list_all_in_the_tables_order() -> None:
    assert len(find_icons("")) == len(icon_names())
    assert find_icons("")[-4:] == CELLS


@pytest.mark.parametrize(
    ("name", "offered"),
    [
        ("dumbbell", "barbell"),
        ("heart-attack", "heart"),
        ("stethscope", "stethoscope"),
        ("吃药", "pill"),
        ("sneaker", "shoe"),
    ],
)
def test_a_name_that_is_none_offers_what_is_near(name: str, offered: str) -> None:
    assert offered in (near_in_meaning(name) or near_in_spelling(name))


def test_what_is_like_nothing_offers_nothing() -> None:
    assert near_in_meaning("qqqq-xxxx") == near_in_spelling("qqqq-xxxx") == ()


def test_what_is_only_spelled_alike_is_not_called_near_in_meaning() -> None:
    assert near_in_meaning("jake") == ()
    assert "cake" in near_in_spelling("jake")


@pytest.mark.parametrize(
    ("words", "icon"),
    [
        ("lake 湖 river", "ripple"), ("choir 合唱", "mood-sing"), ("bus 公交车", "bus"),
        ("wheelchair 轮椅", "wheelchair"), ("soup 汤", "soup"), ("pillbox 药盒", "pills"),
        ("toilet 厕所 卫生间", "badge-wc"), ("oxygen 氧气", "face-mask"), ("助听器 ear", "ear"),
        ("knee 膝盖", "bone"), ("bird 鸟", "canary"), ("taxi 出租车", "car"), ("kitchen 厨房", "cooker"),
        ("rollator 助行器", "crutches"), ("volunteer 志愿者", "heart-handshake"), ("swallow 吞咽", "bowl-spoon"),
        ("tremor 手抖", "hand-move"), ("grandmother 奶奶", "old"), ("knitting 编织", "yarn"),
        ("pillow 枕头", "pillow"), ("window 窗户", "window"), ("bench 长椅", "picnic-table"),
        ("boat 船", "sailboat"), ("cough 咳嗽", "mood-sick"), ("kettle 水壶", "teapot"), ("dance 跳舞", "music"),
        ("stomach 胃", "body-scan"),
    ],
)  # fmt: skip
def test_words_of_meetings_and_of_being_ill_lead_to_an_icon(words: str, icon: str) -> None:
    for word in words.split():
        assert icon in find_icons(word)[:4], word


def test_a_plural_that_is_another_icons_word_is_not_cut() -> None:
    assert icon_named("keys") == "key"
    assert icon_named("Shoes") == "shoe"
    assert icon_named("glasses") is None
    assert icon_with_word("glasses") == "eyeglass"


def test_a_word_of_several_icons_finds_none() -> None:
    owned = [word for own in icon_words().values() for word in own.zh]
    several = next(word for word in owned if owned.count(word) > 1)
    assert icon_with_word(several) is None
