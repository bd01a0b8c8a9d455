"""The Outline: valid shape, both languages, every part with its span. What `select_language` makes an Edition of.

A field with a description is a key of the format; the others are ours.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from builder.diagnostics import say
from builder.outline.model.blocks import IconChoice, Section
from builder.outline.model.edition import (
    UNNAMED_MOTIF,
    Audience,
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
from builder.outline.schema.files import OrFile
from builder.outline.schema.format_model import FormatModel, Ours
from builder.outline.schema.list_values import ById, Entries, Some
from builder.outline.schema.map_form import Called
from builder.outline.schema.plan_forms import CheckSetting
from builder.outline.schema.read_again import KnownAgain
from builder.outline.schema.text_form import SameText, WrittenText
from builder.outline.schema.values import (
    Address,
    Day,
    DocumentId,
    Doi,
    Id,
    LastDay,
    Month,
    Nct,
    OneOf,
    TermForms,
    TermId,
    Version,
    Year,
)
from builder.outline.text.text import Language
from builder.words.languages import EDITIONS, USUAL_LANGUAGES, EditionCode, LanguagePair, languages_in, pairs_in

_THEME = ThemeChoice.model_construct()
_MOTIF = MotifChoice.model_construct(name=UNNAMED_MOTIF)
_TALK: TalkPlan = TalkPlan.model_construct()
_LEAFLET = LeafletPlan.model_construct()


class CitedWork(FormatModel):
    """A source as written; its Edition form is `SourceEntry`."""

    called = Called(say("a source"))

    id: Ours[str] = ""
    title: SameText = Field(description="The title of the work or page.")
    short: SameText | None = Field(
        default=None,
        description="What stands in a footer, such as: Cudkowicz ME et al., Muscle Nerve 2022; default: title, year.",
    )
    authors: SameText | None = Field(default=None, description="Who wrote it.")
    year: Year = Field(default="", description="The year it appeared.")
    where: SameText | None = Field(
        default=None, description="Journal, volume and pages, or the office that published it."
    )
    url: Address = Field(default="", description="Its web address.")
    doi: Doi = Field(default="", description="Its DOI.")
    nct: Nct = Field(default="", description="Its number at ClinicalTrials.gov.")
    checked: Month = Field(default="", description="The day or month the page was last looked at.")
    strength: OneOf[Strength] | None = Field(default=None, description="What kind of evidence it is.")
    status: OneOf[SourceStatus] = Field(default="check", description="Whether it was read: seen, second-hand or check.")


class TermMatch(FormatModel):
    """The forms, beside its name, by which a term is found, per language."""

    called = Called(say("the forms of a term"))

    zh: TermForms = Field(default=(), description="Forms that stand for the term in Chinese.")
    zh_hant: TermForms = Field(
        default=(), validation_alias="zh-Hant", description="Forms that stand for the term in traditional Chinese."
    )
    zh_hant_hk: TermForms = Field(
        default=(),
        validation_alias="zh-Hant-HK",
        description="Forms that stand for the term in traditional Chinese for Hong Kong.",
    )
    en: TermForms = Field(default=(), description="Forms that stand for the term in English.")

    def of(self, language: Language) -> tuple[str, ...]:
        """The forms as they are written."""
        forms: tuple[str, ...] = getattr(self, language.lower().replace("-", "_"))
        return forms


class GlossaryTerm(FormatModel):
    """A term as written; its Edition form is `Term`."""

    called = Called(say("a term"))

    id: Ours[str] = ""
    name: SameText = Field(description="The term as it is listed.")
    match: TermMatch | None = Field(default=None, description="Other forms by which it is found in the texts.")
    plain: WrittenText = Field(description="What it means, in one plain sentence.")


class ReviewPlan(FormatModel):
    """Who reviewed the text and until when it counts; its Edition form is `Review`."""

    called = Called(say("the review"))

    status: OneOf[ReviewStatus] = Field(
        default="draft", description="draft (default) or reviewed; a draft says so on every output."
    )
    date: Day = Field(default="", description="The day the text was last gone through; a draft may still lack it.")
    next: LastDay = Field(
        default="",
        description="The day after which it must be gone through again; default for a draft: half a year after date.",
    )
    by: Annotated[tuple[SameText, ...], Some(say("names"), least=0, most=20)] = Field(
        default=(), description="Names and roles; required when the status is reviewed."
    )
    reckoned: Ours[bool] = False
    """Whether `next` is half a year after `date`, as a draft did not say it."""


_REVIEW = ReviewPlan.model_construct()


class Outline(FormatModel):
    """One outline becomes a talk and a leaflet, in Chinese and English."""

    called = Called(say("the outline"))

    version: Version = Field(validation_alias="outline", description="The version of this format: 1.")
    id: DocumentId = Field(description="Letters, digits and hyphens; the names of the finished files start with it.")
    editions: Annotated[tuple[OneOf[EditionCode], ...], Some(say("languages"), most=len(EDITIONS))] = Field(
        default=USUAL_LANGUAGES,
        validation_alias="languages",
        description=(
            "The editions that are built: zh, en (these two by default), zh-Hant, zh-Hant-HK; a pair of them such as "
            "zh-en has both side by side."
        ),
    )
    title: WrittenText = Field(description="The title; ** around words marks the bold line of the cover.")
    short_title: WrittenText | None = Field(default=None, description="The title in the footer; default: the title.")
    subtitle: WrittenText | None = Field(default=None, description="A line under the title.")
    theme: ThemeChoice = Field(
        default=_THEME, description="The look: a theme's name (default: calm), or name, template and cmyk_profile."
    )
    motif: MotifChoice = Field(
        default=_MOTIF,
        description=(
            "The picture that goes through the document, such as leaves; none: no picture. Left out, the title chooses "
            "where its words are certain (heart for blood pressure), else it is hills-and-sun."
        ),
    )
    icons: OneOf[IconChoice] = Field(
        default="meant",
        description=(
            "meant (default: heads of sections on paper, and the items of a list, get icons where these are certain, "
            "items as coloured pictures where each has one; and rows and cells of tables the signs of their levels), "
            "lines (the same in lines of one colour) or none."
        ),
    )
    audience: OneOf[Audience] = Field(default="patients", description="Who reads it; sets how plain the words must be.")
    review: ReviewPlan = Field(
        default=_REVIEW,
        description="Who reviewed the text, when, and until when it counts; default: a draft without a date.",
    )
    notice: WrittenText | None = Field(
        default=None,
        description=(
            "The line that says this is not medical advice; needed unless the readers are professionals, and said in "
            "our words where a draft lacks it."
        ),
    )
    closing: WrittenText | None = Field(default=None, description="The words of the last slide.")
    group: GroupInfo | None = Field(default=None, description="The patient group that hands the document out.")
    meeting: Meeting | None = Field(default=None, description="When and where the talk is given.")
    sources: Annotated[
        Mapping[Id, CitedWork], ById(say("a file of sources, or sources each under its id")), OrFile()
    ] = Field(default_factory=dict, description="What the texts cite: a file, or the sources by id.")
    terms: Annotated[Mapping[TermId, GlossaryTerm], ById(say("terms, each under its id"))] = Field(
        default_factory=dict, description="Words that need a plain sentence."
    )
    talk: TalkPlan = Field(default=_TALK, description="How long the talk takes, and its parts.")
    leaflet: LeafletPlan = Field(
        default=_LEAFLET, description="How the leaflet is folded, and what stands on each panel."
    )
    large: OneOf[LargeContent] = Field(
        default="all", description="What the large print holds: all (default), or just the leaflet's content."
    )
    checks: Annotated[
        Mapping[str, Annotated[tuple[CheckSetting, ...], Some(say("settings"), single=True)]],
        Entries(say("checks, each with its setting"), say("for example `reading-level: warning`")),
    ] = Field(default_factory=dict, description="Which checks are errors, warnings, or off (with the reason).")
    sections: Annotated[tuple[Annotated[Section, KnownAgain()], ...], Some(say("sections"))] = Field(
        description="What the document says."
    )
    folder: Ours[str] = ""
    """The folder of the outline."""
    files: Ours[tuple[str, ...]] = ()
    """Files beside the outline that it names (sources, pictures, icons, template), relative to `folder`, sorted."""
    unnamed: Ours[frozenset[str]] = frozenset()
    """The ids of sections that their author gave none: they are made from the titles."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages it is written in, or converted to."""
        return languages_in(self.editions)

    @property
    def pairs(self) -> tuple[LanguagePair, ...]:
        """The editions of two languages."""
        return pairs_in(self.editions)
