"""The files a document has, by name: which stage makes each, and what it is called.

What makes an output with libraries that others do without is loaded when that output is made: a leaflet does not wait
for what writes PowerPoint files. `load_rooms` loads it before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

from msgspec import Struct

from builder.build.kept_paragraphs import KeptParagraphs
from builder.diagnostics import Message, Report, say
from builder.imposition import Sheet, flat_press_sheets, invitation_sheets, office_sheets, press_sheets, script_sheets
from builder.layout.clearance import check_clearance
from builder.layout.folds import FoldScheme, fold_scheme
from builder.layout.invitation import compose_invitation, has_invitation
from builder.layout.large import compose_large
from builder.layout.leaflet import LeafletOptions, compose_dummy, compose_leaflet
from builder.layout.longest_text import longest_span, texts_of
from builder.layout.phone.compose import compose_phone_pictures
from builder.layout.phone.measures import SCALE
from builder.layout.speakers_script import compose_script
from builder.memory import Memory
from builder.outline.model.edition import Edition
from builder.page.file_names import ENDINGS, file_name
from builder.page.items import Document
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.template import Template
from builder.words.languages import Language, LanguagePair
from builder.write.pdf import OFFICE, PRESS, READER, write_pdf
from builder.write.pdf.icc import press_profile_fault
from builder.write.pdf.images import check_resolution
from builder.write.pdf.pdf_kinds import PRESS_PROFILE
from builder.write.pdf.preflight import preflight, preflight_json, tell

Files = Mapping[str, bytes]
"""File name endings (`.en.pptx`) and their bytes."""


class EditionBuild(Struct, dict=True):
    """One edition on its way to files. Each Document is composed once, however many files are made from it."""

    edition: Edition
    theme: Theme
    report: Report
    date: str
    cache: Path | None = None
    template: Template | None = None
    beside: tuple[Edition, ...] = ()
    """The same document in its other languages."""
    offers: frozenset[str] = frozenset({"large"})
    """The other outputs that the leaflet's back panel names (`offers_of`)."""
    memory: Memory | None = None
    """Where what stays equal from one build to the next is kept, if there is a next one."""

    @cached_property
    def talk(self) -> Document:
        from builder.layout.slides import TalkOptions, compose_talk

        options = TalkOptions(beside=self.beside, memory=self.memory)
        return self._dated(compose_talk(self.edition, self.theme, self.report, options))

    @cached_property
    def powerpoint(self) -> Document:
        """The talk in the organisation's template, if the outline names one; else as we frame it."""
        if self.template is None:
            return self.talk
        from builder.layout.slides import TalkOptions, compose_talk

        options = TalkOptions(template=self.template, beside=self.beside)
        return self._dated(compose_talk(self.edition, self.theme, self.report, options))

    @cached_property
    def script(self) -> Document:
        return compose_script(self.talk, self.edition, self.theme)

    @cached_property
    def leaflet(self) -> Document:
        made = compose_leaflet(
            self.edition,
            self.theme,
            self.report,
            LeafletOptions(offers=self.offers, memory=self.memory, beside=self.beside),
        )
        return self._dated(made)

    @cached_property
    def dummy(self) -> Document:
        """A blank leaflet with its panels numbered, to fold at home."""
        return self._dated(compose_dummy(self.edition, self.theme))

    @cached_property
    def large(self) -> Document:
        return self._dated(compose_large(self.edition, self.theme, self.report, self.memory))

    @cached_property
    def invitation(self) -> Document | None:
        """Poster and hand-out; None where the meeting has no day."""
        if not has_invitation(self.edition):
            return None
        return self._dated(compose_invitation(self.edition, self.theme, self.report, self.beside, self.memory))

    def checked_invitation(self) -> Document | None:
        """The invitation, with what its logo would do on press and the edge of office printers looked at."""
        if self.invitation is not None:
            self._check_press(self.invitation)
            self._check_clearance(self.invitation, "invitation-office")
        return self.invitation

    @cached_property
    def phone_pictures(self) -> Document:
        return self._dated(compose_phone_pictures(self.edition, self.theme, self.report))

    def press_leaflet(self) -> Document:
        """The leaflet, with what its pictures and the shop's profile would do on press looked at."""
        self._check_press(self.leaflet)
        return self.leaflet

    def _check_press(self, document: Document) -> None:
        tell_press(document, self.edition, self.report)

    def clear_office_leaflet(self) -> Document:
        """The office leaflet, with the edge that office printers leave white looked at.

        Where a panel is too full that is told already, and how far it runs over its foot is no news.
        """
        leaflet = self.leaflet  # only when it is laid out is it known what is too full
        if not self.report.has("overset-panel"):
            self._check_clearance(leaflet, "office")
        return leaflet

    def _check_clearance(self, document: Document, file: str) -> None:
        edition = self.edition
        name = file_name(edition.id, edition.language, ENDINGS[file])
        parts = [part for part in (edition.meeting, edition.group) if part is not None]
        blamed = {part.span: longest_span(texts_of(part), part.span) for part in parts}
        for page in document.pages:
            label = say("{file}, {label}", file=name, label=page.label)
            check_clearance(page.items, page.size, label, self.report, blamed, (edition.span, edition.review.span))

    @property
    def fold(self) -> FoldScheme:
        plan = self.edition.leaflet
        return fold_scheme(plan.fold, plan.paper, len(self.leaflet.pages))

    @property
    def cmyk_profile(self) -> Path:
        return profile_of(self.edition)

    def pdf(self, document: Document, sheets: Sequence[Sheet] | None = None, **settings: Any) -> bytes:
        wanted = replace(settings.pop("base", READER), cache=self.cache, **settings)
        return write_pdf(document, wanted, sheets, self.memory)

    def _dated(self, document: Document) -> Document:
        return replace(document, metadata=replace(document.metadata, date=self.date))


