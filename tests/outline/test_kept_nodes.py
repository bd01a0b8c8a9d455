"""An outline that is read again, section by section as far as they stayed equal, says what it says when read whole."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.memory import Memory
from builder.outline import kept_nodes
from builder.outline.parse import Parsed, ParseOptions, parse_editions
from builder.outline.schema.validation import Shared
from builder.outline.yaml.parted import parted
from builder.outline.yaml.source import Source, source_of
from builder.outline.yaml.traps import Scanned, scan
from tests.galleries.documents import FOLDER

TEXT = (FOLDER / "walking-group.yaml").read_text("utf-8")
LINE = "    title:\n      zh: 走路有什么好处\n"
CITED = "        cite: none\n  - id: but"
LISTED = "sources:\n  walking2020: {title: Walking with COPD, short: Walking 2020}\n"
OWN = "        cite: Walking with COPD, 2020\n"
EDITS: tuple[Callable[[str], str], ...] = (
    lambda text: text,
    lambda text: "# above\n" + text,
    lambda text: text.replace("You meet people", "You meet **friends**"),
    lambda text: text.replace("  - id: why\n", "  -  id: why\n     # a note\n"),
    lambda text: text.replace("zh: 走路有什么好处", "zh：走路有什么好处"),  # a slip of the keyboard, told
    lambda text: "# above\n" + text.replace("zh: 走路有什么好处", "zh：走路有什么好处"),
    lambda text: text.replace(LINE, LINE + "      zh: 再说一次\n"),  # a key twice
    lambda text: text.replace("You meet people", '"You meet people'),  # a quotation mark without its other
    lambda text: text.replace("  - id: why\n", "  id: why\n"),
    lambda text: text.replace("  - id: why\n", "  - id: what\n"),  # an id twice
    lambda text: text.replace(LINE, "\ttitle: x\n"),
    lambda text: text.replace(LINE, "    title: &good Walking\n    heading: *good\n"),
    lambda text: text.replace(LINE, "    title: *good\n").replace("You meet people", "&good Walking"),
    lambda text: text.replace(LINE, "    title: ${group.name}\n"),
    lambda text: text.replace("- statement:", "- warning:"),
    lambda text: text.replace("  - id: why\n    title:", "  - title:"),  # an id by its title
    lambda text: text.replace(CITED, OWN + "  - id: but"),
    lambda text: "# above\n" + text.replace("        cite: none\n", OWN),
    lambda text: text.replace("sections:\n", LISTED + "sections:\n").replace("        cite: none\n", OWN),
    lambda text: text.replace("        cite: none\n", "        cite: Walking2020\n") + LISTED,
    lambda text: text + "\n---\nsections:\n  - id: two\n",
    lambda text: text.replace("sections:\n", "sections:\n  # the first\n\n"),
    lambda text: text.partition("sections:\n")[0] + "sections:\n",
    lambda text: "{\n" + text + "\n}\n",
    lambda text: text.replace("sections:\n", 'closing: "\nsections:\n') + 'x: "\n',
)


@pytest.mark.parametrize("edit", range(len(EDITS)))
def test_reading_again_is_reading_anew(tmp_path: Path, edit: int) -> None:
    path, memory = tmp_path / "walk.yaml", Memory()
    shutil.copytree(FOLDER / "pictures", tmp_path / "pictures")
    for change in (EDITS[0], EDITS[edit], EDITS[16], EDITS[edit], EDITS[1]):
        path.write_text(change(TEXT), "utf-8")
        again, anew = outcome(path, memory), outcome(path, None)
        assert again == anew
        assert repr(again) == repr(anew)


def outcome(path: Path, memory: Memory | None) -> tuple[Parsed | None, list[str]]:
    report = Report()
    shared = None if memory is None else Shared.of_one(memory)
    parsed = parse_editions(path, report, ParseOptions(icons=icon_names(), shared=shared))
    return parsed, sorted(map(repr, report))


def parts_read(folder: Path, patch: pytest.MonkeyPatch, texts: tuple[str, ...]) -> list[str]:
    """The parts of the last text that were read when all were read one after another."""
    read: list[str] = []

    def noted(source: Source, report: Report) -> Scanned:
        read.append(source.text)
        return scan(source, report)

    patch.setattr(kept_nodes, "scan", noted)
    path, memory = folder / "walk.yaml", Memory()
    shutil.copytree(FOLDER / "pictures", folder / "pictures")
    for text in texts:
        read.clear()
        path.write_text(text, "utf-8")
        assert outcome(path, memory)[0] is not None
    return read


@pytest.mark.parametrize(
    ("edit", "begins"),
    [
        (lambda text: text.replace("You meet people", "You meet friends"), ["sections:\n  - id: why"]),
        (lambda text: "# above\n" + text, ["# above"]),
        (lambda text: text.replace(LINE, "    # a line more\n" + LINE), ["sections:\n  - id: why"]),
    ],
)
def test_only_what_changed_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, edit: Callable[[str], str], begins: list[str]
) -> None:
    read = parts_read(tmp_path, monkeypatch, (TEXT, edit(TEXT)))
    assert [text.startswith(begin) for text, begin in zip(read, begins, strict=True)] == [True]


def test_sections_that_stay_are_the_same_objects(tmp_path: Path) -> None:
    """Then nobody compares them, nor makes anew what they were made into."""
    path, memory = tmp_path / "walk.yaml", Memory()
    shutil.copytree(FOLDER / "pictures", tmp_path / "pictures")
    read = []
    for text in (TEXT, TEXT.replace("You meet people", "You meet friends")):
        path.write_text(text, "utf-8")
        parsed, _ = outcome(path, memory)
        assert parsed is not None
        read.append({section.id: section for section in parsed.outline.sections})
    before, after = read
    assert [id for id in after if after[id] is not before[id]] == ["why"]


def test_a_picture_that_is_gone_is_told_though_its_section_stayed(tmp_path: Path) -> None:
    path, memory = tmp_path / "walk.yaml", Memory()
    shutil.copytree(FOLDER / "pictures", tmp_path / "pictures")
    path.write_text(TEXT, "utf-8")
    _, before = outcome(path, memory)
    shutil.rmtree(tmp_path / "pictures")
    again, anew = outcome(path, memory), outcome(path, None)
    assert again == anew
    assert {*again[1]} > {*before}


def test_sections_that_begin_alike_are_each_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sections without an id may all begin with `- title:`."""
    text = re.sub(r"(?m)^  - id: .+\n    title:", "  - title:", TEXT)
    assert len(parts_read(tmp_path, monkeypatch, (text, text.replace("You meet people", "You meet friends")))) == 1


def test_what_stands_below_the_sections_keeps_its_lines() -> None:
    source = source_of("id: x\nsections:\n  - id: a\n  # a word\n  - id: b\nterms:\n  c: d\n", Path("x.yaml"))
    parts = parted(source)
    assert parts is not None
    assert parts.around.text == "id: x\nsections: []\n\n\n\nterms:\n  c: d\n"
    assert [(part.source.text, part.above) for part in parts.sections] == [
        ("sections:\n  - id: a\n  # a word", 1),
        ("sections:\n  - id: b", 3),
    ]
