"""Real documents: nothing that a layout does to a text for show comes back as an edit, and every text can be found."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builder.exchange.pull.opened_deck import open_deck
from builder.outline.text.text import Language
from tests.exchange.decks import Desk, by_hand, talk_of, typed

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "content" / "als-stem-cells.yaml", *sorted((ROOT / "tests" / "galleries").glob("*.yaml"))]
EDITIONS: tuple[Language, ...] = ("zh", "en")


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("outline", DOCUMENTS, ids=lambda path: path.stem)
def test_a_talk_that_nobody_touched_gives_nothing_back(tmp_path: Path, outline: Path, edition: Language) -> None:
    desk = Desk(tmp_path, outline, talk_of(outline, edition))
    assert desk.pull().after == outline.read_bytes()
    assert desk.untaken() == []


OURS = 0.8
"""The share of paragraphs in bodies that must be known; the others are sources, addresses and words of our own."""


@pytest.mark.parametrize("outline", DOCUMENTS[1:], ids=lambda path: path.stem)
def test_titles_bodies_and_notes_are_known_by_their_place(tmp_path: Path, outline: Path) -> None:
    desk = Desk(tmp_path, outline, talk_of(outline, "en"))
    slides = open_deck(desk.talk).written.slides
    titles = [t for s in slides for x in s.shapes if x.placeholder in ("title", "ctrTitle") for t in x.texts]
    bodies = [t for s in slides for x in s.shapes if x.placeholder == "body" for t in x.texts if t.text.strip()]
    assert all(t.origins for t in titles)
    assert sum(bool(t.origins) for t in bodies) >= OURS * len(bodies)


def test_the_count_of_a_group_within_another_comes_back(tmp_path: Path) -> None:
    outline = ROOT / "tests" / "galleries" / "high-blood-pressure.yaml"
    for edition, words in (("zh", "不知道自己血压高的人"), ("en", "people who do not know it")):
        hands = typed("15", "16"), typed(words, f"{words} 1")
        desk = Desk(tmp_path / edition, outline, by_hand(talk_of(outline, edition), *hands))
        assert [line.split(": ")[-1] for line in desk.changes() if line[0] == "+"] == [f"{words} 1", "16"]
        assert desk.untaken() == []


def test_a_part_of_a_stack_comes_back_and_its_total_asks_for_nothing(tmp_path: Path) -> None:
    outline = ROOT / "tests" / "galleries" / "annual-meeting.yaml"

    def hand(presentation: Any) -> None:
        (chart,) = (
            shape.chart for slide in presentation.slides for shape in slide.shapes
            if getattr(shape, "has_chart", False) and shape.has_chart and len(shape.chart.plots) > 1
        )  # fmt: skip
        for values, before, after in ((0, "246.0", "250"), (2, "385.0", "389")):
            (point,) = (v for v in list(chart._chartSpace.iter("{*}ser"))[values].iter("{*}v") if v.text == before)
            point.text = after

    desk = Desk(tmp_path, outline, by_hand(talk_of(outline, "en"), hand))
    assert [line.strip() for line in desk.changes()] == [
        "-              values: [140, 158, 181, 214, 246]", "+              values: [140, 158, 181, 214, 250]",
    ]  # fmt: skip
    assert not [told for told in desk.untaken() if "added" in told or ("385" in told and "title" not in told.lower())]