def profile_of(edition: Edition) -> Path:
    """The print shop's profile, if the outline names one, else ours."""
    own = edition.theme.cmyk_profile
    return Path(edition.folder) / own if own else PRESS_PROFILE


def tell_press(document: Document, edition: Edition, report: Report) -> None:
    """What a document's pictures and the shop's profile would do on press."""
    check_resolution(document, report)
    if fault := press_profile_fault(profile_of(edition)):
        report.error("press-profile", edition.theme.span, fault, say("ask the print shop for its CMYK profile"))


def offers_of(language: Language, pairs: Iterable[LanguagePair], asked: Collection[str] = ()) -> frozenset[str]:
    """What a leaflet can offer beside itself: the large print, its language side by side with another where the
    outline has such a pair, and the pictures for a phone where they are `asked` for."""
    paired = {"bilingual"} if any(language in pair for pair in pairs) else set()
    return frozenset({"large", *paired, *({"phone-png"} & {*asked})})


class SharedBuild(Struct, dict=True):
    """What is made once for all languages."""

    editions: tuple[Edition, ...]
    theme: Theme
    date: str
    cache: Path | None = None
    world: str = ""
    """A digest of all that the last build had too where it was made of the same; empty where nobody knows."""

    @cached_property
    def evidence(self) -> Document:
        from builder.layout.evidence_table import compose_evidence, set_anew

        kept = self._kept_paragraphs()
        document = compose_evidence(self.editions, self.theme, kept.recall if kept else set_anew)
        if kept:
            kept.save()
        return replace(document, metadata=replace(document.metadata, date=self.date))

    def _kept_paragraphs(self) -> KeptParagraphs | None:
        if self.cache is None or not self.world:
            return None
        return KeptParagraphs(self.cache / f"{self.editions[0].id}.paragraphs", self.world)

    def write_calendar(self) -> Files:
        """The meeting's calendar file; none where the meeting has no day."""
        from builder.write.calendar import has_calendar, write_calendar

        return {".ics": write_calendar(self.editions, self.date)} if has_calendar(self.editions) else {}

    def write_evidence(self) -> Files:
        from builder.write.evidence_workbook import write_evidence_workbook

        table = write_pdf(self.evidence, replace(READER, cache=self.cache))
        return {".evidence.pdf": table, ".evidence.xlsx": write_evidence_workbook(self.editions, self.date)}


class Product(Struct, frozen=True):
    """`compose` lays the product out (all that `check` needs; None: it has no pages); `write` makes its files.

    Products of one `family` are made from the same pages, so that they are best made in one process.
    """

    name: str
    noun: Message
    family: str
    compose: Callable[[EditionBuild], Document | None]
    write: Callable[[EditionBuild], Files]
    reads_edition: bool = False
    """Whether its files hold more of the edition's sections than what is laid out of them."""
    only_asked: bool = False
    """Whether it is made only where it is asked for by name."""
    shows_photographs: bool = True
    """Whether pictures of authors are laid out for it."""
    preflighted: bool = False
    """Whether making its files tells what our preflight finds in them: `check` makes them for that."""


def _write_talk(build: EditionBuild) -> Files:
    from builder.write.pptx import write_pptx

    return {ENDINGS["talk"]: write_pptx(build.powerpoint, build.memory)}


def _write_script(build: EditionBuild) -> Files:
    return {".notes.pdf": build.pdf(build.script, script_sheets(build.script))}


def _write_leaflet(build: EditionBuild) -> Files:
    return {ENDINGS["leaflet"]: build.pdf(build.leaflet, access=build.edition.leaflet.standard)}


