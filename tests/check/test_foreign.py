"""Words of one language in an edition of another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from builder.check.foreign import check_foreign
from builder.check.subject import Subject
from builder.diagnostics import Report

CHART = """\
- chart:
    kind: bar
    data: {%s}
  alt: {zh: 图, en: Chart}
  cite: none
"""


@pytest.mark.parametrize(
    ("data", "found"),
    [("Ileostomy: 14, Colostomy: 22", ["Ileostomy"]), ("SOD1: 14, NurOwn: 22", []), ("2024: 14, 2025: 22", [])],
)
def test_english_names_along_an_axis_are_told_once_a_chart(
    subject_of: Callable[..., Subject], data: str, found: list[str]
) -> None:
    report = Report()
    check_foreign(subject_of(CHART % data), report)
    assert [d.message for d in report] == [f"expected Chinese, found “{word}”" for word in found]


def test_a_name_that_readers_know_is_not_told(subject_of: Callable[..., Subject], tmp_path: Path) -> None:
    (tmp_path / "latin-words.txt").write_text("Riluzole Edaravone\n", "utf-8")
    report = Report()
    check_foreign(subject_of(CHART % "Riluzole: 14, Edaravone: 22"), report)
    assert [*report] == []
