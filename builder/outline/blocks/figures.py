"""Blocks of figures: numbers, steps, cards, tables, charts, drawings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Generic

from builder.diagnostics import Span, say
from builder.outline.blocks.base import Block, ChartKind, ChartLabels, T, YesNo
from builder.outline.blocks.traits import Traits
from builder.outline.record import Record, called

if TYPE_CHECKING:
    from builder.outline.files import Icon, Photo, Picture
    from builder.outline.marks import doc
    from builder.outline.values import CATEGORY, CELL, HEAD, ChartNumber, Pair, Percent, Share, Shown, Some, Within


class Number(Block[T], frozen=True, kw_only=True):
    """One big figure with what it means."""

    traits = Traits(key="number", mark_at=("caption",), introduced=True, grows="last")

    value: Annotated[Shown, doc("The figure as it is shown, such as 33 or 4 in 10.")]
    unit: Annotated[T | None, doc("The unit after the figure, such as %.")] = None
    caption: Annotated[T, doc("What the figure says, in a sentence.")]
    part: Annotated[T | None, doc("The label of the part on the share strip.")] = None
    whole: Annotated[T | None, doc("The label of the whole on the share strip.")] = None


@called(say("a step"))
class Step(Record, Generic[T], frozen=True, kw_only=True):
    title: Annotated[T, doc("What to do, in a few words.")]
    text: Annotated[T | None, doc("One or two sentences about it.")] = None
    span: Span


class Steps(Block[T], frozen=True, kw_only=True):
    """1 to 6 steps in order."""

    traits = Traits(
        key="steps", items="items", takes_icons=True, mark_at=("items", "text", "title"), needs_head=True,
        introduced=True, grows="first", joined=True,
    )  # fmt: skip

    items: Annotated[tuple[Step[T], ...], Some(say("steps"), most=6)]


@called(say("an event"))
class Event(Record, Generic[T], frozen=True, kw_only=True):
    when: Annotated[T, doc("The year or date as readers shall see it.")]
    title: Annotated[T, doc("What happened, in a few words.")]
    text: Annotated[T | None, doc("One or two sentences about it.")] = None
    span: Span


class Timeline(Block[T], frozen=True, kw_only=True):
    """1 to 6 events in time."""

    traits = Traits(
        key="timeline", items="events", mark_at=("events", "text", "title"), needs_head=True, introduced=True,
        grows="first", joined=True,
    )  # fmt: skip

    events: Annotated[tuple[Event[T], ...], Some(say("events"), most=6)]


@called(say("a card"))
class Card(Record, Generic[T], frozen=True, kw_only=True):
    title: Annotated[T, doc("The head of the card.")]
    icon: Annotated[Icon | None, doc("An icon; `talkleaf icons` lists them, or name an SVG file.")] = None
    photo: Annotated[Photo | None, doc("A photograph of it, in place of an icon.")] = None
    focus: Annotated[
        tuple[Share, Share] | None,
        Pair(),
        doc("What of the photo stays in view where it is cut: across and down, from 0 to 1; default: its middle."),
    ] = None
    alt: Annotated[T | None, doc("What the photo shows, for readers who cannot see it; default: the title.")] = None
    short: Annotated[T | None, doc("A short name or abbreviation beside the head.")] = None
    text: Annotated[T | None, doc("What the card says.")] = None
    plus: Annotated[T | None, doc("What speaks for it.")] = None
    minus: Annotated[T | None, doc("What speaks against it.")] = None
    span: Span


class Cards(Block[T], frozen=True, kw_only=True):
    """1 to 6 cards side by side."""

    traits = Traits(
        key="cards", items="items", takes_icons=True, mark_at=("items", "minus", "plus", "text", "title"),
        needs_head=True, introduced=True, grows="then",
    )  # fmt: skip

    items: Annotated[tuple[Card[T], ...], Some(say("cards"), most=6)]


@called(say("a row"))
class Row(Record, Generic[T], frozen=True, kw_only=True):
    label: Annotated[T, CATEGORY, doc("What the row compares.")]
    cells: Annotated[
        tuple[Annotated[T, CELL], ...],
        Some(say("cells"), most=6, counted=True, led=True),
        doc("One text for each column."),
    ]
    span: Span


class Compare(Block[T], frozen=True, kw_only=True):
    """A table that compares a few things."""

    traits = Traits(key="compare", pattern="table", mark_at=("columns",), grows="then")

    columns: Annotated[
        tuple[T, ...], Some(say("columns"), most=6, counted=True), doc("The things compared: one head for each column.")
    ]
    rows: Annotated[tuple[Row[T], ...], Some(say("rows"), most=12), doc("One row for each question.")]
    total: Annotated[
        YesNo | None,
        doc("Whether the last row is the total of the others: true, false; default: where it says Total or 合计."),
    ] = None


class Table(Block[T], frozen=True, kw_only=True):
    """A plain table."""

    traits = Traits(key="table", mark_at=("header",), needs_head=True, picture=True, grows="then")

    header: Annotated[
        tuple[Annotated[T, HEAD], ...], Some(say("heads"), most=8, counted=True), doc("The heads of the columns.")
    ]
    rows: Annotated[
        tuple[Annotated[tuple[Annotated[T, CELL], ...], Some(say("cells"), most=8, counted=True, led=True)], ...],
        Some(say("rows"), most=30),
        doc("The rows, each a list of cells."),
    ]
    total: Annotated[
        YesNo | None,
        doc("Whether the last row is the total of the others: true, false; default: where it says Total or 合计."),
    ] = None


@called(say("a series"))
class Series(Record, Generic[T], frozen=True, kw_only=True):
    name: Annotated[T, doc("What the values are, for the legend.")]
    values: Annotated[
        tuple[ChartNumber, ...],
        Some(say("numbers"), most=60, counted=True),
        doc("One number for each category."),
    ]
    span: Span


@called(say("a takeaway"))
class Takeaway(Record, Generic[T], frozen=True, kw_only=True):
    title: Annotated[T, doc("What to see in the chart, in a few words.")]
    text: Annotated[T | None, doc("One sentence about it.")] = None
    span: Span


@called(say("the titles of a chart's axes"))
class AxisTitles(Record, Generic[T], frozen=True, kw_only=True):
    x: Annotated[T | None, doc("What the categories are, such as Month.")] = None
    y: Annotated[T | None, doc("What the numbers are, such as Visitors a month.")] = None
    span: Span


class Chart(Block[T], frozen=True, kw_only=True):
    """A chart with real numbers."""

    traits = Traits(
        key="chart", mark_at=("takeaway", "text", "title", "series", "name"), introduced=True, picture=True,
        grows="then",
    )  # fmt: skip

    kind: Annotated[ChartKind, doc("bar (lying), column (standing) or line.")]
    categories: Annotated[
        tuple[Annotated[T, CATEGORY], ...],
        Some(say("categories"), most=60, counted=True),
        doc("The names along the axis."),
    ]
    series: Annotated[tuple[Series[T], ...], Some(say("series"), most=6), doc("One or more rows of numbers.")]
    unit: Annotated[T | None, doc("The unit of the numbers.")] = None
    axis: Annotated[AxisTitles[T] | None, doc("Titles of the axes: x along the categories, y along the numbers.")] = (
        None
    )
    start: Annotated[
        ChartNumber | None,
        doc("Where the scale of a line begins if not at zero; the break is shown.", key="from"),
    ] = None
    label: Annotated[
        ChartLabels | None,
        doc("Which numbers stand at the points of a line: last, all or extremes; default: the first and the last."),
    ] = None
    takeaway: Annotated[
        tuple[Takeaway[T], ...], Some(say("takeaways"), most=2), doc("Up to 2 things to see in the chart.")
    ] = ()


@called(say("a group"))
class Group(Record, Generic[T], frozen=True, kw_only=True):
    label: Annotated[T, doc("Who they are.")]
    count: Annotated[int, Within(0, 100), doc("How many of a hundred.")]
    span: Span


class People100(Block[T], frozen=True, kw_only=True):
    """How many of a hundred people, drawn one by one."""

    traits = Traits(key="people100", mark_at=("caption", "groups", "label"), introduced=True, picture=True)

    groups: Annotated[tuple[Group[T], ...], Some(say("groups"), most=3), doc("The groups, each with its count of 100.")]
    caption: Annotated[T | None, doc("What the drawing shows.")] = None


@called(say("a label"))
class Label(Record, Generic[T], frozen=True, kw_only=True):
    """A word on a figure."""

    at: Annotated[tuple[Share, Share], Pair(), doc("Where: across and down as shares from 0 to 1 of the picture.")]
    text: Annotated[T, doc("The words.")]
    span: Span


class Figure(Block[T], frozen=True, kw_only=True):
    """A picture: PNG, JPEG, WebP, or SVG without text."""

    traits = Traits(
        key="figure", mark_at=("caption", "credit", "labels", "text"), introduced=True, picture=True, grows="first",
    )  # fmt: skip

    image: Annotated[T, Picture(), doc("The file, beside the outline; or one for each language.")]
    alt: Annotated[T | None, doc("What the picture shows, for readers who cannot see it.")] = None
    caption: Annotated[T | None, doc("The line under the picture.")] = None
    width: Annotated[
        Percent | None, doc("How much of its size the picture takes, from 30% to 100%; default: 100%.")
    ] = None
    focus: Annotated[
        tuple[Share, Share] | None,
        Pair(),
        doc("Lets a slide cut the photo to fill its place, around here: across and down, from 0 to 1."),
    ] = None
    credit: Annotated[T | None, doc("Who made it, and its licence.")] = None
    labels: Annotated[
        tuple[Label[T], ...], Some(say("labels"), most=20), doc("Words on the picture, in each language.")
    ] = ()
