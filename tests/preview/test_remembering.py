"""With a memory every page is what it is without one, whatever was edited before; what did not change is not drawn."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.build import Options
from builder.build.prepared_edition import edition_build
from builder.diagnostics import Report
from builder.preview.kept_editions import Read, Reader
from builder.preview.sheets import VIEWS, document_of
from builder.preview.workshop import OLD_VERSIONS, Workshop
from builder.replace import replace
from builder.typeset.paragraph import prepare
from tests.galleries.documents import FOLDER
from tests.preview.serving import OUTLINE

NAME = "walking-group.yaml"
REVIEWER = "{zh: 呼吸科医生, en: A lung doctor}"
EDITS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: "# above\n" + text,
    lambda text: text.replace("walk", "stroll", 3),
    lambda text: text,
    lambda text: text.replace("en: ", "en: Then ", 12),
    lambda text: text.replace("theme: ", "theme: contrast  # was ", 1),
    lambda text: text.replace("湖滨步行小组（虚构）", "另一个小组"),
    lambda text: text.replace("  logo: pictures/logo.svg\n", "", 1),
    lambda text: text.replace("2027-03-06", "2027-03-13", 1),
    lambda text: text.replace("status: draft", f"status: reviewed\n  by: [{REVIEWER}]", 1),
)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_pages_are_the_same_with_and_without_a_memory(tmp_path: Path, language: str) -> None:
    shutil.copytree(FOLDER / "pictures", tmp_path / "pictures")
    text = (FOLDER / NAME).read_text("utf-8")
    reader = Reader(tmp_path / NAME)
    for edit in EDITS:
        reader.path.write_text(edit(text), "utf-8")
        read = reader.read(Report())
        assert read is not None
        for view in VIEWS:
            kept, fresh = (laid_out(read, language, view, memory) for memory in (reader.memory, None))
            assert kept == fresh, view


def laid_out(read: Read, language: str, view: str, memory: object) -> object:
    """A document, and what was told as it was laid out."""
    report = Report()
    edition = read.editions[language]  # type: ignore[index]
    beside = tuple(other for other in read.editions.values() if other is not edition)
    build = edition_build(edition, read.loaded.theme, Options(), report)
    document = document_of(replace(build, beside=beside, memory=memory), view)
    return document, list(report)


def test_only_the_pages_that_changed_are_drawn_anew(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(OUTLINE, "utf-8")
    workshop = Workshop(Reader(path), tmp_path / "output")
    before = pictures(workshop)
    path.write_text("# above\n" + OUTLINE.replace("Find a companion.", "Find a friend."), "utf-8")
    after = pictures(workshop)
    changed = {key for key in before if before[key] is not after[key]}
    assert changed <= {("talk", "zh", 2), ("talk", "en", 2), ("leaflet", "en", 0), ("leaflet", "en", 1)}
    assert ("talk", "en", 2) in changed


def pictures(workshop: Workshop) -> dict[tuple[str, str, int], object]:
    """Each page's drawing; the same object where it was kept."""
    assert workshop.begin()
    for view in ("talk", "leaflet"):
        workshop.make(view)
    shown = workshop._drawers
    return {(*key, index): page.drawn for key, drawer in shown.items() for index, page in enumerate(drawer.pages)}


def test_memory_stays_within_bounds_however_often_the_outline_is_edited(tmp_path: Path) -> None:
    """Nor does it wait for a rest: texts of old versions are let go between two saves."""
    path = tmp_path / "small.yaml"
    workshop = Workshop(Reader(path), tmp_path / "output")
    sizes, texts = [], []
    for number in range(60):
        path.write_text(OUTLINE.replace("Find a companion.", f"Find {number} friends."), "utf-8")
        pictures(workshop)
        sizes.append(len(workshop.reader.memory))
        texts.append(prepare.cache_info().currsize)
    assert sizes[-1] == sizes[20]
    assert texts[OLD_VERSIONS + 5] == texts[2 * OLD_VERSIONS + 5]
