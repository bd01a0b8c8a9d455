"""Outlines whose texts are read as they are meant: colons without quotes, lists under other keys, rows in one line."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.decks import Desk, Hand, by_hand, paragraph_of, talk_of, typed
from tests.exchange.test_pull import hold_round

HEAD = """\
outline: 1
id: small
languages: [en]
title: One drop is enough: getting it in
review: {status: draft, date: 2026-11-22, next: 2027-05-22}
notice: Not medical advice   # stays
"""
COLONS = f"""{HEAD}sections:
  - id: one
    title: First: the bottle
    blocks:
      - title: How it goes
        points:
          - text: Wash first: hands and face
          - {{text: Wait a while, 1,020 seconds}}
          - Look up: then one drop
          - Close the eye
        cite: none
      - title: What to keep
        text: Keep it cool: not frozen
        notes: Ask them: who has drops?
        cite: none
"""
OTHER_WAYS = f"""{HEAD}sections:
  The bottle:
    - title: How it goes
      bullets:
        - Wash: hands first
        - Close the eye
      cite: none
    - title: Where it stands
      comparison:
        columns: [Fridge, Shelf]
        rows:
          - Closed: two years | one year
          - Open: four weeks | two weeks
      cite: none
    - title: Take care
      warning: Never share it
      cite: none
    - title: Two things
      points: [Rest well, Drink water]
      cite: none
    - title: One thing
      points: Wash your hands
      cite: none
    - title: Many
      number: {{value: 33%, caption: of people}}
      cite: none
    - title: In order
      steps:
        - Shake: ten times
        - Open: with care
      cite: none
