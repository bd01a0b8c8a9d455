"""Long addresses in a talk: each part of one leads where the whole does, and a talk that came back keeps it whole."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from builder.outline.text.text import Language
from tests.end_to_end.addresses import LONG, paragraphs_of, parts_of_addresses
from tests.exchange.decks import Desk, Hand, by_hand, talk_of, through_libreoffice

BOTH: tuple[Language, ...] = ("zh", "en")
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
in_both = pytest.mark.parametrize("language", BOTH)


@pytest.fixture
def slides(language: Language, tmp_path: Path) -> list[Any]:
    (tmp_path / "talk.pptx").write_bytes(talk_of(LONG, language))
    return list(Presentation(str(tmp_path / "talk.pptx")).slides)


@in_both
def test_an_address_longer_than_its_line_is_parted_by_layout(slides: list[Any]) -> None:
    """On the cover, in a list, in a text, with people, and at the close; in a table and under a quotation it fits."""
    parted = {
        number for number, slide in enumerate(slides, 1) for paragraph in paragraphs_of(slide)
        if any(len(parts) > 1 for parts in parts_of_addresses(paragraph.text))
    }  # fmt: skip
    people = next(n for n, s in enumerate(slides, 1) if any("people/" in p.text for p in paragraphs_of(s)))
    assert {1, 2, 3, people, len(slides) - 2, len(slides)} <= parted


@in_both
def test_each_part_leads_where_the_whole_does(slides: list[Any]) -> None:
    """The line end between them too: whoever types there types into one link."""
    linked = [
        p for slide in slides for p in paragraphs_of(slide)
        if p._p.find("{*}br/{*}rPr/{*}hlinkClick") is not None
    ]  # fmt: skip
    assert len(linked) > 2
    for paragraph in linked:
        assert len({link.get(LINK) for link in paragraph._p.iter("{*}hlinkClick")}) == 1
        shown = "".join(run.text for run in paragraph.runs if run.hyperlink.address)
        (whole,) = ["".join(parts) for parts in parts_of_addresses(paragraph.text)]
        assert whole.rstrip(",.") == shown


@in_both
def test_what_was_parted_changes_nothing_in_the_outline(language: Language, tmp_path: Path) -> None:
    desk = Desk(tmp_path, LONG, talk_of(LONG, language))
    assert desk.changes() == []
    assert desk.untaken() == []


@in_both
@pytest.mark.rendering
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs soffice (LibreOffice)")
def test_nor_does_it_when_libreoffice_saved_it(language: Language, tmp_path: Path) -> None:
    desk = Desk(tmp_path / "desk", LONG, through_libreoffice(talk_of(LONG, language), tmp_path))
    assert desk.changes() == []
    assert desk.untaken() == []


def retyped(before: str, after: str, slide: int) -> Hand:
    """Somebody types over a part of one run of a slide."""

    def hand(presentation: Any) -> None:
        (run,) = [r for p in paragraphs_of(presentation.slides[slide]) for r in p.runs if before in r.text]
        run.text = run.text.replace(before, after, 1)

    return hand


@pytest.mark.parametrize("after", ["-kidneys", "_kidney"])
def test_the_first_letters_after_a_line_end_are_typed_anew_and_no_space_comes(tmp_path: Path, after: str) -> None:
    desk = Desk(tmp_path, LONG, by_hand(talk_of(LONG, "en"), retyped("-kidney", after, 0)))
    whole = "All papers are at example.org/riverside{}/annual-meeting/2027/slides"
    assert desk.changes() == [f"-  en: {whole.format('-kidney')}", f"+  en: {whole.format(after)}"]
    assert desk.untaken() == []


def test_a_line_of_somebodys_own_after_an_address_is_no_part_of_it(tmp_path: Path) -> None:
    def hand(presentation: Any) -> None:
        (paragraph,) = [p for p in paragraphs_of(presentation.slides[0]) if p.text.endswith("2027/slides")]
        paragraph.add_line_break()
        paragraph.add_run().text = "or by post"

    desk = Desk(tmp_path, LONG, by_hand(talk_of(LONG, "en"), hand))
    (_, new) = desk.changes()
    assert new.endswith("/2027/slides or by post")


def test_an_address_comes_back_whole_across_our_line_end(tmp_path: Path) -> None:
    desk = Desk(tmp_path, LONG, by_hand(talk_of(LONG, "en"), retyped("join-us", "write-us", -1)))
    address = "https://www.example.org/riverside-kidney/membership/{}-or-write/2027"
    assert desk.changes() == [f"-  url: {address.format('join-us')}", f"+  url: {address.format('write-us')}"]
    assert desk.untaken() == []
