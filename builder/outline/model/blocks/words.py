"""Blocks of words: prose, lists, questions, people."""

from __future__ import annotations

from typing import Annotated, Generic, Self

from pydantic import Field, model_validator

from builder.diagnostics import say
from builder.outline.model.blocks.base import Answer, Block, T, Tone
from builder.outline.model.blocks.traits import Traits
from builder.outline.schema.files import Icon, Photo
from builder.outline.schema.format_model import FormatModel, Ours
from builder.outline.schema.list_values import Some
from builder.outline.schema.map_form import A_TEXT, Called
from builder.outline.schema.number_values import PicturePoint
from builder.outline.schema.reading_context import FormatError
from builder.outline.schema.values import Address, Email, OneOf, Phone, WeChat


class Prose(Block[T]):
    """Prose: a text, or a list of paragraphs."""

    traits = Traits(
        key="text", pattern="prose", mark_at=("paragraphs",), introduces=True, takes_text=True, beside_picture=True,
        called=("paragraph", "paragraphs", "prose", "body", "intro", "段落", "正文", "文字", "文本"),
    )  # fmt: skip

    paragraphs: Annotated[tuple[T, ...], Some(say("paragraphs"), single=True)]


class PointItem(FormatModel, Generic[T]):
    """A text, or fields; `icon` and `lead` only in the icon form, `sub` only in the plain one."""

    called = Called(say("a point"), short="text", bare=A_TEXT)

    icon: Icon | None = Field(
        default=None, description="An icon beside the point; `talkleaf icons` lists them, or name an SVG file."
    )
    lead: T | None = Field(default=None, description="A few strong words before the text of a point with an icon.")
    text: T = Field(description="What the point says.")
    sub: Annotated[tuple[T, ...], Some(say("texts"), most=6)] = Field(
        default=(), description="Up to 6 lines indented under the point."
    )

    @model_validator(mode="after")
    def _in_one_form(self) -> Self:
        if self.sub and (self.icon or self.lead):
            message = say("expected `sub` or `icon` and `lead` in one point, found both")
            raise FormatError("sub-with-icon", message, say("keep one of the two forms"))
        return self


class Points(Block[T]):
    """A list of 1 to 6 points."""

    traits = Traits(
        key="points", items="items", takes_icons=True, mark_at=("items", "text"), needs_head=True, introduced=True,
        grows="then", listed="marked", beside_picture=True,
        called=(
            "bullets", "bullet", "bullet-points", "bullet-list", "bulleted-list", "list", "items", "point",
            "key-points", "要点", "列表", "项目符号", "清单要点", "条目",
        ),
    )  # fmt: skip

    items: Annotated[tuple[PointItem[T], ...], Some(say("points"), most=6)]


class Statement(Block[T]):
    """One sentence that fills a slide or stands out on the leaflet."""

    traits = Traits(
        key="statement", headline="text", mark_at=("text",), grows="first", takes_text=True,
        called=(
            "message", "key-message", "big-statement", "sentence", "slogan", "一句话", "结论", "金句", "重点", "重点句",
        ),
    )  # fmt: skip

    text: T


class Quote(Block[T]):
    """What somebody said."""

    traits = Traits(
        key="quote", headline="text", mark_at=("text",), takes_text=True, bare="text", maker="who",
        called=("quotation", "blockquote", "testimonial", "引用", "引言", "语录"),
    )  # fmt: skip

    text: T = Field(description="The words, without quotation marks.")
    who: T | None = Field(default=None, description="Who said it.")


