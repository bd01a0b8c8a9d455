"""The nodes of an outline that is read again and again: of a section that stays as it is, they are made once.

What is kept is never handed out: rules change nodes in place, so that everybody gets copies, at their lines in the
file as it is now.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import chain

from msgspec import Struct

from builder.diagnostics import Diagnostic, Report
from builder.memory import Memory
from builder.outline.schema.canonical import call_sections, use_own_words_under, use_own_words_within
from builder.outline.yaml.copies import copied_below, span_below
from builder.outline.yaml.node_tree import MAX_NODES, compose
from builder.outline.yaml.nodes import ListNode, MapNode, Node
from builder.outline.yaml.parted import Part, parted
from builder.outline.yaml.source import Source
from builder.outline.yaml.traps import scan
from builder.replace import replace


class _Kept(Struct, frozen=True):
    """A part's nodes in the format's own words, what was told of it, and how many nodes there are."""

    root: MapNode
    told: tuple[Diagnostic, ...]
    count: int


def nodes_again(source: Source, report: Report, memory: Memory) -> MapNode | None:
    """The nodes of an outline in the format's own words.

    None where it cannot be read in parts, or anything in it is wrong: then it is to be read whole, which tells all.
    """
    parts = parted(source)
    if parts is None:
        return None
    around = _recalled("around", Part(parts.around, 0), memory, use_own_words_within)
    sections = [
        _recalled(slot, part, memory, lambda root: use_own_words_under(root, ["sections"]))
        for slot, part in zip(_slots(parts.sections), parts.sections, strict=True)
    ]
    kept = [one for one in (around, *sections) if one is not None]
    if len(kept) <= len(sections) or sum(one.count for one in kept) > MAX_NODES:
        return None
    return _joined(kept[0], [*zip(kept[1:], parts.sections, strict=True)], report)


def _slots(sections: Sequence[Part]) -> Iterator[Hashable]:
    """A name for each section by which it is found again: its first line, and how many begin so before it."""
    seen: Counter[str] = Counter()
    for part in sections:
        line = part.source.lines[1]
        yield "section", line, seen[line]
        seen[line] += 1


def _recalled(slot: Hashable, part: Part, memory: Memory, use_words: Callable[[MapNode], None]) -> _Kept | None:
    key = (part.source.path, part.source.text)
    return memory.recall(("nodes", slot), key, lambda: _read(part.source, use_words))


def _read(source: Source, use_words: Callable[[MapNode], None]) -> _Kept | None:
    """A part by itself; None where it is not sound, or its sections are none that can stand for themselves."""
    report = Report()
    scanned = scan(source, report)
    root = compose(scanned.source, report, scanned.told)
    if report.has_errors or not isinstance(root, MapNode):
        return None
    use_words(root)
    sections = root.get("sections")
    if not isinstance(sections, ListNode) or not all(isinstance(section, MapNode) for section in sections):
        return None
    return _Kept(root, tuple(report), _count(root))


def _count(node: Node) -> int:
    match node:
        case ListNode():
            return 1 + sum(map(_count, node))
        case MapNode():
            return 1 + sum(1 + _count(value) for value in node.values())
    return 1


def _joined(around: _Kept, sections: list[tuple[_Kept, Part]], report: Report) -> MapNode | None:
    """One outline of copies; None where its list of sections is not the one that stood at its top."""
    root = copied_below(around.root, 0)
    if root["sections"]:
        return None
    each = [copied_below(kept.root, part.above)["sections"] for kept, part in sections]
    lists = [own for own in each if isinstance(own, ListNode)]
    root["sections"] = ListNode(chain.from_iterable(lists), lists[0].span)
    for kept, above in ((around, 0), *((kept, part.above) for kept, part in sections)):
        for told in kept.told:
            report.add(replace(told, span=span_below(told.span, above)))
    call_sections(root)
    return root
