"""What the large print says: every section of talk and leaflet, then the words explained, contacts and sources."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from msgspec import Struct

from builder.geometry import MM
from builder.layout.leaflet.back import group_words, reach_pieces, review_box
from builder.layout.leaflet.blocks import body_pieces
from builder.layout.leaflet.blocks.sources import full_source_pieces
from builder.layout.leaflet.citation_marks import block_citations
from builder.layout.leaflet.contact import is_group
from builder.layout.leaflet.flow import leads_into
from builder.layout.leaflet.heads import Head, block_head, own_icon, panel_head, section_name
from builder.layout.leaflet.piece import Piece, height_of, spaced
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, text_piece
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block, Chart, People, Section
from builder.outline.model.edition import Edition, Term
from builder.outline.model.said_once import own_heading, said_once, section_heads
from builder.outline.text.han import has_han
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Role
from builder.replace import replace
from builder.typeset.model import Breaking
from builder.words.dates import written_date

WHOLE, JOINED_WHOLE = 60 * MM, 120 * MM
"""A list of up to this height stays on one page; so does a higher one whose items a line joins."""
LONE = 30 * MM
"""The first or last item of a longer list may stand alone on a page if it is so high."""


class Topic(Struct, frozen=True):
    """A section of the large print under its head. `name` is what links go to."""

    name: str
    title: Runs
    pieces: tuple[Piece, ...]


def large_sections(edition: Edition) -> tuple[Section[Text], ...]:
    """The sections and blocks that belong to the large print; lists of sources are left to its end.

    With `large: leaflet` they are those that belong to the leaflet too.
    """
    outputs = {"large", "leaflet"} if edition.large == "leaflet" else {"large"}
    found = []
    for section in edition.sections:
        blocks = tuple(b for b in section.blocks if outputs <= {*b.only} and not b.traits.lists_sources)
        if outputs <= {*section.only} and blocks:
            blocks = tuple(_as_headed(block, section, opens=not index) for index, block in enumerate(blocks))
            found.append(replace(section, blocks=blocks))
    return tuple(found)


def _as_headed(block: Block[Text], section: Section[Text], *, opens: bool) -> Block[Text]:
    """A callout whose head would say again what stands over it goes without."""
    over = (section.heading, section.title) if opens else ()
    return said_once(block, block.heading or block.title, *over)


def topics(setting: Setting, sections: tuple[Section[Text], ...], width: float) -> Iterator[Topic]:
    """All topics in reading order."""
    for section in sections:
        yield section_topic(setting, section, width)
    yield from _own_topics(setting, sections, width)


def section_topic(setting: Setting, section: Section[Text], width: float) -> Topic:
    """A section under its heading; where the talk's title says more than the heading, it leads."""
    heading, lead = section_heads(section)
    title = setting.one_run(heading)
    head = Head(title, heading.span, icon=section.head_icon, name=section_name(section.id))
    pieces = [panel_head(setting, head, width)]
    if lead is not None:
        options = ParagraphOptions(span=lead.span, before=setting.measures.heading_gap, breaking=Breaking.BALANCED)
        pieces.append(replace(text_piece(setting, setting.one_run(lead), "pull", width, options), keep=True))
    for block, after in zip(section.blocks, [*section.blocks[1:], None], strict=True):
        pieces += _leading(large_block(setting, _dated_once(block, after), section, width), block, after)
    return Topic(section_name(section.id), title, tuple(pieces))


def _dated_once(block: Block[Text], after: Block[Text] | None) -> Block[Text]:
    """Blocks of one date that follow each other say it once, under the last of them."""
    return replace(block, as_of=None) if after is not None and after.as_of == block.as_of else block


def _leading(pieces: tuple[Piece, ...], block: Block[Text], after: Block[Text] | None) -> tuple[Piece, ...]:
    """A text that introduces a list or picture stays with it."""
    if not pieces or not leads_into(block, after):
        return pieces
    return (*pieces[:-1], replace(pieces[-1], keep=True, soft=True))


def large_block(setting: Setting, block: Block[Text], section: Section[Text], width: float) -> tuple[Piece, ...]:
    """A block under its heading, or under the title its slide has; how old a figure is stands below."""
    measures = setting.measures
    body = body_pieces(block, setting, width)
    if block.traits.items:
        body = kept_whole(body, JOINED_WHOLE if block.traits.joined else WHOLE)
    if isinstance(block, Chart):  # what to take from a chart is of no use without it
        body = tuple(p if _never_leaves(p) else replace(p, keep=True, soft=True) for p in body[:-1]) + body[-1:]
    heading = own_heading(block.heading or block.title, section)
    if block.as_of and body:
        date = written_date(block.as_of, setting.language)
        words = setting.own(setting.words.figures.as_of_line(date=date))
        role: Role = "caption" if block.traits.picture else "note"
        options = ParagraphOptions(span=block.span, role=role, before=measures.line_gap)
        body = (*body[:-1], replace(body[-1], keep=True), text_piece(setting, words, "caption", width, options))
    if heading is None or not body:
        return spaced(body, measures.block_gap)
    head = block_head(heading, setting, width)
    return (replace(head, before=measures.block_gap * 1.3), *spaced(body, measures.line_gap * 1.5))


