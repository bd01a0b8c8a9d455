"""Telephone numbers: shown as typed, dialled with their extensions (RFC 3966)."""

from __future__ import annotations

import pickle

import pytest

from builder.diagnostics import Span
from builder.outline.text.telephone import PhoneNumber, as_typed, dialled, in_words_of, is_same_number, words_apart

MAIN = "010-5555 0188"
FIGURES = "0105555" + "0188"
AT = Span("content/x.yaml", 7, 14, 3)


@pytest.mark.parametrize(
    "extension",
    ["转 2203", "转2203", " 转分机 2203", "轉 2203", " ext. 2203", " ext 2203", " Ext: 2203", " extension 2203",
     " 分机 2203", "x2203", " x 2203", "-2203", " - 2203", "–2203", "（转 2203）", " (ext. 2203)", ", ext. 2203"],
)  # fmt: skip
def test_an_extension_is_dialled_after_the_number(extension: str) -> None:
    assert dialled(MAIN + extension) == f"{FIGURES};ext=2203"


@pytest.mark.parametrize(
    ("typed", "to"),
    [
        (MAIN, FIGURES),
        ("+86 (0)10 5555-0188", "+861055550188"),
        ("+86 10 5555 0188-22", "+861055550188;ext=22"),
        ("0571-5550188-8", "05715550188;ext=8"),
        ("400-555-0188-3", "4005550188;ext=3"),
        ("０１０－５５５５０１８８转２２０３", f"{FIGURES};ext=2203"),
        ("Tel. 010-5555 0188 ext. 2203", f"{FIGURES};ext=2203"),
        ("010-5555 0188 / 010-5555 0189", FIGURES),
        ("010-5555 0188 or 010-5555 0189", FIGURES),
        ("see the website", ""),
    ],
)
def test_a_number_is_dialled_without_its_words(typed: str, to: str) -> None:
    assert dialled(typed) == to


@pytest.mark.parametrize("typed", ["010-5555-0188", "0571-555-0188", "555-0188", "+1 202-555-0188", "139-0000-0188"])
def test_groups_of_one_number_are_no_extension(typed: str) -> None:
    assert ";ext=" not in dialled(typed)


@pytest.mark.parametrize(
    ("typed", "zh", "traditional", "en"),
    [
        ("010-5555 0188 转 2203", "010-5555 0188 转 2203", "010-5555 0188 轉 2203", "010-5555 0188 ext. 2203"),
        ("010-5555 0188转2203", "010-5555 0188转2203", "010-5555 0188轉2203", "010-5555 0188 ext. 2203"),
        ("010-5555 0188 ext. 2203", "010-5555 0188 转 2203", "010-5555 0188 轉 2203", "010-5555 0188 ext. 2203"),
        ("010-5555 0188 (x2203)", "010-5555 0188 (转 2203)", "010-5555 0188 (轉 2203)", "010-5555 0188 (x2203)"),
        ("010-5555 0188-2203", *["010-5555 0188-2203"] * 3),
    ],
)
def test_the_word_before_an_extension_is_the_readers_own(typed: str, zh: str, traditional: str, en: str) -> None:
    number = PhoneNumber(typed, AT)
    assert [number.shown(to) for to in ("zh", "zh-Hant", "en")] == [zh, traditional, en]
    assert {number.shown(to).span for to in ("zh", "en")} == {AT}


def test_a_number_goes_to_another_process_with_its_place() -> None:
    there = pickle.loads(pickle.dumps(PhoneNumber(MAIN, AT)))
    assert (there, there.span) == (MAIN, AT)


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("01597 555 (ext. 12) or 07700 900", "01597 555 (转 12) 或 07700 900", "01597 555 (ext. 12) or 07700 900"),
        ("8800 1234 转 806 或 1380000", "8800 1234 转 806 或 1380000", "8800 1234 ext. 806 or 1380000"),
        ("8800 1234 转 806，找小王", "8800 1234 转 806，找小王", "8800 1234 转 806，找小王"),
        ("01597 555 ext. 12 (ask Tom)", "01597 555 ext. 12 (ask Tom)", "01597 555 ext. 12 (ask Tom)"),
    ],
)
def test_a_line_with_two_numbers_is_in_one_language(typed: str, zh: str, en: str) -> None:
    number = PhoneNumber(typed, Span("a.yaml", 1, 1))
    assert (number.shown("zh"), number.shown("en")) == (zh, en)


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("01632 960 145 ext. 12", "01632 960 145 转 12", "01632 960 145 ext. 12"),
        ("010-5555 0188 转 2203", "010-5555 0188 转 2203", "010-5555 0188 ext. 2203"),
        ("+44 1632 960 221 x4", "+44 1632 960 221 转 4", "+44 1632 960 221 x4"),
        ("1500000 x 12", "1500000 x 12", "1500000 x 12"), ("ext. 12", "ext. 12", "ext. 12"),
        ("Ring 01632 960 145 ext. 12", "Ring 01632 960 145 ext. 12", "Ring 01632 960 145 ext. 12"),
    ],
)  # fmt: skip
def test_words_that_are_a_number_alone_are_in_the_readers_words(typed: str, zh: str, en: str) -> None:
    assert (in_words_of("zh", typed), in_words_of("en", typed)) == (zh, en)


