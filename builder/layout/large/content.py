"""What the large print says: every section of talk and leaflet, then the words explained, contacts and sources."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from builder.changed import replace
from builder.layout.leaflet.back import contacts, review_box
from builder.layout.leaflet.blocks import body_pieces, heading_piece
from builder.layout.leaflet.blocks.sources import full_source_pieces
from builder.layout.leaflet.drawing import rule_with_dot
from builder.layout.leaflet.marks import block_citations
from builder.layout.leaflet.piece import Piece, spaced
from builder.layout.leaflet.setting import SECTION_LEVEL, Manner, Runs, Setting, text_piece
from builder.layout.leaflet.wording import long_date
from builder.layout.page import Role
from builder.layout.texts import text_of
from builder.outline.blocks import (
    Block,
    Chart,
    Checklist,
    Columns,
    Faq,
    Figure,
    Myths,
    People100,
    Points,
    Section,
    Sources,
    Statement,
    Steps,
    Table,
    Timeline,
)  # fmt: skip
from builder.outline.edition import Edition, Term
from builder.outline.text import Text
from builder.typeset.model import Breaking

LISTS = (Checklist, Faq, Myths, Points, Steps, Timeline)
PICTURES = (Chart, Figure, People100, Table)
"""Kinds whose date is a caption; elsewhere it is a note on the text."""


class Topic(Struct, frozen=True):
    """A section of the large print: it begins a page of its own. `name` is what links go to."""

    name: str
    title: Runs
    pieces: tuple[Piece, ...]
    statement: Statement[Text] | None = None
    """Its last block, if that is a statement: it may stand on a hill at the page's foot."""

    def pulled(self, setting: Setting, width: float) -> tuple[Piece, ...]:
        """The statement as part of the running text."""
        return body_pieces(self.statement, setting, width) if self.statement is not None else ()


def large_sections(edition: Edition) -> tuple[Section[Text], ...]:
    """The sections and blocks that belong to the large print; lists of sources are left to its end."""
    found = []
    for section in edition.sections:
        blocks = tuple(b for b in section.blocks if "large" in b.only and not isinstance(b, Sources))
        if "large" in section.only and blocks:
            found.append(replace(section, blocks=blocks))
    return tuple(found)


def topics(setting: Setting, sections: tuple[Section[Text], ...], width: float) -> Iterator[Topic]:
    """All topics in reading order."""
    for section in sections:
        yield section_topic(setting, section, width)
    yield from _own_topics(setting, sections, width)


def section_topic(setting: Setting, section: Section[Text], width: float) -> Topic:
    """A section under its heading; where the talk's title says more than the heading, it leads."""
    heading = section.heading or section.title
    title = setting.one_run(heading)
    pieces = [*topic_head(setting, title, heading, width, section.id)]
    if section.heading is not None and section.heading.plain != section.title.plain:
        manner = Manner(span=section.title.span, before=setting.measures.heading_gap, breaking=Breaking.BALANCED)
        pieces.append(text_piece(setting, setting.one_run(section.title), "pull", width, manner))
    last = section.blocks[-1]
    statement = last if isinstance(last, Statement) and len(section.blocks) > 1 else None
    for block in section.blocks:
        if block is not statement:
            pieces += large_block(setting, block, section, width)
    return Topic(section.id, title, tuple(pieces), statement)


def topic_head(setting: Setting, title: Runs, text: Text | None, width: float, name: str) -> tuple[Piece, ...]:
    """The rule with its dot, and the heading links go to."""
    measures, span = setting.measures, text.span if text else setting.edition.span
    rule = Piece(height=2 * measures.rule_dot, items=rule_with_dot(width, measures, span), keep=True)
    manner = Manner(span=span, role="heading", level=SECTION_LEVEL, breaking=Breaking.BALANCED,
                    before=measures.heading_gap, keep=True)  # fmt: skip
    head = text_piece(setting, title, "heading", width, manner)
    return rule, replace(head, items=tuple(replace(item, name=name) for item in head.items))


def large_block(setting: Setting, block: Block[Text], section: Section[Text], width: float) -> tuple[Piece, ...]:
    """A block under its heading, or under the title its slide has; how old a figure is stands below."""
    measures = setting.measures
    body = body_pieces(block, setting, width)
    if isinstance(block, LISTS):
        body = in_twos(body)
    heading = block.heading or block.title
    if heading is not None and heading.plain == (section.heading or section.title).plain:
        heading = None
    if block.as_of and body:
        words = setting.own(setting.say("as-of", date=long_date(block.as_of, setting.language)))
        role: Role = "caption" if isinstance(block, PICTURES) else "note"
        manner = Manner(span=block.span, role=role, before=measures.line_gap)
        body = (*body[:-1], replace(body[-1], keep=True), text_piece(setting, words, "caption", width, manner))
    if heading is None or not body:
        return spaced(body, measures.block_gap)
    head = heading_piece(heading, setting, width)
    return (replace(head, before=measures.block_gap * 1.3), *spaced(body, measures.line_gap * 1.5))


def in_twos(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """A list that goes on over a page leaves no single item behind, and sends none ahead."""
    if len(pieces) < 2:
        return pieces
    joined = {0, len(pieces) - 2}
    return tuple(replace(p, keep=True) if index in joined else p for index, p in enumerate(pieces))


def _own_topics(setting: Setting, sections: tuple[Section[Text], ...], width: float) -> Iterator[Topic]:
    """What is made from the top of the outline."""
    terms = used_terms(setting.edition, sections)
    if terms:
        yield _topic(setting, "terms", [p for t in terms for p in _term_pieces(setting, t, width)], width)
    about = [replace(review_box(setting, width), before=setting.measures.heading_gap)]
    if setting.edition.group is not None:
        _, _, contact = contacts(setting, width)
        about = [replace(contact, before=setting.measures.heading_gap), *spaced(about, setting.measures.block_gap)]
    yield _topic(setting, "contact" if setting.edition.group else "about", about, width)
    sources = full_source_pieces(setting, cited_ids(sections), width, setting.edition.span)
    if sources:
        yield _topic(setting, "sources", list(spaced(sources, setting.measures.heading_gap)), width)


def _topic(setting: Setting, key: str, pieces: list[Piece], width: float) -> Topic:
    title = setting.own(setting.say(key))
    return Topic(f"large-{key}", title, (*topic_head(setting, title, None, width, f"large-{key}"), *pieces))


def _term_pieces(setting: Setting, term: Term, width: float) -> tuple[Piece, ...]:
    """The word in bold, its plain sentence under it."""
    before = setting.measures.paragraph_gap
    name = setting.strong(setting.one_run(term.name), "primary")
    head = text_piece(setting, name, "body", width, Manner(span=term.span, before=before, keep=True))
    return head, text_piece(setting, setting.one_run(term.plain), "body", width, Manner(span=term.plain.span))


def used_terms(edition: Edition, sections: tuple[Section[Text], ...]) -> list[Term]:
    """The glossary's terms that stand in a text of the large print, in the glossary's order."""
    shown = "\n".join(text.plain for section in sections for text in _shown(section))
    return [term for term in edition.terms.values() if any(_stands(word, shown) for word in _forms(term))]


def _forms(term: Term) -> tuple[str, ...]:
    return (term.name.plain, *term.match)


def _stands(word: str, shown: str) -> bool:
    """Latin words only as whole words, so that `MSC` is not found in another name."""
    if not word.isascii():
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
    inner = (*_cited_by(block.left), *_cited_by(block.right)) if isinstance(block, Columns) else ()
    return (*block_citations(block), *block.cite, *inner)
