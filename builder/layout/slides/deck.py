"""The order of a talk: title, section openers, a slide or more for every block, closing."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from msgspec import Struct, field

from builder.diagnostics import Diagnostic, Report, say
from builder.drawing.motifs import Part as MotifPart
from builder.drawing.motifs import read_motif
from builder.layout.item_pictures import shows_pictures
from builder.layout.slides.block_titles import titled_blocks
from builder.layout.slides.both_words import both_words
from builder.layout.slides.boxes import SetText
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.footer_title import tell_short_title
from builder.layout.slides.fullness import tell_when_full
from builder.layout.slides.grid import BODY
from builder.layout.slides.notes import (
    Notes,
    TermNotes,
    all_paragraphs,
    block_notes,
    continued_notes,
    in_second,
    under_headings,
)
from builder.layout.slides.own_frame import OwnFrame, SlideFrame
from builder.layout.slides.patterns import pattern_for
from builder.layout.slides.patterns.closing import CLOSING_WAYS
from builder.layout.slides.patterns.title import COVER_WAYS
from builder.layout.slides.second_tried import block_in_both, in_both
from builder.layout.slides.sources_cited import number_sources, sources_of
from builder.layout.slides.template import TemplateFrame
from builder.layout.slides.template_faces import slack_for
from builder.layout.slides.template_grid import template_grid
from builder.layout.slides.twins import Twin, twins_of
from builder.memory import Held, Memory
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block, Section
from builder.outline.model.edition import Edition, Part
from builder.outline.model.language_pairs import twinned_talk, untwinned
from builder.outline.model.said_once import said_once
from builder.outline.text.text import Language, Text
from builder.outline.text.text_places import spoken
from builder.page.items import Document, Metadata, Page
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.template import Template
from builder.typeset.engine import Typesetter
from builder.typeset.model import Slack
from builder.typeset.pair import PairTypesetter, second_of
from builder.typeset.text_runs import CitationNumbers
from builder.words.own import own_words

ON_SLIDES: tuple[MotifPart, ...] = (
    "cover", "end", "corner", "symbol", "thread", "sheath", "sheath-current", "sheath-next",
)  # fmt: skip
"""The drawings of a motif that slides show."""
KNOWN = Slack(0.05, 0.25)
"""Room kept free for PowerPoint's own breaking."""
T = TypeVar("T")


class Deck(Struct):
    """A talk in the making: the pages so far, and what runs through all of them."""

    context: Context
    pages: list[Page]
    terms: TermNotes
    frame: SlideFrame
    second_terms: TermNotes | None = None
    """The same in the second language, where there is one."""
    section: str = ""
    twins: tuple[Twin, ...] = ()
    opened: set[int] = field(default_factory=set)
    """The parts that have had their opener."""
    memory: Memory = field(default_factory=Memory)
    around: object = None
    """All that a slide may depend on beside its own block: theme, numbers of citations, editions but for sections."""

    @property
    def languages(self) -> tuple[Language, ...]:
        """What its slides are set in, the second under the first."""
        own, second = self.context.language, second_of(self.context.typesetter)
        return (own,) if second is None else (own, second)

    @property
    def next_number(self) -> int:
        return len(self.pages) + 1


class TalkOptions(Struct, frozen=True):
    """What a talk is made with beside its edition and theme."""

    template: Template | None = None
    """Its layouts frame the slides, and they are painted in its colours, for PowerPoint alone."""
    beside: Sequence[Edition] = ()
    """The document's other languages: blocks are arranged so that they fit in each of them."""
    second: Edition | None = None
    """Each slide says the same in its language too, smaller, as far as there is room (`no-room-for-second`)."""
    memory: Memory | None = None
    """Keeps the slides of blocks that stay equal from one call to the next."""


ALONE = TalkOptions()


def compose_talk(edition: Edition, theme: Theme, report: Report, options: TalkOptions = ALONE) -> Document:
    """Lay out an edition as a talk. What cannot fit is reported as `overset-text`; nothing is clipped or dropped."""
    template, second = options.template, options.second
    frame, theme = framed(edition, theme, report, template)
    edition = twinned_talk(edition, second) if second else edition
    deck = begun_talk(edition, theme, report, frame, options)
    if second is not None:
        deck.second_terms = TermNotes(second.terms)
        tell_short_title(deck.context)
    if options.memory is not None:
        deck.memory = options.memory
        deck.around = deck.memory.same(("talk", deck.languages, template is None), _around(deck))
    _add_title(deck)
    for section in edition.sections:
        if "talk" in section.only:
            _add_section(deck, section)
    _add_closing(deck)
    document = _document(untwinned(edition) if second else edition, theme, deck.pages, template)
    return replace(document, second=second.language) if second else document


def _around(deck: Deck) -> object:
    own = deck.context
    contexts = (own, *(twin.context for twin in deck.twins))
    frames = tuple((replace(for_blocks(c.edition), sections=()), tuple(c.numbers.order)) for c in contexts)
    return own.theme, own.motif, own.typesetter, frames


