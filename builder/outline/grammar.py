"""The grammar of the outline's top: every key, what it holds, and what an editor says about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from builder.outline.block_grammar import BLOCK
from builder.outline.block_parts import OUTPUTS, TEXT, URL, AnyRecord, counted, many
from builder.outline.blocks import Section
from builder.outline.edition import GroupInfo, LeafletPlan, Meeting, PanelEntry, Part, TalkPlan, ThemeChoice
from builder.outline.model import CheckSetting, CitedWork, GlossaryTerm, ReviewPlan, TermMatch
from builder.outline.nodes import ListNode, MapNode, Node, ScalarNode
from builder.outline.reading import Reading
from builder.outline.records import ById, Key, Record, read_fields
from builder.outline.shapes import ID, ID_PATTERN, Choice, Definitions, Either, Figure, ListOf, Schema, Shape, Word
from builder.outline.values import DateShape, FileShape, TextShape

FOLDS = ("trifold-c", "trifold-z", "half", "booklet-a5", "flat")

DATE = DateShape()
SAME = TextShape(same=True)
"""Bibliographic words: the same in each language unless given twice."""
MINUTES = Figure(0, 600)
PHONE = Word("a phone number")


@dataclass(frozen=True)
class PanelEntryShape(Shape[PanelEntry]):
    """`cover`, `back`, a section's id, or `section/block`."""

    @property
    def noun(self) -> str:
        return "`cover`, `back`, a section's id, or `section/block`"

    def take(self, node: Node, reading: Reading) -> PanelEntry | None:
        word = Word(self.noun, f"{ID_PATTERN}(?:/{ID_PATTERN})?", "bad-id").read(node, reading)
        if word is None:
            return None
        section, _, block = word.partition("/")
        return PanelEntry(section=section, block=block or None, span=node.span)

    def schema(self, definitions: Definitions) -> Schema:
        return {"type": "string", "pattern": f"^{ID_PATTERN}(?:/{ID_PATTERN})?$"}


@dataclass(frozen=True)
class ThemeShape(Shape[ThemeChoice]):
    """A theme's name, or fields with `name`."""

    fields: AnyRecord

    @property
    def noun(self) -> str:
        return "the name of a theme, or fields with `name`"

    def take(self, node: Node, reading: Reading) -> ThemeChoice | None:
        if isinstance(node, MapNode):
            choice: ThemeChoice | None = self.fields.read(node, reading)
            return choice
        name = ID.read(node, reading)
        return None if name is None else ThemeChoice(name=name, span=node.span)

    def schema(self, definitions: Definitions) -> Schema:
        return {"anyOf": [ID.schema(definitions), self.fields.schema(definitions)]}


@dataclass(frozen=True)
class CheckShape(Shape[tuple[CheckSetting, ...]]):
    """`error`, `warning`, `{off: reason}`, or a list of these; `at` narrows an `off` to places."""

    @property
    def noun(self) -> str:
        return "`error`, `warning` or `{off: reason}`"

    def take(self, node: Node, reading: Reading) -> tuple[CheckSetting, ...] | None:
        items = node.items if isinstance(node, ListNode) else (node,)
        settings = [self._one(item, reading) for item in items]
        whole = tuple(setting for setting in settings if setting is not None)
        return whole if len(whole) == len(settings) else None

    def _one(self, node: Node, reading: Reading) -> CheckSetting | None:
        if isinstance(node, ScalarNode) and node.value.strip() == "off":
            hint = 'write the reason beside it: `{off: "why it does not matter here"}`'
            reading.error("off-needs-reason", node, "expected a reason with `off`, found none", hint)
            return None
        if isinstance(node, ScalarNode):
            level = _LEVEL.read(node, reading)
            return None if level is None else CheckSetting(level=level, span=node.span)  # type: ignore[arg-type]
        fields = read_fields(node, _OFF_KEYS, reading, self.noun)
        if fields is None:
            return None
        return CheckSetting(level="off", reason=fields["off"], places=fields.get("at", ()), span=node.span)

    def schema(self, definitions: Definitions) -> Schema:
        off = Record("", CheckSetting, _OFF_KEYS).schema(definitions)
        one: Schema = {"anyOf": [{"enum": ["error", "warning"]}, off]}
        return {"anyOf": [*one["anyOf"], {"type": "array", "items": one, "minItems": 1}]}


