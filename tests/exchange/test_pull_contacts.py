"""Telephone numbers and addresses come back from slides."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from builder.outline.text.text import Language
from tests.exchange.decks import Desk, Hand, by_hand, paragraph_of, said, talk_of, texts, typed

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
      - title: {zh: 电话, en: Telephones}
        table:
          header: [{zh: 什么, en: What}, {zh: 电话, en: Telephone}]
          rows: [[{zh: 热线, en: Helpline}, 01597 555 0166 ext. 9]]
        cite: none
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
    ("edition", "before", "after", "old", "new"),
    [
        ("zh", "01597 555 0166 转 9", "01597 555 0166 转 8", "ext. 9", "ext. 8"),
        ("en", "01597 555 0166 ext. 9", "01597 555 0167 ext. 9", "0166 ext", "0167 ext"),
    ],
)
def test_a_number_in_a_table_comes_back_as_its_author_types_it(
    outline: Path, tmp_path: Path, edition: Language, before: str, after: str, old: str, new: str
) -> None:
    desk = changed(outline, tmp_path, typed(before, after), edition=edition)
    assert desk.pull().after.decode() == OUTLINE.replace(old, new, 1)
    assert desk.untaken() == []


@pytest.mark.parametrize("edition", ["zh", "en"])
def test_an_untouched_talk_gives_nothing_back(outline: Path, tmp_path: Path, edition: Language) -> None:
    desk = changed(outline, tmp_path, edition=edition)
    assert (desk.changes(), desk.untaken()) == ([], [])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("01597 555 0188", "ask at the door"), ("01597 555 0188", "01597 555 0188 (mornings)"),
        ("mary@llanbryn.example", "mary at llanbryn"), ("llanbryn.example", "our page"),
        ("01597 555 0188", "2026-12-05"), ("01597 555 0188", "12"), ("llanbryn_stoma", "please"),
    ],
)  # fmt: skip
def test_what_is_no_number_or_address_stays_in_the_talk(outline: Path, tmp_path: Path, before: str, after: str) -> None:
    desk = changed(outline, tmp_path, typed(before, after))
    assert desk.changes() == []
    assert ["cannot be written there" in told for told in desk.untaken()] == [True]


WORDED = OUTLINE.replace(
    "phone: 01597 555 0188", "phone: {zh: 01597 555 0188，晚上, en: 01597 555 0188 in the evening}"
).replace('"01597 555 0177 转 304"', "01597 555 0177 (ask for Mary)")
"""Numbers with words beside them: Tom's in each language, Mary's once."""


@pytest.mark.parametrize(
    ("edition", "before", "after", "replaced", "still"),
    [
        (
            "en",
            "01597 555 0188 in the evening",
            "01597 555 0188 after 6",
            ["in the evening}", "after 6}"],
            "line 22 of",
        ),
        ("en", "01597 555 0188 in the evening", "01597 555 0189 in the evening", ["0188", "0189"], ""),
        ("zh", "01597 555 0188，晚上", "01597 555 0189，晚上", ["0188", "0189"], ""),
        ("en", "01597 555 0177 (ask for Mary)", "01597 555 0177 (ask for Jo)", ["(ask for Mary)", "(ask for Jo)"], ""),
        ("en", "01597 555 0177 (ask for Mary)", "01597 555 0177", [" (ask for Mary)", ""], ""),
    ],
)
def test_a_number_with_words_beside_it_comes_back_with_other_words(
    tmp_path: Path, edition: Language, before: str, after: str, replaced: Sequence[str], still: str
) -> None:
    """Figures change in each language, words in that of the talk: where the other stands is told then."""
    path = tmp_path / "stoma.yaml"
    path.write_text(WORDED, "utf-8")
    desk = changed(path, tmp_path, typed(before, after), edition=edition)
    pulled = desk.pull()
    assert pulled.after.decode() == WORDED.replace(*replaced)
    assert desk.untaken() == []
    assert [still in str(told.message) for told in pulled.old_numbers] == ([True] if still else [])


SHARED = OUTLINE.replace("01597 555 0188", "01597 555 0134 ext. 12")
"""Tom is reached by the group's own number."""


def nth_typed(number: int, before: str, after: str) -> Hand:
    """Somebody types other words in place of a paragraph's where it stands for the `number`th time (from 1)."""

    def hand(presentation: Any) -> None:
        same = [p for frame in texts(presentation) for p in frame.paragraphs if said(p) == before]
        same[number - 1].text = after

    return hand


