"""What the eye sees: squeezed marks, spaces between scripts, quotes, headings. `make refs` renews the pictures."""

import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from builder.theme.style import TextStyle
from builder.typeset.model import Breaking, SetParagraph, StyledRun
from tests.typeset.pictures import picture
from tests.typeset.set_text import LEAFLET, TALK, TEN

FOLDER = Path(__file__).parents[1] / "refs" / "typeset"
MOST = 0.4
"""Mean difference in grey values (of 255) that drawing on another machine may make."""
HEAD = TextStyle(size=16, leading=20, weight=700)


def body(text: str, em: float, language: str = "zh") -> SetParagraph:
    return LEAFLET[language].set([StyledRun(text)], TEN, em * 10)


def heading(text: str, em: float, language: str) -> SetParagraph:
    return LEAFLET[language].set([StyledRun(text)], HEAD, em * 16, Breaking.BALANCED)


CASES = {
    "squeeze": body("他说：“还没有（真的没有）！”《指南》、“共识”。", 14),
    "line-start": body("“引号”在行首，（括号）也在行首，都占半个字宽。", 8),
    "spacing": body("约200人参加3期试验，NCT03280056，占28%。", 14),
    "quotes-en": body("They say “your own cells, so no risk” – it’s not so…", 18, "en"),
    "quotes-zh": body("说“自己的细胞，没有风险”——并非如此……", 14),
    "heading-zh": heading("细胞组三十三，安慰剂组二十八：差别可能只是偶然", 13, "zh"),
    "heading-en": heading("Three kinds of stem cell differ in where they come from", 16, "en"),
    "marks": LEAFLET["zh"].set(
        [StyledRun("有些人的思维会有变化"), StyledRun("1,2", bold=True, superscript=True), StyledRun("。")], TEN, 140
    ),
    "bold": LEAFLET["zh"].set(
        [StyledRun("主要目标"), StyledRun("没有达到", bold=True), StyledRun("。MSC"), StyledRun("MSC", bold=True)],
        TEN,
        160,
    ),
    "talk": TALK["zh"].set([StyledRun("细胞组33%，NurOwn约200人")], TEN, 180),
}


@pytest.mark.parametrize("name", CASES)
def test_it_looks_as_its_reference(name: str) -> None:
    file = FOLDER / f"{name}.png"
    found = picture(CASES[name])
    if os.environ.get("TALKLEAF_REFS"):
        FOLDER.mkdir(parents=True, exist_ok=True)
        found.save(file, optimize=True)
        return
    assert file.exists(), f"no reference {file.name}; `make refs` makes it, then look at it before you commit it"
    expected = Image.open(file).convert("L")
    assert found.size == expected.size
    assert ImageStat.Stat(ImageChops.difference(found, expected)).mean[0] < MOST


def test_a_mark_set_half_an_em_wider_would_be_seen() -> None:
    first, second = picture(body("他说：“还没有”。", 14)), picture(body("他说： “还没有” 。", 14))
    assert ImageStat.Stat(ImageChops.difference(first, second)).mean[0] > MOST
