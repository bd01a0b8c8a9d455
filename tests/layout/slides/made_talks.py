"""Talks made from a few lines of YAML, by the real road: parse, select a language, compose."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from builder.diagnostics import Report
from builder.drawing.icons import icon_names
from builder.layout.slides import TalkOptions, compose_talk
from builder.outline.model.edition import Edition
from builder.outline.parse import parse
from builder.outline.text.language import select_language
from builder.outline.text.text import Language
from builder.page.every_item import every_item
from builder.page.items import Document, Item, Page, TextItem
from builder.theme.load import load_theme
from builder.theme.model import Theme

GALLERY = Path(__file__).parents[1] / "gallery.yaml"

HEAD = """
outline: 1
id: sample
languages: [zh, en]
title: {zh: 样品, en: Sample}
short_title: {zh: 样品, en: Sample}
motif: neuron
review: {status: draft, date: 2026-11-22, next: 2027-05-22, by: []}
notice: {zh: 只供了解, en: General information}
sources:
  one: {title: One, short: "Sample one, 2022", authors: Authors, year: "2022", where: Journal, url: https://example.org/1, checked: 2026-11-20}
  two: {title: Two, short: "Sample two, 2023", authors: Authors, year: "2023", where: Journal, url: https://example.org/2, checked: 2026-11-20}
  long: {title: Long, short: "A sample source whose short form is by no means short, in a journal with a long name, 2024", authors: Authors, year: "2024", where: Journal, url: https://example.org/3, checked: 2026-11-20}
"""  # noqa: E501

SECTION = """
sections:
  - id: only
    title: {zh: 一个标题, en: A title}
    blocks:
"""


@dataclass(frozen=True)
class Talk:
    """What came of an outline, and what its author was told."""

    document: Document
    report: Report

    @property
    def pages(self) -> tuple[Page, ...]:
        return self.document.pages

    @property
    def slides(self) -> tuple[Page, ...]:
        """The slides of blocks, without cover, openers and close."""
        return tuple(p for p in self.pages if p.layout not in ("title", "section", "closing"))

    @property
    def codes(self) -> list[str]:
        return [d.code for d in self.report]


@cache
def theme_named(name: str = "calm") -> Theme:
    report = Report()
    theme = load_theme(name, report)
    assert theme is not None, list(report)
    return theme


@cache
def gallery(language: Language, theme: str = "calm") -> Talk:
    return talk_of(GALLERY, language, theme)


def edition_of(path: Path, language: Language) -> Edition:
    told = Report()
    outline = parse(path, told, icons=icon_names())
    assert outline is not None, list(told)
    return select_language(outline, language, Report())


def talk_of(path: Path, language: Language = "zh", theme: str = "calm", beside: Sequence[Language] = ()) -> Talk:
    report = Report()
    others = [edition_of(path, other) for other in beside]
    return Talk(
        compose_talk(edition_of(path, language), theme_named(theme), report, TalkOptions(beside=others)), report
    )


def talk(folder: Path, outline: str, language: Language = "zh", sources: str = "", motif: str = "neuron") -> Talk:
    """The talk of a whole outline, whose top (`HEAD` with this motif and more `sources`) stands before it."""
    path = folder / "sample.yaml"
    head = HEAD.replace("motif: neuron", f"motif: {motif}")
    path.write_text(f"{head}{sources}\n{outline}", encoding="utf-8")
    return talk_of(path, language)


def block(folder: Path, written: str, language: Language = "zh", motif: str = "neuron") -> Talk:
    """The talk of a single block, in a section of its own."""
    body = textwrap.dedent(written).strip("\n").split("\n")
    lines = ["      - " + body[0], *("        " + line for line in body[1:])]
    if not any(line.startswith(("cite:", "as_of:")) for line in body):
        lines.append("        cite: none")
    return talk(folder, SECTION + "\n".join(lines) + "\n", language, motif=motif)


def every(items: Sequence[Item]) -> Iterator[Item]:
    """All items, those of groups and charts too."""
    return every_item(items, in_charts=True)


def texts(page: Page) -> list[TextItem]:
    """All text items of a slide that are read."""
    return [i for i in every(page.items) if isinstance(i, TextItem)]


def words(item: TextItem) -> str:
    return "\n".join(p.set.text for p in item.paragraphs)


def said(page: Page) -> list[str]:
    return [words(item) for item in texts(page)]


def sizes(page: Page, text: str) -> set[float]:
    """The sizes of the paragraphs that hold `text`."""
    return {p.set.style.size for i in texts(page) for p in i.paragraphs if text in p.set.text}


def many(pattern: str, count: int) -> str:
    """A line of YAML for each number, `#` being the number."""
    return "\n".join(pattern.replace("#", str(i + 1)) for i in range(count))
