"""The two shorter documents: drafts that fit, each statement sourced, nothing beyond the rows they may use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from builder.build.products import EditionBuild
from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.outline.model.blocks import Block
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.outline.text.text import Text
from builder.theme.load import load_theme
from tests.content.conftest import OUTLINE
from tests.content.test_notes import said_by_the_author, shown_by_the_author, too_long_to_say

ROWS = {
    "life-with-als": {"F01", "F11", "F31", "F32", "F33", "F34", "F35", "F134", "F143"},
    "taking-part": {
        "F01", "F40", "F41", "F42", "F49", "F52", "F54", "F100", "F102", "F104", "F105", "F107", "F110", "F111",
        *(f"F{n}" for n in range(120, 128)), "F134", "F135",
    },
}  # fmt: skip
"""What each may state: rows of the fact sheet."""
EDITIONS = [pytest.param(name, language, id=f"{name}-{language}") for name in ROWS for language in ("zh", "en")]
every_edition = pytest.mark.parametrize(("name", "language"), EDITIONS)


@cache
def made(name: str, language: str) -> tuple[EditionBuild, Report]:
    report = Report()
    outline, theme = parse(path_of(name), report, icons=icon_names()), load_theme("calm", report)
    assert outline is not None
    assert theme is not None
    edition = next(select_language(outline, code, report) for code in outline.languages if code == language)
    return EditionBuild(edition, theme, report, "2026-11-29"), report


def path_of(name: str) -> Path:
    return OUTLINE.with_name(f"{name}.yaml")


def blocks(build: EditionBuild) -> Iterator[Block[Text]]:
    return (block for section in build.edition.sections for block in section.blocks)


@every_edition
def test_talk_leaflet_and_large_print_fit(name: str, language: str) -> None:
    build, report = made(name, language)
    assert len(build.leaflet.pages) == 2
    assert build.large.pages
    assert 8 <= len(build.talk.pages) <= 12 + 1  # with the list of sources
    assert [d.message for d in report] == []


@every_edition
def test_they_are_drafts(name: str, language: str) -> None:
    review = made(name, language)[0].edition.review
    assert (review.status, review.by) == ("draft", ())


@every_edition
def test_each_statement_names_its_row_and_its_source(name: str, language: str) -> None:
    build, _ = made(name, language)
    for block in blocks(build):
        assert set(block.facts) <= ROWS[name], block.id
        if block.cite or re.search(r"\[@", str(block)):
            assert block.facts, block.id
    used = {fact for block in blocks(build) for fact in block.facts}
    assert used == ROWS[name]
    assert all(source.status != "check" for source in build.edition.sources.values())


@every_edition
def test_every_slide_has_words_to_say_in_short_breaths(name: str, language: str) -> None:
    build, _ = made(name, language)
    assert all(page.notes for page in build.talk.pages)
    assert too_long_to_say(said_by_the_author(build), language) == []


@every_edition
def test_nothing_shown_is_too_long_to_read_in_one_go(name: str, language: str) -> None:
    assert too_long_to_say(shown_by_the_author(made(name, language)[0]), language) == []
