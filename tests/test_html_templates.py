"""Templates of pages: words of ours are looked up among words, not among the methods of the map that holds them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

BUILDER = Path(__file__).parents[1] / "builder"
TEMPLATES = sorted(path for path in BUILDER.rglob("templates/*") if path.suffix in (".html", ".j2"))
OWN_OF_MAPS = "|".join(sorted(name for name in dir(dict) if not name.startswith("_")))


def test_templates_are_found() -> None:
    assert len(TEMPLATES) > 4


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_word_is_asked_for_by_the_name_of_a_method(path: Path) -> None:
    """`words.keys` is a method of each dict: the page would show its address in memory."""
    assert re.findall(rf"\bwords\.(?:{OWN_OF_MAPS})\b", path.read_text("utf-8")) == []
