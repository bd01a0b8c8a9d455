"""The icon of what a large figure counts: what stands right behind it, and nothing else."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from builder.icon_words import icon_names
from builder.icon_words.counted import icon_counted
from tests.icon_words.test_meaning import icons_of

LINES = [
    line.partition(": ")
    for line in resources.files("builder.icon_words").joinpath("counted.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_every_word_of_the_table_means_its_own_icon() -> None:
    assert {name for name, _, _ in LINES} <= icon_names()
    for name, _, words in LINES:
        zh, _, en = words.partition(" | ")
        for word in zh.split():
            assert icon_counted("3", {"zh": word.removeprefix("=")}) == name, word
        for word in en.split(","):
            assert icon_counted("3", {"en": word.strip()}) == name, word


@pytest.mark.parametrize(("value", "text", "icon"), [
    ("640", {"zh": "个电话", "en": "calls"}, "phone"),
    ("640", {"zh": "接了 640 个电话", "en": "Our support took 640 calls"}, "phone"),
    ("385", {"zh": "位会员", "en": "members of the group"}, "users"),
    ("8–10", {"zh": "小时/天", "en": "hours a day"}, ""),  # the ring around it shows the time
    ("2", {"en": "small tablets in the morning"}, "pill"),
])  # fmt: skip
def test_what_is_counted(value: str, text: dict[str, str], icon: str) -> None:
    assert icon_counted(value, text) == icon


@pytest.mark.parametrize(("value", "text"), [
    ("0", {"zh": "位患者", "en": "people saw any benefits"}), ("0 of 33", {"en": "people"}), ("零", {"zh": "个电话"}),
    ("33", {"zh": "人没有好转", "en": "people did not get better"}), ("33", {"en": "people died"}),
    ("140/90", {"en": "or more, on several days, when people are at rest for minutes"}),
    ("3", {"zh": "步", "en": "steps to a plan"}), ("23", {"en": "fewer falls among people at home"}),
    ("640", {"zh": "位会员", "en": "calls"}),
])  # fmt: skip
def test_what_is_not_certain(value: str, text: dict[str, str]) -> None:
    assert icon_counted(value, text) == ""


NUMBER = "number: {{value: '{value}', caption: {{zh: {zh}, en: {en}}}}}"


def test_a_figure_of_an_outline_has_it_and_broad_words_give_none(tmp_path: Path) -> None:
    assert icons_of(tmp_path, NUMBER.format(value="12", zh="个电话", en="calls a day")) == ("phone",)
    assert icons_of(tmp_path, NUMBER.format(value="0", zh="个电话", en="calls a day")) == ()
    assert icons_of(tmp_path, NUMBER.format(value="12", zh="细胞的好处", en="benefits of cells")) == ()