class Callout(Block[T]):
    """A box that stands out."""

    traits = Traits(
        key="callout", mark_at=("points", "text", "head"), box=True, grows="last", takes_text=True, bare="text",
        bare_list="points", beside_picture=True,
        called=("box", "highlight", "admonition", "panel", "infobox", "提示框", "方框", "提醒框", "强调"),
    )  # fmt: skip

    tone: OneOf[Tone] = Field(default="info", description="caution, tip or info (default).")
    head: T | None = Field(
        default=None,
        validation_alias="title",
        description="The head of the box; default: its first sentence, and for caution the word “Warning”.",
    )
    text: T | None = Field(default=None, description="What the box says.")
    points: Annotated[tuple[T, ...], Some(say("texts"), most=6)] = Field(
        default=(), description="Up to 6 points in the box."
    )
    answer: Ours[Answer | None] = None
    """Beside another box: whether it says what to do or what not, or that both are of one kind."""


class Checklist(Block[T]):
    """1 to 16 things to tick."""

    traits = Traits(
        key="checklist", sign="list-check",
        parted=True, states=False, items="items", takes_icons=True, mark_at=("items",),
        needs_head=True, introduced=True, grows="then", listed="ticked", beside_picture=True,
        called=("check-list", "todo", "to-do", "tick-list", "checkboxes", "清单", "检查清单", "核对清单", "核对表"),
    )  # fmt: skip

    items: Annotated[tuple[T, ...], Some(say("texts"), most=16)]


class Myth(FormatModel, Generic[T]):
    called = Called(say("a pair"))

    myth: T = Field(description="What people say.")
    fact: T = Field(description="What is known.")


class Myths(Block[T]):
    """Pairs of what people say and what is known."""

    traits = Traits(
        key="myths", sign="zoom-question",
        parted=True, items="pairs", mark_at=("pairs", "fact"), needs_head=True,
        called=("myth", "myths-and-facts", "myth-busting", "myths-facts", "误区", "误解", "谣言", "误区与事实"),
    )  # fmt: skip

    pairs: Annotated[tuple[Myth[T], ...], Some(say("pairs"), most=12)]


class Question(FormatModel, Generic[T]):
    called = Called(say("a question"))

    q: T = Field(description="The question.")
    a: T = Field(description="The answer.")


class Faq(Block[T]):
    """Questions with their answers."""

    traits = Traits(
        key="faq", sign="message-question",
        parted=True, items="pairs", mark_at=("pairs", "a"), needs_head=True, grows="then",
        called=("faqs", "questions", "question", "q-and-a", "q&a", "qa", "问答", "常见问题", "问题与回答", "问与答"),
    )  # fmt: skip

    pairs: Annotated[tuple[Question[T], ...], Some(say("questions"), most=30)]


class Person(FormatModel, Generic[T]):
    called = Called(say("a person"))

    name: T = Field(description="The person or office.")
    role: T | None = Field(default=None, description="What they do.")
    photo: Photo | None = Field(default=None, description="A photograph of them.")
    focus: PicturePoint | None = Field(
        default=None,
        description=(
            "What of the photo stays in view where it is cut: across and down, from 0 to 1; default: its middle, of an "
            "upright one a quarter down."
        ),
    )
    alt: T | None = Field(
        default=None, description="What the photo shows, for readers who cannot see it; default: the name."
    )
    phone: Phone | None = Field(
        default=None,
        description="As it is dialled: an extension as `ext. 806`, steps as `ext. 2, then 15` or `press 2`; other "
        "words in each language.",
    )
    wechat: WeChat | None = Field(default=None, description="The WeChat account.")
    email: Email | None = Field(default=None, description="The email address.")
    url: Address | None = Field(default=None, description="A web address; printed with a QR code.")
    hours: T | None = Field(default=None, description="When they can be reached.")
    address: T | None = Field(default=None, description="Where they are found, in one line.")


class People(Block[T]):
    """Whom to ask."""

    traits = Traits(
        key="people", sign="phone",
        states=False, items="people",
        called=(
            "contacts", "contact", "contact-us", "team", "staff", "联系人", "联系我们", "联系方式", "人员", "联络人",
            "人",
        ),
    )  # fmt: skip

    people: Annotated[tuple[Person[T], ...], Some(say("people"), most=12)]
