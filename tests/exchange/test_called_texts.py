"""What each text of a whole export is called, in both languages of messages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builder.catalogue import MessageLanguage
from tests.command_line import talkleaf
from tests.exchange.outlines import SMALL

IN_PLACE = SMALL.replace(
    "        cite: none\n", "        cite: {zh: 运动与渐冻症指南, en: Guideline on exercise in ALS}\n", 1
)
KEY = re.compile(r"(?:^|[, ，、])(?:cite|[a-z]+_[a-z]+)(?:$|[,，、])")


@pytest.mark.parametrize(("language", "source"), [("en", "source"), ("zh", "来源")])
def test_no_text_is_called_by_its_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: MessageLanguage, source: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("small.yaml").write_text(IN_PLACE, "utf-8")
    ran = talkleaf("translate", "export", "small.yaml", "--from", "zh", "--to", "en", "--lang", language)
    assert ran.exit_code == 0, ran.output
    rows = list(load_workbook("small.zh-en.xlsx").worksheets[0].iter_rows(min_row=2, values_only=True))
    places = [str(row[0]) for row in rows]
    assert len(places) == 9
    assert [place for place in places if KEY.search(place)] == []
    assert [str(row[0]).endswith(source) for row in rows if "运动与渐冻症指南" in str(row[1])] == [True]
