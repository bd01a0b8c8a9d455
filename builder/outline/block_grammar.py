"""The grammar of blocks: one row a kind, with its fields, their limits and what an editor says about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from builder.outline import block_parts as parts
from builder.outline import blocks as b
from builder.outline.block_parts import OUTPUTS, TEXT, CiteShape, EmptyShape, counted, many
from builder.outline.nodes import MapNode, Node, ScalarNode
from builder.outline.reading import Reading, did_you_mean, listed
from builder.outline.records import Key, fields_schema, read_fields, tell_unknown_key
from builder.outline.shapes import ID, Choice, Definitions, ListOf, Named, Schema, Shape, Word, described
from builder.outline.text import LocalizedText
from builder.outline.values import DateShape, ImageShape


@dataclass(frozen=True)
class Kind:
    """A kind of block: its value is one shape that fills `field`, or fields of its own."""

    build: Callable[..., b.Block[LocalizedText]]
    doc: str
    value: Shape[Any] | None = None
    field: str = ""
    keys: tuple[Key, ...] = ()

    def read(self, name: str, node: Node, reading: Reading) -> dict[str, Any] | None:
        """The block's own fields by attribute, or None after errors."""
        if self.value is None:
            return Fields(name, self.keys).read(node, reading)
        value = self.value.read(node, reading)
        if value is None:
            return None
        return {self.field: value} if self.field else {}

    def schema(self, definitions: Definitions) -> Schema:
        return fields_schema(self.keys, definitions) if self.value is None else self.value.schema(definitions)


@dataclass(frozen=True)
class Fields(Shape[dict[str, Any]]):
    """The fields of one kind."""

    name: str
    keys: tuple[Key, ...]

    @property
    def noun(self) -> str:
        return f"`{self.name}`"

    def take(self, node: Node, reading: Reading) -> dict[str, Any] | None:
        return read_fields(node, self.keys, reading, self.noun)

    def schema(self, definitions: Definitions) -> Schema:
        return fields_schema(self.keys, definitions)


@dataclass(frozen=True)
class BlockShape(Shape[b.Block[LocalizedText]]):
    """A block: one kind key and what may stand beside it."""

    nested: bool = False

    @property
    def noun(self) -> str:
        return "a block"

    def take(self, node: Node, reading: Reading) -> b.Block[LocalizedText] | None:
        if not isinstance(node, MapNode):
            reading.expected(
                "a block with a kind such as `points:` or `text:`", node, "write the kind and a colon before it"
            )
            return None
        name = self._kind_of(node, reading)
        kind = KINDS.get(name or "")
        beside = self._beside(node, name, reading)
        if name is None or kind is None:
            return None
        value = node.get(name)
        own = None if value is None else self._own(kind, name, value, reading)
        if own is None:
            return None
        both = own.keys() & beside.keys()
        if both:
            field = min(both)
            reading.error(
                "duplicate-key",
                node,
                f"expected `{field}` once, found it in `{name}` and beside it",
                "keep one of the two",
            )
            return None
        return kind.build(**beside, **own, span=node.span)

    def _own(self, kind: Kind, name: str, value: Node, reading: Reading) -> dict[str, Any] | None:
        if self.nested and name == "columns":
            reading.error(
                "nested-columns",
                value,
                "expected a simple block in a column, found `columns` again",
                "use one level of columns",
            )
            return None
        return kind.read(name, value, reading)

    def _kind_of(self, node: MapNode, reading: Reading) -> str | None:
        """The one kind key; errors for none and for two."""
        found = [key for key, _ in node.entries if key.value in KINDS]
        if not found:
            self._tell_no_kind(node, reading)
            return None
        first = found[0]
        if len(found) > 1 and not self._tell_not_indented(first, node, reading):
            names = listed([key.value for key in found])
            hint = f"make two blocks: begin `{found[1].value}` with `- ` on its own line"
            reading.error("two-kinds", found[1], f"expected one kind in a block, found {names}", hint)
            return None
        return (
            None if self._is_empty_kind(first, node) and self._tell_not_indented(first, node, reading) else first.value
        )

    def _is_empty_kind(self, key: ScalarNode, node: MapNode) -> bool:
        value = node.get(key.value)
        return isinstance(value, ScalarNode) and value.is_empty

    def _tell_not_indented(self, key: ScalarNode, node: MapNode, reading: Reading) -> bool:
        """`callout:` with nothing under it and its fields beside it: one error instead of one a field."""
        own = {k.name for k in KINDS[key.value].keys}
        stray = [other.value for other, _ in node.entries if other.value in own and other is not key]
        if not (self._is_empty_kind(key, node) and stray):
            return False
        hint = f"indent these two spaces deeper, so that they stand under `{key.value}`"
        message = f"expected the fields of `{key.value}` under it, found {listed(stray)} beside it"
        reading.error("fields-not-indented", key, message, hint)
        return True

    def _tell_no_kind(self, node: MapNode, reading: Reading) -> None:
        unknown = [key for key, _ in node.entries if key.value not in COMMON_NAMES]
        at = unknown[0] if unknown else node
        found = f"`{unknown[0].value}`" if unknown else "none"
        hint = did_you_mean(unknown[0].value, KINDS) if unknown else ""
        hint = hint or f"the kinds are {listed(KINDS, 30)}"
        reading.error("no-kind", at, f"expected a kind of block, found {found}", hint)

    def _beside(self, node: MapNode, name: str | None, reading: Reading) -> dict[str, Any]:
        """The values of the keys that stand beside a kind."""
        by_name = {key.name: key for key in COMMON}
        values: dict[str, Any] = {}
        for key, value_node in node.entries:
            if key.value in KINDS:
                continue
            common = by_name.get(key.value)
            if common is None:
                if name is not None and not self._belongs_under(key, name, node):
                    tell_unknown_key(key, [*COMMON_NAMES, *KINDS], reading, "a block")
                continue
            value = common.shape.read(value_node, reading)
            if value is not None:
                values[common.attribute] = value
        return values | {"cited": node.key("cite") is not None}

    def _belongs_under(self, key: ScalarNode, name: str, node: MapNode) -> bool:
        kind_key = node.key(name)
        return kind_key is not None and self._is_empty_kind(kind_key, node)

    def schema(self, definitions: Definitions) -> Schema:
        return block_schema(definitions, [name for name in KINDS if not (self.nested and name == "columns")])


