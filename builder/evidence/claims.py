"""The claims of a document: every block that states something, in each language, with what carries it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.evidence.said import said_of
from builder.evidence.sources import in_each, named_sources
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block, Section
from builder.outline.model.edition import Edition, SourceEntry
from builder.outline.text.text import Inline, Language, Text
from builder.typeset.text_runs import cited
from builder.words.languages import originals
from builder.words.own import own_words


class Words(Struct, frozen=True):
    """A claim in one language: its title, if it has one, and what it says, a tuple of inlines a paragraph."""

    title: Text | None
    said: tuple[tuple[Inline, ...], ...]


class Claim(Struct, frozen=True):
    """One block that states something, in each language of the document."""

    place: str
    facts: tuple[str, ...]
    as_of: str
    words: tuple[Words, ...]
    sources: tuple[SourceEntry, ...]
    span: Span


def table_title(editions: Sequence[Edition]) -> str:
    """What the table is called, in each of its languages that has the title."""
    titles = {edition.language: edition.title.plain for edition in editions if edition.title.plain}
    return in_each(tuple(titles), lambda language: own_words(language).evidence.title(title=titles[language]))


def written_editions(editions: Sequence[Edition]) -> list[Edition]:
    """Those that are not made from another one's texts, and so say something of their own."""
    written = originals(edition.language for edition in editions)
    return [edition for edition in editions if edition.language in written]


def claims(editions: Sequence[Edition]) -> tuple[Claim, ...]:
    """Every block with sources or fact numbers, or that still lacks them, in the outline's order."""
    sources = named_sources(editions)
    languages = [edition.language for edition in editions]
    return tuple(
        claim
        for sections in zip(*(edition.sections for edition in editions), strict=True)
        for index in range(len(sections[0].blocks))
        if (claim := _claim(sources, sections, index, languages))
    )


def _claim(
    sources: Mapping[str, SourceEntry], sections: Sequence[Section[Text]], index: int, languages: Sequence[Language]
) -> Claim | None:
    blocks = [section.blocks[index] for section in sections]
    block = blocks[0]
    keys = dict.fromkeys(key for one in blocks for key in (*cited([one.title, *text_of(one)]), *one.cite))
    if block.traits.lists_sources or not (keys or block.facts or _lacks_source(block)):
        return None
    return Claim(
        place=f"{sections[0].id}/{block.id or index + 1}", facts=block.facts, as_of=block.as_of or "", span=block.span,
        words=tuple(
            _words(section.title if index == 0 else None, own, language)
            for section, own, language in zip(sections, blocks, languages, strict=True)
        ),
        sources=tuple(sources[key] for key in keys if key in sources),
    )  # fmt: skip


def _lacks_source(block: Block[Text], carried: bool = False) -> bool:
    """Whether it, or a block in it, states something for which its author has named nothing yet."""
    carried = carried or block.cited
    own = block.traits.states and not carried and not cited([block.title, *text_of(block)])
    return own or any(_lacks_source(inner, carried) for inner in block.inner)


def _words(section_title: Text | None, block: Block[Text], language: Language) -> Words:
    return Words(block.title or section_title, said_of(block, language))
