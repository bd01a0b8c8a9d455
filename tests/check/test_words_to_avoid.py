"""Words that promise, frighten or label."""

from pathlib import Path

import pytest

from builder.check.words_to_avoid import check_words_to_avoid
from tests.check.conftest import Find, text_block

LIST = """\
- id: cure
  words:
    zh: [治愈]
    en: [cure, cures]
  allowed:
    zh: [不能治愈]
    en: [no cure]
  instead:
    zh: 正在研究
    en: is being tested
"""


@pytest.fixture(autouse=True)
def word_list(tmp_path: Path) -> None:
    (tmp_path / "words-to-avoid.yaml").write_text(LIST, "utf-8")


def test_a_word_is_told_with_what_to_write_instead(find: Find) -> None:
    zh, en = find(check_words_to_avoid, text_block("它能治愈渐冻症", "It cures ALS"))
    assert (zh.message, zh.hint) == ("found “治愈”, a word to avoid", "write instead: 正在研究")
    assert en.message == "found “cures”, a word to avoid"


def test_an_apostrophe_is_found_however_it_is_typed(find: Find, tmp_path: Path) -> None:
    words = LIST.replace("[cure, cures]", "[can't be cured, won’t last]")
    (tmp_path / "words-to-avoid.yaml").write_text(words, "utf-8")
    for said in ("It can't be cured", "It can’t be cured", "It won't last long"):
        assert len(find(check_words_to_avoid, text_block("没有", said))) == 1, said


def test_the_place_is_the_word(find: Find) -> None:
    (found,) = find(check_words_to_avoid, text_block("没有", "It cures ALS"))
    assert (found.span.column, found.span.length) == (18, 5)


@pytest.mark.parametrize(
    ("zh", "en"),
    [("还不能治愈", "There is no cure"), ("他们说“治愈”", "They say “cure”"), ("安全", "secure")],
)
def test_negations_quoted_claims_and_parts_of_words_are_right(find: Find, zh: str, en: str) -> None:
    assert not find(check_words_to_avoid, text_block(zh, en))


def test_the_false_half_of_a_myth_may_say_it(find: Find) -> None:
    pair = "- myths:\n    - myth: {zh: 它能治愈, en: It cures}\n"
    pair += "      fact:\n        zh: {0}\n        en: {1}\n  cite: none\n"
    assert not find(check_words_to_avoid, pair.replace("{0}", "没有").replace("{1}", "Not so"))
    assert find(check_words_to_avoid, pair.replace("{0}", "能治愈").replace("{1}", "It cures"))


def test_a_place_can_be_excused_with_a_reason(find: Find) -> None:
    block = text_block("没有", "It cures ALS", "  id: title\n")
    top = "checks:\n  word-to-avoid: {off: the name of a study, at: one/title}\n"
    assert not find(check_words_to_avoid, block, top=top)
    other = block + text_block("有", "Yes", "  id: other\n  title: {zh: 二, en: Two}\n")
    elsewhere = top.replace("one/title", "one/other")
    assert find(check_words_to_avoid, other, top=elsewhere)


def test_a_broken_list_is_told(find: Find, tmp_path: Path) -> None:
    (tmp_path / "words-to-avoid.yaml").write_text("- words: 3\n", "utf-8")
    assert [d.code for d in find(check_words_to_avoid, text_block("有", "Yes"))] == ["words-to-avoid-file"]


def test_glossary_openers_and_what_is_said_are_read_too(find: Find) -> None:
    top = """\
terms:
  cell:
    name: {zh: 细胞, en: cell}
    plain:
      zh: 能治愈的
      en: It works
talk:
  opening-notes: {zh: 欢迎, en: It cures}
  parts:
    - title: {zh: 一部分, en: A cure}
      sections: [one]
      notes: {zh: 能治愈, en: Yes}
"""
    assert len(find(check_words_to_avoid, text_block("细胞", "A cell"), top=top)) == 4
