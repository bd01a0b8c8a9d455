"""Whatever unseen characters stand within a word, and wherever: the word arrives whole in every output and edition."""

from __future__ import annotations

import html
import random
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.outline.yaml.cleaned_characters import cleaned, undivided
from tests.arrival.building import build, outline, points, poppler, text_of

UNSEEN = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\u206a\u206f\ufe00\ufe0e\ufe0f\ufeff\U000e0001\U000e0041\U000e007f"
)
"""What is copied with words from the web, Word and PDF files."""
WORDS = ("riluzole", "na\u00efve", "Dvo\u0159\u00e1k", "CO\u2082", "NCT03280056", "mg/kg", "Q10", "x\u0304")
HAN_WORDS = ("渐冻症", "神经元", "病人甲")
EDITIONS = ("zh", "zh-Hant", "en")
ENDINGS = (
    ".pptx", ".slides.pdf", ".notes.pdf", ".leaflet.pdf", ".leaflet.print.pdf", ".leaflet.office.pdf", ".large.pdf",
    ".phone.html",
)  # fmt: skip


@st.composite
def strewn(draw: st.DrawFn, words: tuple[str, ...] = WORDS) -> tuple[str, str]:
    """A word, and the same with unseen characters anywhere within."""
    word = draw(st.sampled_from(words))
    between = [draw(st.text(UNSEEN, max_size=3)) for _ in word]
    return word, "".join(part for pair in zip(word, between, strict=True) for part in pair)


@given(strewn())
def test_a_word_is_the_same_without_what_nobody_sees(pair: tuple[str, str]) -> None:
    word, written = pair
    assert undivided(cleaned(written)) == word


@given(strewn(HAN_WORDS))
def test_so_is_a_han_word_but_for_the_forms_of_its_characters(pair: tuple[str, str]) -> None:
    word, written = pair
    assert re.sub("[\ufe00-\ufe0f]", "", undivided(cleaned(written))) == word


@given(st.text(max_size=40))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert cleaned(cleaned(text)) == cleaned(text)


CASES = 24


def strewn_words() -> list[tuple[str, str]]:
    """Words as they come, each with a number of its own in front, so that none stands for another."""
    chance = random.Random(17)
    out = []
    for number in range(CASES):
        word = f"{number}n{WORDS[number % len(WORDS)]}"
        inside = (char + "".join(chance.choices(UNSEEN, k=chance.randint(0, 2))) for char in word[:-1])
        out.append((word, "".join(inside) + word[-1]))
    return out


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    cases = strewn_words()
    blocks = ""
    for first in range(0, CASES, 6):
        rows = points(*((f"甲 {written} 乙", f"one {written} two") for _, written in cases[first : first + 6]))
        notes = "".join(f" {written}" for _, written in cases[first : first + 6])
        title = f"  title: {{zh: 第{first}题, en: Title {first}}}\n"
        blocks += rows + title + f"  notes: {{zh: '甲{notes} 乙', en: 'one{notes} two'}}\n"
    top = "languages: [zh, zh-Hant, en]\nleaflet: {fold: booklet-a5}\n"
    return build(tmp_path_factory.mktemp("anywhere"), outline(blocks, top))


@poppler
@pytest.mark.rendering
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("ending", ENDINGS)
def test_each_word_arrives_whole_everywhere(outputs: Path, edition: str, ending: str) -> None:
    path = outputs / f"small.{edition}{ending}"
    found = html.unescape(path.read_text("utf-8")) if path.suffix == ".html" else text_of(path)
    found = found.replace("\u00ad", "").replace("\u200b", "").replace("\u2060", "")
    assert [word for word, _ in strewn_words() if word not in found] == []
