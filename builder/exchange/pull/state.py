"""What a pull works on: the outline as it is, and what has been taken of a deck so far."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from builder.diagnostics import Message
from builder.exchange.pull.changes import NotTaken
from builder.exchange.pull.collecting import NOTES
from builder.exchange.pull.outline_file import NodePath, Tree, node_of
from builder.exchange.spans import Edit
from builder.outline.model.outline import Outline
from builder.outline.parse import Parsed
from builder.outline.schema.amount import Amount
from builder.outline.text.conversion import Conversion
from builder.outline.text.text import Language, LocalizedText, Text
from builder.outline.text.text_places import Figure, figures, placed_texts
from builder.outline.text.variable_values import variables
from builder.outline.text.variables import Context
from builder.outline.yaml.nodes import ScalarNode


class Renumbered(Struct, frozen=True):
    """A number of a chart, a figure, or the number in a table's cell or a fee, that was taken: as it was typed, and as
    it is now."""

    place: str
    before: str
    after: str
    slide: int
    is_money: bool = False
    """Whether a currency stands with it."""


class Taking(Struct, frozen=True):
    """One change as edits of the file, and what the file must say where for it to be done."""

    slide: int
    words: str
    """What it is called in a message."""
    edits: tuple[Edit, ...]
    ways: tuple[NodePath, ...]
    """Below these alone the file says something else afterwards."""
    means: tuple[tuple[NodePath, str], ...] = ()
    text: LocalizedText | None = None
    """The text that changed in one language."""
    renumbered: Renumbered | None = None
    extension: tuple[tuple[str, str], ...] = ()
    """The extension of a telephone number, as it was and as it is now."""


class SharedValue(Struct, frozen=True):
    """Something that all languages share as it is to be written, and what the file must say there then."""

    slide: int
    words: str
    """What it is called in a message."""
    written: str
    means: str
    renumbered: Renumbered | None = None
    extension: tuple[tuple[str, str], ...] = ()


class State(Struct):
    """The texts of an outline by place, as written and as one edition shows them; what is taken and what is left."""

    outline: Outline
    language: Language
    tree: Tree
    shown: Mapping[str, Text]
    texts: Mapping[str, LocalizedText]
    context: Context
    figures: Mapping[str, Figure] = {}
    """Figures that all languages share, by place."""
    amounts: frozenset[str] = frozenset()
    """The places of the numbers of charts."""
    takings: list[Taking] = field(default_factory=list)
    untaken: set[NotTaken] = field(default_factory=set)
    still_old: set[NotTaken] = field(default_factory=set)
    """What shares a number that was taken, and still says it as it was."""

    def leave(self, slide: int, message: Message) -> None:
        """Something that stays in the deck alone, on this slide (0: on none)."""
        self.untaken.add(NotTaken(slide, message))

    def put(self, node: ScalarNode, value: SharedValue, *following: tuple[ScalarNode, str, str]) -> None:
        """Take a value in place of what a node of the file says, and with it what follows from it.

        Of each node that follows: how it is to be written, and what the file must say there then.
        """
        nodes = ((node, value.written, value.means), *following)
        edits = tuple(Edit(own.start, own.end, written) for own, written, _ in nodes)
        means = tuple((self.tree.ways[own.start], meant) for own, _, meant in nodes)
        self.takings.append(
            Taking(value.slide, value.words, edits, tuple(way for way, _ in means), means,
                   renumbered=value.renumbered, extension=value.extension)
        )  # fmt: skip

    def way_of(self, place: str) -> NodePath | None:
        """The way to a text in the file."""
        text = self.texts.get(place)
        node = node_of(next(iter(text.by_language.values()))) if text else None
        return self.tree.ways.get(node.start) if node is not None else None


def state_of(parsed: Parsed, edition: Language, tree: Tree) -> State:
    """A pull that begins."""
    shown = {p: t for p, t in placed_texts(parsed.editions[edition]) if isinstance(t, Text)}
    texts = {p: t for p, t in placed_texts(parsed.outline) if isinstance(t, LocalizedText)}
    context = variables(parsed.outline, edition, Conversion(edition))
    known = {figure.place: figure for figure in figures(parsed.editions[edition].sections)}
    amounts = frozenset(p for p, t in placed_texts(parsed.outline) if isinstance(t, Amount))
    return State(parsed.outline, edition, tree, shown, texts, context, known, amounts)


def is_notes(place: str) -> bool:
    return place.endswith(NOTES)
