"""What a line is made of: faces, languages, sizes, colours, glyphs that know their text."""

from builder.theme.style import TextStyle
from builder.typeset.fonts import ARIMO, NOTO
from builder.typeset.model import Line, StyledRun
from tests.typeset.set_text import LEAFLET, TALK, TEN, one_line


def talk_line(text: str, language: str = "zh") -> Line:
    (line,) = TALK[language].set([StyledRun(text)], TEN, 10_000).lines
    return line


def told(line: Line) -> list[tuple[str, str, str]]:
    return [(run.text, run.face.family, run.language) for run in line.runs]


def test_each_script_has_its_face_and_language() -> None:
    assert told(talk_line("用MSC治")) == [("用", NOTO, "zh-CN"), ("MSC", ARIMO, "en-GB"), ("治", NOTO, "zh-CN")]


def test_figures_are_latin_in_face_and_chinese_in_language() -> None:
    assert told(talk_line("约28%的")) == [("约", NOTO, "zh-CN"), ("28%", ARIMO, "zh-CN"), ("的", NOTO, "zh-CN")]


def test_chinese_quotes_round_latin_come_from_the_han_face() -> None:
    runs = [(text, family) for text, family, _ in told(talk_line("说“ALS”的"))]
    assert runs == [("说“", NOTO), ("ALS", ARIMO), ("”的", NOTO)]


def test_english_quotes_dashes_and_dots_come_from_the_latin_face() -> None:
    assert told(talk_line("the “best” — it’s… so", "en")) == [("the “best” — it’s… so", ARIMO, "en-GB")]


def test_what_the_latin_face_lacks_comes_from_the_han_face() -> None:
    assert told(talk_line("a Ⅲ b", "en"))[1][:2] == ("Ⅲ", NOTO)


def test_english_quotes_are_proportional_in_the_han_face() -> None:
    (run,) = one_line("“a”", "en").runs
    assert run.glyphs[0].advance < 6


def test_traditional_chinese_has_its_language() -> None:
    (run,) = LEAFLET["zh-Hant"].set([StyledRun("骨")], TEN, 100).lines[0].runs
    assert (run.language, run.face.number) == ("zh-TW", 3)


def test_a_citation_mark_is_small_raised_and_in_the_texts_colour() -> None:
    style = TextStyle(10, 16, color="ink", strong_color="primary")
    runs = [StyledRun("文"), StyledRun("1", bold=True, superscript=True)]
    base, mark = LEAFLET["zh"].set(runs, style, 100).lines[0].runs
    assert (base.size, base.rise) == (10, 0)
    assert (round(mark.size, 3), round(mark.rise, 3), mark.superscript) == (6.2, 4.2, True)
    assert (mark.color, mark.face.weight) == ("ink", 700)


def test_strong_words_take_the_strong_colour_and_the_bold_face() -> None:
    style = TextStyle(10, 16, color="ink", strong_color="primary")
    plain, strong = LEAFLET["zh"].set([StyledRun("文"), StyledRun("字", bold=True)], style, 100).lines[0].runs
    assert (plain.color, plain.face.weight) == ("ink", 400)
    assert (strong.color, strong.face.weight) == ("primary", 700)


def test_a_runs_own_colour_wins() -> None:
    (run,) = LEAFLET["zh"].set([StyledRun("字", bold=True, color="clay")], TEN, 100).lines[0].runs
    assert run.color == "clay"


def test_a_link_keeps_its_address() -> None:
    runs = [StyledRun("看"), StyledRun("这里", href="https://als.cn"), StyledRun("吧")]
    assert [run.href for run in LEAFLET["zh"].set(runs, TEN, 100).lines[0].runs] == [None, "https://als.cn", None]


def test_a_run_may_be_scaled() -> None:
    big, small = LEAFLET["zh"].set([StyledRun("字"), StyledRun("位", scale=0.5)], TEN, 100).lines[0].runs
    assert (big.size, small.size) == (10, 5)
    assert small.width == 5


def test_neighbours_of_one_manner_are_one_run() -> None:
    (run,) = LEAFLET["zh"].set([StyledRun("文"), StyledRun("字")], TEN, 100).lines[0].runs
    assert run.text == "文字"


def test_every_character_has_its_glyph_even_beyond_the_basic_plane() -> None:
    (run,) = one_line("a𠮷b", "zh").runs[1:2]
    assert [glyph.text for glyph in run.glyphs] == ["𠮷"]


def test_a_ligature_of_two_dashes_stands_for_both_and_is_two_em() -> None:
    glyphs = [glyph for run in one_line("文——字").runs for glyph in run.glyphs]
    assert [glyph.text for glyph in glyphs] == ["文", "——", "字"]
    assert glyphs[1].advance == 20


def test_lines_know_their_place_in_the_text() -> None:
    text = "stem cells can help"
    done = LEAFLET["en"].set([StyledRun(text)], TEN, 50)
    assert [text[line.start : line.end] for line in done.lines] == [line.text for line in done.lines]


def test_width_is_that_of_one_line() -> None:
    assert LEAFLET["zh"].width([StyledRun("文字")], TEN) == one_line("文字").width