def _write_press(build: EditionBuild) -> Files:
    """The print shop's file, and what our own preflight says of it."""
    data = build.pdf(build.leaflet, press_sheets(build.leaflet, build.fold), base=PRESS, profile=build.cmyk_profile)
    findings = preflight(data)
    tell(findings, build.edition.leaflet.span, build.report)
    return {ENDINGS["print"]: data, ".preflight.json": preflight_json(findings)}


def _write_office(build: EditionBuild) -> Files:
    sheets = office_sheets(build.leaflet, build.fold)
    return {ENDINGS["office"]: build.pdf(build.leaflet, sheets, base=OFFICE, flip=build.fold.flip)}


def _write_invitation(build: EditionBuild) -> Files:
    """The poster for the screen, the hand-out for the print shop, both for an office printer."""
    document = build.invitation
    if document is None or build.edition.meeting is None:
        return {}
    poster, handout = (replace(document, pages=(page,)) for page in document.pages)
    press = build.pdf(handout, flat_press_sheets(handout), base=PRESS, profile=build.cmyk_profile)
    findings = preflight(press)
    tell(findings, build.edition.meeting.span, build.report)
    return {
        ENDINGS["invitation"]: build.pdf(poster, access=build.edition.leaflet.standard),
        ENDINGS["invitation-print"]: press,
        ".invitation.preflight.json": preflight_json(findings),
        ENDINGS["invitation-office"]: build.pdf(document, invitation_sheets(document), base=OFFICE),
    }


def _write_phone(build: EditionBuild) -> Files:
    from builder.write.html import write_phone

    return {".phone.html": write_phone(build.edition, build.theme, build.report)}


def _write_phone_pictures(build: EditionBuild) -> Files:
    from builder.write.png import write_pictures

    pictures = write_pictures(build.phone_pictures, SCALE, build.cache)
    return {f".phone-{number}.png": data for number, data in enumerate(pictures, 1)}


def _write_show(build: EditionBuild) -> Files:
    from builder.write.show import write_show

    return {".show.html": write_show(build.talk, build.edition)}


PRODUCTS: tuple[Product, ...] = (
    Product("talk", say("talk"), "talk", lambda b: b.powerpoint, _write_talk),
    Product("slides", say("slides"), "talk", lambda b: b.talk, lambda b: {".slides.pdf": b.pdf(b.talk)}),
    Product("notes", say("notes"), "talk", lambda b: b.script, _write_script),
    Product("show", say("show"), "talk", lambda b: b.talk, _write_show, reads_edition=True, only_asked=True),
    Product("leaflet", say("leaflet"), "leaflet", lambda b: b.leaflet, _write_leaflet),
    Product("print", say("print"), "leaflet", lambda b: b.press_leaflet(), _write_press, preflighted=True),
    Product("office", say("office"), "leaflet", lambda b: b.clear_office_leaflet(), _write_office),
    Product("dummy", say("dummy"), "leaflet", lambda b: b.dummy, lambda b: {ENDINGS["dummy"]: b.pdf(b.dummy)}),
    Product("large", say("large"), "large", lambda b: b.large, lambda b: {ENDINGS["large"]: b.pdf(b.large)}),
    Product(
        "invitation",
        say("invitation"),
        "invitation",
        lambda b: b.checked_invitation(),
        _write_invitation,
        shows_photographs=False,
        preflighted=True,
    ),
    Product("phone", say("phone"), "phone", lambda b: None, _write_phone, reads_edition=True),
    Product(
        "phone-png", say("phone pictures"), "phone", lambda b: b.phone_pictures, _write_phone_pictures, only_asked=True
    ),
)

PHOTOGRAPHIC = frozenset(product.name for product in PRODUCTS if product.shows_photographs)
"""Those that photographs are made ready for."""

SHARED: Mapping[str, Callable[[SharedBuild], Files]] = {
    "calendar": SharedBuild.write_calendar,
    "evidence": SharedBuild.write_evidence,
}
"""The products that all languages share."""

_ROOMS: Mapping[str, tuple[str, ...]] = {
    "talk": ("builder.layout.slides", "builder.write.pptx"),
    "slides": ("builder.layout.slides",),
    "notes": ("builder.layout.slides",),
    "show": ("builder.layout.slides", "builder.write.show"),
    "phone": ("builder.write.html",),
}
"""What is loaded when a product is first made, by its name."""


def load_rooms(asked: Iterable[Collection[str]]) -> None:
    """Load what several processes would each load for itself; `asked` has the names of products of each of them.

    A forked process has what was loaded before.
    """
    wanted = Counter(room for names in asked for room in {room for name in names for room in _ROOMS.get(name, ())})
    for room, times in wanted.items():
        if times > 1:
            import_module(room)
