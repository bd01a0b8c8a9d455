"""Bilingual editions by the real road, and ways to look into them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from builder.diagnostics import Report
from builder.layout.bilingual import A4, A5, Form, compose_bilingual
from builder.outline.model.edition import Edition
from builder.page.items import Document, GroupItem, Item, Paragraph, TextItem
from builder.words.languages import PAIRS
from tests.galleries.documents import NAMES, made
from tests.layout.leaflet.made_leaflets import GALLERY, calm, edition_of, sample

FORMS = {"a4": A4, "a5": A5}
DOCUMENTS = ("sample", "gallery", *NAMES)


class Made(NamedTuple):
    document: Document
    report: Report
    form: Form


def edition(name: str, language: str) -> Edition:
    if name == "sample":
        return sample(language)  # type: ignore[arg-type]
    return edition_of(GALLERY, language) if name == "gallery" else made(name, language).build.edition  # type: ignore[arg-type]


@cache
def bilingual(name: str, form: str = "a4", pair: str = "zh-en") -> Made:
    report = Report()
    editions = tuple(edition(name, language) for language in PAIRS[pair])
    document = compose_bilingual((editions[0], editions[1]), calm(), report, FORMS[form])
    return Made(document, report, FORMS[form])


def flat(items: tuple[Item, ...]) -> Iterator[Item]:
    for item in items:
        yield from flat(item.items) if isinstance(item, GroupItem) else (item,)


def placed(items: tuple[Item, ...]) -> Iterator[tuple[float, float, Paragraph]]:
    """Every paragraph of running text with its left end and its top on the page."""
    for item in flat(items):
        if isinstance(item, TextItem):
            yield from ((item.frame.x + p.x, item.frame.y + p.y, p) for p in item.paragraphs)


def said(document: Document) -> str:
    words = (p.set.text for page in document.pages for _, _, p in placed(page.items))
    return "".join("".join(words).split())
