"""Blocks of words: prose, lists, questions, people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Generic

from builder.diagnostics import Span, say
from builder.outline.blocks.base import Block, T, Tone
from builder.outline.blocks.traits import Traits
from builder.outline.reading import FormatError
from builder.outline.record import A_TEXT, Record, called

if TYPE_CHECKING:
    from builder.outline.files import Icon, Photo
    from builder.outline.marks import doc
    from builder.outline.values import Address, Email, Pair, Phone, Share, Some, WeChat


class Prose(Block[T], frozen=True, kw_only=True):
    """Prose: a text, or a list of paragraphs."""

    traits = Traits(key="text", pattern="points", mark_at=("paragraphs",), introduces=True)

    paragraphs: Annotated[tuple[T, ...], Some(say("paragraphs"), single=True)]


@called(say("a point"), short="text", bare=A_TEXT)
class PointItem(Record, Generic[T], frozen=True, kw_only=True):
    """A text, or fields; `icon` and `lead` only in the icon form, `sub` only in the plain one."""

    icon: Annotated[Icon | None, doc("An icon beside the point; `talkleaf icons` lists them, or name an SVG file.")] = (
        None
    )
    lead: Annotated[T | None, doc("A few strong words before the text of a point with an icon.")] = None
    text: Annotated[T, doc("What the point says.")]
    sub: Annotated[tuple[T, ...], Some(say("texts"), most=6), doc("Up to 6 lines indented under the point.")] = ()
    span: Span

    def __post_init__(self) -> None:
        if self.sub and (self.icon or self.lead):
            message = say("expected `sub` or `icon` and `lead` in one point, found both")
            raise FormatError("sub-with-icon", message, say("keep one of the two forms"))


class Points(Block[T], frozen=True, kw_only=True):
    """A list of 1 to 6 points."""

    traits = Traits(
        key="points", items="items", takes_icons=True, mark_at=("items", "text"), needs_head=True, introduced=True,
        grows="then",
    )  # fmt: skip

    items: Annotated[tuple[PointItem[T], ...], Some(say("points"), most=6)]


class Statement(Block[T], frozen=True, kw_only=True):
    """One sentence that fills a slide or stands out on the leaflet."""

    traits = Traits(key="statement", headline="text", mark_at=("text",), grows="first")

    text: T


class Quote(Block[T], frozen=True, kw_only=True):
    """What somebody said."""

    traits = Traits(key="quote", headline="text", mark_at=("text",))

    text: Annotated[T, doc("The words, without quotation marks.")]
    who: Annotated[T | None, doc("Who said it.")] = None


class Callout(Block[T], frozen=True, kw_only=True):
    """A box that stands out."""

    traits = Traits(key="callout", mark_at=("points", "text", "head"), box=True, grows="last")

    tone: Annotated[Tone, doc("caution, tip or info (default).")] = "info"
    head: Annotated[T | None, doc("The head of the box; default: its first sentence.", key="title")] = None
    text: Annotated[T | None, doc("What the box says.")] = None
    points: Annotated[tuple[T, ...], Some(say("texts"), most=6), doc("Up to 6 points in the box.")] = ()


class Checklist(Block[T], frozen=True, kw_only=True):
    """1 to 16 things to tick."""

    traits = Traits(
        key="checklist", states=False, items="items", takes_icons=True, mark_at=("items",), needs_head=True,
        introduced=True, grows="then",
    )  # fmt: skip

    items: Annotated[tuple[T, ...], Some(say("texts"), most=16)]


@called(say("a pair"))
class Myth(Record, Generic[T], frozen=True, kw_only=True):
    myth: Annotated[T, doc("What people say.")]
    fact: Annotated[T, doc("What is known.")]
    span: Span


class Myths(Block[T], frozen=True, kw_only=True):
    """Pairs of what people say and what is known."""

    traits = Traits(key="myths", items="pairs", mark_at=("pairs", "fact"), needs_head=True)

    pairs: Annotated[tuple[Myth[T], ...], Some(say("pairs"), most=12)]


@called(say("a question"))
class Question(Record, Generic[T], frozen=True, kw_only=True):
    q: Annotated[T, doc("The question.")]
    a: Annotated[T, doc("The answer.")]
    span: Span


class Faq(Block[T], frozen=True, kw_only=True):
    """Questions with their answers."""

    traits = Traits(key="faq", items="pairs", mark_at=("pairs", "a"), needs_head=True, grows="then")

    pairs: Annotated[tuple[Question[T], ...], Some(say("questions"), most=30)]


@called(say("a person"))
class Person(Record, Generic[T], frozen=True, kw_only=True):
    name: Annotated[T, doc("The person or office.")]
    role: Annotated[T | None, doc("What they do.")] = None
    photo: Annotated[Photo | None, doc("A photograph of them.")] = None
    focus: Annotated[
        tuple[Share, Share] | None,
        Pair(),
        doc("What of the photo stays in view where it is cut: across and down, from 0 to 1; default: its middle."),
    ] = None
    alt: Annotated[T | None, doc("What the photo shows, for readers who cannot see it; default: the name.")] = None
    phone: Annotated[Phone | None, doc("As it is dialled.")] = None
    wechat: Annotated[WeChat | None, doc("The WeChat account.")] = None
    email: Annotated[Email | None, doc("The email address.")] = None
    url: Annotated[Address | None, doc("A web address; printed with a QR code.")] = None
    hours: Annotated[T | None, doc("When they can be reached.")] = None
    span: Span


class People(Block[T], frozen=True, kw_only=True):
    """Whom to ask."""

    traits = Traits(key="people", states=False, items="people")

    people: Annotated[tuple[Person[T], ...], Some(say("people"), most=12)]
