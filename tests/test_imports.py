"""Imports point one way: from the geometry up to the command line, never back."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

BUILDER = Path(__file__).parents[1] / "builder"
TIERS = (
    {
        "geometry",
        "diagnostics",
        "system_faults",
        "catalogue",
        "mishap",
        "interruption",
        "whole_file",
        "written",
        "columns",
        "changed",
        "memory",
    },
    {"words", "icon_words"},
    {"outline", "theme"},
    {"typeset"},
    {"layout", "figures"},
    {"imposition"},
    {"export", "check"},
    {"messages", "explain", "gallery", "sarif", "doctor", "finding", "starters"},
    {"build", "preload"},
    {"abandoned", "clean"},
    {"exchange"},
    {"series"},
    {"command"},
    {"cli", "preview"},
    {"__main__"},
)
TIER = {room: i for i, rooms in enumerate(TIERS) for room in rooms}
FILES = sorted(p for p in BUILDER.rglob("*.py") if p != BUILDER / "__init__.py")


def room(path: Path) -> str:
    return path.relative_to(BUILDER).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [node.module or ""]
        yield from (n.split(".")[1] for n in names if n.startswith("builder."))


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(BUILDER)))
def test_a_room_imports_only_from_rooms_below_it(path: Path) -> None:
    here = room(path)
    for other in imported_rooms(path):
        assert other == here or TIER[other] <= TIER[here], f"{here} imports {other}"


def test_outline_knows_nothing_of_themes() -> None:
    for path in (BUILDER / "outline").rglob("*.py"):
        assert "theme" not in set(imported_rooms(path)), path


def test_no_attic() -> None:
    assert not [p for p in BUILDER.rglob("*") if p.stem in {"utils", "core", "helpers", "common", "misc"}]
