"""Every character that an author writes stands in every output: searchable, copyable, in its word."""

from __future__ import annotations

import html
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont
from openpyxl import load_workbook

import builder.typeset
from builder.build import Options, check_outline
from builder.outline.yaml.cleaned_characters import cleaned
from tests.arrival.building import SHOWN, build, links_of, outline, points, poppler, spaced_text_of, text_of

PAIRS = {
    "soft hyphen": ("rilu\u00adzole一号", "rilu\u00adzole one", "riluzole"),
    "word joiner, zero-width space": ("二a\u2060b号c\u200bd", "two a\u2060b and c\u200bd", "cd"),
    "marks of direction, joiners": ("三\u200ee\u200cf\u202ag\u2066h", "three e\u200cf\u202ag\u2066h", "efgh"),
    "variation selector": ("四i\ufe0fj", "four i\ufe0fj", "ij"),
    "byte order mark": ("五k\ufeffl", "five k\ufeffl", "kl"),
    "apart, composed": ("六nai\u0308ve", "six nai\u0308ve", "naïve"),
    "a mark that no letter is composed with": ("七x\u0304", "seven x\u0304", "x\u0304"),
    "unusual spaces": ("八m\u1680n\u2009o\u2007p\u205fq", "eight m\u1680n\u2009o\u2007p\u205fq", "mnopq"),
    "raised and lowered figures": ("九10⁻⁶和Ca²⁺和CO₂", "nine 10⁻⁶ and Ca²⁺ and CO₂", "10⁻⁶"),
    "Central European letters": ("十Dvořák和Łódź", "ten Dvořák and Łódź", "Dvořák"),
    "currencies": ("零₹5₽6₩7€8", "zero ₹5 ₽6 ₩7 €8", "₽6"),
}  # fmt: skip
FONTS = Path(builder.typeset.__file__).parent / "fonts"
WORDS = ("riluzole", "efgh", "naïve", "10⁻⁶", "Ca²⁺", "CO₂", "Dvořák", "Łódź")
LONG = "We look for words that are divided: " + ", ".join(f"{n}rilu\u00adzole\u00adtherapy" for n in "abcdefghijklmnop")

pytestmark = [poppler, pytest.mark.rendering]


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [pair[:2] for pair in PAIRS.values()]
    blocks = "".join(points(*rows[i : i + 6]).rstrip() + f"\n  title: {{zh: 第{i}题, en: Title {i}}}\n" for i in (0, 6))
    dash = points(("他停了一会儿——", "stop"), ("病——药", "go")) + "  title: {zh: 破折号, en: Dashes}\n"
    long = f"- text:\n    zh: 长词。\n    en: '{LONG}'\n  cite: none\n  only: [leaflet, large]\n"
    return build(tmp_path_factory.mktemp("characters"), outline(blocks + dash + long))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", SHOWN)
def test_each_word_arrives_whole(outputs: Path, ending: str, language: str) -> None:
    found = text_of(outputs / f"small.{language}{ending}")
    assert [name for name, (*_, expected) in PAIRS.items() if expected.replace(" ", "") not in found] == []


@pytest.mark.parametrize("ending", SHOWN)
def test_a_word_is_copied_without_spaces_in_it(outputs: Path, ending: str) -> None:
    found = spaced_text_of(outputs / f"small.en{ending}")
    assert [
        word for word in ("riluzole", "efgh", "naïve", "10⁻⁶", "Ca²⁺", "CO₂", "Dvořák", "Łódź") if word not in found
    ] == []


@pytest.mark.parametrize("ending", [".leaflet.pdf", ".leaflet.print.pdf", ".large.pdf"])
def test_a_word_divided_at_a_soft_hyphen_is_found_again(outputs: Path, ending: str) -> None:
    found = text_of(outputs / f"small.en{ending}")
    assert [n for n in "abcdefghijklmnop" if f"{n}riluzoletherapy" not in found.replace("\u00ad", "")] == []


@pytest.mark.parametrize("ending", [".leaflet.pdf", ".large.pdf", ".slides.pdf"])
def test_the_chinese_dash_is_copied_without_gaps(outputs: Path, ending: str) -> None:
    found = spaced_text_of(outputs / f"small.zh{ending}")
    assert "一会儿——" in found
    assert "病——药" in found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_word_arrives_whole_on_the_phone(outputs: Path, language: str) -> None:
    """Browsers copy a soft hyphen with the word (mosra/magnum-website#13, jupyter-book/myst-theme#260)."""
    found = html.unescape((outputs / f"small.{language}.phone.html").read_text("utf-8"))
    assert [word for word in (*WORDS, "ab") if word not in found] == []
    assert [f"U+{ord(c):04X}" for c in found if c in "\u00ad\u200b\u2060\ufeff\u200c\u202a\ufe0f"] == []


