"""What a person changed on slides comes back into the outline, and nothing else does."""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.util import Pt

from builder.outline.text.text import Language
from tests.exchange.decks import EVERY_BLOCK, Desk, Hand, by_hand, paragraph_of, said, talk_of, texts, typed

BOTH: tuple[Language, ...] = ("zh", "en")


def desk(tmp_path: Path, *hands: Hand, edition: Language = "en") -> Desk:
    return Desk(tmp_path / "desk", EVERY_BLOCK, by_hand(talk_of(EVERY_BLOCK, edition), *hands))


def words_of(talk: bytes) -> list[str]:
    return [said(p) for frame in texts(Presentation(BytesIO(talk))) for p in frame.paragraphs if said(p)]


def hold_round(desk: Desk) -> None:
    """Once written, the outline says what the slides say: a second pull finds nothing, and a build shows it."""
    desk.outline.write_bytes(desk.pull().after)
    assert desk.changes() == []
    assert desk.untaken() == []


@pytest.mark.parametrize("edition", BOTH)
def test_a_talk_that_nobody_touched_gives_nothing_back(tmp_path: Path, edition: Language) -> None:
    untouched = desk(tmp_path, edition=edition)
    assert untouched.changes() == []
    assert untouched.untaken() == []
    assert untouched.pull().after == EVERY_BLOCK.read_bytes()


@pytest.mark.parametrize(
    ("edition", "before", "after", "old", "new"),
    [
        ("en", "Walking is good for the body", "Walking is good for everybody", "en: Walking is good for the body",
         "en: Walking is good for everybody"),
        ("zh", "走路对身体好", "走路对身体和心情好", "zh: 走路对身体好", "zh: 走路对身体和心情好"),
        ("en", "It costs nothing", "It costs: nothing", "en: It costs nothing", 'en: "It costs: nothing"'),
        ("en", "Slow walking is walking too.", "Slow walking counts.", "en: Slow walking is walking too.",
         "en: Slow walking counts."),
        ("en", "Twenty minutes", "Thirty minutes", "text: {zh: 二十分钟, en: Twenty minutes}",
         "text: {zh: 二十分钟, en: Thirty minutes}"),
        ("en", "Ones that fit", "Ones that fit, and dry socks", "text: {zh: 合脚的, en: Ones that fit}",
         'text: {zh: 合脚的, en: "Ones that fit, and dry socks"}'),
        ("zh", "周三", "周四", '- [{zh: 周三, en: Wednesday}, "15"]', '- [{zh: 周四, en: Wednesday}, "15"]'),
        ("en", "15", "16", '- [{zh: 周三, en: Wednesday}, "15"]', '- [{zh: 周三, en: Wednesday}, "16"]'),
        ("en", "people took part last year", "people walked last year", "en: people took part last year",
         "en: people walked last year"),
        ("en", "Stop when your chest hurts. Tell the others at once.",
         "Stop when your chest hurts. Tell somebody at once.",
         "en: Stop when your chest hurts. Tell the others at once.",
         "en: Stop when your chest hurts. Tell somebody at once."),
        ("en", "Phone with you", "Phone charged", "- {zh: 手机带上, en: Phone with you}",
         "- {zh: 手机带上, en: Phone charged}"),
        ("en", "Malls have long halls", "Malls are dry", "fact: {zh: 室内也行, en: Malls have long halls}",
         "fact: {zh: 室内也行, en: Malls are dry}"),
        ("en", "Yes, on a lead.", "Yes, on a short lead.", 'a: {zh: "可以，牵好绳。", en: "Yes, on a lead."}',
         'a: {zh: "可以，牵好绳。", en: "Yes, on a short lead."}'),
        ("en", "We met on the way.", "We met on the path.", "text: {zh: 走着走着就认识了。, en: We met on the way.}",
         "text: {zh: 走着走着就认识了。, en: We met on the path.}"),
        ("en", "Ask how everybody came today.", "Ask who came by bus.", "en: Ask how everybody came today.",
         "en: Ask who came by bus."),
        ("zh", "看着大家说。", "慢慢看着大家说。", "看着大家说。", "慢慢看着大家说。"),
        ("en", "Once a week", "Twice a week", "subtitle: {zh: 每周一次, en: Once a week}",
         "subtitle: {zh: 每周一次, en: Twice a week}"),
        ("en", "Thank you.", "Thank you all.", "en: Thank you.", "en: Thank you all."),
    ],
)  # fmt: skip
def test_words_typed_on_a_slide_replace_those_of_the_outline_alone(
    tmp_path: Path, edition: Language, before: str, after: str, old: str, new: str
) -> None:
    changed = desk(tmp_path, typed(before, after), edition=edition)
    assert [line[0] + line[1:].strip() for line in changed.changes()] == ["-" + old, "+" + new]
    assert changed.untaken() == []
    hold_round(changed)


