"""Figures made by the real road from a few lines of YAML, in every output; and ways to look into them."""

from __future__ import annotations

import atexit
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import yaml
from PIL import Image

from builder.diagnostics import Diagnostic, Report
from builder.geometry import Rect
from builder.layout.large import compose_large
from builder.layout.leaflet import compose_leaflet
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.measures import LARGE, LEAFLET
from builder.layout.leaflet.piece import height_of, stacked
from builder.layout.leaflet.setting import Setting
from builder.layout.phone.chart import USUAL_WIDTH, phone_chart
from builder.layout.phone.sections import phone_sections
from builder.layout.slides.deck import compose_talk
from builder.layout.type_sizes import preferred_styles
from builder.outline.model.blocks import Block, Chart
from builder.outline.model.edition import Edition
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.outline.text.text import Language, Text
from builder.page.items import ChartItem, GroupItem, Item, TextItem
from builder.theme.load import load_theme
from builder.theme.model import Theme
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers

PAPER = ("leaflet", "large")
OUTPUTS = ("talk", *PAPER)
PLOTTED = (*OUTPUTS, "phone")
"""What draws charts."""
LANGUAGES: tuple[Language, ...] = ("zh", "en")
SLIDE = Rect(0, 0, 960, 540)
WHOLE = {"talk": compose_talk, "leaflet": compose_leaflet, "large": compose_large}
WIDTHS = {"leaflet": 81 / 25.4 * 72, "large": 170 / 25.4 * 72}

HEAD = """
outline: 1
id: sample
languages: [zh, en]
title: {zh: 样品, en: Sample}
review: {status: draft, date: 2026-11-22, next: 2027-05-22, by: []}
notice: {zh: 只供了解, en: General information}
"""


class Made(NamedTuple):
    """The items of one block in one output, the room they had, and what its author was told."""

    items: tuple[Item, ...]
    room: Rect
    report: tuple[Diagnostic, ...]

    @property
    def errors(self) -> list[Diagnostic]:
        return [d for d in self.report if d.severity == "error"]


def block_of(written: dict[str, Any]) -> tuple[dict[Language, Edition], Report]:
    """The editions of an outline with one block, as an author writes it, and what was told."""
    path = folder() / "sample.yaml"
    write_outline(written, path)
    report = Report()
    outline = parse(path, report, icons=frozenset({"pill", "lungs"}))
    assert outline is not None, list(report)
    return {language: select_language(outline, language, report) for language in LANGUAGES}, report


def write_outline(written: dict[str, Any], path: Path) -> None:
    """Write an outline with one block; `works` are cited by a text before it."""
    works = written.get("works", {})
    own = {key: value for key, value in written.items() if key != "works"}
    blocks = [{"cite": "none", "title": {"zh": "题二", "en": "Second title"}, **own}]
    if works:
        blocks.insert(0, {"text": {"zh": "文", "en": "Text"}, "cite": list(works)})
    section = {"id": "only", "title": {"zh": "题", "en": "Title"}, "blocks": blocks}
    body = {"sections": [section], **({"sources": works} if works else {})}
    path.write_text(HEAD + yaml.safe_dump(body, allow_unicode=True, width=10_000, sort_keys=False), encoding="utf-8")


@cache
def folder() -> Path:
    """Where outlines stand, with the pictures they name."""
    kept = TemporaryDirectory()
    atexit.register(kept.cleanup)
    for name, size in (("drawing.svg", (240, 120)), ("upright.svg", (90, 200))):
        Path(kept.name, name).write_text(_drawing(*size), encoding="utf-8")
    Image.effect_noise((1200, 800), 40).save(Path(kept.name, "photo.png"))
    return Path(kept.name)


def _drawing(width: int, height: int) -> str:
    shape = f'<rect x="4" y="4" width="{width - 8}" height="{height - 8}" fill="#0f5e63"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{shape}</svg>'


def slides(edition: Edition) -> list[Made]:
    """The slides of the last block of an edition, without title, footer and number."""
    report = Report()
    pages = compose_talk(edition, calm(), report).pages
    blocks = edition.sections[0].blocks
    told = tuple(d for d in report if d.span.line > 8)
    own = [page for page in pages if page.layout not in ("title", "section", "closing")]
    return [
        Made(tuple(i for i in page.items if i.role not in ("title", "footer", "slide-number", "note")), SLIDE, told)
        for page in own[len(blocks) - 1 :]
    ]