_PLACE = Word("a section's id, or `section/block`", f"{ID_PATTERN}(?:/{ID_PATTERN})?", "bad-id")
_LEVEL = Choice(("error", "warning", "off"))
_OFF_KEYS = (
    Key("off", Word("a reason"), "Why the check does not matter here.", required=True),
    Key("at", ListOf(_PLACE, "places", single=True), "Where: section ids, or section/block; default: everywhere."),
)


@dataclass(frozen=True)
class ChecksShape(Shape[dict[str, tuple[CheckSetting, ...]]]):
    """Settings by the code of the check."""

    @property
    def noun(self) -> str:
        return "checks, each with its setting"

    def take(self, node: Node, reading: Reading) -> dict[str, tuple[CheckSetting, ...]] | None:
        if not isinstance(node, MapNode):
            reading.expected(self.noun, node, "for example `reading-level: warning`")
            return None
        settings = {key.value: CheckShape().read(value, reading) for key, value in node.entries}
        return {code: value for code, value in settings.items() if value is not None}

    def schema(self, definitions: Definitions) -> Schema:
        return {"type": "object", "additionalProperties": CheckShape().schema(definitions)}


LANGUAGES = ListOf(Choice(("zh", "en")), "languages", 1, 2)

REVIEW: AnyRecord = Record("the review", ReviewPlan, (
    Key("status", Choice(("draft", "reviewed")), "draft or reviewed; a draft says so on every output.", required=True),
    Key("date", DATE, "The day the text was last gone through.", required=True),
    Key("next", DATE, "The day after which it must be gone through again.", required=True),
    Key("by", ListOf(TextShape(same=True), "names", 0, 20), "Names and roles; required when the status is reviewed."),
))  # fmt: skip
GROUP: AnyRecord = Record("the group", GroupInfo, (
    Key("name", TEXT, "The name of the patient group.", required=True),
    Key("url", URL, "Its web address; printed with a QR code."),
    Key("phone", PHONE, "Its phone number, as it is dialled."),
    Key("wechat", Word("a WeChat name"), "Its WeChat account."),
))  # fmt: skip
TIME = Word("a time such as 14:00", "([01]\\d|2[0-3]):[0-5]\\d", "not-a-time")
MEETING: AnyRecord = Record("the meeting", Meeting, (
    Key("date", DATE, "The day of the meeting, such as 2026-12-05."),
    Key("time", TIME, "When it begins, such as 14:00."),
    Key("name", TEXT, "What the meeting is called."),
    Key("place", TEXT, "Where it is."),
    Key("speaker", TEXT, "Who speaks."),
))  # fmt: skip
THEME: AnyRecord = Record("the theme", ThemeChoice, (
    Key("name", ID, "The theme's name, such as calm.", required=True),
    Key("template", FileShape("a PowerPoint file", (".pptx", ".potx")), "A house template beside the outline."),
    Key("cmyk_profile", FileShape("a colour profile", (".icc", ".icm")), "The print shop's colour profile."),
))  # fmt: skip
DOI = Word("a DOI such as 10.1002/mus.27472", r"10\.\d{4,9}/\S+", hint="leave out https://doi.org/")
WORK: Record[CitedWork] = Record("a source", CitedWork, (
    Key("title", SAME, "The title of the work or page.", required=True),
    Key("short", SAME, "What stands in a footer, such as: Cudkowicz ME et al., Muscle Nerve 2022; default: the title."),
    Key("authors", SAME, "Who wrote it."),
    Key("year", Word("a year such as 2022", "\\d{4}([–-]\\d{2,4})?"), "The year it appeared."),
    Key("where", SAME, "Journal, volume and pages, or the office that published it."),
    Key("url", URL, "Its web address."),
    Key("doi", DOI, "Its DOI."),
    Key("nct", Word("a trial number such as NCT03280056", r"NCT\d{8}"), "Its number at ClinicalTrials.gov."),
    Key("checked", DateShape(partial=True), "The day or month the page was last looked at."),
    Key("strength", Choice((
        "phase-3-trial", "small-trial", "observational", "animal-study", "guideline", "review",
        "regulator", "organisation", "news",
    )), "What kind of evidence it is."),
    Key("status", Choice(("seen", "second-hand", "check")), "Whether it was read: seen, second-hand or check."),
))  # fmt: skip
WORKS: ById[CitedWork] = ById("sources, each under its id", WORK)
_FORMS = ListOf(Word("a form of the term"), "forms", 1, 30, single=True)
MATCH: AnyRecord = Record("the forms of a term", TermMatch, (
    Key("zh", _FORMS, "Forms that stand for the term in Chinese."),
    Key("en", _FORMS, "Forms that stand for the term in English."),
))  # fmt: skip
TERM: Record[GlossaryTerm] = Record("a term", GlossaryTerm, (
    Key("name", SAME, "The term as it is listed.", required=True),
    Key("match", MATCH, "Other forms by which it is found in the texts."),
    Key("plain", TEXT, "What it means, in one plain sentence.", required=True),
))  # fmt: skip
PART: AnyRecord = Record("a part", Part, (
    Key("title", TEXT, "The title of the part's opening slide.", required=True),
    Key("subtitle", TEXT, "A line under it."),
    Key("sections", many(ID, "section ids", 100), "The sections of this part, in order.", required=True),
    Key("notes", TEXT, "What the speaker says on the part's opening slide."),
))  # fmt: skip
TALK: AnyRecord = Record("the talk", TalkPlan, (
    Key("minutes", MINUTES, "How long the talk may take."),
    Key("parts", many(PART, "parts", 12), "Parts of the talk, each with an opening slide."),
    Key("opening-notes", TEXT, "What the speaker says on the title slide."),
    Key("closing-notes", TEXT, "What the speaker says on the last slide."),
))  # fmt: skip
PAPER = Word("`a4`, `letter`, `a3` or a size in millimetres such as 285x210", r"a4|letter|a3|[1-9]\d{1,3}x[1-9]\d{1,3}")
PANELS = counted(counted(PanelEntryShape(), "entries", 50), "panels", 32)
LEAFLET: AnyRecord = Record("the leaflet", LeafletPlan, (
    Key("fold", Choice(FOLDS), "How it is folded."),
    Key("paper", PAPER, "The paper: a4, letter, a3, or width x height in millimetres."),
    Key("panels", PANELS, "What stands on each panel, in reading order."),
))  # fmt: skip
SECTION: AnyRecord = Record("a section", Section, (
    Key("id", ID, "A short name for the section.", required=True),
    Key("title", TEXT, "The slide's title: a full sentence that says the point.", required=True),
    Key("heading", TEXT, "A short topic for the leaflet and large print; default: the title."),
    Key("minutes", MINUTES, "How long the speaker takes for it."),
    Key("notes", TEXT, "What the speaker says on the section's first slide."),
    Key("only", OUTPUTS, "Where the section appears: talk, leaflet, large or a list of them; default: everywhere."),
    Key("blocks", many(BLOCK, "blocks", 200), "What it says; in the talk each block is a slide.", required=True),
))  # fmt: skip


