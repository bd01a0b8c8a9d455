"""Steps of a scale are read only where all texts of a table are of one scale, in all their languages."""

from __future__ import annotations

from itertools import combinations

import pytest

from builder.icon_words.levels import JUDGING, LEVELS, levels_of_cells, levels_of_rows
from builder.words.word_tables import word_rows

SCALES = [
    ("正常 | 偏高 | 高 | 很高，尽快看医生", "Normal | Raised | High | Very high, see a doctor soon", "gwhu"),
    ("正常 | 正常偏高 | 高血压", "Normal | Raised | High", "gwh"),
    ("轻度 | 中度 | 重度", "Mild | Moderate | Severe", "whu"),
    ("重度（要住院） | 中度 | 轻度", "Severe (in hospital) | Moderate | Mild", "uhw"),
    (
        "绿区：继续 | 黄区：加药 | 红区：马上打电话",
        "Green zone: go on | Yellow zone: add | Red zone: phone at once",
        "gwu",
    ),
    ("低风险 | 中风险 | 高风险", "Low risk | Medium risk | High risk", "gwh"),
    ("容易 | 要练一练 | 难", "Easy | With practice | Hard", "gwh"),
    ("安全 | 要小心 | 危险", "Safe | With care | Dangerous", "gwu"),
    ("", "Green | Amber | Red", "gwu"),
]
NOT_SCALES = [
    ("低 | 正常 | 高", "Low | Normal | High"),
    ("低 | 中 | 高", "Low | Medium | High"),
    ("绿色 | 黄色 | 红色", "Green | Yellow | Red"),
    ("红色 | 橙色 | 绿色", "Red | Orange | Green"),
    ("轻 | 中 | 大", "Light | Medium | Vigorous"),
    ("正常 | 高 | 偏高", "Normal | High | Raised"),
    ("正常 | 正常 | 高", "Normal | Normal | High"),
    ("正常 | 偏高", "Normal | Raised"),
    ("正常 | 偏高 | 以后再说", "Normal | Raised | High"),
    ("正常饮食 | 高蛋白饮食 | 很高", "Normal food | High protein | Very high"),
    ("轻度 | 偏高 | 很高", "Mild | Raised | Very high"),
    ("高级班 | 中级班 | 初级班", "High class | Middle class | First class"),
    ("", "Hard cheese | Soft cheese | Easy recipes"),
    ("好 | 更好 | 最好", "Good | Better | Best"),
]


def texts(zh: str, en: str) -> list[dict[str, str]]:
    """The texts of a table, each in the languages that are written."""
    by_language = {code: [word.strip() for word in said.split("|")] for code, said in (("zh", zh), ("en", en)) if said}
    return [dict(zip(by_language, words, strict=True)) for words in zip(*by_language.values(), strict=True)]


@pytest.mark.parametrize(("zh", "en", "levels"), SCALES)
def test_rows_of_a_scale(zh: str, en: str, levels: str) -> None:
    letters = {"good": "g", "watch": "w", "warning": "h", "urgent": "u"}
    assert "".join(letters[level] for level in levels_of_rows(texts(zh, en))) == levels


@pytest.mark.parametrize(("zh", "en"), NOT_SCALES)
def test_what_is_no_verdict_has_no_levels(zh: str, en: str) -> None:
    assert levels_of_rows(texts(zh, en)) == ()
    assert levels_of_cells(texts(zh, en)) == ()


def test_cells_have_levels_in_any_order_but_only_of_scales_that_judge_the_thing() -> None:
    assert levels_of_cells(texts("难 | 容易 | 难", "hard | easiest | hard")) == ("warning", "good", "warning")
    assert levels_of_cells(texts("容易 | 容易 | 容易", "easy | easy | easy")) == (), "nothing is told apart"
    assert levels_of_cells(texts("轻度 | 中度 | 重度", "mild | moderate | severe")) == (), "what a thing is made for"


def test_no_word_stands_in_two_scales_and_scales_rise() -> None:
    """So that a row is read one way; `light` repeats the colours of `zone` where amber says what they are."""
    rows = [(row.key.split(), {*row.chinese, *row.english}) for row in word_rows("builder.icon_words", "levels.txt")]
    for ((one, _), words), ((other, _), more) in combinations(rows, 2):
        assert {one, other} == {"zone", "light"} or not (words & more) - {""}, (one, other, words & more)
    for scale in {scale for (scale, _), _ in rows}:
        written = [LEVELS.index(level) for (own, name), _ in rows if own == scale for level in LEVELS if level == name]
        assert written == sorted(written), scale
    assert {scale for (scale, _), _ in rows} >= JUDGING
