"""The format's words for those that people type instead: kinds of block, boxes by tone, keys (`synonyms.yaml`)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml
from msgspec import Struct

from builder.outline.model.blocks.base import KINDS
from builder.outline.yaml.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.yaml.source import source_of
from builder.words.choices import folded

DATA = Path(__file__).with_name("synonyms.yaml")


class Synonyms(Struct, frozen=True):
    """Our words by other words: one kind or tone for each, and for a field those it may mean, the likeliest first."""

    kinds: Mapping[str, str]
    """The kinds by their own words too, as `folded` has them."""
    tones: Mapping[str, str]
    fields: Mapping[str, tuple[str, ...]]


@cache
def synonyms() -> Synonyms:
    """The table, read when the first unknown key is met."""
    rows = yaml.load(DATA.read_text("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    fields: dict[str, tuple[str, ...]] = {}
    for ours, theirs in _pairs(rows["fields"]):
        fields[theirs] = (*fields.get(theirs, ()), ours)
    return Synonyms(
        kinds={folded(word): key for key, kind in KINDS.items() for word in (key, *kind.traits.called)},
        tones={theirs: ours for ours, theirs in _pairs(rows["tones"])},
        fields=fields,
    )


def _pairs(rows: Mapping[str, Iterable[str]]) -> Iterable[tuple[str, str]]:
    return ((ours, folded(theirs)) for ours, others in rows.items() for theirs in others)


def kind_meant(word: str) -> str | None:
    """The kind of block that is called so, elsewhere or here but for capitals; None of a box called by its tone."""
    return synonyms().kinds.get(folded(word))


def kind_of_text(word: str) -> bool:
    """Whether a bare text may stand under a kind by this word, ours or another."""
    kind = kind_meant(word)
    return kind is not None and KINDS[kind].traits.takes_text


def tone_meant(word: str) -> str | None:
    """The tone of a box that is called by it, such as `warning`."""
    return synonyms().tones.get(folded(word))


def field_meant(word: str, known: Collection[str]) -> str | None:
    """The one of the `known` keys that is meant: itself but for capitals and hyphens, or by another word."""
    said = folded(word)
    same = (ours for ours in known if folded(ours) == said)
    return next(iter((*same, *(ours for ours in synonyms().fields.get(said, ()) if ours in known))), None)


def word_at(word: str, at: Node) -> ScalarNode:
    """A word of ours where the author typed another one, or where it is understood."""
    typed = next(_typed(at), None)
    if typed is None:  # nothing but brackets: the file's name is all there is to know
        return ScalarNode(word, at.span, source_of("", Path(at.span.file)))
    return ScalarNode(word, at.span, typed.source, "plain", typed.start, typed.end)


def _typed(node: Node) -> Iterator[ScalarNode]:
    """What was typed in a node, in the order of the file."""
    if isinstance(node, ScalarNode):
        yield node
        return
    for part in node if isinstance(node, ListNode) else (part for entry in node.entries for part in entry):
        yield from _typed(part)


def rename(node: MapNode, key: ScalarNode, ours: str) -> None:
    """Call one key of a map by our word for it; its place in the map and in the file stays."""
    renamed(node, [(word_at(ours, key) if name is key else name, value) for name, value in node.entries])


def renamed(node: MapNode, entries: Iterable[tuple[ScalarNode, Node]]) -> None:
    """Let a map hold these entries, in this order."""
    kept = list(entries)
    node.clear()
    node.update(kept)
    node.written = {name: name for name, _ in kept}
