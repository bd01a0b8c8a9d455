"""Words of Chinese: where a dictionary says that they end, and that body text and slides keep to it."""

import pytest

from builder.typeset.model import Breaking, StyledRun
from builder.words.chinese_words import words_from
from builder.words.word_cuts import words_of
from tests.typeset.set_text import LEAFLET, TEN


def cut(text: str) -> str:
    """The text with a bar wherever a line may end between words."""
    inside = words_of(text).inside
    return "".join(("" if i in inside or i == 0 else "|") + char for i, char in enumerate(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("不跷二郎腿", "不|跷|二郎腿"),
        ("下班以后做透析的年轻会员", "下班|以后|做|透析|的|年轻|会员"),
        ("多半没有感觉", "多半|没有|感觉"),
        ("但弯腰和扭转的动作要小心", "但|弯腰|和|扭转|的|动作|要|小心"),
        ("防止血液凝结的药", "防止|血液|凝结|的|药"),
        ("研究生命起源", "研究|生命|起源"),
        ("看不见的压力", "看不见|的|压力"),
    ],
)
def test_a_text_is_cut_into_its_likeliest_words(text: str, words: str) -> None:
    assert cut(text) == words


def test_what_is_in_no_dictionary_is_cut_into_characters() -> None:
    assert cut("鋆翯") == "鋆|翯"


def test_common_words_come_first() -> None:
    assert words_from("的")[""] < words_from("医")["院"] < words_from("二")["郎腿"]


def test_a_character_that_begins_no_word_has_none() -> None:
    assert not words_from("鋆")
    assert dict(words_from("乜")) == {"斜": words_from("乜")["斜"]}, "乜斜 is a word, and 乜 none"


@pytest.mark.parametrize("em", [9.0, 10.5, 12.0, 13.5, 16.0])
def test_body_text_breaks_no_word_where_lines_may_be_ragged(em: float) -> None:
    text = "血压一直偏高，多半没有感觉。可是时间长了，心、脑、肾和眼睛都会受伤。所以要量，早晚各一次。"
    inside = words_of(text).inside
    done = LEAFLET["zh"].set([StyledRun(text)], TEN, em * 10, Breaking.FLOW)
    assert not [line.text for line in done.lines[1:] if line.start in inside]


def test_a_line_of_words_that_say_nothing_is_seen() -> None:
    told = LEAFLET["en"].set([StyledRun("Association\nof the\nhospital")], TEN, 200, Breaking.BALANCED)
    assert LEAFLET["en"].strands_word(told)
    whole = LEAFLET["en"].set([StyledRun("Association\nof the hospital")], TEN, 200, Breaking.BALANCED)
    assert not LEAFLET["en"].strands_word(whole)
