"""What a kind of block must have, said to whoever adds one: each test names what is missing, and where it goes."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

from builder.explain.format.descriptions import block_pages
from builder.explain.format.terminal_text import GROUPS
from builder.layout.leaflet.blocks import PIECES
from builder.outline.model import blocks
from builder.outline.model.blocks import KINDS
from builder.outline.schema.author_keys import own_fields
from builder.outline.schema.synonyms import kind_meant
from builder.outline.text.han import has_han
from tests.figures.contents import EXAMPLES

BUILDER = Path(__file__).parents[2] / "builder"
CONTRIBUTING = BUILDER.parent / "CONTRIBUTING.md"
each = pytest.mark.parametrize("key", KINDS)
CLASSES = {kind.__name__ for kind in KINDS.values()}


@each
def test_every_kind_has_a_slide_pattern(key):
    module = import_module(f"builder.layout.slides.patterns.{KINDS[key].traits.module}")
    assert callable(module.compose)


def test_every_kind_has_its_pieces_on_paper():
    assert set(PIECES) == set(KINDS)


@each
def test_every_kind_has_a_macro_on_the_phone_but_those_that_stand_elsewhere(key):
    macros = files("builder.write.html").joinpath("templates/blocks.html.j2").read_text(encoding="utf-8")
    body = files("builder.write.html").joinpath("templates/body.html.j2").read_text(encoding="utf-8")
    by_itself = KINDS[key].traits.lists_sources or f'"{key}"' in body
    assert by_itself or f"{{% macro {key}(" in macros


@each
def test_every_kind_is_explained_in_both_languages_with_an_example(key):
    page = block_pages()[key]
    assert page.example
    assert yaml.safe_load(page.example)[0].keys() >= {key}


def test_every_kind_is_among_the_contents_that_property_tests_try():
    assert set(EXAMPLES) == set(KINDS)


def test_every_kind_is_in_a_group_of_the_overview():
    assert {page.group for page in block_pages().values()} == set(GROUPS)


@each
def test_no_kind_is_called_by_a_word_that_means_another(key):
    assert kind_meant(key) == key


@each
def test_traits_name_fields_of_the_kind(key):
    traits, own = KINDS[key].traits, own_fields(KINDS[key])
    named = {traits.items, traits.headline, *traits.mark_at[:1]} - {""}
    assert named <= set(own)
    assert not traits.takes_icons or traits.items


@each
def test_what_states_something_can_bear_the_mark_of_its_source(key):
    traits = KINDS[key].traits
    assert not traits.states or traits.mark_at or traits.picture


def test_no_module_keeps_a_list_of_kinds_beside_the_traits():
    """Two kinds in one `isinstance` or tuple are a trait that lacks its name; so are two of their keys where an outline
    is read (elsewhere the same words are roles of text, layouts and styles)."""
    modules = [path for path in BUILDER.rglob("*.py") if path.parent != BUILDER / "outline" / "model" / "blocks"]
    assert [f"{path.relative_to(BUILDER)}:{line}" for path in modules for line in _lists_of_kinds(path)] == []


def _lists_of_kinds(path: Path) -> Iterator[int]:
    is_read = path.is_relative_to(BUILDER / "outline")
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if len(_kinds_in(node)) > 1 or (is_read and len(_keys_in(node)) > 1):
            yield node.lineno


def _keys_in(node: ast.AST) -> set[str]:
    """The keys of kinds among the words of a tuple, list, set or mapping, where it has no others."""
    words = node.keys if isinstance(node, ast.Dict) else getattr(node, "elts", [])
    said = {word.value for word in words if isinstance(word, ast.Constant)}
    return said if said <= set(KINDS) else set()


def test_the_recipe_for_a_kind_names_eight_files_which_are_there() -> None:
    recipe = CONTRIBUTING.read_text("utf-8").partition("## A new kind of block")[2].partition("Then `make po`")[0]
    files = re.findall(r"^\d+\. `(.*?)`", recipe, re.MULTILINE)
    assert 0 < len(files) <= 8
    there = [CONTRIBUTING.parent / file.replace("diary", "cards") for file in files]
    assert [path for path in there if not path.is_file()] == []


@each
def test_every_kind_is_called_by_a_chinese_word_too(key):
    assert any(has_han(word) for word in KINDS[key].traits.called)


def _kinds_in(node: ast.AST) -> set[str]:
    """The kinds that a tuple, or alternatives joined by `|`, name as values."""
    if isinstance(node, ast.Tuple | ast.List):
        parts = node.elts
    elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "isinstance":
        parts = list(ast.walk(node.args[1]))
    else:
        return set()
    names = {part.id if isinstance(part, ast.Name) else getattr(part, "attr", "") for part in parts}
    return {name for name in names if name in CLASSES and hasattr(blocks, name)}
