"""Blocks of figures: numbers, steps, cards, tables, charts, drawings."""

from dataclasses import dataclass
from typing import Annotated, Generic

from builder.diagnostics import say
from builder.outline.blocks.base import Block, ChartKind, T
from builder.outline.files import Icon, Picture
from builder.outline.forms import Place, called, doc
from builder.outline.values import Figure as Within
from builder.outline.values import Pair, Share, Shown, Some


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Block[T]):
    """One big figure with what it means."""

    value: Annotated[Shown, doc("The figure as it is shown, such as 33 or 4 in 10.")]
    unit: Annotated[T | None, doc("The unit after the figure, such as %.")] = None
    caption: Annotated[T, doc("What the figure says, in a sentence.")]
    part: Annotated[T | None, doc("The label of the part on the share strip.")] = None
    whole: Annotated[T | None, doc("The label of the whole on the share strip.")] = None


@called(say("a step"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Step(Generic[T]):
    title: Annotated[T, doc("What to do, in a few words.")]
    text: Annotated[T | None, doc("One or two sentences about it.")] = None
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps(Block[T]):
    """1 to 6 steps in order."""

    items: Annotated[tuple[Step[T], ...], Some(say("steps"), most=6)]


@called(say("an event"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Generic[T]):
    when: Annotated[T, doc("The year or date as readers shall see it.")]
    title: Annotated[T, doc("What happened, in a few words.")]
    text: Annotated[T | None, doc("One or two sentences about it.")] = None
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline(Block[T]):
    """1 to 6 events in time."""

    events: Annotated[tuple[Event[T], ...], Some(say("events"), most=6)]


@called(say("a card"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Card(Generic[T]):
    title: Annotated[T, doc("The head of the card.")]
    icon: Annotated[Icon | None, doc("An icon; `talkleaf icons` lists them, or name an SVG file.")] = None
    short: Annotated[T | None, doc("A short name or abbreviation beside the head.")] = None
    text: Annotated[T | None, doc("What the card says.")] = None
    plus: Annotated[T | None, doc("What speaks for it.")] = None
    minus: Annotated[T | None, doc("What speaks against it.")] = None
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards(Block[T]):
    """1 to 6 cards side by side."""

    items: Annotated[tuple[Card[T], ...], Some(say("cards"), most=6)]


@called(say("a row"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Generic[T]):
    label: Annotated[T, doc("What the row compares.")]
    cells: Annotated[tuple[T, ...], Some(say("cells"), most=6, counted=True), doc("One text for each column.")]
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Block[T]):
    """A table that compares a few things."""

    columns: Annotated[
        tuple[T, ...], Some(say("columns"), most=6, counted=True), doc("The things compared: one head for each column.")
    ]
    rows: Annotated[tuple[Row[T], ...], Some(say("rows"), most=12), doc("One row for each question.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Block[T]):
    """A plain table."""

    header: Annotated[tuple[T, ...], Some(say("heads"), most=8, counted=True), doc("The heads of the columns.")]
    rows: Annotated[
        tuple[Annotated[tuple[T, ...], Some(say("cells"), most=8, counted=True)], ...],
        Some(say("rows"), most=30),
        doc("The rows, each a list of cells."),
    ]


@called(say("a series"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Series(Generic[T]):
    name: Annotated[T, doc("What the values are, for the legend.")]
    values: Annotated[
        tuple[Annotated[float, Within(-1e12, 1e12)], ...],
        Some(say("numbers"), most=60, counted=True),
        doc("One number for each category."),
    ]
    span: Place


@called(say("a takeaway"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Takeaway(Generic[T]):
    title: Annotated[T, doc("What to see in the chart, in a few words.")]
    text: Annotated[T | None, doc("One sentence about it.")] = None
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(Block[T]):
    """A chart with real numbers."""

    kind: Annotated[ChartKind, doc("bar (lying), column (standing) or line.")]
    categories: Annotated[
        tuple[T, ...], Some(say("categories"), most=60, counted=True), doc("The names along the axis.")
    ]
    series: Annotated[tuple[Series[T], ...], Some(say("series"), most=6), doc("One or more rows of numbers.")]
    unit: Annotated[T | None, doc("The unit of the numbers.")] = None
    takeaway: Annotated[
        tuple[Takeaway[T], ...], Some(say("takeaways"), most=2), doc("Up to 2 things to see in the chart.")
    ] = ()


@called(say("a group"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Generic[T]):
    label: Annotated[T, doc("Who they are.")]
    count: Annotated[int, Within(0, 100), doc("How many of a hundred.")]
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class People100(Block[T]):
    """How many of a hundred people, drawn as dots."""

    groups: Annotated[tuple[Group[T], ...], Some(say("groups"), most=3), doc("The groups, each with its count of 100.")]
    caption: Annotated[T | None, doc("What the dots show.")] = None


@called(say("a label"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Label(Generic[T]):
    """A word on a figure."""

    at: Annotated[tuple[Share, Share], Pair(), doc("Where: across and down as shares from 0 to 1 of the picture.")]
    text: Annotated[T, doc("The words.")]
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Block[T]):
    """A picture: PNG, JPEG, or SVG without text."""

    image: Annotated[T, Picture(), doc("The file, beside the outline; or one for each language.")]
    alt: Annotated[T | None, doc("What the picture shows, for readers who cannot see it.")] = None
    caption: Annotated[T | None, doc("The line under the picture.")] = None
    credit: Annotated[T | None, doc("Who made it, and its licence.")] = None
    labels: Annotated[
        tuple[Label[T], ...], Some(say("labels"), most=20), doc("Words on the picture, in each language.")
    ] = ()