def made(edition: Edition, output: str) -> Made:
    """The last block of an edition as this output draws it; of a talk its first slide."""
    report = Report()
    if output == "talk":
        return slides(edition)[0]
    if output == "phone":
        return _on_a_phone(edition.sections[0].blocks[-1], edition.language, report)
    measures = LEAFLET if output == "leaflet" else LARGE
    setting = Setting(
        edition=edition, theme=calm(), report=report, typesetter=Typesetter(edition.language, "noto"),
        styles=preferred_styles(calm(), output, edition.language), measures=measures,
        numbers=CitationNumbers() if output == "leaflet" else None, cited=tuple(edition.sources),
    )  # fmt: skip
    pieces = body_pieces(edition.sections[0].blocks[-1], setting, WIDTHS[output])
    room = Rect(0, 0, WIDTHS[output], height_of(pieces))
    return Made(stacked(pieces), room, tuple(report))


def whole(written: dict[str, Any], output: str, language: Language) -> list[Item]:
    """All items of the document of one block; of the phone page those of its chart."""
    edition, report = block_of(written)[0][language], Report()
    if output == "phone":
        (section,) = phone_sections(edition)
        return list(_on_a_phone(section.blocks[0], edition.language, report).items)
    made = WHOLE[output](edition, calm(), report)
    assert not report.has_errors, list(report)
    return [item for page in made.pages for item in page.items]


def _on_a_phone(block: Block[Text], language: Language, report: Report) -> Made:
    assert isinstance(block, Chart)
    figure = phone_chart(block, USUAL_WIDTH, calm(), language, report)
    return Made(figure.items, Rect(0, 0, USUAL_WIDTH, figure.height), tuple(report))


@cache
def calm() -> Theme:
    theme = load_theme("calm", Report())
    assert theme is not None
    return theme


def every(items: Iterable[Item]) -> Iterator[Item]:
    """All items, those of groups and of charts too."""
    for item in items:
        yield item
        if isinstance(item, GroupItem):
            yield from every(item.items)
        elif isinstance(item, ChartItem):
            yield from every(item.drawing)


def texts(items: Iterable[Item]) -> list[TextItem]:
    return [item for item in every(items) if isinstance(item, TextItem)]


def chart_of(items: Iterable[Item]) -> ChartItem:
    (chart,) = (item for item in every(items) if isinstance(item, ChartItem))
    return chart


def words(item: TextItem) -> str:
    return "\n".join(p.set.text for p in item.paragraphs)


def said(items: Iterable[Item]) -> list[str]:
    """All words, with plain spaces."""
    return [words(item).replace("\u00a0", " ") for item in texts(items)]


def lines(item: TextItem) -> Iterator[Rect]:
    """Where the letters of a text's lines are."""
    for paragraph in item.paragraphs:
        style = paragraph.set.style
        for number, line in enumerate(paragraph.set.lines):
            free = paragraph.set.measure - line.width
            left = {"left": 0.0, "center": free / 2, "right": free}[style.align]
            top = paragraph.baseline(number) - 0.76 * style.size
            yield Rect(item.frame.x + paragraph.x + left, item.frame.y + top, line.width, 0.8 * style.size)


def overprinted(items: Iterable[Item]) -> list[tuple[str, str]]:
    """Pairs of texts whose letters lie on each other."""
    return [
        (words(a), words(b))
        for a, b in combinations(texts(items), 2)
        if any(one.overlaps(other, 0.5) for one in lines(a) for other in lines(b))
    ]


def outside(items: Iterable[Item], room: Rect) -> list[str]:
    """Texts with letters beyond the room."""
    return [words(item) for item in texts(items) if not all(room.contains(line, 0.5) for line in lines(item))]


def cut(items: Iterable[Item]) -> list[str]:
    """Texts that were told to be too long for their place."""
    return [words(item) for item in texts(items) if any(p.set.overset for p in item.paragraphs)]