def kept_whole(pieces: tuple[Piece, ...], most: float = WHOLE) -> tuple[Piece, ...]:
    """A list that is short enough stays on one page; a longer one never leaves or sends ahead a single item."""
    if len(pieces) < 2:
        return pieces
    whole = height_of(pieces) <= most
    cards = any(isinstance(item, GroupItem) for item in pieces[0].items)
    ends = {index for index, end in ((0, 0), (len(pieces) - 2, -1)) if pieces[end].height < LONE and not cards}
    joined: Collection[int] = range(len(pieces) - 1) if whole else ends
    return tuple(
        replace(p, keep=True, soft=index not in ends and not _never_leaves(p)) if index in joined else p
        for index, p in enumerate(pieces)
    )


def _never_leaves(piece: Piece) -> bool:
    """Whether a piece stays with the next whatever page is half empty for it: what a caption stands under."""
    return piece.keep and not piece.soft


def _own_topics(setting: Setting, sections: tuple[Section[Text], ...], width: float) -> Iterator[Topic]:
    """What is made from the top of the outline."""
    terms, own = used_terms(setting.edition, sections), setting.words
    if terms:
        pieces = [p for t in terms for p in _term_pieces(setting, t, width)]
        yield _topic(setting, "terms", own.large.terms, pieces, width)
    named = setting.edition.group is not None and not _names_group(setting.edition, sections)
    reach = reach_pieces(setting, width) if named else group_words(setting, width)
    about = list(spaced((*reach, *spaced((review_box(setting, width),), setting.measures.block_gap)),
                        setting.measures.heading_gap))  # fmt: skip
    key, words = ("contact", own.group.contact) if named else ("about", own.large.about)
    yield _topic(setting, key, words, about, width)
    sources = full_source_pieces(setting, cited_ids(sections), width, setting.edition.span)
    if sources:
        listed = list(spaced(sources, setting.measures.heading_gap))
        yield _topic(setting, "sources", own.blocks.sources, listed, width)


def _names_group(edition: Edition, sections: tuple[Section[Text], ...]) -> bool:
    """Whether a list of people says already how to reach the group."""
    blocks = [b for section in sections for b in section.blocks if isinstance(b, People)]
    return any(is_group(edition, person) for block in blocks for person in block.people)


def _topic(setting: Setting, key: str, words: str, pieces: list[Piece], width: float) -> Topic:
    title, name = setting.own(words), f"large-{key}"
    head = panel_head(setting, Head(title, setting.edition.span, icon=own_icon(setting, key), name=name), width)
    return Topic(name, title, (head, *pieces))


def _term_pieces(setting: Setting, term: Term, width: float) -> tuple[Piece, ...]:
    """The word in bold before its plain sentence."""
    runs = setting.led(setting.one_run(term.name), setting.one_run(term.plain))
    return (
        text_piece(
            setting, runs, "body", width, ParagraphOptions(span=term.span, before=setting.measures.paragraph_gap)
        ),
    )


def used_terms(edition: Edition, sections: tuple[Section[Text], ...]) -> list[Term]:
    """The glossary's terms that stand in a text of the large print, in the glossary's order."""
    shown = "\n".join(text.plain for section in sections for text in _shown(section))
    return [term for term in edition.terms.values() if any(has_term(shown, word) for word in _forms(term))]


def _forms(term: Term) -> tuple[str, ...]:
    return (term.name.plain, *term.match)


def has_term(shown: str, word: str) -> bool:
    """Whether a word of the glossary stands in a text; Latin ones only as whole words, so that `MSC` is not found in
    another name."""
    if has_han(word):
        return word in shown
    return re.search(rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])", shown, re.IGNORECASE) is not None


def _shown(section: Section[Text]) -> Iterator[Text]:
    yield section.title
    if section.heading is not None:
        yield section.heading
    for block in section.blocks:
        yield from (t for t in (block.title, block.heading) if t is not None)
        yield from text_of(block)


def cited_ids(sections: tuple[Section[Text], ...]) -> tuple[str, ...]:
    """What the blocks cite in their texts or beside them, in reading order, each once."""
    ids = [id for section in sections for block in section.blocks for id in _cited_by(block)]
    return tuple(dict.fromkeys(ids))


def _cited_by(block: Block[Text]) -> tuple[str, ...]:
    inner = [id for one in block.inner for id in _cited_by(one)]
    return (*block_citations(block), *block.cite, *inner)
