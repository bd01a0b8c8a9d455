"""A talk in two languages says in both what the outline says in both: cover, who said it, code, close."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.build.loading import load
from builder.diagnostics import Report
from builder.layout.slides import TalkOptions, compose_talk
from builder.page.items import Document, GroupItem, Item, Page, TextItem
from tests.galleries.documents import FOLDER, NAMES, made

OUTLINE = """\
outline: 1
id: speak
languages: [zh, en, zh-en]
title: {zh: "**说得响**：每天的练习", en: "**Speak up**: daily practice"}
audience: professionals
review: {status: draft, date: 2026-11-30, next: 2027-05-31}
closing: {zh: 谢谢, en: Thank you}
group:
  name: {zh: 病友会, en: Our group}
  phone: {zh: 0571-8800 1234（周阿姨）, en: 0571-8800 1234 (Auntie Zhou)}
  hours: {zh: 周一上午, en: Monday mornings}
  address: {zh: 小河路 488 号, en: 488 Xiaohe Road}
meeting:
  name: {zh: 冬季讲座, en: Winter talk}
  date: 2026-12-12
  time: 14:00–16:30
  speaker: {zh: 陈静怡, en: Chen Jingyi}
sources:
  trial: {title: "Speech treatment in an illness of movement: a randomised trial of two years", status: check}
talk: {bilingual: true}
sections:
  - id: quote
    title: {zh: 病友的话, en: A member}
    blocks:
      - quote:
          text: {zh: 不用喊啦, en: No need to shout}
          who: {zh: 老周，71 岁, en: "Mr Zhou, 71"}
        cite: trial
  - id: contacts
    title: {zh: 有事找谁, en: Whom to ask}
    blocks:
      - people:
          - {name: {zh: 汤姆, en: Tom}, phone: 0571-8800 0100 转 8, url: "https://www.example.org/new"}
        cite: trial
"""


@pytest.fixture(scope="module")
def talk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Report]:
    return talk_of(tmp_path_factory.mktemp("pair"), OUTLINE)


def talk_of(folder: Path, outline: str) -> tuple[Document, Report]:
    path = folder / "speak.yaml"
    path.write_text(outline, "utf-8")
    report = Report()
    loaded = load(path, "", report)
    assert loaded is not None
    first, second = loaded.editions["zh"], loaded.editions["en"]
    return compose_talk(first, loaded.theme, report, TalkOptions(second=second)), report


def flat(items: tuple[Item, ...]) -> Iterator[TextItem]:
    for item in items:
        if isinstance(item, GroupItem):
            yield from flat(item.items)
        elif isinstance(item, TextItem):
            yield item


def said(page: Page) -> str:
    return "\n".join(p.set.text for item in flat((*page.items, *page.background)) for p in item.paragraphs)


@pytest.mark.parametrize(
    ("slide", "words"),
    [
        (
            0,
            (
                "说得响",
                "Speak up",
                "冬季讲座",
                "Winter talk",
                "Saturday, 12 December 2026",
                "主讲：陈静怡",
                "Chen Jingyi",
            ),
        ),
        (1, ("老周，71 岁", "Mr Zhou, 71")),
        (2, ("扫码", "Scan", "0571-8800 0100 转 8", "0571-8800 0100 ext. 8")),
        (
            -1,
            (
                "（周阿姨）",
                "(Auntie Zhou)",
                "周一上午",
                "Monday mornings",
                "小河路 488 号",
                "488 Xiaohe Road",
                "After 31 May 2027",
            ),
        ),
    ],
)
def test_it_says_in_both_languages(talk: tuple[Document, Report], slide: int, words: tuple[str, ...]) -> None:
    shown = said(talk[0].pages[slide]).replace("\u00a0", " ")
    assert [word for word in words if word not in shown] == []


def test_a_close_in_our_own_words_is_in_both_languages(tmp_path: Path) -> None:
    document, _ = talk_of(tmp_path, OUTLINE.replace("closing: {zh: 谢谢, en: Thank you}\n", ""))
    shown = said(document.pages[-1])
    assert "谢谢大家" in shown
    assert "Thank you for coming" in shown


def test_nothing_of_it_is_left_out(talk: tuple[Document, Report]) -> None:
    assert [d.message for d in talk[1] if d.code == "no-room-for-second"] == []


def test_a_sources_name_is_whole_where_the_footers_title_can_give_room(talk: tuple[Document, Report]) -> None:
    shown = said(talk[0].pages[1]).replace("\n", " ").replace("\u00a0", " ")
    assert "a randomised trial of two years" in shown


def cover_of(name: str) -> tuple[Page, list[str]]:
    """The cover of a gallery's talk in two languages, and what was told of it."""
    report = Report()
    loaded = load(FOLDER / f"{name}.yaml", "", report)
    assert loaded is not None
    first, second = loaded.editions["zh"], loaded.editions["en"]
    pages = compose_talk(first, loaded.theme, report, TalkOptions(second=second)).pages
    return pages[0], [d.message for d in report if d.code == "no-room-for-second" and "slide 1 " in d.message]


@pytest.mark.parametrize("name", NAMES)
def test_a_covers_meeting_has_its_name_in_each_language_on_a_line(name: str) -> None:
    cover, _ = cover_of(name)
    names = [
        own.build.edition.meeting.name for own in (made(name, "zh"), made(name, "en")) if own.build.edition.meeting
    ]
    lines = [line.text for item in flat(cover.items) for p in item.paragraphs for line in p.set.lines]
    assert all(own is None or any(own.plain in line for line in lines) for own in names)


def test_short_facts_share_a_line_before_a_second_language_is_left_out() -> None:
    cover, told = cover_of("high-blood-pressure")
    assert "主讲：全科护士 / Speaker: Practice nurse" in said(cover).replace("\u00a0", " ")
    assert "Health Education Room" in said(cover)
    assert [message for message in told if "place" in message] == []
