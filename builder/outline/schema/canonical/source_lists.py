"""Sources in a list, as they stand at the end of a paper."""

from __future__ import annotations

import re

from builder.outline.schema.slugs import slug, texts_of
from builder.outline.schema.synonyms import word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode

_END_OF_NAME = re.compile("[,，;；(（]|https?:")


def name_sources(root: MapNode) -> None:
    """Give each source in a list an id: its own, else of the first words of its title, else its number."""
    sources = root.get("sources")
    if not isinstance(sources, ListNode) or not sources:
        return
    entries = [entry for number, source in enumerate(sources, 1) if (entry := _named(source, number))]
    if len({str(id) for id, _ in entries}) == len(sources):
        root["sources"] = MapNode(entries, sources.span)


def _named(source: Node, number: int) -> tuple[ScalarNode, MapNode] | None:
    if isinstance(source, ScalarNode) and source:
        work = MapNode([(word_at("title", source), source)], source.span)
    elif isinstance(source, MapNode) and source:
        work = MapNode([entry for entry in source.entries if entry[0] != "id"], source.span)
    else:
        return None
    id = source.get("id") if isinstance(source, MapNode) else None
    words = next(iter(texts_of(work.get("title"))), "")
    made = slug(_END_OF_NAME.split(words)[0]) or f"source-{number}"
    return word_at(str(id) if isinstance(id, ScalarNode) else made, source), work
