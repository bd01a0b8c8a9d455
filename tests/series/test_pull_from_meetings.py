"""What was changed by hand in a meeting's talk goes back into the outline that all meetings share."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.drawing.icons import icon_names
from builder.exchange.pull.per_meeting import VARYING
from builder.exchange.pull.pulling import pull
from builder.series.headings import KEYS
from tests.command_line import talkleaf
from tests.exchange.decks import by_hand, typed
from tests.series.sheets import OUTLINE

SHEET = "id,meeting.date,meeting.place.zh,meeting.place.en\nspring,2027-03-06,上海图书馆,Shanghai library\n"
BEFORE, AFTER = "Ask your doctor first.", "Ask your own doctor first."
OWN_PLACE = "The library"
TALK = Path("output/small/spring/spring.en.pptx")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("small.yaml").write_text(OUTLINE, "utf-8")
    Path("meetings.csv").write_text(SHEET, "utf-8")
    run()


def run() -> str:
    done = talkleaf("series", "small.yaml", "meetings.csv", "--only", "talk", "--workers", "1")
    assert done.exit_code == 0, done.output
    return done.output


def test_a_word_changed_in_a_meeting_s_talk_comes_back() -> None:
    """By the line that the next run prints."""
    TALK.write_bytes(by_hand(TALK.read_bytes(), typed(BEFORE, AFTER)))
    told = run()
    line = "pull small.yaml output/small/spring/spring.en.edited-1.pptx --write"
    assert line in told
    assert talkleaf(*line.split()).exit_code == 0
    assert Path("small.yaml").read_text("utf-8") == OUTLINE.replace(BEFORE, AFTER)


def test_an_untouched_talk_of_a_meeting_gives_nothing_back() -> None:
    done = talkleaf("pull", "small.yaml", str(TALK))
    assert (done.exit_code, done.stdout) == (0, "")


def test_what_its_row_says_is_told_and_stays_in_the_talk() -> None:
    """Even where the outline says the same: the sheet would say it again."""
    TALK.write_bytes(by_hand(TALK.read_bytes(), typed("Shanghai library", "Shanghai museum")))
    for said in (OUTLINE, OUTLINE.replace(OWN_PLACE, "Shanghai library")):
        Path("small.yaml").write_text(said, "utf-8")
        pulled = pull(Path("small.yaml"), TALK, icon_names())
        assert pulled.after == pulled.before
        assert ["“Shanghai library” may be of this meeting alone" in str(one.message) for one in pulled.untaken] == [
            True
        ]


def test_a_meeting_of_another_series_is_refused() -> None:
    Path("other.yaml").write_text(OUTLINE.replace("id: small", "id: other"), "utf-8")
    done = talkleaf("pull", "other.yaml", str(TALK))
    assert done.exit_code == 1
    assert "expected a talk of `other`, found one of `spring`" in done.output


def test_whatever_a_sheet_can_say_is_left_to_it() -> None:
    assert {key.partition(".")[0] for key in KEYS} - {"id", "theme", "languages"} == VARYING
