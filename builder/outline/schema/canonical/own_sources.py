"""Sources that are written right where they are cited: `source: World Health Organization, 2023`, or with fields.

They are cited by an id of ours, and `with_own_sources` puts them among the outline's sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from builder.outline.schema.canonical.keys import name_keys
from builder.outline.schema.canonical.shapes import languages
from builder.outline.schema.known_keys import committed_schema
from builder.outline.schema.reading import ID_PATTERN
from builder.outline.schema.synonyms import word_at
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode, is_empty, replaced
from builder.words.choices import folded

_NONE = frozenset(("none", "no", "no source", "n/a", "nothing", "无", "没有", "不需要", "无需来源"))
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORDS = re.compile(r"\s|[^\x00-\x7f]|^https?://|^www\.")
"""What no id has: several words, other letters, an address."""


class SourceNode(ScalarNode):
    """The id by which a source is cited that stands in its place; `work` has its fields."""

    __slots__ = ("work",)
    work: MapNode

    def __reduce__(self) -> tuple[Any, ...]:
        return _source_node, (
            ScalarNode(str(self), self.span, self.source, self.style, self.start, self.end),
            self.work,
        )


def _source_node(id: ScalarNode, work: MapNode) -> SourceNode:
    node = SourceNode(str(id), id.span, id.source, id.style, id.start, id.end)
    node.work = work
    return node


def cite_own_sources(root: MapNode) -> None:
    """Give each source that stands where it is cited an id there."""
    sources = root.get("sources")
    known = {_squeezed(id): str(id) for id in sources} if isinstance(sources, MapNode) else {}
    taken = dict.fromkeys(known.values(), "")
    for block in _blocks(root):
        if "cite" in block:
            block["cite"] = _cited(block["cite"], known, taken)


def with_own_sources(root: MapNode, sources: Node | None) -> Node | None:
    """The outline's sources with those that stand where they are cited; others stay as they are."""
    own = {str(cite): cite for block in _blocks(root) for cite in _sources_in(block.get("cite"))}
    if not own or not (sources is None or isinstance(sources, MapNode)):
        return sources
    entries = sources.entries if sources is not None else ()
    added = [(ScalarNode(id, cite.span, cite.source), cite.work) for id, cite in own.items() if id not in dict(entries)]
    return MapNode([*entries, *added], sources.span if sources is not None else root.span)


def _blocks(node: MapNode) -> Iterator[MapNode]:
    """The blocks of the sections, and those in columns."""
    for section in _maps(node.get("sections")):
        for block in _maps(section.get("blocks")):
            yield block
            yield from _maps(block.get("columns"))


def _maps(node: Node | None) -> Iterator[MapNode]:
    yield from (item for item in node if isinstance(item, MapNode)) if isinstance(node, ListNode) else ()


def _sources_in(cite: Node | None) -> Iterator[SourceNode]:
    each = cite if isinstance(cite, ListNode) else [cite]
    yield from (one for one in each if isinstance(one, SourceNode))


def _cited(cite: Node, known: Mapping[str, str], taken: dict[str, str]) -> Node:
    """What is cited, with an id in place of each source that stands there."""
    if isinstance(cite, MapNode):
        return _by_own_id(cite, taken)
    if isinstance(cite, ScalarNode):
        return _meant(cite, known, taken)
    if _is_one_text(cite):
        first = cite[0]
        assert isinstance(first, ScalarNode)
        return _meant(replaced(first, first.source.text[first.start : first.end]), known, taken)
    return ListNode(
        [_cited(item, known, taken) if not isinstance(item, ListNode) else item for item in cite], cite.span
    )


def _is_one_text(cite: ListNode) -> bool:
    """Whether a list was made of one text with commas, as names of sources in a row are."""
    starts = {item.start if isinstance(item, ScalarNode) else -1 for item in cite}
    return len(cite) > 1 and len(starts) == 1 and -1 not in starts


def _meant(words: ScalarNode, known: Mapping[str, str], taken: dict[str, str]) -> Node:
    """Ids as they are, a source in words by an id of its own."""
    if isinstance(words, SourceNode) or is_empty(words):
        return words
    if folded(words) in _NONE:
        return replaced(words, "none")
    if _squeezed(words) in known:
        return replaced(words, known[_squeezed(words)])
    parts = [replaced(words, part) for part in re.split("[,，、;；]", words) if part.strip()]
    are_ids = bool(parts) and all(re.fullmatch(ID_PATTERN, part) for part in parts)
    if are_ids and not (len(parts) > 1 and any(_YEAR.fullmatch(part) for part in parts)):
        return parts[0] if len(parts) == 1 else ListNode(parts, words.span)
    if not _WORDS.search(words):
        return words
    return _by_own_id(words, taken)


def _by_own_id(source: Node, taken: dict[str, str]) -> Node:
    """The id of a source that is written out: the same for the same words."""
    work = _work(source)
    if work is None:
        return source
    title = _plain(work.get("title"))
    number = len(taken) + 1
    id = next((id for id, words in taken.items() if words and words == title), "") or _free(title, number, taken)
    taken[id] = title
    return _source_node(word_at(id, source), work)


def _work(source: Node) -> MapNode | None:
    """The fields of a source: a text is its title, an address its page."""
    if isinstance(source, MapNode):
        if not source:
            return None
        if all(key in languages() for key in source):
            return MapNode([(word_at("title", source), source)], source.span)
        name_keys(source, [committed_schema()["$defs"]["cited-work"]], None)
        return source
    assert isinstance(source, ScalarNode)
    if re.match(r"https?://|www\.", source):
        shown = replaced(source, re.sub(r"^https?://(?:www\.)?|/$", "", source))
        return MapNode([(word_at("title", source), shown), (word_at("url", source), source)], source.span)
    return MapNode([(word_at("title", source), source)], source.span)


def _plain(title: Node | None) -> str:
    if isinstance(title, MapNode):
        return " ".join(str(text) for text in title.values() if isinstance(text, ScalarNode))
    return str(title) if isinstance(title, ScalarNode) else ""


def _free(title: str, number: int, taken: Mapping[str, str]) -> str:
    """An id that is not taken: the Latin words of the title, else a number."""
    name = re.sub("[^a-z0-9]+", "-", title.lower()).strip("-")[:40].strip("-")
    name = name if re.search("[a-z]", name) else f"source-{number}"
    return name if name not in taken else f"{name}-{number}"


def _squeezed(id: str) -> str:
    return re.sub(r"[\W_]+", "", id.lower())
