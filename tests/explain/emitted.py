"""Every code the program can tell, read off its own source: no list of codes is kept by hand.

A code is what is given to a parameter (or field) `code: str` of any function or class of the program: a literal, a
choice of literals, a default, or a local variable `code` made of these; and each key of the table of traps. What
cannot be followed this way is `lost`, so that no code slips in by another road.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from builder.outline.yaml.trap_table import TRAPS

BUILDER = Path(__file__).parents[2] / "builder"
CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
OTHER_CODES = {
    "write/pptx/chart.py",
    "write/pptx/chart_labels.py",
    "messages.py",
    "drawing/qr.py",
    "typeset/paragraph.py",
    "typeset/break_places.py",
}
"""Here `code` is a terminal's colour, a letter that stands for a script, or a number format."""

Place = tuple[int, int]
"""Where callers give the code, and how many arguments they give at least (so that a set's `add` is not taken for ours).
"""
Places = dict[tuple[str, str], Place]
"""By file and name of a function, method (with a dot before it) or class; without a file the first of that name."""


class Found(NamedTuple):
    codes: dict[str, set[str]]
    """Each code with the files that tell it."""
    lost: list[str]
    """Codes that could not be followed, as `file:line: expression`."""


@cache
def emitted() -> Found:
    files = sorted(BUILDER.rglob("*.py"))
    trees = {name: ast.parse(p.read_text("utf-8")) for p in files if (name := _name(p)) not in OTHER_CODES}
    places = {key: at for name, tree in trees.items() for key, at in _places(name, tree)}
    places = {("", name): at for (_, name), at in reversed(places.items())} | places
    found = Found({code: {"outline/yaml/trap_table.py"} for code in TRAPS}, [])
    for name, tree in trees.items():
        constants = _constants(tree)
        for expression in _given(name, tree, places):
            for code in _read(expression, constants):
                if code is None:
                    found.lost.append(f"{name}:{expression.lineno}: {ast.unparse(expression)}")
                else:
                    found.codes.setdefault(code, set()).add(name)
    return found


def _name(path: Path) -> str:
    return path.relative_to(BUILDER).as_posix()


def _places(file: str, tree: ast.Module) -> Iterator[tuple[tuple[str, str], Place]]:
    """The functions, methods and classes of a file that take a code."""
    for function in (node for node in tree.body if isinstance(node, ast.FunctionDef)):
        if place := _place(function.args, 0):
            yield (file, function.name), place
    for kind in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        methods = [s for s in kind.body if isinstance(s, ast.FunctionDef)]
        fields = [s for s in kind.body if isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name)]
        own = [s.target.id for s in fields if isinstance(s.target, ast.Name)]
        if any(s.target.id == "code" and _is_word(s.annotation) for s in fields if isinstance(s.target, ast.Name)):
            yield (file, kind.name), (own.index("code"), 0)
        for method in methods:
            if place := _place(method.args, 1):
                yield (file, kind.name if method.name == "__init__" else f".{method.name}"), place


def _place(given: ast.arguments, bound: int) -> Place | None:
    """The place among the arguments after the `bound` ones that a call does not write (`self`)."""
    own = given.args[bound:]
    at = next((i for i, a in enumerate(own) if a.arg == "code" and _is_word(a.annotation)), None)
    return None if at is None else (at, len(own) - len(given.defaults))


def _is_word(annotation: ast.expr | None) -> bool:
    return isinstance(annotation, ast.Name) and annotation.id == "str"


def _given(file: str, tree: ast.Module, places: Places) -> Iterator[ast.expr]:
    """What is given as a code: by calls, as defaults, to local variables `code`."""
    known = dict(_aliases(tree)) | {name: name for name in _imported(tree)}
    for node in ast.walk(tree):
        match node:
            case ast.Call():
                yield from _of_call(file, node, known, places)
            case (
                ast.Assign(targets=[ast.Name(id="code")], value=value)
                | ast.AnnAssign(target=ast.Name(id="code"), value=ast.expr() as value)
            ) if isinstance(value.body if isinstance(value, ast.IfExp) else value, ast.Constant):
                yield value
            case ast.FunctionDef():
                names = [a.arg for a in (*node.args.posonlyargs, *node.args.args)]
                names = names[len(names) - len(node.args.defaults) :]
                yield from (d for n, d in zip(names, node.args.defaults, strict=True) if n == "code")


def _aliases(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """`tell = report.error if … else report.warning`: names that stand for a method, with a dot before it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            value = node.value.body if isinstance(node.value, ast.IfExp) else node.value
            if isinstance(value, ast.Attribute):
                yield node.targets[0].id, f".{value.attr}"


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from (alias.name for alias in node.names)


def _of_call(file: str, call: ast.Call, known: dict[str, str], places: Places) -> Iterator[ast.expr]:
    """The code given by a call; a name counts where it is defined or imported, a method everywhere."""
    match call.func:
        case ast.Attribute(attr=method):
            name = f".{method}"
        case ast.Name(id=word):
            name = known.get(word, word)
        case _:
            return
    place = places.get((file, name))
    if place is None and (name.startswith(".") or name in known):
        place = places.get(("", name))
    if place is None or (len(call.args) + len(call.keywords) < place[1] and not _is_spread(call)):
        return
    at = place[0]
    named = [k.value for k in call.keywords if k.arg == "code"]
    starred = [a for a in call.args[: at + 1] if isinstance(a, ast.Starred)]
    yield from named or starred or call.args[at : at + 1]


def _is_spread(call: ast.Call) -> bool:
    """Whether the arguments of a call cannot be counted."""
    return any(isinstance(a, ast.Starred) for a in call.args) or any(k.arg is None for k in call.keywords)


def _constants(tree: ast.Module) -> dict[str, ast.expr]:
    """What the names in capitals of a file stand for."""
    named = [(s.targets[0], s.value) for s in tree.body if isinstance(s, ast.Assign)]
    return {name.id: value for name, value in named if isinstance(name, ast.Name) and name.id.isupper()}


def _read(expression: ast.expr, constants: dict[str, ast.expr]) -> Iterator[str | None]:
    """The codes an expression can be: none where it hands on what was given elsewhere, None where one cannot tell."""
    match expression:
        case ast.Name(id=name) if name in constants:
            yield from _read(constants[name], {})
        case ast.Constant(value=str(code)) if CODE.fullmatch(code):
            yield code
        case ast.Constant(value=""):
            return
        case ast.IfExp(body=first, orelse=second):
            yield from _read(first, constants)
            yield from _read(second, constants)
        case ast.Name(id="code") | ast.Attribute(attr="code"):
            return
        case ast.Starred(value=ast.Attribute(attr="args")):
            return  # of an exception, whose own making was looked at
        case _:
            yield None
