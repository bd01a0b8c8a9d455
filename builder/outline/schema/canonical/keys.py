"""Keys of the format for those that people type, and the fields of a block where a bare value stands."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence, Set

from builder.outline.model.blocks import KINDS
from builder.outline.schema.canonical.numbers import use_named_values, use_series, use_units, use_whole_numbers
from builder.outline.schema.canonical.schema_places import Shape, alternatives, keys_of, kinds_of, languages
from builder.outline.schema.canonical.side_by_side import use_sides
from builder.outline.schema.known_keys import committed_schema
from builder.outline.schema.synonyms import field_meant, kind_meant, rename, renamed, tone_meant, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, is_empty, replaced
from builder.words.choices import choice_meant, folded


def name_keys(node: MapNode, shapes: Sequence[Shape], title: Node | None) -> None:
    """Give a map with keys of the format those it means; where any key may stand, none is changed."""
    if not shapes or any(not shape.get("properties") for shape in shapes):
        return
    known, kinds = keys_of(shapes), kinds_of(shapes)
    if kinds:
        _cite_by_sources(node)
    if kinds and not any(key in kinds for key in node):
        _name_kind(node, known)
    free = known - set(kinds) - set(node)
    maker = maker_of(node)
    for key, value in node.entries:
        if maker and _says_who(key, value) and key not in known:
            continue  # until it is known what its fields have
        ours = field_meant(key, free) if key not in known else None
        if ours and (folded(key) == folded(ours) or _may_hold(shapes, ours, value)):
            rename(node, key, ours)
            free.discard(ours)
    if "text" in node and "title" not in node and any("title" in shape.get("required", ()) for shape in shapes):
        rename(node, node.key("text"), "title")  # of a step or an event that has no more to say
    kind = next((key for key in node if key in kinds), None)
    if kind is not None:
        use_sides(node, kind)
        kind = next(key for key in node if key in kinds)
        _take_tone(node)
        _hold_fields(node, kind, title)


def _may_hold(shapes: Sequence[Shape], key: str, value: Node) -> bool:
    """Whether what stands under a word for this key can be meant: where the format has a few words, one of them.

    A bare number is no day: `week: 2` would lose its unit.
    """
    if key == "when" and isinstance(value, ScalarNode):
        return not value.strip().isdigit() or len(value.strip()) == 4
    choices = [shape["properties"][key].get("enum") for shape in shapes if key in shape.get("properties", {})]
    if not choices or not all(choices):
        return True
    if not isinstance(value, ScalarNode):
        return False
    return key in _NAMED_CHOICES or any(choice_meant(value, words) for words in choices)


_NAMED_CHOICES = ("kind", "tone", "audience")
"""Keys whose other words mean nothing else, so that a wrong choice under them is told as one."""


def _cite_by_sources(node: MapNode) -> None:
    """`sources`, by whatever word, with ids or a text beside another kind: it can only be meant for `cite`.

    Beside a picture or a quotation, `来源` may be who made it (`_name_maker`).
    """
    written = [key for key, value in node.entries if cites_by(key, value)]
    if len(written) != 1 or "cite" in node:
        return
    beside = _kinds_beside(node, written[0])
    if beside and not (is_source_word(written[0]) and any(KINDS[kind].traits.maker for kind in beside)):
        rename(node, written[0], "cite")


def _kinds_beside(node: MapNode, one: str) -> list[str]:
    """The kinds that the other keys of a map name, by our words or others, or as a box that is called by its tone."""
    named = (key if key in KINDS else kind_meant(key) or ("callout" if tone_meant(key) else "") for key in node)
    return [kind for kind, key in zip(named, node, strict=True) if kind and key != one]


def cites_by(key: str, value: Node) -> bool:
    """Whether what stands under the name of the list of sources is what a block cites: ids, or a source in words."""
    if "sources" not in (key, kind_meant(key)) or is_empty(value):
        return False
    return not isinstance(value, MapNode) or (bool(value) and _is_text(value))


def _name_kind(node: MapNode, known: Set[str]) -> None:
    """The first key that is no other of a block's own, as a kind, if it can be one."""
    for key, value in node.entries:
        if key in known or (cites_by(key, value) and _kinds_beside(node, key)):
            continue
        if tone := tone_meant(key):
            rename(node, key, "callout")
            node["callout"] = _toned(value, tone, key)
            return
        if kind := kind_meant(key):
            rename(node, key, kind)
            if kind == "chart" and isinstance(value, MapNode):
                _name_chart(value, key)
            return