def test_a_minus_that_slides_show_as_a_sign_stays_the_hyphen_its_author_typed(tmp_path: Path) -> None:
    outline = tmp_path / EVERY_BLOCK.name
    outline.write_text(EVERY_BLOCK.read_text("utf-8").replace('"15"]', '"-15"]'), "utf-8")
    talk = talk_of(outline, "en")
    assert Desk(tmp_path / "untouched", outline, talk).changes() == []
    changed = Desk(tmp_path / "desk", outline, by_hand(talk, typed("\u221215", "\u221216")))
    row = "- [{zh: 周三, en: Wednesday}, "
    assert [line[0] + line[1:].strip() for line in changed.changes()] == [f'-{row}"-15"]', f'+{row}"-16"]']
    assert changed.untaken() == []
    hold_round(changed)


def test_citations_values_and_bold_words_stay_while_words_around_them_change(tmp_path: Path) -> None:
    def hand(presentation: Any) -> None:
        paragraph_of(presentation, "A stronger heart.").runs[-1].text = " heart and lungs."
        first = paragraph_of(presentation, "We meet on 5 December 2026.").runs[0]
        first.text = first.text.replace("meet", "all meet")

    changed = desk(tmp_path, hand)
    assert [line.strip() for line in changed.changes()] == [
        "-            en: A **stronger** heart [@walk2020].",
        "+            en: A **stronger** heart and lungs [@walk2020].",
        "-            en: We meet on ${meeting.date | date}.",
        "+            en: We all meet on ${meeting.date | date}.",
    ]
    hold_round(changed)


@pytest.mark.parametrize(
    ("edition", "before", "after", "marked"),
    [
        ("zh", "走着走着就认识了。", "走着走着就熟了。", "“走着走着就熟了。”"),
        ("en", "We met on the way.", "We met while walking.", "“We met while walking.”"),
    ],
)
def test_a_quotation_keeps_the_marks_its_author_typed(
    tmp_path: Path, edition: Language, before: str, after: str, marked: str
) -> None:
    outline = tmp_path / EVERY_BLOCK.name
    written = EVERY_BLOCK.read_text("utf-8")
    outline.write_text(written.replace(before, f"“{before}”"), "utf-8")
    changed = Desk(tmp_path / "desk", outline, by_hand(talk_of(outline, edition), typed(before, after)))
    assert changed.pull().after.decode("utf-8") == written.replace(before, marked)
    hold_round(changed)


def test_a_change_within_a_value_is_told_and_left(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("We meet on 5 December 2026.", "We meet on 6 December 2026."))
    assert changed.changes() == []
    assert changed.untaken() == ["3: “We meet on 5 December 2026.” was changed where it holds a value, a link or marks"]


def test_words_made_bold_become_strong_and_back(tmp_path: Path) -> None:
    def bolder(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, "It costs nothing")
        run = deepcopy(paragraph.runs[0]._r)
        paragraph.runs[0].text = "It costs "
        paragraph._p.insert(list(paragraph._p).index(paragraph.runs[0]._r) + 1, run)
        paragraph.runs[1].text, paragraph.runs[1].font.bold = "nothing", True
        for run in paragraph_of(presentation, "A stronger heart.").runs:
            run.font.bold = False

    changed = desk(tmp_path, bolder)
    assert [line.strip() for line in changed.changes()] == [
        "-            en: A **stronger** heart [@walk2020].",
        "+            en: A stronger heart [@walk2020].",
        "-            en: It costs nothing",
        "+            en: It costs **nothing**",
    ]
    hold_round(changed)


def test_runs_that_a_program_splits_are_one_text(tmp_path: Path) -> None:
    def split(presentation: Any) -> None:
        for frame in texts(presentation):
            for paragraph in frame.paragraphs:
                for run in paragraph.runs:
                    if len(run.text) > 2:
                        second = deepcopy(run._r)
                        run._r.addnext(second)
                        second.find("{*}t").text, run.text = run.text[2:], run.text[:2]

    assert desk(tmp_path, split).pull().after == EVERY_BLOCK.read_bytes()


