"""Blocks of figures: numbers, steps, cards, tables, charts, drawings."""

from __future__ import annotations

from typing import Annotated, Generic

from pydantic import Field

from builder.diagnostics import say
from builder.outline.model.blocks.base import Block, ChartKind, ChartLabels, LevelChoice, T, YesNo
from builder.outline.model.blocks.judged import Judgements
from builder.outline.model.blocks.traits import Traits
from builder.outline.schema.files import Icon, Photo, Picture
from builder.outline.schema.format_model import FormatModel, Ours
from builder.outline.schema.list_values import Some
from builder.outline.schema.map_form import Called
from builder.outline.schema.number_values import ChartNumber, PicturePoint, Within
from builder.outline.schema.round_charts import RoundAsBars
from builder.outline.schema.values import CATEGORIES, CATEGORY, CELL, HEAD, OneOf, Percent, Shown


class Number(Block[T]):
    """One big figure with what it means."""

    traits = Traits(
        key="number", mark_at=("caption",), introduced=True, grows="last", bare="value",
        called=("stat", "statistic", "big-number", "key-figure", "数字", "大数字"),
    )  # fmt: skip

    value: Shown = Field(description="The figure as it is shown, such as 33 or 4 in 10.")
    unit: T | None = Field(default=None, description="The unit after the figure, such as %.")
    caption: T = Field(description="What the figure says, in a sentence.")
    part: T | None = Field(default=None, description="The label of the part on the share strip.")
    whole: T | None = Field(default=None, description="The label of the whole on the share strip.")


class Step(FormatModel, Generic[T]):
    called = Called(say("a step"))

    title: T = Field(description="What to do, in a few words.")
    text: T | None = Field(default=None, description="One or two sentences about it.")


class Steps(Block[T]):
    """1 to 6 steps in order."""

    traits = Traits(
        key="steps", sign="list-numbers",
        parted=True, items="items", takes_icons=True, mark_at=("items", "text", "title"), needs_head=True,
        introduced=True, grows="first", joined=True, listed="numbered",
        called=(
            "step", "numbered", "numbered-list", "ordered-list", "procedure", "how-to", "步骤", "流程", "做法",
            "怎么做", "分步",
        ),
    )  # fmt: skip

    items: Annotated[tuple[Step[T], ...], Some(say("steps"), most=6)]


class Event(FormatModel, Generic[T]):
    called = Called(say("an event"))

    when: T = Field(description="The year or date as readers shall see it.")
    title: T = Field(description="What happened, in a few words.")
    text: T | None = Field(default=None, description="One or two sentences about it.")
    now: OneOf[YesNo] | None = Field(
        default=None, description="Whether it stands out, because it is where we are now: true, false (default)."
    )


class Timeline(Block[T]):
    """1 to 6 events in time."""

    traits = Traits(
        key="timeline", sign="calendar-time",
        parted=True, items="events", takes_icons=True, mark_at=("events", "text", "title"),
        needs_head=True, introduced=True, grows="first", joined=True,
        called=(
            "time-line", "events", "schedule", "agenda", "programme", "program", "时间线", "时间轴", "日程", "议程",
            "时间安排", "日程表", "流程时间",
        ),
    )  # fmt: skip

    events: Annotated[tuple[Event[T], ...], Some(say("events"), most=6)]


class Card(FormatModel, Generic[T]):
    called = Called(say("a card"))

    title: T = Field(description="The head of the card.")
    icon: Icon | None = Field(default=None, description="An icon; `talkleaf icons` lists them, or name an SVG file.")
    photo: Photo | None = Field(default=None, description="A photograph of it, in place of an icon.")
    focus: PicturePoint | None = Field(
        default=None,
        description=(
            "What of the photo stays in view where it is cut: across and down, from 0 to 1; default: its middle, of an "
            "upright one a quarter down."
        ),
    )
    alt: T | None = Field(
        default=None, description="What the photo shows, for readers who cannot see it; default: the title."
    )
    short: T | None = Field(default=None, description="A short name or abbreviation beside the head.")
    text: T | None = Field(default=None, description="What the card says.")
    plus: T | None = Field(default=None, description="What speaks for it.")
    minus: T | None = Field(default=None, description="What speaks against it.")


class Cards(Block[T]):
    """1 to 6 cards side by side."""

    traits = Traits(
        key="cards", parted=True, items="items", takes_icons=True, mark_at=("items", "minus", "plus", "text", "title"),
        needs_head=True, introduced=True, grows="then",
        called=("card", "tiles", "boxes", "icons-list", "卡片", "卡"),
    )  # fmt: skip

    items: Annotated[tuple[Card[T], ...], Some(say("cards"), most=6)]

    @property
    def has_signs(self) -> bool:
        """Whether any card says what is for or against it."""
        return any(card.plus or card.minus for card in self.items)


