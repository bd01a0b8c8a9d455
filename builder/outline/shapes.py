"""Shapes of values: each reads a node, tells what is wrong with it, and describes itself in JSON Schema.

The outline's grammar is built of these, so what is read, what is told and what editors complete cannot differ.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from builder.outline.nodes import ListNode, Node, ScalarNode
from builder.outline.reading import Reading, did_you_mean, listed

V = TypeVar("V")

Schema = dict[str, Any]
Definitions = dict[str, Schema]


class Shape(ABC, Generic[V]):
    """What a value must look like. `read` gives None after it reported why."""

    @property
    @abstractmethod
    def noun(self) -> str:
        """What it is in the author's words, with its article."""

    @abstractmethod
    def take(self, node: Node, reading: Reading) -> V | None:
        """The value of a node that is not empty."""

    @abstractmethod
    def schema(self, definitions: Definitions) -> Schema:
        """The JSON Schema; shared parts go into `definitions`."""

    def read(self, node: Node, reading: Reading) -> V | None:
        if isinstance(node, ScalarNode) and node.is_empty:
            hint = "write it after the colon, or delete this line"
            reading.error("empty-value", node, f"expected {self.noun}, found nothing", hint)
            return None
        return self.take(node, reading)


def scalar(shape: Shape[Any], node: Node, reading: Reading) -> str | None:
    """The typed string, its ends stripped; anything but a string is an error."""
    if isinstance(node, ScalarNode) and node.value.strip():
        return node.value.strip()
    reading.expected(shape.noun, node)
    return None


@dataclass(frozen=True)
class Word(Shape[str]):
    """One string on one line, kept as typed; `pattern` is matched whole."""

    name: str
    pattern: str = ""
    code: str = "wrong-value"
    hint: str = ""
    longest: int = 300

    @property
    def noun(self) -> str:
        return self.name

    def take(self, node: Node, reading: Reading) -> str | None:
        word = scalar(self, node, reading)
        if word is None:
            return None
        if "\n" in word or len(word) > self.longest:
            reading.expected(
                f"{self.noun} of at most {self.longest} characters on one line", node, self.hint, self.code
            )
            return None
        if self.pattern and not re.fullmatch(self.pattern, word):
            reading.expected(self.noun, node, self.hint, self.code)
            return None
        return word

    def schema(self, definitions: Definitions) -> Schema:
        shape: Schema = {"type": ["string", "number", "boolean"]}
        return shape | ({"pattern": f"^(?:{self.pattern})$"} if self.pattern else {})


@dataclass(frozen=True)
class Choice(Shape[str]):
    """One of a few words."""

    values: tuple[str, ...]

    @property
    def noun(self) -> str:
        return listed(self.values)

    def take(self, node: Node, reading: Reading) -> str | None:
        word = scalar(self, node, reading)
        if word is not None and word not in self.values:
            reading.expected(self.noun, node, did_you_mean(word, self.values), "wrong-value")
            return None
        return word

    def schema(self, definitions: Definitions) -> Schema:
        return {"enum": [int(v) if v.isdigit() else v for v in self.values]}


@dataclass(frozen=True)
class Figure(Shape[float]):
    """A number within bounds; `whole` allows no fraction."""

    least: float
    most: float
    whole: bool = False

    @property
    def noun(self) -> str:
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} from {self.least:,g} to {self.most:,g}"

    def take(self, node: Node, reading: Reading) -> float | None:
        word = scalar(self, node, reading)
        if word is None:
            return None
        pattern = r"[+-]?\d{1,15}" if self.whole else r"[+-]?\d{1,15}(\.\d{1,9})?"
        if not re.fullmatch(pattern, word, re.ASCII):
            reading.expected(
                self.noun, node, "write digits only, such as 33 or 4.5: no sign for percent, no commas", "not-a-number"
            )
            return None
        value = int(word) if self.whole else float(word)
        if not self.least <= value <= self.most:
            reading.expected(self.noun, node, code="out-of-range")
            return None
        return value

    def schema(self, definitions: Definitions) -> Schema:
        return {"type": "integer" if self.whole else "number", "minimum": self.least, "maximum": self.most}