def new_after(before: str, words: str, level: int = 0) -> Hand:
    def hand(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, before)
        made = deepcopy(paragraph._p)
        paragraph._p.addnext(made)
        new = next(p for f in texts(presentation) for p in f.paragraphs if p._p is made)
        for run in new.runs[1:]:
            made.remove(run._r)
        new.runs[0].text, new.level = words, level

    return hand


def deleted(words: str) -> Hand:
    def hand(presentation: Any) -> None:
        paragraph = paragraph_of(presentation, words)
        paragraph._p.getparent().remove(paragraph._p)

    return hand


def test_an_item_typed_into_a_list_has_an_empty_other_language(tmp_path: Path) -> None:
    changed = desk(tmp_path, new_after("It costs nothing", "And you meet people"))
    assert changed.changes() == ['+          - zh: ""', "+            en: And you meet people"]
    assert changed.untaken() == []


def test_the_empty_language_stands_in_the_outlines_own_order(tmp_path: Path) -> None:
    path = tmp_path / "english_first.yaml"
    path.write_text(EVERY_BLOCK.read_text("utf-8").replace("languages: [zh, en]", "languages: [en, zh]"), "utf-8")
    changed = Desk(tmp_path / "desk", path, by_hand(talk_of(path, "en"), new_after("It costs nothing", "And more")))
    assert changed.changes() == ["+          - en: And more", '+            zh: ""']


def test_a_line_typed_under_an_item_stands_under_it(tmp_path: Path) -> None:
    changed = desk(tmp_path, new_after("fewer wakings", "no naps", level=1))
    assert changed.changes() == ['+              - zh: ""', "+                en: no naps"]


def test_an_item_deleted_from_a_list_goes_in_both_languages(tmp_path: Path) -> None:
    changed = desk(tmp_path, deleted("It costs nothing"))
    assert changed.changes() == ["-          - zh: 不用花钱", "-            en: It costs nothing"]
    hold_round(changed)


def test_a_line_under_an_item_can_be_deleted(tmp_path: Path) -> None:
    changed = desk(tmp_path, deleted("fewer wakings"))
    assert changed.changes() == ["-              - zh: 晚上少醒", "-                en: fewer wakings"]
    hold_round(changed)


def leveled(words: str, level: int) -> Hand:
    def hand(presentation: Any) -> None:
        paragraph_of(presentation, words).level = level

    return hand


def test_an_item_moved_in_stands_under_the_one_before_it(tmp_path: Path) -> None:
    changed = desk(tmp_path, leveled("It costs nothing", 1))
    assert changed.changes() == [
        "-          - zh: 不用花钱", "-            en: It costs nothing",
        "+              - zh: 不用花钱", "+                en: It costs nothing",
    ]  # fmt: skip
    hold_round(changed)


def test_a_line_moved_out_is_an_item_of_its_own(tmp_path: Path) -> None:
    changed = desk(tmp_path, leveled("fresh in the morning", 0))
    assert changed.changes() == [
        "-              - zh: 早上有精神", "-                en: fresh in the morning",
        "+          - zh: 早上有精神", "+            en: fresh in the morning",
    ]  # fmt: skip
    hold_round(changed)


def test_a_change_and_a_new_item_in_one_list_both_come_back(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("Better sleep", "Deeper sleep"), new_after("It costs nothing", "It is fun"))
    assert "+              en: Deeper sleep" in changed.changes()
    assert "+            en: It is fun" in changed.changes()


def test_a_paragraph_typed_into_the_notes_comes_back(tmp_path: Path) -> None:
    changed = desk(tmp_path, new_after("Look at the people.", "Then go on."))
    assert changed.changes() == ["+", "+            Then go on."]
    hold_round(changed)


def without(slide: int, words: str) -> Hand:
    """The shape that says this is deleted, its group's other shapes stay."""

    def hand(presentation: Any) -> None:
        found = paragraph_of(type("One", (), {"slides": [presentation.slides[slide - 1]]}), words)
        shape = next(e for e in found._p.iterancestors("{*}sp"))
        shape.getparent().remove(shape)

    return hand


def test_a_card_deleted_with_all_its_words_goes(tmp_path: Path) -> None:
    changed = desk(tmp_path, without(6, "A hat"))
    assert changed.changes() == [
        "-          - title: {zh: 帽子, en: A hat}", "-            text: {zh: 挡太阳, en: Against the sun}",
    ]  # fmt: skip


def test_half_a_card_deleted_is_told(tmp_path: Path) -> None:
    changed = desk(tmp_path, deleted("Against the sun"))
    assert changed.changes() == []
    assert changed.untaken() == ["6: “Against the sun” was deleted, and is no item of a list"]


