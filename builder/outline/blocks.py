"""The kinds of block, each generic in its text: `LocalizedText` in an Outline, `Text` in an Edition.

One definition serves both stages, so a kind cannot drift between them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from builder.diagnostics import Span

T = TypeVar("T")

Output = Literal["talk", "leaflet", "large"]
Tone = Literal["caution", "tip", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Generic[T]):
    """What stands beside every kind."""

    span: Span
    id: str | None = None
    title: T | None = None
    heading: T | None = None
    notes: T | None = None
    only: tuple[Output, ...] = ("talk", "leaflet", "large")
    instead_of: str | None = None
    cite: tuple[str, ...] = ()
    """Source ids; empty for `cite: none` and where the text itself cites."""
    cited: bool = False
    """Whether `cite:` was written, be it `none`."""
    facts: tuple[str, ...] = ()
    as_of: str | None = None
    alt: T | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Block[T]):
    """`text`: one or more paragraphs."""

    paragraphs: tuple[T, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PointItem(Generic[T]):
    """One item of `points`; `icon` and `lead` only in the icon form, `sub` only in the plain one."""

    icon: str | None = None
    lead: T | None = None
    text: T
    sub: tuple[T, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Block[T]):
    items: tuple[PointItem[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Block[T]):
    text: T


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Block[T]):
    """One big figure; `part` and `whole` label the share strip."""

    value: str
    unit: T | None = None
    caption: T
    part: T | None = None
    whole: T | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[T]):
    title: T
    text: T | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Block[T]):
    items: tuple[Step[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Generic[T]):
    when: T
    title: T
    text: T | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Block[T]):
    events: tuple[Event[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Generic[T]):
    title: T
    icon: str | None = None
    short: T | None = None
    text: T | None = None
    plus: T | None = None
    minus: T | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards(Block[T]):
    items: tuple[Card[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Generic[T]):
    label: T
    cells: tuple[T, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Block[T]):
    columns: tuple[T, ...]
    rows: tuple[Row[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block[T]):
    header: tuple[T, ...]
    rows: tuple[tuple[T, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Generic[T]):
    name: T
    values: tuple[float, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Takeaway(Generic[T]):
    title: T
    text: T | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Block[T]):
    kind: Literal["bar", "column", "line"]
    categories: tuple[T, ...]
    series: tuple[Series[T], ...]
    unit: T | None = None
    takeaway: tuple[Takeaway[T], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Generic[T]):
    label: T
    count: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class People100(Block[T]):
    """Counts of a hundred, drawn as dots."""

    groups: tuple[Group[T], ...]
    caption: T | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label(Generic[T]):
    """A word on a figure; `at` is a share (0 to 1) of its width and height from the top left."""

    at: tuple[float, float]
    text: T
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Block[T]):
    """`image` is a path inside the document's folder, already checked, per language the same or not."""

    image: T
    caption: T | None = None
    credit: T | None = None
    labels: tuple[Label[T], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Block[T]):
    text: T
    who: T | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout(Block[T]):
    """`head` (the outline's `title` key of a callout's own fields) may be absent: the first sentence leads."""

    tone: Tone = "info"
    head: T | None = None
    text: T | None = None
    points: tuple[T, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(Block[T]):
    items: tuple[T, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Myth(Generic[T]):
    myth: T
    fact: T
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Myths(Block[T]):
    pairs: tuple[Myth[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Generic[T]):
    q: T
    a: T
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Faq(Block[T]):
    pairs: tuple[Question[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Generic[T]):
    name: T
    role: T | None = None
    phone: str | None = None
    wechat: str | None = None
    url: str | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Block[T]):
    people: tuple[Person[T], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Block[T]):
    left: Block[T]
    right: Block[T]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Block[T]):
    """The list of what the output cites; it has no fields of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Generic[T]):
    id: str
    span: Span
    title: T
    heading: T | None = None
    minutes: float | None = None
    notes: T | None = None
    only: tuple[Output, ...] = ("talk", "leaflet", "large")
    blocks: tuple[Block[T], ...] = field(default=())
