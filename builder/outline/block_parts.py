"""The parts of blocks: items of lists, citations, positions; each with what an editor says about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from builder.outline import blocks as b
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.reading import Reading, did_you_mean
from builder.outline.records import Key, Record
from builder.outline.shapes import ID, Choice, Definitions, Figure, ListOf, Schema, Shape, Word
from builder.outline.text import LocalizedText
from builder.outline.values import AddressShape, IconShape, TextShape

TEXT = TextShape()
OUTPUTS = ListOf(Choice(("talk", "leaflet", "large")), "outputs", single=True)
ICON = IconShape()
URL = AddressShape()

AnyRecord = Record[Any]


def many(of: Shape[Any], name: str, most: int = 1_000, least: int = 1) -> ListOf[Any]:
    """A list of `least` to `most`, of which wrong items are left out."""
    return ListOf(of, name, least, most)


def counted(of: Shape[Any], name: str, most: int) -> ListOf[Any]:
    """A list of 1 to `most` whose count matters to another, so that no item may be left out."""
    return ListOf(of, name, 1, most, whole=True)


@dataclass(frozen=True)
class CitedShape(Shape[str]):
    """The id of one of the outline's sources."""

    @property
    def noun(self) -> str:
        return "the id of a source"

    def take(self, node: Node, reading: Reading) -> str | None:
        word = ID.read(node, reading)
        if word is not None and reading.sources is not None and word not in reading.sources:
            hint = did_you_mean(word, reading.sources, "add it under `sources`")
            reading.error("unknown-source", node, f"expected {self.noun} in `cite`, found `{word}`", hint)
            return None
        return word

    def schema(self, definitions: Definitions) -> Schema:
        return ID.schema(definitions)


CITED = CitedShape()


@dataclass(frozen=True)
class CiteShape(Shape[tuple[str, ...]]):
    """`none`, one source id, or a list of them; `none` gives an empty tuple."""

    @property
    def noun(self) -> str:
        return "`none` or a list of source ids such as [ernst2023]"

    def take(self, node: Node, reading: Reading) -> tuple[str, ...] | None:
        if isinstance(node, ScalarNode) and node.value.strip() == "none":
            return ()
        if isinstance(node, ListNode) and not node.items:
            reading.expected(self.noun, node, "write `cite: none` if the block needs no source")
            return None
        return ListOf(CITED, "source ids", single=True).read(node, reading)

    def schema(self, definitions: Definitions) -> Schema:
        ids = ID.schema(definitions)
        return {"anyOf": [{"const": "none"}, ids, {"type": "array", "items": ids, "minItems": 1}]}


@dataclass(frozen=True)
class EmptyShape(Shape[bool]):
    """`{}`: a kind without fields."""

    @property
    def noun(self) -> str:
        return "`{}`"

    def read(self, node: Node, reading: Reading) -> bool | None:
        if (isinstance(node, ScalarNode) and node.is_empty) or (isinstance(node, MapNode) and not node.entries):
            return True
        return self.take(node, reading)

    def take(self, node: Node, reading: Reading) -> bool | None:
        reading.expected(self.noun, node, "this kind has no fields: write `sources: {}`")
        return None

    def schema(self, definitions: Definitions) -> Schema:
        return {"anyOf": [{"type": "object", "maxProperties": 0}, {"type": "null"}]}


def _point(text: LocalizedText, **fields: Any) -> b.PointItem[LocalizedText]:
    return b.PointItem(text=text, **fields)


POINT_FIELDS: AnyRecord = Record("a point", _point, (
    Key("text", TEXT, "What the point says.", required=True),
    Key("sub", many(TEXT, "texts", 6), "Up to 6 lines indented under the point."),
    Key("icon", ICON, "An icon beside the point; `talkleaf icons` lists them, or name an SVG file."),
    Key("lead", TEXT, "A few strong words before the text of a point with an icon."),
))  # fmt: skip