def test_numbers_and_names_of_a_chart_come_back(tmp_path: Path) -> None:
    def hand(presentation: Any) -> None:
        chart = next(s.chart for s in presentation.slides[7].shapes if getattr(s, "has_chart", False) and s.has_chart)
        data = CategoryChartData()
        data.categories = ["January", "March"]
        data.add_series("Walks", (9, 10.5))
        chart.replace_data(data)

    changed = desk(tmp_path, hand)
    assert changed.changes() == [
        "-            - {zh: 二月, en: February}", "+            - {zh: 二月, en: March}",
        "-              values: [8, 10.50]", "+              values: [9, 10.50]",
    ]  # fmt: skip
    hold_round(changed)


def test_a_shape_moved_and_a_box_and_a_picture_added_are_told_each_with_its_slide(tmp_path: Path) -> None:
    def hand(presentation: Any) -> None:
        moved = next(
            s for s in presentation.slides[1].shapes if s.has_text_frame and "Better sleep" in s.text_frame.text
        )
        moved.left, moved.top, moved.width, moved.height = moved.left + Pt(90), moved.top, moved.width, moved.height
        box = presentation.slides[4].shapes.add_textbox(Pt(10), Pt(10), Pt(200), Pt(40))
        box.text_frame.text = "Only for today"
        presentation.slides[5].shapes.add_picture(BytesIO(PNG), Pt(10), Pt(10))

    changed = desk(tmp_path, hand)
    assert changed.changes() == []
    assert changed.untaken()[0].startswith("2: “")
    assert changed.untaken()[0].endswith("was moved")
    assert [line[:22] for line in changed.untaken()[1:]] == ["5: a text box was adde", "6: a picture was added"]


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8cfc000000301010018dd8db0"
    "0000000049454e44ae426082"
)


def slide_moved(presentation: Any) -> None:
    ids = presentation.slides._sldIdLst
    ids.insert(1, ids[5])


def slide_deleted(presentation: Any) -> None:
    ids = presentation.slides._sldIdLst
    presentation.part.drop_rel(ids[4].rId)
    ids.remove(ids[4])


def slide_added(presentation: Any) -> None:
    slide = presentation.slides.add_slide(presentation.slides[2].slide_layout)
    slide.shapes.title.text = "One more thing"


def test_slides_moved_deleted_and_added_are_told_and_words_on_them_still_come_back(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("Ones that fit", "Ones that fit well"), slide_deleted, slide_moved, slide_added)
    assert changed.changes() == [
        "-            text: {zh: 合脚的, en: Ones that fit}", "+            text: {zh: 合脚的, en: Ones that fit well}",
    ]  # fmt: skip
    assert changed.untaken() == [
        "0: slide 5 as built (“Three steps”) was deleted",
        "2: the slide “How many came” was moved",
        "16: the slide “One more thing” was added",
    ]


@pytest.mark.parametrize("edition", BOTH)
def test_only_the_talks_own_edition_changes(tmp_path: Path, edition: Language) -> None:
    words = {"zh": ("每周一次", "每周两次"), "en": ("Once a week", "Twice a week")}[edition]
    other = {"zh": "Once a week", "en": "每周一次"}[edition]
    (old, new) = desk(tmp_path, typed(*words), edition=edition).changes()
    assert other in old
    assert other in new


def test_the_same_word_in_every_language_becomes_two_when_one_edition_changes_it(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("12", "十二人"), edition="zh")
    assert changed.changes()[1] == "+            - [{zh: 周一, en: Monday}, {zh: 十二人, en: 12}]"


def test_an_outline_that_changed_meanwhile_wins_over_an_old_talk(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("Better sleep", "Deep sleep"))
    text = changed.outline.read_text("utf-8")
    changed.outline.write_text(text.replace("en: Better sleep", "en: Sound sleep"), "utf-8")
    assert changed.changes() == []
    assert changed.untaken() == ["2: “Better sleep” was changed, and the outline says something else by now"]


def test_every_byte_beside_the_change_stays(tmp_path: Path) -> None:
    changed = desk(tmp_path, typed("Better sleep", "Deep sleep"))
    windows = b"\xef\xbb\xbf" + EVERY_BLOCK.read_bytes().replace(b"\n", b"\r\n")
    changed.outline.write_bytes(windows)
    assert changed.pull().after == windows.replace(b"en: Better sleep", b"en: Deep sleep")
