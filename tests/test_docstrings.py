"""What is said under a name is about that name."""

from __future__ import annotations

import ast
from itertools import pairwise
from pathlib import Path

BUILDER = Path(__file__).parents[1] / "builder"


def says_only(statement: ast.stmt) -> bool:
    """Whether a statement is a string and nothing else."""
    return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)


def test_no_name_stands_between_another_and_its_words() -> None:
    """Two strings one after the other: the second belongs to a name above, before which another was put."""
    found = [
        f"{path.relative_to(BUILDER)}:{after.lineno}"
        for path in BUILDER.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Module | ast.ClassDef)
        for before, after in pairwise(node.body)
        if says_only(before) and says_only(after)
    ]
    assert found == []
