"""The large print: what talk and leaflet say, reflowed on A4 in type that nobody has to strain to read."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Report, say
from builder.drawing.motifs import read_motif
from builder.geometry import MM
from builder.layout.large.content import Topic, large_sections, topics
from builder.layout.large.fuller import fuller
from builder.layout.large.head import Head, contents_pieces, head_with_room, under_head
from builder.layout.large.page_frame import PAGE, page_foot, text_frame
from builder.layout.large.pagination import Filled
from builder.layout.leaflet.compose import metadata_of
from builder.layout.leaflet.measures import LARGE, large_measures
from builder.layout.leaflet.piece import Piece, stacked
from builder.layout.leaflet.pouring import inner_blocks
from builder.layout.leaflet.remembering import remembering
from builder.layout.leaflet.setting import Runs, Setting
from builder.layout.leaflet.wide_words import tell_wide_words
from builder.layout.type_sizes import sized_styles
from builder.memory import Memory
from builder.outline.model.blocks import Cards, Section, Statement
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Text
from builder.page.items import Document, Item, Page
from builder.replace import replace
from builder.theme.model import Theme
from builder.typeset.engine import Typesetter

NO_CONTENTS = 4
"""So many pages are leafed through; more have a list of contents."""
THIN = 12
"""A large print of so many pages or fewer takes its largest type; a thicker one would grow too thick to hold."""
CLOSE = replace(
    large_measures(cards=-0.5, air=-0.25), dot_pitch=5.8 * MM, figure_height=60 * MM, chart_height=70 * MM,
    statement_scene=30 * MM,
)  # fmt: skip
"""The distances of a thick one, before its pages take what they have left."""


def compose_large(edition: Edition, theme: Theme, report: Report, memory: Memory | None = None) -> Document:
    """The large print of an edition: A4 pages, sections after each other, nothing smaller than 18 points.

    A box that is higher than a page is told as `overset-page`. A `memory` keeps what blocks that stay the same are set
    as from one call to the next.
    """
    sections = large_sections(edition)
    largest = theme.steps("large", "body", edition.language)[0].size
    blocks = inner_blocks(block for section in sections for block in section.blocks)
    setting = remembering(large_setting(edition, theme, report, sections, largest), memory, blocks)
    book = _book(setting, sections)
    if len(book.filled) > THIN:
        setting = thick(setting)
        book = _book(setting, sections)
    _tell_overset(setting, book.filled)
    pages = tuple(_page(setting, book, number) for number in range(1, len(book.filled) + 1))
    tell_wide_words(pages, report, say("large print"))
    return Document(
        kind="large", language=edition.language, pages=pages, palette=theme.palettes["large"],
        metadata=metadata_of(edition), typefaces=theme.typefaces(edition.language),
    )  # fmt: skip


def large_setting(
    edition: Edition, theme: Theme, report: Report, sections: Sequence[Section[Text]], body: float
) -> Setting:
    """Styles and distances of the large print; it has no citation marks, its sources stand at the end."""
    blocks = list(inner_blocks([block for section in sections for block in section.blocks]))
    legend = next((b.span for b in blocks if isinstance(b, Cards) and b.has_signs), None)
    statement = next((b.span for b in blocks if isinstance(b, Statement)), None)
    return Setting(
        edition=edition, theme=theme, report=report, typesetter=Typesetter(edition.language, "noto"),
        styles=sized_styles(theme, "large", edition.language, body), measures=LARGE, numbers=None, legend=legend,
        scene=statement, motif=read_motif(edition, tuple(theme.palettes["large"]), report),
        output=say("large print"), ground="ground",
    )  # fmt: skip


def thick(setting: Setting) -> Setting:
    """The same for a large print of many pages: its least type, at closer distances."""
    least = setting.theme.steps("large", "body", setting.language)[-1].size
    styles = sized_styles(setting.theme, "large", setting.language, least)
    return replace(setting, styles=styles, measures=CLOSE)


class Book(Struct, frozen=True):
    """All pages, what they carry, and the head of the first."""

    filled: tuple[Filled, ...]
    titles: tuple[str, ...]
    head: Head


def _book(setting: Setting, sections: tuple[Section[Text], ...]) -> Book:
    """The opening, with a list of contents where there are many pages, then topic after topic."""
    width = text_frame(setting).width
    head = head_with_room(setting, width)
    found = list(topics(setting, sections, width))
    opening = Opening(under_head(setting, head, width), text_frame(setting, head=head.height).height)
    filled = _flowed(setting, opening, found)
    if len(filled) > NO_CONTENTS:
        filled = _with_contents(setting, opening, found, filled)
    return Book(filled, _titles(setting, found, filled), head)


class Opening(Struct, frozen=True):
    """What stands under the head of the first page, and how high the room for it is, in points."""

    pieces: tuple[Piece, ...]
    room: float


def _with_contents(
    setting: Setting, opening: Opening, found: Sequence[Topic], without: tuple[Filled, ...]
) -> tuple[Filled, ...]:
    """The pages with a list of contents, whole on a page where that takes no more of them.

    It is as long whatever its numbers are, so that those of the second run are right.
    """
    width = text_frame(setting).width

    def run(before: tuple[Filled, ...], whole: bool) -> tuple[Filled, ...]:
        listed = contents_pieces(setting, _entries(found, before), width, whole=whole)
        return _flowed(setting, replace(opening, pieces=(*opening.pieces, *listed)), found)

    whole, parted = (run(without, whole) for whole in (True, False))
    return run(whole, whole=True) if len(whole) <= len(parted) else run(parted, whole=False)


def _flowed(setting: Setting, opening: Opening, found: Sequence[Topic]) -> tuple[Filled, ...]:
    pieces = (*opening.pieces, *(piece for topic in found for piece in topic.pieces))
    return fuller(pieces, opening.room, text_frame(setting).height)


def _entries(found: Sequence[Topic], filled: Sequence[Filled]) -> list[tuple[Runs, str, int]]:
    """Each topic with the page on which it begins."""
    pages = {item.name: number for number, page in enumerate(filled, 1) for p in page.pieces for item in p.items}
    return [(topic.title, topic.name, pages.get(topic.name, 1)) for topic in found]


def _titles(setting: Setting, found: Sequence[Topic], filled: Sequence[Filled]) -> tuple[str, ...]:
    """What each page is about: the last topic that began by its head, or the first that begins on it."""
    names = {topic.name: "".join(run.text for run in topic.title) for topic in found}
    titles, current = [], setting.edition.title.plain
    for page in filled:
        begun = [names[item.name] for piece in page.pieces for item in piece.items if item.name in names]
        first_is_new = bool(begun) and any(item.name in names for item in page.pieces[0].items)
        titles.append(begun[0] if first_is_new else current)
        current = begun[-1] if begun else current
    return tuple(titles)


def _tell_overset(setting: Setting, filled: Sequence[Filled]) -> None:
    for number, page in enumerate(filled, 1):
        if page.over > 0.01:
            setting.report.error(
                "overset-page",
                page.where_over(setting.edition.span),
                say(
                    "{language}, large print, page {number}: expected a block that fits a page, found one "
                    "{over:.0f} mm too high",
                    language=NAMES[setting.language],
                    number=number,
                    over=page.over / MM,
                ),
                say("make two blocks of it"),
            )


def _page(setting: Setting, book: Book, number: int) -> Page:
    first = number == 1
    frame = text_frame(setting, head=book.head.height if first else 0.0)
    filled = book.filled[number - 1]
    items: list[Item] = [*book.head.items] if first else []
    items += stacked(filled.aired(frame.height).pieces, frame.x, frame.y)
    return Page(
        size=PAGE,
        items=(*items, *page_foot(setting, number)),
        background=book.head.art if first else (),
        fill="ground",
        title=book.titles[number - 1],
        label=say("page {number}", number=number),
    )
