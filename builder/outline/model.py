"""The Outline: valid shape, both languages, every part with its span. What `select_language` makes an Edition of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from builder.diagnostics import Span
from builder.outline.blocks import Section
from builder.outline.edition import (
    Audience,
    GroupInfo,
    LeafletPlan,
    Meeting,
    ReviewStatus,
    SourceStatus,
    Strength,
    TalkPlan,
    ThemeChoice,
)
from builder.outline.text import Language, LocalizedText


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedWork:
    """A source as written; its Edition form is `SourceEntry`."""

    id: str
    title: LocalizedText
    short: LocalizedText | None = None
    authors: LocalizedText | None = None
    year: str = ""
    where: LocalizedText | None = None
    url: str = ""
    doi: str = ""
    nct: str = ""
    checked: str = ""
    strength: Strength | None = None
    status: SourceStatus = "check"
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class TermMatch:
    """The forms, beside its name, by which a term is found, per language."""

    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    span: Span

    def of(self, language: Language) -> tuple[str, ...]:
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    """A term as written; its Edition form is `Term`."""

    id: str
    name: LocalizedText
    match: TermMatch | None = None
    plain: LocalizedText
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPlan:
    """Who reviewed the text and until when it counts; its Edition form is `Review`."""

    status: ReviewStatus
    date: str
    next: str
    by: tuple[LocalizedText, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSetting:
    """How a check counts in this outline; `places` (section ids, or section/block) narrow where, empty: everywhere."""

    level: Literal["error", "warning", "off"]
    reason: str = ""
    places: tuple[str, ...] = ()
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    id: str
    languages: tuple[Language, ...] = ("zh", "en")
    title: LocalizedText
    short_title: LocalizedText | None = None
    subtitle: LocalizedText | None = None
    theme: ThemeChoice
    motif: str | None = None
    audience: Audience = "patients"
    review: ReviewPlan
    notice: LocalizedText
    closing: LocalizedText | None = None
    group: GroupInfo[LocalizedText] | None = None
    meeting: Meeting[LocalizedText] | None = None
    sources: Mapping[str, CitedWork]
    terms: Mapping[str, GlossaryTerm]
    talk: TalkPlan[LocalizedText]
    leaflet: LeafletPlan
    checks: Mapping[str, tuple[CheckSetting, ...]]
    sections: tuple[Section[LocalizedText], ...]
    folder: str
    files: tuple[str, ...] = ()
    """Files beside the outline that it names (sources, pictures, icons, template), relative to `folder`, sorted."""
    span: Span
