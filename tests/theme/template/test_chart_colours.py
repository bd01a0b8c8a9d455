"""The colours of a chart's series on templates: read on their ground, and told apart."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from builder.diagnostics import Report, Span
from builder.theme.style import contrast, difference
from builder.theme.template import Template
from builder.theme.template.load import load_template
from tests.theme.template.made_templates import COLORS, DARK, house

SERIES = tuple(f"chart-{n}" for n in range(1, 7))
ONE = {**COLORS, **{f"accent{n}": "6A1B9A" for n in range(1, 7)}}


def template(path: Path, colors: dict[str, str], *, dark: bool = False) -> Template:
    made = load_template(house(path, colors=colors, dark=dark), "t.pptx", Report(), Span("talk.yaml", 1, 1, 1))
    assert made is not None
    return made


@pytest.mark.parametrize("name", ["light", "dark", "one accent"])
def test_every_two_series_differ(tmp_path: Path, name: str) -> None:
    colors = {"light": COLORS, "dark": DARK, "one accent": ONE}[name]
    palette = template(tmp_path / "t.pptx", colors, dark=name == "dark").palette
    shown = [palette[role].rgb for role in SERIES]
    assert min(contrast(color, palette["surface"].rgb) for color in shown) >= 3
    told_apart = shown[:2] if name == "one accent" else shown
    assert min(difference(one, other) for one, other in combinations(told_apart, 2)) >= 25


def test_series_have_the_accents_in_their_order(tmp_path: Path) -> None:
    made = template(tmp_path / "t.pptx", COLORS)
    assert [made.roles[role].slot for role in SERIES[:4]] == ["accent1", "accent2", "accent3", "accent4"]


def test_a_difference_is_that_of_cie_1976() -> None:
    assert difference("000000", "FFFFFF") == pytest.approx(100, abs=0.1)
    assert difference("FF0000", "FF0000") == 0
    assert difference("FF0000", "00FF00") == pytest.approx(170.6, abs=0.5)
