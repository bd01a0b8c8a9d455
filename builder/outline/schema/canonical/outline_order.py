"""The order of an outline: what stands at its top, in a section, in a block."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence, Set
from typing import Any

from builder.outline.document_name import document_name, name_from_file
from builder.outline.model.blocks import KINDS
from builder.outline.schema.canonical.keys import cites_by
from builder.outline.schema.canonical.schema_places import Shape, keys_of, kinds_of, languages
from builder.outline.schema.clock import TYPED_TIME
from builder.outline.schema.day import TYPED_DAY, read_day
from builder.outline.schema.known_keys import committed_schema
from builder.outline.schema.slugs import slug, texts_of
from builder.outline.schema.synonyms import field_meant, kind_meant, renamed, tone_meant, word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, begun, copied, replaced
from builder.words.choices import choice_meant, folded
from builder.words.languages import EDITIONS

_INNER = {
    "meeting": ("date", "time", "place", "speaker", "fee", "zone"),
    "group": ("url", "phone", "email", "wechat", "logo"),
    "leaflet": ("fold", "paper", "panels"),
    "talk": ("minutes",),
}
"""Keys that people type at the top of the file, and where they stand."""


_STARTS, _ENDS = ("start", "from", "begins", "开始"), ("end", "to", "until", "ends", "结束")


def name_group(root: MapNode) -> None:
    """A group that is but a name, as fields, so that how to reach it finds its place."""
    group = root.get("group")
    if group and isinstance(group, ScalarNode):
        root["group"] = MapNode([(word_at("name", group), group)], group.span)


def list_sections(root: MapNode) -> None:
    """Sections each under its title, as a list of sections with titles."""
    sections = root.get("sections")
    if not isinstance(sections, MapNode) or not sections:
        return
    known = keys_of([committed_schema()["$defs"]["section"]])
    if any(key in known or field_meant(key, known) for key in sections):
        return
    made = [_titled(key, value) for key, value in sections.entries if isinstance(value, MapNode | ListNode) and value]
    if len(made) == len(sections):
        root["sections"] = ListNode(made, sections.span)


def _titled(key: ScalarNode, value: MapNode | ListNode) -> Node:
    """A section by what stands over it: its title, or its id where it has one of its own."""
    if isinstance(value, ListNode):
        return MapNode([(word_at("title", key), key), (word_at("blocks", key), value)], key.span)
    own = "id" if any(field_meant(name, ("title",)) for name in value) else "title"
    return MapNode([(word_at(own, key), key), *value.entries], key.span)


_BETWEEN_LANGUAGES = re.compile(r"\s*[,，、;；/&+]\s*|\s+and\s+|\s*[和与及]\s*")


def part_languages(root: MapNode) -> None:
    """`Chinese and English` as a list of two."""
    typed = root.get("languages")
    if not isinstance(typed, ScalarNode) or choice_meant(typed, EDITIONS):
        return
    parts = [part for part in _BETWEEN_LANGUAGES.split(typed) if part]
    if len(parts) > 1 and all(choice_meant(part, EDITIONS) for part in parts):
        root["languages"] = ListNode([replaced(typed, part) for part in parts], typed.span)


def move_in(root: MapNode) -> None:
    """Put what stands at the top of the file in the map it belongs to, unless that has it already."""
    top = keys_of([committed_schema()])
    free = top - set(root)
    for key, value in root.entries:
        if key in top or field_meant(key, free):
            continue
        for name, inner in _INNER.items():
            ours = field_meant(key, inner)
            if ours and _put(root, name, word_at(ours, key), value):
                del root[key]
                break


def _put(root: MapNode, name: str, key: ScalarNode, value: Node) -> bool:
    """Whether a map at the top took a key; a group that is not there has no name, and is not made."""
    place = root.get(name)
    if isinstance(place, MapNode) and _says_the_same(place.get(key), value):
        return True
    if place is None and name != "group":
        root[word_at(name, key)] = MapNode([(key, value)], key.span)
        renamed(root, root.entries)
        return True
    if not isinstance(place, MapNode) or any(key in (other, field_meant(other, (key,))) for other in place):
        return False
    renamed(place, [*place.entries, (key, value)])
    return True


def _says_the_same(known: Node | None, value: Node) -> bool:
    """Whether two values are alike, or two ways to write one day."""
    if known == value:
        return True
    if not isinstance(known, ScalarNode) or not isinstance(value, ScalarNode):
        return False
    try:
        return all(re.fullmatch(TYPED_DAY, one) for one in (known, value)) and read_day(known) == read_day(value)
    except ValueError:
        return False


def use_time(meeting: MapNode, shapes: Sequence[Shape]) -> None:
    """Join the times at which a meeting starts and ends; part a day from the time that stands after it."""
    if "time" not in keys_of(shapes) or "zone" not in keys_of(shapes):
        return
    _part_day(meeting)
    if "time" in meeting:
        return
    by_name = {folded(key): (key, value) for key, value in meeting.entries if isinstance(value, ScalarNode)}
    start = next((by_name[word] for word in _STARTS if word in by_name), None)
    end = next((by_name[word] for word in _ENDS if word in by_name), None)
    if start is None or end is None:
        return
    time = replaced(start[1], f"{start[1]} – {end[1]}")
    entries = [(word_at("time", key), time) if key is start[0] else (key, value) for key, value in meeting.entries]
    renamed(meeting, [(key, value) for key, value in entries if key is not end[0]])


def _part_day(meeting: MapNode) -> None:
    """`Saturday 6 March 2027, 2 - 4 pm` under one key as a day and a time."""
    said = [(key, typed) for key, typed in meeting.entries if field_meant(key, ("date", "time"))]
    if len(said) != 1:
        return
    for key, typed in said:
        if not isinstance(typed, ScalarNode):
            continue
        for found in re.finditer(r"(?:\s*[,，;；]\s*|\s+(?:at\s+|from\s+)?|(?<=[日号號)）]))(?=\S)", typed[:80]):
            day, time = typed[: found.start()], typed[found.end() :]
            if re.fullmatch(TYPED_DAY, day) and re.fullmatch(TYPED_TIME, time):
                entries = [(word_at("date", key), begun(typed, len(day))) if name is key else (name, value)
                           for name, value in meeting.entries]  # fmt: skip
                renamed(meeting, [*entries, (word_at("time", key), replaced(typed, time))])
                return


def gather_block(section: MapNode, shapes: Sequence[Shape]) -> None:
    """Kinds that stand right in a section, as on a slide, with what belongs to them, as the section's blocks."""
    known = keys_of(shapes)
    if "blocks" not in known or "blocks" in section:
        return
    kinds = kinds_of([committed_schema()["$defs"]["block"]])
    keys = [key for key, _ in section.entries if key not in known]
    if any(field_meant(key, ("blocks",)) for key in keys):
        return
    named = [key for key in keys if key in kinds or kind_meant(key) or tone_meant(key)]
    others = {key for key in keys if key not in kinds and field_meant(key, known - set(section))}
    if not named:
        _gather_question(section)
        return
    if others.issuperset(named):  # `note:` alone is a box, beside a list it is the speaker's
        others.discard(named[0])
    taken = [(key, section.pop(key)) for key in keys if key not in others]
    first = taken[0][0]
    blocks = _blocks(taken, [key for key in named if key not in others])
    section[word_at("blocks", first)] = ListNode(blocks, first.span)
    renamed(section, section.entries)


