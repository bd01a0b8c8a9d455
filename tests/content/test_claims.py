"""Each of the source article's 41 claims went where the fact sheet wants it; claims.yaml says where."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.build.products import EditionBuild
from builder.outline.model.edition import Edition
from builder.page.items import Document
from tests.content.conftest import LANGUAGES
from tests.content.words_on_pages import bare, block_at, said, shown, words_of

ROWS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text("utf-8"))
ROWS_A_TOPIC = (4, 3, 3, 5, 4, 5, 3, 3, 2, 3, 2, 2, 2)
"""How many claims each of the 13 topics has in the fact sheet."""
OUTPUTS = ("talk", "leaflet", "large")
DROPPED = [row for row in ROWS if "never" in row]


@pytest.fixture(scope="session")
def texts(builds: dict[str, EditionBuild]) -> dict[tuple[str, str, bool], str]:
    """What each output shows, by output, language and False; what its notes say, with True."""
    pages: dict[tuple[str, str], Document] = {
        (o, lang): getattr(builds[lang], o) for o in OUTPUTS for lang in LANGUAGES
    }
    return {(*key, notes): (said if notes else shown)(made) for key, made in pages.items() for notes in (False, True)}


def test_no_row_is_missing() -> None:
    wanted = [f"{topic}.{n}" for topic, rows in enumerate(ROWS_A_TOPIC, 1) for n in range(1, rows + 1)]
    assert [row["row"] for row in ROWS] == wanted
    assert len(wanted) == 41


def test_talk_and_large_print_carry_each_row_and_the_leaflet_each_topic() -> None:
    assert all(row[output] != "none" for row in ROWS for output in ("talk", "large"))
    touched = {row["row"].split(".")[0] for row in ROWS if row["leaflet"] != "none"}
    assert touched == {str(topic) for topic in range(1, len(ROWS_A_TOPIC) + 1)}


in_each = pytest.mark.parametrize(("output", "language"), [*product(OUTPUTS, LANGUAGES)])


def rows_in(output: str) -> list[dict[str, Any]]:
    rows = [row for row in ROWS if row[output] != "none"]
    assert len(rows) >= len(ROWS_A_TOPIC)
    return rows


@in_each
def test_the_words_stand_in_the_output(texts: dict[tuple[str, str, bool], str], output: str, language: str) -> None:
    missing = [
        row["row"] for row in rows_in(output)
        if bare(row[output][language]) not in texts[output, language, row[output].get("notes", False)]
    ]  # fmt: skip
    assert missing == []


@in_each
def test_the_words_stand_in_the_block_that_is_named(editions: dict[str, Edition], output: str, language: str) -> None:
    faults = [
        (row["row"], fault) for row in rows_in(output) for fault in faults_in_block(editions[language], row, output)
    ]
    assert faults == []


def faults_in_block(edition: Edition, row: dict[str, Any], output: str) -> Iterator[str]:
    place = row[output]
    wanted = bare(place[str(edition.language)])
    if place["at"].startswith("terms/"):
        if wanted not in bare(edition.terms[place["at"].removeprefix("terms/")].name.plain):
            yield "the term has another name"
        return
    section, block = block_at(edition, place["at"])
    if output not in block.only:
        yield "the block stands in another output"
    notes = bare(block.notes.plain) if block.notes else ""
    if wanted not in (notes if place.get("notes") else words_of(section, block)):
        yield "the block does not say it"
    if row["facts"] and not set(row["facts"]) & set(block.facts):
        yield "the block rests on none of the row's facts"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", DROPPED, ids=[row["row"] for row in DROPPED])
def test_what_was_dropped_stands_nowhere(
    texts: dict[tuple[str, str, bool], str], row: dict[str, Any], language: str
) -> None:
    for words, (output, notes) in product(row["never"][language], product(OUTPUTS, (False, True))):
        assert bare(words) not in texts[output, language, notes], f"{words} in {output}"


def test_all_that_was_to_be_dropped_is_looked_for() -> None:
    assert {row["row"] for row in ROWS if row["verdict"] == "drop"} <= {row["row"] for row in DROPPED}
