"""The files a document has, by name: which stage makes each, and what it is called."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from builder.diagnostics import Report
    from builder.imposition import Sheet
    from builder.layout.page import Document
    from builder.outline.edition import Edition
    from builder.theme.model import Theme

Files = Mapping[str, bytes]
"""File name endings (`.en.pptx`) and their bytes."""


@dataclass
class EditionBuild:
    """One edition on its way to files. Each Document is composed once, however many files are made from it."""

    edition: Edition
    theme: Theme
    report: Report
    date: str
    cache: Path | None = None

    @cached_property
    def talk(self) -> Document:
        from builder.layout.talk import compose_talk

        return self._dated(compose_talk(self.edition, self.theme, self.report))

    @cached_property
    def leaflet(self) -> Document:
        from builder.layout.leaflet import compose_leaflet

        return self._dated(compose_leaflet(self.edition, self.theme, self.report))

    def _dated(self, document: Document) -> Document:
        return replace(document, metadata=replace(document.metadata, date=self.date))

    @cached_property
    def script(self) -> Document:
        from builder.layout.script import compose_script

        return compose_script(self.talk, self.edition, self.theme)

    def pdf(self, document: Document, sheets: Sequence[Sheet] | None = None) -> bytes:
        from builder.export.pdf import READER, write_pdf

        return write_pdf(document, replace(READER, cache=self.cache), sheets)


@dataclass
class SharedBuild:
    """What is made once for all languages."""

    editions: tuple[Edition, ...]
    theme: Theme
    date: str
    cache: Path | None = None

    @cached_property
    def evidence(self) -> Document:
        from builder.layout.evidence import compose_evidence

        document = compose_evidence(self.editions, self.theme)
        return replace(document, metadata=replace(document.metadata, date=self.date))

    def write_evidence(self) -> Files:
        from builder.export.pdf import READER, write_pdf

        return {".evidence.pdf": write_pdf(self.evidence, replace(READER, cache=self.cache))}


@dataclass(frozen=True, slots=True)
class Product:
    """`compose` lays the product out (all that `check` needs); `write` makes its files."""

    name: str
    compose: Callable[[EditionBuild], Document]
    write: Callable[[EditionBuild], Files]


def _write_talk(build: EditionBuild) -> Files:
    from builder.export.pptx import write_pptx

    return {".pptx": write_pptx(build.talk)}


def _write_script(build: EditionBuild) -> Files:
    from builder.imposition import script_sheets

    return {".notes.pdf": build.pdf(build.script, script_sheets(build.script))}


PRODUCTS: tuple[Product, ...] = (
    Product("talk", lambda b: b.talk, _write_talk),
    Product("slides", lambda b: b.talk, lambda b: {".slides.pdf": b.pdf(b.talk)}),
    Product("notes", lambda b: b.script, _write_script),
    Product("leaflet", lambda b: b.leaflet, lambda b: {".leaflet.pdf": b.pdf(b.leaflet)}),
)

EVIDENCE = "evidence"
"""The one product that all languages share."""
NAMES = (*(p.name for p in PRODUCTS), EVIDENCE)
