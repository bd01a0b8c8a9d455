"""A warning in prose: its sign very large at the left, its sentences apart and large at the right."""

from pathlib import Path

import pytest

from builder.outline.text.text import Language
from builder.page.items import Page, ShapeItem, TextItem
from tests.layout.slides.made_talks import block, every, sizes, texts, words

WARNING = """
callout:
  tone: caution
  title: {zh: 起不来就叫人, en: Call for help}
  text:
    zh: 敲地板、打电话都可以。撞到了头，一定要去医院。等人来的时候别着凉。
    en: Bang on the floor, or phone. If you hit your head, go to hospital. Keep warm while you wait.
"""
PLAIN = "callout:\n  tone: caution\n  text: {zh: 先问一句。再签字。, en: Ask first. Then sign.}"
LONG = "callout:\n  tone: caution\n  text: {zh: " + "这里有一句很长的话要说，" * 18 + "。, en: Short.}"


def box(page: Page) -> list[ShapeItem]:
    return [i for i in every(page.background) if isinstance(i, ShapeItem)]


def column(page: Page) -> ShapeItem:
    """The sign's part of the box, in full colour from its top to its foot."""
    (found,) = [i for i in box(page) if i.fill == "caution" and i.frame.height == 368]
    return found


def sign(page: Page) -> ShapeItem:
    (found,) = [i for i in box(page) if i.name.startswith("icon ")]
    return found


def said(page: Page) -> TextItem:
    (found,) = [t for t in texts(page) if t.placeholder == "body"]
    return found


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_sign_is_what_to_do_and_very_large(tmp_path: Path, language: Language) -> None:
    page = block(tmp_path, WARNING, language).slides[0]
    assert sign(page).name == "icon phone"
    assert sign(page).frame.height > 100
    assert column(page).frame.contains(sign(page).frame)
    assert column(page).frame.right < said(page).frame.x


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_sentence_is_a_paragraph_and_large(tmp_path: Path, language: Language) -> None:
    page = block(tmp_path, WARNING, language).slides[0]
    assert len(said(page).paragraphs) == 4
    assert all(p.space_before > 0 for p in said(page).paragraphs[1:])
    assert min(p.set.style.size for p in said(page).paragraphs) >= 28


def test_without_a_certain_sign_it_is_the_triangle_and_a_word_says_what_it_is(tmp_path: Path) -> None:
    page = block(tmp_path, PLAIN, "en").slides[0]
    assert sign(page).name == "icon alert-triangle"
    assert words(said(page)).split("\n") == ["Warning", "Ask first.", "Then sign."]
    *_, call = said(page).paragraphs
    assert call.set.style.weight == 700
    assert call.set.style.color == "rose-ink"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_no_sentence_is_cut_at_an_abbreviation(tmp_path: Path, language: Language) -> None:
    """`Phone Dr.` stood on a line of its own, as a sentence."""
    text = "{zh: 给 Dr. 王打电话。马上打。别等。, en: Phone Dr. Wang. Rest at 8 a.m. and at 8 p.m. too. Wait.}"
    page = block(tmp_path, f"callout:\n  tone: caution\n  text: {text}", language).slides[0]
    assert len(said(page).paragraphs) == 4
    assert not [p.set.text for p in said(page).paragraphs if p.set.text.rstrip().endswith("Dr.")]


def test_icons_none_leaves_the_triangle(tmp_path: Path) -> None:
    page = block(tmp_path, WARNING.strip() + "\nicons: none").slides[0]
    assert sign(page).name == "icon alert-triangle"


def test_long_prose_keeps_its_head_bar(tmp_path: Path) -> None:
    page = block(tmp_path, LONG).slides[0]
    assert not [i for i in box(page) if i.fill == "caution" and i.frame.height == 368]
    assert max(sizes(page, "很长的话")) >= 20
