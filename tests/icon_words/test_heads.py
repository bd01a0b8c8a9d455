"""Icons before the heads of sections: by their words where these are certain, else by what the section holds."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from builder.diagnostics import Report
from builder.icon_words import icon_names
from builder.icon_words.heads import head_icons
from builder.icon_words.meaning import NO_ICON
from builder.outline.model.blocks import KINDS
from builder.outline.model.outline import Outline
from builder.outline.parse import parse

LINES = [
    line.partition(": ")
    for line in resources.files("builder.icon_words").joinpath("heads.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_every_line_names_an_icon_once_and_has_words_of_both_languages() -> None:
    names = [name for name, _, _ in LINES]
    assert set(names) <= icon_names() | {NO_ICON}
    assert len(set(names)) == len(names)
    assert all(" | " in words for _, _, words in LINES)


def test_every_word_of_the_table_finds_its_own_icon() -> None:
    for name, _, words in (line for line in LINES if line[0] != NO_ICON):
        zh, _, en = words.partition(" | ")
        for word in zh.split():
            assert name in head_icons({"zh": word}), word
        for word in (part.strip() for part in en.split(",")):
            said = word.lstrip("=^").replace("…", "all this")
            assert name in head_icons({"en": said}), word


@pytest.mark.parametrize(
    ("head", "icon"),
    [
        ({"zh": "今天的安排", "en": "Programme"}, "calendar-time"),
        ({"zh": "渐冻症是什么", "en": "What ALS is"}, "info-circle"),
        ({"zh": "血压是什么", "en": "What blood pressure is"}, "device-heart-monitor"),
        ({"en": "What does it all cost?"}, "coins"), ({"zh": "呼吸", "en": "Breathing"}, "lungs"),
        ({"zh": "先查耳朵", "en": "First the ears"}, "ear"), ({"zh": "少吃盐", "en": "Less salt"}, "salt"),
        ({"en": "Does it work?"}, "zoom-question"),
        ({"zh": "走路的好处", "en": "What walking does for you"}, "thumb-up"),
        ({"zh": "可能出什么问题", "en": "What can go wrong"}, "alert-triangle"),
        ({"en": "Harm: what can go wrong"}, "alert-triangle"),
        ({"zh": "不舒服就停下来", "en": "Stop if you feel unwell"}, "hand-stop"),
    ],
)  # fmt: skip
def test_what_is_certain(head: dict[str, str], icon: str) -> None:
    assert head_icons(head)[0] == icon


@pytest.mark.parametrize("head", [
    {"en": "Moving house"}, {"en": "An exercise programme"}, {"en": "Selling raffle tickets"},
    {"en": "Social benefits"},
    {"en": "What helps is patience"}, {"zh": "三种样子", "en": "Three kinds"}, {"zh": "呼吸", "en": "Talking"},
    {"en": "Bank accounts"}, {"zh": "没有好处", "en": "No benefits of cells were shown"},
    {"en": "What stem cells do for you"}, {"zh": "走路的好处没有证明"},
])  # fmt: skip
def test_what_is_doubtful_has_none(head: dict[str, str]) -> None:
    assert not set(head_icons(head)) & {
        "stretching", "calendar-time", "hand-stop", "thumb-up", "info-circle", "lungs", "messages", "calculator"
    }  # fmt: skip


@pytest.mark.parametrize("head", [
    {"zh": "在家去世", "en": "Dying at home"}, {"zh": "不要打电话", "en": "Do not phone us"}, {"en": "Alarm"},
    {"en": "Getting here took years"}, {"zh": "细胞的害处", "en": "How cells do harm"},
])  # fmt: skip
def test_what_a_head_denies_and_what_harms_has_no_picture(head: dict[str, str]) -> None:
    assert head_icons(head) == ()


OUTLINE = """\
outline: 1
id: small
title: {zh: 每天, en: Daily}
review: {status: draft, date: 2026-11-22, next: 2027-05-22, by: []}
notice: {zh: 不是医疗建议。, en: No medical advice.}
icons: ICONS
sections:
  - id: talk
    only: talk
    title: {zh: 呼吸, en: Breathing}
    blocks: [{text: {zh: 一, en: One}, cite: none}]
  - id: breath
    title: {zh: 怎样呼吸, en: How to go on breathing}
    blocks: [{text: {zh: 一, en: One}, cite: none}]
  - id: list
    title: {zh: 每天, en: Daily}
    blocks:
      - {text: {zh: 先看这里, en: Look here}, cite: none}
      - {checklist: [{zh: 一, en: One}]}
  - id: words
    title: {zh: 别的, en: Else}
    blocks: [{text: {zh: 一, en: One}, cite: none}]
"""


def icons_of(tmp_path: Path, icons: str = "meant") -> dict[str, str]:
    path = tmp_path / "small.yaml"
    path.write_text(OUTLINE.replace("ICONS", icons), "utf-8")
    report = Report()
    outline = parse(path, report, icons=icon_names())
    assert isinstance(outline, Outline), list(report)
    return {section.id: section.head_icon for section in outline.sections}


def test_a_head_has_the_icon_it_means_the_leaflet_first_else_that_of_its_list(tmp_path: Path) -> None:
    assert icons_of(tmp_path) == {"talk": "", "breath": "lungs", "list": "list-check", "words": ""}


def test_icons_none_leaves_all_heads_without(tmp_path: Path) -> None:
    assert set(icons_of(tmp_path, "none").values()) == {""}


def test_signs_of_kinds_are_icons() -> None:
    assert {kind.traits.sign for kind in KINDS.values()} - {""} <= icon_names()
