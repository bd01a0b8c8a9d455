"""The evidence table of a document without claims says so, and how to add one."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from builder.build.kept_paragraphs import KeptParagraphs
from builder.build.loading import load
from builder.diagnostics import Report
from builder.layout.evidence_table import MARGIN, SHEET, claims, compose_evidence
from builder.outline.model.edition import Edition
from builder.page.items import TableItem, TextItem
from builder.theme.model import Theme
from builder.typeset.model import SetParagraph
from builder.write.evidence_workbook import write_evidence_workbook
from tests.outline.small_outlines import outline_text, write

SAID = {"zh": "cite: [id]", "en": "“cite: [id]”"}


def made(folder: Path, blocks: str) -> tuple[list[Edition], Theme]:
    report = Report()
    loaded = load(write(folder, outline_text(blocks)), "", report)
    assert loaded is not None, list(report)
    return list(loaded.editions.values()), loaded.theme


def test_without_claims_it_says_how_to_add_one(tmp_path: Path) -> None:
    editions, theme = made(tmp_path, "- text: {zh: 你好, en: Hello}\n  cite: none\n")
    assert claims(editions) == ()
    (page,) = compose_evidence(editions, theme).pages
    assert not [item for item in page.items if isinstance(item, TableItem)]
    notes = [item for item in page.items if isinstance(item, TextItem) and item.role == "paragraph"]
    said = {item.language: "".join(run.text for p in item.paragraphs for run in p.set.runs) for item in notes}
    assert {language: words in said[language] for language, words in SAID.items()} == {"zh": True, "en": True}
    assert all(item.frame.x >= MARGIN and item.frame.right <= SHEET.width - MARGIN + 0.1 for item in notes)
    assert notes[0].frame.bottom < notes[1].frame.y
    sheet = load_workbook(BytesIO(write_evidence_workbook(editions, "2026-11-22"))).worksheets[0]
    assert [SAID["zh"] in str(sheet["B2"].value), SAID["en"] in str(sheet["C2"].value)] == [True, True]


@pytest.mark.parametrize("cite", ["  cite: ernst2023\n", ""])
def test_with_a_claim_it_is_a_table(tmp_path: Path, cite: str) -> None:
    editions, theme = made(tmp_path, f"- text: {{zh: 你好, en: Hello}}\n{cite}")
    page = compose_evidence(editions, theme).pages[0]
    assert [item for item in page.items if isinstance(item, TableItem)]
    sheet = load_workbook(BytesIO(write_evidence_workbook(editions, "2026-11-22"))).worksheets[0]
    assert sheet["A2"].value == "one/1"


TWO = "- text: {{zh: 你好, en: Hello}}\n  cite: ernst2023\n- text: {{zh: 再见, en: {bye}}}\n  cite: ernst2023\n"


def test_an_edit_sets_only_what_it_changed(tmp_path: Path) -> None:
    def composed(bye: str, world: str) -> list[str]:
        """What was set anew in a table that is as if nothing had been kept."""
        anew: list[str] = []
        kept = KeptParagraphs(tmp_path / "small.paragraphs", world)

        def recall(set_from: object, make: Callable[[], SetParagraph]) -> SetParagraph:
            def noted() -> SetParagraph:
                anew.append((done := make()).text)
                return done

            return kept.recall(set_from, noted)

        editions, theme = made(tmp_path, TWO.format(bye=bye))
        pages = compose_evidence(editions, theme, recall).pages
        kept.save()
        assert pages == compose_evidence(editions, theme).pages, bye
        return anew

    first = composed("Goodbye", "a world")
    assert {"Hello", "Goodbye", "再见"} <= {*first}
    assert composed("So long", "a world") == ["So long"]
    assert composed("So long", "a world") == []
    assert "Hello" in composed("So long", "other fonts")
    (tmp_path / "small.paragraphs").write_bytes(b"cut short")
    assert "Hello" in composed("So long", "other fonts")
