"""Each of the source article's 41 claims went where the fact sheet wants it; claims.yaml says where."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.build.products import EditionBuild
from builder.outline.model.edition import Edition
from builder.page.items import Document
from tests.content.conftest import LANGUAGES
from tests.content.reading import bare, block_at, said, shown, words_of

ROWS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("claims.yaml").read_text("utf-8"))
ROWS_A_TOPIC = (4, 3, 3, 5, 4, 5, 3, 3, 2, 3, 2, 2, 2)
"""How many claims each of the 13 topics has in the fact sheet."""
OUTPUTS = ("talk", "leaflet", "large")
PLACES = [
    pytest.param(row, output, language, id=f"{row['row']}-{output}-{language}")
    for row, output, language in product(ROWS, OUTPUTS, LANGUAGES)
    if row[output] != "none"
]
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


@pytest.mark.parametrize(("row", "output", "language"), PLACES)
def test_the_words_stand_in_the_output(
    texts: dict[tuple[str, str, bool], str], row: dict[str, Any], output: str, language: str
) -> None:
    place = row[output]
    assert bare(place[language]) in texts[output, language, place.get("notes", False)]


@pytest.mark.parametrize(("row", "output", "language"), PLACES)
def test_the_words_stand_in_the_block_that_is_named(
    editions: dict[str, Edition], row: dict[str, Any], output: str, language: str
) -> None:
    place, edition = row[output], editions[language]
    if place["at"].startswith("terms/"):
        assert bare(place[language]) in bare(edition.terms[place["at"].removeprefix("terms/")].name.plain)
        return
    section, block = block_at(edition, place["at"])
    assert output in block.only
    notes = bare(block.notes.plain) if block.notes else ""
    assert bare(place[language]) in (notes if place.get("notes") else words_of(section, block))
    assert set(row["facts"]) & set(block.facts) or not row["facts"], "the block rests on none of the row's facts"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", DROPPED, ids=[row["row"] for row in DROPPED])
def test_what_was_dropped_stands_nowhere(
    texts: dict[tuple[str, str, bool], str], row: dict[str, Any], language: str
) -> None:
    for words, (output, notes) in product(row["never"][language], product(OUTPUTS, (False, True))):
        assert bare(words) not in texts[output, language, notes], f"{words} in {output}"


def test_all_that_was_to_be_dropped_is_looked_for() -> None:
    assert {row["row"] for row in ROWS if row["verdict"] == "drop"} <= {row["row"] for row in DROPPED}
