"""What was changed by hand in a meeting's talk goes back into the outline that all meetings share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from builder.drawing.icons import icon_names
from builder.exchange.pull.per_meeting import VARYING
from builder.exchange.pull.pulling import pull
from builder.series.headings import KEYS
from tests.command_line import talkleaf
from tests.exchange.decks import Hand, by_hand, paragraph_of, typed
from tests.series.meeting_sheets import OUTLINE

SHEET = "id,meeting.date,meeting.place.zh,meeting.place.en\nspring,2027-03-06,上海图书馆,Shanghai library\n"
WHEN = {"2027-05-22": "Saturday, 22 May 2027", "2026-11-22": "Sunday, 22 November 2026"}
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


@pytest.fixture
def reached() -> None:
    """The group has ways to be reached; the row has another telephone number."""
    outline = OUTLINE.replace(
        "en: The Slow Walkers}", "en: The Slow Walkers}\n  phone: 01597 555 0134\n  email: hello@llanbryn.example\n"
        "  address: {zh: 桥路 5 号, en: 5 Bridge Road}",
    )  # fmt: skip
    Path("small.yaml").write_text(outline, "utf-8")
    rows(**{"group.phone": "01597 555 0177"})


def rows(day: str = "2027-03-06", **more: str) -> None:
    """The sheet's row with more cells, and its talk."""
    head, row = (line for line in SHEET.replace("2027-03-06", day).split("\n") if line)
    Path("meetings.csv").write_text(f"{','.join([head, *more])}\n{','.join([row, *more.values()])}\n", "utf-8")
    run()


def left(*hands: Hand) -> list[str]:
    """What a pull of the talk changed by hand tells."""
    TALK.write_bytes(by_hand(TALK.read_bytes(), *hands))
    return [str(one.message) for one in pull(Path("small.yaml"), TALK, icon_names()).untaken]


@pytest.mark.usefixtures("reached")
@pytest.mark.parametrize("words", ["01597 555 0177", "hello@llanbryn.example", "Saturday, 6 March 2027, 14:00"])
def test_a_way_to_reach_the_group_and_a_day_may_be_of_the_row(words: str) -> None:
    after = words.replace("0177", "0178").replace("hello", "office").replace("6 March", "7 March")
    assert left(typed(words, after)) == [
        f"“{words}” may be of this meeting alone: change it in the sheet, or in the outline"
    ]


@pytest.mark.usefixtures("reached")
@pytest.mark.parametrize(
    ("words", "after"),
    [("Thank you for coming", "Our talk"), ("After 22 May 2027, ask for a newer one", "Ask for a newer one")],
)
def test_words_of_ours_are_no_words_of_a_row(words: str, after: str) -> None:
    (told,) = left(typed(words, after))
    assert told == f"“{after}” was changed; Talkleaf writes it itself, or from another part of the outline"


def test_a_word_of_ours_is_no_account_of_a_row() -> None:
    callout = "      - callout: {tone: warning, text: {zh: 小心, en: Take care}}\n        cite: none\n"
    Path("small.yaml").write_text(OUTLINE + callout, "utf-8")
    run()
    (told,) = left(typed("Warning", "Danger"))
    assert "“Danger” was changed; Talkleaf writes it itself" in told


@pytest.mark.usefixtures("reached")
def test_an_account_of_the_row_may_be_of_letters_alone() -> None:
    rows(**{"group.wechat": "llanbryn"})
    assert left(typed("llanbryn", "llanbrynwalkers")) == [
        "“llanbryn” may be of this meeting alone: change it in the sheet, or in the outline"
    ]


@pytest.mark.usefixtures("reached")
@pytest.mark.parametrize("day", ["2027-05-22", "2026-11-22"])
def test_a_meeting_on_a_day_of_the_review_is_of_its_row(day: str) -> None:
    rows(day)
    ours = "After 22 May 2027, ask for a newer one", "After 23 May 2027, ask us"
    told = left(typed(f"{WHEN[day]}, 14:00", "Sunday, 14:00"), typed(*ours))
    assert sorted(told) == [
        "“After 23 May 2027, ask us” was changed; Talkleaf writes it itself, or from another part of the outline",
        f"“{WHEN[day]}, 14:00” may be of this meeting alone: change it in the sheet, or in the outline",
    ]


@pytest.mark.usefixtures("reached")
def test_our_sentence_is_ours_when_the_outline_has_another_day_by_now() -> None:
    TALK.write_bytes(by_hand(TALK.read_bytes(), typed("After 22 May 2027, ask for a newer one", "Ask us")))
    outline = Path("small.yaml")
    outline.write_text(outline.read_text("utf-8").replace("2027-05-22", "2027-05-29"), "utf-8")
    (told,) = pull(outline, TALK, icon_names()).untaken
    assert "“Ask us” was changed; Talkleaf writes it itself" in str(told.message)


@pytest.mark.usefixtures("reached")
def test_a_way_to_reach_the_group_that_the_outline_has_by_now_is_told_no_more() -> None:
    TALK.write_bytes(by_hand(TALK.read_bytes(), typed("hello@llanbryn.example", "office@llanbryn.example")))
    outline = Path("small.yaml")
    outline.write_text(outline.read_text("utf-8").replace("hello@", "office@"), "utf-8")
    assert pull(outline, TALK, icon_names()).untaken == ()


@pytest.mark.usefixtures("reached")
def test_a_number_that_was_deleted_may_be_of_the_row() -> None:
    (told,) = left(typed("01597 555 0177", ""))
    assert "“01597 555 0177” may be of this meeting alone" in told


@pytest.mark.usefixtures("reached")
def test_an_address_that_was_deleted_is_named_as_it_is_read() -> None:
    def delete(presentation: Any) -> None:
        box = paragraph_of(presentation, "5 Bridge Road")._p.getparent().getparent()
        box.getparent().remove(box)

    assert any("“5 Bridge Road” may be of this meeting alone" in told for told in left(delete))


def test_a_meeting_of_another_series_is_refused() -> None:
    Path("other.yaml").write_text(OUTLINE.replace("id: small", "id: other"), "utf-8")
    done = talkleaf("pull", "other.yaml", str(TALK))
    assert done.exit_code == 1
    assert "expected a talk of `other`, found one of `spring`" in done.output


def test_whatever_a_sheet_can_say_is_left_to_it() -> None:
    assert {key.partition(".")[0] for key in KEYS} - {"id", "theme", "languages"} == VARYING