LastIsTotal = Annotated[
    OneOf[YesNo] | None,
    Field(
        description="Whether the last row is the total of the others: true, false; default: where it says Total or "
        "合计."
    ),
]
RowLevels = Annotated[
    tuple[OneOf[LevelChoice], ...],
    Some(say("levels"), most=30, single=True),
    Field(
        description="What each row says, as a sign and a ground: good, watch, warning, urgent, or none; one for each "
        "row, or none for all. Default: where the rows are the steps of a scale such as normal, raised, high, or where "
        "one of them says to act without waiting."
    ),
]


class Row(FormatModel, Generic[T]):
    called = Called(say("a row"))

    label: Annotated[T, CATEGORY] = Field(description="What the row compares.")
    cells: Annotated[tuple[Annotated[T, CELL], ...], Some(say("cells"), most=6, counted=True, led=True)] = Field(
        description="One text for each column."
    )
    levels: Annotated[tuple[OneOf[LevelChoice], ...], Some(say("levels"), most=6, single=True)] = Field(
        default=(),
        description="What each cell says, as a sign and a ground: good, watch, warning, urgent, or none; one for each "
        "cell, or none for all. Default: where all cells are words of one scale such as easy, with practice, hard.",
    )
    cell_levels: Ours[Judgements] = ()
    """Of each cell, given or found; empty where none has one."""


class Compare(Block[T]):
    """A table that compares a few things."""

    traits = Traits(
        key="compare", sign="scale",
        pattern="table", mark_at=("caption", "columns"), grows="then", titled=True,
        called=(
            "do and don't", "do-and-dont", "do-dont", "do-don't", "dos-donts", "dos and don'ts", "dos-and-donts",
            "do's and don'ts", "pros-and-cons", "可以和不可以", "宜忌", "comparison", "versus", "vs", "对比", "比较",
        ),
    )  # fmt: skip

    columns: Annotated[tuple[T, ...], Some(say("columns"), most=6, counted=True)] = Field(
        description="The things compared: one head for each column."
    )
    rows: Annotated[tuple[Row[T], ...], Some(say("rows"), most=12)] = Field(description="One row for each question.")
    total: LastIsTotal = None
    caption: T | None = Field(default=None, description="The line under the table.")
    levels: RowLevels = ()
    row_levels: Ours[Judgements] = ()
    """Of each row, given or found; empty where none has one."""


class Table(Block[T]):
    """A plain table."""

    traits = Traits(
        key="table", sign="table",
        mark_at=("caption", "header"), needs_head=True, picture=True, grows="then", titled=True,
        called=("tables", "表格", "表"),
    )  # fmt: skip

    header: Annotated[tuple[Annotated[T, HEAD], ...], Some(say("heads"), most=8, counted=True)] = Field(
        description="The heads of the columns."
    )
    rows: Annotated[
        tuple[Annotated[tuple[Annotated[T, CELL], ...], Some(say("cells"), most=8, counted=True, led=True)], ...],
        Some(say("rows"), most=30),
    ] = Field(description="The rows, each a list of cells.")
    total: LastIsTotal = None
    caption: T | None = Field(default=None, description="The line under the table.")
    levels: RowLevels = ()
    row_levels: Ours[Judgements] = ()
    """Of each row, given or found; empty where none has one."""


class Series(FormatModel, Generic[T]):
    called = Called(say("a series"))

    name: T = Field(description="What the values are, for the legend.")
    values: Annotated[tuple[ChartNumber, ...], Some(say("numbers"), most=60, counted=True)] = Field(
        description="One number for each category."
    )
    said_above: Ours[bool] = False
    """Whether its name is that of a title, and the title stands over the chart where this is shown."""


class Takeaway(FormatModel, Generic[T]):
    called = Called(say("a takeaway"))

    title: T = Field(description="What to see in the chart, in a few words.")
    text: T | None = Field(default=None, description="One sentence about it.")


class AxisTitles(FormatModel, Generic[T]):
    called = Called(say("the titles of a chart's axes"))

    x: T | None = Field(default=None, description="What the categories are, such as Month.")
    y: T | None = Field(default=None, description="What the numbers are, such as Visitors a month.")


class ReferenceLine(FormatModel, Generic[T]):
    called = Called(say("the line across a chart"))

    value: ChartNumber = Field(description="The number at which it lies.")
    label: T = Field(description="What the number is, such as Advised, Limit or Our goal.")