def _name_chart(chart: MapNode, key: ScalarNode) -> None:
    """The kind of a chart that is called by it, as `bar-chart`."""
    kind = choice_meant(key, ("bar", "column", "line"))
    if kind and not any(name == "kind" or field_meant(name, ("kind",)) for name in chart):
        renamed(chart, [(word_at("kind", key), word_at(kind, key)), *chart.entries])


def _toned(value: Node, tone: str, key: ScalarNode) -> Node:
    """What a box holds that is called by its tone, with the tone as a field."""
    if is_empty(value):
        return value
    fields = _as_fields("callout", value)
    if isinstance(fields, MapNode) and "tone" not in fields:
        return MapNode([(word_at("tone", key), word_at(tone, key)), *fields.entries], fields.span)
    return fields


def _take_tone(block: MapNode) -> None:
    """`callout: warning` with the words of the box beside it."""
    tone = block.get("callout")
    if not isinstance(tone, ScalarNode) or "text" not in block or not (meant := tone_meant(tone)):
        return
    fields = [(word_at("tone", tone), word_at(meant, tone)), (block.key("text"), block["text"])]
    block["callout"] = MapNode(fields, tone.span)
    renamed(block, [(key, value) for key, value in block.entries if key != "text"])


def _hold_fields(block: MapNode, kind: str, title: Node | None) -> None:
    """A bare value under a kind that has fields, as its main field; with it those of its fields that stand beside."""
    beside = committed_schema()["$defs"]["block"]["properties"]
    own = keys_of(list(alternatives(beside[kind])))
    value, traits = block[kind], KINDS[kind].traits
    fields = _as_fields(kind, value)
    if isinstance(fields, MapNode):
        fields = block[kind] = _taken_in(block, fields, beside, own)
        if traits.maker:
            _name_maker(block, fields, traits.maker, own)
        for name in _BESIDE:
            _lift(block, fields, own, name)
        if traits.titled:
            _lift(block, fields, own, "title")
        if kind == "callout" and isinstance(fields.get("text"), ListNode) and "points" not in fields:
            rename(fields, fields.key("text"), "points")
        if kind == "chart":
            use_series(fields, block.get("title", title))
            use_named_values(fields)
            use_units(fields)
        use_whole_numbers(fields)
        if kind == "people100" and "groups" not in fields:
            _gather_group(fields)


def _taken_in(block: MapNode, fields: MapNode, beside: Collection[str], own: Set[str]) -> MapNode:
    """The fields of a kind with those that stand one level out, beside it, and can be no key of the block's; one that
    stands in both places is left, and told."""
    entries = dict(fields.entries)
    known = {field_meant(key, own) for key in entries}
    for key, _ in block.entries:
        if key not in beside and (ours := field_meant(key, own - known)):
            entries[word_at(ours, key)] = block.pop(key)
            known.add(ours)
    return MapNode(entries.items(), fields.span)


_BESIDE = ("cite", "alt", "notes", "only", "as_of", "facts")
"""What stands beside every kind and is of none: written inside one, it can only be the block's."""


def maker_of(block: MapNode) -> str:
    """The kind of a block that comes from somebody, whom `source` may name (`Traits.maker`); else empty."""
    return next((key for key in block if key in KINDS and KINDS[key].traits.maker), "")


def is_source_word(key: str) -> bool:
    """Whether a key is `source`, which may mean the work that is cited or who made something."""
    return folded(key) in ("source", "来源", "出处")


def _says_who(key: str, value: Node) -> bool:
    """Whether words stand under `source`: a text, or one in each language."""
    return is_source_word(key) and (isinstance(value, ScalarNode) or (isinstance(value, MapNode) and _is_text(value)))


