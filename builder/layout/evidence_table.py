"""The evidence table for the reviewing doctor: each claim in every language, what carries it, a box and a line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from msgspec import Struct

from builder.diagnostics import Span
from builder.evidence.claims import Claim, Words, claims, table_title, written_editions
from builder.evidence.sources import (
    evidence_words,
    in_each,
    numbered,
    reference,
    sources_said,
)
from builder.geometry import MM, Rect, Size
from builder.outline.model.edition import Edition, SourceEntry
from builder.outline.text.text import Language
from builder.page.items import (
    Document,
    Item,
    Metadata,
    Page,
    Paragraph,
    Role,
    ShapeItem,
    Stroke,
    TableCell,
    TableItem,
    TextItem,
)
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import SetParagraph, StyledRun
from builder.typeset.text_runs import plain_run, runs_of
from builder.words.numbers import joined_names
from builder.words.own import OwnWords, own_words

SHEET = Size(297 * MM, 210 * MM)
MARGIN = 12 * MM
TOP, END = 26 * MM, SHEET.height - 16 * MM
WIDTH = SHEET.width - 2 * MARGIN
PLACE_WIDTH, SOURCE_WIDTH, BOX_WIDTH = 30 * MM, 66 * MM, 36 * MM
PAD = 5.0
BOX = 12.0
_ID_PARTS = re.compile(r"[^-]*-|[^-]+$")
LEAST_ROW = 16 * MM
"""Room for a remark by hand."""

Recall: TypeAlias = Callable[[object, Callable[[], SetParagraph]], SetParagraph]
"""Gives what is set from some values, or was set from equal ones before."""


def set_anew(_: object, make: Callable[[], SetParagraph]) -> SetParagraph:
    """Where nothing was set before."""
    return make()


class _Row(Struct, frozen=True):
    cells: tuple[tuple[SetParagraph, ...], ...]
    claim: Claim | None
    goes_on: bool = False
    """Whether its claim began on the page before, where its box stands."""

    @property
    def height(self) -> float:
        text = max(sum(p.height for p in cell) for cell in self.cells) + 2 * PAD
        return max(text, LEAST_ROW) if self.claim else text

    def split(self, room: float) -> Iterator[_Row]:
        """Parts that are no higher than a page's room, each with the claim's place; paragraphs stay whole."""
        place, *cells = self.cells
        parts = [list(_filled(cell, room - 2 * PAD)) for cell in cells]
        for number in range(max(map(len, parts))):
            own = [part[number] if number < len(part) else () for part in parts]
            yield _Row((place, *own), self.claim, goes_on=number > 0)


def compose_evidence(editions: Sequence[Edition], theme: Theme, recall: Recall = set_anew) -> Document:
    """One table for all languages; `editions` are the document's, the first one gives the words of our own.

    An edition that is made from another one's texts says nothing that stands not there, and has no column. `recall`
    keeps paragraphs from one table to the next: an edit changes few of them.
    """
    editions = written_editions(editions)
    first = editions[0]
    found = claims(editions)
    table = _Table(editions, theme, numbered(source for claim in found for source in claim.sources), recall)
    rows = [table.row(claim) for claim in found]
    pages = [table.page(run, number) for number, run in enumerate(_paged(rows, table.header()), 1)]
    pages = pages if found else [table.empty_page()]
    known = {source.id: source for claim in found for source in claim.sources}
    pages += table.reference_pages([known[id] for id in table.numbers], len(pages) + 1)
    title = table_title(editions)
    metadata = Metadata(
        id=first.id, title=title, subject="", author=first.group.name.plain if first.group else "",
        date=first.review.date, draft=first.review.status == "draft",
    )  # fmt: skip
    return Document(
        kind="evidence", language=first.language, pages=tuple(pages), palette=theme.palettes["leaflet"],
        metadata=metadata, typefaces=theme.typefaces(first.language),
    )  # fmt: skip


def _filled(paragraphs: Sequence[SetParagraph], room: float) -> Iterator[tuple[SetParagraph, ...]]:
    """Paragraphs in runs that are no higher than the room, in points; one that is higher stands alone."""
    run: list[SetParagraph] = []
    for paragraph in paragraphs:
        if run and sum(p.height for p in run) + paragraph.height > room:
            yield tuple(run)
            run = []
        run.append(paragraph)
    yield tuple(run)


def _paged(rows: Sequence[_Row], header: _Row) -> Iterator[list[_Row]]:
    """Rows a page, the header first on each; only a row that is higher than a page is split."""
    whole = END - TOP - header.height
    page, room = [header], whole
    parts = [part for row in rows for part in (row.split(whole) if row.height > whole else [row])]
    for row in parts:
        if row.height > room and len(page) > 1:
            yield page
            page, room = [header], whole
        page.append(row)
        room -= row.height
    yield page


class _Table:
    """Sets rows and pages in one theme."""

    def __init__(self, editions: Sequence[Edition], theme: Theme, numbers: Mapping[str, int], recall: Recall) -> None:
        self.editions, self.theme, self.numbers, self.recall = editions, theme, numbers, recall
        self.languages = tuple(edition.language for edition in editions)
        self.setters = {e.language: Typesetter(e.language, latin="noto") for e in editions}
        claim = (WIDTH - PLACE_WIDTH - SOURCE_WIDTH - BOX_WIDTH) / len(editions)
        self.widths = (PLACE_WIDTH, *(claim for _ in editions), SOURCE_WIDTH, BOX_WIDTH)

    @property
    def language(self) -> Language:
        return self.editions[0].language

    @property
    def own(self) -> OwnWords:
        return own_words(self.language)

    def style(self, language: Language, bold: bool = False) -> TextStyle:
        style = self.theme.style("leaflet", "evidence", language)
        return replace(style, weight=700) if bold else style

    def set(self, runs: Sequence[StyledRun], width: float, language: Language, bold: bool = False) -> SetParagraph:
        style, measure = self.style(language, bold), width - 2 * PAD
        set_from = tuple(runs), style, measure, language
        return self.recall(set_from, lambda: self.setters[language].set(runs, style, measure))

    def header(self) -> _Row:
        place, sources, checked = (
            evidence_words(self.languages, said)
            for said in (lambda own: own.place, lambda own: own.sources, lambda own: own.checked)
        )
        words = (place, *(own_words(language).language for language in self.languages), sources, checked)
        cells = [
            (self.set(plain_run(w), width, self.language, bold=True),)
            for w, width in zip(words, self.widths, strict=True)
        ]
        return _Row(tuple(cells), None)

    def row(self, claim: Claim) -> _Row:
        spoken = [
            self.words(words, edition.language, width)
            for edition, words, width in zip(self.editions, claim.words, self.widths[1:], strict=False)
        ]
        lines = sources_said(claim.sources, self.numbers, bool(claim.facts), self.languages)
        sources = tuple(self.set(plain_run(line), SOURCE_WIDTH, self.language) for line in lines)
        return _Row((self.place(claim), *spoken, sources, ()), claim)

    def place(self, claim: Claim) -> tuple[SetParagraph, ...]:
        """Where the claim stands, its fact numbers, and when its state was taken."""
        as_of = in_each(self.languages, lambda own: own_words(own).figures.as_of(date=claim.as_of))
        section, block = claim.place.split("/")
        named = [*self.in_lines(f"{section}/"), *self.in_lines(block)]
        said = [" ".join(claim.facts), as_of if claim.as_of else ""]
        marked = [*((line, True) for line in named), *((line, False) for line in said), (self.state(claim), True)]
        return tuple(self.set(plain_run(line), PLACE_WIDTH, self.language, bold) for line, bold in marked if line)

    def in_lines(self, id: str) -> Iterator[str]:
        """An id in lines that the first column holds, parted behind its hyphens; an id made from a title is long."""
        style, line = self.style(self.language, bold=True), ""
        for part in _ID_PARTS.findall(id):
            if line and self.setters[self.language].width(plain_run(line + part), style) > PLACE_WIDTH - 2 * PAD:
                yield line
                line = ""
            line += part
        yield line

    def state(self, claim: Claim) -> str:
        """What a recorded review says of a claim that is not as it was read; nothing of the others."""
        changed = claim.span in self.editions[0].review.changed
        return evidence_words(self.languages, lambda own: own.changed) if changed else ""

    def words(self, words: Words, language: Language, width: float) -> tuple[SetParagraph, ...]:
        titles = words.title.paragraphs if words.title else ()
        return (
            *(self.set(runs_of(p, language, None), width, language, bold=True) for p in titles),
            *(self.set(runs_of(p, language, None), width, language) for p in words.said),
        )

    def page(self, rows: Sequence[_Row], number: int) -> Page:
        """Title, table and foot; boxes to tick lie over the last column."""
        span = self.editions[0].span
        page = self.framed((self.table(rows, span),), number)
        return replace(page, background=tuple(self.boxes(rows)))

    def empty_page(self) -> Page:
        """The page where there is no claim: in each language that, and how to add one."""
        y, items = TOP, list[Item]()
        for edition in self.editions:
            words = plain_run(own_words(edition.language).evidence.none)
            done = self.set(words, WIDTH + 2 * PAD, edition.language)
            items.append(TextItem(frame=Rect(MARGIN, y, WIDTH, done.height), role="paragraph", span=edition.span,
                                  paragraphs=(Paragraph(done, 0, 0),), language=edition.language))  # fmt: skip
            y += done.height + 2 * PAD
        return self.framed(items, 1)

    def framed(self, items: Sequence[Item], number: int) -> Page:
        """What a page holds, between the table's title and the foot."""
        span, title = self.editions[0].span, table_title(self.editions)
        foot = in_each(self.languages, lambda own: own_words(own).page(number=number)) + " · " + self.draft()
        head = self.line(
            title, Rect(MARGIN, 12 * MM, WIDTH, 0), span, "title" if number == 1 else "artifact", bold=True
        )
        below = self.line(foot, Rect(MARGIN, END + 4 * MM, WIDTH, 0), span, "footer")
        return Page(
            size=SHEET, title=title if number == 1 else "", label=self.own.page_label(number=number),
            items=(head, *items, below), span=span,
        )  # fmt: skip

    def draft(self) -> str:
        """At what stage the text is: who read it, or that it is a draft."""
        review = self.editions[0].review
        if review.status == "reviewed":
            return joined_names(review.by, self.language)
        return in_each(self.languages, lambda own: own_words(own).draft)

    def reference_pages(self, sources: Sequence[SourceEntry], first: int) -> list[Page]:
        """The sources at length, by their numbers: by these a doctor finds what was read."""
        span = self.editions[0].span
        heading = in_each(self.languages, lambda own: own_words(own).blocks.sources)
        pages: list[list[Item]] = []
        y = END
        for source in sources:
            runs = (StyledRun(f"[{self.numbers[source.id]}] ", bold=True), *reference(source))
            done = self.set(runs, WIDTH + 2 * PAD, self.language)
            if y + done.height > END:
                head = self.line(
                    heading, Rect(MARGIN, TOP, WIDTH, 0), span, "artifact" if pages else "heading", bold=True
                )
                pages.append([head])
                y = head.frame.bottom + PAD
            frame = Rect(MARGIN, y, WIDTH, done.height)
            pages[-1].append(TextItem(frame=frame, role="note", span=source.span, paragraphs=(Paragraph(done, 0, 0),),
                                      language=self.language))  # fmt: skip
            y += done.height + PAD
        return [self.framed(items, number) for number, items in enumerate(pages, first)]

    def line(self, words: str, frame: Rect, span: Span, role: Role, bold: bool = False) -> TextItem:
        done = self.set(plain_run(words), frame.width + 2 * PAD, self.language, bold)
        return TextItem(
            frame=Rect(frame.x, frame.y, frame.width, done.height), role=role, span=span, level=1,
            paragraphs=(Paragraph(done, 0, 0),), language=self.language,
        )  # fmt: skip

    def table(self, rows: Sequence[_Row], span: Span) -> TableItem:
        thin, strong = Stroke(color="rule", width=0.5), Stroke(color="primary", width=1)
        return TableItem(
            frame=Rect(MARGIN, TOP, WIDTH, sum(r.height for r in rows)), role="table", span=span, columns=self.widths,
            rows=tuple(r.height for r in rows), language=self.language,
            cells=tuple(tuple(_cell(cell, row.claim is None) for cell in row.cells) for row in rows),
            rules=(strong, *(thin for _ in rows[1:])), alt=evidence_words(self.languages, lambda own: own.name),
        )  # fmt: skip

    def boxes(self, rows: Sequence[_Row]) -> Iterator[Item]:
        """A box to tick and a line for remarks in each row's last cell."""
        y, x = TOP, MARGIN + WIDTH - BOX_WIDTH + PAD
        for row in rows:
            if row.claim and not row.goes_on:
                yield ShapeItem(frame=Rect(x, y + PAD, BOX, BOX), role="artifact", span=row.claim.span,
                                geometry="rectangle", stroke=Stroke(color="ink", width=1))  # fmt: skip
                line = Rect(x, y + row.height - 6, BOX_WIDTH - 2 * PAD, 0.4)
                yield ShapeItem(frame=line, role="artifact", span=row.claim.span, geometry="rectangle", fill="rule")
            y += row.height


def _cell(paragraphs: Sequence[SetParagraph], header: bool) -> TableCell:
    placed: list[Paragraph] = []
    y = PAD
    for paragraph in paragraphs:
        placed.append(Paragraph(paragraph, PAD, y))
        y += paragraph.height
    return TableCell(paragraphs=tuple(placed), header="column" if header else "", inset_left=PAD, inset_right=PAD)