class Chart(Block[T]):
    """A chart with real numbers."""

    traits = Traits(
        key="chart", sign="chart-bar",
        mark_at=("takeaway", "caption", "text", "title", "series", "name"), needs_head=True, introduced=True,
        picture=True, gives_way=True, grows="then", titled=True,
        called=(
            "graph", "charts", "bar-chart", "line-chart", "column-chart", "图表", "柱状图", "柱形图", "柱图", "折线图",
            "线图", "条形图", "饼图", "饼状图",
        ),
    )  # fmt: skip

    kind: Annotated[OneOf[ChartKind], RoundAsBars] = Field(description="bar (lying), column (standing) or line.")
    categories: Annotated[
        tuple[Annotated[T, CATEGORY], ...], Some(say("categories"), most=60, counted=True), CATEGORIES
    ] = Field(
        description="The names along the axis; the bar of a name in ** ** stands out. "
        "Without one, the longest bar of a single series does, where it is longer than all others."
    )
    series: Annotated[tuple[Series[T], ...], Some(say("series"), most=6)] = Field(
        description="One or more rows of numbers."
    )
    unit: T | None = Field(default=None, description="The unit of the numbers.")
    axis: AxisTitles[T] | None = Field(
        default=None, description="Titles of the axes: x along the categories, y along the numbers."
    )
    start: ChartNumber | None = Field(
        default=None,
        validation_alias="from",
        description="Where the scale of a line begins if not at zero; the break is shown.",
    )
    label: OneOf[ChartLabels] | None = Field(
        default=None,
        description=(
            "Which numbers stand at the points of a line: last, all or extremes; default: the first and the last."
        ),
    )
    stacked: OneOf[YesNo] | None = Field(
        default=None,
        description="Whether the series of a column chart are parts of a whole and stand on each other, "
        "with what they come to over them: true, false (default).",
    )
    line: ReferenceLine[T] | None = Field(
        default=None,
        description="A dashed line across the chart at a number to compare with: advised, a limit, a goal.",
    )
    caption: T | None = Field(default=None, description="The line under the chart.")
    takeaway: Annotated[tuple[Takeaway[T], ...], Some(say("takeaways"), most=2)] = Field(
        default=(), description="Up to 2 things to see in the chart."
    )


PAIR = 2
PART_SECOND = say("put the larger group first and its part second, and other groups into a block of their own")


class Group(FormatModel, Generic[T]):
    called = Called(say("a group"))

    label: T = Field(description="Who they are.")
    count: Annotated[int, Within(0, 100)] = Field(description="How many of a hundred.")
    within: Annotated[int, Within(1, 1, PART_SECOND)] | None = Field(
        default=None,
        description="In the second of two groups, 1: they are part of the first, and both are shown in one hundred.",
    )


class People100(Block[T]):
    """How many of a hundred people, drawn one by one."""

    traits = Traits(
        key="people100", sign="users",
        mark_at=("caption", "groups", "label"), introduced=True, picture=True,
        gives_way=True, bare_list="groups", grows="then",
        titled=True,
        called=("people-100", "pictogram", "icon-array", "百人图"),
    )  # fmt: skip

    groups: Annotated[tuple[Group[T], ...], Some(say("groups"), most=3)] = Field(
        description="The groups, each with its count of 100."
    )
    caption: T | None = Field(default=None, description="What the drawing shows.")

    @property
    def nested(self) -> tuple[Group[T], Group[T]] | None:
        """A group and those of it who are a group of their own, where the second is said to be part of the first."""
        if len(self.groups) != PAIR or self.groups[1].within is None:
            return None
        return self.groups[0], self.groups[1]


class Label(FormatModel, Generic[T]):
    """A word on a figure."""

    called = Called(say("a label"))

    at: PicturePoint = Field(description="Where: across and down as shares from 0 to 1 of the picture.")
    text: T = Field(description="The words.")


class Figure(Block[T]):
    """A picture: PNG, JPEG, WebP, or SVG without text."""

    traits = Traits(
        key="figure", sign="photo",
        mark_at=("caption", "credit", "labels", "text"), introduced=True, picture=True,
        gives_way=True, grows="first",
        bare="image", maker="credit", titled=True,
        called=("image", "picture", "photo", "img", "pic", "illustration", "drawing", "图片", "照片", "插图", "图"),
    )  # fmt: skip

    image: Annotated[T, Picture] = Field(description="The file, beside the outline; or one for each language.")
    alt: T | None = Field(default=None, description="What the picture shows, for readers who cannot see it.")
    caption: T | None = Field(default=None, description="The line under the picture.")
    width: Percent | None = Field(
        default=None,
        description="From 30% to 100% of its place; without it, a photo may reach a slide's edges.",
    )
    focus: PicturePoint | None = Field(
        default=None,
        description="Lets a slide cut the photo to fill its place, around here: across and down, from 0 to 1.",
    )
    credit: T | None = Field(default=None, description="Who made it, and its licence.")
    labels: Annotated[tuple[Label[T], ...], Some(say("labels"), most=20)] = Field(
        default=(), description="Words on the picture, in each language."
    )
