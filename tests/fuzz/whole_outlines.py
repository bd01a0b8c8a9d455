"""Outlines to be spoilt: real ones, most of them cut to a few sections, so that thousands can be tried in minutes.

A cut outline is valid: what names a section that is gone goes too. Otherwise most runs would end at the same error,
and never see what lies behind it; references that lead nowhere come often enough from the changes themselves.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

from tests.bench.long_outline import write_long_outline

ROOT = Path(__file__).parents[2]
OUTLINES = (ROOT / "content" / "als-stem-cells.yaml", ROOT / "tests" / "layout" / "gallery.yaml")
LONG = 40
"""Sections of the long outline."""
TERMS = 4
"""Entries of the glossary that a cut outline keeps; all of them are more than half of a few sections."""
WHOLE = 11
"""One outline in so many stays whole. A prime, so that it falls on every road and every section is cut out too."""


@dataclass(frozen=True, slots=True)
class Source:
    """An outline to be spoilt, in a folder with all that stands beside it."""

    path: Path
    text: str
    largest: float = 1
    """The part of it that is built at most. The gallery has every block at its greatest, more than any talk: unspoilt,
    it alone takes nearly as long as an outline may."""

    @property
    def name(self) -> str:
        return self.path.stem


def copy_sources(folder: Path) -> list[Source]:
    """Copies of the real outlines with what stands beside them, and a long one; each in a folder of its own."""
    paths = []
    for outline in OUTLINES:
        ignored = shutil.ignore_patterns("*.py", "__pycache__")
        shutil.copytree(outline.parent, folder / outline.stem, ignore=ignored)
        paths.append(folder / outline.stem / outline.name)
    (folder / "long").mkdir()
    paths.append(folder / "long" / "long.yaml")
    write_long_outline(paths[-1], LONG)
    return [Source(path, path.read_text("utf-8"), 0.5 if path.stem == "gallery" else 1) for path in paths]


def is_whole(turn: int) -> bool:
    """Whether the outline of this turn stays whole."""
    return turn % WHOLE == WHOLE - 1


def start_text(source: Source, turn: int, building: bool) -> str:
    """What is spoilt in this turn: the whole outline, or one to three of its sections, each of which gets its turn
    on each road (a road comes back every twenty turns or sooner)."""
    sections = len(section_ids(source.text))
    rounds, place = divmod(turn // 20 + turn % 20, sections)
    if not is_whole(turn):
        return cut(source.text, place, 1 + rounds % 3, place + rounds)
    if building and source.largest < 1:
        return cut(source.text, place, int(sections * source.largest), place)
    return source.text


def section_ids(text: str) -> list[str]:
    """The ids of the sections, in order."""
    return re.findall(r"^  - id: (\S+)$", text.partition("\nsections:\n")[2], re.MULTILINE)


def cut(text: str, first: int, count: int, term: int = 0) -> str:
    """The outline with `count` sections from the one at `first`, and a few terms from the one at `term`."""
    head, _, body = text.partition("\nsections:\n")
    sections = re.split(r"^(?=  - id: )", body, flags=re.MULTILINE)[1:]
    kept = _turned(sections, first, count)
    ids = {section_ids("\nsections:\n" + section)[0] for section in kept}
    head = _with_parts_of(_with_terms(_without_panels(head), term), ids)
    return f"{head}\nsections:\n{_without_places_gone(''.join(kept))}"


def _turned(items: Sequence[str], first: int, count: int) -> list[str]:
    """`count` items, going on at the beginning after the last."""
    return [items[(first + n) % len(items)] for n in range(min(count, len(items)))]


def _entries(lines: Sequence[str], key: str) -> tuple[int, int]:
    """From where to where the lines under a key at the top go; empty where there is no such key."""
    if f"{key}:" not in lines:
        return 0, 0
    start = lines.index(f"{key}:") + 1
    return start, start + len(list(takewhile(lambda line: not line or line[0] == " ", lines[start:])))


def _without_panels(head: str) -> str:
    """Which block stands on which panel, or not on Letter: left to the program, since most blocks are gone."""
    return re.sub(r"^  panels:\n(?:    .*\n)*|^  letter: .*\n", "", head, flags=re.MULTILINE)


def _without_places_gone(sections: str) -> str:
    """What stands in place of a block that is gone stands for itself."""
    blocks = set(re.findall(r"^      - id: (\S+)$", sections, re.MULTILINE))
    places = re.compile(r"^        instead-of: (\S+)\n", re.MULTILINE)
    return places.sub(lambda place: place[0] if place[1] in blocks else "", sections)


def _with_terms(head: str, first: int) -> str:
    lines = head.split("\n")
    start, end = _entries(lines, "terms")
    terms = re.split(r"^(?=  \S)", "\n".join(lines[start:end]).rstrip("\n"), flags=re.MULTILINE)[1:]
    if terms:
        lines[start:end] = "\n".join(term.rstrip("\n") for term in _turned(terms, first, TERMS)).split("\n")
    return "\n".join(lines)


def _with_parts_of(head: str, ids: set[str]) -> str:
    """The talk's parts, with the sections that are there; parts left with none go."""
    before, parts_key, after = head.partition("\n  parts:\n")
    lines = after.split("\n")
    own = len(list(takewhile(lambda line: not line or line.startswith("    "), lines)))
    parts = re.split(r"^(?=    - )", "\n".join(lines[:own]), flags=re.MULTILINE)[1:]
    kept = [part.rstrip("\n") for part in (_part_of(part, ids) for part in parts) if part]
    rest = "\n".join(lines[own:])
    return f"{before}{parts_key}{''.join(part + chr(10) for part in kept)}{rest}" if kept else f"{before}\n{rest}"


def _part_of(part: str, ids: set[str]) -> str:
    """A part with those of its sections that are there; nothing where none is."""
    named = re.search(r"^      sections: \[(.*)\]$", part, re.MULTILINE)
    sections = [id for id in named[1].split(", ") if id in ids] if named else []
    return part.replace(named[0], f"      sections: [{', '.join(sections)}]") if named and sections else ""
