"""From an outline to what is handed to a translator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Literal

from builder.catalogue import Tell
from builder.diagnostics import Report, Span
from builder.exchange.translate.handout import Entry, GlossaryRow, Handout
from builder.exchange.translate.length_budgets.budget import Budgets
from builder.exchange.translate.location import Locator, texts_of_edition
from builder.exchange.translate.texts import Translated, Unit
from builder.outline.model.edition import Edition
from builder.outline.text.conversion import chosen
from builder.outline.text.language import select_language
from builder.outline.text.text import Text
from builder.theme.model import Theme
from builder.theme.template import Template
from builder.theme.template.load import load_template
from builder.words.languages import locale_of

Only = Literal["missing", "stale", "all"]
CHARACTERS = {(True, False): 3.2, (False, True): 0.35}
"""Characters of a translation for each of the original, from Han to Latin script and back."""


def handout_of(of: Translated, theme: Theme, only: Only, tell: Tell) -> Handout:
    """The texts that are wanted, each with its place in words and its longest length."""
    edition, budgets = _budgets(of, theme)
    locator = locator_of(of, theme)
    texts = {text.span: text for text in texts_of_edition(edition)}
    units = [unit for unit in of.units if only in ("all", unit.state)]
    entries = [Entry(unit, locator.of(unit), _limit(unit, of, texts, budgets)) for unit in units]
    title = chosen(of.outline.title, of.direction[0])[1].raw
    return Handout(of.outline.id, title, edition.review.date, of.direction, entries, tuple(_glossary(of)), tell)


def limits_of(of: Translated, theme: Theme, units: Sequence[Unit]) -> Iterator[tuple[Unit, int]]:
    """Those texts that have a longest length, each with it: characters, the marks in the text counted."""
    edition, budgets = _budgets(of, theme)
    texts = {text.span: text for text in texts_of_edition(edition)}
    for unit in units:
        limit = _limit(unit, of, texts, budgets)
        if limit is not None:
            yield unit, limit


def _budgets(of: Translated, theme: Theme) -> tuple[Edition, Budgets]:
    """The edition that is translated to, and what its places take."""
    beside, edition = (select_language(of.outline, language, Report()) for language in of.direction)
    return edition, Budgets(edition, theme, _template(edition), (beside,))


def locator_of(of: Translated, theme: Theme) -> Locator:
    """Knows where the texts of an outline are seen, in the language that is translated to."""
    beside, edition = (select_language(of.outline, language, Report()) for language in of.direction)
    return Locator(edition, theme, beside, _template(edition))


def _template(edition: Edition) -> Template | None:
    """The organisation's template, if the outline names one that is fit for use: its slides have other rooms."""
    file = edition.theme.template
    return load_template(Path(edition.folder) / file.name, file.name, Report(), file.span) if file else None


def _limit(unit: Unit, of: Translated, texts: Mapping[Span, Text], budgets: Budgets) -> int | None:
    """With the marks in the text (bold, citations, names of values), so that an editor can count all it sees."""
    written = chosen(unit.text, of.direction[1])
    text = texts.get(written[1].span)
    if text is None:
        return None
    length = len(text.plain)
    han = (locale_of(written[0]).han, locale_of(of.direction[1]).han)
    budget = budgets.of(text, max(1, round(length * CHARACTERS.get(han, 1.0))))
    marks = len(unit.shown or unit.source) - length
    return None if budget is None else budget + max(0, marks)


def _glossary(of: Translated) -> Iterator[GlossaryRow]:
    first, second = (select_language(of.outline, language, Report()) for language in of.direction)
    for id, term in of.outline.terms.items():
        written = of.direction[1] in term.name.by_language
        name = second.terms[id].name.plain if written or second.terms[id].name.original else ""
        yield GlossaryRow(first.terms[id].name.plain, name, second.terms[id].plain.plain)
