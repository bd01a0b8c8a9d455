"""Talks that LibreOffice saved: it renames, renumbers and splits, and what a person wrote still comes back alone."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from pptx.util import Pt

from builder.outline.text.text import Language
from tests.exchange.decks import EVERY_BLOCK, Desk, by_hand, paragraph_of, talk_of, through_libreoffice, typed
from tests.exchange.test_pull import deleted, leveled, new_after, slide_added, slide_deleted, slide_moved

ROOT = Path(__file__).parents[2]
ALS = ROOT / "content" / "als-stem-cells.yaml"

pytestmark = [pytest.mark.skipif(shutil.which("soffice") is None, reason="needs soffice (LibreOffice)")]


@pytest.mark.parametrize(
    ("outline", "edition"),
    [
        (EVERY_BLOCK, "zh"), (ALS, "en"), (ROOT / "tests/galleries/annual-meeting.yaml", "zh"),
        (ROOT / "tests/galleries/choosing-hearing-aids.yaml", "en"),
    ],
    ids=lambda value: value.stem if isinstance(value, Path) else value,
)  # fmt: skip
def test_a_talk_that_libreoffice_saved_untouched_gives_nothing_back(
    tmp_path: Path, outline: Path, edition: Language
) -> None:
    desk = Desk(tmp_path / "desk", outline, through_libreoffice(talk_of(outline, edition), tmp_path))
    assert desk.changes() == []
    assert desk.untaken() == []


def boxed(presentation: Any) -> None:
    box = presentation.slides[4].shapes.add_textbox(Pt(10), Pt(10), Pt(200), Pt(40))
    box.text_frame.text = "Only for today"


def bolder(presentation: Any) -> None:
    paragraph_of(presentation, "Bring water.").runs[0].font.bold = True


HANDS = (
    typed("Walking is good for the body", "Walking is good for everybody"),
    typed("Better sleep", "Deeper sleep"),
    new_after("It costs nothing", "And you meet people"),
    deleted("fewer wakings"),
    typed("Slow walking is walking too.", "Slow walking counts."),
    typed("Twenty minutes", "Thirty minutes"),
    typed("Against the sun", "Against sun and rain"),
    typed("Wednesday", "Thursday"),
    typed("people took part last year", "people walked last year"),
    typed("Stop when your chest hurts. Tell the others at once.", "Stop when your chest hurts. Tell somebody at once."),
    typed("Look at the people.", "Look at them all."),
    typed("A member", "An old member"),
    bolder,
    boxed,
)
"""What a person does to the English talk."""
NEW = [
    "    en: Walking is good for everybody",
    "              en: Deeper sleep",
    '          - zh: ""',
    "            en: And you meet people",
    '            en: "**Bring water.**"',
    "          en: Slow walking counts.",
    "            Look at them all.",
    "            text: {zh: 二十分钟, en: Thirty minutes}",
    "            text: {zh: 挡太阳, en: Against sun and rain}",
    '            - [{zh: 周三, en: Thursday}, "15"]',
    "            en: people walked last year",
    "            en: Stop when your chest hurts. Tell somebody at once.",
    "          who: {zh: 一位成员, en: An old member}",
]


def test_every_kind_of_edit_comes_back_from_a_talk_that_libreoffice_saved_after_it(tmp_path: Path) -> None:
    talk = through_libreoffice(by_hand(talk_of(EVERY_BLOCK, "en"), *HANDS), tmp_path)
    desk = Desk(tmp_path / "desk", EVERY_BLOCK, talk)
    new = [line[1:] for line in desk.changes() if line.startswith("+")]
    assert [line.strip() for line in new] == [line.strip() for line in NEW]
    assert desk.untaken() == ["5: a text box was added: “Only for today”"]


def test_slides_that_were_moved_deleted_and_added_before_libreoffice_saved_are_told(tmp_path: Path) -> None:
    hands = (slide_deleted, slide_moved, slide_added, leveled("It costs nothing", 1))
    talk = through_libreoffice(by_hand(talk_of(EVERY_BLOCK, "en"), *hands), tmp_path)
    desk = Desk(tmp_path / "desk", EVERY_BLOCK, talk)
    assert [line for line in desk.changes() if line.startswith("+")] == [
        "+              - zh: 不用花钱", "+                en: It costs nothing",
    ]  # fmt: skip
    assert [line.split(" (")[0].split(" “")[0] for line in desk.untaken()] == [
        "0: slide 5 as built", "2: the slide", "16: the slide",
    ]  # fmt: skip
