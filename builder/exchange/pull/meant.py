"""Whether a file says what was meant after edits, read anew: what was changed, and everything else as it was."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from builder.diagnostics import say
from builder.exchange.pull.outline_file import NodePath, Tree, is_joined, scalars, tree_of
from builder.exchange.pull.state import State, Taking
from builder.exchange.scalars import unwrapped
from builder.exchange.spans import applied
from builder.outline.yaml.nodes import ScalarNode


def taken_as_meant(state: State, holds: Callable[[str], bool]) -> tuple[str, list[Taking]]:
    """The file's text with all that was taken, and what that is; where together they do not hold, what holds alone."""
    text = _made(state.tree, state.takings, holds)
    if text is not None:
        return text, state.takings
    text, kept = state.tree.source.text, list[Taking]()
    for one in state.takings:
        made = _made(state.tree, [*kept, one], holds)
        if made is None:
            state.leave(one.slide, say("“{words}” was changed, and cannot be written there", words=one.words))
        else:
            text, kept = made, [*kept, one]
    return text, kept


def _made(tree: Tree, takings: Sequence[Taking], holds: Callable[[str], bool]) -> str | None:
    if not takings:
        return tree.source.text
    text = applied(tree.source.text, (edit for one in takings for edit in one.edits))
    after = tree_of(text, tree.source.path)
    if after is None or not others_stay(tree, after, {way for one in takings for way in one.ways}):
        return None
    means = [mean for one in takings for mean in one.means]
    return text if all(_says(after, way, words) for way, words in means) and holds(text) else None


def others_stay(before: Tree, after: Tree, changed: Collection[NodePath]) -> bool:
    """Whether everything but what stands below these ways says what it did, and nothing else came or went."""
    old, new = dict(scalars(before.root)), dict(scalars(after.root))
    starts = {old[way].start for way in changed if way in old}
    below = {*changed, *(way for way, node in old.items() if node.start in starts)}  # what refers to an anchor too
    return all(
        (way in old and way in new and old[way] == new[way]) or _is_below(way, below) for way in {**old, **new}
    )  # fmt: skip


def _is_below(way: NodePath, holders: Collection[NodePath]) -> bool:
    return any(way[:steps] in holders for steps in range(1, len(way) + 1))


def _says(tree: Tree, way: NodePath, words: str) -> bool:
    try:
        node = tree.at(way)
    except LookupError:
        return False
    return is_joined(node) or (isinstance(node, ScalarNode) and unwrapped(str(node)) == unwrapped(words))
