"""Whatever is typed in place of a text comes back exactly, in each way YAML can write a text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from builder.diagnostics import Span
from builder.exchange.pull.characters import Character, steps, words_of, written
from builder.exchange.pull.outline_file import text_edits, tree_of
from builder.exchange.pull.rewriting import Raw, rewritten
from builder.exchange.spans import edited
from builder.outline.text.text import SourceText
from builder.outline.yaml.nodes import ScalarNode
from builder.outline.yaml.written_places import source_text
from builder.write.pptx.origins import as_typed

STYLES = {
    "plain": "k:\n  a: {words}\n  b: x\n",
    "single": "k:\n  a: '{words}'\n  b: x\n",
    "double": 'k:\n  a: "{words}"\n  b: x\n',
    "literal": "k:\n  a: |\n    {words}\n  b: x\n",
    "folded": "k:\n  a: >-\n    {words}\n  b: x\n",
    "wrapped": "k:\n  a: {words}\n    and more\n  b: x\n",
    "flow": 'k: {{a: "{words}", b: x}}\n',
}
RAW = "Walking **helps** a lot [@w1] on ${day} for all"
TYPED = st.text(alphabet="ab 走路，。:#'\"\\*_[]{}&!|>-@%é1", min_size=1, max_size=12)


def replaced(old: list[Character], new: str, start: int, length: int) -> list[Character]:
    """The characters with a stretch of them retyped: what stays keeps its number."""
    typed, spaced = [], False
    for sign in new:
        if sign.isspace():
            spaced = True
        else:
            typed.append(Character(sign, spaced))
            spaced = False
    return [*old[:start], *typed, *old[start + length :]]


@pytest.mark.parametrize("style", STYLES)
@given(typed=TYPED, start=st.integers(0, 40), length=st.integers(0, 12))
def test_what_is_typed_is_what_the_outline_shows(style: str, typed: str, start: int, length: int) -> None:
    text = STYLES[style].format(words=RAW)
    tree = tree_of(text, Path("o.yaml"))
    assert tree is not None
    node = tree.at(("k", "a"))
    assert isinstance(node, ScalarNode)
    source = source_text(node)
    raw = Raw(source, "en", {"day": "5 May 2027"})
    old = written(raw.read(source.raw).paragraphs[0])
    wanted = replaced(old, typed, min(start, len(old)), length)
    assume(wanted)
    wanted[0] = Character(wanted[0].sign, False, wanted[0].strong, wanted[0].old)
    made = rewritten(raw, {0: wanted})
    if made is None:
        return  # told to the author: nothing is written
    edits = text_edits(source, made, tree)
    after = tree_of(edited(text.encode(), edits).decode(), Path("o.yaml"))
    if not edits:
        return
    assert after is not None
    shown = written(raw.read(source_text(after.at(("k", "a"))).raw).paragraphs[0])  # type: ignore[arg-type]
    assert as_typed(words_of(shown)) == as_typed(words_of(wanted))
    assert [c.strong for c in shown] == [c.strong for c in wanted]
    assert str(after.at(("k", "b"))) == "x"


@given(typed=st.text(alphabet="abc 走路。", min_size=1, max_size=8), start=st.integers(0, 10))
def test_plain_words_can_always_be_written(typed: str, start: int) -> None:
    text = STYLES["plain"].format(words="Walking helps")
    tree = tree_of(text, Path("o.yaml"))
    assert tree is not None
    source = source_text(tree.at(("k", "a")))  # type: ignore[arg-type]
    raw = Raw(source, "en", {})
    old = written(raw.read(source.raw).paragraphs[0])
    made = rewritten(raw, {0: replaced(old, typed, start, 0)})
    assert made is not None
    assert text_edits(source, made, tree) or made == source.raw


def test_steps_name_each_change_once() -> None:
    old = [Character(s, False, False, n) for n, s in enumerate("abc")]
    new = [Character(s) for s in "axc"]
    assert [s[0] for s in steps(old, new)] == ["equal", "replace", "equal"]


@pytest.mark.parametrize("words", ["目标：____", "Date: __/__/____"])
def test_room_to_write_in_stays_beside_words_that_change(words: str) -> None:
    raw = Raw(SourceText(words, Span("o.yaml", 1, 1)), "zh", {})
    old = written(raw.read(words).paragraphs[0])
    assert rewritten(raw, {0: replaced(old, "新的", 0, 2)}) == f"新的{words[2:]}"
