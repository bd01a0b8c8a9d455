"""An outline's nodes in the format's own words, where an author's can only mean one of them.

`- bullets:` becomes `points`, `- warning:` a callout of that tone, `question:` in a list of questions `q`. The walk
follows the JSON Schema beside this file, so that a word counts only where the format has the other one. What is not
beyond doubt stays as it is, and is told when it is read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from typing import Any

from builder.outline.canonical_chart import use_series
from builder.outline.known_keys import TEXT_REF, committed_schema
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode, is_empty
from builder.outline.synonyms import field_meant, kind_meant, rename, renamed, tone_meant, word_at

Shape = Mapping[str, Any]
"""A part of the JSON Schema."""

_PARTS = ("properties", "items", "additionalProperties", "patternProperties")
MAIN = {"figure": "image", "callout": "text", "quote": "text", "number": "value"}
"""The field that a bare value of a kind stands for."""


def use_own_words(root: Node) -> None:
    """Change the keys of `root`, an outline, in place."""
    _walk(root, [committed_schema()])


def _walk(node: Node, shapes: Sequence[Shape], title: Node | None = None) -> None:
    """Change a node and what is in it; `title` is that of the section it stands in."""
    if isinstance(node, ScalarNode):
        return
    meant = [shape for given in shapes for shape in _alternatives(given)]
    if isinstance(node, ListNode):
        inner = [shape["items"] for shape in meant if "items" in shape] or meant
        for place, item in enumerate(node):
            node[place] = _as_map(item, inner)
            _walk(node[place], inner, title)
        return
    _name_keys(node, meant, title)
    inner_title = node.get("title") if "blocks" in node else title
    for key, value in node.entries:
        inner = [shape for one in meant for shape in _at(one, key)]
        node[key] = _as_list(_as_map(value, inner), inner)
        _walk(node[key], inner, inner_title)


def _as_map(value: Node, shapes: Sequence[Shape]) -> Node:
    """Bare words where fields belong, as the one of them that is a text."""
    if not isinstance(value, ScalarNode) or not value:
        return value
    name = _text_name([shape for one in shapes for shape in _alternatives(one)], ())
    return MapNode([(word_at(name, value), value)], value.span) if name else value


def _as_list(value: Node, shapes: Sequence[Shape]) -> Node:
    """One entry where a list belongs, as a list of one; words with commas may be several."""
    if isinstance(value, ListNode) or not value or not shapes or any(shape.get("type") != "array" for shape in shapes):
        return value
    items = [shape for one in shapes if "items" in one for shape in _alternatives(one["items"])]
    known = {key for shape in items for key in shape.get("properties", ())}
    if _text_name(items, ()):
        known |= _languages()
    if isinstance(value, ScalarNode):
        single = not re.search("[,，、]", value)
    else:
        single = any(key in known or field_meant(key, known) for key in value)
    return ListNode([value], value.span) if single else value


def _alternatives(shape: Shape) -> Iterator[Shape]:
    """What a value may be, references and choices followed; only lists and maps have anything in them."""
    if "$ref" in shape:
        yield from _alternatives(committed_schema()["$defs"][shape["$ref"].rpartition("/")[2]])
        return
    for part in shape.get("anyOf", ()):
        yield from _alternatives(part)
    if any(isinstance(shape.get(part), Mapping) for part in _PARTS):
        yield shape


def _at(shape: Shape, key: str) -> Iterator[Shape]:
    """What stands under a key; under a key of the author's own, what each of them holds."""
    if key in shape.get("properties", {}):
        yield shape["properties"][key]
    elif isinstance(shape.get("additionalProperties"), Mapping):
        yield shape["additionalProperties"]
    else:
        yield from shape.get("patternProperties", {}).values()


def _name_keys(node: MapNode, shapes: Sequence[Shape], title: Node | None) -> None:
    """Give a map with keys of the format those it means; where any key may stand, none is changed."""
    if not shapes or any(not shape.get("properties") for shape in shapes):
        return
    known = {key for shape in shapes for key in shape["properties"]}
    if "blocks" in known and "blocks" not in node:
        _gather_block(node, known)
    kinds = [part["required"][0] for shape in shapes for part in shape.get("oneOf", ())]
    if kinds and not any(key in kinds for key in node):
        _name_kind(node, known)
    for key, _ in node.entries:
        if key not in known:
            ours = field_meant(key, known - set(kinds) - set(node))
            if ours is not None:
                rename(node, key, ours)
    _gather_text(node, shapes)
    kind = next((key for key in node if key in kinds), None)
    if kind is not None:
        _hold_fields(node, kind, title)