def _top(**fields: Any) -> Mapping[str, Any]:
    return fields


SOURCES_FILE = FileShape("a file of sources", (".yaml", ".yml"))

TOP: Record[Mapping[str, Any]] = Record("the outline", _top, (
    Key("outline", Choice(("1",)), "The version of this format: 1.", required=True, field="version"),
    Key("id", ID, "Letters, digits and hyphens; the names of the finished files start with it.", required=True),
    Key("languages", LANGUAGES, "The editions that are built: zh, en or both (default)."),
    Key("title", TEXT, "The title; ** around words marks the bold line of the cover.", required=True),
    Key("short_title", TEXT, "The title in the footer; default: the title."),
    Key("subtitle", TEXT, "A line under the title."),
    Key("theme", ThemeShape(THEME), "The look: a theme's name (default: calm), or name, template and cmyk_profile."),
    Key("motif", ID, "The drawing that goes through the document, such as neuron."),
    Key("audience", Choice(("patients", "carers", "professionals")), "Who reads it; sets how plain the words must be."),
    Key("review", REVIEW, "Who reviewed the text, when, and until when it counts.", required=True),
    Key("notice", TEXT, "The line that says this is not medical advice.", required=True),
    Key("closing", TEXT, "The words of the last slide."),
    Key("group", GROUP, "The patient group that hands the document out."),
    Key("meeting", MEETING, "When and where the talk is given."),
    Key("sources", Either(by_scalar=SOURCES_FILE, by_map=WORKS), "What the texts cite: a file, or the sources by id."),
    Key("terms", ById("terms, each under its id", TERM), "Words that need a plain sentence."),
    Key("talk", TALK, "How long the talk takes, and its parts."),
    Key("leaflet", LEAFLET, "How the leaflet is folded, and what stands on each panel."),
    Key("checks", ChecksShape(), "Which checks are errors, warnings, or off (with the reason)."),
    Key("sections", many(SECTION, "sections", 1_000), "What the document says.", required=True),
))  # fmt: skip
