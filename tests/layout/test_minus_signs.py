"""Negative numbers in tables have a true minus sign in every output, in line as before; words keep their hyphens."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.geometry import MM
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.piece import stacked
from builder.layout.table_numbers import with_minus_signs
from builder.page.every_item import every_item
from builder.page.items import TableItem
from builder.write.html import write_phone
from tests.layout.leaflet.made_leaflets import blocks_of, setting
from tests.layout.slides.made_talks import block, edition_of, theme_named

COSTS = """\
table:
  header: [{zh: 项目, en: Item}, {zh: 最少, en: Least}, {zh: 说明, en: Remark}]
  rows:
    - [{zh: 一副, en: A pair}, "1,600.00", {zh: 双耳, en: both ears}]
    - [{zh: 补贴, en: Allowance}, "-3,500.50", "-"]
    - [{zh: 退款, en: Refund}, "-80", {zh: 一次-性, en: one-off -5}]
"""
SHOWN = ["1,600.00", "−3,500.50", "−80"]
LEFT = {"zh": ["双耳", "-", "一次-性"], "en": ["both ears", "-", "one-off -5"]}


def cells(table: TableItem) -> list[list[str]]:
    return [["".join(p.set.text for p in cell.paragraphs) for cell in row] for row in table.cells[1:]]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_slides_and_leaflet_show_them_in_line_at_their_decimals(tmp_path: Path, language: str) -> None:
    page = block(tmp_path, COSTS, language).slides[0]
    written = "- " + COSTS.replace("\n", "\n  ")
    pieces = body_pieces(blocks_of(tmp_path, written, language)[0], setting(language), 130 * MM)
    for items in (page.items, stacked(pieces)):
        table = next(item for item in every_item(items) if isinstance(item, TableItem))
        assert [row[1] for row in cells(table)] == SHOWN
        assert [row[2] for row in cells(table)] == LEFT[language]


def test_the_page_for_telephones_does_so_too(tmp_path: Path) -> None:
    block(tmp_path, COSTS, "en")  # writes the outline
    page = write_phone(edition_of(tmp_path / "sample.yaml", "en"), theme_named(), Report()).decode("utf-8")
    assert all(f"<dd>{shown}</dd>" in page for shown in SHOWN)
    assert "<dd>-</dd>" in page


def test_a_number_with_money_or_brackets_has_its_sign_and_nothing_else_does(tmp_path: Path) -> None:
    rows = ("-5 %", "(-5)", "-€ 20", "-1 200", "5-8", "-5 to 8", "-a", "020-12345", "+5")
    listed = "".join(f'      - ["{one}", "1"]\n' for one in rows)
    table = blocks_of(tmp_path, f"- table:\n    header: [a, b]\n    rows:\n{listed}")[0]
    shown = [row[0].plain for row in with_minus_signs(table).rows]
    assert shown == ["−5 %", "(−5)", "−€ 20", "−1 200", *rows[4:]]
