"""Places by anchors: what stands below an inserted line is equal to what it was."""

from __future__ import annotations

from pathlib import Path

from builder.build.loading import load
from builder.diagnostics import Report, Span
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.preview.anchors import Anchors, anchored
from tests.preview.serving import OUTLINE


def english(folder: Path, text: str = OUTLINE) -> Edition:
    path = folder / "small.yaml"
    path.write_text(text, "utf-8")
    report = Report()
    loaded = load(path, "", report)
    assert loaded is not None, list(report)
    return loaded.editions["en"]


def test_a_line_at_the_top_changes_no_edition(tmp_path: Path) -> None:
    before, after = english(tmp_path), english(tmp_path, "# one\n# two\n" + OUTLINE)
    assert before != after
    assert anchored(before, Anchors.of(before), Memory()) == anchored(after, Anchors.of(after), Memory())


def test_a_line_within_a_block_changes_that_block_alone(tmp_path: Path) -> None:
    longer = OUTLINE.replace("          - zh: 先和", "          # a note\n          - zh: 先和")
    before, after = english(tmp_path), english(tmp_path, longer)
    first, then = (anchored(edition, Anchors.of(edition), Memory()) for edition in (before, after))
    blocks = [[b for section in edition.sections for b in section.blocks] for edition in (first, then)]
    assert [old == new for old, new in zip(*blocks, strict=True)] == [False, True]


def test_an_anchored_place_is_found_again(tmp_path: Path) -> None:
    edition = english(tmp_path)
    anchors = Anchors.of(edition)
    for line in range(1, len(OUTLINE.splitlines()) + 5):
        place = Span(edition.span.file, line, 7)
        assert anchors.found(anchors.anchored(place)) == place


def test_a_place_in_another_file_stays(tmp_path: Path) -> None:
    anchors = Anchors.of(english(tmp_path))
    elsewhere = Span("themes/mine.yaml", 3, 1)
    assert anchors.anchored(elsewhere) == anchors.found(elsewhere) == elsewhere
