"""The Edition: one outline in one language, everything resolved but nothing laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal

from builder.diagnostics import Span
from builder.outline.blocks import Section
from builder.outline.text import Language, Text

if TYPE_CHECKING:
    from typing_extensions import TypeVar

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


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    id: str
    name: Text
    match: tuple[str, ...]
    plain: Text
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    status: ReviewStatus
    date: str
    next: str
    by: tuple[str, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupInfo(Generic[T]):
    """The patient group that hands the document out."""

    name: T
    url: str | None = None
    phone: str | None = None
    wechat: str | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting(Generic[T]):
    """`date` is ISO 8601 (YYYY-MM-DD), `time` HH:MM, both as typed."""

    date: str | None = None
    time: str | None = None
    name: T | None = None
    place: T | None = None
    speaker: T | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[T]):
    """A part of the talk: one section opener before the first of its sections."""

    title: T
    subtitle: T | None = None
    sections: tuple[str, ...] = ()
    notes: T | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkPlan(Generic[T]):
    minutes: float | None = None
    parts: tuple[Part[T], ...] = ()
    opening_notes: T | None = None
    closing_notes: T | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelEntry:
    """`cover`, `back`, a section id, or a section id and the id of one of its blocks."""

    section: str
    block: str | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class LeafletPlan:
    fold: str = "trifold-c"
    paper: str = "a4"
    panels: tuple[tuple[PanelEntry, ...], ...] = ()
    """In reading order, one tuple a panel; empty: sections fill the panels in order."""
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeChoice:
    name: str = "calm"
    template: str | None = None
    cmyk_profile: str | None = None
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    id: str
    language: Language
    title: Text
    short_title: Text
    subtitle: Text | None
    theme: ThemeChoice
    motif: str | None
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
    sections: tuple[Section[Text], ...]
    folder: str
    """The folder of the outline; figure paths are relative to it and were checked to stay inside."""
    span: Span