def _gather_text(node: MapNode, shapes: Sequence[Shape]) -> None:
    """A text by language among fields, under the one field that can be meant."""
    text = [(key, value) for key, value in node.entries if key in _languages()]
    name = _text_name(shapes, node) if text else ""
    if name:
        kept = [(key, value) for key, value in node.entries if key not in _languages()]
        renamed(node, [(word_at(name, text[0][0]), MapNode(text, text[0][0].span)), *kept])


def _text_name(shapes: Sequence[Shape], written: Collection[str]) -> str:
    """The one text that fields lack: a needed one, or `text`; empty where no text or several may be meant."""
    if len(shapes) != 1 or _languages() <= set(shapes[0].get("properties", ())):
        return ""
    texts = {key for key, value in shapes[0].get("properties", {}).items() if value.get("$ref") == TEXT_REF}
    lacking = [key for key in shapes[0].get("required", ()) if key in texts and key not in written]
    if not lacking and "text" in texts and "text" not in written:
        return "text"
    return lacking[0] if len(lacking) == 1 else ""


def _languages() -> Set[str]:
    """The keys of a text."""
    properties: Mapping[str, Any] = committed_schema()["$defs"]["text"]["anyOf"][0]["properties"]
    return properties.keys()


def _gather_block(section: MapNode, known: set[str]) -> None:
    """A kind that stands right in a section, as on a slide, with what belongs to it, as the section's one block."""
    block = committed_schema()["$defs"]["block"]["properties"]
    keys = [key for key, _ in section.entries if key not in known]
    if not any(key in block or kind_meant(key) or tone_meant(key) for key in keys):
        return
    taken = [(key, section.pop(key)) for key in keys]
    section[word_at("blocks", taken[0][0])] = ListNode([MapNode(taken, taken[0][0].span)], taken[0][0].span)
    renamed(section, section.entries)


def _name_kind(node: MapNode, known: set[str]) -> None:
    """The first key that is no other of a block's own, as a kind, if it can be one."""
    for key, value in node.entries:
        if key in known:
            continue
        if tone := tone_meant(key):
            rename(node, key, "callout")
            node["callout"] = _toned(value, tone, key)
            return
        if kind := kind_meant(key):
            rename(node, key, kind)
            return


def _toned(value: Node, tone: str, key: ScalarNode) -> Node:
    """What a box holds that is called by its tone, with the tone as a field."""
    if is_empty(value):
        return value
    fields = _as_fields("callout", value)
    if isinstance(fields, MapNode) and "tone" not in fields:
        return MapNode([(word_at("tone", key), word_at(tone, key)), *fields.entries], fields.span)
    return fields


def _hold_fields(block: MapNode, kind: str, title: Node | None) -> None:
    """A bare value under a kind that has fields, as its main field; with it those of its fields that stand beside."""
    value = block[kind]
    if kind == "chart" and isinstance(value, MapNode):
        use_series(value, block.get("title", title))
    fields = _as_fields(kind, value)
    if fields is value or not isinstance(fields, MapNode):
        return
    beside = committed_schema()["$defs"]["block"]["properties"]
    own = {key for shape in _alternatives(beside[kind]) for key in shape.get("properties", ())}
    moved = [(key, block.pop(key)) for key, _ in block.entries if key in own and key not in beside]
    block[kind] = MapNode([*fields.entries, *moved], fields.span)


def _as_fields(kind: str, value: Node) -> Node:
    """The fields that a bare value of a kind means; itself where it is no such value."""
    main = MAIN.get(kind, "")
    if kind == "callout" and isinstance(value, ListNode):
        main = "points"
    if kind == "table" and isinstance(value, ListNode) and len(value) > 1 and all(value):
        if not all(isinstance(row, ListNode) for row in value):
            return value
        rows = ListNode(value[1:], value[1].span)
        return MapNode([(word_at("header", value), value[0]), (word_at("rows", value), rows)], value.span)
    if not main or not value or (isinstance(value, ListNode) and main != "points"):
        return value
    if isinstance(value, MapNode) and not _is_text(value):
        return value
    return MapNode([(word_at(main, value), value)], value.span)


def _is_text(node: MapNode) -> bool:
    return bool(node) and all(key in _languages() or field_meant(key, _languages()) for key in node)
