"""Lists whose commas were typed in Chinese input mode."""

from pathlib import Path

import pytest

from builder.outline.model.blocks import Chart
from tests.outline.small_outlines import good, load, outline_text

BLOCKS = "- text: {zh: 你好, en: Hello}\n  cite: ernst2023\n"
CHART = """\
- chart:
    kind: column
    categories: ["2024", "2025"]
    series: [{name: A, values: [48，-6.7]}]
  alt: {zh: 从 48 到 67, en: From 48 to 67}
  cite: [ernst2023]
"""


@pytest.mark.parametrize("typed", ["[zh，en]", "[zh， en]", "[zh、en]", "[ zh ，en ]"])
def test_languages(tmp_path: Path, typed: str) -> None:
    outline = good(tmp_path, f"languages: {typed}\n" + outline_text(BLOCKS))
    assert outline.languages == ("zh", "en")


def test_outputs(tmp_path: Path) -> None:
    outline = good(tmp_path, outline_text(BLOCKS + "  only: [talk，large，phone]\n"))
    assert outline.sections[0].blocks[0].only == ("talk", "large", "phone")


def test_numbers(tmp_path: Path) -> None:
    (chart,) = good(tmp_path, outline_text(CHART)).sections[0].blocks
    assert isinstance(chart, Chart)
    assert [amount.typed for amount in chart.series[0].values] == ["48", "-6.7"]


def test_what_is_in_quotes_is_one_word(tmp_path: Path) -> None:
    _, told = load(tmp_path, f'languages: ["zh，en"]\n{outline_text(BLOCKS)}')
    assert [d.code for d in told] == ["wrong-value"]
