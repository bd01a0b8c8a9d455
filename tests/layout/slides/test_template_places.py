"""Where titles, lines and figures stand on a template: beside its logo, above its title, in its broad letters."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from pptx.util import Inches, Pt

from builder.diagnostics import Report, Span
from builder.geometry import Rect
from builder.layout.slides import TalkOptions, compose_talk
from builder.page.every_item import every_item
from builder.page.items import Document, Page, ShapeItem, TextItem
from builder.theme.template import Template
from builder.theme.template.load import load_template
from tests.layout.slides.made_talks import HEAD, SECTION, edition_of, theme_named, words
from tests.theme.template.grounds import pale_blend
from tests.theme.template.lived_in import FEET, unmeasured_faces
from tests.theme.template.made_templates import A, add_logo, remade
from tests.theme.template.test_drawn import FADED, FULL, watermarked

PLACE = Span("talk.yaml", 3, 30, 9)
MEETING = """
subtitle: {zh: 副标题, en: A subtitle}
meeting: {date: 2026-12-12, time: "14:30", place: {zh: 大厅, en: Great hall}, speaker: {zh: 护士, en: A nurse}}
"""
BLOCKS = """
- title: {zh: 找谁, en: Whom to ask}
  people:
    - {name: {zh: 门诊, en: Clinic}, role: {zh: 预约, en: by appointment}, phone: 0571-0000-0000}
  cite: none
- title: {zh: 三个人里一个, en: One in three of all adults has high blood pressure}
  people100:
    groups:
      - {count: 33, label: {zh: 血压高的人, en: adults with high blood pressure}}
      - {count: 15, within: 1, label: {zh: 不知道的人, en: people who do not know it}}
  cite: [one]
"""


def template_of(path: Path) -> Template:
    report = Report()
    template = load_template(path, path.name, report, PLACE)
    assert template is not None, [d.message for d in report]
    return template


def composed(folder: Path, make: Callable[[Path], Path]) -> tuple[Template, Document, Report]:
    outline, report = folder / "talk.yaml", Report()
    outline.write_text(HEAD + MEETING + SECTION + textwrap.indent(BLOCKS, "      "), "utf-8")
    template = template_of(make(folder / "t.pptx"))
    talk = compose_talk(edition_of(outline, "en"), theme_named(), report, TalkOptions(template=template))
    return template, talk, report


def title_of(page: Page) -> TextItem:
    return next(i for i in page.items if isinstance(i, TextItem) and i.placeholder == "title")


def said(page: Page, text: str) -> TextItem:
    return next(i for i in every_item(page.items) if isinstance(i, TextItem) and text in words(i))


def slides(talk: Document) -> list[Page]:
    return [page for page in talk.pages if page.layout == "content"]


def logo_at_the_start(deck: Any) -> None:
    """A logo over the beginning of every title, as high as it; titles begin at the left."""
    add_logo(deck.slide_master, 0.1, 0.1, 2.2, 2.0)
    for level in deck.slide_master._element.iterfind(f".//{{*}}titleStyle/{A}lvl1pPr"):
        level.set("algn", "l")


def test_titles_begin_right_of_a_logo(tmp_path: Path) -> None:
    template, talk, report = composed(tmp_path, lambda path: remade(path, logo_at_the_start))
    assert [d.message for d in report if d.severity == "error"] == []
    (logo,) = template.layouts["content"].drawn
    assert template.layouts["content"].title.frame.x < logo.right
    for page in slides(talk):
        assert title_of(page).frame.x + template.layouts["content"].title.insets[0] >= logo.right, page.title


def lines_over_the_title(deck: Any) -> None:
    """As Office 2007 had its dividers, and a cover made from one: a low place for text stands over the title."""
    cover = deck.slide_layouts[0]
    for holder in cover.placeholders:
        place = {3: (0.9, 4.8, 11.3, 1.4), 4: (0.9, 4.0, 11.3, 0.7)}.get(int(holder.placeholder_format.type))
        if place:
            holder.left, holder.top, holder.width, holder.height = map(Inches, place)


def test_lines_over_a_title_grow_upward(tmp_path: Path) -> None:
    template, talk, report = composed(tmp_path, lambda path: remade(path, lines_over_the_title))
    assert [d.message for d in report if d.severity == "error"] == []
    cover = template.layouts["title"]
    place, lines = cover.placeholder("subtitle"), next(i for i in talk.pages[0].items if i.role == "subtitle")
    assert place is not None
    assert lines.frame.y < place.frame.y
    assert lines.frame.bottom <= cover.title.frame.y
    assert Rect(0, 0, *template.size).contains(lines.frame)


def test_only_a_picture_in_full_takes_the_room_of_texts(tmp_path: Path) -> None:
    """And then it is told that it has to be moved: the place for text is large enough already."""
    reports = [composed(tmp_path, partial(watermarked, opacity=opacity))[2] for opacity in (FADED, FULL)]
    told = [[str(d.hint) for d in report if d.code == "template-room"] for report in reports]
    assert told == [
        [],
        [
            "move to the edge what is drawn over the text placeholder of its layout “Title and Content”, there or on "
            "the slide master, such as a picture, or make it smaller"
        ],
    ]


def test_titles_on_a_blend_have_one_colour(tmp_path: Path) -> None:
    """A short one could be read in the template's own, a long one not: both are white."""
    template, talk, _ = composed(tmp_path, lambda path: pale_blend(path, "102040", "305080"))
    colors = {title_of(page).paragraphs[0].set.style.color for page in slides(talk) if title_of(page).own_color}
    assert [title_of(page).own_color for page in slides(talk)] == [True, True]
    assert [template.palette[color].rgb for color in colors] == ["FFFFFF"]


def test_broad_letters_keep_to_their_room(tmp_path: Path) -> None:
    """Bold digits of DejaVu Sans, which stands in for a face nobody has, are a quarter broader than Arial's."""
    _, talk, _ = composed(tmp_path, unmeasured_faces)
    people, counted = slides(talk)
    number = said(people, "0571")
    width = max(line.width for p in number.paragraphs for line in p.set.lines if "0571" in line.text)
    grounds = [g.frame for g in every_item(people.background) if isinstance(g, ShapeItem) and g.frame.width > 150]
    chip = min((g for g in grounds if g.overlaps(number.frame)), key=lambda g: g.height)
    start = number.frame.x + number.paragraphs[-1].x
    assert start + 1.25 * width <= chip.right
    count, beside = said(counted, "33"), said(counted, "100")
    figure = count.paragraphs[0].set
    assert count.frame.x + 1.25 * figure.lines[0].width <= beside.frame.x


def small_feet(deck: Any) -> None:
    """Slides as large as some institutes have them, with lines at the foot as small as on others."""
    deck.slide_width, deck.slide_height = Inches(22), Inches(12.375)
    for part in (deck.slide_master, *deck.slide_layouts):
        for holder in part.placeholders:
            if int(holder.placeholder_format.type) in FEET:
                holder.top = Inches(11.5)
    for look in deck.slide_master._element.iter(f"{A}defRPr"):
        if look.get("sz") == "1200":
            look.set("sz", str(int(Pt(9).pt * 100)))


def test_lines_at_the_foot_are_legible_on_a_large_slide(tmp_path: Path) -> None:
    template, talk, _ = composed(tmp_path, lambda path: remade(path, small_feet))
    feet = [i for page in talk.pages for i in page.items if isinstance(i, TextItem) and i.placeholder == "slide-number"]
    assert feet
    assert {i.paragraphs[0].set.style.size for i in feet} == {8 * template.size.height / 540}
