"""From one edit of an outline to the next: what blocks were set as is kept, as long as all around them is equal."""

from __future__ import annotations

from collections.abc import Iterable

from builder.changed import replace
from builder.layout.leaflet.setting import Memory as BlockMemory
from builder.layout.leaflet.setting import Setting
from builder.memory import Memory
from builder.outline.blocks import Block
from builder.outline.text import Text


def remembering(setting: Setting, memory: Memory | None, blocks: Iterable[Block[Text]]) -> Setting:
    """The setting with what `memory` has of these blocks: all of the edition's, those in columns too."""
    if memory is None:
        return setting
    edition = setting.edition
    frame = replace(edition, sections=())
    around = frame, setting.theme, setting.cited, setting.legend, setting.scene, setting.motif, setting.ground
    kept = memory.recall((setting.medium, edition.language), around, BlockMemory)
    kept.keep_only(blocks)
    return replace(setting, memory=kept)