def block_schema(definitions: Definitions, names: list[str]) -> Schema:
    """All keys in one object, so that editors complete them; exactly one kind is required."""
    properties = {name: described(KINDS[name].schema(definitions), KINDS[name].doc) for name in names}
    properties |= {key.name: described(key.shape.schema(definitions), key.doc) for key in COMMON}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
        "oneOf": [{"required": [name]} for name in names],
    }


COMMON: tuple[Key, ...] = (
    Key("id", ID, "A name for this block, to place it in the leaflet or replace it in large print."),
    Key("title", TEXT, "The title of this block's slide; default: the section's title."),
    Key("heading", TEXT, "A short head above the block in the leaflet and in large print."),
    Key("notes", TEXT, "What the speaker says on this slide."),
    Key("only", OUTPUTS, "Where the block appears: talk, leaflet, large or a list of them; default: everywhere."),
    Key("instead-of", ID, "The id of a block that this one replaces where it appears."),
    Key("cite", CiteShape(), "The ids of the sources that carry this block, or `none`."),
    Key("facts", many(ID, "fact ids"), "Ids in the fact sheet, for the evidence table."),
    Key("as_of", DateShape(partial=True), "The day or month of which the block's facts are true."),
    Key("alt", TEXT, "What a reader who cannot see the picture or chart is told."),
)
COMMON_NAMES = tuple(key.name for key in COMMON)


def _columns(blocks: tuple[b.Block[LocalizedText], b.Block[LocalizedText]], **beside: Any) -> b.Columns[LocalizedText]:
    return b.Columns(left=blocks[0], right=blocks[1], **beside)


