"""Language codes are asked for in two rooms alone: `words` for documents, `catalogue` for messages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.words.languages import LANGUAGES, LOCALES

BUILDER = Path(__file__).parents[2] / "builder"
ROOMS = {"words", "catalogue"}
TAGS = {locale.tag for locale in LOCALES.values()}
FILES = sorted(
    path.relative_to(BUILDER).as_posix()
    for path in BUILDER.rglob("*.py")
    if path.relative_to(BUILDER).parts[0] not in ROOMS
)


PAGES = sorted(
    path.relative_to(BUILDER).as_posix()
    for ending in ("*.j2", "*.html", "*.js", "*.css")
    for path in BUILDER.rglob(ending)
)
"""Templates and scripts, which have their languages from what fills them."""
NAMED = re.compile(r"""["'](?:{codes})["']|\.(?:{codes})\b(?!\.)""".format(codes="|".join({*LANGUAGES, *TAGS})))


def codes_in(source: str) -> Iterator[int]:
    """Lines with a language code or tag as a string of its own; keys of the outline's format are none of our asking."""
    tree = ast.parse(source)
    keys = {node.value for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == "validation_alias"}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node not in keys and node.value in {*LANGUAGES, *TAGS}:
            yield node.lineno


@pytest.mark.parametrize("file", FILES)
def test_no_room_compares_language_codes(file: str) -> None:
    found = list(codes_in((BUILDER / file).read_text("utf-8")))
    assert not found, f"{file}:{found}: ask `locale_of(language)` or `own_words(language)`"


@pytest.mark.parametrize("file", PAGES)
def test_no_template_or_script_names_a_language(file: str) -> None:
    lines = (BUILDER / file).read_text("utf-8").splitlines()
    assert [f"{file}:{number}" for number, line in enumerate(lines, 1) if NAMED.search(line)] == []
