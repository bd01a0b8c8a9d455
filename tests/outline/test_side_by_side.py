"""Two things side by side as people type them."""

from pathlib import Path

import pytest

from builder.outline.model.blocks import Callout, Columns, Compare, Points, Prose
from tests.outline.small_outlines import good, load, outline_text

TWO = "{zh: 一, en: A}"


def first(folder: Path, block: str) -> object:
    return good(folder, outline_text(f"{block}\n  cite: none\n")).sections[0].blocks[0]


@pytest.mark.parametrize(
    "block",
    [
        f"- compare: {{left_title: {TWO}, left: [{TWO}, {TWO}], right_title: {TWO}, right: [{TWO}]}}",
        f"- compare: {{left: {{title: {TWO}, points: [{TWO}, {TWO}]}}, right: {{title: {TWO}, items: [{TWO}]}}}}",
        f"- compare: {{columns: [{TWO}, {TWO}], left: [{TWO}, {TWO}], right: [{TWO}]}}",
        f"- do-dont: {{left_title: {TWO}, left: [{TWO}, {TWO}], right_title: {TWO}, right: [{TWO}]}}",
        f"- comparison: {{左标题: {TWO}, 左: [{TWO}, {TWO}], 右标题: {TWO}, 右: [{TWO}]}}",
    ],
)
def test_two_lists_with_heads_are_two_boxes(tmp_path: Path, block: str) -> None:
    columns = first(tmp_path, block)
    assert isinstance(columns, Columns)
    assert [(type(b), b.head is not None, len(b.points)) for b in columns.blocks if isinstance(b, Callout)] == [
        (Callout, True, 2),
        (Callout, True, 1),
    ]


def test_two_lists_each_under_its_name_are_boxes_called_so(tmp_path: Path) -> None:
    text = outline_text(
        "- compare:\n    Eat more: [milk, eggs]\n    Eat less: [beer]\n  cite: none\n", "languages: [en]\n"
    )
    (columns,) = good(tmp_path, text).sections[0].blocks
    assert isinstance(columns, Columns)
    heads = [b.head for b in columns.blocks if isinstance(b, Callout)]
    assert [head.by_language["en"].raw for head in heads if head] == ["Eat more", "Eat less"]


@pytest.mark.parametrize(
    "rows", ["[{Where: Hall | Home}]", "[[Where, Hall, Home]]", "[{label: Where, left: Hall, right: Home}]"]
)
def test_sides_with_rows_are_a_comparison(tmp_path: Path, rows: str) -> None:
    block = f"- compare: {{left: Nurse, right: Doctor, rows: {rows}}}\n  cite: none\n"
    (compare,) = good(tmp_path, outline_text(block, "languages: [en]\n")).sections[0].blocks
    assert isinstance(compare, Compare)
    assert [text.by_language["en"].raw for text in compare.columns] == ["Nurse", "Doctor"]
    (row,) = compare.rows
    assert [row.label.by_language["en"].raw, *(c.by_language["en"].raw for c in row.cells)] == ["Where", "Hall", "Home"]


def test_two_columns_may_name_their_sides(tmp_path: Path) -> None:
    columns = first(tmp_path, f"- columns: {{left: [{TWO}], right: {TWO}}}")
    assert isinstance(columns, Columns)
    assert [type(block) for block in columns.blocks] == [Points, Prose]


def test_a_comparison_that_says_too_little_is_told_once_with_the_lines(tmp_path: Path) -> None:
    _, told = load(tmp_path, outline_text("- compare: {left: Nurse, right: Doctor, items: [A, B]}\n  cite: none\n"))
    assert [d.code for d in told] == ["missing-key"]
    assert '`columns: ["Nurse", "Doctor"]`\n`rows:`' in told[0].hint
