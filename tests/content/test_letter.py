"""The leaflet on Letter paper, which leaves a few blocks to the large print."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from builder.build.products import EditionBuild
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.outline.model.outline import Outline
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.theme.load import load_theme
from tests.content.conftest import LANGUAGES, OUTLINE


@pytest.fixture(scope="module")
def letter(tmp_path_factory: pytest.TempPathFactory) -> Outline:
    folder = tmp_path_factory.mktemp("letter") / "content"
    shutil.copytree(OUTLINE.parent, folder)
    text = OUTLINE.read_text(encoding="utf-8")
    assert text.count("  paper: a4\n") == 1
    path = Path(folder / OUTLINE.name)
    path.write_text(text.replace("  paper: a4\n", "  paper: letter\n"), encoding="utf-8")
    outline = parse(path, Report(), icons=icon_names())
    assert outline is not None
    return outline


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits(letter: Outline, language: str) -> None:
    report = Report()
    edition = next(select_language(letter, code, report) for code in letter.languages if code == language)
    theme = load_theme("calm", report)
    assert theme is not None
    assert len(EditionBuild(edition, theme, report, "2026-11-22").leaflet.pages) == 2
    assert [d.message for d in report] == []


def test_what_it_leaves_out_stands_in_the_large_print(letter: Outline) -> None:
    left = {
        block.id: block
        for section in letter.sections
        for block in section.blocks
        if block.id in letter.leaflet.left_out
    }
    assert len(left) == len(letter.leaflet.left_out) > 0
    instead = {block.instead_of for section in letter.sections for block in section.blocks if "large" in block.only}
    assert all("leaflet" not in block.only for block in left.values())
    assert all("large" in block.only or id in instead for id, block in left.items())
