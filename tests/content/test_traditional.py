"""The real document in traditional Chinese, whose marks keep their width at the ends of lines."""

from __future__ import annotations

import pytest

from builder.build.products import EditionBuild
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.theme.load import load_theme
from tests.content.conftest import OUTLINE


@pytest.mark.parametrize("name", ["als-stem-cells", "life-with-als", "taking-part"])
def test_its_leaflet_fits(name: str) -> None:
    report = Report()
    outline, theme = parse(OUTLINE.with_name(f"{name}.yaml"), report, icons=icon_names()), load_theme("calm", report)
    assert outline is not None
    assert theme is not None
    edition = select_language(outline, "zh-Hant", report)
    assert len(EditionBuild(edition, theme, report, "2026-11-22").leaflet.pages) == 2
    assert [d.message for d in report] == []
