"""Punctuation squeeze, Han–Latin gaps, folded spaces."""

from itertools import pairwise

import pytest

from builder.typeset.model import GlyphRun, StyledRun
from builder.words.languages import Language
from tests.typeset.set_text import LEAFLET, TALK, TEN, em, lines_of, one_line, set_text

GAP = 0.25


def gaps(runs: tuple[GlyphRun, ...]) -> list[float]:
    """The space before each run after the first, in em at 10 points."""
    return [round((b.x - a.x - a.width) / 10, 3) for a, b in pairwise(runs)]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("文字", 2),
        ("文，字", 3),
        ("文）。字", 3.5),
        ("文）（字", 3.5),
        ("文（（字", 3.5),
        ("文：“字", 3.5),
        ("文”。字", 3.5),
        ("文。”字", 3.5),
        ("文》、《字", 4.0),
        ("文，（（字", 4.0),
        ("文！”字", 3.5),
        ("文？！字", 4),
        ("文”！字", 3.5),
        ("文——字", 4),
        ("文……字", 4),
        ("文·字", 3),
    ],
)
def test_marks_are_squeezed_where_two_meet(text: str, width: float) -> None:
    assert em(text) == width


@pytest.mark.parametrize("mark", "，。、；：！？）》」』】〕”’")
def test_a_mark_is_half_width_at_line_end(mark: str) -> None:
    assert em(f"文{mark}") == 1.5


@pytest.mark.parametrize("mark", "（《「『【〔“‘")
def test_an_opening_mark_is_half_width_at_line_start_and_begins_at_its_ink(mark: str) -> None:
    line = one_line(f"{mark}文")
    assert line.width / 10 == 1.5
    assert line.runs[0].glyphs[0].dx == -5


def test_marks_at_line_ends_inside_a_paragraph_are_half_width_too() -> None:
    first, *_ = set_text("一二三四五六，七八九十一二三四五六，七八九十", 6.5).lines
    assert first.text == "一二三四五六，"
    assert first.width == 65


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hant-HK"])
def test_marks_in_the_middle_of_their_square_keep_their_air(language: Language) -> None:
    assert em("文」。字", language) == 3.5, "the bracket gives way, not the stop"
    assert em("文。」字", language) == 4.0
    assert em("文。「字", language) == 3.5, "the opening bracket gives way"
    assert em("文，字。", language) == 4.0, "nothing is taken off at the end of a line"


@pytest.mark.parametrize("text", ["用MSC治", "用 MSC 治", "用  MSC  治"])
def test_typed_spaces_between_han_and_latin_are_folded_into_a_quarter_em(text: str) -> None:
    line = one_line(text)
    assert line.text == "用MSC治"
    assert gaps(line.runs) == [GAP, GAP]


@pytest.mark.parametrize(
    "text",
    ["约28%的", "约 28% 的", "约 38℃ 的", "约101℉的", "约 5‰ 的", "约 37 °C 的", "约5€ 的", "约3人", "在37°下"],
)
def test_figures_and_their_signs_count_as_latin(text: str) -> None:
    assert gaps(one_line(text).runs) == [GAP, GAP]


@pytest.mark.parametrize("text", ["，MSC，治", "， MSC ，治", "（MSC）治", "“MSC”治", "——MSC——治"])
def test_there_is_no_gap_beside_punctuation(text: str) -> None:
    assert set(gaps(one_line(text).runs)) == {0}
    assert " " not in one_line(text).text


def test_a_space_between_han_characters_is_the_authors() -> None:
    assert one_line("北京 上海").text == "北京 上海"


def test_a_space_before_a_chinese_quote_in_english_stays() -> None:
    assert one_line("the “细胞” cell", "en").text == "the “细胞” cell"


def test_a_citation_mark_sits_tight() -> None:
    runs = [StyledRun("细胞"), StyledRun("1", bold=True, superscript=True), StyledRun("能")]
    (line,) = LEAFLET["zh"].set(runs, TEN, 100).lines
    assert gaps(line.runs) == [0, 0]


def test_the_gap_between_han_and_latin_comes_after_a_citation_mark() -> None:
    runs = [StyledRun("细胞"), StyledRun("1", bold=True, superscript=True), StyledRun(" MSC")]
    (line,) = LEAFLET["zh"].set(runs, TEN, 100).lines
    assert gaps(line.runs) == [0, GAP]


def test_a_gap_falls_away_at_a_line_end() -> None:
    assert lines_of("细胞细胞细 MSC治疗", 5) == ["细胞细胞细", "MSC治疗"]
    assert set_text("细胞细胞细 MSC治疗", 5).lines[0].width == 50


def test_gaps_shrink_to_an_eighth_so_that_a_line_fits() -> None:
    natural = em("用MSC治")
    (line,) = set_text("用MSC治", natural - 0.25).lines
    assert gaps(line.runs) == [0.125, 0.125]
    assert len(set_text("用MSC治", natural - 0.26).lines) == 2


def test_gaps_stretch_to_a_third_so_that_a_line_fills_its_measure() -> None:
    first, _ = set_text("用MSC治病的人说他好了一些", em("用MSC治病的人") + 0.16).lines
    assert first.text == "用MSC治病的人"
    assert gaps(first.runs) == [0.33, 0.33]


def test_gaps_are_fixed_where_another_program_breaks_the_lines() -> None:
    natural = TALK["zh"].width([StyledRun("用MSC治")], TEN)
    fits, over = (TALK["zh"].set([StyledRun("用MSC治")], TEN, natural / 0.95 + d) for d in (0.01, -0.01))
    assert (len(fits.lines), len(over.lines)) == (1, 2)


def test_nothing_is_squeezed_to_fit_where_another_program_breaks_the_lines() -> None:
    assert len(TALK["zh"].set([StyledRun("文）（字")], TEN, 36 / 0.95).lines) == 2
    assert len(LEAFLET["zh"].set([StyledRun("文）（字")], TEN, 36).lines) == 1


def test_wide_signs_are_set_close_in_a_latin_run() -> None:
    assert em("≥5", "en") < em("w5", "en") + 0.3
    assert one_line("≥5", "en").runs[0].glyphs[0].advance < 9


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        ("来源：[5]", 1),
        ("2024；[6]", 2),
        ("诱导（iPSC）等", 2),
        ("毫升/日", 2),
        ("用药 3 天", 0),
        ("文，字", 0),
        ("mg/day", 0),
    ],
)
def test_a_line_has_room_where_libreoffice_alone_sets_air(text: str, meetings: int) -> None:
    """It parts every Asian character from every Western one, marks and slashes too; neither we nor PowerPoint do.

    The room is kept in the width, and not drawn: the letters stand as close as everywhere.
    """
    talk, run = TALK["zh"], StyledRun(text)
    drawn = talk.set([run], TEN, 1000).lines[0].width
    assert talk.width([run], TEN) == pytest.approx(drawn + meetings * GAP * TEN.size, abs=0.01)
    most = talk.width([run], TEN) / 0.95
    assert talk.fits([run], TEN, most + 0.01, 1)
    assert not meetings or not talk.fits([run], TEN, most - 0.5, 1)
