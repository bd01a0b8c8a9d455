"""Without panels of the author's own, sections stand on the same panels in both languages where they can."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from builder.build.loading import load
from builder.diagnostics import Report
from builder.layout.leaflet import LeafletOptions, lay_out_leaflet
from builder.layout.leaflet.alike import pair_of, split_of
from builder.outline.model.edition import Edition
from tests.galleries.documents import FOLDER
from tests.layout.leaflet.made_leaflets import calm, edition_of, sample

WALKING = FOLDER / "walking-group.yaml"


def both(path: Path = WALKING) -> dict[str, Edition]:
    return {language: edition_of(path, language) for language in ("zh", "en")}


def split(edition: Edition, *beside: Edition) -> tuple[int, ...]:
    report = Report()
    laid = lay_out_leaflet(edition, calm(), report, LeafletOptions(beside=beside)).laid
    assert laid is not None
    assert not report.has("overset-panel")
    return split_of(*laid)


@pytest.fixture
def longer(tmp_path: Path) -> Path:
    """A document that says more in English at one place."""
    said = "and so you get out of breath."
    text = WALKING.read_text(encoding="utf-8")
    assert said in text
    copytree(FOLDER / "pictures", tmp_path / "pictures")
    file = tmp_path / "walking.yaml"
    file.write_text(
        text.replace(said, f"{said} It may take some weeks until you notice it, and that is usual."), encoding="utf-8"
    )
    return file


def test_sections_that_would_break_apart_stand_alike(longer: Path) -> None:
    zh, en = both(longer).values()
    assert split(zh) != split(en), "each by itself parts them as it likes"
    assert split(zh, en) == split(en, zh)


def test_a_converted_edition_stands_as_the_one_it_is_made_from() -> None:
    loaded = load(WALKING, "", Report(), ("zh-Hant",))
    assert loaded is not None
    zh, en, hant = (loaded.editions[language] for language in ("zh", "en", "zh-Hant"))
    assert split(hant, zh, en) == split(zh, en, hant) == split(en, zh, hant)


def test_the_pair_is_the_same_whichever_language_asks() -> None:
    zh, en = both().values()
    assert pair_of([en, zh]) == pair_of([zh, en]) == (zh, en)


@pytest.mark.parametrize("fold", ["flat", "trifold-c"])
def test_what_the_author_placed_and_what_is_one_run_stays(fold: str) -> None:
    panels = fold == "trifold-c"
    zh, en = (sample(language, fold, panels=panels) for language in ("zh", "en"))
    assert split(zh, en) == split(zh)


def test_a_language_whose_sections_cannot_stand_so_keeps_its_own_way(tmp_path: Path) -> None:
    """The Chinese first page has no room for all that stands on the English one."""
    said = "心、脑、肾和眼睛都会受伤。"
    text = (FOLDER / "high-blood-pressure.yaml").read_text(encoding="utf-8")
    assert said in text
    copytree(FOLDER / "pictures", tmp_path / "pictures")
    file = tmp_path / "pressure.yaml"
    file.write_text(text.replace(said, said + 18 * "所以没有感觉也要按时量。"), encoding="utf-8")
    zh, en = both(file).values()
    assert split(zh) != split(en)
    assert split(zh, en) == split(zh)
    assert split(en, zh) == split(en)
