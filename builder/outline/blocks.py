"""The kinds of block, each generic in its text: `LocalizedText` in an Outline, `Text` in an Edition.

One definition serves both stages, the validation of what an author writes, and what editors say about it: a field
with a description is a key of the format.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Literal, TypeVar

from pydantic import model_validator

from builder.diagnostics import Span, say
from builder.outline.files import Icon, Picture
from builder.outline.forms import A_TEXT, Place, called, doc
from builder.outline.reading import FormatError
from builder.outline.values import (
    Address,
    Id,
    Minutes,
    Month,
    OrNone,
    Pair,
    Phone,
    Share,
    Shown,
    Some,
    SourceId,
    WeChat,
)
from builder.outline.values import Figure as Within

T = TypeVar("T")

Output = Literal["talk", "leaflet", "large"]
Tone = Literal["caution", "tip", "info"]
ChartKind = Literal["bar", "column", "line"]

EVERYWHERE: tuple[Output, ...] = ("talk", "leaflet", "large")
Outputs = Annotated[tuple[Output, ...], Some(say("outputs"), single=True)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block(Generic[T]):
    """What stands beside every kind."""

    span: Span
    id: Annotated[Id | None, doc("A name for this block, to place it in the leaflet or replace it in large print.")] = (
        None
    )
    title: Annotated[T | None, doc("The title of this block's slide; default: the section's title.")] = None
    heading: Annotated[T | None, doc("A short head above the block in the leaflet and in large print.")] = None
    notes: Annotated[T | None, doc("What the speaker says on this slide.")] = None
    only: Annotated[
        Outputs, doc("Where the block appears: talk, leaflet, large or a list of them; default: everywhere.")
    ] = EVERYWHERE
    instead_of: Annotated[
        Id | None, doc("The id of a block that this one replaces where it appears.", key="instead-of")
    ] = None
    cite: Annotated[
        tuple[SourceId, ...],
        Some(say("source ids"), single=True),
        OrNone(),
        doc("The ids of the sources that carry this block, or `none`."),
    ] = ()
    """Empty for `cite: none` and where the text itself cites."""
    cited: bool = False
    """Whether `cite:` was written, be it `none`."""
    facts: Annotated[tuple[Id, ...], Some(say("fact ids")), doc("Ids in the fact sheet, for the evidence table.")] = ()
    as_of: Annotated[Month | None, doc("The day or month of which the block's facts are true.")] = None
    alt: Annotated[T | None, doc("What a reader who cannot see the picture or chart is told.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose(Block[T]):
    """Prose: a text, or a list of paragraphs."""

    paragraphs: Annotated[tuple[T, ...], Some(say("paragraphs"), single=True)]


@called(say("a point"), short="text", bare=A_TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class PointItem(Generic[T]):
    """A text, or fields; `icon` and `lead` only in the icon form, `sub` only in the plain one."""

    icon: Annotated[Icon | None, doc("An icon beside the point; `talkleaf icons` lists them, or name an SVG file.")] = (
        None
    )
    lead: Annotated[T | None, doc("A few strong words before the text of a point with an icon.")] = None
    text: Annotated[T, doc("What the point says.")]
    sub: Annotated[tuple[T, ...], Some(say("texts"), most=6), doc("Up to 6 lines indented under the point.")] = ()
    span: Place

    @model_validator(mode="after")
    def _in_one_form(self) -> "PointItem[T]":
        if self.sub and (self.icon or self.lead):
            message = say("expected `sub` or `icon` and `lead` in one point, found both")
            raise FormatError("sub-with-icon", message, say("keep one of the two forms"))
        return self


@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Block[T]):
    """A list of 1 to 6 points."""

    items: Annotated[tuple[PointItem[T], ...], Some(say("points"), most=6)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Block[T]):
    """One sentence that fills a slide or stands on the leaflet's hill."""

    text: T


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Block[T]):
    """What somebody said."""

    text: Annotated[T, doc("The words, without quotation marks.")]
    who: Annotated[T | None, doc("Who said it.")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout(Block[T]):
    """A box that stands out."""

    tone: Annotated[Tone, doc("caution, tip or info (default).")] = "info"
    head: Annotated[T | None, doc("The head of the box; default: its first sentence.", key="title")] = None
    text: Annotated[T | None, doc("What the box says.")] = None
    points: Annotated[tuple[T, ...], Some(say("texts"), most=6), doc("Up to 6 points in the box.")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist(Block[T]):
    """1 to 16 things to tick."""

    items: Annotated[tuple[T, ...], Some(say("texts"), most=16)]


@called(say("a pair"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Myth(Generic[T]):
    myth: Annotated[T, doc("What people say.")]
    fact: Annotated[T, doc("What is known.")]
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Myths(Block[T]):
    """Pairs of what people say and what is known."""

    pairs: Annotated[tuple[Myth[T], ...], Some(say("pairs"), most=12)]


@called(say("a question"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Generic[T]):
    q: Annotated[T, doc("The question.")]
    a: Annotated[T, doc("The answer.")]
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Faq(Block[T]):
    """Questions with their answers."""

    pairs: Annotated[tuple[Question[T], ...], Some(say("questions"), most=30)]


@called(say("a person"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Generic[T]):
    name: Annotated[T, doc("The person or office.")]
    role: Annotated[T | None, doc("What they do.")] = None
    phone: Annotated[Phone | None, doc("As it is dialled.")] = None
    wechat: Annotated[WeChat | None, doc("The WeChat account.")] = None
    url: Annotated[Address | None, doc("A web address; printed with a QR code.")] = None
    span: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class People(Block[T]):
    """Whom to ask."""

    people: Annotated[tuple[Person[T], ...], Some(say("people"), most=12)]


@dataclass(frozen=True, slots=True)
class OneKind:
    """Marks a Block as one of the kinds, by the key that names it; in a column it is a simple one."""

    in_column: bool = False

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> Any:
        from builder.outline.block_form import block_form

        return handler.generate_schema(block_form(self.in_column))

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> Any:
        return handler(schema) | ({"not": {"required": ["columns"]}} if self.in_column else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns(Block[T]):
    """Two blocks side by side."""

    blocks: Annotated[tuple[Annotated[Block[T], OneKind(in_column=True)], ...], Some(say("blocks"), least=2, most=2)]

    @property
    def left(self) -> Block[T]:
        return self.blocks[0]

    @property
    def right(self) -> Block[T]:
        return self.blocks[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources(Block[T]):
    """The list of what is cited; write `sources: {}`."""


KINDS: Mapping[str, type[Block[Any]]] = {
    "text": Prose,
    "points": Points,
    "statement": Statement,
    "number": Number,
    "steps": Steps,
    "timeline": Timeline,
    "cards": Cards,
    "compare": Compare,
    "table": Table,
    "chart": Chart,
    "people100": People100,
    "figure": Figure,
    "quote": Quote,
    "callout": Callout,
    "checklist": Checklist,
    "myths": Myths,
    "faq": Faq,
    "people": People,
    "columns": Columns,
    "sources": Sources,
}
"""The key that says what a block is. A kind with one field takes its value there, one with several takes fields."""


@called(say("a section"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Generic[T]):
    id: Annotated[Id, doc("A short name for the section.")]
    span: Place
    title: Annotated[T, doc("The slide's title: a full sentence that says the point.")]
    heading: Annotated[T | None, doc("A short topic for the leaflet and large print; default: the title.")] = None
    minutes: Annotated[Minutes | None, doc("How long the speaker takes for it.")] = None
    notes: Annotated[T | None, doc("What the speaker says on the section's first slide.")] = None
    only: Annotated[
        Outputs, doc("Where the section appears: talk, leaflet, large or a list of them; default: everywhere.")
    ] = EVERYWHERE
    blocks: Annotated[
        tuple[Annotated[Block[T], OneKind()], ...],
        Some(say("blocks"), most=200),
        doc("What it says; in the talk each block is a slide."),
    ]
