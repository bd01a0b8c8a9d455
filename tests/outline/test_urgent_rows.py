"""Rows that cannot wait are found in tables of an outline, and `icons: none` leaves all alike."""

from __future__ import annotations

from pathlib import Path

from tests.icon_words.test_meaning import block_of

TABLE = (
    "table: {header: [{zh: 数值, en: Value}, {zh: 做什么, en: What to do}], "
    "rows: [[{zh: 正常, en: Normal}, {zh: 立刻见效, en: Works at once}], "
    "[{zh: 很高, en: Very high}, {zh: 立刻打120, en: Call an ambulance at once}]]}"
)


def test_only_the_row_that_says_what_to_do_at_once_is_urgent(tmp_path: Path) -> None:
    assert block_of(tmp_path, TABLE).urgent == (1,)


def test_without_icons_all_rows_are_alike(tmp_path: Path) -> None:
    assert block_of(tmp_path, TABLE, "icons: none").urgent == ()
    assert block_of(tmp_path, TABLE + "\n        icons: none").urgent == ()
    assert block_of(tmp_path, TABLE + "\n        icons: meant", "icons: none").urgent == (1,)
