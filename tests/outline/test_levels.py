"""Levels of rows and cells: given by an author or read out of words, and `none` leaves all alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.outline.model.blocks.judged import Judgements
from tests.icon_words.test_meaning import block_of
from tests.outline.small_outlines import load, outline_text

TABLE = (
    "table: {header: [{zh: 数值, en: Value}, {zh: 做什么, en: What to do}], "
    "rows: [[{zh: 甲, en: One}, {zh: 立刻见效, en: Works at once}], "
    "[{zh: 乙, en: Two}, {zh: 立刻打120, en: Call an ambulance at once}]]}"
)
SCALE = (
    "table: {header: [{zh: 血压, en: Pressure}, {zh: 数值, en: Value}], rows: [[{zh: 正常, en: Normal}, '120'], "
    "[{zh: 偏高, en: Raised}, '130'], [{zh: 高, en: High}, '150'], [{zh: 尽快看医生, en: See a doctor soon}, '190']]}"
)
COMPARE = (
    "compare: {columns: [{zh: 甲, en: A}, {zh: 乙, en: B}, {zh: 丙, en: C}], rows: ["
    "{label: {zh: 手不灵便, en: Stiff fingers}, cells: [{zh: 难, en: hard}, {zh: 容易, en: easiest}, "
    "{zh: 要练习, en: with practice}]}, "
    "{label: {zh: 价钱, en: Price}, cells: ['10', '20', '30']}]}"
)


def levels(judged: Judgements) -> list[str]:
    """What is said, in capitals where the words beside it do not say it."""
    return [(own.level if own.said else own.level.upper()) if own else "-" for own in judged]


def with_keys(block: str, keys: str) -> str:
    return f"{block.removesuffix('}')}, {keys}}}"


def test_only_the_row_that_says_what_to_do_at_once_is_urgent(tmp_path: Path) -> None:
    assert levels(block_of(tmp_path, TABLE).row_levels) == ["-", "urgent"]


def test_rows_that_are_a_scale_have_its_levels_and_the_last_may_say_what_to_do(tmp_path: Path) -> None:
    assert levels(block_of(tmp_path, SCALE).row_levels) == ["good", "watch", "warning", "urgent"]
    total = SCALE.replace("{zh: 尽快看医生, en: See a doctor soon}", "{zh: 合计, en: Total}")
    assert levels(block_of(tmp_path, total).row_levels) == ["good", "watch", "warning", "-"]


def test_cells_that_judge_have_levels_in_their_row_alone(tmp_path: Path) -> None:
    first, second = block_of(tmp_path, COMPARE).rows
    assert levels(first.cell_levels) == ["warning", "good", "watch"]
    assert second.cell_levels == ()


@pytest.mark.parametrize(
    ("block", "top"),
    [
        (TABLE, "icons: none"),
        (TABLE + "\n        icons: none", ""),
        (with_keys(TABLE, "levels: none"), ""),
        (with_keys(SCALE, "levels: none"), ""),
        (with_keys(SCALE, "levels: [none, none, none, none]"), ""),
        (with_keys(COMPARE, "levels: none"), ""),
        (COMPARE.replace("with practice}]", "with practice}], levels: none"), ""),
        (COMPARE.replace("with practice}]", "with practice}], levels: [none, none, none]"), ""),
    ],
)
def test_an_author_who_wants_none_has_none(tmp_path: Path, block: str, top: str) -> None:
    found = block_of(tmp_path, block, top)
    assert not found.row_levels
    assert not any(getattr(row, "cell_levels", ()) for row in found.rows)


def test_an_author_gives_levels_by_name_or_colour_and_her_own_stay_without_icons(tmp_path: Path) -> None:
    given = with_keys(TABLE, "levels: [green, 紧急]")
    found = block_of(tmp_path, given, "icons: none")
    assert levels(found.row_levels) == ["GOOD", "urgent"], "the words of a row that cannot wait say so"
    cells = COMPARE.replace("['10', '20', '30']", "['10', '20', '30'], levels: [good, none, red]")
    assert levels(block_of(tmp_path, cells).rows[1].cell_levels) == ["GOOD", "-", "URGENT"]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        (with_keys(TABLE, "levels: [good]"), "expected 2 levels (one for each row), found 1"),
        (
            COMPARE.replace("['10', '20', '30']", "['10', '20', '30'], levels: [good, urgent]"),
            "expected 3 levels (one for each cell), found 2",
        ),
        (with_keys(TABLE, "levels: [good, blue]"), "blue"),
    ],
)
def test_a_level_too_few_or_unknown_is_told(tmp_path: Path, block: str, said: str) -> None:
    _, told = load(tmp_path, outline_text(f"- {block}\n  cite: none\n"))
    assert any(said in str(found.message) for found in told), [str(found.message) for found in told]
