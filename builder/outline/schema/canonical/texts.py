"""Texts that stand where fields or a list belong."""

from __future__ import annotations

import re
from collections.abc import Sequence

from builder.outline.schema.canonical.shapes import Shape, alternatives, keys_of, languages, text_name
from builder.outline.schema.synonyms import field_meant, renamed, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, replaced


def gather_text(node: MapNode, shapes: Sequence[Shape]) -> None:
    """Put a text by language that stands among fields under the one field that can be meant."""
    text = [(key, value) for key, value in node.entries if key in languages()]
    name = text_name(shapes, node) if text else ""
    if name:
        kept = [(key, value) for key, value in node.entries if key not in languages()]
        renamed(node, [(word_at(name, text[0][0]), MapNode(text, text[0][0].span)), *kept])


def as_text(value: Node, shapes: Sequence[Shape]) -> Node:
    """An entry in which YAML takes the words before a colon for a key.

    `- Plan: rest first` is that text, or a question and its answer, and words before a list the point over it.
    """
    known = keys_of([shape for one in shapes for shape in alternatives(one)])
    if not isinstance(value, MapNode) or len(value) != 1 or not known:
        return value
    ((key, words),) = value.entries
    if key in known or not words or (not isinstance(words, ScalarNode) and field_meant(key, known)):
        return value
    if known == {"q", "a"}:
        return MapNode([(word_at("q", key), key), (word_at("a", key), words)], value.span)
    if "sub" in known and isinstance(words, ListNode):
        return MapNode([(word_at("text", key), key), (word_at("sub", key), words)], value.span)
    return _joined(key, words) if languages() <= known else value


def _joined(key: ScalarNode, words: Node) -> Node:
    """A key and its value as the one text that they are in the file."""
    whole = key.source.text[key.start : words.end] if isinstance(words, ScalarNode) else "\n"
    if not isinstance(words, ScalarNode) or words.style != "plain" or "\n" in whole:
        return MapNode([(key, words)], key.span)
    return ScalarNode(whole, key.span, key.source, "plain", key.start, words.end)


def as_map(value: Node, shapes: Sequence[Shape]) -> Node:
    """Bare words where fields belong, as the one of them that is a text."""
    if not isinstance(value, ScalarNode) or not value:
        return value
    name = text_name([shape for one in shapes for shape in alternatives(one)], ())
    return MapNode([(word_at(name, value), value)], value.span) if name else value


_THOUSANDS = re.compile(r"\d[,，]\d")
_PROSE = re.compile(r"[^\s,，、]\s+[^\s,，、]")
"""Two words without a comma between them: what is no row of names."""


def as_list(value: Node, shapes: Sequence[Shape]) -> Node:
    """One entry where a list belongs, as a list of one; words in a row as several; a list under a key as itself."""
    lists = [one for shape in shapes for one in alternatives(shape) if "items" in one]
    if isinstance(value, ListNode) or not value or not lists:
        return value
    items = [shape for one in lists for shape in alternatives(one["items"])]
    must = all(shape.get("type") == "array" for shape in shapes)
    if isinstance(value, ScalarNode):
        whole = bool(items) or bool(_PROSE.search(value)) or bool(_THOUSANDS.search(value))
        parts = [value] if whole else [replaced(value, part) for part in re.split("[,，、]", value) if part.strip()]
        return ListNode(parts, value.span) if must or len(parts) > 1 else value
    if not must:
        return value
    known = keys_of(items) | (languages() if text_name(items, ()) else set())
    if any(key in known or field_meant(key, known) for key in value):
        return ListNode([value], value.span)
    only = next(iter(value.values()))
    return only if len(value) == 1 and isinstance(only, ListNode) else value


def by_id(value: Node, shapes: Sequence[Shape]) -> Node:
    """A list of maps with an id each, where each belongs under its id."""
    maps = [one for shape in shapes for one in alternatives(shape)]
    if not isinstance(value, ListNode) or not maps or any("additionalProperties" not in one for one in maps):
        return value
    entries: list[tuple[ScalarNode, Node]] = []
    for item in value:
        id = item.get("id") if isinstance(item, MapNode) else None
        if not isinstance(item, MapNode) or not isinstance(id, ScalarNode) or not id:
            return value
        entries.append((id, MapNode([entry for entry in item.entries if entry[0] != "id"], item.span)))
    return MapNode(entries, value.span) if entries and len(dict(entries)) == len(entries) else value
