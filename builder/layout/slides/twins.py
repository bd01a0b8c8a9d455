"""The same blocks in the document's other languages: a talk is laid out alike in all of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from builder.diagnostics import Report, Span
from builder.geometry import Rect
from builder.layout.item_pictures import shows_pictures
from builder.layout.slides.block_titles import titled_blocks
from builder.layout.slides.context import Context
from builder.layout.slides.sources_cited import number_sources
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition
from builder.outline.text.text import Text
from builder.replace import replace
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers
from builder.words.languages import locale_of


class Twin(Struct, frozen=True):
    """Another language: its context, and its blocks and their slides' titles by where they stand in the outline."""

    context: Context
    blocks: Mapping[Span, Block[Text]]
    titles: Mapping[Span, Text | None]

    def of(self, block: Block[Text], area: Rect) -> tuple[Context, Block[Text]] | None:
        """The same block there, to be laid out in the same area; None where that language leaves it out."""
        found = self.blocks.get(block.span)
        if found is None:
            return None
        context = replace(
            self.context, body=area, span=found.span, title=self.titles.get(found.span),
            pictures=shows_pictures(found, self.context.edition, self.context.theme.palettes["talk"]),
        )  # fmt: skip
        return context, found


def twins_of(context: Context, beside: Sequence[Edition]) -> tuple[Twin, ...]:
    """A twin in the other script: its words are longer or shorter than ours, those of our own script much alike."""
    others = [edition for edition in beside if _han(edition) != context.locale.han]
    return tuple(_twin(context, edition) for edition in others[:1])


def _han(edition: Edition) -> bool:
    return locale_of(edition.language).han


def _twin(context: Context, edition: Edition) -> Twin:
    own = context.typesetter
    setter = Typesetter(edition.language, latin=own.latin, slack=own.slack)
    numbers = CitationNumbers()
    number_sources(edition, numbers)
    there = replace(context, edition=edition, typesetter=setter, report=Report(), numbers=numbers)
    blocks = {block.span: block for section in edition.sections for block in section.blocks}
    titles = {block.span: title for section in edition.sections for block, title in titled_blocks(there, section)}
    return Twin(there, blocks, titles)
