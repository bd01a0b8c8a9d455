"""What of an outline each family of outputs looks at: an edit that it does not look at leaves its files as they are.

A block is kept to some outputs (`only`). Of one that a family does not show there counts where it stands, what it is
called and whether its words were converted, which messages and the review box tell; not what it says.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from builder.build.remade_parts import digest_of
from builder.evidence.claims import claims, written_editions
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block, Output
from builder.outline.model.edition import Edition
from builder.outline.text.text import Language, Text
from builder.replace import replace

SHOWN: Mapping[str, frozenset[Output]] = {
    "talk": frozenset({"talk"}),
    "leaflet": frozenset({"leaflet"}),
    "large": frozenset({"large"}),
    "invitation": frozenset(),
    "phone": frozenset({"leaflet", "large", "phone"}),
}
"""The outputs whose blocks a family shows; the invitation has heads alone."""
Views = Mapping[Language, Mapping[str, str]]
"""Digests by language and family."""
HEADS = frozenset({"invitation"})
"""The families that show heads of blocks that are no blocks of theirs."""


def views_of(edition: Edition) -> Mapping[str, str]:
    """A digest of what each family looks at in an edition."""
    around = digest_of(replace(edition, sections=()))
    sections = [(digest_of(replace(section, blocks=())), section.blocks) for section in edition.sections]
    blocks = {id(block): digest_of(block) for _, held in sections for block in held}

    def seen(family: str, held: Sequence[Block[Text]]) -> Iterator[object]:
        for block in held:
            if SHOWN[family].intersection(block.only):
                yield blocks[id(block)]
            else:
                yield (*passed(block), *((block.heading, block.title) if family in HEADS else ()))

    return {family: digest_of(around, [(own, [*seen(family, held)]) for own, held in sections]) for family in SHOWN}


def passed(block: Block[Text]) -> tuple[object, ...]:
    """What counts of a block wherever it is not shown."""
    converted = any(text.original for text in text_of(block))
    return block.traits.key, block.id, block.only, block.instead_of, block.span, converted


def looks_at_others(family: str, edition: Edition) -> bool:
    """Whether a family's pages depend on the document's other languages too.

    Slides and invitations are laid out alike in all of them, and so are leaflets whose sections follow each other.
    """
    return family in ("talk", "invitation") or (family == "leaflet" and not edition.leaflet.panels)


def view_of_shared(editions: Collection[Edition]) -> str:
    """A digest of what is made once for all languages looks at: the claims, and all that stands about them."""
    around = [replace(edition, sections=()) for edition in editions]
    return digest_of(around, claims(written_editions([*editions])))


def views_beside(views: Views, family: str, language: Language) -> list[str]:
    """What a family looks at in the other languages."""
    return [own[family] for other, own in views.items() if other != language]
