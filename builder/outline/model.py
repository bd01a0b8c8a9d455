"""The Outline: valid shape, both languages, every part with its span. What `select_language` makes an Edition of.

A field with a description is a key of the format; the others are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import field

from builder.diagnostics import Span, say
from builder.outline.blocks import IconChoice, Section
from builder.outline.edition import (
    Audience,
    CheckSetting,
    GroupInfo,
    LargeContent,
    LeafletPlan,
    Meeting,
    MotifChoice,
    ReviewStatus,
    SourceStatus,
    Strength,
    TalkPlan,
    ThemeChoice,
)
from builder.outline.record import Record, called
from builder.outline.text import Language, LocalizedText
from builder.words.languages import LANGUAGES, USUAL_LANGUAGES

if TYPE_CHECKING:
    from builder.outline.files import OrFile
    from builder.outline.marks import doc
    from builder.outline.values import (
        Address,
        ById,
        Day,
        DocumentId,
        Doi,
        Entries,
        Id,
        LastDay,
        Month,
        Nct,
        SameText,
        Some,
        TermForms,
        Version,
        Year,
    )

NOWHERE = Span("", 1, 1)
"""The place of a part that the author left out, until it is known where the file begins."""
_THEME = ThemeChoice(span=NOWHERE)
_MOTIF = MotifChoice(span=NOWHERE)
_TALK: TalkPlan[LocalizedText] = TalkPlan(span=NOWHERE)
_LEAFLET = LeafletPlan(span=NOWHERE)


@called(say("a source"))
class CitedWork(Record, frozen=True, kw_only=True):
    """A source as written; its Edition form is `SourceEntry`."""

    id: str = ""
    title: Annotated[SameText, doc("The title of the work or page.")]
    short: Annotated[
        SameText | None,
        doc("What stands in a footer, such as: Cudkowicz ME et al., Muscle Nerve 2022; default: the title."),
    ] = None
    authors: Annotated[SameText | None, doc("Who wrote it.")] = None
    year: Annotated[Year, doc("The year it appeared.")] = ""
    where: Annotated[SameText | None, doc("Journal, volume and pages, or the office that published it.")] = None
    url: Annotated[Address, doc("Its web address.")] = ""
    doi: Annotated[Doi, doc("Its DOI.")] = ""
    nct: Annotated[Nct, doc("Its number at ClinicalTrials.gov.")] = ""
    checked: Annotated[Month, doc("The day or month the page was last looked at.")] = ""
    strength: Annotated[Strength | None, doc("What kind of evidence it is.")] = None
    status: Annotated[SourceStatus, doc("Whether it was read: seen, second-hand or check.")] = "check"
    span: Span


@called(say("the forms of a term"))
class TermMatch(Record, frozen=True, kw_only=True):
    """The forms, beside its name, by which a term is found, per language."""

    zh: Annotated[TermForms, doc("Forms that stand for the term in Chinese.")] = ()
    zh_hant: Annotated[TermForms, doc("Forms that stand for the term in traditional Chinese.", key="zh-Hant")] = ()
    zh_hant_hk: Annotated[
        TermForms, doc("Forms that stand for the term in traditional Chinese for Hong Kong.", key="zh-Hant-HK")
    ] = ()
    en: Annotated[TermForms, doc("Forms that stand for the term in English.")] = ()
    span: Span

    def of(self, language: Language) -> tuple[str, ...]:
        """The forms as they are written."""
        forms: tuple[str, ...] = getattr(self, language.lower().replace("-", "_"))
        return forms


@called(say("a term"))
class GlossaryTerm(Record, frozen=True, kw_only=True):
    """A term as written; its Edition form is `Term`."""

    id: str = ""
    name: Annotated[SameText, doc("The term as it is listed.")]
    match: Annotated[TermMatch | None, doc("Other forms by which it is found in the texts.")] = None
    plain: Annotated[LocalizedText, doc("What it means, in one plain sentence.")]
    span: Span


@called(say("the review"))
class ReviewPlan(Record, frozen=True, kw_only=True):
    """Who reviewed the text and until when it counts; its Edition form is `Review`."""

    status: Annotated[ReviewStatus, doc("draft or reviewed; a draft says so on every output.")]
    date: Annotated[Day, doc("The day the text was last gone through.")]
    next: Annotated[LastDay, doc("The day after which it must be gone through again.")]
    by: Annotated[
        tuple[SameText, ...],
        Some(say("names"), least=0, most=20),
        doc("Names and roles; required when the status is reviewed."),
    ] = ()
    span: Span


@called(say("the outline"))
class Outline(Record, frozen=True, kw_only=True):
    """One outline becomes a talk and a leaflet, in Chinese and English."""

    span: Span
    version: Annotated[Version, doc("The version of this format: 1.", key="outline")]
    id: Annotated[DocumentId, doc("Letters, digits and hyphens; the names of the finished files start with it.")]
    languages: Annotated[
        tuple[Language, ...],
        Some(say("languages"), most=len(LANGUAGES)),
        doc("The editions that are built: zh, en (these two by default), zh-Hant, zh-Hant-HK."),
    ] = USUAL_LANGUAGES
    title: Annotated[LocalizedText, doc("The title; ** around words marks the bold line of the cover.")]
    short_title: Annotated[LocalizedText | None, doc("The title in the footer; default: the title.")] = None
    subtitle: Annotated[LocalizedText | None, doc("A line under the title.")] = None
    theme: Annotated[
        ThemeChoice, doc("The look: a theme's name (default: calm), or name, template and cmyk_profile.")
    ] = _THEME
    motif: Annotated[
        MotifChoice,
        doc("The picture that goes through the document, such as leaves (default: hills-and-sun; none: no picture)."),
    ] = _MOTIF
    icons: Annotated[
        IconChoice,
        doc("meant (default: the items of a list get the icons their words make certain) or none."),
    ] = "meant"
    audience: Annotated[Audience, doc("Who reads it; sets how plain the words must be.")] = "patients"
    review: Annotated[ReviewPlan, doc("Who reviewed the text, when, and until when it counts.")]
    notice: Annotated[LocalizedText, doc("The line that says this is not medical advice.")]
    closing: Annotated[LocalizedText | None, doc("The words of the last slide.")] = None
    group: Annotated[GroupInfo[LocalizedText] | None, doc("The patient group that hands the document out.")] = None
    meeting: Annotated[Meeting[LocalizedText] | None, doc("When and where the talk is given.")] = None
    sources: Annotated[
        Mapping[Id, CitedWork],
        ById(say("a file of sources, or sources each under its id")),
        OrFile(),
        doc("What the texts cite: a file, or the sources by id."),
    ] = field(default_factory=dict)
    terms: Annotated[
        Mapping[Id, GlossaryTerm], ById(say("terms, each under its id")), doc("Words that need a plain sentence.")
    ] = field(default_factory=dict)
    talk: Annotated[TalkPlan[LocalizedText], doc("How long the talk takes, and its parts.")] = _TALK
    leaflet: Annotated[LeafletPlan, doc("How the leaflet is folded, and what stands on each panel.")] = _LEAFLET
    large: Annotated[LargeContent, doc("What the large print holds: all (default), or just the leaflet's content.")] = (
        "all"
    )
    checks: Annotated[
        Mapping[str, Annotated[tuple[CheckSetting, ...], Some(say("settings"), single=True)]],
        Entries(say("checks, each with its setting"), say("for example `reading-level: warning`")),
        doc("Which checks are errors, warnings, or off (with the reason)."),
    ] = field(default_factory=dict)
    sections: Annotated[tuple[Section[LocalizedText], ...], Some(say("sections")), doc("What the document says.")]
    folder: str = ""
    """The folder of the outline."""
    files: tuple[str, ...] = ()
    """Files beside the outline that it names (sources, pictures, icons, template), relative to `folder`, sorted."""
