"""Notes that a speaker typed under a slide for which the outline has none: its block gets them."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import say
from builder.exchange.pull.changes import Collected, NewNote
from builder.exchange.pull.lists import New, end_of
from builder.exchange.pull.outline_file import NodePath, tree_of
from builder.exchange.pull.rewriting import as_written
from builder.exchange.pull.state import State, Taking
from builder.exchange.spans import Edit
from builder.outline.yaml.nodes import MapNode, shortened
from builder.words.languages import originals
from builder.write.pptx.origins import seen_only


def take_new_notes(state: State, found: Collected) -> None:
    """Put new notes into the file, all those of a block together, in the order of its slides."""
    by_block: dict[str, list[NewNote]] = {}
    for note in found.notes:
        by_block.setdefault(note.block, []).append(note)
    for block, notes in by_block.items():
        if _has(state, block, notes):
            continue  # they were taken back before
        taking = _taking(state, block, notes)
        if taking is not None:
            state.takings.append(taking)
            continue
        for note in notes:
            told = say("notes were added where the outline has none: “{words}”", words=shortened(note.words))
            state.leave(note.slide, told)


def _has(state: State, block: str, notes: Sequence[NewNote]) -> bool:
    there = state.shown.get(f"{block}/notes")
    said = seen_only(there.plain) if there else ""
    return bool(said) and all(seen_only(note.words) in said for note in notes)


def _taking(state: State, block: str, notes: Sequence[NewNote]) -> Taking | None:
    """`notes:` below the last line of a block; None where the block has some by now, or stands in brackets."""
    way = _way(state, block)
    node = state.tree.at(way) if way is not None else None
    if way is None or not isinstance(node, MapNode) or state.tree.is_flow((*way, "notes")):
        return None
    if f"{block}/notes" in state.shown:
        return None
    new = New(state.language, originals(state.outline.languages))
    indent = " " * (node.span.column - 1)
    words = "\n\n".join(as_written(note.words) for note in notes)
    body = "\n".join(new.lines(words)).split("\n")
    lines = [f"{indent}notes:", *(f"{indent}  {line}" if line else "" for line in body)]
    text = state.tree.source.text
    end = text.find("\n", end_of(node, state.tree))
    end = len(text) if end < 0 else end
    made = "".join(f"\n{line}" for line in lines)
    changed = tree_of(text[:end] + made + text[end:], state.tree.source.path)
    after = changed.at(way) if changed is not None else None
    if not isinstance(after, MapNode) or [*after] != [*node, "notes"]:
        return None
    key = (*way, "notes")
    means = (((*key, new.language), words), *(((*key, code), "") for code in new.languages if code != new.language))
    return Taking(notes[0].slide, shortened(notes[0].words), (Edit(end, end, made),), (key,), means)


def _way(state: State, block: str) -> NodePath | None:
    """The way to a block in the file, by that to one of its texts."""
    number = block.rpartition("/")[2]
    for place in state.shown:
        if block and place.startswith(f"{block}/"):
            way = state.way_of(place) or ()
            steps = [at for at, step in enumerate(way) if isinstance(step, int)][:2]
            if len(steps) == 2 and str(way[steps[1]]) == number:
                return way[: steps[1] + 1]
    return None
