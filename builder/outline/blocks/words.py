"""Blocks of words: prose, lists, questions, people."""

from dataclasses import dataclass
from typing import Annotated, Generic

from pydantic import model_validator

from builder.diagnostics import say
from builder.outline.blocks.base import Block, T, Tone
from builder.outline.files import Icon
from builder.outline.forms import A_TEXT, Place, called, doc
from builder.outline.reading import FormatError
from builder.outline.values import Address, Phone, Some, WeChat


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
