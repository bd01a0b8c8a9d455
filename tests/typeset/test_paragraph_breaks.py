"""Body text: the paragraph as a whole."""

import pytest

from builder.typeset.break_places import Prepared
from builder.typeset.model import Breaking, StyledRun
from builder.typeset.paragraph_breaks import greedy, spans, total_fit
from tests.typeset.set_text import LEAFLET, TEN, lines_of, set_text

ZH = (
    "干细胞能变成多种细胞。研究者希望它们放出营养因子，保护还活着的运动神经元。到目前为止，还没有一项 3 期试验证明"
    "干细胞治疗能延缓渐冻症（ALS）。参加试验之前，请先问清风险、费用和随访。"
)
EN = (
    "Stem cells can turn into many kinds of cell. Researchers hope that they give off growth factors and protect motor "
    "neurons that are still alive. So far, no phase 3 trial has shown that a stem-cell treatment slows ALS."
)


def prepared(text: str, language: str) -> Prepared:
    return LEAFLET[language].prepare((StyledRun(text),), TEN)


@pytest.mark.parametrize("em", range(8, 40))
def test_no_paragraph_ends_in_fewer_than_three_han_characters(em: int) -> None:
    *_, last = lines_of(ZH, em)
    assert sum("一" <= char <= "鿿" for char in last) >= 3


@pytest.mark.parametrize("em", range(10, 40))
def test_no_paragraph_ends_in_fewer_than_two_words(em: int) -> None:
    *_, last = lines_of(EN, em, "en")
    assert len(last.split()) >= 2


@pytest.mark.parametrize("em", range(8, 40))
@pytest.mark.parametrize(("text", "language"), [(ZH, "zh"), (EN, "en")])
def test_the_whole_takes_no_more_lines_than_the_plain_way(text: str, language: str, em: int) -> None:
    p = prepared(text, language)
    assert len(total_fit(p, em)) == len(greedy(p, em))


def raggedness(p: Prepared, places: list[int], limit: float) -> float:
    return sum((1 - (p.end[j] - p.start[i]) / limit) ** 2 for i, j in spans(places)[:-1])


def test_the_edge_is_evener_than_the_plain_ways_at_many_measures() -> None:
    p = prepared(EN, "en")
    limits = [quarter / 4 for quarter in range(40, 160)]
    plain = [raggedness(p, greedy(p, limit), limit) for limit in limits]
    whole = [raggedness(p, total_fit(p, limit), limit) for limit in limits]
    assert sum(w < g - 1e-9 for w, g in zip(whole, plain, strict=True)) > 20


def test_a_short_line_never_stands_beside_full_ones() -> None:
    for em in range(14, 40):
        lines = set_text(EN, em, "en").lines[:-1]
        assert min(line.width for line in lines) > 0.6 * em * 10, em


def test_a_line_shrinks_its_gaps_rather_than_leave_one_character_over() -> None:
    text = "约 28% 的人用 MSC 好"
    natural = LEAFLET["zh"].width([StyledRun(text)], TEN)
    assert len(LEAFLET["zh"].set([StyledRun(text)], TEN, natural - 3).lines) == 1


def test_a_term_is_not_broken_while_another_break_costs_little() -> None:
    assert lines_of("研究者希望细胞放出营养因子，保护神经。", 12)[0].endswith(("放出", "营养因子，"))


def test_an_address_is_broken_after_a_mark_only_when_it_must_be() -> None:
    text = "see clinicaltrials.gov/study for more of it"
    assert lines_of(text, 14, "en")[0].startswith("see clinicaltrials.gov/study")
    assert "clinicaltrials.gov/" in lines_of(text, 9, "en")
    narrow = lines_of(text, 8, "en")
    assert any(line.endswith("clinicaltrials.") for line in narrow)
    assert " ".join(narrow).replace(". gov", ".gov") == text


def test_a_site_s_name_is_not_parted_from_its_ending_where_a_line_may_rather_be_short() -> None:
    text = "查登记平台（网址待核对）：chictr.org.cn、chinadrugtrials.org.cn（中国），clinicaltrials.gov（各国）。"
    parted = [em for em in range(14, 40) if any(line.endswith(".") for line in lines_of(text, em))]
    assert parted == [16, 17], "there it saves a line"


def test_a_host_with_a_path_after_it_stays_whole_in_words_that_are_balanced() -> None:
    """The break comes before it or after its slash; body text parts it only where that saves a line."""
    host = "www.clinic-riverside.example.org"
    for em in range(17, 30):
        done = LEAFLET["zh"].set([StyledRun(f"不清楚就看{host}/kidney/help。")], TEN, 10.0 * em, Breaking.BALANCED)
        assert any(host in line.text for line in done.lines), em


def test_a_forced_break_is_kept() -> None:
    assert lines_of("上行\n下行文字", 20) == ["上行", "下行文字"]


def test_an_empty_paragraph_has_no_lines() -> None:
    assert set_text("", 10).lines == ()
    assert set_text("", 10).height == 0
