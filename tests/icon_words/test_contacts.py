"""The icons of contacts: what their names make certain, for all of them or for none."""

from __future__ import annotations

import pytest

from builder.drawing.spots import spot_names
from builder.icon_words.contacts import contact_icons
from builder.icon_words.meaning import NO_ICON
from builder.words.word_tables import word_rows

ROWS = [row for row in word_rows("builder.icon_words", "contacts.txt") if row.key != NO_ICON]


def test_every_word_of_the_table_means_its_own_icon_which_has_a_picture() -> None:
    assert {row.key for row in ROWS} <= spot_names()
    for row in ROWS:
        for language, words in (("zh", row.chinese), ("en", row.english)):
            for word in words:
                assert contact_icons([{language: word}]) == (row.key,), word


@pytest.mark.parametrize(("names", "icons"), [
    ([("高血压门诊", "Blood pressure clinic"), ("社区药师", "Community pharmacist"),
      ("血压本和课程资料", "Diary and class notes")], ("building-hospital", "pills", "notebook")),
    ([("市第一医院听力中心", "City Hospital Hearing Centre"), ("家属小组样机借用", "Models on loan from our group")],
     ("building-hospital", "users-group")),
    ([("医院药房", "Hospital pharmacy"), ("护士热线", "Nurses’ helpline"), ("市图书馆", "City Library")],
     ("pills", "phone", "books")),
    ([("儿童医院", "Children's Hospital"), ("医院药房", "Hospital Pharmacy")], ("building-hospital", "pills")),
])  # fmt: skip
def test_whom_contacts_are(names: list[tuple[str, str]], icons: tuple[str, ...]) -> None:
    assert contact_icons([{"zh": zh, "en": en} for zh, en in names]) == icons


@pytest.mark.parametrize("names", [
    [("医院", "Hospital"), ("会长", "Chair")],  # one of them is nothing that has a picture
    [("东院", "East Hospital"), ("西医院", "West Hospital")],  # one language says less
    [("东医院", "East Hospital"), ("西医院", "West Hospital")],  # one picture for both would tell nothing apart
    [("住院处", "Hospital admissions")], [("药物试验登记", "Drug trials")], [("陪护之家", "Carers' home")],
    [("年龄组", "Age group")], [("出院联系人", "After hospital discharge")], [("陈女士", "Mrs Chen")],
])  # fmt: skip
def test_who_is_not_certain(names: list[tuple[str, str]]) -> None:
    assert contact_icons([{"zh": zh, "en": en} for zh, en in names]) == ()


def test_twelve_contacts_whose_names_say_four_things_each_are_soon_known_to_have_too_few_pictures() -> None:
    """Sixteen million ways to choose: those that begin alike are given up together."""
    assert contact_icons([{"zh": "医院门诊护士医生热线"}] * 12) == ()