"""


def desk(tmp_path: Path, text: str, *hands: Hand) -> Desk:
    outline = tmp_path / "small.yaml"
    outline.write_text(text, "utf-8")
    return Desk(tmp_path / "desk", outline, by_hand(talk_of(outline, "en"), *hands))


def untouched_bytes(changed: Desk, before: str, after: str) -> bool:
    return changed.pull().after.decode("utf-8").replace(after, before, 1) == changed.outline.read_text("utf-8")


@pytest.mark.parametrize("text", [COLONS, OTHER_WAYS])
def test_a_talk_that_nobody_touched_gives_nothing_back(tmp_path: Path, text: str) -> None:
    same = desk(tmp_path, text)
    assert (same.changes(), same.untaken()) == ([], [])
    assert same.pull().after == text.encode()


@pytest.mark.parametrize(
    ("text", "said", "now", "before", "after"),
    [
        (COLONS, "Close the eye", "Close both eyes", "- Close the eye", "- Close both eyes"),
        (COLONS, "Wash first: hands and face", "Wash first: both hands", "text: Wash first: hands and face",
         'text: "Wash first: both hands"'),
        (COLONS, "Look up: then one drop", "Look up: then two drops", "- Look up: then one drop",
         '- "Look up: then two drops"'),
        (COLONS, "Keep it cool: not frozen", "Keep it cool", "text: Keep it cool: not frozen", "text: Keep it cool"),
        (COLONS, "Wait a while, 1,020 seconds", "Wait a while", "{text: Wait a while, 1,020 seconds}",
         "{text: Wait a while}"),
        (COLONS, "Ask them: who has drops?", "Ask them: who knows?", "notes: Ask them: who has drops?",
         'notes: "Ask them: who knows?"'),
        (COLONS, "getting it in", "putting it in",
         "title: One drop is enough: getting it in", 'title: "One drop is enough: putting it in"'),
        (OTHER_WAYS, "Close the eye", "Close both eyes", "- Close the eye", "- Close both eyes"),
        (OTHER_WAYS, "Wash: hands first", "Wash: both hands", "- Wash: hands first", '- "Wash: both hands"'),
        (OTHER_WAYS, "Never share it", "Do not share it", "warning: Never share it", "warning: Do not share it"),
        (OTHER_WAYS, "Rest well", "Rest more", "[Rest well,", "[Rest more,"),
        (OTHER_WAYS, "Wash your hands", "Wash both hands", "points: Wash your hands", "points: Wash both hands"),
        (OTHER_WAYS, "ten times", "five times", "- Shake: ten times", "- Shake: five times"),
        (OTHER_WAYS, "33%", "34%", "value: 33%", 'value: "34%"'),
        (OTHER_WAYS, "Fridge", "Cold", "[Fridge, Shelf]", "[Cold, Shelf]"),
    ],
)  # fmt: skip
def test_words_are_taken_and_every_other_byte_stays(
    tmp_path: Path, text: str, said: str, now: str, before: str, after: str
) -> None:
    changed = desk(tmp_path, text, typed(said, now))
    assert changed.untaken() == []
    assert untouched_bytes(changed, before, after), changed.changes()
    assert changed.changes()
    hold_round(changed)


@pytest.mark.parametrize(
    ("said", "now"),
    [("two years", "three years"), ("Closed", "Shut"), ("Shake", "Turn")],
)
def test_what_is_part_of_a_line_is_told_and_nothing_is_lost(tmp_path: Path, said: str, now: str) -> None:
    changed = desk(tmp_path, OTHER_WAYS, typed(said, now), typed("Never share it", "Do not share it"))
    assert untouched_bytes(changed, "Never share it", "Do not share it"), changed.changes()
    (told,) = changed.untaken()
    assert f"“{said}”" in told or f"“{now}”" in told


def without(words: str) -> Hand:
    def hand(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, words)._p
        paragraph.getparent().remove(paragraph)

    return hand


def test_a_point_with_a_colon_goes_alone(tmp_path: Path) -> None:
    changed = desk(tmp_path, COLONS, without("Look up: then one drop"))
    assert untouched_bytes(changed, "", "") or changed.changes() == ["-          - Look up: then one drop"]


def added(beside: str, words: str) -> Hand:
    def hand(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, beside)
        new = deepcopy(paragraph._p)
        paragraph._p.addnext(new)
        runs = new.findall("{*}r")
        for run in runs[1:]:
            new.remove(run)
        runs[0].find("{*}t").text = words

    return hand


def test_a_list_in_brackets_does_not_grow_and_the_way_out_is_told(tmp_path: Path) -> None:
    changed = desk(tmp_path, OTHER_WAYS, added("Rest well", "Sleep long"))
    assert changed.changes() == []
    (told,) = changed.untaken()
    assert told.endswith(
        "“Sleep long” was added to a list in brackets; write the list one item a line, each after `- `"
    )


QUOTED = """\
title: {zh: 走路, en: "Walking isn't hard"}
sections:
  - id: why
    heading: {zh: 为什么, en: Why walk}
    blocks:
      - points:
          - {zh: 不难, en: "It's \\"so\\" easy, don't wait"}
          - {zh: 天天走, en: Every day}
        cite: none
"""


def test_quotes_that_we_set_are_no_edit_and_those_typed_on_a_slide_stay(tmp_path: Path) -> None:
    outline = tmp_path / "walking.yaml"
    outline.write_text(QUOTED, encoding="utf-8")
    talk = talk_of(outline, "en")
    assert Desk(tmp_path / "untouched", outline, talk).changes() == []
    hands = (
        typed("It’s “so” easy, don’t wait", "It’s “so” simple, don't wait for him"),
        typed("Every day", "It’s good every day, isn't it"),
    )
    edited = Desk(tmp_path / "edited", outline, by_hand(talk, *hands))
    assert edited.changes() == [
        '-          - {zh: 不难, en: "It\'s \\"so\\" easy, don\'t wait"}',
        "-          - {zh: 天天走, en: Every day}",
        '+          - {zh: 不难, en: "It\'s \\"so\\" simple, don\'t wait for him"}',
        '+          - {zh: 天天走, en: "It’s good every day, isn\'t it"}',
    ]
    assert edited.untaken() == []
