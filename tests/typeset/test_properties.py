"""What holds for any text at any measure: 95 widths, random Chinese and English mixed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.typeset.breaks import break_positions
from builder.typeset.model import Breaking, StyledRun
from builder.typeset.rules import rules
from builder.typeset.script import codes_of
from tests.typeset.setting import LEAFLET, TALK, TEN

WIDTHS = range(6, 101)
NEVER_FIRST = "，。、；：？！）》」』】〕…—·％℃,.;:?!)%"
NEVER_LAST = "（《「『【〔("
WORDS = st.sampled_from(
    [
        "stem",
        "cells",
        "ALS",
        "NurOwn",
        "placebo",
        "28%",
        "5 mg",
        "phase 3",
        "well-known",
        "NCT03280056",
        "a",
        "of",
        "(MSC)",
    ]
)
HAN = st.text("干细胞研究者的一是在不了有和人这中大为上个国我以要他时来用们", min_size=1, max_size=12)
MARKS = st.sampled_from(
    ["，", "。", "、", "；", "：", "？", "！", "（", "）", "《", "》", "“", "”", "——", "……", ", ", ". ", " "]
)
TEXTS = st.lists(st.one_of(HAN, HAN, MARKS, WORDS, WORDS.map(lambda w: f" {w} ")), min_size=1, max_size=30).map("".join)


def squashed(text: str) -> str:
    """A text without its white space: lines leave out the space they break at."""
    return "".join(text.split())


@settings(max_examples=60, deadline=None)
@given(text=TEXTS.filter(lambda t: bool(t.strip())), language=st.sampled_from(["zh", "en"]))
def test_a_text_is_set_rightly_at_95_widths(text: str, language: str) -> None:
    for em in WIDTHS:
        done = LEAFLET[language].set([StyledRun(text)], TEN, em * 10)
        assert squashed("".join(line.text for line in done.lines)) == squashed(text)
        assert [line.start for line in done.lines[1:]] == sorted({line.start for line in done.lines[1:]})
        if done.overset is None:
            assert all(line.width <= em * 10 + 0.01 for line in done.lines)


@settings(max_examples=80, deadline=None)
@given(text=TEXTS.filter(lambda t: bool(t.strip())), em=st.sampled_from(WIDTHS), language=st.sampled_from(["zh", "en"]))
def test_lines_end_only_where_the_rules_allow(text: str, em: int, language: str) -> None:
    """Every line but the first begins at a legal place: so no forbidden start or end, and no split word."""
    lines = LEAFLET[language].set([StyledRun(text)], TEN, em * 10).lines
    allowed = set(break_positions(text, codes_of(text, [False] * len(text), language)))
    for line in lines[1:]:
        before = len(text[: line.start].rstrip())
        assert any(place in allowed for place in range(before, line.start + 1)), (text, [x.text for x in lines])


@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_no_legal_place_splits_a_mark_from_what_it_leans_on(text: str) -> None:
    for place in break_positions(text, codes_of(text, [False] * len(text), "zh")):
        before, after = text[:place].rstrip(), text[place:].lstrip()
        if before and after and text[place - 1] != " ":
            assert after[0] not in NEVER_FIRST or rules().address.search(text), text
            assert before[-1] not in NEVER_LAST, text


@settings(max_examples=60, deadline=None)
@given(text=TEXTS.filter(lambda t: bool(t.strip())), em=st.sampled_from(WIDTHS), talk=st.booleans())
def test_the_same_text_is_set_the_same_twice(text: str, em: int, talk: bool) -> None:
    setter = (TALK if talk else LEAFLET)["zh"]
    first = setter.set([StyledRun(text)], TEN, em * 10, Breaking.BALANCED)
    assert setter.set([StyledRun(text)], TEN, em * 10, Breaking.BALANCED) == first


@settings(max_examples=60, deadline=None)
@given(text=TEXTS.filter(lambda t: bool(t.strip())), em=st.sampled_from(WIDTHS))
def test_a_balanced_text_loses_nothing(text: str, em: int) -> None:
    done = LEAFLET["zh"].set([StyledRun(text)], TEN, em * 10, Breaking.BALANCED)
    assert squashed("".join(line.text for line in done.lines)) == squashed(text)
    if done.overset is None:
        assert all(line.width <= em * 10 + 0.01 for line in done.lines)
