"""Rules between the parts of an outline are gone through once for all outlines of which those parts are the same."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.memory import Memory
from builder.outline.model.crossing_rules import RULED, Declared, hold_rules
from builder.outline.model.outline import Outline
from builder.outline.parse import parse
from builder.replace import replace

CONTENT = sorted((Path(__file__).parents[2] / "content").glob("als-stem-cells.yaml"))
DECLARED = Declared(frozenset(), frozenset(), frozenset(), notice=False)
"""As if nothing were declared: what names a section or a block is then told."""


@pytest.fixture(scope="module")
def outline() -> Outline:
    read = parse(CONTENT[0], Report(), icons=icon_names())
    assert read is not None
    return replace(read, notice=None)


def told(outline: Any, memory: Memory | None = None, declared: Declared = DECLARED) -> list[str]:
    report = Report()
    hold_rules(outline, declared, report, memory)
    return [f"{found.code} {found.span.place}" for found in report]


def test_rules_look_at_nothing_but_the_fields_by_which_they_are_remembered(outline: Outline) -> None:
    """One that looks at another field fails here, for there is none."""
    assert told(SimpleNamespace(**{name: getattr(outline, name) for name in RULED})) == told(outline) != []


def test_another_part_is_looked_at_anew(outline: Outline) -> None:
    memory = Memory()
    first = told(outline, memory)
    assert told(outline, memory) == first == told(outline)
    for other in (
        replace(outline, sections=outline.sections[1:]),
        replace(outline, audience="professionals"),
        replace(outline, review=replace(outline.review, status="reviewed", by=())),
    ):
        assert told(other, memory) == told(other)
    assert told(outline, memory, replace(DECLARED, notice=True)) != first
