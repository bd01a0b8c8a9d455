"""From one edit of an outline to the next: what blocks were set as is kept, as long as all around them is equal."""

from __future__ import annotations

from collections.abc import Iterable

from builder.layout.leaflet.plan import Chunk, LeafletContent
from builder.layout.leaflet.setting import Memory as BlockMemory
from builder.layout.leaflet.setting import Setting
from builder.memory import Memory
from builder.outline.model.blocks import Block
from builder.outline.text.text import Language, Text
from builder.replace import replace


def recalled(content: LeafletContent, language: Language, memory: Memory | None) -> LeafletContent:
    """The plan, each of its blocks that of the last time where they are equal: marks and headings make them anew."""
    if memory is None:
        return content

    def known(chunk: Chunk) -> Chunk:
        blocks = (memory.same(("leaflet", language, chunk.section.id, block.span), block) for block in chunk.blocks)
        return replace(chunk, blocks=tuple(blocks))

    panels = tuple(
        replace(panel, entries=tuple(known(e) if isinstance(e, Chunk) else e for e in panel.entries))
        for panel in content.panels
    )
    return replace(content, panels=panels, loose=tuple(map(known, content.loose)))


def remembering(setting: Setting, memory: Memory | None, blocks: Iterable[Block[Text]]) -> Setting:
    """The setting with what `memory` has of these blocks: all of the edition's, those in columns too."""
    if memory is None:
        return setting
    seen = setting.for_blocks().edition
    around = seen, setting.theme, setting.cited, setting.legend, setting.scene, setting.motif, setting.ground
    kept = memory.recall((setting.medium, setting.language), around, BlockMemory)
    kept.keep_only(blocks)
    return replace(setting, memory=kept)