KINDS: Mapping[str, Kind] = {
    "text": Kind(
        b.Prose, "Prose: a text, or a list of paragraphs.", ListOf(TEXT, "paragraphs", single=True), "paragraphs"
    ),
    "points": Kind(b.Points, "A list of 1 to 6 points.", many(parts.PointShape(), "points", 6), "items"),
    "statement": Kind(b.Statement, "One sentence that fills a slide or stands on the leaflet's hill.", TEXT, "text"),
    "number": Kind(b.Number, "One big figure with what it means.", keys=(
        Key("value", Word("a figure"), "The figure as it is shown, such as 33 or 4 in 10.", required=True),
        Key("unit", TEXT, "The unit after the figure, such as %."),
        Key("caption", TEXT, "What the figure says, in a sentence.", required=True),
        Key("part", TEXT, "The label of the part on the share strip."),
        Key("whole", TEXT, "The label of the whole on the share strip."),
    )),
    "steps": Kind(b.Steps, "1 to 6 steps in order.", many(parts.STEP, "steps", 6), "items"),
    "timeline": Kind(b.Timeline, "1 to 6 events in time.", many(parts.EVENT, "events", 6), "events"),
    "cards": Kind(b.Cards, "1 to 6 cards side by side.", many(parts.CARD, "cards", 6), "items"),
    "compare": Kind(b.Compare, "A table that compares a few things.", keys=(
        Key("columns", counted(TEXT, "columns", 6), "The things compared: one head for each column.", required=True),
        Key("rows", many(parts.COMPARED, "rows", 12), "One row for each question.", required=True),
    )),
    "table": Kind(b.Table, "A plain table.", keys=(
        Key("header", counted(TEXT, "heads", 8), "The heads of the columns.", required=True),
        Key("rows", many(counted(TEXT, "cells", 8), "rows", 30), "The rows, each a list of cells.", required=True),
    )),
    "chart": Kind(b.Chart, "A chart with real numbers.", keys=(
        Key("kind", Choice(("bar", "column", "line")), "bar (lying), column (standing) or line.", required=True),
        Key("categories", counted(TEXT, "categories", 60), "The names along the axis.", required=True),
        Key("series", many(parts.SERIES, "series", 6), "One or more rows of numbers.", required=True),
        Key("unit", TEXT, "The unit of the numbers."),
        Key("takeaway", many(parts.TAKEAWAY, "takeaways", 2), "Up to 2 things to see in the chart."),
    )),
    "people100": Kind(b.People100, "How many of a hundred people, drawn as dots.", keys=(
        Key("groups", many(parts.GROUP, "groups", 3), "The groups, each with its count of 100.", required=True),
        Key("caption", TEXT, "What the dots show."),
    )),
    "figure": Kind(b.Figure, "A picture: PNG, JPEG, or SVG without text.", keys=(
        Key("image", ImageShape(), "The file, beside the outline; or one for each language.", required=True),
        Key("alt", TEXT, "What the picture shows, for readers who cannot see it."),
        Key("caption", TEXT, "The line under the picture."),
        Key("credit", TEXT, "Who made it, and its licence."),
        Key("labels", many(parts.LABEL, "labels", 20), "Words on the picture, in each language."),
    )),
    "quote": Kind(b.Quote, "What somebody said.", keys=(
        Key("text", TEXT, "The words, without quotation marks.", required=True),
        Key("who", TEXT, "Who said it."),
    )),
    "callout": Kind(b.Callout, "A box that stands out.", keys=(
        Key("tone", Choice(("caution", "tip", "info")), "caution, tip or info (default)."),
        Key("title", TEXT, "The head of the box; default: its first sentence.", field="head"),
        Key("text", TEXT, "What the box says."),
        Key("points", many(TEXT, "texts", 6), "Up to 6 points in the box."),
    )),
    "checklist": Kind(b.Checklist, "1 to 16 things to tick.", many(TEXT, "texts", 16), "items"),
    "myths": Kind(b.Myths, "Pairs of what people say and what is known.", many(parts.MYTH, "pairs", 12), "pairs"),
    "faq": Kind(b.Faq, "Questions with their answers.", many(parts.QUESTION, "questions", 30), "pairs"),
    "people": Kind(b.People, "Whom to ask.", many(parts.PERSON, "people", 12), "people"),
    "columns": Kind(_columns, "Two blocks side by side.", many(
        Named("inner-block", BlockShape(nested=True), "A block in a column."), "blocks", 2, 2), "blocks"),
    "sources": Kind(b.Sources, "The list of what is cited; write `sources: {}`.", EmptyShape()),
}  # fmt: skip

BLOCK = Named("block", BlockShape(), "A block: one kind, and what may stand beside it.")