def title_by_heading(section: MapNode, shapes: Sequence[Shape]) -> None:
    """The heading of a section that has no title, as its title too."""
    if {"title", "heading", "blocks"} <= keys_of(shapes) and "title" not in section and section.get("heading"):
        at = section.key("heading")
        renamed(section, [(word_at("title", at), copied(section["heading"])), *section.entries])


def _gather_question(section: MapNode) -> None:
    """A question with its answer right in a section, as a block of one."""
    said = {ours: (key, value) for key, value in section.entries if (ours := field_meant(key, ("q", "a")))}
    if len(said) == 2:
        for key, _ in said.values():
            del section[key]
        at = said["q"][0]
        block = MapNode([(word_at("faq", at), ListNode([MapNode(said.values(), at.span)], at.span))], at.span)
        renamed(section, [*section.entries, (word_at("blocks", at), ListNode([block], at.span))])


_OF_A_FIGURE = ("alt", "caption", "credit", "focus", "width")
_OF_ALL = ("only", "cite", "icons", "facts", "as_of")
"""What an author says of a slide holds for each of its blocks."""

Entries = list[tuple[ScalarNode, Node]]


def _blocks(taken: Entries, named: Sequence[ScalarNode]) -> list[Node]:
    """A block for each kind in the order of the file; a figure beside words is one block, of two columns."""
    whole = MapNode(taken, taken[0][0].span)
    starts = _starts(whole, named)
    kinds = [_kind(key) for key in starts]
    if len(starts) < 2:
        return [whole]
    beside_figure = len(kinds) == 2 and "figure" in kinds and any(KINDS[kind].traits.beside_picture for kind in kinds)
    parts: list[Entries] = [[] for _ in starts]
    shared: Entries = []
    at = 0
    for key, value in taken:
        at = starts.index(key) if key in starts else at
        if key in starts:
            parts[at].append((key, value))
        elif "figure" in kinds and _means(key, _OF_A_FIGURE):
            parts[kinds.index("figure")].append((key, value))
        elif _means(key, _OF_ALL) or (beside_figure and _means(key, _block_keys())):
            shared.append((key, value))
        else:
            parts[at].append((key, value))
    if beside_figure:
        both = ListNode([MapNode(part, part[0][0].span) for part in parts], whole.span)
        return [MapNode([(word_at("columns", starts[0]), both), *shared], whole.span)]
    return [MapNode([*part, *((key, copied(value)) for key, value in shared)], part[0][0].span) for part in parts]


