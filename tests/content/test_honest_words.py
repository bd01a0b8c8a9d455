"""What each leaflet owes to somebody newly told: what may go wrong, what is not known, what cannot be changed."""

from __future__ import annotations

import pytest

from tests.content.test_shorter_documents import made
from tests.content.words_on_pages import bare, shown

TOLD = {
    ("als-stem-cells", "zh"): (
        "怎样算“好一些”，资料里没写",
        "用自己的细胞也有风险",
        "试验里去世的人多了一点。多几位，和谁比，资料里没写",
        "治渐冻症的细胞，我们没查到哪一种在大陆获批",
        "不一定是细胞的功劳",
        "您会怎样，谁也说不准",
        "别为了用细胞，停掉利鲁唑",
        "批准了，不等于证明有用",
    ),
    ("als-stem-cells", "en"): (
        "Nothing we read says what “better” meant",
        "Your own cells carry risks too",
        "slightly more deaths. We do not know how many, or compared with whom",
        "In mainland China, cells may be sold only if they are approved. We found none approved there for ALS",
        "one person’s story is no proof",
        "Nobody can say how it will be for you",
        "Do not stop riluzole to get cells",
        "So approval is no proof",
    ),
    ("taking-part", "zh"): (
        "怎样算“好一些”，资料里没写，请问医生",
        "可能帮不上您",
        "27人用了自己的细胞，病都没有停下来",
        "用了没批准的细胞，有人长了肿瘤，有人感染，有人失明",
        "这叫排斥",
        "别的试验可能不收您",
        "NurOwn试验里去世的人多了一点。多几位，和谁比，资料里没写",
        "钱由办研究的一方，或者有过错的一方来出",
    ),
    ("taking-part", "en"): (
        "Nothing we read says what “better” meant: ask your doctor",
        "A trial may not help you",
        "27 people got their own cells. ALS kept getting worse in all",
        "led to tumours, infection and blindness",
        "cells from someone else (rejection)",
        "other trials may say no",
        "slightly more deaths in the NurOwn trial. We do not know how many, or compared with whom",
        "The bill goes to those who run the study, or to whoever is at fault",
    ),
    ("life-with-als", "zh"): (
        "今天还治不好，肌肉会慢慢变弱",
        "病发展得快还是慢，谁也说不准",
        "呼吸弱了再装，会怎样",
    ),
    ("life-with-als", "en"): (
        "there is no cure for ALS today. Muscles grow weaker",
        "Nobody can say how fast it goes",
        "What if my breathing is weak by then",
    ),
}


@pytest.mark.parametrize(("name", "language"), TOLD, ids=["-".join(key) for key in TOLD])
def test_the_leaflet_says_what_is_hard_to_hear(name: str, language: str) -> None:
    words = bare_of_numbers(shown(made(name, language)[0].leaflet))
    assert [said for said in TOLD[name, language] if bare_of_numbers(bare(said)) not in words] == []


USUAL = {
    "zh": ("一般的数字，我们的大字版里有", "很多人活3至5年，也有人活得更久"),
    "en": (
        "If you want the usual figures, our large print has them",
        "Many live 3 to 5 years from the first signs, some much longer",
    ),
}
"""Where the leaflet sends those who want to know how long people live, and what they find there."""


@pytest.mark.parametrize("language", USUAL)
def test_how_long_people_live_is_told_to_those_who_ask(language: str) -> None:
    build = made("als-stem-cells", language)[0]
    sent, found = USUAL[language]
    assert bare(sent) in shown(build.leaflet)
    assert bare(found) in shown(build.large)


def bare_of_numbers(words: str) -> str:
    """Words without figures: the small numbers of sources stand amid them."""
    return "".join(letter for letter in words if not letter.isdigit())