@pytest.mark.parametrize(
    ("number", "taken", "kept"),
    [
        (1, "            phone: 01597 555 0134 ext. 13", "line 9 of the outline still says it"),
        (2, "  phone: 01597 555 0134 ext. 13  # the office", "line 22 of the outline still says it"),
    ],
)
def test_a_number_that_two_share_is_taken_for_whom_it_was_changed(
    tmp_path: Path, number: int, taken: str, kept: str
) -> None:
    path = tmp_path / "stoma.yaml"
    path.write_text(SHARED, "utf-8")
    desk = changed(path, tmp_path, nth_typed(number, "01597 555 0134 ext. 12", "01597 555 0134 ext. 13"))
    pulled = desk.pull()
    assert [line for line in desk.changes() if line.startswith("+")] == [f"+{taken}"]
    assert (desk.untaken(), [kept in str(one.message) for one in pulled.old_numbers]) == ([], [True])
    desk.outline.write_bytes(pulled.after)
    assert (desk.changes(), desk.untaken()) == ([], [])


def test_texts_that_say_an_extension_as_it_was_are_told_with_their_lines(tmp_path: Path) -> None:
    path = tmp_path / "stoma.yaml"
    path.write_text(
        OUTLINE.replace("Two of them}", "Ring ext. 304 for 304 bags}").replace("毛巾", "毛巾，转 3041"), "utf-8"
    )
    desk = changed(path, tmp_path, typed("01597 555 0177 ext. 304", "01597 555 0177 ext. 305"))
    line = next(n for n, text in enumerate(path.read_text("utf-8").splitlines(), 1) if "Ring ext. 304" in text)
    words = f"the extension 304 is 305 now; line {line} of the outline still says “Ring ext. 304 for 304 bags”"
    assert [str(one.message) for one in desk.pull().old_numbers] == [words]


def test_a_number_that_two_share_is_taken_for_both_where_both_were_changed(tmp_path: Path) -> None:
    path = tmp_path / "stoma.yaml"
    path.write_text(SHARED, "utf-8")
    hands = (nth_typed(2, "01597 555 0134 ext. 12", "01597 555 0134 ext. 13"),)
    hands += (nth_typed(1, "01597 555 0134 ext. 12", "01597 555 0134 ext. 14"),)
    desk = changed(path, tmp_path, *hands)
    assert desk.pull().after.decode() == SHARED.replace("ext. 12  #", "ext. 13  #").replace("ext. 12\n", "ext. 14\n")
    assert (desk.untaken(), desk.pull().old_numbers) == ([], ())


def test_a_number_that_is_by_now_others_is_told_with_their_lines(tmp_path: Path) -> None:
    """Mary's was changed on her slide; the outline has given hers to the group and to Tom, and another to her."""
    own, groups = "01597 555 0177 转 304", "01597 555 0134 ext. 12"
    now = OUTLINE.replace(own, "01597 555 0199").replace(groups, own).replace("01597 555 0188", own)
    desk = as_of(tmp_path, OUTLINE, now, typed("01597 555 0177 ext. 304", "01597 555 0177 ext. 305"))
    assert desk.changes() == []
    assert ["change it there, on lines 9, 22" in told for told in desk.untaken()] == [True]


def as_of(tmp_path: Path, built: str, now: str, *hands: Hand) -> Desk:
    """A talk that was built of an older outline."""
    path = tmp_path / "stoma.yaml"
    path.write_text(built, "utf-8")
    desk = changed(path, tmp_path, *hands)
    desk.outline.write_text(now, "utf-8")
    return desk


MARY, TOM = "01597 555 0177 ext. 304", "01597 555 0188"


@pytest.mark.parametrize(
    ("field", "shown", "typed_now", "now"),
    [
        ("url: llanbryn.example", "llanbryn.example", "llanbryn.org", "url: llanbryn.org"),
        ("url: www.llanbryn.example", "llanbryn.example", "llanbryn.org", "url: www.llanbryn.org"),
        ("url: https://www.llanbryn.example/", "llanbryn.example", "llanbryn.org/a", "url: https://www.llanbryn.org/a"),
        ("url: https://www.llanbryn.example", "llanbryn.example", "https://llanbryn.org", "url: https://www.llanbryn.org"),
        ("website: www.llanbryn.example", "llanbryn.example", "www.llanbryn.org", "website: www.llanbryn.org"),
    ],
)  # fmt: skip
def test_a_site_is_written_in_the_manner_of_its_author(
    tmp_path: Path, field: str, shown: str, typed_now: str, now: str
) -> None:
    built = OUTLINE.replace("url: https://www.llanbryn.example", field)
    desk = as_of(tmp_path, built, built, typed(shown, typed_now))
    assert desk.untaken() == []
    assert desk.pull().after.decode() == built.replace(field, now)


def test_an_account_called_as_the_document_is_that_of_the_group(tmp_path: Path) -> None:
    built = OUTLINE.replace("wechat: llanbryn_stoma", "wechat: stoma")
    desk = as_of(tmp_path, built, built, typed("stoma", "stoma_2"))
    assert desk.untaken() == []
    assert desk.pull().after.decode() == built.replace("wechat: stoma", "wechat: stoma_2")