def test_nothing_unseen_is_left_in_the_talk(outputs: Path) -> None:
    found = text_of(outputs / "small.en.pptx")
    assert [f"U+{ord(c):04X}" for c in found if c in "\u00ad\u200b\u2060\ufeff\u200c\u202a\ufe0f"] == []


ADDRESSES = {
    "https://zh.wikipedia.org/wiki/渐冻症": "https://zh.wikipedia.org/wiki/%E6%B8%90%E5%86%BB%E7%97%87",
    "https://例子.中国/病人/": "https://xn--fsqu00a.xn--fiqs8s/%E7%97%85%E4%BA%BA/",
    "www.example.org/for/patients": "http://www.example.org/for/patients",
    "help@als-group.example.org": "mailto:help@als-group.example.org",
    "https://www.example.org/stem-cell-trials/what-to-ask-before-you-go-to-a-clinic/list-of-questions": "",
}

BESIDE = """
- people:
    - name: {zh: 病友会, en: The group}
      url: https://例子.cn/病友
  title: {zh: 找谁, en: Ask}
- text:
    zh: 见[这页](https://例子.cn/页)。
    en: See [this](https://例子.cn/页).
  title: {zh: 页, en: Page}
  cite: none
"""


@pytest.fixture(scope="module")
def addressed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = points(*((f"见 {a} 。", f"See {a} today.") for a in ADDRESSES))
    return build(tmp_path_factory.mktemp("addresses"), outline(rows + BESIDE))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", SHOWN)
def test_each_address_is_shown_as_typed(addressed: Path, ending: str, language: str) -> None:
    found = text_of(addressed / f"small.{language}{ending}")
    assert [address for address in ADDRESSES if address not in found] == []
    assert "例子.cn/病友" in found


def test_no_mark_of_an_address_is_taken_for_a_mark_of_a_sentence(tmp_path: Path) -> None:
    rows = points(
        (
            "见 https://例子.中国/病人/说明?页=一 和[这页](https://例子.cn/页),请看",
            "See https://例子.中国/病人 and this.",
        )
    )
    path = tmp_path / "small.yaml"
    path.write_text(outline(rows), encoding="utf-8")
    found = [d for d in check_outline(path, Options()).diagnostics if d.code == "ascii-punctuation"]
    assert [d.hint for d in found] == ["Write ， for ,."]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", [".pptx", ".slides.pdf", ".leaflet.pdf", ".large.pdf"])
def test_each_address_is_linked_in_full(addressed: Path, ending: str, language: str) -> None:
    found = links_of(addressed / f"small.{language}{ending}")
    expected = {href or shown for shown, href in ADDRESSES.items()}
    assert expected | {"https://xn--fsqu00a.cn/%E9%A1%B5"} <= found
    if ending != ".pptx":
        assert "https://xn--fsqu00a.cn/%E7%97%85%E5%8F%8B" in found or ending == ".slides.pdf"


@pytest.mark.parametrize("ending", [".slides.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".large.pdf"])
def test_no_line_ends_in_the_hyphen_of_an_address(addressed: Path, ending: str) -> None:
    lines = spaced_text_of(addressed / f"small.en{ending}").splitlines()
    assert [line for line in lines if line.rstrip().endswith("-")] == []


def test_no_space_is_drawn_as_a_box() -> None:
    """Arimo has a box with letters for U+205F, which copied formulas hold (notofonts/noto-fonts#1184)."""
    spaces = [chr(code) for code in range(0x3001) if unicodedata.category(chr(code)) == "Zs"]
    left = {cleaned(f"a{space}b")[1] for space in spaces}
    faces = sorted(FONTS.glob("*.ttf"))
    assert faces
    for path in faces:
        with TTFont(path) as font:
            glyphs, names = font.getGlyphSet(), font.getBestCmap()
            assert [f"U+{ord(c):04X}" for c in left if c in names and _has_ink(glyphs, names[ord(c)])] == []


def _has_ink(glyphs: Any, name: str) -> bool:
    pen = BoundsPen(glyphs)
    glyphs[name].draw(pen)
    return pen.bounds is not None


def test_each_word_arrives_whole_in_the_doctors_workbook(tmp_path: Path) -> None:
    """A spreadsheet shows some of the marks, and finds no word that has one inside."""
    words = "{zh: 利鲁唑rilu\u00adzole和a\u2060b\u200bc, en: It is rilu\u00adzole and a\u2060b\u200bc}"
    claim = f"- text: {words}\n  cite: [guide]\n"
    made = build(tmp_path, outline(claim, "sources: {guide: {title: Guide}}\n"), ("evidence",))
    sheet = load_workbook(made / "small.evidence.xlsx").worksheets[0]
    said = "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    assert "riluzole和abc" in said
    assert "riluzole and abc" in said
