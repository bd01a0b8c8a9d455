"""The bilingual edition: what the leaflet says, pair beside pair, on A4 pages or as an A5 booklet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from msgspec import Struct

from builder.diagnostics import Report, say
from builder.drawing.motifs import scene
from builder.geometry import MM, Rect
from builder.layout.bilingual.back import contact_rows, meeting_rows, review_rows, sources_rows, words_rows
from builder.layout.bilingual.blocks import block_rows
from builder.layout.bilingual.flow import flowed, loosened
from builder.layout.bilingual.form import A4, Form
from builder.layout.bilingual.giving_way import Owned, growth_of
from builder.layout.bilingual.head import Head, cover, page_head
from builder.layout.bilingual.heads import runs_of, section_head
from builder.layout.bilingual.page_foot import page_foot
from builder.layout.bilingual.pairing import Editions, Pairing, pairing_of, with_air, with_growth
from builder.layout.bilingual.questions_page import question_items
from builder.layout.folds import BLEED
from builder.layout.large.pagination import Filled
from builder.layout.leaflet.compose import chunk_citations, metadata_of
from builder.layout.leaflet.contact import is_group
from builder.layout.leaflet.flow import leads_into
from builder.layout.leaflet.heads import section_name
from builder.layout.leaflet.piece import Piece, height_of, spaced, stacked
from builder.layout.leaflet.plan import Chunk, leaflet_sections
from builder.layout.leaflet.pouring import inner_blocks
from builder.layout.leaflet.wide_words import tell_wide_words
from builder.layout.sentences import ends_open
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block, Cards, People, Section
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Text
from builder.page.items import Document, Item, Page
from builder.replace import replace
from builder.theme.model import Theme

AIRS = (1.0, 0.75, 0.5, 0.25, 0.0)
"""How wide the gaps are: all pages take the widest that costs none, and each page the widest it has room for."""
HEAD_GAP = 8 * MM
"""Between the head of the first page and the text."""
LAND_GAP = 6 * MM
FULL = 0.8
"""A booklet whose pages are less full on average may have a sheet too many."""
SMALLER = 11.0
"""Size of a booklet's text where that spares a sheet."""
SHEET = 4
"""Pages of a booklet's sheet."""
Sections = Sequence[tuple[Section[Text], Section[Text]]]


def compose_bilingual(editions: Editions, theme: Theme, report: Report, form: Form = A4) -> Document:
    """The leaflet's content in two languages.

    A pair that is higher than a page is told as `overset-page`, a word that is wider than its column as `overset-text`.
    """
    sections = tuple(zip(*map(leaflet_sections, editions), strict=True))
    pairing = _with_legend(pairing_of(editions, theme, report, form, _cited(sections)), sections)
    book = _thinnest(pairing, editions, sections)
    pages = tuple(_pages(book))
    tell_wide_words(pages, report, say("side-by-side edition"))
    _tell_overset(book)
    metadata = metadata_of(editions[0])
    title = " · ".join(dict.fromkeys(edition.title.plain for edition in editions))
    return Document(
        kind="bilingual" if not form.booklet else "bilingual-booklet", language=editions[0].language,
        second=editions[1].language, pages=pages, palette=theme.palettes["leaflet"],
        metadata=replace(metadata, title=title), typefaces=theme.typefaces(editions[0].language),
    )  # fmt: skip


def _cited(sections: Sections) -> tuple[str, ...]:
    """What is cited, in reading order; what the second language alone cites last."""
    chunks = (Chunk(both[index], both[index].blocks) for index in (0, 1) for both in sections)
    return tuple(dict.fromkeys(id for chunk in chunks for id in chunk_citations(chunk)))


def _with_legend(pairing: Pairing, sections: Sections) -> Pairing:
    """The first cards with signs have the key to them."""
    blocks = inner_blocks(block for first, _ in sections for block in first.blocks)
    legend = next((block.span for block in blocks if isinstance(block, Cards) and block.has_signs), None)
    return replace(pairing, both=replace(pairing.both, legend=legend))