@dataclass(frozen=True)
class ListOf(Shape[tuple[V, ...]]):
    """A list of `least` to `most` of one shape; `single` lets one stand without a list.

    Wrong items are left out, so that rules can judge the rest; from a `whole` list none may be missing.
    """

    of: Shape[V]
    name: str
    least: int = 1
    most: int = 1_000
    single: bool = False
    whole: bool = False

    @property
    def noun(self) -> str:
        if self.most < 1_000:
            size = f"{self.least}" if self.least == self.most else f"{self.least} to {self.most}"
            return f"a list of {size} {self.name}"
        return f"a list of {self.name}"

    def take(self, node: Node, reading: Reading) -> tuple[V, ...] | None:
        if not isinstance(node, ListNode):
            return self._alone(node, reading)
        if not self.least <= len(node.items) <= self.most:
            self._tell_count(node, reading)
        values = (self.of.read(item, reading) for item in node.items)
        kept = tuple(value for value in values if value is not None)
        return kept if len(kept) >= (len(node.items) if self.whole else self.least) else None

    def _alone(self, node: Node, reading: Reading) -> tuple[V, ...] | None:
        if self.single:
            value = self.of.read(node, reading)
            return None if value is None else (value,)
        reading.expected(self.noun, node, "begin each entry on its own line with `- `")
        return None

    def _tell_count(self, node: ListNode, reading: Reading) -> None:
        many = len(node.items) > self.most
        at = node.items[self.most] if many else node
        hint = f"remove {len(node.items) - self.most}, or make two blocks" if many else ""
        message = f"expected {self.noun}, found {len(node.items)}"
        reading.error("too-many" if many else "too-few", at, message, hint)

    def schema(self, definitions: Definitions) -> Schema:
        items = self.of.schema(definitions)
        many: Schema = {"type": "array", "items": items, "minItems": self.least}
        if self.most < 1_000:
            many["maxItems"] = self.most
        return {"anyOf": [items, many]} if self.single else many


@dataclass(frozen=True)
class Either(Shape[Any]):
    """One of two shapes: `by_list` for a list, `by_map` for fields, `by_scalar` for a string."""

    by_scalar: Shape[Any] | None = None
    by_list: Shape[Any] | None = None
    by_map: Shape[Any] | None = None

    @property
    def shapes(self) -> Sequence[Shape[Any]]:
        return [shape for shape in (self.by_scalar, self.by_list, self.by_map) if shape is not None]

    @property
    def noun(self) -> str:
        return " or ".join(shape.noun for shape in self.shapes)

    def take(self, node: Node, reading: Reading) -> Any:
        by_kind = (
            self.by_scalar
            if isinstance(node, ScalarNode)
            else self.by_list
            if isinstance(node, ListNode)
            else self.by_map
        )
        if by_kind is None:
            reading.expected(self.noun, node)
            return None
        return by_kind.read(node, reading)

    def schema(self, definitions: Definitions) -> Schema:
        return {"anyOf": [shape.schema(definitions) for shape in self.shapes]}


@dataclass(frozen=True)
class Named(Shape[V]):
    """A shape under a name, so that the schema writes it once."""

    name: str
    of: Shape[V]
    doc: str

    @property
    def noun(self) -> str:
        return self.of.noun

    def take(self, node: Node, reading: Reading) -> V | None:
        return self.of.read(node, reading)

    def schema(self, definitions: Definitions) -> Schema:
        if self.name not in definitions:
            definitions[self.name] = {}
            definitions[self.name] = {"description": self.doc} | self.of.schema(definitions)
        return {"$ref": f"#/$defs/{self.name}"}


ID_PATTERN = "[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*"

ID = Word("an id of letters, digits and hyphens", ID_PATTERN, "bad-id", "use a to z, 0 to 9 and hyphens, no spaces", 64)


def described(shape: Mapping[str, Any], doc: str) -> Schema:
    """A schema with a description, which stands beside a `$ref` as JSON Schema 2020-12 allows."""
    return {"description": doc, **shape}
