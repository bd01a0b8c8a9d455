"""A last row that calls itself the total is one, unless its author says otherwise."""

from pathlib import Path

import pytest

from builder.outline.model.blocks import Table
from tests.layout.slides.made_talks import HEAD, SECTION, edition_of

ROWS = """\
      - table:
          header: [{{zh: 项目, en: Item}}, {{zh: 钱, en: Money}}]
          rows:
            - [{{zh: 房租, en: Rent}}, "1"]
            - [{{zh: 茶点, en: Tea}}, "2"]
            - [{{zh: {zh}, en: {en}}}, "3"]
{total}        cite: none
"""


def table(folder: Path, zh: str, en: str, total: str = "") -> Table:
    line = f"          total: {total}\n" if total else ""
    path = folder / "sample.yaml"
    path.write_text(HEAD + SECTION + ROWS.format(zh=zh, en=en, total=line), encoding="utf-8")
    return edition_of(path, "en").sections[0].blocks[0]


@pytest.mark.parametrize(("zh", "en"), [("合计", "Total"), ("总计：", "In all"), ("共计", "Grand total")])
def test_a_row_that_says_so_is_the_total(tmp_path: Path, zh: str, en: str) -> None:
    assert table(tmp_path, zh, en).total == "true"


def test_other_rows_are_none(tmp_path: Path) -> None:
    assert table(tmp_path, "总结会", "Total hip replacement").total == "false"


def test_its_author_has_the_last_word(tmp_path: Path) -> None:
    assert table(tmp_path, "合计", "Total", "false").total == "false"
    assert table(tmp_path, "其他", "Other", "true").total == "true"