def _name_maker(block: MapNode, fields: MapNode, maker: str, own: Set[str]) -> None:
    """`source`, among the fields of such a kind or beside it, by the field that it means; else it is cited."""
    known = any(field_meant(key, own) == maker for key in fields)
    for place in (fields, block):
        for key, value in place.entries:
            if key in own or not _says_who(key, value):
                continue
            if known and place is block and "cite" not in block:
                rename(block, key, "cite")
            elif not known:
                known = True
                del place[key]
                renamed(place, place.entries)
                renamed(fields, [*fields.entries, (word_at(maker, key), value)])


def _lift(block: MapNode, fields: MapNode, own: Set[str], name: str) -> None:
    """What is written inside the fields of a kind, and can only be the block's, where the block has none."""
    if name in block or name in own:
        return
    written = next((key for key in fields if key not in own and field_meant(key, {*own, name}) == name), None)
    if written is not None:
        renamed(block, [*block.entries, (word_at(name, fields.key(written)), fields[written])])
        renamed(fields, [(key, value) for key, value in fields.entries if key != written])


def _gather_group(fields: MapNode) -> None:
    """One group whose label and count stand right in the block."""
    group = [(key, value) for key, value in fields.entries if field_meant(key, ("label", "count"))]
    if group:
        kept = [entry for entry in fields.entries if entry not in group]
        renamed(fields, [(word_at("groups", group[0][0]), ListNode([MapNode(group, fields.span)], fields.span)), *kept])


def _as_fields(kind: str, value: Node) -> Node:
    """The fields that a bare value of a kind means; itself where it is no such value."""
    if not value:
        return value
    if kind == "table":
        value = _unpiped(value)
    if isinstance(value, ListNode):
        return _listed(kind, value)
    bare = KINDS[kind].traits.bare
    if not bare or (isinstance(value, MapNode) and not _is_text(value)):
        return value
    return MapNode([(word_at(bare, value), value)], value.span)


_UNDERLINE = re.compile(":?-{3,}:?")
"""A cell of the line under the head of a table in Markdown; elsewhere dashes say that there is nothing to say."""


def _unpiped(value: Node) -> Node:
    """Rows whose cells upright strokes part, as Markdown has them, as lists of cells; itself where they are none."""
    if isinstance(value, ScalarNode):
        lines = [replaced(value, line) for line in value.splitlines()]
    else:
        lines = [line for line in value if isinstance(line, ScalarNode)] if isinstance(value, ListNode) else []
        lines = lines if len(lines) == len(value) else []
    if len(lines) < 2 or not all("|" in line for line in lines):
        return value
    rows = [_cells(line) for line in lines]
    if all(isinstance(cell, ScalarNode) and _UNDERLINE.fullmatch(cell) for cell in rows[1]):
        del rows[1]
    return ListNode(rows, value.span) if len({len(row) for row in rows}) == 1 else value


def _cells(line: ScalarNode) -> ListNode:
    cells = line.strip().removeprefix("|").removesuffix("|").split("|")
    return ListNode([replaced(line, cell) for cell in cells], line.span)


def _listed(kind: str, value: ListNode) -> Node:
    """A list as the points of a box, or as the rows of a table, the first of which is its head."""
    if field := KINDS[kind].traits.bare_list:
        return MapNode([(word_at(field, value), value)], value.span)
    rows_alone = kind == "table" and len(value) > 1 and all(row and isinstance(row, ListNode) for row in value)
    if rows_alone and not _begins_with_figures(value[0]):
        rows = ListNode(value[1:], value[1].span)
        return MapNode([(word_at("header", value), value[0]), (word_at("rows", value), rows)], value.span)
    return value


def _begins_with_figures(row: Node) -> bool:
    """Whether its first cell holds a figure: a dose is no head of a column."""
    first = row[0] if isinstance(row, ListNode) else row
    return isinstance(first, ScalarNode) and any(sign.isdigit() for sign in first)


def _is_text(node: MapNode) -> bool:
    return all(key in languages() or field_meant(key, languages()) for key in node)