def for_blocks(edition: Edition) -> Edition:
    """The edition as blocks see it: without what differs from one meeting to the next.

    So their slides are the same for all meetings but for what stands around them, and are made once.
    """
    return replace(edition, id="", meeting=None, group=None)


def begun_talk(edition: Edition, theme: Theme, report: Report, frame: SlideFrame, options: TalkOptions = ALONE) -> Deck:
    """A talk without slides yet: what they are set with, its citations numbered."""
    template, second = options.template, options.second
    latin, slack = theme.fonts.measure_latin, slack_for(template) if template else KNOWN
    setter = Typesetter(edition.language, latin, slack)
    if second is not None:
        setter = PairTypesetter(edition.language, latin, slack, other=Typesetter(second.language, latin, slack))
    context = Context(
        edition=edition, theme=theme, typesetter=setter, report=report, numbers=CitationNumbers(),
        motif=None if template else read_motif(edition, theme.palettes["talk"], report, ON_SLIDES), body=BODY,
        slide=1, span=edition.span, bleeds=template is None and second is None,
    )  # fmt: skip
    number_sources(edition, context.numbers)
    return Deck(
        context,
        [],
        TermNotes(edition.terms),
        frame,
        twins=twins_of(context, [for_blocks(other) for other in options.beside]),
    )


def framed(edition: Edition, theme: Theme, report: Report, template: Template | None) -> tuple[SlideFrame, Theme]:
    """What stands around the slides, and the theme with the template's colours in place of its own."""
    if template is None:
        return OwnFrame(), theme

    palettes = {**theme.palettes, "talk": template.palette}
    named = edition.theme.template
    grid = template_grid(template, named.span if named else edition.theme.span, report)
    return TemplateFrame(template, grid), replace(theme, palettes=palettes)


def _document(edition: Edition, theme: Theme, pages: Sequence[Page], template: Template | None) -> Document:
    group = edition.group.name.plain if edition.group else ""
    metadata = Metadata(
        id=edition.id, title=edition.title.plain, subject=edition.subtitle.plain if edition.subtitle else "",
        author=group, date=edition.review.date, draft=edition.review.status == "draft",
        series=(edition.meeting.series if edition.meeting else None) or "",
    )  # fmt: skip
    return Document(
        kind="talk", language=edition.language, pages=tuple(pages), palette=theme.palettes["talk"], metadata=metadata,
        typefaces=template.typefaces if template else theme.typefaces(edition.language),
        template=template, spoken=spoken(edition),
    )  # fmt: skip


def _add_title(deck: Deck) -> None:
    deck.section = deck.context.own.talk.opening
    context = replace(deck.context, slide=1)
    page = in_both(context, deck.frame.cover, COVER_WAYS)
    _add(deck, context, page, *_noted(deck, context.edition.talk.opening_notes))


def _add_closing(deck: Deck) -> None:
    """The last slide, always: notice, draft mark and review dates guard the reader, with the author's words or not."""
    edition, closing = deck.context.edition, closing_words(deck.context)
    deck.section = deck.context.own.talk.closing
    edition = replace(edition, closing=closing)
    context = replace(deck.context, slide=deck.next_number, span=closing.span, edition=edition)
    _add(
        deck,
        context,
        in_both(context, deck.frame.closing, CLOSING_WAYS),
        *_noted(deck, context.edition.talk.closing_notes),
    )


def closing_words(context: Context) -> Text:
    """The author's words on the last slide, or ours."""
    edition = context.edition
    at = edition.notice.span if edition.notice else edition.review.span
    return edition.closing or both_words(context, lambda language: own_words(language).review.thanks, at)


def _add(deck: Deck, context: Context, page: Page, notes: Notes, second: Notes) -> None:
    """One more slide, with what it is called in messages and in PowerPoint's list of sections."""
    label = say("slide {slide}", slide=context.slide)
    notes, second = under_headings(notes, second, deck.languages)
    deck.pages.append(
        replace(page, section=deck.section, label=label, span=context.span, notes=notes, second_notes=second)
    )


def _noted(deck: Deck, text: Text | None) -> tuple[Notes, Notes]:
    """Notes of a slide of its own, in each language."""
    return all_paragraphs([text]), all_paragraphs(in_second([text]))


def _add_section(deck: Deck, section: Section[Text]) -> None:
    """The opener where a part begins, then the section's blocks; the first that needs it takes the section's title."""
    parts = deck.context.edition.talk.parts
    part = next((i for i, p in enumerate(parts) if section.id in p.sections), None)
    if part is not None and part not in deck.opened:
        deck.opened.add(part)
        _add_opener(deck, parts, part)
    elif not parts:
        deck.section = (section.heading or section.title).plain
    notes = section.notes
    for block, title in titled_blocks(deck.context, section):
        _add_block(deck, block, title, notes)
        notes = None


