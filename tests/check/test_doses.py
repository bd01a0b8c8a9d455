"""No dose passes for another one, however each is written."""

from collections.abc import Iterator

import pytest

from builder.check.translations import amount_differences
from builder.diagnostics import Report
from builder.outline.schema.format_model import NOWHERE
from builder.outline.text.markup import Filled, read_markup
from builder.outline.text.text import Language, SourceText, Text

IN_ENGLISH = {
    0.25: ["a quarter of a"], 0.5: ["half a", "a half"], 0.75: ["three quarters of a"], 1: ["one"],
    1.5: ["one and a half", "1½", "1 1/2"], 2: ["two", "2"], 2.5: ["two and a half", "2½", "2 and a half"],
    3: ["three"], 5: ["five"], 6: ["six"], 6.5: ["six and a half", "6.5"], 12: ["twelve", "a dozen"], 15: ["fifteen"],
    20: ["twenty"], 25: ["twenty-five", "twenty five"], 50: ["fifty"], 100: ["a hundred", "one hundred"],
    125: ["one hundred and twenty-five", "a hundred twenty-five"], 200: ["two hundred", "2 hundred"],
    250: ["two hundred and fifty", "two hundred fifty"], 1000: ["a thousand"], 1500: ["fifteen hundred"],
    2500: ["two thousand five hundred", "two and a half thousand"],
}  # fmt: skip
IN_CHINESE = {
    0.5: "半", 1: "一", 2: "两", 5: "五", 12: "十二", 15: "十五", 20: "二十", 25: "二十五", 50: "五十", 100: "一百",
    125: "一百二十五", 200: "二百", 250: "二百五十",
}  # fmt: skip
SENTENCES = [
    ("每次 {} 片，饭后", "{} tablet each time, after meals"),
    ("每天 {} 毫克", "{} mg a day"),
    ("打 {} 单位", "Inject {} unit"),
    ("每 {} 小时用药", "every {} hour"),
    ("您可以吃 {} 片", "You may take {} tablet at once"),
]


def text(words: str, language: Language) -> Text:
    return read_markup(Filled(words, SourceText(words, NOWHERE)), language, Report())


def wrong(zh: str, en: str, wanted: dict[float, list[str]], written: dict[float, str]) -> Iterator[str]:
    """Pairs that are told though they are the same, and those that are not told though they differ."""
    for value, han in written.items():
        for other, ways in wanted.items():
            for way in ways:
                first, second = zh.format(han), en.format(way)
                told = any(amount_differences(text(first, "zh"), text(second, "en")))
                if told == (value == other):
                    yield f"{first} / {second}"


@pytest.mark.parametrize(("zh", "en"), SENTENCES)
def test_a_dose_in_english_words_is_itself_and_no_other(zh: str, en: str) -> None:
    assert list(wrong(zh, en, IN_ENGLISH, {value: f"{value:g}" for value in IN_ENGLISH})) == []


@pytest.mark.parametrize(("zh", "en"), SENTENCES)
def test_a_dose_in_chinese_words_is_itself_and_no_other(zh: str, en: str) -> None:
    figures = {value: [f"{value:g}"] for value in IN_CHINESE}
    assert list(wrong(zh.replace(" {} ", "{}"), en, figures, IN_CHINESE)) == []


@pytest.mark.parametrize("measure", "片粒颗杯勺支袋包瓶")
def test_a_half_behind_a_measure_belongs_to_it(measure: str) -> None:
    doses = {"2 {}半": 2.5, "两{}半": 2.5, "半{}": 0.5}
    for han, value in doses.items():
        for other in (0.5, 2, 2.5, 3):
            pair = text("吃" + han.format(measure), "zh"), text(f"Take {other:g} of it", "en")
            assert any(amount_differences(*pair)) == (value != other), (han, other)
