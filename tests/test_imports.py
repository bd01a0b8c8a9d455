"""Imports point one way: from the geometry up to the command line, never back."""

import ast
from collections.abc import Collection, Iterator
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

BUILDER = Path(__file__).parents[1] / "builder"
TIERS = (
    {
        "geometry",
        "diagnostics",
        "system_faults",
        "catalogue",
        "machine_error",
        "interruption",
        "whole_file",
        "terminal_columns",
        "html_templates",
        "replace",
        "memory",
        "today",
    },
    {"words", "icon_words"},
    {"outline", "theme"},
    {"typeset"},
    {"page"},
    {"drawing"},
    {"figures"},
    {"evidence"},
    {"layout"},
    {"imposition"},
    {"write", "check"},
    {"messages", "explain", "gallery", "sarif", "doctor", "find_outlines", "starters"},
    {"build"},
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


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@pytest.fixture(scope="module", autouse=True)
def _trees_are_let_go() -> Iterator[None]:
    """Those of the whole program are large."""
    yield
    tree.cache_clear()


def imported_rooms(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            names = [node.module or ""]
        yield from (n.split(".")[1] for n in names if n.startswith("builder."))


def test_a_room_imports_only_from_rooms_below_it() -> None:
    found = [
        f"{path.relative_to(BUILDER)} imports {other}"
        for path in FILES
        for other in imported_rooms(path)
        if other != room(path) and TIER[other] > TIER[room(path)]
    ]
    assert found == []


def test_each_room_of_the_list_is_there() -> None:
    assert set(TIER) == {room(path) for path in FILES}


def test_outline_knows_nothing_of_themes() -> None:
    for path in (BUILDER / "outline").rglob("*.py"):
        assert "theme" not in set(imported_rooms(path)), path


def test_no_attic() -> None:
    assert not [p for p in BUILDER.rglob("*") if p.stem in {"utils", "core", "helpers", "common", "misc"}]


LATE = {
    "builder.abandoned", "builder.build.checking", "builder.build.confirming", "builder.build.pipeline",
    "builder.build.processes", "builder.build.publish", "builder.clean", "builder.cli", "builder.command",
    "builder.command.explaining", "builder.command.help", "builder.command.new", "builder.command.pulling",
    "builder.command.reviewing", "builder.command.series", "builder.command.translating", "builder.doctor",
    "builder.exchange.translate.formats", "builder.html_templates", "builder.layout.evidence_table",
    "builder.layout.slides", "builder.outline.schema.json_schema", "builder.outline.schema.reading_context",
    "builder.preview.command", "builder.preview.presenting", "builder.preview.watching", "builder.sarif",
    "builder.series.cluster.bundle", "builder.series.cluster.delivery", "builder.series.cluster.dispatch",
    "builder.series.sample", "builder.series.workbook_sheet", "builder.starters.wish", "builder.theme.template.load",
    "builder.write.calendar", "builder.write.evidence_workbook", "builder.write.html", "builder.write.png",
    "builder.write.pptx", "builder.write.show",
}  # fmt: skip
"""Doors of ours: a command loads what it does when it is called, and a build what it makes when something changed."""
HEAVY = {
    "concurrent", "importlib", "json", "urllib", "difflib",
    "fontTools", "jinja2", "opencc", "openpyxl", "pi_heif", "polib", "rich", "xlsxwriter",
}  # fmt: skip
"""Libraries that few runs need and that take longer to import than those runs should wait."""


def inner_imports(path: Path) -> Iterator[str]:
    """What functions of a module import."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    for function in (node for node in ast.walk(tree(path)) if isinstance(node, functions)):
        for node in ast.walk(function):
            yield from (a.name for a in node.names) if isinstance(node, ast.Import) else ()
            yield from [node.module or ""] if isinstance(node, ast.ImportFrom) else ()


def test_imports_stand_at_the_top_but_for_those_that_are_listed() -> None:
    late = {name for path in FILES for name in inner_imports(path)}
    ours = {name for name in late if name.startswith("builder.")}
    assert (ours, {name.partition(".")[0] for name in late - ours}) == (LATE, HEAVY)


def test_imports_go_round_in_no_circle() -> None:
    """Not for types either: each module can be imported first, by itself."""
    modules = {".".join(path.relative_to(BUILDER.parent).with_suffix("").parts): path for path in FILES}
    modules = {name.removesuffix(".__init__"): path for name, path in modules.items()}
    graph = {
        name: {n for n in imported(path, modules.keys()) if n in modules} - {name} for name, path in modules.items()
    }
    TopologicalSorter(graph).prepare()  # raises a `CycleError` that names the modules of a circle


def imported(path: Path, modules: Collection[str]) -> Iterator[str]:
    """What a module waits for: of a package whose modules it names, only those."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        if isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{a.name}" for a in node.names]
            yield from (name if name in modules else node.module or "" for name in names)
