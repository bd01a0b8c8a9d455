"""The Edition: one outline in one language, everything resolved but nothing laid out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Generic, Literal

from msgspec import Struct
from pydantic import Field

from builder.diagnostics import Span, say
from builder.outline.model.blocks import IconChoice, Section, T
from builder.outline.model.blocks.base import YesNo
from builder.outline.schema.files import Logo, Profile, Template
from builder.outline.schema.format_model import FormatModel
from builder.outline.schema.list_values import Some
from builder.outline.schema.map_form import Called
from builder.outline.schema.number_values import Minutes
from builder.outline.schema.plan_forms import CheckSetting, PanelEntry
from builder.outline.schema.values import Address, Clock, Day, Email, Id, OneOf, Paper, Phone, WeChat, Zone
from builder.outline.text.text import Language, Text

Strength = Literal[
    "phase-3-trial", "small-trial", "observational", "animal-study", "guideline", "review",
    "regulator", "organisation", "news",
]  # fmt: skip
SourceStatus = Literal["seen", "second-hand", "check"]
ReviewStatus = Literal["draft", "reviewed"]
Audience = Literal["patients", "carers", "professionals"]
LargeContent = Literal["all", "leaflet"]
"""What the large print holds: talk and leaflet, or the leaflet's content alone."""
AccessStandard = Literal["ua-1", "ua-2"]
Fold = Literal["trifold-c", "trifold-z", "half", "booklet-a5", "flat"]


class SourceEntry(Struct, frozen=True, kw_only=True):
    """One work or page that is cited; strings are bibliographic and the same in each language unless given twice."""

    id: str
    title: str
    short: str
    """What stands in a footer or leaflet list, e.g. `Cudkowicz ME et al., Muscle Nerve 2022`."""
    authors: str = ""
    year: str = ""
    where: str = ""
    url: str = ""
    doi: str = ""
    nct: str = ""
    checked: str = ""
    strength: Strength | None = None
    status: SourceStatus = "check"
    span: Span

    @property
    def address(self) -> str:
        """Where it is found on the web; empty where that is not known."""
        return self.url or (f"https://doi.org/{self.doi}" if self.doi else "")


class Term(Struct, frozen=True, kw_only=True):
    id: str
    name: Text
    match: tuple[str, ...]
    plain: Text
    span: Span


class Review(Struct, frozen=True, kw_only=True):
    status: ReviewStatus
    date: str
    next: str
    by: tuple[str, ...]
    span: Span
    changed: tuple[Span, ...] = ()
    """Blocks whose claims no recorded review covers as they stand."""


class GroupInfo(FormatModel, Generic[T]):
    """Who hands the document out, and how to reach them."""

    called = Called(say("the group"))

    name: T = Field(description="The name of the patient group.")
    url: Address | None = Field(default=None, description="Its web address; printed with a QR code.")
    phone: Phone | None = Field(
        default=None,
        description="Its phone number, as it is dialled: an extension as `ext. 806`, steps as `ext. 2, then 15` or "
        "`press 2`; other words in each language.",
    )
    wechat: WeChat | None = Field(default=None, description="Its WeChat account.")
    email: Email | None = Field(default=None, description="Its email address.")
    address: T | None = Field(default=None, description="Where it is found, in one line.")
    hours: T | None = Field(default=None, description="When it can be reached.")
    words: T | None = Field(default=None, description="What it says to readers in its own words, over how to reach it.")
    logo: Logo | None = Field(default=None, description="Its logo, an SVG or PNG beside the outline.")


class Meeting(FormatModel, Generic[T]):
    """Date (ISO 8601) and time as typed."""

    called = Called(say("the meeting"))

    date: Day | None = Field(default=None, description="The day of the meeting, such as 2026-12-05.")
    time: Clock | None = Field(
        default=None, description="When it begins, such as 14:00, or from when to when, such as 14:00–16:00."
    )
    zone: Zone | None = Field(
        default=None,
        description="The time zone, such as Asia/Shanghai, for the calendar file; default: the reader's own.",
    )
    series: Id | None = Field(
        default=None,
        description="The series of meetings it belongs to, by which calendars tell it from others of the group that "
        "have the same id; `talkleaf series` fills in the outline's id.",
    )
    name: T | None = Field(default=None, description="What the meeting is called.")
    place: T | None = Field(default=None, description="Where it is.")
    speaker: T | None = Field(default=None, description="Who speaks.")
    fee: T | None = Field(default=None, description="What it costs to come, such as free.")
    points: Annotated[tuple[T, ...], Some(say("points"), most=3)] = Field(
        default=(),
        description="Up to three short lines for the invitation, such as who may come; default: headings of sections.",
    )


