"""The table of speed in CONTRIBUTING.md is written by the program that measures."""

from pathlib import Path

import pytest

from tests.bench.figures_table import with_table

PAGE = Path(__file__).parents[2] / "CONTRIBUTING.md"


def test_the_page_has_a_place_for_the_figures_and_the_rest_stays() -> None:
    before = PAGE.read_text("utf-8")
    after = with_table(before, "2 cores.", [("one talk", "0.70 s", "0.72 s", "5")])
    assert "| one talk | 0.70 s | 0.72 s | 5 |" in after
    assert before.split("<!-- bench -->")[0] == after.split("<!-- bench -->")[0]
    assert before.split("<!-- /bench -->")[1] == after.split("<!-- /bench -->")[1]


def test_without_its_place_nothing_is_written() -> None:
    with pytest.raises(ValueError, match="one place"):
        with_table("# A page", "2 cores.", [])
