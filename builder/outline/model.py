"""The Outline: valid shape, both languages, every part with its span. What `select_language` makes an Edition of.

A field with a description is a key of the format; the others are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, NotRequired

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, core_schema
from typing_extensions import TypedDict

from builder.diagnostics import Span, say
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
from builder.outline.files import OrFile
from builder.outline.forms import NO_OTHERS, Form, Ours, Place, called, doc
from builder.outline.nodes import ScalarNode
from builder.outline.reading import FormatError, UnexpectedError, did_you_mean
from builder.outline.text import Language, LocalizedText
from builder.outline.text_form import Same
from builder.outline.values import (
    Address,
    BlockPlace,
    ById,
    Day,
    Doi,
    Entries,
    Id,
    Month,
    Nct,
    Reason,
    Some,
    TermForm,
    Year,
)

SameText = Annotated[LocalizedText, Same()]
"""Bibliographic words: the same in each language unless given twice."""
NOWHERE = Span("", 1, 1)
"""The place of a part that the author left out, until it is known where the file begins."""
_THEME = ThemeChoice(span=NOWHERE)
_TALK: TalkPlan[LocalizedText] = TalkPlan(span=NOWHERE)
_LEAFLET = LeafletPlan(span=NOWHERE)
TermForms = Annotated[tuple[TermForm, ...], Some(say("forms"), most=30, single=True)]


@called(say("a source"))
@dataclass(frozen=True, slots=True, kw_only=True)
class CitedWork:
    """A source as written; its Edition form is `SourceEntry`."""

    id: Ours[str] = ""
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
    span: Place


@called(say("the forms of a term"))
@dataclass(frozen=True, slots=True, kw_only=True)
class TermMatch:
    """The forms, beside its name, by which a term is found, per language."""

    zh: Annotated[TermForms, doc("Forms that stand for the term in Chinese.")] = ()
    en: Annotated[TermForms, doc("Forms that stand for the term in English.")] = ()
    span: Place

    def of(self, language: Language) -> tuple[str, ...]:
        return self.zh if language == "zh" else self.en


@called(say("a term"))
@dataclass(frozen=True, slots=True, kw_only=True)
class GlossaryTerm:
    """A term as written; its Edition form is `Term`."""

    id: Ours[str] = ""
    name: Annotated[SameText, doc("The term as it is listed.")]
    match: Annotated[TermMatch | None, doc("Other forms by which it is found in the texts.")] = None
    plain: Annotated[LocalizedText, doc("What it means, in one plain sentence.")]
    span: Place


@called(say("the review"))
@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewPlan:
    """Who reviewed the text and until when it counts; its Edition form is `Review`."""

    status: Annotated[ReviewStatus, doc("draft or reviewed; a draft says so on every output.")]
    date: Annotated[Day, doc("The day the text was last gone through.")]
    next: Annotated[Day, doc("The day after which it must be gone through again.")]
    by: Annotated[
        tuple[SameText, ...],
        Some(say("names"), least=0, most=20),
        doc("Names and roles; required when the status is reviewed."),
    ] = ()
    span: Place


class Off(TypedDict):
    """A check that is off, with the reason."""

    off: Annotated[Reason, doc("Why the check does not matter here.")]
    at: NotRequired[
        Annotated[
            tuple[BlockPlace, ...],
            Some(say("places"), single=True),
            doc("Where: section ids, or section/block; default: everywhere."),
        ]
    ]


Off.__pydantic_config__ = NO_OTHERS  # type: ignore[attr-defined]
_OFF = Form(say("`error`, `warning` or `{{off: reason}}`"), Off)
_LEVELS: tuple[Literal["error", "warning"], ...] = ("error", "warning")


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSetting:
    """How a check counts in this outline; `places` (section ids, or section/block) narrow where, empty: everywhere."""

    level: Literal["error", "warning", "off"]
    reason: str = ""
    places: tuple[str, ...] = ()
    span: Span

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(cls._read, handler.generate_schema(Off))

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [{"enum": list(_LEVELS)}, handler(schema)]}

    @classmethod
    def _read(cls, value: Any, read: Any) -> "CheckSetting":
        if not isinstance(value, ScalarNode):
            off = read(_OFF.taken(value))
            return cls(level="off", reason=off["off"], places=off.get("at", ()), span=value.span)
        if value == "off":
            hint = say('write the reason beside it: `{{off: "why it does not matter here"}}`')
            raise FormatError("off-needs-reason", say("expected a reason with `off`, found none"), hint)
        level = next((level for level in _LEVELS if level == value), None)
        if level is None:
            raise UnexpectedError(_OFF.noun, value, did_you_mean(value, _LEVELS), "wrong-value")
        return cls(level=level, span=value.span)


@called(say("the outline"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """One outline becomes a talk and a leaflet, in Chinese and English."""

    span: Place
    version: Annotated[
        Literal["1"], WithJsonSchema({"enum": [1]}), doc("The version of this format: 1.", key="outline")
    ]
    id: Annotated[Id, doc("Letters, digits and hyphens; the names of the finished files start with it.")]
    languages: Annotated[
        tuple[Language, ...],
        Some(say("languages"), most=2),
        doc("The editions that are built: zh, en or both (default)."),
    ] = ("zh", "en")
    title: Annotated[LocalizedText, doc("The title; ** around words marks the bold line of the cover.")]
    short_title: Annotated[LocalizedText | None, doc("The title in the footer; default: the title.")] = None
    subtitle: Annotated[LocalizedText | None, doc("A line under the title.")] = None
    theme: Annotated[
        ThemeChoice, doc("The look: a theme's name (default: calm), or name, template and cmyk_profile.")
    ] = _THEME
    motif: Annotated[Id | None, doc("The drawing that goes through the document, such as neuron.")] = None
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
    checks: Annotated[
        Mapping[str, Annotated[tuple[CheckSetting, ...], Some(say("settings"), single=True)]],
        Entries(say("checks, each with its setting"), say("for example `reading-level: warning`")),
        doc("Which checks are errors, warnings, or off (with the reason)."),
    ] = field(default_factory=dict)
    sections: Annotated[tuple[Section[LocalizedText], ...], Some(say("sections")), doc("What the document says.")]
    folder: Ours[str] = ""
    """The folder of the outline."""
    files: Ours[tuple[str, ...]] = ()
    """Files beside the outline that it names (sources, pictures, icons, template), relative to `folder`, sorted."""