def test_a_number_that_was_another_s_is_told_where_the_outline_says_a_third(tmp_path: Path) -> None:
    """The outline changed meanwhile: that somebody else is reached there tells nothing."""
    now = OUTLINE.replace("01597 555 0134 ext. 12", "01597 555 0150")
    desk = as_of(tmp_path, OUTLINE, now, typed("01597 555 0134 ext. 12", TOM))
    assert desk.changes() == []
    assert [TOM in told for told in desk.untaken()] == [True]


def test_a_number_that_the_outline_says_too_by_now_is_taken(tmp_path: Path) -> None:
    now = OUTLINE.replace(TOM, "01597-555-0150")
    desk = as_of(tmp_path, OUTLINE, now, typed(TOM, "01597\u2011555\u20110150"))
    assert (desk.changes(), desk.untaken()) == ([], [])


def test_words_of_ours_are_told_where_somebody_s_number_stands_in_their_place(outline: Path, tmp_path: Path) -> None:
    desk = changed(outline, tmp_path, typed("Thank you for coming", TOM))
    assert desk.changes() == []
    assert [f"“{TOM}” was changed; Talkleaf writes it itself" in told for told in desk.untaken()] == [True]


MEETING = """meeting:
  date: 2027-01-14
  time: 14:00–16:00
  place: {zh: 会堂, en: The hall}
"""


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("14:00–16:00", "15:00–16:00", "`meeting.time`: change it in the outline, line 9"),
        ("14 January", "15 January", "`meeting.date`: change it in the outline, line 8"),
        (
            "14 January 2027, 14:00",
            "15 January 2027, 15:00",
            "`meeting.date`, `meeting.time`: change it in the outline",
        ),
    ],
)
def test_a_day_or_time_that_was_changed_is_told_with_its_key_and_line(
    tmp_path: Path, before: str, after: str, told: str
) -> None:
    when = "Thursday, 14 January 2027, 14:00–16:00"
    outline = OUTLINE.replace("group:\n", f"{MEETING}group:\n")
    desk = as_of(tmp_path, outline, outline, typed(when, when.replace(before, after)))
    assert desk.changes() == []
    assert [told in words for words in desk.untaken()] == [True], desk.untaken()


def test_every_change_of_one_number_is_told(tmp_path: Path) -> None:
    """Not only the first of them is looked at."""
    both = OUTLINE.replace('"01597 555 0177 转 304"', TOM)
    now = both.replace(f"phone: {TOM}", "phone: 01597 555 0150", 1).replace(f"phone: {TOM}", "phone: 01597 555 0160")
    hands = (typed(TOM, "01597 555 0150"), typed(TOM, "01597 555 0170"))
    desk = as_of(tmp_path, both, now, *hands)
    assert desk.changes() == []
    assert ["01597 555 0170" in told for told in desk.untaken()] == [True]


def test_a_number_that_was_deleted_is_told_with_its_line(outline: Path, tmp_path: Path) -> None:
    def delete(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, MARY)._p
        paragraph.getparent().remove(paragraph)

    def empty(presentation: Any) -> None:
        paragraph_of(presentation, TOM).runs[0].text = ""

    desk = changed(outline, tmp_path, delete, empty)
    assert desk.changes() == []
    assert desk.untaken() == [
        f"2: “{MARY}” was deleted; to take it out of the outline, delete `phone` in line 19 there",
        f"2: “{TOM}” was deleted; to take it out of the outline, delete `phone` in line 22 there",
    ]
    gone = OUTLINE.replace('            phone: "01597 555 0177 转 304"\n', "").replace(
        f"            phone: {TOM}\n", ""
    )
    desk.outline.write_text(gone, "utf-8")
    assert (desk.changes(), desk.untaken()) == ([], [])


def test_a_box_with_a_number_that_was_deleted_is_told(outline: Path, tmp_path: Path) -> None:
    def delete(presentation: Any) -> None:
        for slide in presentation.slides:
            for shape in [s for s in slide.shapes if s.has_text_frame and s.text_frame.text == "llanbryn_stoma"]:
                shape._element.getparent().remove(shape._element)

    desk = changed(outline, tmp_path, delete)
    assert ["delete `wechat` in line 12 there" in told for told in desk.untaken()] == [True]


@pytest.mark.parametrize("flow", [True, False])
def test_words_are_put_where_the_outline_has_none_by_now(tmp_path: Path, flow: bool) -> None:
    """The talk is older than the outline, in which the English words were taken out."""
    built = OUTLINE if flow else OUTLINE.replace("{zh: 剪刀, en: Scissors}", "zh: 剪刀\n            en: Scissors")
    now = built.replace("en: Scissors", 'en: ""')
    desk = as_of(tmp_path, built, now, typed("Scissors", "Big scissors: two"))
    assert desk.untaken() == []
    assert desk.pull().after.decode() == built.replace("en: Scissors", 'en: "Big scissors: two"')
    assert desk.pull().touched == ()