def test_a_number_is_one_word() -> None:
    assert words_apart("Ring 01632 960 145 ext. 12\n now") == ["Ring", "01632\u00a0960\u00a0145", "ext.", "12", "now"]


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_no_text_has_no_words(text: str) -> None:
    assert words_apart(text) == []


@pytest.mark.parametrize(
    ("behind", "zh", "en"),
    [
        ("转 2 再转 15", "转 2 再转 15", "ext. 2, then 15"),
        ("转2，再转15", "转2，再转15", "ext. 2, then 15"),
        ("转 2 后按 15", "转 2 后按 15", "ext. 2, then press 15"),
        ("按 2", "按 2", "press 2"),
        ("按 2 号键", "按 2 号键", "press 2"),
        ("按 2 再拨 15", "按 2 再拨 15", "press 2, then 15"),
        ("ext. 2, then 15", "转 2 再转 15", "ext. 2, then 15"),
        ("press 2", "按 2", "press 2"),
        ("option 2, then ext. 15", "按 2 再转 15", "option 2, then ext. 15"),
        ("转 806（微信同号）", "转 806（微信同号）", "ext. 806 (also on WeChat)"),
        ("（微信同号）", "（微信同号）", "(also on WeChat)"),
        ("(also on WeChat)", "（微信同号）", "(also on WeChat)"),
        ("转 806（周阿姨）", "转 806（周阿姨）", "转 806（周阿姨）"),
        ("ext. 2 and then dial 15", "转 2 再按 15", "ext. 2 and then dial 15"),
        ("，微信同号", "，微信同号", "(also on WeChat)"),
        ("/微信同号", "/微信同号", "(also on WeChat)"),
        (", also on WeChat", "（微信同号）", ", also on WeChat"),
        ("按 2 找护士", "按 2 找护士", "按 2 找护士"),
    ],
)
def test_steps_behind_a_number_are_in_the_readers_own_words(behind: str, zh: str, en: str) -> None:
    number = PhoneNumber(f"0571-5550 0199 {behind}", AT)
    shown = [number.shown(language).removeprefix("0571-5550 0199").strip() for language in ("zh", "en")]
    assert shown == [zh, en]


def test_steps_are_in_traditional_characters_too() -> None:
    assert PhoneNumber("0571-5550 0199 转 2 后按 15（微信同号）", AT).shown("zh-Hant") == (
        "0571-5550 0199 轉 2 後按 15（微信同號）"
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("转 2 再转 15（周阿姨）", "ext. 2, then 15 (Auntie Zhou)"),
        ("-15（周阿姨）", "ext. 15 (Auntie Zhou)"),
        ("/ 138 0000 0000（周阿姨，9:00-17:00）", "or 138 0000 0000 (Auntie Zhou, 9am–5pm)"),
        ("/ 138 0000 0000（周一至周五 9–17 点）", "/ 138-0000-0000 (Mon–Fri, 9 to 5)"),
        ("（不通再拨 0571-5550 0188）", "(or else call 0571-5550 0188)"),
        ("（晚上 8 点后）", "(after 20:00)"),
    ],
)
def test_lines_with_the_same_figures_name_the_same_numbers(one: str, other: str) -> None:
    assert is_same_number(f"0571-5550 0199 {one}", f"0571-5550 0199 {other}")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("/ 138 0000 0000（周阿姨）", "/ 138 0000 0001 (Auntie Zhou)"),
        ("或 138 0000 0000", "or 138 0000 0001"),
        ("转 2 再转 15（周阿姨）", "ext. 2, then 16 (Auntie Zhou)"),
        ("转 2 再转 15", "ext. 2"),
        ("/ 0188", "/ 0189"),
        ("（不通再拨 0571-5550 0188）", "(or else call 0571-5550 0189)"),
    ],
)
def test_another_second_number_or_step_is_another_number(one: str, other: str) -> None:
    assert not is_same_number(f"0571-5550 0199 {one}", f"0571-5550 0199 {other}")


def test_the_first_step_is_dialled() -> None:
    assert dialled("0571-5550 0199 转 2 再转 15") == "057155500199;ext=2"
    assert dialled("0571-5550 0199 按 2") == "057155500199;ext=2"


def test_steps_of_a_slide_are_typed_as_they_were() -> None:
    before = "0571-5550 0199 转 2 再转 15"
    assert as_typed("0571-5550 0199 ext. 3, then 16", before) == "0571-5550 0199 转 3 再转 16"
    assert as_typed("0571-5550 0199 ext. 3", "0571-5550 0199 按 2 号键") == "0571-5550 0199 按 3 号键"