class Part(FormatModel, Generic[T]):
    """A part of the talk: one section opener before the first of its sections."""

    called = Called(say("a part"))

    title: T = Field(description="The title of the part's opening slide.")
    subtitle: T | None = Field(default=None, description="A line under it.")
    sections: Annotated[tuple[Id, ...], Some(say("section ids"), most=100)] = Field(
        description="The sections of this part, in order."
    )
    notes: T | None = Field(default=None, description="What the speaker says on the part's opening slide.")


class TalkPlan(FormatModel, Generic[T]):
    called = Called(say("the talk"))

    minutes: Minutes | None = Field(default=None, description="How long the talk may take.")
    bilingual: OneOf[YesNo] = Field(
        default="false",
        description="Whether a pair of languages has a talk too, the second smaller under the first: true or false "
        "(default).",
    )
    parts: Annotated[tuple[Part[T], ...], Some(say("parts"), most=12)] = Field(
        default=(), description="Parts of the talk, each with an opening slide."
    )
    opening_notes: T | None = Field(
        default=None, validation_alias="opening-notes", description="What the speaker says on the title slide."
    )
    closing_notes: T | None = Field(
        default=None, validation_alias="closing-notes", description="What the speaker says on the last slide."
    )


class LetterPlan(FormatModel):
    """What differs where the paper is Letter, which is 18 mm shorter than A4."""

    called = Called(say("the leaflet on Letter paper"))

    leave_out: Annotated[tuple[Id, ...], Some(say("block ids"), most=50)] = Field(
        validation_alias="leave-out", description="Blocks that the shorter page leaves out; the large print has them."
    )


class LeafletPlan(FormatModel):
    called = Called(say("the leaflet"))

    fold: OneOf[Fold] = Field(default="trifold-c", description="How it is folded.")
    paper: Paper = Field(default="a4", description="The paper: a4, letter, a3, or width x height in millimetres.")
    panels: Annotated[
        tuple[Annotated[tuple[PanelEntry, ...], Some(say("entries"), most=50, counted=True)], ...],
        Some(say("panels"), most=32, counted=True),
    ] = Field(default=(), description="What stands on each panel, in reading order.")
    """Empty: sections fill the panels in order."""
    letter: LetterPlan | None = Field(default=None, description="What differs on Letter paper.")
    standard: OneOf[AccessStandard] = Field(
        default="ua-1", description="The standard of universal access its file for the screen is made to."
    )

    @property
    def left_out(self) -> frozenset[str]:
        """The blocks that this paper has no room for."""
        return frozenset(self.letter.leave_out if self.letter and self.paper == "letter" else ())


class ThemeChoice(FormatModel):
    called = Called(say("the theme"), short="name", bare=say("the name of a theme"))

    name: Id = Field(default="calm", description="The theme's name, such as calm.")
    template: Template | None = Field(default=None, description="A house template beside the outline.")
    cmyk_profile: Profile | None = Field(default=None, description="The print shop's colour profile.")


USUAL_MOTIF = "hills-and-sun"
NO_MOTIF = "none"
"""The word for a document without a motif."""
UNNAMED_MOTIF = ""
"""Of an outline that names none, until its words have chosen."""


class MotifChoice(FormatModel):
    """The picture that goes through the document: a folder in `motifs/` beside the outline, else one of ours."""

    called = Called(say("the motif"), short="name", bare=say("the name of a motif"))

    name: Id = Field(default=USUAL_MOTIF, description="The motif's name, such as leaves; none: no motif.")


class Edition(Struct, frozen=True, kw_only=True):
    id: str
    language: Language
    title: Text
    short_title: Text
    subtitle: Text | None
    theme: ThemeChoice
    motif: MotifChoice
    icons: IconChoice = "meant"
    audience: Audience
    review: Review
    notice: Text | None
    """None only for professionals."""
    closing: Text | None
    group: GroupInfo[Text] | None
    meeting: Meeting[Text] | None
    sources: Mapping[str, SourceEntry]
    terms: Mapping[str, Term]
    talk: TalkPlan[Text]
    leaflet: LeafletPlan
    large: LargeContent = "all"
    checks: Mapping[str, tuple[CheckSetting, ...]]
    sections: tuple[Section[Text], ...]
    folder: str
    """The folder of the outline; figure paths are relative to it and were checked to stay inside."""
    span: Span
