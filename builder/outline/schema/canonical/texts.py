"""Texts that stand where fields or a list belong."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from builder.outline.schema.canonical.shapes import Shape, alternatives, keys_of, kinds_of, languages, text_name
from builder.outline.schema.synonyms import field_meant, renamed, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, replaced


def gather_text(node: MapNode, shapes: Sequence[Shape]) -> None:
    """Put a text by language that stands among fields under the one field that can be meant."""
    text = [(key, value) for key, value in node.entries if key in languages()]
    name = text_name(shapes, node) if text else ""
    if name:
        kept = [(key, value) for key, value in node.entries if key not in languages()]
        renamed(node, [(word_at(name, text[0][0]), MapNode(text, text[0][0].span)), *kept])


_PHONE = re.compile(r"[+(]?\d[\d ()./–-]{4,}\d")
_PAIRS = (
    ("q", "a"), ("when", "title"), ("title", "text"), ("label", "count"), ("name", "values"),
)  # fmt: skip
"""What stands before a colon in an entry of a list, and what after it."""


def as_text(value: Node, shapes: Sequence[Shape]) -> Node:
    """An entry in which YAML takes the words before a colon for a key.

    `- Plan: rest first` is that text, or a step and what is said of it, a question and its answer, a time and what
    happens then; and words before a list are the point over it.
    """
    meant = [shape for one in shapes for shape in alternatives(one)]
    known = keys_of(meant)
    if not isinstance(value, MapNode) or len(value) != 1 or not known or kinds_of(meant):
        return value
    ((key, words),) = value.entries
    if key in known or not words or (not isinstance(words, ScalarNode) and field_meant(key, known)):
        return value
    if paired := _paired(key, words, known):
        return MapNode(paired, value.span)
    if "sub" in known and isinstance(words, ListNode):
        return MapNode([(word_at("text", key), key), (word_at("sub", key), words)], value.span)
    return _joined(key, words) if languages() <= known else value


def _paired(key: ScalarNode, words: Node, known: Set[str]) -> Sequence[tuple[ScalarNode, Node]]:
    """What stands before a colon and what follows it, each under its own key; nothing where they are one text."""
    pair = next((pair for pair in _PAIRS if set(pair) <= known), None)
    if languages() <= known:
        return ()
    if {"name", "phone"} <= known:
        is_phone = isinstance(words, ScalarNode) and _PHONE.fullmatch(words)
        return [(word_at("name", key), key), (word_at("phone", key), words)] if is_phone else ()
    if pair is None or (field_meant(key, known) and pair != ("q", "a")):
        return ()
    first, second = pair
    if isinstance(words, MapNode) and first not in words and set(words) <= known:
        return [(word_at(first, key), key), *words.entries]
    return [(word_at(first, key), key), (word_at(second, key), words)]


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


def as_one_text(value: Node, shapes: Sequence[Shape]) -> Node:
    """A list of one text where one text belongs, as that text."""
    if not isinstance(value, ListNode) or len(value) != 1 or isinstance(value[0], ListNode) or not value[0]:
        return value
    meant = [shape for one in shapes for shape in alternatives(one)]
    if not shapes or any("items" in shape for shape in meant) or not languages() <= keys_of(meant):
        return value
    return value[0] if isinstance(value[0], ScalarNode) or set(value[0]) <= languages() else value


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
