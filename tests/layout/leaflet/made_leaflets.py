"""Leaflets made by the real road: parse, select a language, compose; and ways to look into them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from builder.diagnostics import Report, Span
from builder.drawing.icons import icon_names
from builder.layout.leaflet import compose_leaflet
from builder.layout.leaflet.measures import LEAFLET
from builder.layout.leaflet.setting import Setting
from builder.layout.type_sizes import preferred_styles
from builder.outline.model.edition import Edition, LeafletPlan
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.outline.text.text import Language, Text, Words
from builder.page.items import ChartItem, Document, GroupItem, Item, Page, Paragraph, TableItem, TextItem
from builder.replace import replace
from builder.theme.load import load_theme
from builder.theme.model import Theme
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers

SAMPLE = Path(__file__).with_name("sample.yaml")
GALLERY = Path(__file__).parents[1] / "gallery.yaml"
SPAN = Span("outline.yaml", 1, 1)


@cache
def calm() -> Theme:
    theme = load_theme("calm", Report(), SPAN)
    assert theme is not None
    return theme


@cache
def edition_of(path: Path, language: Language) -> Edition:
    report = Report()
    outline = parse(path, report, icons=icon_names())
    assert outline is not None, list(report)
    return select_language(outline, language, report)


def sample(language: Language = "zh", fold: str = "trifold-c", paper: str = "a4", *, panels: bool = True) -> Edition:
    """The sample outline, on another fold; without its panels the sections fill the fold in order.

    A half fold, which has but two inner panels, gets fewer of its sections.
    """
    edition = edition_of(SAMPLE, language)
    own = edition.leaflet.panels if panels else ()
    if fold == "half":
        edition = replace(edition, sections=tuple(s for s in edition.sections if s.id in ("als", "helps", "trials")))
    return replace(
        edition, leaflet=LeafletPlan.model_construct(fold=fold, paper=paper, panels=own, span=edition.leaflet.span)
    )


class Made(NamedTuple):
    document: Document
    report: Report


@cache
def leaflet(language: Language = "zh", fold: str = "trifold-c", paper: str = "a4", panels: bool = True) -> Made:
    report = Report()
    return Made(compose_leaflet(sample(language, fold, paper, panels=panels), calm(), report), report)


def blocks_of(tmp_path: Path, yaml: str, language: Language = "zh"):
    """The blocks of a section written as YAML, in one language."""
    head = SAMPLE.read_text(encoding="utf-8").split("\nleaflet:\n")[0]
    section = "sections:\n  - id: only\n    only: [leaflet, large]\n    title: {zh: 一段, en: Part}\n    blocks:\n"
    path = tmp_path / "outline.yaml"
    path.write_text(f"{head}\n{section}{textwrap.indent(textwrap.dedent(yaml), ' ' * 6)}", encoding="utf-8")
    report = Report()
    outline = parse(path, report, icons=icon_names())
    assert outline is not None, [d.message for d in report]
    return select_language(outline, language, report).sections[0].blocks


def setting(language: Language = "zh", **changes) -> Setting:
    """How the leaflet sets its blocks, at its usual tightness."""
    made = Setting(
        edition=sample(language), theme=calm(), report=Report(), typesetter=Typesetter(language, "noto"),
        styles=preferred_styles(calm(), "leaflet", language), measures=LEAFLET, numbers=CitationNumbers(),
    )  # fmt: skip
    return replace(made, **changes)


def words(text: str, language: Language = "zh") -> Text:
    return Text(((Words(text),),), language, SPAN)


def texts(items: Iterable[Item]) -> Iterator[TextItem]:
    """Every text item, however deep, in reading order."""
    for item in items:
        if isinstance(item, TextItem):
            yield item
        elif isinstance(item, GroupItem):
            yield from texts(item.items)
        elif isinstance(item, ChartItem):
            yield from texts(item.drawing)


def paragraphs(items: Iterable[Item]) -> Iterator[Paragraph]:
    for item in items:
        if isinstance(item, TableItem):
            yield from (p for row in item.cells for cell in row for p in cell.paragraphs)
        elif isinstance(item, TextItem):
            yield from item.paragraphs
        elif isinstance(item, GroupItem):
            yield from paragraphs(item.items)
        elif isinstance(item, ChartItem):
            yield from paragraphs(item.drawing)


def said(items: Iterable[Item]) -> str:
    """All words of items in reading order, a paragraph a line."""
    return "\n".join(p.set.text for p in paragraphs(items))


def panels(document: Document) -> dict[int, GroupItem]:
    """Panels by their reading number."""
    found = [i for page in document.pages for i in page.items if isinstance(i, GroupItem) and i.order]
    return {panel.order: panel for panel in found if panel.order}


def page_of(document: Document, number: int) -> Page:
    return next(p for p in document.pages if any(isinstance(i, GroupItem) and i.order == number for i in p.items))
