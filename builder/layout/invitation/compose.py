"""The invitation's pages: what stands where is decided for all languages at once, so that they look alike."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from msgspec import Struct

from builder.diagnostics import Diagnostic, Message, Report, say
from builder.drawing.motifs import read_motif
from builder.geometry import MM, Rect
from builder.layout.folds import BLEED
from builder.layout.invitation.block import block_height, block_items, clear_foot
from builder.layout.invitation.edition_line import edition_line, line_foot
from builder.layout.invitation.headline import Headline, Place, has_room, headline_of
from builder.layout.invitation.letters import Lettering
from builder.layout.invitation.papers import Paper, papers_of
from builder.layout.invitation.picture import PLAIN, VIEWS, Picture, picture_of
from builder.layout.invitation.said import names_topics, points_of
from builder.layout.invitation.strip import strip_of
from builder.layout.kept_names import keeping_names
from builder.layout.leaflet.compose import metadata_of
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.measures import LEAFLET
from builder.layout.leaflet.setting import Setting
from builder.layout.leaflet.wide_words import tell_wide_words
from builder.memory import Memory
from builder.outline.model.block_texts import edition_words
from builder.outline.model.edition import Edition
from builder.outline.model.message_names import NAMES
from builder.page.items import Document, Page
from builder.replace import replace
from builder.theme.model import Theme
from builder.typeset.engine import Typesetter
from builder.typeset.text_runs import CitationNumbers

SEAM = 0.5
"""By how much the block goes under the picture, lest a screen show paper between the two."""
SLACK = 0.1
"""Points of rounding."""
ENOUGH = 0.5
"""A title of so much of the largest size needs no smaller picture."""
WORTH_A_PICTURE = 1.2
"""A title that is so many times larger is worth a smaller one."""


def compose_invitation(
    edition: Edition, theme: Theme, report: Report, beside: Sequence[Edition] = (), memory: Memory | None = None
) -> Document:
    """The invitation of an edition whose meeting has a day: a page for the poster, one for the hand-out.

    `beside` are the other languages: picture and block are as high in all of them. Words that find no room are told
    as `overset-invitation`. A `memory` keeps the pages of one call for the next.
    """
    editions, memory = (edition, *beside), memory or Memory()
    looked_at = tuple((replace(one, sections=()), points_of(one), names_topics(one)) for one in editions)
    told, pages = memory.recall(
        ("invitation", edition.language),
        (looked_at, edition_words(edition), theme),
        lambda: _composed(editions, theme, memory),
    )
    report.extend(told)
    return Document(
        kind="invitation", language=edition.language, pages=pages, palette=theme.palettes["leaflet"],
        metadata=metadata_of(edition), typefaces=theme.typefaces(edition.language),
    )  # fmt: skip


def _composed(
    editions: Sequence[Edition], theme: Theme, memory: Memory
) -> tuple[tuple[Diagnostic, ...], tuple[Page, ...]]:
    """What is told, and the pages in the first of the languages."""
    own = Report()
    reports = [own, *(Report() for _ in editions[1:])]
    papers = zip(papers_of(editions[0]), (say("poster"), say("hand-out")), strict=True)
    pages = tuple(
        Sheet(paper, label, memory).page([
            invitation_setting(edition, theme, report, paper) for edition, report in zip(editions, reports, strict=True)
        ])
        for paper, label in papers
    )  # fmt: skip
    tell_wide_words(pages, own, NAMES["invitation"])
    return tuple(own), pages


def invitation_setting(edition: Edition, theme: Theme, report: Report, paper: Paper) -> Setting:
    return Setting(
        edition=edition, theme=theme, report=report,
        typesetter=keeping_names(Typesetter(edition.language, "noto"), edition),
        styles=Lettering(theme, edition.language, paper.scale).styles, measures=LEAFLET, numbers=CitationNumbers(),
        motif=read_motif(edition, tuple(theme.palettes["leaflet"]), report), output=say("invitation"),
    )  # fmt: skip


class Sheet(Struct, frozen=True):
    """One of the papers."""

    paper: Paper
    label: Message
    memory: Memory

    def page(self, settings: Sequence[Setting]) -> Page:
        """The page in the first setting's language, laid out like those of the others."""
        called = edition_words(settings[0].edition)
        settings = self._saying_what_fits(settings)
        own, paper = settings[0], self.paper
        lettering = _lettering(own, paper)
        contact = strip_of(own, paper, lettering)
        strip, top = self._edges(settings)
        picture = self._picture(own, max(self._stage(s, top) for s in settings), top)
        headline = self._headline(own, picture, top)
        block = Rect(-BLEED, top - SEAM, paper.size.width + 2 * BLEED, paper.size.height - top + SEAM + BLEED)
        facts, over = block_items(own, paper, lettering, Rect(0, top, paper.size.width, strip - top))
        self._tell(own, headline, over)
        return Page(
            size=paper.size,
            items=(
                *headline.items,
                *facts,
                *contact.placed(strip, own.edition.span),
                *edition_line(own, paper, lettering, called, strip),
            ),
            background=(*picture.items, box(block, own.edition.span, "deep")),
            fill="ground",
            layout="panel",
            title=own.edition.title.plain,
            label=say("{output}, {part}", output=own.output, part=self.label),
        )

    def lacking(self, settings: Sequence[Setting]) -> float:
        """By how many points the facts are too high beside those of other languages, with the least of pictures.

        Endless where group and title have no room. Nothing is told, and nothing laid out but what it takes to know.
        """
        settings = self._saying_what_fits(settings)
        own, paper = settings[0], self.paper
        lettering, strip, top = _lettering(own, paper), *self._edges(settings)
        picture = self._picture(own, PLAIN, top)
        if not has_room(own, Place(paper, lettering, top, picture.skyline)):
            return inf
        return block_items(own, paper, lettering, Rect(0, top, paper.size.width, strip - top))[1]

    def _saying_what_fits(self, settings: Sequence[Setting]) -> Sequence[Setting]:
        """The settings, in all languages without the talk's own headings where these leave the facts or the motif no
        room. An author's own lines stay: what is said comes before what is drawn."""
        if not any(names_topics(s.edition) for s in settings) or not self._lacks(settings):
            return settings
        fewer = [replace(s, edition=replace(s.edition, sections=())) for s in settings]
        return fewer if self._lacks(fewer) < self._lacks(settings) else settings

    def _lacks(self, settings: Sequence[Setting]) -> int:
        """Of facts that fit and the motif's picture, how many of the two a language has no room for."""
        strip, top = self._edges(settings)
        frame = Rect(0, top, self.paper.size.width, strip - top)
        over = any(block_items(s, self.paper, _lettering(s, self.paper), frame)[1] > SLACK for s in settings)
        return over + any(s.motif is not None and self._stage(s, top) == PLAIN for s in settings)

    def _edges(self, settings: Sequence[Setting]) -> tuple[float, float]:
        """Where the strip begins, and the block over it, in all languages."""
        paper = self.paper
        low = max(strip_of(s, paper, _lettering(s, paper)).height for s in settings)
        foot = max(clear_foot(paper), *(line_foot(s, paper, _lettering(s, paper)) for s in settings))
        strip = paper.size.height - (low or foot)
        return strip, strip - max(block_height(s, paper, _lettering(s, paper)) for s in settings)

    def _picture(self, setting: Setting, stage: int, foot: float) -> Picture:
        made = picture_of(setting.motif, stage, self.paper.size, setting.edition.span, self.memory)
        return made.at(foot)

    def _headline(self, setting: Setting, picture: Picture, foot: float) -> Headline:
        place = Place(self.paper, _lettering(setting, self.paper), foot, picture.skyline)
        return headline_of(setting, place)

    def _stage(self, setting: Setting, foot: float) -> int:
        """Which picture leaves the title enough room: the largest, unless a smaller one lets it be much larger; land
        alone where none does."""
        quiet = replace(setting, report=Report())
        _, most = _lettering(setting, self.paper).sizes("title")
        best, size = 0, 0.0
        for stage in range(len(VIEWS)):
            found = self._headline(quiet, self._picture(setting, stage, foot), foot).size
            if not size or found >= WORTH_A_PICTURE * size:
                best, size = (stage, found) if found else (best, size)
            if size >= ENOUGH * most or setting.motif is None:
                break
        return best if size else PLAIN

    def _tell(self, setting: Setting, headline: Headline, over: float) -> None:
        """What finds no room: the title, or the facts."""
        edition, language = setting.edition, NAMES[setting.language]
        if not headline.size:
            setting.report.error(
                "overset-invitation",
                edition.title.span,
                say("{language}, {label}: expected a title that leaves room for the picture, found a longer one",
                    language=language, label=say("{output}, {part}", output=setting.output, part=self.label)),
                say("shorten the title, or what stands under it (`meeting.name`, `subtitle`)"),
            )  # fmt: skip
        if over > SLACK:
            setting.report.error(
                "overset-invitation",
                edition.meeting.span if edition.meeting else edition.span,
                say("{language}, {label}: expected facts of the meeting that fit, found {over:.0f} mm too much",
                    language=language, label=say("{output}, {part}", output=setting.output, part=self.label),
                    over=over / MM),
                say("shorten `place`, `speaker` or `points` of the meeting"),
            )  # fmt: skip


def _lettering(setting: Setting, paper: Paper) -> Lettering:
    return Lettering(setting.theme, setting.language, paper.scale)
