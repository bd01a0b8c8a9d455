"""Empty and nested values where others belong are told at their place, whatever key they stand under."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.outline.schema.canonical.schema_places import alternatives, keys_of, kinds_of
from builder.outline.schema.known_keys import committed_schema
from tests.outline.small_outlines import TOP, load, outline_text

BLOCK = committed_schema()["$defs"]["block"]
SHAPES = (
    "", "''", "x", "[]", "{}", "[[]]", "[{}]", "[[[]]]", "[null]", "['']", "[[], x]", "[x, []]", "[{a: []}, x]",
    "{a: }",     "{a: []}", "{a: {}}", "{a: [[]]}", "{a: {b: []}}", "{a: [], b: []}", "{a: x: y}", "[a: x, b: [y]]",
    "[a: [], b: {}]",
    "{zh: }", "{zh: []}", "{en: [[]]}", "{left: [], right: x}", "{left: [[]], right: [[]]}", "{left: {}, right: [{}]}",
    "{left: , right: }", "{left: x, right: [], rows: [[], {}, {a: []}, a, [[], [], []]]}",
    "{left: x, right: y, rows: [{a: [[], []]}, {left: [], right: [[]]}]}", '"|"', '"||\\n|-|"', '["|", "|"]',
    "[' ', ' ']",
)  # fmt: skip


def whole(block: str) -> str:
    return outline_text(f"- {block}\n", "languages: [en]\n")


def fields(kind: str) -> Iterator[str]:
    yield from sorted(keys_of(list(alternatives(BLOCK["properties"][kind]))))


@pytest.mark.parametrize("kind", kinds_of([BLOCK]))
def test_a_kind_of_block(tmp_path: Path, kind: str) -> None:
    for shape in SHAPES:
        outline, told = load(tmp_path, whole(f"{kind}: {shape}"))
        assert outline is not None or told
        assert all(one.span.line for one in told)
        for field in fields(kind):
            load(tmp_path, whole(f"{kind}: {{{field}: {shape or '~'}}}"))


@pytest.mark.parametrize("shape", SHAPES)
def test_sections_and_what_stands_right_in_one(tmp_path: Path, shape: str) -> None:
    head = TOP + "languages: [en]\n"
    for text in (
        f"sections: {shape}", f"sections: {{One: {shape}, Two: {shape}}}", f"sections: [{{blocks: {shape}}}]",
        f"sections: [{{title: {shape}, blocks: [{shape or 'x'}]}}]", f"group: {shape}\nphone: {shape}\nsections: [x]",
        f"sections: [{{title: One, cite: {shape}, text: {shape}, points: {shape}}}]",
        f"sections: [{{title: One, figure: {shape}, alt: {shape}, text: {shape}}}]", f"date: {shape}\nsections: []",
    ):  # fmt: skip
        outline, told = load(tmp_path, head + text + "\n")
        assert outline is not None or told