@dataclass(frozen=True)
class PointShape(Shape[b.PointItem[LocalizedText]]):
    """A text, or fields with `text`."""

    @property
    def noun(self) -> str:
        return "a text, or fields with `text`"

    def take(self, node: Node, reading: Reading) -> b.PointItem[LocalizedText] | None:
        names = {key.value for key, _ in node.entries} if isinstance(node, MapNode) else set()
        if not names & {"text", "sub", "icon", "lead"}:
            text = TEXT.read(node, reading)
            return None if text is None else b.PointItem(text=text, span=node.span)
        point: b.PointItem[LocalizedText] | None = POINT_FIELDS.read(node, reading)
        if point is not None and point.sub and (point.icon or point.lead):
            reading.error(
                "sub-with-icon",
                node,
                "expected `sub` or `icon` and `lead` in one point, found both",
                "keep one of the two forms",
            )
            return None
        return point

    def schema(self, definitions: Definitions) -> Schema:
        return {"anyOf": [TEXT.schema(definitions), POINT_FIELDS.schema(definitions)]}


@dataclass(frozen=True)
class PositionShape(Shape[tuple[float, float]]):
    """`[across, down]` as shares from 0 to 1."""

    @property
    def noun(self) -> str:
        return "two numbers from 0 to 1: across and down, such as [0.25, 0.6]"

    def take(self, node: Node, reading: Reading) -> tuple[float, float] | None:
        if not isinstance(node, ListNode) or len(node.items) != 2:
            reading.expected(self.noun, node)
            return None
        across, down = (Figure(0, 1).read(item, reading) for item in node.items)
        return None if across is None or down is None else (across, down)

    def schema(self, definitions: Definitions) -> Schema:
        return {"type": "array", "items": Figure(0, 1).schema(definitions), "minItems": 2, "maxItems": 2}


STEP: AnyRecord = Record("a step", b.Step, (
    Key("title", TEXT, "What to do, in a few words.", required=True),
    Key("text", TEXT, "One or two sentences about it."),
))  # fmt: skip
EVENT: AnyRecord = Record("an event", b.Event, (
    Key("when", TEXT, "The year or date as readers shall see it.", required=True),
    Key("title", TEXT, "What happened, in a few words.", required=True),
    Key("text", TEXT, "One or two sentences about it."),
))  # fmt: skip
CARD: AnyRecord = Record("a card", b.Card, (
    Key("title", TEXT, "The head of the card.", required=True),
    Key("icon", ICON, "An icon; `talkleaf icons` lists them, or name an SVG file."),
    Key("short", TEXT, "A short name or abbreviation beside the head."),
    Key("text", TEXT, "What the card says."),
    Key("plus", TEXT, "What speaks for it."),
    Key("minus", TEXT, "What speaks against it."),
))  # fmt: skip
COMPARED: AnyRecord = Record("a row", b.Row, (
    Key("label", TEXT, "What the row compares.", required=True),
    Key("cells", counted(TEXT, "cells", 6), "One text for each column.", required=True),
))  # fmt: skip
SERIES: AnyRecord = Record("a series", b.Series, (
    Key("name", TEXT, "What the values are, for the legend.", required=True),
    Key("values", counted(Figure(-1e12, 1e12), "numbers", 60), "One number for each category.", required=True),
))  # fmt: skip
TAKEAWAY: AnyRecord = Record("a takeaway", b.Takeaway, (
    Key("title", TEXT, "What to see in the chart, in a few words.", required=True),
    Key("text", TEXT, "One sentence about it."),
))  # fmt: skip
GROUP: AnyRecord = Record("a group", b.Group, (
    Key("label", TEXT, "Who they are.", required=True),
    Key("count", Figure(0, 100, whole=True), "How many of a hundred.", required=True),
))  # fmt: skip
LABEL: AnyRecord = Record("a label", b.Label, (
    Key("at", PositionShape(), "Where: across and down as shares from 0 to 1 of the picture.", required=True),
    Key("text", TEXT, "The words.", required=True),
))  # fmt: skip
MYTH: AnyRecord = Record("a pair", b.Myth, (
    Key("myth", TEXT, "What people say.", required=True),
    Key("fact", TEXT, "What is known.", required=True),
))  # fmt: skip
QUESTION: AnyRecord = Record("a question", b.Question, (
    Key("q", TEXT, "The question.", required=True),
    Key("a", TEXT, "The answer.", required=True),
))  # fmt: skip
PERSON: AnyRecord = Record("a person", b.Person, (
    Key("name", TEXT, "The person or office.", required=True),
    Key("role", TEXT, "What they do."),
    Key("phone", Word("a phone number"), "As it is dialled."),
    Key("wechat", Word("a WeChat name"), "The WeChat account."),
    Key("url", URL, "A web address; printed with a QR code."),
))  # fmt: skip