def _starts(block: MapNode, named: Sequence[ScalarNode]) -> list[ScalarNode]:
    """The kinds of a slide, without a list of ids that can only be what they cite, and a text that a box has."""
    cites = [key for key in named if cites_by(key, block[key])]
    starts = [key for key in named if key not in cites] or list(named)
    tone = block.get("callout")
    if isinstance(tone, ScalarNode) and tone_meant(tone):
        starts = [key for key in starts if key != "text"]
    return [key for n, key in enumerate(starts) if not (n and _captions(key, starts[n - 1]))]


def _captions(key: ScalarNode, before: ScalarNode) -> bool:
    """Whether the name of a box, such as 说明, is what stands under the figure before it."""
    return bool(tone_meant(key) and field_meant(key, ("caption",))) and "caption" in KINDS[_kind(before)].model_fields


def _kind(key: ScalarNode) -> str:
    kinds = kinds_of([committed_schema()["$defs"]["block"]])
    return str(key) if key in kinds else kind_meant(key) or ("callout" if tone_meant(key) else str(key))


def _means(key: str, ours: Collection[str]) -> bool:
    return key in ours or bool(field_meant(key, ours))


def _block_keys() -> set[str]:
    """What may stand beside every kind."""
    block = committed_schema()["$defs"]["block"]
    return keys_of([block]) - set(kinds_of([block]))


def gather_points(section: MapNode, shapes: Sequence[Shape]) -> None:
    """Texts alone where blocks belong, as the points of one block."""
    blocks = section.get("blocks") if "blocks" in keys_of(shapes) else None
    if not isinstance(blocks, ListNode) or not blocks:
        return
    texts = languages()
    if not all(item and (isinstance(item, ScalarNode) or _is_among(item, texts)) for item in blocks):
        return
    points = ListNode(blocks, blocks.span)
    cite = section.key("cite") if "cite" in section else None
    beside = [(cite, section.pop(cite))] if cite is not None else []
    block = MapNode([(word_at("points", points), points), *beside], points.span)
    section["blocks"] = ListNode([block], points.span)


def _is_among(item: Node, texts: Set[str]) -> bool:
    """Whether it is a text by language."""
    return isinstance(item, MapNode) and set(item) <= texts


def name_document(root: MapNode) -> None:
    """An id with spaces, capitals or underscores, as the name of files that it becomes; without one, the file's name.

    A file with sections, or with a title at least, that does not say the version of the format is of the first.
    """
    id = root.get("id")
    if isinstance(id, ScalarNode) and document_name(id) != id:
        root["id"] = replaced(id, document_name(id))
    if "sections" in root or "title" in root:
        _add(root, "id", name_from_file(root.span.file))
        _add(root, "outline", "1")


def _add(root: MapNode, name: str, word: str) -> None:
    """Put a word under a key that the author left out, before the others."""
    if name not in root and word:
        renamed(root, [(word_at(name, root), word_at(word, root)), *root.entries])


def leave_panel_count(root: MapNode) -> None:
    """`panels: 6` says how many there are, which the fold does: then the sections fill them in order."""
    leaflet = root.get("leaflet")
    count = leaflet.get("panels") if isinstance(leaflet, MapNode) else None
    if isinstance(leaflet, MapNode) and isinstance(count, ScalarNode) and re.fullmatch("[0-9]{1,2}", count):
        del leaflet["panels"]


class GivenId(ScalarNode):
    """An id that `give_ids` made, which stands nowhere in the file."""

    __slots__ = ()

    def __reduce__(self) -> tuple[Any, ...]:
        return GivenId, (str(self), self.span, self.source, self.style, self.start, self.end)


def give_ids(root: MapNode) -> None:
    """Call each section without an id by the Latin words of its title, else by its number."""
    sections = [section for section in _sections(root) if isinstance(section, MapNode)]
    taken = {str(section["id"]) for section in sections if isinstance(section.get("id"), ScalarNode)}
    for number, section in enumerate(sections, 1):
        if "id" in section or not section:
            continue
        id = next(id for id in _ids(section.get("title"), number) if id not in taken)
        taken.add(id)
        at = word_at(id, section)
        given = GivenId(id, at.span, at.source, at.style, at.start, at.end)
        renamed(section, [(word_at("id", section), given), *section.entries])


def given_ids(root: Node) -> frozenset[str]:
    """The ids of sections that `give_ids` made."""
    sections = _sections(root) if isinstance(root, MapNode) else []
    ids = [section.get("id") for section in sections if isinstance(section, MapNode)]
    return frozenset(str(id) for id in ids if isinstance(id, GivenId))


def _sections(root: MapNode) -> list[Node]:
    sections = root.get("sections")
    return sections if isinstance(sections, ListNode) else []


def _ids(title: Node | None, number: int) -> Iterator[str]:
    """Names for a section, the best first; without end."""
    name = next((name for text in texts_of(title) if (name := slug(text))), f"section-{number}")
    yield name if name not in ("cover", "back") else f"{name}-{number}"
    while True:
        yield f"{name}-{number}"
        number += 1
