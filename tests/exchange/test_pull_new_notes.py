"""Notes that were typed under a slide come back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import yaml
from pptx import Presentation

from tests.exchange.decks import Hand, talk_of, typed
from tests.exchange.test_pull_contacts import OUTLINE, changed


@pytest.fixture(scope="module")
def outline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("notes") / "stoma.yaml"
    path.write_text(OUTLINE, "utf-8")
    return path


def noted(number: int, words: str) -> Hand:
    """Somebody types notes under a slide, after those that stand there."""

    def hand(presentation: Any) -> None:
        frame = presentation.slides[number].notes_slide.notes_text_frame
        frame.text = f"{frame.text}\n{words}" if frame.text else words

    return hand


def slide_with(outline: Path, words: str) -> int:
    slides = Presentation(BytesIO(talk_of(outline, "en"))).slides
    return next(
        n for n, s in enumerate(slides) if any(words in x.text_frame.text for x in s.shapes if x.has_text_frame)
    )


def test_notes_under_a_slide_without_any_become_those_of_its_block(outline: Path, tmp_path: Path) -> None:
    number = slide_with(outline, "Scissors")
    desk = changed(outline, tmp_path, noted(number, "Show them: all of it.\nAsk who has **two**."))
    assert desk.untaken() == []
    assert desk.changes() == [
        "+        notes:",
        '+          zh: ""',
        "+          en: |",
        "+            Show them: all of it.",
        "+",
        r"+            Ask who has \*\*two\*\*.",
    ]
    after = desk.pull().after
    assert after.decode().index("# of our own") < after.decode().index("notes:") < after.decode().index("Once more")
    desk.outline.write_bytes(after)
    assert (desk.changes(), desk.untaken()) == ([], [])


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n", "\n\n"])
@pytest.mark.parametrize(
    "said", [["Pass some round."], ["Pass some round.", "Let them touch it."], ["One.", "Two.", "3"]]
)
def test_notes_of_the_last_block_stand_at_the_end_of_the_file(
    tmp_path: Path, said: list[str], last: str, end: str
) -> None:
    """However the file ends, they are read again as they were typed, and nothing else changes."""
    path = tmp_path / "stoma.yaml"
    before = (OUTLINE.rstrip("\n") + last).replace("\n", end)
    path.write_bytes(before.encode())
    desk = changed(path, tmp_path, noted(slide_with(path, "Two of them"), "\n".join(said)))
    pulled = desk.pull()
    assert (pulled.before, list(pulled.untaken)) == (before.encode(), [])
    now = pulled.after.decode()
    assert now.startswith(before.rstrip())
    assert now.count("\n") == now.count(end)
    expected = yaml.safe_load(OUTLINE)
    expected["sections"][1]["blocks"][-1]["notes"] = {"zh": "", "en": "\n\n".join(said)}
    found = yaml.safe_load(now)
    notes = found["sections"][1]["blocks"][-1]["notes"]
    notes["en"] = notes["en"].rstrip("\n") if isinstance(notes["en"], str) else str(notes["en"])
    assert found == expected
    desk.outline.write_bytes(pulled.after)
    assert (desk.changes(), desk.untaken()) == ([], [])


def test_words_added_at_the_end_of_a_block_stay_in_their_line_above_new_notes(outline: Path, tmp_path: Path) -> None:
    """Both are put in at one place of the file."""
    path = tmp_path / "stoma.yaml"
    path.write_text(OUTLINE.replace("        cite: none  # of our own\n", ""), "utf-8")
    number = slide_with(path, "Scissors")
    hands = (typed("A towel", "A towel, large"), noted(number, "Show them."))
    lines = OUTLINE.replace("{zh: 毛巾, en: A towel}", "zh: 毛巾\n            en: A towel")
    path.write_text(lines.replace("        cite: none  # of our own\n", ""), "utf-8")
    desk = changed(path, tmp_path, *hands)
    assert desk.untaken() == []
    assert [line for line in desk.changes() if line[0] == "+"] == [
        "+            en: A towel, large", "+        notes:", '+          zh: ""', "+          en: Show them."
    ]  # fmt: skip


def test_two_paragraphs_added_to_notes_keep_their_order(tmp_path: Path) -> None:
    path = tmp_path / "stoma.yaml"
    there = "        notes: {zh: 给大家看。, en: Show them.}\n"
    path.write_text(OUTLINE.replace("        cite: none  # of our own\n", "        cite: none\n" + there), "utf-8")
    desk = changed(path, tmp_path, noted(slide_with(path, "Scissors"), "Pass one round.\nAsk who has two."))
    assert desk.untaken() == []
    added = "\n".join(desk.changes())
    assert "Show them.\\n\\nPass one round.\\n\\nAsk who has two." in added


def test_notes_under_the_cover_have_no_block(outline: Path, tmp_path: Path) -> None:
    desk = changed(outline, tmp_path, noted(0, "Good evening."))
    assert desk.changes() == []
    assert desk.untaken() == ["1: notes were added where the outline has none: “Good evening.”"]
