"""How texts end."""

from __future__ import annotations

import pytest

from builder.layout.sentences import ends_open
from tests.layout.leaflet.making import words


@pytest.mark.parametrize("said", ["Bring these:", "请带上：", "Bring these: "])
def test_what_ends_with_a_colon_goes_on_with_what_follows(said: str) -> None:
    assert ends_open((words("Come early."), words(said)))


@pytest.mark.parametrize("texts", [(), ("At 9:30",), ("Bring these:", "Come early.")])
def test_a_colon_anywhere_else_says_nothing(texts: tuple[str, ...]) -> None:
    assert not ends_open(tuple(words(text) for text in texts))
