"""Under which title each block of a section stands.

A statement is its slide's title itself; its `title`, or that of a section of which no other slide has it, stands small
over it.
"""

from __future__ import annotations

from collections.abc import Iterator

from builder.layout.slides.context import Context
from builder.outline.model.blocks import Block, Section, Statement
from builder.outline.model.edition import Edition
from builder.outline.model.slide_titles import may_be_titles
from builder.outline.text.text import Text, Words
from builder.replace import replace


def titled_blocks(context: Context, section: Section[Text]) -> Iterator[tuple[Block[Text], Text | None]]:
    """The section's blocks that are slides, each with its title; None for those that are their own."""
    untitled = 0
    unseen = _unseen_title(section)
    for block in section.blocks:
        if "talk" not in block.only:
            continue
        title = None if block.headline else block.title
        if title is None and not block.headline:
            untitled += 1
            title = section.title if untitled == 1 else _fallback(context, block, section, untitled)
        if isinstance(block, Statement) and block.title is None and unseen is not None:
            block, unseen = replace(block, title=unseen), None
        yield block, title


def _unseen_title(section: Section[Text]) -> Text | None:
    """The section's title where no slide of it has it over its block: its first statement then says it."""
    shown = any("talk" in block.only and block.headline is None and block.title is None for block in section.blocks)
    return None if shown else section.title


def _fallback(context: Context, block: Block[Text], section: Section[Text], untitled: int) -> Text:
    """A title where none is left (which was told): the list of sources says what it is, a block its own heading.

    Else, and where a slide may have the heading's words already, the section's title again, with a number: no two
    slides have the same.
    """
    if block.traits.lists_sources:
        return context.words(context.own.talk.sources, block.span)
    if block.heading is not None and _is_said_once(context.edition, block.heading):
        return block.heading
    mark = Words(context.own.talk.again(number=untitled))
    return replace(section.title, paragraphs=(*section.title.paragraphs[:-1], (*section.title.paragraphs[-1], mark)))


def _is_said_once(edition: Edition, title: Text) -> bool:
    titles = may_be_titles(edition.talk.parts, edition.sections)
    return sum(other.plain == title.plain for other in titles) == 1
