"""Numbers and names of which people write two, or one in each language, where the format has one."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from builder.outline.schema.canonical.schema_places import Shape, keys_of, languages
from builder.outline.text.han import has_han
from builder.outline.text.telephone import has_other_words, is_same_number
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, replaced

_COMMA = re.compile("[,，、]")


def join_contacts(node: MapNode, shapes: Sequence[Shape]) -> None:
    """Telephone numbers in a list as one line, one number in two languages as itself, speakers in a list as a text, and
    a place on several lines as one."""
    known = keys_of(shapes)
    if "phone" in known and "phone" in node:
        node["phone"] = _one_number(node["phone"])
    if "speaker" in known and "speaker" in node:
        node["speaker"] = _one_text(node["speaker"])
    for key in {"place", "address"} & known & node.keys():
        if "phone" in known or "zone" in known:
            node[key] = _in_one_line(node[key])


def _scalars(values: Collection[Node]) -> list[ScalarNode]:
    """The values, if all of them are words; else none."""
    words = [value for value in values if isinstance(value, ScalarNode) and value]
    return words if len(words) == len(values) else []


def _one_number(value: Node) -> Node:
    """`[01597 555 0134, 07700 900 123]` with a slash between; `{zh: … 转 806, en: … ext. 806}` is one number.

    With other words beside it (`转 806（周阿姨）`) it is a text in each language.
    """
    if isinstance(value, ListNode) and (numbers := _scalars(value)):
        return replaced(numbers[0], " / ".join(numbers))
    if isinstance(value, MapNode) and value.keys() <= languages() and (numbers := _scalars(list(value.values()))):
        is_one = all(is_same_number(numbers[0], number) for number in numbers)
        return numbers[0] if is_one and not any(map(has_other_words, numbers)) else value
    return value


def _one_text(value: Node) -> Node:
    """Several people as one text, in each language with its own marks between them."""
    if not isinstance(value, ListNode) or not value:
        return value
    if names := _scalars(value):
        return _joined(names)
    people = [item for item in value if isinstance(item, MapNode)]
    if len(people) < len(value) or not all(p and p.keys() == people[0].keys() <= languages() for p in people):
        return value
    texts = [(people[0].key(key), _scalars([person[key] for person in people])) for key in people[0]]
    return MapNode([(key, _joined(each)) for key, each in texts], value.span) if all(t for _, t in texts) else value


_ENDED = re.compile(r"[,，、;；:：.。]$")


def _in_one_line(value: Node) -> Node:
    """A place written on lines of its own (`place: |`) with commas in their stead, in each language."""
    if isinstance(value, MapNode) and value.keys() <= languages():
        return MapNode([(key, _in_one_line(text)) for key, text in value.entries], value.span)
    lines = [line.strip() for line in value.splitlines()] if isinstance(value, ScalarNode) else []
    if not isinstance(value, ScalarNode) or value.style != "literal" or len(lines) < 2 or not all(lines):
        return value
    whole = lines[0]
    for line in lines[1:]:
        comma, space = ("，", "") if has_han(whole[-1:]) or has_han(line[:1]) else (", ", " ")
        whole += (space if _ENDED.search(whole) else comma) + line
    return replaced(value, whole)


def _joined(names: Sequence[ScalarNode]) -> ScalarNode:
    """Names between commas; between semicolons where one of them has a comma, as before what somebody does."""
    inner, han = any(_COMMA.search(name) for name in names), any(map(has_han, names))
    mark = ("；" if inner else "、") if han else ("; " if inner else ", ")
    return replaced(names[0], mark.join(names))
