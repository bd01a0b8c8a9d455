"""What holds for any text at any measure."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.typeset.break_places import stretches_wider
from builder.typeset.breaks import break_positions
from builder.typeset.model import Breaking, SetParagraph, StyledRun
from builder.typeset.paragraph_breaks import greedy, total_fit
from builder.typeset.script import codes_of
from tests.typeset.set_text import LEAFLET, TALK, TEN

MEASURES = [40 + 5 * step for step in range(95)]
"""95 widths, 4 to 51 em at 10 points."""
NO_START = "，。、；：！？）》」』】〕…—·％℃%,.;:!?)"
NO_END = "（《「『【〔“‘("

HAN = st.text("干细胞治疗渐冻症的人和医生说还没有证明它安全", min_size=1, max_size=12)
WORD = st.sampled_from(
    [
        "stem",
        "cells",
        "neurodegeneration",
        "ALS",
        "MSC",
        "NurOwn",
        "bone-marrow",
        "phase 3",
        "of",
        "a",
        "it’s",
        "(SOD1)",
        "and/or",
    ]
)
WORDS = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
FIGURES = st.sampled_from(
    [
        "28%",
        "48 例",
        "第 28 周",
        "3 期",
        "5 mg",
        "2026 年 3 月 5 日",
        "1,587 位",
        "p = 0.03",
        "NCT03280056",
        "5 March 2026",
    ]
)
MARKS = st.sampled_from(["，", "。", "、", "：", "！", "？", "；", "——", "……", ", ", ". ", " — ", " ", "·"])
GROUPS = st.one_of(
    HAN.map(lambda t: f"（{t}）"),
    HAN.map(lambda t: f"“{t}”"),
    WORDS.map(lambda t: f"（{t}）"),
    WORDS.map(lambda t: f"“{t}”"),
)
LINKS = st.sampled_from(["https://clinicaltrials.gov/study/NCT03280056?a=b", "www.als.org.cn/a-b", "help@als.org.cn"])
TEXTS = st.lists(st.one_of(HAN, WORDS, FIGURES, MARKS, GROUPS, LINKS), min_size=1, max_size=14).map("".join)
LANGUAGES = st.sampled_from(["zh", "en"])
BREAKING = st.sampled_from([Breaking.FLOW, Breaking.BALANCED])
checked = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def done(text: str, language: str, measure: float, breaking: Breaking = Breaking.FLOW) -> SetParagraph:
    return LEAFLET[language].set([StyledRun(text)], TEN, measure, breaking)


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text)


@checked
@given(TEXTS, LANGUAGES, BREAKING)
def test_at_95_widths_lines_are_broken_where_they_may_be(text: str, language: str, breaking: Breaking) -> None:
    """One setting of each text is held against every rule: to set it is what takes time."""
    places = break_positions(text, codes_of(text, [False] * len(text), language))
    links = [m.span() for m in re.finditer(r"(?:https://|www\.|help@)[A-Za-z0-9./?=@_-]+", text)]
    found = {
        (measure, fault)
        for measure in MEASURES
        for fault in faults_of(done(text, language, measure, breaking), text, measure, places, links)
    }
    assert found == set()


def faults_of(
    paragraph: SetParagraph, text: str, measure: float, places: Iterable[int], links: Iterable[tuple[int, int]]
) -> Iterator[str]:
    """What is wrong with a text as it is set; `places` are those where it may be broken, `links` its addresses."""
    lines = paragraph.lines
    if bare("".join(line.text for line in lines)) != bare(text):
        yield "a character is lost"
    for line in (line for line in lines if line.width > measure + 0.001):
        if paragraph.overset is None or not paragraph.overset.word:
            yield f"over the measure and not told: {line.text}"
        if any(line.start < place < line.end for place in places):
            yield f"over the measure and could be broken: {line.text}"
    yield from (f"begins with a forbidden mark: {line.text}" for line in lines[1:] if line.text[:1] in NO_START)
    yield from (f"ends with a forbidden mark: {line.text}" for line in lines[:-1] if line.text[-1:] in NO_END)
    for line in lines[1:]:
        if not any(first < line.start < last for first, last in links):
            before, after = text[line.start - 1], text[line.start]
            if is_split(before, after):
                yield f"split between {before} and {after}"


def is_split(before: str, after: str) -> bool:
    """Whether a line that ends and one that begins so part a word, a dash, an ellipsis or a number and its unit."""
    word = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    number = re.match(r"\d$", before) and re.match(r"[%％例周期位年月日]", after)
    return word or (before, after) in {("—", "—"), ("…", "…")} or bool(number)


def test_the_faults_of_lines_are_seen() -> None:
    """A text set at 60 points, said to be another, to be narrower, and to have other places."""
    text = "ALS harms the nerve cells that drive our muscles"
    paragraph = done(text, "en", 60)
    assert set(faults_of(paragraph, text, 60, (), ())) == set()
    assert "a character is lost" in set(faults_of(paragraph, text + "!", 60, (), ()))
    kinds = {fault.partition(":")[0] for fault in faults_of(paragraph, text, 20, range(len(text)), ())}
    assert kinds == {"over the measure and not told", "over the measure and could be broken"}
    assert any(fault.startswith("split") for fault in faults_of(paragraph, text.replace(" ", "x"), 60, (), ()))
    assert [is_split(*pair) for pair in ("——", "……", "3例", "ab", "a例", "的人", "3 ")] == [True] * 4 + [False] * 3


@checked
@given(TEXTS, LANGUAGES, BREAKING, st.sampled_from(MEASURES))
def test_the_same_text_is_set_the_same_twice(text: str, language: str, breaking: Breaking, measure: float) -> None:
    from builder.typeset.paragraph import prepare

    first = done(text, language, measure, breaking)
    prepare.cache_clear()
    assert done(text, language, measure, breaking) == first


@checked
@given(TEXTS, LANGUAGES)
def test_the_whole_never_takes_more_lines_than_the_plain_way(text: str, language: str) -> None:
    p = LEAFLET[language].prepare((StyledRun(text),), TEN)
    for measure in MEASURES:
        assert len(total_fit(p, measure / 10)) == len(greedy(p, measure / 10))


@checked
@given(TEXTS, LANGUAGES)
def test_a_wider_measure_never_takes_more_lines(text: str, language: str) -> None:
    """As long as it holds all that stays whole: narrower, that breaks too, which may save the line it would begin."""
    prepared = LEAFLET[language].prepare((StyledRun(text),), TEN)
    holding = [measure for measure in MEASURES if not stretches_wider(prepared, measure / 10)]
    counts = [LEAFLET[language].count_lines([StyledRun(text)], TEN, measure) for measure in holding]
    assert counts == sorted(counts, reverse=True)


@checked
@given(TEXTS, LANGUAGES, st.sampled_from(MEASURES))
def test_the_talk_keeps_its_slack_free(text: str, language: str, measure: float) -> None:
    paragraph = TALK[language].set([StyledRun(text)], TEN, measure)
    if paragraph.overset is None:
        assert all(line.width <= 0.95 * measure + 0.001 for line in paragraph.lines)


@checked
@given(TEXTS, LANGUAGES, st.lists(st.integers(0, 60), max_size=4), st.sampled_from(MEASURES))
def test_bold_and_linked_words_change_no_text(text: str, language: str, cuts: list[int], measure: float) -> None:
    edges = sorted({0, len(text), *(cut for cut in cuts if cut < len(text))})
    runs = [StyledRun(text[i:j], bold=k % 2 == 1) for k, (i, j) in enumerate(pairwise(edges))]
    paragraph = LEAFLET[language].set(runs, TEN, measure)
    assert bare("".join(line.text for line in paragraph.lines)) == bare(text)
    assert [line.text[:1] for line in paragraph.lines[1:] if line.text[:1] in NO_START] == []
