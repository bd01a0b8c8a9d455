"""Marks that an author typed around a quotation."""

import pytest

from builder.diagnostics import Span
from builder.outline.text.quotation import in_marks, without_marks
from builder.outline.text.text import Citation, Text, Words
from tests.layout.leaflet.made_leaflets import blocks_of

SPAN = Span("outline.yaml", 1, 1)


def text(*inlines):
    return Text((inlines,), "zh", SPAN)


@pytest.mark.parametrize("marks", ["“”", "‘’", "「」", "『』"])
def test_one_pair_around_the_whole_goes(marks):
    assert without_marks(text(Words(f"{marks[0]}天天走。{marks[1]}"))).plain == "天天走。"


@pytest.mark.parametrize("words", ["天天走。", "“走”和“跑”", "他说“走”", "《骨头》", "‘I don’t’", "“”", "“走"])
def test_other_marks_stay(words):
    assert without_marks(text(Words(words))).plain == words


def test_a_second_pair_inside_stays():
    assert without_marks(text(Words("“她说‘走’。”"))).plain == "她说‘走’。"


def test_a_stop_after_the_closing_mark_stays():
    assert without_marks(text(Words("“天天走”。"))).plain == "天天走。"


def test_strong_words_and_a_source_keep_their_place():
    said = text(Words("“"), Words("天天走。", strong=True), Words("”"), Citation(("who",)))
    assert without_marks(said).paragraphs == ((Words("天天走。", strong=True), Citation(("who",))),)


def test_the_marks_of_several_paragraphs_go():
    said = Text(((Words("“走。"),), (Words("再走。”"),)), "zh", SPAN)
    assert without_marks(said).plain == "走。\n再走。"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_output_gets_a_quotation_without_its_typed_marks(tmp_path, language):
    (block,) = blocks_of(tmp_path, "- quote: {text: {zh: “天天走。”, en: '\"I walk.\"'}}\n  cite: none\n", language)
    assert block.text.plain == {"zh": "天天走。", "en": "I walk."}[language]


@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("zh", "孙子说：“不用喊啦！”", "“孙子说：‘不用喊啦！’”"),
        ("zh", "他说：“我听见‘走吧’两次。”", "“他说：‘我听见“走吧”两次。’”"),
        ("zh-Hant", "孫子說：「不用喊啦！」", "「孫子說：『不用喊啦！』」"),
        ("en", "He said: “Well done!” and “Go on.”", "“He said: ‘Well done!’ and ‘Go on.’”"),
        ("en", "“Go on,” he said. “I went.”", "“‘Go on,’ he said. ‘I went.’”"),
        ("en", "He said: “I don’t hear ‘go’.”", "“He said: ‘I don’t hear “go”.’”"),
        ("en", "She said ‘no’ to me.", "“She said ‘no’ to me.”"),
        ("zh", "她说‘不’。", "“她说‘不’。”"),
        ("en", 'a 12" plate and a 5" cup', '“a 12" plate and a 5" cup”'),
        ("en", "I don’t mind the boys’ noise.", "“I don’t mind the boys’ noise.”"),
    ],
)
def test_a_quotation_stands_in_marks_and_those_inside_it_one_level_further_in(language, typed, expected):
    assert in_marks(Text(((Words(typed),),), language, SPAN)).plain == expected


def test_strong_words_in_a_quotation_are_known_to_be_in_it():
    said = in_marks(text(Words("他说：“我听见"), Words("‘走吧’", strong=True), Words("两次。”")))
    assert said.plain == "“他说：‘我听见“走吧”两次。’”"


def test_a_source_stands_behind_the_closing_mark():
    said = in_marks(text(Words("天天走。"), Citation(("who",))))
    assert said.paragraphs[0][-2:] == (Words("”"), Citation(("who",)))
