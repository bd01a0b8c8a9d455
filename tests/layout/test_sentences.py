"""How texts end."""

from __future__ import annotations

import pytest

from builder.layout.sentences import begins_sentence, closing_call, ends_open
from builder.outline.text.text import Text
from builder.replace import replace
from tests.layout.leaflet.made_leaflets import words


@pytest.mark.parametrize("said", ["Bring these:", "请带上：", "Bring these: "])
def test_what_ends_with_a_colon_goes_on_with_what_follows(said: str) -> None:
    assert ends_open((words("Come early."), words(said)))


@pytest.mark.parametrize("texts", [(), ("At 9:30",), ("Bring these:", "Come early.")])
def test_a_colon_anywhere_else_says_nothing(texts: tuple[str, ...]) -> None:
    assert not ends_open(tuple(words(text) for text in texts))


@pytest.mark.parametrize("line", ["say a word. Now", "一句话也没说。现在", "很久……现在", "said no. And", "它！”现在"])
def test_a_sentence_begins_in_a_line_that_does_not_end_it(line: str) -> None:
    assert begins_sentence(line)


@pytest.mark.parametrize(
    "line",
    ["say a word.", "I walk 3.5 kilometres", "走了3.5公里", "My Dr. Wang told me", "at 3 p.m. we", "I waited… then",
     "First. Now I say.", "一句。现在我说。", "a word.”"],
)  # fmt: skip
def test_no_sentence_begins_at_a_stop_that_ends_none(line: str) -> None:
    assert not begins_sentence(line)


def in_two(first: str, second: str) -> Text:
    return replace(words(first), second=words(second))


def test_what_to_do_is_parted_from_a_text_in_two_languages_where_both_halves_part_alike() -> None:
    said, call = closing_call(in_two("先问一句。再签字。", "Ask first. Then sign."))
    assert said is not None
    assert said.second is not None
    assert call is not None
    assert call.second is not None
    assert [said.plain, said.second.plain] == ["先问一句。", "Ask first."]
    assert [call.plain, call.second.plain] == ["再签字。", "Then sign."]


@pytest.mark.parametrize("second", ["Ask first, then sign.", "Ask. Read. Then sign."])
def test_a_text_in_two_languages_stays_whole_where_one_half_parts_otherwise(second: str) -> None:
    """The second language stood whole beside the last sentence of the first."""
    text = in_two("先问一句。再签字。", second)
    assert closing_call(text) == (text, None)
