"""Balanced breaking: a table of headings, each with what it shows."""

from pathlib import Path
from time import process_time

import pytest
import yaml

from builder.typeset.engine import Typesetter
from builder.typeset.model import Breaking, StyledRun
from builder.typeset.paragraph import break_offsets
from builder.words.languages import Language
from tests.typeset.set_text import LEAFLET, TEN, lines_of

CASES = yaml.safe_load(Path(__file__).with_name("heading_cases.yaml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["shows"])
def test_heads_break_as_the_case_shows(case: dict[str, str]) -> None:
    language = next(name for name in ("zh", "zh-Hant", "en") if name in case)
    text = case[language].replace("/", " " if language == "en" and "\n" not in case[language] else "")
    lines = lines_of(text, float(case["em"]), language, Breaking.BALANCED)
    assert lines == [line.strip() for line in case[language].split("/")]


def test_break_places_are_found_without_shaping() -> None:
    """A page for a telephone asks for them alone, once a head."""
    texts = [str(text) for case in CASES for name, text in case.items() if name in LEAFLET]
    texts += ["第 2 次（\u200bphase 2b）：每天50 mg–100 mg", "soft\u00adhyphen", "two\nlines", "e\u0301tude", " "]
    for language, setter in LEAFLET.items():
        for runs in ((StyledRun(text), StyledRun("见 example.org/a/b", bold=True)) for text in texts):
            assert break_offsets(runs, setter._setting) == setter.prepare(runs, TEN).offset, (language, runs)


def test_a_word_is_not_cut_while_there_is_a_line_to_spare() -> None:
    text = [StyledRun("研究间充质干细胞的安全")]
    free = LEAFLET["zh"].set(text, TEN, 60, Breaking.BALANCED)
    held = LEAFLET["zh"].set(text, TEN, 60, Breaking.BALANCED, max_lines=2)
    assert [line.text for line in free.lines] == ["研究", "间充质干细胞", "的安全"]
    assert (len(held.lines), held.overset) == (2, None)


def test_a_glossary_term_of_the_outline_stays_whole() -> None:
    text = [StyledRun("用依帕司亭珠单抗来保护细胞")]
    own = Typesetter("zh", terms=("依帕司亭珠单抗",))
    assert any("依帕司亭珠单抗" in line.text for line in own.set(text, TEN, 82, Breaking.BALANCED).lines)


def test_headings_are_the_same_each_time() -> None:
    text = "细胞也许能从三方面保护神经，都还在检验"
    assert lines_of(text, 9, breaking=Breaking.BALANCED) == lines_of(text, 9, breaking=Breaking.BALANCED)


def test_a_heading_beyond_all_measure_is_broken_the_plain_way() -> None:
    """Fuzz seed 3179: a title of 2,000 characters took 19 s."""
    start = process_time()
    found = LEAFLET["zh"].set([StyledRun("很" * 2000)], TEN, 300, Breaking.BALANCED, max_lines=2)
    assert process_time() - start < 2
    assert len(found.lines) == 67
    assert found.overset is not None
    assert found.overset.lines == 65


@pytest.mark.parametrize("words", ["The kidney patients’ association", "A café for everybody", "Say “hello” to us"])
def test_a_space_after_a_quote_or_an_accent_parts_words(words: str) -> None:
    done = LEAFLET["en"].set([StyledRun(words)], TEN, 60, Breaking.BALANCED)
    assert len(done.lines) > 1
    assert not LEAFLET["en"].cuts_word(done)


@pytest.mark.parametrize(
    ("language", "text", "em", "lines"),
    [
        ("zh", "江城痛风病友会 2027 年年会", 9, ["江城痛风病友会", "2027年年会"]),
        ("en", "The Riverside Gout Group meets in spring", 15, ["The Riverside Gout Group", "meets in spring"]),
    ],
)
def test_a_line_ends_beside_a_name_rather_than_in_it(
    language: Language, text: str, em: float, lines: list[str]
) -> None:
    own = Typesetter(language, names=("江城痛风病友会", "Riverside Gout Group"))
    found = own.set([StyledRun(text)], TEN, em * 10, Breaking.BALANCED)
    assert [line.text for line in found.lines] == lines
    assert lines_of(text, em, language, Breaking.BALANCED) != lines


def test_a_name_alone_breaks_where_it_would_anyway() -> None:
    name = "江城痛风病友会"
    own = Typesetter("zh", names=(name,)).set([StyledRun(name)], TEN, 45, Breaking.BALANCED)
    assert [line.text for line in own.lines] == lines_of(name, 4.5, breaking=Breaking.BALANCED)


@pytest.mark.parametrize(
    ("text", "em"),
    [("两根条形：三月平均走450米，六月平均走1200米。", 8), ("1期：人数少，看身体能不能耐受", 7)],
)
def test_the_beginning_of_a_clause_on_a_line_of_its_own_cuts_no_word(text: str, em: float) -> None:
    """Only a line that holds the mark too could have ended there, and smaller letters would not help."""
    done = LEAFLET["zh"].set([StyledRun(text)], TEN, em * 10, Breaking.BALANCED)
    assert not LEAFLET["zh"].cuts_word(done)
