"""From one edit of an outline to the next: what blocks were set as is kept, as long as all around them is equal."""

from __future__ import annotations

from collections.abc import Iterable

from builder.diagnostics import Diagnostic, Report
from builder.layout.leaflet.plan import Chunk, LeafletContent, plan_leaflet
from builder.layout.leaflet.setting import Memory as BlockMemory
from builder.layout.leaflet.setting import Setting
from builder.memory import Held, Memory
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition
from builder.outline.text.text import Language, Text
from builder.replace import replace


def planned(edition: Edition, report: Report, memory: Memory | None) -> LeafletContent | None:
    """The plan of an edition's panels (`plan_leaflet`); what was planned for the same sections stays the same."""
    if memory is None:
        return plan_leaflet(edition, report)

    def made() -> tuple[LeafletContent | None, tuple[Diagnostic, ...]]:
        told = Report()
        content = plan_leaflet(edition, told)
        return (None if content is None else recalled(content, edition.language, memory)), tuple(told)

    seen = Held((edition.sections,)), edition.leaflet
    content, told = memory.recall(("leaflet plan", edition.language), seen, made)
    report.extend(told)
    return content


def recalled(content: LeafletContent, language: Language, memory: Memory) -> LeafletContent:
    """The plan, each of its blocks that of the last time where they are equal: marks and headings make them anew."""

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
