"""The real document, laid out once, as what a reader of each output meets."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build.products import EditionBuild
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.outline.model.edition import Edition
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.theme.load import load_theme

OUTLINE = Path(__file__).parents[2] / "content" / "als-stem-cells.yaml"
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="session")
def builds() -> dict[str, EditionBuild]:
    """Both editions on their way to files; `talk`, `leaflet` and `large` are their pages."""
    report = Report()
    outline, theme = parse(OUTLINE, report, icons=icon_names()), load_theme("calm", report)
    assert outline is not None
    assert theme is not None
    chosen = {language: select_language(outline, language, report) for language in outline.languages}
    made = {language: EditionBuild(edition, theme, report, "2026-11-22") for language, edition in chosen.items()}
    assert not report.has_errors
    return {str(language): build for language, build in made.items()}


@pytest.fixture(scope="session")
def editions(builds: dict[str, EditionBuild]) -> dict[str, Edition]:
    return {language: build.edition for language, build in builds.items()}
