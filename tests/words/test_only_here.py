"""Language codes are asked for in two rooms alone: `words` for documents, `catalogue` for messages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

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


def test_no_room_compares_language_codes() -> None:
    found = [f"{file}:{line}" for file in FILES for line in codes_in((BUILDER / file).read_text("utf-8"))]
    assert found == [], "ask `locale_of(language)` or `own_words(language)`"


def test_a_code_in_a_comparison_is_seen_and_a_key_of_the_format_is_not() -> None:
    assert [*codes_in('if language == "zh-Hant":\n    pass\n')] == [1]
    assert [*codes_in('Field(validation_alias="zh-Hant")\n')] == []


def test_no_template_or_script_names_a_language() -> None:
    texts = {file: (BUILDER / file).read_text("utf-8").splitlines() for file in PAGES}
    found = [f"{file}:{number}" for file, lines in texts.items() for number, line in enumerate(lines, 1)
             if NAMED.search(line)]  # fmt: skip
    assert texts
    assert found == []
