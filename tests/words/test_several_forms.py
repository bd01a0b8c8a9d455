"""Rules about neighbours choose a character's form, but never against a word; where words leave it open, they ask."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from opencc import OpenCC

from builder.words import forms
from builder.words.chinese_words import words_from
from builder.words.contexts import rules
from builder.words.opencc_phrases import MARK, Phrases
from builder.words.traditional import converter

TAIWAN, HONG_KONG = converter("zh", "zh-Hant"), converter("zh", "zh-Hant-HK")
OPENCC_IS_WRONG = {"干湿"}


def _asked() -> list[list[str]]:
    lines = (Path(__file__).parent / "asked.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("sentence", "char"), _asked())
def test_what_words_leave_open_is_asked(sentence: str, char: str) -> None:
    assert char in [doubt.char for doubt in TAIWAN.doubts(sentence)]
    assert char in [doubt.char for doubt in HONG_KONG.doubts(sentence)]


@pytest.mark.parametrize(
    "sure",
    [
        "放松下巴，放松香薰",
        "对于医生，模范医生，业余教授",
        "神经系在发育",
        "余医生、请范护士、他姓于",
        "皮肤发痒，手指头发麻",
        "要冲洗",
        "半分钟才干",
    ],
)
def test_what_a_word_decides_is_not(sure: str) -> None:
    assert [*TAIWAN.doubts(sure)] == []


def _words() -> Iterator[str]:
    """The words of the dictionary that have a character of the rules."""
    lines = (Path(forms.__file__).parent / "chinese_words.txt").read_text("utf-8").splitlines()
    for first in (line[0] for line in lines if line[0] != "#"):
        yield from (first + rest for rest in words_from(first) if set(first + rest) & set(rules().chars))


def test_no_rule_overrules_a_word_of_opencc_without_asking() -> None:
    words, opencc = [*_words()], OpenCC("s2tw")
    assert len(words) > 3000
    assert {word for word in words if _overruled(word, opencc)} == OPENCC_IS_WRONG


def _overruled(word: str, opencc: OpenCC) -> bool:
    asked = {doubt.at for doubt in TAIWAN.doubts(word)}
    for piece in TAIWAN.pieces(word):
        if not piece.sure:
            theirs = opencc.convert(word[piece.start : piece.end])
            pairs = zip(range(piece.start, piece.end), piece.text, theirs, strict=True)
            if any(a != b and at not in asked and word[at] in rules().chars for at, a, b in pairs):
                return True
    return False


@pytest.mark.parametrize("config", ["s2tw", "s2hk"])
def test_a_mark_stands_where_no_phrase_speaks(config: str) -> None:
    phrases = Phrases(config, "松干")
    assert phrases.marked("地塞米松，松，放松，饼干，干") == f"地塞米松，{MARK}，放鬆，餅乾，{MARK}"
    assert all(phrases.alone(char) == OpenCC(config).convert(char) for char in "松干冲里发面台")


def test_a_phrase_that_changes_length_leaves_characters_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    chooser = forms.Chooser("s2tw", {}, hong_kong=False)
    monkeypatch.setattr(Phrases, "marked", lambda *_: "短")
    assert chooser.forms("头发", 0, 2) == forms.Forms("頭發", {})


def test_the_same_rules_for_hong_kong() -> None:
    assert (
        HONG_KONG.convert("血管里长了血栓，于医生指导下服用，假发放好") == "血管裏長了血栓，於醫生指導下服用，假髮放好"
    )


@pytest.mark.parametrize(
    ("text", "taiwan"),
    [("护士长期加班，护士长查房", "護理師長期加班，護理長查房"), ("护士站在床边，去护士站", "護理師站在床邊，去護理站"),
     ("血压表示压力，呼吸机制，满一周围", "血壓表示壓力，呼吸機制，滿一周圍"), ("有慢阻肺病史", "有肺阻塞病史")],
)  # fmt: skip
def test_a_word_of_the_table_that_ends_within_another_is_none(text: str, taiwan: str) -> None:
    assert TAIWAN.convert(text) == taiwan
