"""Words of a slide for a text that the outline has in its other language alone by now: they are put where they lack."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.exchange.pull.changes import Collected, Seen
from builder.exchange.pull.characters import words_of
from builder.exchange.pull.outline_file import NodePath, node_of
from builder.exchange.pull.rewriting import as_written
from builder.exchange.pull.state import State, Taking
from builder.exchange.scalars import rewritten
from builder.exchange.spans import Edit
from builder.outline.yaml.nodes import MapNode, ScalarNode, shortened
from builder.write.pptx.origins import seen_only


def is_awaited(state: State, place: str) -> bool:
    """Whether a text lacks the words of this language."""
    text = state.texts.get(place)
    own = text.by_language.get(state.language) if text is not None else None
    return own is not None and own.waits


def take_awaited(state: State, found: Collected) -> None:
    """Put what somebody changed on a slide where the outline has nothing, as a whole."""
    changed = {place: seen for (place, _), all_of in found.seen.items() for seen in all_of if seen.after is not None}
    for place, first in changed.items():
        if not is_awaited(state, place):
            continue
        words = _words(place, found)
        if words is None or not _put(state, place, words, first.slide):
            told = say(
                "“{words}” was changed, and the outline says something else by now",
                words=shortened(words_of(first.before)),
            )
            state.leave(first.slide, told)


def _words(place: str, found: Collected) -> str | None:
    """What slides say of a text now; None where they do not show all of it, or differ."""
    paragraphs = sorted((number, seen) for (of, number), seen in found.seen.items() if of == place)
    said = [_said(seen) for _, seen in paragraphs]
    if [number for number, _ in paragraphs] != list(range(len(paragraphs))) or None in said:
        return None
    return "\n\n".join(words for words in said if words) or None


def _said(seen: Sequence[Seen]) -> str | None:
    """A paragraph as the slides that changed it show it, whole and alike."""
    changed = [one for one in seen if one.after is not None] or seen[:1]
    if any((one.origin.offset, len(one.before)) != (0, one.origin.length) for one in changed):
        return None
    ways = {seen_only(words): words for one in changed if (words := words_of(one.after or one.before))}
    return next(iter(ways.values())) if len(ways) == 1 else None


def _put(state: State, place: str, words: str, slide: int) -> bool:
    node = _empty(state, place)
    if node is None:
        return False
    way, empty, indent = node
    raw = "\n\n".join(as_written(paragraph) for paragraph in words.split("\n\n"))
    written = rewritten(empty, raw, flow=state.tree.is_flow(way), indent=indent)
    edit = Edit(empty.start, empty.end, written)
    state.takings.append(Taking(slide, shortened(words), (edit,), (way,), ((way, raw),)))
    return True


def _empty(state: State, place: str) -> tuple[NodePath, ScalarNode, int] | None:
    """The empty text of this language beside that of another, the way to it, and the indent of lines below it."""
    nodes = (node_of(source) for source in state.texts[place].by_language.values())
    ways = (state.tree.ways.get(node.start) for node in nodes if node is not None)
    beside = next((way for way in ways if way), None)
    holder = state.tree.at(beside[:-1]) if beside is not None else None
    own = holder.get(state.language) if isinstance(holder, MapNode) else None
    if beside is None or not isinstance(holder, MapNode) or not isinstance(own, ScalarNode) or own:
        return None
    return (*beside[:-1], state.language), own, holder.span.column + 1
