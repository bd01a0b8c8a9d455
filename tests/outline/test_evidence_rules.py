"""What lacks a source is told once a block, beside which the source belongs."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.outline.small_outlines import good, load, outline_text

ENGLISH = "languages: [en]\n"


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("points: [Some tea, Some cake]", "points"),
        ("compare:\n    Do: [Sit, Rest]\n    Don't: [Run, Jump]", "compare"),
        ("compare:\n    left: [Sit]\n    right: [Run]", "compare"),
        ("columns:\n    - points: [a, b]\n    - text: Hello", "columns"),
        ("warning: Wear good shoes", "warning"),
        ("bullets: [Some tea, Some cake]", "bullets"),
        ("title: In short\n  table: {header: [a, b], rows: [[c, d]]}", "table"),
    ],
)
def test_a_block_without_a_source_is_told_once_at_its_beginning(tmp_path: Path, block: str, kind: str) -> None:
    (told,) = load(tmp_path, outline_text(f"- {block}\n", ENGLISH))[1]
    assert (told.code, told.severity.value, told.span.line, told.span.column) == ("uncited", "warning", 13, 9)
    assert f"on a line beside `{kind}:`" in told.hint
    assert "what your group has seen itself" in told.hint
    good(tmp_path, outline_text(f"- {block}\n  cite: none\n", ENGLISH))


def test_of_two_columns_the_one_that_lacks_it_is_told(tmp_path: Path) -> None:
    block = "- columns:\n    - points: [a, b]\n      cite: none\n    - text: Hello\n"
    (told,) = load(tmp_path, outline_text(block, ENGLISH))[1]
    assert (told.code, told.span.line) == ("uncited", 16)
    assert "beside `text:`" in told.hint


@pytest.mark.parametrize("words", ["own experience", "Our own experience", "自己的经验", "亲身经历"])
def test_the_groups_own_experience_needs_no_source(tmp_path: Path, words: str) -> None:
    outline = good(tmp_path, outline_text(f"- text: Tea helps me to sit down\n  cite: {words}\n", ENGLISH))
    assert (outline.sections[0].blocks[0].cite, list(outline.sources)) == ((), ["ernst2023"])
