"""The motif that a title makes certain, in Chinese and English, and the author's own word before it."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.build.loading import load
from builder.diagnostics import Report
from builder.drawing.motifs import motif_names
from builder.outline.model.edition import USUAL_MOTIF
from builder.outline.motif_meant import DOUBTFUL, motif_in, motif_words


@pytest.mark.parametrize(("words", "motif"), [
    ("**High blood pressure**: you cannot feel it", "heart"),
    ("Living with Heart Failure", "heart"),
    ("高血压：看不见的压力", "heart"),
    ("血壓高怎麼辦", "heart"),
    ("After your stroke", "brain"),
    ("Parkinson's: what helps", "brain"),
    ("脑卒中以后", "brain"),
    ("Breathing with COPD", "lungs"),
    ("慢阻肺病友步行小组", "lungs"),
    ("Dialysis at home", "kidneys"),
    ("肾友会年度大会", "meeting"),
    ("Choosing your first hearing aids", "hearing-aid"),
    ("第一副助听器", "hearing-aid"),
    ("Hearing loss and hearing aids", "hearing"),
    ("Living with tinnitus", "hearing"),
    ("Living with MS", "neuron"),
    ("渐冻症家庭的一天", "neuron"),
    ("Steady on your feet: how to avoid a fall at home", "walking"),
    ("慢慢走，一起走", "walking"),
    ("Fall prevention", "walking"),
    ("How to prevent falls", "walking"),
    ("Afraid of falling", "walking"),
    ("Taking tablets every day", "medicine"),
    ("Taking your tablets", "medicine"),
    ("按时吃药", "medicine"),
    ("Swimming again", "water"),
    ("社区花园", "leaves"),
    ("Annual meeting 2027", "meeting"),
    ("病友会通知", "meeting"),
    ("For carers and volunteers", "hands"),
    ("照护者手册", "hands"),
    ("Coming home from the ward", "house-and-street"),
    ("居家安全", "house-and-street"),
])  # fmt: skip
def test_a_title_about_one_thing_means_its_motif(words: str, motif: str) -> None:
    assert motif_in(words) == motif


@pytest.mark.parametrize("words", [
    "Diabetes and your diet", "糖尿病怎么吃", "Ms Walker explains", "Stem cells", "Early spring", "Heated debate",
    "A strokeless engine", "Kidney beans and rice", "Heat stroke in summer", "The heart of the matter", "电脑课",
    "Working in MS Word", "Fall programme", "Walk-in clinic", "Pearls", "alsace", "Hand in hand",
    "Tablets and phones for beginners", "Computer tablets", "中风险产品", "豆腐脑", "首脑", "Swimming strokes",
    "Falling in love", "Autumn falls", "步行街", "Your hearing at the tribunal", "英语听力", "Ears of corn",
])  # fmt: skip
def test_a_title_about_something_else_means_none(words: str) -> None:
    assert motif_in(words) is None


@pytest.mark.parametrize("words", ["Heart and lungs", "心肺：高血压和哮喘", "Walking and swimming"])
def test_several_things_of_one_kind_are_doubtful(words: str) -> None:
    assert motif_in(words) == DOUBTFUL


@pytest.mark.parametrize(("words", "motif"), [
    ("Swimming with asthma", "lungs"),
    ("Walking at home", "walking"),
    ("Tablets for high blood pressure, at home", "heart"),
])  # fmt: skip
def test_the_body_comes_before_what_people_do_and_that_before_where(words: str, motif: str) -> None:
    assert motif_in(words) == motif


@pytest.mark.parametrize("words", ["Annual meeting of the kidney patients’ association", "步行小组年会"])
def test_the_meeting_of_the_year_is_about_its_members(words: str) -> None:
    assert motif_in(words) == "meeting"


def test_each_motif_of_the_table_is_there_and_each_word_means_it() -> None:
    words = dict(motif_words())
    assert set(words) <= set(motif_names())
    for motif, own in words.items():
        for word in own:
            assert motif_in(word) == motif, word


OUTLINE = """outline: 1
id: small
title: {title}
{more}review:
  status: draft
  date: 2026-06-01
  next: 2027-06-01
notice: {{zh: 这里是一般信息。, en: General information.}}
sections:
  - title: {{zh: 一, en: One}}
    prose: {{zh: 一句话。, en: One sentence.}}
"""


def chosen(tmp_path: Path, title: str, more: str = "") -> str:
    """The motif of an outline, the same in each of its editions."""
    path = tmp_path / "small.yaml"
    path.write_text(OUTLINE.format(title=title, more=more), "utf-8")
    report = Report()
    loaded = load(path, "", report)
    assert loaded is not None, [str(d.message) for d in report]
    (name,) = {loaded.outline.motif.name, *(edition.motif.name for edition in loaded.editions.values())}
    return name


def test_without_a_motif_the_title_chooses(tmp_path: Path) -> None:
    assert chosen(tmp_path, "{zh: 高血压, en: High blood pressure}") == "heart"
    assert chosen(tmp_path, "{zh: 我们的日子, en: Our days}") == USUAL_MOTIF


@pytest.mark.parametrize("named", ["hills-and-sun", "none", "leaves"])
def test_what_the_author_names_is_taken(named: str, tmp_path: Path) -> None:
    assert chosen(tmp_path, "{zh: 高血压, en: High blood pressure}", f"motif: {named}\n") == named


def test_languages_that_disagree_make_nothing_certain(tmp_path: Path) -> None:
    assert chosen(tmp_path, "{zh: 高血压, en: Taking your tablets}") == USUAL_MOTIF
    assert chosen(tmp_path, "{zh: 高血压, en: Heart and lungs}") == USUAL_MOTIF
    assert chosen(tmp_path, "{zh: 高血压, en: What the cuff says}") == "heart", "one language is silent"


def test_where_the_title_is_silent_the_subtitle_speaks_then_the_group(tmp_path: Path) -> None:
    title = "{zh: 我们的日子, en: Our days}"
    group = "group: {name: {zh: 哮喘之友, en: Friends with asthma}}\n"
    assert chosen(tmp_path, title, group) == "lungs"
    assert chosen(tmp_path, title, "subtitle: {zh: 听力, en: Hearing loss}\n" + group) == "hearing"
    doubtful = "subtitle: {zh: 心脏和肾, en: Heart and kidneys}\n"
    assert chosen(tmp_path, title, doubtful + group) == USUAL_MOTIF
