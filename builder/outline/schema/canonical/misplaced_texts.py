"""Texts that stand where fields or a list belong."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from builder.outline.model.blocks import KINDS
from builder.outline.schema.canonical.roles import is_role
from builder.outline.schema.canonical.schema_places import Shape, alternatives, keys_of, kinds_of, languages, text_name
from builder.outline.schema.canonical.time_ranges import is_range
from builder.outline.schema.synonyms import field_meant, renamed, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, begun, replaced
from builder.replace import replace


def gather_text(node: MapNode, shapes: Sequence[Shape]) -> None:
    """Put a text by language that stands among fields under the one field that can be meant."""
    text = [(key, value) for key, value in node.entries if key in languages()]
    kept = [(key, value) for key, value in node.entries if key not in languages()]
    beside = {key for key, _ in kept}
    several = len(shapes) > 1 and beside  # with one, a key that it lacks is a slip of the keyboard beside its text
    meant = [shape for shape in shapes if beside <= set(shape.get("properties", ()))] if several else shapes
    name = text_name(meant, node) if text else ""
    if name:
        renamed(node, [(word_at(name, text[0][0]), MapNode(text, text[0][0].span)), *kept])


_PHONE = re.compile(r"[+(]?\d[\d ()./–-]{4,}\d")
_PHONE_ALONE = re.compile(rf"{_PHONE.pattern}(?:\s*[(（][^()（）]+[)）])?")
"""With when to ring behind it (`01632 960 116 (after 6pm)`), where nothing else stands in the entry."""
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
        is_phone = isinstance(words, ScalarNode) and _PHONE_ALONE.fullmatch(words)
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
    meant = [shape for one in shapes for shape in alternatives(one)]
    if parts := _parts(value, keys_of(meant)) if len(meant) == 1 and not kinds_of(meant) else ():
        return MapNode([(word_at(key, value), part) for key, part in parts], value.span)
    name = text_name(meant, ())
    return MapNode([(word_at(name, value), value)], value.span) if name else value


_WHEN = re.compile(
    r"(?P<first>\S.{0,30}?)\s*(?:\s[-–—]\s(?!\d)|——|(?<!\d)：|：(?!\d)|:\s)\s*(?P<second>\S.*)", re.DOTALL
)
_ASKED = re.compile(r"(?P<first>[^\s?？][^?？]*[?？])\s*(?P<second>[^\s?？][^?？]*)")


def _parts(value: ScalarNode, known: Set[str]) -> Sequence[tuple[str, ScalarNode]]:
    """The fields that one text holds where two are needed: `March - sow seeds`, `Is it safe? Yes.`,
    `Pat Example, 01632 960457, leader`; none where that is not certain."""
    if {"name", "phone"} <= known:
        return _person(value)
    pair, pattern = (("when", "title"), _WHEN) if {"when", "title"} <= known else (("q", "a"), _ASKED)
    found = pattern.fullmatch(value) if set(pair) <= known else None
    if found is None:
        return ()
    if pattern is _WHEN and is_range(value[found.end("first") : found.start("second")], found["second"]):
        return ()
    return [(key, _cut(value, *found.span(at))) for key, at in zip(pair, ("first", "second"), strict=True)]


def _person(value: ScalarNode) -> Sequence[tuple[str, ScalarNode]]:
    """A name, a telephone number, and perhaps what they do, between commas."""
    places = [found.span() for found in re.finditer(r"[^\s,，、;；](?:[^,，、;；]*[^\s,，、;；])?", value)]
    words = [value[start:end] for start, end in places]
    phones = [n for n, word in enumerate(words) if _PHONE.fullmatch(word)]
    if len(phones) != 1 or not phones[0] or len(words) not in (2, 3):
        return ()
    others = [n for n in range(len(words)) if n != phones[0]]
    if len(others) > 1 and not is_role(words[others[1]]):
        return ()
    keys = {others[0]: "name", phones[0]: "phone"} | ({others[1]: "role"} if len(others) > 1 else {})
    return [(keys[n], _cut(value, *places[n])) for n in sorted(keys)]


def _cut(item: ScalarNode, start: int, end: int) -> ScalarNode:
    """Some characters of a text, at their place where it stands on one line as it is."""
    part = _after(item, start)
    return begun(part, end - start)


_THOUSANDS = re.compile(r"\d[,，]\d")
_PROSE = re.compile(r"[^\s,，、]\s+[^\s,，、]")
"""Two words without a comma between them: what is no row of names."""


def as_list(value: Node, shapes: Sequence[Shape], key: str = "") -> Node:
    """One entry where a list belongs, as a list of one; words in a row as several; a list under a key as itself.

    A list in each language is a list of texts, and each line of a text is an entry where the lines can be nothing else.
    `key` is what the list stands under, in the format's own words.
    """
    lists = [one for shape in shapes for one in alternatives(shape) if "items" in one]
    if isinstance(value, ListNode) or not value or not lists:
        return unmarked(value, key) if lists and isinstance(value, ListNode) else value
    if isinstance(value, MapNode) and (by_place := transposed(value)) is not value:
        return by_place
    if isinstance(value, ScalarNode) and (lines := _lines(value)):
        return unmarked(ListNode(lines, value.span), key)
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


def transposed(value: MapNode) -> Node:
    """`{en: [Smile, Wait], zh: [微笑, 等一等]}` as texts in both languages; itself where it is none."""
    lists = [text for text in value.values() if isinstance(text, ListNode)]
    if not lists or len(lists) < len(value) or len({len(texts) for texts in lists}) > 1 or not lists[0]:
        return value
    if not all(key in languages() or field_meant(key, languages()) for key in value):
        return value
    if not all(isinstance(text, ScalarNode) for texts in lists for text in texts):
        return value
    keys = [key for key, _ in value.entries]
    rows = zip(*lists, strict=True)
    return ListNode([MapNode(zip(keys, row, strict=True), row[0].span) for row in rows], value.span)


_MARK = re.compile(r"(?:[•●◦▪‣*–-]|\d{1,2}[.)、．])[ \t]+(?=\S)")
"""What begins a line of a list in other programs."""


_STOP = re.compile(r"[.!?。！？；;…][”’\"')）」』]*$")
"""What ends a sentence."""
_WRAPPED = 36
"""Columns from which on a line may be one that its author wrapped; a Chinese character takes two."""


def _is_whole(line: str, below: str) -> bool:
    """Whether a line can only be an entry of its own: a sentence, or short and no small letter goes on below it."""
    width = sum(1 if sign.isascii() else 2 for sign in line)
    return bool(_STOP.search(line)) or (width < _WRAPPED and not below[0].islower())


def _lines(value: ScalarNode) -> list[Node]:
    """The lines of a text of several, each of which is an entry: all bear a mark, or those of `|` are whole.

    Others may be one entry that its author wrapped.
    """
    if value.style == "plain":
        written = [line.strip() for line in value.source.text[value.start : value.end].splitlines()]
        lines = written if all(_MARK.match(line) for line in written) else []
    else:
        lines = [line.strip() for line in value.splitlines() if line.strip()] if value.style == "literal" else []
        lines = lines if all(map(_MARK.match, lines)) or all(map(_is_whole, lines, lines[1:])) else []
    lines = [line for line in lines if line.strip()]
    return [replaced(value, line) for line in lines] if len(lines) > 1 else []


_NUMBER = re.compile(r"(\d{1,2})[.)、．][ \t]+(?=\S)")


def _mark_of(key: str) -> str:
    """How a page marks the entries of the list under a key, so that a mark in the file would stand there twice.

    In a cell or under a chart the same sign says something: `● strong`, `2. week`.
    """
    if key == "sub":
        return "marked"
    return KINDS[key].traits.listed if key in KINDS else ""


def unmarked(items: ListNode, key: str) -> ListNode:
    """A list without the marks that begin its entries: the same bullet before all, or numbers of steps from one.

    What stands in quotes is meant as it is, and so are signs that differ: `● strong`, `○ weak`.
    """
    mark = _mark_of(key)
    if mark == "ticked":
        _drop_boxes(items)
    words = [str(item) for item in items if isinstance(item, ScalarNode) and item.style in ("plain", "literal")]
    if not mark or len(words) < len(items):
        return items
    bullets = [_BULLET.match(word) for word in words]
    numbers = [_NUMBER.match(word) for word in words]
    if mark == "numbered" and all(found and int(found[1]) == n for n, found in enumerate(numbers, 1)):
        found_marks = numbers
    elif len({found and found[0][0] for found in bullets}) == 1:
        found_marks = bullets
    else:
        return items
    for place, (item, found) in enumerate(zip(items, found_marks, strict=True)):
        if isinstance(item, ScalarNode) and found:
            items[place] = _after(item, found.end())
    return items


_BOX = re.compile(r"[☐☑☒□✓✔√](?:\ufe0f)?[ \t]*(?=\S)")


def _drop_boxes(items: ListNode) -> None:
    """Take the boxes that a page draws by itself from the beginnings of texts, in each language."""
    for place, item in enumerate(items):
        if isinstance(item, ScalarNode) and (found := _BOX.match(item)):
            items[place] = _after(item, found.end())
        elif isinstance(item, MapNode):
            for key, words in item.entries:
                if isinstance(words, ScalarNode) and (found := _BOX.match(words)):
                    item[key] = _after(words, found.end())


def _after(item: ScalarNode, count: int) -> ScalarNode:
    """A text without its first characters, at the place of the others where it stands on one line as it is."""
    if item.style != "plain" or "\n" in item.source.text[item.start : item.end]:
        return replaced(item, item[count:])
    span = replace(item.span, column=item.span.column + count, length=max(1, item.span.length - count))
    return ScalarNode(item[count:], span, item.source, "plain", item.start + count, item.end)


_BULLET = re.compile(r"[•●◦▪‣][ \t]+(?=\S)")


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
