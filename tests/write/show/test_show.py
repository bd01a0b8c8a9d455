"""The show: all slides of a talk in one file, with what the speaker needs."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from builder.build import Options, build_outline
from builder.build.loading import load_material
from builder.build.products import EditionBuild
from builder.diagnostics import Report
from builder.write.show.talk_parts import PartTime, part_times
from tests.write.svg.faithful import ALS

MOST_BYTES = 3_000_000


@pytest.fixture(scope="module")
def shows(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    built = build_outline(ALS, Options(products=("show",), out=tmp_path_factory.mktemp("show")))
    return {file.name.split(".")[1]: file for file in built.files}


def english() -> EditionBuild:
    report = Report()
    material = load_material(ALS, "", report)
    assert material is not None
    return EditionBuild(material.editions["en"], material.theme, report, "2026-11-22")


def test_it_is_made_only_where_it_is_asked_for(tmp_path: Path) -> None:
    from tests.test_build import GOOD

    outline = tmp_path / "small.yaml"
    outline.write_text(GOOD, "utf-8")
    built = build_outline(outline, Options(editions=("en",), out=tmp_path / "out"))
    assert [file.name for file in built.files if "show" in file.name] == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_it_is_one_small_file_that_asks_for_nothing(shows: dict[str, Path], language: str) -> None:
    data = shows[language].read_bytes()
    assert len(data) < MOST_BYTES
    page = html.fromstring(data.decode())
    asked = [address for name in ("src", "href") for address in page.xpath(f"//@{name}")]
    assert [a for a in asked if not a.startswith(("#", "data:", "https://", "tel:", "mailto:"))] == []
    assert page.xpath("//@src") == []
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy


def test_every_slide_is_there_with_its_notes(shows: dict[str, Path]) -> None:
    page = html.fromstring(shows["en"].read_text("utf-8"))
    talk = english().talk
    slides = page.xpath("//section[starts-with(@id, 'slide-')]")
    assert len(slides) == len(talk.pages)
    notes = [[note.text_content() for note in slide.xpath(".//aside/p")] for slide in slides]
    assert notes == [list(p.notes) for p in talk.pages]


def test_parts_have_their_slides_and_the_minutes_of_their_sections() -> None:
    build = english()
    parts = list(part_times(build.talk, build.edition))
    assert parts[0].first == 1
    assert all(before.last + 1 == after.first for before, after in pairwise(parts))
    assert parts[-1].last == len(build.talk.pages)
    planned = sum(s.minutes or 0 for s in build.edition.sections if "talk" in s.only)
    assert sum(part.minutes or 0 for part in parts) == planned
    assert isinstance(parts[0], PartTime)


def test_the_style_and_script_in_the_file_are_those_its_policy_names(shows: dict[str, Path]) -> None:
    """Else a browser would show neither."""
    page = html.fromstring(shows["zh"].read_text("utf-8"))
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    for own in (page.xpath("//style/text()")[0], page.xpath("//script[@type='module']/text()")[0]):
        assert b64encode(sha256(own.encode()).digest()).decode() in policy
