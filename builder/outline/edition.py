"""The Edition: one outline in one language, everything resolved but nothing laid out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Generic, Literal

from msgspec import Struct

from builder.diagnostics import Span, say
from builder.outline.blocks import Section
from builder.outline.blocks.base import YesNo
from builder.outline.record import Record, called
from builder.outline.text import Language, Text

if TYPE_CHECKING:
    from typing_extensions import TypeVar

    from builder.outline.files import Logo, Profile, Template
    from builder.outline.marks import doc
    from builder.outline.values import Address, Clock, Day, Email, Id, Minutes, Paper, Phone, Some, WeChat, Zone

    T = TypeVar("T", default=Text)
else:
    from typing import TypeVar

    T = TypeVar("T")

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


class NamedFile(Struct, frozen=True):
    """A file beside the outline, and where it is named."""

    name: str
    span: Span


@called(say("the group"))
class GroupInfo(Record, Generic[T], frozen=True, kw_only=True):
    """Who hands the document out, and how to reach them."""

    name: Annotated[T, doc("The name of the patient group.")]
    url: Annotated[Address | None, doc("Its web address; printed with a QR code.")] = None
    phone: Annotated[Phone | None, doc("Its phone number, as it is dialled.")] = None
    wechat: Annotated[WeChat | None, doc("Its WeChat account.")] = None
    email: Annotated[Email | None, doc("Its email address.")] = None
    address: Annotated[T | None, doc("Where it is found, in one line.")] = None
    hours: Annotated[T | None, doc("When it can be reached.")] = None
    words: Annotated[T | None, doc("What it says to readers in its own words, over how to reach it.")] = None
    logo: Annotated[Logo | None, doc("Its logo, an SVG or PNG beside the outline.")] = None
    span: Span


@called(say("the meeting"))
class Meeting(Record, Generic[T], frozen=True, kw_only=True):
    """Date (ISO 8601) and time as typed."""

    date: Annotated[Day | None, doc("The day of the meeting, such as 2026-12-05.")] = None
    time: Annotated[Clock | None, doc("When it begins, such as 14:00, or from when to when, such as 14:00–16:00.")] = (
        None
    )
    zone: Annotated[
        Zone | None, doc("The time zone, such as Asia/Shanghai, for the calendar file; default: the reader's own.")
    ] = None
    name: Annotated[T | None, doc("What the meeting is called.")] = None
    place: Annotated[T | None, doc("Where it is.")] = None
    speaker: Annotated[T | None, doc("Who speaks.")] = None
    points: Annotated[
        tuple[T, ...],
        Some(say("points"), most=3),
        doc("Up to three short lines for the invitation, such as who may come; default: headings of sections."),
    ] = ()
    span: Span


@called(say("a part"))
class Part(Record, Generic[T], frozen=True, kw_only=True):
    """A part of the talk: one section opener before the first of its sections."""

    title: Annotated[T, doc("The title of the part's opening slide.")]
    subtitle: Annotated[T | None, doc("A line under it.")] = None
    sections: Annotated[tuple[Id, ...], Some(say("section ids"), most=100), doc("The sections of this part, in order.")]
    notes: Annotated[T | None, doc("What the speaker says on the part's opening slide.")] = None
    span: Span


@called(say("the talk"))
class TalkPlan(Record, Generic[T], frozen=True, kw_only=True):
    minutes: Annotated[Minutes | None, doc("How long the talk may take.")] = None
    bilingual: Annotated[
        YesNo,
        doc("Whether a pair of languages has a talk too, the second smaller under the first: true or false (default)."),
    ] = "false"
    parts: Annotated[
        tuple[Part[T], ...], Some(say("parts"), most=12), doc("Parts of the talk, each with an opening slide.")
    ] = ()
    opening_notes: Annotated[T | None, doc("What the speaker says on the title slide.", key="opening-notes")] = None
    closing_notes: Annotated[T | None, doc("What the speaker says on the last slide.", key="closing-notes")] = None
    span: Span


class PanelEntry(Struct, frozen=True, kw_only=True):
    """`cover`, `back`, a section id, or a section id and the id of one of its blocks."""

    section: str
    block: str | None = None
    span: Span


@called(say("the leaflet on Letter paper"))
class LetterPlan(Record, frozen=True, kw_only=True):
    """What differs where the paper is Letter, which is 18 mm shorter than A4."""

    leave_out: Annotated[
        tuple[Id, ...],
        Some(say("block ids"), most=50),
        doc("Blocks that the shorter page leaves out; the large print has them.", key="leave-out"),
    ]
    span: Span


@called(say("the leaflet"))
class LeafletPlan(Record, frozen=True, kw_only=True):
    fold: Annotated[Fold, doc("How it is folded.")] = "trifold-c"
    paper: Annotated[Paper, doc("The paper: a4, letter, a3, or width x height in millimetres.")] = "a4"
    panels: Annotated[
        tuple[Annotated[tuple[PanelEntry, ...], Some(say("entries"), most=50, counted=True)], ...],
        Some(say("panels"), most=32, counted=True),
        doc("What stands on each panel, in reading order."),
    ] = ()
    """Empty: sections fill the panels in order."""
    letter: Annotated[LetterPlan | None, doc("What differs on Letter paper.")] = None
    standard: Annotated[AccessStandard, doc("The standard of universal access its file for the screen is made to.")] = (
        "ua-1"
    )
    span: Span

    @property
    def left_out(self) -> frozenset[str]:
        """The blocks that this paper has no room for."""
        return frozenset(self.letter.leave_out if self.letter and self.paper == "letter" else ())


@called(say("the theme"), short="name", bare=say("the name of a theme"))
class ThemeChoice(Record, frozen=True, kw_only=True):
    name: Annotated[Id, doc("The theme's name, such as calm.")] = "calm"
    template: Annotated[Template | None, doc("A house template beside the outline.")] = None
    cmyk_profile: Annotated[Profile | None, doc("The print shop's colour profile.")] = None
    span: Span


USUAL_MOTIF = "hills-and-sun"
NO_MOTIF = "none"
"""The word for a document without a motif."""


@called(say("the motif"), short="name", bare=say("the name of a motif"))
class MotifChoice(Record, frozen=True, kw_only=True):
    """The picture that goes through the document: a folder in `motifs/` beside the outline, else one of ours."""

    name: Annotated[Id, doc("The motif's name, such as leaves; none: no motif.")] = USUAL_MOTIF
    span: Span


class CheckSetting(Struct, frozen=True, kw_only=True):
    """How a check counts in this outline; `places` (section ids, or section/block) narrow where, empty: everywhere."""

    level: Literal["error", "warning", "off"]
    reason: str = ""
    places: tuple[str, ...] = ()
    span: Span


class Edition(Struct, frozen=True, kw_only=True):
    id: str
    language: Language
    title: Text
    short_title: Text
    subtitle: Text | None
    theme: ThemeChoice
    motif: MotifChoice
    audience: Audience
    review: Review
    notice: Text
    closing: Text | None
    group: GroupInfo | None
    meeting: Meeting | None
    sources: Mapping[str, SourceEntry]
    terms: Mapping[str, Term]
    talk: TalkPlan
    leaflet: LeafletPlan
    large: LargeContent = "all"
    checks: Mapping[str, tuple[CheckSetting, ...]]
    sections: tuple[Section[Text], ...]
    folder: str
    """The folder of the outline; figure paths are relative to it and were checked to stay inside."""
    span: Span
