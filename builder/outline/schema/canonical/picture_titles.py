"""The title of a chart, a table or the like that has its section to itself: a line of its own, under the picture.

Taken for the title of the slide it would stand where the section's title stands, which nobody would see in the talk.
"""

from __future__ import annotations

from builder.outline.model.blocks import KINDS
from builder.outline.schema.canonical.schema_places import alternatives, keys_of
from builder.outline.schema.known_keys import committed_schema
from builder.outline.schema.synonyms import field_meant, kind_meant, rename
from builder.outline.yaml.nodes import ListNode, MapNode


def caption_titles(section: MapNode) -> None:
    """Call the title inside the only block of a section with a title its caption, unless it has one."""
    blocks = section.get("blocks")
    if "title" not in section or not isinstance(blocks, ListNode) or len(blocks) != 1:
        return
    block = blocks[0]
    for key, fields in block.entries if isinstance(block, MapNode) else ():
        kind = kind_meant(key)
        if kind is not None and KINDS[kind].traits.titled and isinstance(fields, MapNode):
            _caption_title(
                fields, keys_of(list(alternatives(committed_schema()["$defs"]["block"]["properties"][kind])))
            )


def _caption_title(fields: MapNode, own: set[str]) -> None:
    meant = {key: field_meant(key, {*own, "title"}) for key, _ in fields.entries}
    title = next((key for key, ours in meant.items() if ours == "title"), None)
    if title is not None and "caption" in own and "caption" not in meant.values():
        rename(fields, title, "caption")
