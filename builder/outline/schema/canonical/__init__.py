"""An outline's nodes in the format's own words, where an author's can only mean one of them.

`- bullets:` becomes `points`, `- warning:` a callout of that tone, `question:` in a list of questions `q`. The walk
follows the committed JSON Schema, so that a word counts only where the format has the other one. What is not beyond
doubt stays as it is, and is told when it is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from builder.outline.schema.canonical.contacts import join_contacts
from builder.outline.schema.canonical.full_width_commas import LISTS, part_items
from builder.outline.schema.canonical.keys import name_keys
from builder.outline.schema.canonical.misplaced_texts import as_list, as_map, as_one_text, as_text, by_id, gather_text
from builder.outline.schema.canonical.outline_order import (
    gather_block,
    gather_points,
    give_ids,
    leave_panel_count,
    list_sections,
    move_in,
    name_document,
    name_group,
    part_languages,
    title_by_heading,
    use_time,
)
from builder.outline.schema.canonical.picture_titles import caption_titles
from builder.outline.schema.canonical.plans import call_by_ids, list_panels, name_plans
from builder.outline.schema.canonical.questions import list_questions
from builder.outline.schema.canonical.schema_places import Shape, alternatives, at
from builder.outline.schema.canonical.source_lists import name_sources
from builder.outline.schema.known_keys import committed_schema
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode


def use_own_words(root: Node) -> None:
    """Change the keys of `root`, an outline, in place."""
    use_own_words_within(root)
    if isinstance(root, MapNode):
        call_sections(root)


def use_own_words_within(root: Node) -> None:
    """Change what can be understood without knowing what the sections are called."""
    if isinstance(root, MapNode):
        name_keys(root, [committed_schema()], None)
        list_sections(root)
        _part_items(root)
        part_languages(root)
        name_group(root)
        name_plans(root)
        name_sources(root)
        move_in(root)
        leave_panel_count(root)
        list_panels(root)
    _walk(root, [committed_schema()])
    if isinstance(root, MapNode):
        name_document(root)


def call_sections(root: MapNode) -> None:
    """Give each section an id, and call it so where it is named; all else is in the format's own words."""
    give_ids(root)
    call_by_ids(root)


def use_own_words_under(root: MapNode, keys: Iterable[str]) -> None:
    """Change only what stands under some keys of an outline of which all else is in the format's own words."""
    shapes = [*alternatives(committed_schema())]
    name_keys(root, shapes, None)
    for key in keys:
        if key in root:
            _walk_under(root, key, shapes)
    name_document(root)


def _walk(node: Node, shapes: Sequence[Shape], title: Node | None = None) -> None:
    """Change a node and what is in it; `title` is that of the section it stands in."""
    if isinstance(node, ScalarNode):
        return
    meant = [shape for given in shapes for shape in alternatives(given)]
    if isinstance(node, ListNode):
        inner = [shape["items"] for shape in meant if "items" in shape] or meant
        for place, item in enumerate(node):
            node[place] = as_list(as_map(as_text(item, inner), inner), inner)
            _walk(node[place], inner, title)
        return
    gather_block(node, meant)
    use_time(node, meant)
    join_contacts(node, meant)
    name_keys(node, meant, title)
    list_questions(node)
    title_by_heading(node, meant)
    gather_text(node, meant)
    gather_points(node, meant)
    caption_titles(node)
    _part_items(node)
    inner_title = node.get("title") if "blocks" in node else title
    for key in list(node):
        _walk_under(node, key, meant, inner_title)


def _part_items(node: MapNode) -> None:
    for key in LISTS.intersection(node):
        node[key] = part_items(key, node[key])


def _walk_under(node: MapNode, key: str, meant: Sequence[Shape], title: Node | None = None) -> None:
    """Change what stands under a key of a map."""
    inner = [shape for one in meant for shape in at(one, key)]
    node[key] = by_id(as_list(as_map(as_one_text(node[key], inner), inner), inner, key), inner)
    _walk(node[key], inner, title)