class Book(Struct, frozen=True):
    """The pieces on their pages. `back` is the last page of a booklet, with ruled pages before it where it has some."""

    pairing: Pairing
    head: Head
    filled: tuple[Filled, ...]
    back: tuple[Filled, ...] = ()
    narrowest: tuple[Piece, ...] = ()
    """The pieces between a booklet's cover and back with the narrowest gaps."""

    @property
    def ruled(self) -> int:
        """Pages that fill the booklet's last sheet, for the reader's own questions."""
        return -self._said % SHEET if self.pairing.form.booklet else 0

    @property
    def sheets(self) -> int:
        """How many sheets the booklet takes."""
        return -(-self._said // SHEET)

    @property
    def fullness(self) -> float:
        """How full the pages are on average between the cover and the back."""
        room = self.pairing.form.text_frame(1).height
        return sum(page.height for page in self.filled) / (len(self.filled) * room)

    @property
    def _said(self) -> int:
        """Pages that say something."""
        return 1 + len(self.filled) + len(self.back)


def _thinnest(pairing: Pairing, editions: Editions, sections: Sections) -> Book:
    """The pages; of a booklet in smaller type where that spares a sheet whose pages would be ruled or half empty."""
    book = _book(pairing, sections)
    if not pairing.form.booklet or (book.ruled < SHEET - 1 and book.fullness >= FULL):
        return book
    setting = pairing.first
    form = replace(pairing.form, body=SMALLER)
    smaller = pairing_of(editions, setting.theme, setting.report, form, setting.cited)
    closer = _book(_with_legend(smaller, sections), sections)
    return closer if closer.sheets < book.sheets else book


def _book(pairing: Pairing, sections: Sections) -> Book:
    """The pages; pictures are a little lower where pages that would be half empty are spared by it."""
    book = _flowed(pairing, sections)
    if not pairing.form.booklet:
        return book
    room = pairing.form.text_frame(1).height
    pictures = [picture for _, picture in _owned_body(with_air(pairing, AIRS[-1]), sections)]
    owned = zip_longest(book.narrowest, pictures)  # the meeting after them is of no picture
    growth = growth_of(book.filled, list(owned), room)
    lower = _flowed(with_growth(pairing, growth), sections) if growth else book
    return lower if len(lower.filled) < len(book.filled) else book


def _flowed(pairing: Pairing, sections: Sections) -> Book:
    form = pairing.form
    room = form.text_frame(1).height
    aired = [with_air(pairing, air) for air in AIRS]
    if form.booklet:
        bodies = [list(_body(own, sections)) for own in aired]
        back = flowed([[*_opening(own), *_back(own, sections)] for own in aired], room, room)
        if len(back) > 1:  # what the back has no room for would stand on a page alone
            bodies = [[*body, *_meeting_last(own)] for body, own in zip(bodies, aired, strict=True)]
            back = flowed([list(_back(own, sections)) for own in aired], room, room)
        book = Book(pairing, cover(pairing), flowed(bodies, room, room), back, tuple(bodies[-1]))
        return replace(book, filled=loosened(bodies, book.filled, room, book.ruled))
    head = page_head(pairing)
    first = form.page.height - form.bottom - head.bottom - HEAD_GAP
    whole = [[*_opening(own), *_body(own, sections), *_back(own, sections)] for own in aired]
    return Book(pairing, head, flowed(whole, first, room))


def _opening(pairing: Pairing) -> tuple[Piece, ...]:
    return spaced(meeting_rows(pairing), pairing.measures.block_gap)


def _meeting_last(pairing: Pairing) -> tuple[Piece, ...]:
    """The meeting after all else."""
    return spaced(meeting_rows(pairing), pairing.measures.section_gap)


def _body(pairing: Pairing, sections: Sections) -> Iterator[Piece]:
    """The sections; in a booklet the sources end them, for its back has little room."""
    yield from (piece for piece, _ in _owned_body(pairing, sections))


def _owned_body(pairing: Pairing, sections: Sections) -> Iterator[Owned]:
    """The same, pieces of pictures with the place of their block."""
    for both in sections:
        yield from _section(pairing, both)
    if pairing.form.booklet:
        yield from ((piece, None) for piece in _sources(pairing, sections))


def _section(pairing: Pairing, both: tuple[Section[Text], Section[Text]]) -> Iterator[Owned]:
    heads = both[0].heading or both[0].title, both[1].heading or both[1].title
    name = section_name(both[0].id)
    yield section_head(pairing, runs_of(pairing, heads), heads[0].span, name, both[0].head_icon), None
    for index, blocks in enumerate(zip(both[0].blocks, both[1].blocks, strict=True)):
        rows = block_rows(blocks, pairing)
        after = next(iter(both[0].blocks[index + 1 :]), None)
        if rows and leads_into(blocks[0], after) and any(map(ends_open, map(text_of, blocks))):
            rows = (*rows[:-1], replace(rows[-1], keep=True))
        picture = blocks[0].span if blocks[0].traits.gives_way else None
        yield from ((row, picture) for row in (rows if index else spaced(rows, pairing.measures.heading_gap)))


def _names_group(pairing: Pairing, sections: Sections) -> bool:
    """Whether a list of people says already how to reach the group."""
    edition = pairing.first.edition
    blocks: Iterator[Block[Text]] = inner_blocks(block for first, _ in sections for block in first.blocks)
    return any(is_group(edition, person) for block in blocks if isinstance(block, People) for person in block.people)


def _back(pairing: Pairing, sections: Sections) -> Iterator[Piece]:
    """What stands at the end."""
    yield from words_rows(pairing) if _names_group(pairing, sections) else contact_rows(pairing)
    yield from review_rows(pairing)
    if not pairing.form.booklet:
        yield from _sources(pairing, sections)


def _sources(pairing: Pairing, sections: Sections) -> tuple[Piece, ...]:
    """The list of sources, unless a block has it."""
    listed = any(block.traits.lists_sources for first, _ in sections for block in inner_blocks(first.blocks))
    return () if listed else sources_rows(pairing)


def _pages(book: Book) -> Iterator[Page]:
    form = book.pairing.form
    number = 1
    if form.booklet:
        yield _page(book, number, (*book.head.items,), book.head.art, foot=False)
        number += 1
    for index, filled in enumerate(book.filled):
        top = book.head.bottom + HEAD_GAP if index == 0 and not form.booklet else form.top
        yield _text_page(book, number, filled, top, last=not form.booklet and index == len(book.filled) - 1)
        number += 1
    for _ in range(book.ruled):
        yield _page(book, number, question_items(book.pairing, form.text_frame(number)))
        number += 1
    for filled in book.back:
        yield _text_page(book, number, filled, form.top, last=filled is book.back[-1])
        number += 1


def _text_page(book: Book, number: int, filled: Filled, top: float, *, last: bool) -> Page:
    form = book.pairing.form
    first = number == 1
    items = stacked(filled.pieces, form.text_frame(number).x, top)
    art = book.head.art if first else ()
    land = _land(book.pairing, top + height_of(filled.pieces)) if last else ()
    return _page(book, number, (*(book.head.items if first else ()), *items), (*art, *land), foot=not land)


def _land(pairing: Pairing, used: float) -> tuple[Item, ...]:
    """The motif's quiet land under the last words, where there is room for it."""
    page = pairing.form.page
    height = (page.width + 2 * BLEED) / 12
    frame = Rect(-BLEED, page.height + BLEED - height, page.width + 2 * BLEED, height)
    if frame.y - LAND_GAP < used:
        return ()
    return scene(pairing.both.motif, "foot", frame, pairing.both.edition.span)


def _page(book: Book, number: int, items: tuple[Item, ...], art: tuple[Item, ...] = (), *, foot: bool = True) -> Page:
    pairing = book.pairing
    return Page(
        size=pairing.form.page, items=(*items, *(page_foot(pairing, number) if foot else ())), background=art,
        fill="ground", title=pairing.first.edition.title.plain, label=say("page {number}", number=number),
    )  # fmt: skip


def _tell_overset(book: Book) -> None:
    """Each pair that is higher than a page, with the amount."""
    pairing = book.pairing
    for number, page in enumerate((*book.filled, *book.back), 2 if pairing.form.booklet else 1):
        if page.over > 0.01:
            pairing.first.report.error(
                "overset-page",
                page.where_over(pairing.first.edition.span),
                say(
                    "{languages} side by side, {paper}, page {number}: expected a pair that fits a page, found one "
                    "{over:.0f} mm too high",
                    languages=say(
                        "{first}-{second}", first=NAMES[pairing.first.language], second=NAMES[pairing.second.language]
                    ),
                    paper="A5" if pairing.form.booklet else "A4",
                    number=number,
                    over=page.over / MM,
                ),
                say("make two blocks of it"),
            )
