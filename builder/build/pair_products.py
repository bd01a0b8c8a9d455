"""The files of a pair of languages: the bilingual edition on A4, as a booklet, for the press; the talk in both."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path

from msgspec import Struct

from builder.build.products import Files, profile_of, tell_press
from builder.diagnostics import Message, Report, say
from builder.imposition import press_sheets
from builder.layout.bilingual import A5, compose_bilingual
from builder.layout.folds import FoldScheme, booklet_scheme
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.page.file_names import ENDINGS
from builder.page.items import Document
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.template import Template
from builder.write.pdf import PRESS, READER, write_pdf
from builder.write.pdf.preflight import preflight, tell


class PairBuild(Struct, dict=True):
    """Two editions on their way to files that hold both, the first at the left."""

    editions: tuple[Edition, Edition]
    theme: Theme
    report: Report
    date: str
    cache: Path | None = None
    template: Template | None = None
    memory: Memory | None = None
    """Where slides that stay equal from one build to the next are kept, if there is a next one."""

    @property
    def edition(self) -> Edition:
        """The first, by whose parts and minutes the talk goes."""
        return self.editions[0]

    @property
    def code(self) -> str:
        return "-".join(edition.language for edition in self.editions)

    @cached_property
    def pages(self) -> Document:
        return self._dated(compose_bilingual(self.editions, self.theme, self.report))

    @cached_property
    def booklet(self) -> Document:
        """The same as A5 pages in reading order, by fours."""
        document = self._dated(compose_bilingual(self.editions, self.theme, self.report, A5))
        tell_press(document, self.editions[0], self.report)
        return document

    @cached_property
    def talk(self) -> Document | None:
        """The talk, the second language smaller under the first; None where the outline does not ask for it."""
        first, second = self.editions
        if first.talk.bilingual != "true":
            return None
        from builder.layout.slides import TalkOptions, compose_talk

        options = TalkOptions(template=self.template, memory=self.memory, second=second)
        return self._dated(compose_talk(first, self.theme, self.report, options))

    @property
    def scheme(self) -> FoldScheme:
        return booklet_scheme(len(self.booklet.pages))

    def _dated(self, document: Document) -> Document:
        return replace(document, metadata=replace(document.metadata, date=self.date))


class PairProduct(Struct, frozen=True):
    """As `Product`, of two languages."""

    name: str
    noun: Message
    compose: Callable[[PairBuild], Sequence[Document]]
    write: Callable[[PairBuild], Files]


def _write_bilingual(build: PairBuild) -> Files:
    first = build.editions[0]
    screen = replace(READER, cache=build.cache, access=first.leaflet.standard)
    press = replace(PRESS, cache=build.cache, profile=profile_of(first))
    printed = write_pdf(build.booklet, press, press_sheets(build.booklet, build.scheme))
    tell(preflight(printed), first.leaflet.span, build.report)
    return {
        ENDINGS["bilingual"]: write_pdf(build.pages, screen),
        ENDINGS["bilingual-booklet"]: write_pdf(build.booklet, screen),
        ENDINGS["bilingual-print"]: printed,
    }


def _write_talk(build: PairBuild) -> Files:
    if build.talk is None:
        return {}
    from builder.write.pptx import write_pptx

    return {ENDINGS["talk"]: write_pptx(build.talk)}


PAIR_PRODUCTS: tuple[PairProduct, ...] = (
    PairProduct("talk", say("talk"), lambda b: (b.talk,) if b.talk else (), _write_talk),
    PairProduct("bilingual", say("bilingual edition"), lambda b: (b.pages, b.booklet), _write_bilingual),
)
