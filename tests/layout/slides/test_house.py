"""The talk in a template: within what it leaves free, legible, its small places used; ours where there is no room."""

from __future__ import annotations

from pathlib import Path

import pytest

from builder.diagnostics import Report, Span
from builder.geometry import INCH, Rect
from builder.layout.slides import TalkOptions, compose_talk
from builder.outline.schema.files import NamedFile
from builder.page.items import Document, TextItem
from builder.replace import replace
from builder.theme.load import load_theme
from builder.theme.template import Template
from builder.theme.template.load import load_template
from tests.layout.slides.made_talks import GALLERY, edition_of, every, texts, words
from tests.theme.template.lived_in import BAND, crowded, title_on_a_band, titles_beside
from tests.theme.template.made_templates import DARK, house, wide

PLACE = Span("talk.yaml", 3, 30, 9)
REACH = 14.0
"""Points that a chart's takeaway may reach over the margin, by design."""


def template_of(path: Path) -> Template:
    template = load_template(path, path.name, Report(), PLACE)
    assert template is not None
    return template


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Template]:
    folder = tmp_path_factory.mktemp("templates")
    return {
        "wide": template_of(wide(folder / "wide.pptx")),
        "house": template_of(house(folder / "house.pptx")),
        "dark": template_of(house(folder / "dark.pptx", colors=DARK, dark=True)),
    }


def composed(template: Template, language: str) -> tuple[Document, Report]:
    report = Report()
    theme = load_theme("calm", report)
    assert theme is not None
    return compose_talk(edition_of(GALLERY, language), theme, report, TalkOptions(template=template)), report


in_each = pytest.mark.parametrize(("name", "language"), [("wide", "zh"), ("house", "en"), ("dark", "zh")])


@in_each
def test_the_gallery_fits(templates: dict[str, Template], name: str, language: str) -> None:
    _, report = composed(templates[name], language)
    assert [d.message for d in report if d.severity == "error"] == []


@in_each
def test_what_is_ours_stays_in_the_area_left_free(templates: dict[str, Template], name: str, language: str) -> None:
    template = templates[name]
    document, _ = composed(template, language)
    top = min(template.layouts["content"].title.frame.y, template.body.y)
    free = Rect(template.body.x, top, template.body.width, template.body.bottom - top)
    outside = [
        (page.label, item.role, item.name)
        for page in document.pages
        for item in every((*page.items, *page.background))
        if not (isinstance(item, TextItem) and item.placeholder) and not free.contains(item.frame, REACH)
    ]
    assert outside == []


@in_each
def test_texts_keep_clear_of_the_sources_under_them(templates: dict[str, Template], name: str, language: str) -> None:
    document, _ = composed(templates[name], language)
    for page in (p for p in document.pages if p.layout == "content"):
        feet = [t for t in texts(page) if t.name in ("来源", "Sources") and not t.placeholder]
        own = [t for t in texts(page) if t.role != "note" and not t.placeholder and t.role != "footer"]
        assert all(foot.frame.y - t.frame.bottom >= 10 for foot in feet for t in own), page.label


@in_each
def test_titles_stand_where_the_template_has_them(templates: dict[str, Template], name: str, language: str) -> None:
    template = templates[name]
    document, _ = composed(template, language)
    content = [p for p in document.pages if p.layout == "content"]
    assert len(content) > 20
    for page in content:
        title = next(t for t in texts(page) if t.placeholder == "title")
        assert title.frame == template.layouts["content"].title.frame
        assert title.paragraphs[0].set.style.size <= template.layouts["content"].title.size


def test_text_stays_legible(templates: dict[str, Template]) -> None:
    document, _ = composed(templates["house"], "en")
    sizes = {p.set.style.size for page in document.pages for t in texts(page) for p in t.paragraphs}
    assert min(sizes) >= 0.8 * 12


def test_small_places_are_used_and_the_draft_is_said(templates: dict[str, Template]) -> None:
    document, _ = composed(templates["house"], "en")
    for page in document.pages:
        assert any("not yet medically reviewed" in words(t) for t in texts(page)), page.label
    content = next(p for p in document.pages if p.layout == "content")
    held = {t.placeholder: words(t) for t in texts(content) if t.placeholder}
    assert held["date"] == "5 December 2026"
    assert held["footer"] == "Gallery of patterns"
    assert held["slide-number"].isdigit()


def test_a_template_with_too_little_room_is_told_at_its_name(tmp_path: Path) -> None:
    report = Report()
    theme = load_theme("calm", report)
    assert theme is not None
    edition = edition_of(GALLERY, "en")
    edition = replace(edition, theme=replace(edition.theme, template=NamedFile("small.pptx", PLACE)))
    compose_talk(edition, theme, report, TalkOptions(template=template_of(crowded(tmp_path / "small.pptx"))))
    told = [d for d in report if d.code == "template-room"]
    assert [d.span for d in told] == [PLACE]
    assert "on slides of 13.33 × 7.50 in" in told[0].message
    assert told[0].hint == "make the text placeholder of its layout “Title and Content” larger"  # it is 16:9 already
    assert [d.code for d in report if d.severity == "error"] == ["template-room"]  # and no fault that follows from it


def test_titles_at_the_side_are_told_as_what_is_in_the_way(tmp_path: Path) -> None:
    """No larger placeholder would help there; and no title is told too long besides."""
    _, report = composed(template_of(titles_beside(tmp_path / "beside.pptx")), "en")
    told = [d for d in report if d.severity == "error"]
    assert [d.code for d in told] == ["template-room"]
    assert told[0].hint == (
        "the title of its layout “Title Only” stands at the side: "
        "put it across the top and the text below it, as wide as the slide"
    )


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_title_keeps_to_the_band_that_its_colour_is_made_for(tmp_path: Path, language: str) -> None:
    made, report = composed(template_of(title_on_a_band(tmp_path / "band.pptx")), language)
    assert [d.message for d in report if d.severity == "error"] == []
    titles = [item for page in made.pages if page.layout == "content" for item in texts(page) if item.role == "title"]
    assert any(len(item.paragraphs[0].set.lines) > 1 for item in titles)
    assert max(item.frame.bottom for item in titles) <= BAND * INCH + 0.01
