"""The room that texts have on their slides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from builder.diagnostics import Report, Span
from builder.exchange.translate.length_budgets.filler import substituted
from builder.exchange.translate.length_budgets.trial import Known, Outcome, Trial, faults_of, texts_in
from builder.layout.slides.block_titles import titled_blocks
from builder.layout.slides.boxes import Slot, set_text
from builder.layout.slides.context import Context
from builder.layout.slides.deck import Deck, TalkOptions, begun_talk, closing_words, composed_block, framed
from builder.layout.slides.footer_title import SHORT_WIDTH
from builder.outline.model.block_texts import text_of
from builder.outline.model.blocks import Block
from builder.outline.model.edition import Edition, Part
from builder.outline.text.text import Text
from builder.page.items import Page
from builder.replace import replace
from builder.theme.model import Theme
from builder.theme.template import Template

FLOWING = frozenset({"points"})
"""The patterns whose words go on over a further slide; others would only put their parts on more slides."""


def talk_trials(edition: Edition, theme: Theme, template: Template | None = None) -> Mapping[Span, Trial]:
    """For each text of the talk's slides, how it is tried there: in our own design, or in a template."""
    frame, painted = framed(edition, theme, Report(), template)
    deck = begun_talk(edition, painted, Report(), frame, TalkOptions(template=template))
    found: dict[Span, Trial] = {}
    for span, trial in _trials(deck, Known()):
        found.setdefault(span, trial)
    return found


def _trials(deck: Deck, known: Known) -> Iterator[tuple[Span, Trial]]:
    edition = deck.context.edition
    for text in texts_in((edition.title, edition.subtitle, edition.group, edition.meeting)):
        yield text.span, partial(_page, deck, deck.frame.cover, text.span)
    edition = replace(edition, closing=closing_words(deck.context))
    for text in texts_in((edition.closing, edition.notice)):
        yield text.span, partial(_page, _with(deck, edition), deck.frame.closing, text.span)
    yield edition.short_title.span, partial(_short_title, deck)
    for number, part in enumerate(edition.talk.parts):
        for text in texts_in((part.title, part.subtitle)):
            yield text.span, partial(_opener, deck, number, text.span)
    for section in edition.sections:
        for block, title in titled_blocks(deck.context, section) if "talk" in section.only else ():
            if title is not None:
                yield title.span, partial(_title, deck)
            for text in text_of(block):
                yield text.span, partial(known.tried, block, partial(_laid_out, deck, title), text.span)


def _with(deck: Deck, edition: Edition) -> Deck:
    return replace(deck, context=replace(deck.context, edition=edition))


def _context(deck: Deck, span: Span) -> Context:
    return replace(deck.context, report=Report(), span=span)


def _page(deck: Deck, page: Callable[[Context], Page], span: Span, text: Text) -> Outcome:
    """A slide made from the top of the outline."""
    context = _context(deck, span)
    page(replace(context, edition=_changed(deck, span, text)))
    return Outcome(faults_of(context.report))


def _changed(deck: Deck, span: Span, text: Text) -> Edition:
    edition = deck.context.edition
    names = ("title", "short_title", "subtitle", "notice", "closing", "group", "meeting")
    return replace(edition, **{name: substituted(getattr(edition, name), [(span, text)]) for name in names})


def _opener(deck: Deck, number: int, span: Span, text: Text) -> Outcome:
    context = _context(deck, span)
    parts = deck.context.edition.talk.parts
    part: Part[Text] = substituted(parts[number], [(span, text)])
    deck.frame.opener(context, part, number, len(parts))
    return Outcome(faults_of(context.report))


def _title(deck: Deck, text: Text) -> Outcome:
    over = deck.frame.title(_context(deck, text.span), text).overset
    return Outcome(frozenset({("overset-text", text.span)}) if over else frozenset())


def _short_title(deck: Deck, text: Text) -> Outcome:
    """It stands at the foot of every slide, on one line."""
    context = _context(deck, text.span)
    over = set_text(context, Slot(text, SHORT_WIDTH, 1), context.style("footer")).overset
    return Outcome(frozenset({("overset-text", text.span)}) if over else frozenset())


def _laid_out(deck: Deck, title: Text | None, block: Block[Text]) -> Outcome:
    context = _context(deck, block.span)
    bodies, _ = composed_block(deck, context, block, title)
    return Outcome(faults_of(context.report), len(bodies), boxed=type(block).traits.module not in FLOWING)