def _add_opener(deck: Deck, parts: Sequence[Part[Text]], index: int) -> None:
    deck.section = parts[index].title.plain
    context = replace(deck.context, slide=deck.next_number, span=parts[index].span)

    def once(context: Context, make: Callable[[Context], SlideBody]) -> SlideBody:
        bare, key = for_blocks(context.edition), (deck.around, context.edition.talk.parts, index, context.slide)
        return _remembered(
            deck,
            ("opener", index),
            key,
            context.report,
            lambda report: make(replace(context, report=report, edition=bare)),
        )

    opener = in_both(context, lambda c: deck.frame.opener(c, c.edition.talk.parts[index], index, len(parts), once))
    _add(deck, context, opener, *_noted(deck, parts[index].notes))


def _add_block(deck: Deck, block: Block[Text], title: Text | None, notes: Text | None) -> None:
    """The slides of one block, under its title; several are numbered, and set again if the number lengthens a title."""
    context = replace(deck.context, slide=deck.next_number, span=block.span)
    others = tuple((twin.blocks.get(block.span), twin.titles.get(block.span)) for twin in deck.twins)
    if title is not None:
        block = said_once(block, title)
    seen, key = for_blocks(context.edition), (deck.around, block, title, others, context.slide)
    bodies, titles = _remembered(
        deck,
        ("block", block.span),
        key,
        context.report,
        lambda report: block_in_both(
            replace(context, report=report, edition=seen), block, title, lambda c, b, t: composed_block(deck, c, b, t)
        ),
    )
    said = _block_notes(deck, notes, block)
    for index, body in enumerate(bodies):
        here = replace(context, slide=deck.next_number)
        if body.counted:
            tell_when_full(here, body, in_parts=block.traits.parted)
        ids = body.sources if body.sources is not None else sources_of(block)
        page = _framed_page(deck, here, body, titles[index] if titles else None, ids, block.as_of)
        _add(deck, here, page, *(_continued_notes(deck, notes, block) if index else said))


def _framed_page(
    deck: Deck, context: Context, body: SlideBody, title: SetText | None, cited: Sequence[str], since: str | None
) -> Page:
    """A block's slide with its title and its footer, where the group's logo and the meeting's day may stand."""
    seen = replace(for_blocks(context.edition), group=context.edition.group, meeting=context.edition.meeting)
    key = (deck.around, Held((body, title)), tuple(cited), since, context.slide, seen.group, seen.meeting)
    return _remembered(
        deck,
        ("page", context.slide),
        key,
        context.report,
        lambda report: deck.frame.page(replace(context, report=report, edition=seen), body, title, cited, since),
    )


def _block_notes(deck: Deck, of_section: Text | None, block: Block[Text]) -> tuple[Notes, Notes]:
    """The notes of a block's first slide in each language, with the terms that it is the first to use."""
    written, shown = (of_section, block.notes), (block.title, *text_of(block))
    first = block_notes(deck.context.own, deck.terms, written, shown)
    if deck.second_terms is None:
        return first, ()
    said = [text and (text.second or text) for text in shown]
    return first, block_notes(own_words(deck.languages[-1]), deck.second_terms, in_second(written), said)


def _continued_notes(deck: Deck, of_section: Text | None, block: Block[Text]) -> tuple[Notes, Notes]:
    written = of_section, block.notes
    second = continued_notes(own_words(deck.languages[-1]), in_second(written))
    return continued_notes(deck.context.own, written), second


def _remembered(deck: Deck, place: Hashable, key: object, report: Report, make: Callable[[Report], T]) -> T:
    """What `make` gives, or gave for an equal key at this place, and what it told."""

    def made() -> tuple[T, list[Diagnostic]]:
        told = Report()
        return make(told), told.diagnostics

    given, told = deck.memory.recall((deck.languages, type(deck.frame), place), key, made)
    report.extend(told)
    return given


def composed_block(
    deck: Deck, context: Context, block: Block[Text], title: Text | None
) -> tuple[tuple[SlideBody, ...], list[SetText]]:
    """The block's slides and their titles, with the body area that the longest of those titles leaves."""
    context = replace(context, pictures=shows_pictures(block, context.edition, context.theme.palettes["talk"]))
    if title is None:
        return pattern_for(block)(block, context), []
    alone = deck.frame.title(context, title)
    most, lines = alone.lines, 0
    while most > lines:
        lines, told = most, Report()
        area = deck.frame.area()
        others = tuple(pair for twin in deck.twins if (pair := twin.of(block, area)))
        here = replace(context, report=told, body=area, beside=others, title=title)
        bodies = pattern_for(block)(block, here)
        count = len(bodies)
        titles = [alone] if count == 1 else [deck.frame.title(context, title, i + 1, count) for i in range(count)]
        most = max(t.lines for t in titles)
    context.report.extend(told)
    return bodies, titles
