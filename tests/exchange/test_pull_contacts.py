"""Telephone numbers, addresses and new notes come back from slides."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from builder.outline.text.text import Language
from tests.exchange.decks import Desk, Hand, by_hand, talk_of, typed

OUTLINE = """\
outline: 1
id: stoma
languages: [zh, en]
title: {zh: 造口, en: Stoma}
review: {status: draft, date: 2026-11-30}
notice: {zh: 不能代替医生的话。, en: No substitute for a doctor.}
group:
  name: {zh: 互助会, en: Self-Help Group}
  phone: 01597 555 0134 ext. 12  # the office
  email: hello@llanbryn.example
  url: https://www.llanbryn.example
  wechat: llanbryn_stoma
sections:
  - id: whom
    title: {zh: 找谁, en: Whom to ask}
    blocks:
      - people:
          - name: {zh: 玛丽, en: Mary}
            phone: "01597 555 0177 转 304"
            email: mary@llanbryn.example
          - name: {zh: 汤姆, en: Tom}
            phone: 01597 555 0188
        cite: none
  - id: list
    title: {zh: 单子, en: A list}
    blocks:
      - points:
          - {zh: 剪刀, en: Scissors}
          - {zh: 毛巾, en: A towel}
        cite: none  # of our own
      - title: {zh: 再来, en: Once more}
        cards: [{title: {zh: 袋子, en: Bags}, text: {zh: 两个, en: Two of them}}]
        cite: none
"""


@pytest.fixture(scope="module")
def outline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("contacts") / "stoma.yaml"
    path.write_text(OUTLINE, "utf-8")
    return path


def changed(outline: Path, folder: Path, *hands: Hand, edition: Language = "en") -> Desk:
    return Desk(folder / "desk", outline, by_hand(talk_of(outline, edition), *hands))


@pytest.mark.parametrize(
    ("edition", "before", "after", "old", "new"),
    [
        ("en", "01597 555 0177 ext. 304", "01597 555 0177 ext. 305", "转 304", "转 305"),
        ("zh", "01597 555 0177 转 304", "01597 555 0178 转 305", "0177 转 304", "0178 转 305"),
        ("zh", "01597 555 0134 转 12", "01597 555 0134 转 13", "ext. 12", "ext. 13"),
        ("en", "01597 555 0134 ext. 12", "01597 555 0134", " ext. 12  # the", "  # the"),
        ("en", "01597 555 0188", "01597 555 0188 ext. 7", "0188\n", "0188 ext. 7\n"),
        ("zh", "mary@llanbryn.example", "m.price@llanbryn.example", "mary@", "m.price@"),
        ("en", "hello@llanbryn.example", "office@llanbryn.example", "hello@", "office@"),
        ("en", "llanbryn.example", "llanbryn.org", "www.llanbryn.example", "www.llanbryn.org"),
        ("zh", "llanbryn_stoma", "llanbryn_group", "llanbryn_stoma", "llanbryn_group"),
    ],
)  # fmt: skip
def test_a_number_or_address_comes_back(
    outline: Path, tmp_path: Path, edition: Language, before: str, after: str, old: str, new: str
) -> None:
    """All languages share it: nothing is stale, and a second pull finds nothing."""
    desk = changed(outline, tmp_path, typed(before, after), edition=edition)
    pulled = desk.pull()
    assert desk.untaken() == []
    assert pulled.after.decode() == OUTLINE.replace(old, new, 1)
    assert pulled.touched == ()
    desk.outline.write_bytes(pulled.after)
    assert (desk.changes(), desk.untaken()) == ([], [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("01597 555 0188", "ask at the door"), ("01597 555 0188", "01597 555 0188 (mornings)"),
        ("mary@llanbryn.example", "mary at llanbryn"), ("llanbryn.example", "our page"),
    ],
)  # fmt: skip
def test_what_is_no_number_or_address_stays_in_the_talk(outline: Path, tmp_path: Path, before: str, after: str) -> None:
    desk = changed(outline, tmp_path, typed(before, after))
    assert desk.changes() == []
    assert ["cannot be written there" in told for told in desk.untaken()] == [True]


def test_a_number_that_stands_twice_in_the_outline_is_left(tmp_path: Path) -> None:
    path = tmp_path / "stoma.yaml"
    path.write_text(OUTLINE.replace("01597 555 0188", "01597 555 0134 ext. 12"), "utf-8")
    desk = changed(path, tmp_path, typed("01597 555 0134 ext. 12", "01597 555 0134 ext. 13"))
    assert desk.changes() == []
    assert ["in several places" in told for told in desk.untaken()] == [True]


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


def test_notes_of_the_last_block_stand_at_the_end_of_the_file(outline: Path, tmp_path: Path) -> None:
    desk = changed(outline, tmp_path, noted(slide_with(outline, "Two of them"), "Pass some round."))
    assert desk.pull().after.decode() == OUTLINE + '        notes:\n          zh: ""\n          en: Pass some round.\n'


def test_notes_under_the_cover_have_no_block(outline: Path, tmp_path: Path) -> None:
    desk = changed(outline, tmp_path, noted(0, "Good evening."))
    assert desk.changes() == []
    assert desk.untaken() == ["1: notes were added where the outline has none: “Good evening.”"]
