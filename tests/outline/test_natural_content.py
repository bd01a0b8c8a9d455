"""What people write of themselves is read where it can mean one thing, else told with the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Diagnostic, Report
from builder.drawing.icons import icon_names
from builder.outline.model.outline import Outline
from builder.outline.parse import parse

HEAD = """\
outline: 1
id: natural
title: {zh: 慢慢走, en: Walk slowly}
notice: {zh: 不是医疗建议。, en: Not medical advice.}
review: {status: draft, date: 2026-11-30}
"""
GROUP = "group:\n  name: {zh: 互助会, en: Our group}\n"
POINTS = "- points: [{zh: 慢, en: Slowly}]\n  cite: none\n"


def read(folder: Path, block: str = POINTS, top: str = "") -> tuple[Outline | None, list[Diagnostic]]:
    lines = "".join(f"      {line}\n" for line in block.splitlines())
    section = f"sections:\n  - id: one\n    title: {{zh: 走, en: Walk}}\n    blocks:\n{lines}"
    path = folder / "natural.yaml"
    path.write_text(HEAD + top + section, "utf-8")
    report = Report()
    made = parse(path, report, icons=icon_names())
    return made, [*report]


def hint(folder: Path, block: str = POINTS, top: str = "") -> str:
    _, (first, *_) = read(folder, block, top)
    return str(first.hint)


@pytest.mark.parametrize(
    ("typed", "number"),
    [("[01597 555 0134, 07700 900 123]", "01597 555 0134 / 07700 900 123"),
     ("{zh: 0571-8800 1234 转 806, en: 0571-8800 1234 ext. 806}", "0571-8800 1234 转 806")],
)  # fmt: skip
def test_two_telephone_numbers_and_one_in_two_languages_are_read(tmp_path: Path, typed: str, number: str) -> None:
    made, told = read(tmp_path, top=f"{GROUP}  phone: {typed}\n")
    assert told == []
    assert made is not None
    assert made.group is not None
    assert made.group.phone == number


def test_numbers_that_differ_by_language_are_told_with_the_way_out(tmp_path: Path) -> None:
    top = f"{GROUP}  phone: {{zh: 0571-8800 1234, en: 0571-8800 9999}}\n"
    assert "` / ` between them" in hint(tmp_path, top=top)


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("0571-5550 0199 / 138 0000 0000（周阿姨）", "0571-5550 0199 / 138 0000 0001 (Auntie Zhou)"),
        ("0571-5550 0199 转 2 再转 15（周阿姨）", "0571-5550 0199 ext. 2, then 16 (Auntie Zhou)"),
        ("0571-5550 0199 / 138 0000 0000", "0571-5550 0199 / 138 0000 0001"),
    ],
)
def test_a_second_number_or_step_that_differs_by_language_is_told_too(tmp_path: Path, zh: str, en: str) -> None:
    """The English one was left out, or printed, without a word."""
    assert "` / ` between them" in hint(tmp_path, top=f'{GROUP}  phone: {{zh: "{zh}", en: "{en}"}}\n')


@pytest.mark.parametrize("typed", ["[a@example.org, b@example.org]", "a@example.org, b@example.org"])
def test_two_addresses_are_told_with_the_way_out(tmp_path: Path, typed: str) -> None:
    assert "read most" in hint(tmp_path, top=f"{GROUP}  email: {typed}\n")


def test_speakers_in_a_list_are_one_text_in_each_language(tmp_path: Path) -> None:
    speakers = '[{zh: 陈静，治疗师, en: "Chen Jing, therapist"}, {zh: 王力, en: Wang Li}]'
    made, told = read(tmp_path, top=f"meeting: {{date: 2027-01-16, speaker: {speakers}}}\n")
    assert told == []
    assert made is not None
    assert made.meeting is not None
    assert made.meeting.speaker is not None
    texts = made.meeting.speaker.by_language
    assert (texts["zh"].raw, texts["en"].raw) == ("陈静，治疗师；王力", "Chen Jing, therapist; Wang Li")


@pytest.mark.parametrize(
    "items",
    ["- [ ] Bags & towels\n    - [x] Wipes", "- ☐ Bags & towels\n    - ☑ Wipes",
     "- zh: '☐ 袋子'\n      en: ☐ Bags & towels\n    - {zh: ☐ 湿巾, en: ☐ Wipes}",
     "- zh: [ ] 袋子\n      en: [ ] Bags & towels\n    - {zh: 湿巾, en: Wipes}"],
)  # fmt: skip
def test_a_checklist_draws_its_boxes_itself(tmp_path: Path, items: str) -> None:
    made, told = read(tmp_path, f"- checklist:\n    {items}\n  cite: none\n")
    assert told == []
    assert made is not None
    words = [item.by_language["en"].raw for item in made.sections[0].blocks[0].items]  # type: ignore[attr-defined]
    assert words == ["Bags & towels", "Wipes"]


def test_a_box_in_another_list_leads_to_the_checklist(tmp_path: Path) -> None:
    assert "`checklist:`" in hint(tmp_path, "- points:\n    - [ ] Bags\n  cite: none\n")


def test_a_name_behind_words_in_quotes_is_offered_as_who(tmp_path: Path) -> None:
    said = '- quote:\n    zh: 袋子好\n    en: "I like my bag." – Gwen, 61\n  cite: none\n'
    offered = hint(tmp_path, said)
    assert '`text: {zh: "…", en: "I like my bag."}`' in offered
    assert '`who: {zh: "…", en: "Gwen, 61"}`' in offered


@pytest.mark.parametrize(("kind", "count", "line"), [("points", 8, 15), ("steps", 7, 15)])
def test_a_list_that_is_too_long_says_where_to_part_it(tmp_path: Path, kind: str, count: int, line: int) -> None:
    items = "".join(f"    - {{zh: 第{n}, en: Do {n}}}\n" for n in range(count))
    assert f"before line {line}" in hint(tmp_path, f"- {kind}:\n{items}  cite: none\n")


@pytest.mark.parametrize(
    ("typed", "code"),
    [("系统评价", "review"), ("队列研究", "observational"), ("case report", "observational"),
     ("Phase III", "phase-3-trial"), ("clinical guideline", "guideline"), ("动物实验", "animal-study"),
     ("新闻报道", "news")],
)  # fmt: skip
def test_the_strength_of_a_source_is_known_in_other_words(tmp_path: Path, typed: str, code: str) -> None:
    made, told = read(tmp_path, top=f"sources:\n  one: {{title: One, strength: {typed}}}\n")
    assert told == []
    assert made is not None
    assert made.sources["one"].strength == code


@pytest.mark.parametrize("typed", ["随机对照试验", "RCT", "randomised controlled trial"])
def test_a_trial_of_unknown_size_is_asked_about(tmp_path: Path, typed: str) -> None:
    offered = hint(tmp_path, top=f"sources:\n  one: {{title: One, strength: {typed}}}\n")
    assert "`phase-3-trial`" in offered
    assert "`small-trial`" in offered


def test_an_empty_panel_is_told_with_the_way_out(tmp_path: Path) -> None:
    top = "leaflet: {fold: trifold-c, paper: a4, panels: [[cover], [one], [], [back]]}\n"
    assert "delete the empty brackets" in hint(tmp_path, top=top)


@pytest.mark.parametrize("typed", ["每月第二个周六", "every second Saturday", "first Tuesdays"])
def test_a_day_that_comes_again_leads_to_a_series(tmp_path: Path, typed: str) -> None:
    assert "`talkleaf series" in hint(tmp_path, top=f"meeting: {{date: {typed}}}\n")


def test_a_comma_before_a_time_and_quotes_within_words_need_no_quotes(tmp_path: Path) -> None:
    hours = "{zh: 周一到周五, en: Monday to Friday 9:00–11:30, 14:00–17:00}"
    said = '- points: [{zh: 慢, en: Say "slow" again, and "slower"}, {zh: 停, en: Stop, don\'t run}]\n  cite: none\n'
    made, told = read(tmp_path, said, f"{GROUP}  hours: {hours}\n")
    assert told == []
    assert made is not None
    assert made.group is not None
    assert made.group.hours is not None
    assert made.group.hours.by_language["en"].raw == "Monday to Friday 9:00–11:30, 14:00–17:00"
    first, second = made.sections[0].blocks[0].items  # type: ignore[attr-defined]
    assert first.text.by_language["en"].raw == 'Say "slow" again, and "slower"'
    assert second.text.by_language["en"].raw == "Stop, don't run"


@pytest.mark.parametrize("words", ["{zh: 慢, en: Slowly, tone: caution}", "{zh: 慢, en: Slowly, 'down'}"])
def test_what_may_be_a_key_or_a_text_of_its_own_is_still_told(tmp_path: Path, words: str) -> None:
    _, told = read(tmp_path, f"- points: [{words}]\n  cite: none\n")
    assert told != []


def test_a_title_is_asked_for_beside_the_word_that_was_typed(tmp_path: Path) -> None:
    contacts = "- contacts: [{name: {zh: 王, en: Wang}, phone: 111}]\n  cite: none\n"
    offered = hint(tmp_path, POINTS + contacts)
    assert "beside `contacts:`" in offered


def test_a_place_on_lines_of_its_own_keeps_them_apart(tmp_path: Path) -> None:
    place = "\n    en: |\n      Bridge Street Hall\n      First floor\n    zh: |\n      桥街礼堂\n      二楼\n"
    made, told = read(tmp_path, top=f"meeting:\n  date: 2027-01-16\n  place:{place}")
    assert told == []
    assert made is not None
    assert made.meeting is not None
    assert made.meeting.place is not None
    texts = made.meeting.place.by_language
    assert (texts["en"].raw, texts["zh"].raw) == ("Bridge Street Hall, First floor", "桥街礼堂，二楼")


def test_a_misspelt_key_beside_a_text_is_one_error(tmp_path: Path) -> None:
    _, told = read(tmp_path, "callout: {tome: tip, zh: 慢慢走, en: Walk slowly}\ncite: none\n")
    assert [(d.code, "`tone`" in str(d.hint)) for d in told] == [("unknown-key", True)]


def test_a_text_beside_its_icon_needs_no_key(tmp_path: Path) -> None:
    made, told = read(tmp_path, "points:\n  - {icon: shoe, zh: 鞋, en: Shoes}\n  - {zh: 帽, en: A hat}\ncite: none\n")
    assert told == []
    assert made is not None
    points = made.sections[0].blocks[0].items  # type: ignore[attr-defined]
    assert [(str(point.icon or ""), point.text.by_language["en"].raw) for point in points] == [
        ("shoe", "Shoes"), ("", "A hat"),
    ]  # fmt: skip
