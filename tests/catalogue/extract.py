"""Finds every template of a message in the program's source: the literals given to `say`, `say_count`, `Template`."""

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from builder.outline.schema.map_form import aside

BUILDER = Path(__file__).parents[2] / "builder"
MARKERS = {"say": 1, "say_count": 2, "Template": 1}
"""How many templates stand first in a call."""


@dataclass(frozen=True)
class Found:
    """A template (and its plural, or `""`) and where it stands; None in place of one that is no literal."""

    one: str | None
    many: str | None
    file: str
    line: int


def templates() -> Iterator[Found]:
    """Every template of the program, in the order of its files and lines."""
    for path in sorted(BUILDER.rglob("*.py")):
        yield from templates_of(path.read_text("utf-8"), path.relative_to(BUILDER.parent).as_posix())


def templates_of(source: str, file: str) -> Iterator[Found]:
    """The templates of one file; other functions that happen to be called `say` are passed over."""
    nodes = [*ast.walk(ast.parse(source))]
    marked = set(_imported(nodes)) if file != "builder/diagnostics.py" else set(MARKERS)
    calls = [n for n in nodes if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)]
    for call in sorted(calls, key=lambda n: (n.lineno, n.col_offset)):
        name = call.func.id  # type: ignore[attr-defined]
        if name in marked:
            texts = [_literal(argument) for argument in call.args[: MARKERS[name]]]
            if not (name == "Template" and isinstance(call.args[0], ast.Call)):  # what a field holds, found below
                yield Found(texts[0], texts[1] if len(texts) > 1 else "", file, call.lineno)
    yield from (Found(aside(doc), "", file, line) for doc, line in _docs(nodes))


def _imported(nodes: Sequence[ast.AST]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module == "builder.diagnostics":
            yield from (alias.name for alias in node.names if alias.name in MARKERS)


def _docs(nodes: Sequence[ast.AST]) -> Iterator[tuple[str, int]]:
    """What the author's required keys hold: messages say it where one is missing."""
    fields = [node.value for node in nodes if isinstance(node, ast.AnnAssign)]
    for field in fields:
        said = {word.arg: word.value for word in field.keywords} if isinstance(field, ast.Call) else {}
        if "description" in said and said.keys().isdisjoint(("default", "default_factory")):
            yield str(_literal(said["description"])), field.lineno


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
