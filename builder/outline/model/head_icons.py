"""Icons before the heads of sections: where their words make one certain, else for what kind of thing they hold.

They are chosen once for all languages. An icon that words mean stands before one section only, so that sections can be
told apart by it; the leaflet's choose first. One for a kind, such as a list to tick, may stand before several.
`icons: none` of the outline leaves all heads without.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from builder.icon_words.heads import head_icons
from builder.outline.model.blocks import Block, Section
from builder.outline.model.outline import Outline
from builder.outline.model.written_words import written_words
from builder.outline.text.text import LocalizedText
from builder.replace import replace

Sections = Sequence[Section[LocalizedText]]


def with_head_icons(outline: Outline) -> Outline:
    """The outline with `head_icon` of its sections."""
    if outline.icons == "none":
        return outline
    found = dict(_chosen(sorted(outline.sections, key=lambda section: not _printed(section))))
    sections = (replace(s, head_icon=icon) if (icon := found.get(s.id)) else s for s in outline.sections)
    return replace(outline, sections=tuple(sections))


def _chosen(sections: Sections) -> Iterator[tuple[str, str]]:
    """Sections by their id with their icons: first those that heads mean, then titles, then kinds of blocks."""
    taken: dict[str, str] = {}
    for texts in ([section.heading or section.title for section in sections], [s.title for s in sections]):
        taken |= _meant(sections, texts, taken)
    yield from taken.items()
    for section in sections:
        if section.id not in taken and (icon := _of_kind(_printed(section) or section.blocks)):
            yield section.id, icon


def _printed(section: Section[LocalizedText]) -> Sequence[Block[LocalizedText]]:
    """The blocks of a section that the leaflet has."""
    return [block for block in section.blocks if "leaflet" in block.only] if "leaflet" in section.only else []


def _meant(sections: Sections, texts: Sequence[LocalizedText], taken: Mapping[str, str]) -> dict[str, str]:
    """The icons that texts of sections mean which have none yet, each only once."""
    found: dict[str, str] = {}
    for section, text in zip(sections, texts, strict=True):
        if section.id not in taken and (icon := _free(text, {*taken.values(), *found.values()})):
            found[section.id] = icon
    return found


def _free(text: LocalizedText, used: Collection[str]) -> str | None:
    return next((icon for icon in head_icons(written_words(text)) if icon not in used), None)


def _of_kind(blocks: Sequence[Block[LocalizedText]]) -> str:
    """The icon of the first block that is not merely its introduction."""
    return next((block.traits.sign for block in blocks if not block.traits.introduces), "")
