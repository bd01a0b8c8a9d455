"""`talkleaf pull`: the diff alone on standard output, what is left on standard error, and what --write does."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.check.confirmed import confirmed_path
from tests.command_line import talkleaf
from tests.exchange.decks import EVERY_BLOCK, Desk, by_hand, talk_of, typed
from tests.exchange.test_pull import new_after

DIFF = """\
--- {0}
+++ {0}
@@ -37,7 +37,7 @@
             en: A **stronger** heart [@walk2020].
           - text:
               zh: 睡得更好
-              en: Better sleep
+              en: Deeper sleep
             sub:
               - zh: 晚上少醒
                 en: fewer wakings
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path, EVERY_BLOCK, by_hand(talk_of(EVERY_BLOCK, "en"), typed("Better sleep", "Deeper sleep")))


def test_the_diff_stands_alone_on_standard_output_and_nothing_is_written(desk: Desk) -> None:
    done = talkleaf("pull", str(desk.outline), str(desk.talk))
    assert done.exit_code == 0
    assert done.stdout == DIFF.format(desk.outline.as_posix())
    assert "--write` writes this" in done.output
    assert desk.outline.read_bytes() == EVERY_BLOCK.read_bytes()
    assert not confirmed_path(desk.outline).exists()


def test_what_is_left_is_told_with_its_slide_and_the_code_says_so(desk: Desk) -> None:
    desk.talk.write_bytes(
        by_hand(desk.talk.read_bytes(), typed("We meet on 5 December 2026.", "We meet on 6 December 2026."))
    )
    done = talkleaf("pull", str(desk.outline), str(desk.talk), "--lang", "zh")
    assert done.exit_code == 1
    assert done.stdout == DIFF.format(desk.outline.as_posix())
    assert "  第 3 张：" in done.output


def test_written_changes_are_in_the_outline_and_the_other_language_is_stale(desk: Desk) -> None:
    assert talkleaf("pull", str(desk.outline), str(desk.talk), "--write").exit_code == 0
    assert desk.outline.read_text("utf-8") == EVERY_BLOCK.read_text("utf-8").replace("Better sleep", "Deeper sleep")
    stale = [line for line in talkleaf("check", str(desk.outline)).output.splitlines() if "[stale-translation]" in line]
    assert len(stale) == 1
    assert ":39:" in stale[0]


def test_an_added_item_is_told_as_a_missing_translation(desk: Desk) -> None:
    desk.talk.write_bytes(by_hand(desk.talk.read_bytes(), new_after("It costs nothing", "It is fun")))
    done = talkleaf("pull", str(desk.outline), str(desk.talk), "--write")
    assert done.exit_code == 0
    assert "error[missing-translation]" in done.output


def test_one_word_is_wrong_use(desk: Desk) -> None:
    done = talkleaf("pull", str(desk.outline))
    assert done.exit_code == 2
    assert "`talkleaf pull OUTLINE TALK.pptx`" in done.output or "pull OUTLINE TALK.pptx" in done.output


@pytest.mark.parametrize(("language", "words"), [("en", "Bring what was changed by hand"), ("zh", "收回提纲")])
def test_help_is_in_both_languages(language: str, words: str) -> None:
    assert words in talkleaf("pull", "--help", "--lang", language).stdout
