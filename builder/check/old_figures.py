"""Words of a reviewed claim that still say a figure which was changed since: only of these is it certain that they
meant it, as somebody read both together. Most numbers beside a chart, such as how many took part, are none of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from builder.check.numerals import digit_numbers
from builder.check.plain_words import without_addresses
from builder.check.review_record import Changed, ClaimText
from builder.diagnostics import Report, Span
from builder.outline.model.blocks import Block, Chart, People100
from builder.outline.model.outline import Outline
from builder.outline.schema.amount import MINUS, ungrouped
from builder.outline.text.markup import Filled, read_markup
from builder.outline.text.text import LocalizedText, SourceText
from builder.words.languages import LANGUAGES


class OldFigure(Struct, frozen=True):
    """A text that says a figure as it was `before`, which is another one `now`."""

    text: ClaimText
    before: str
    now: str


def old_figures(changed: Changed, names: frozenset[Span]) -> Iterator[OldFigure]:
    """The texts of a claim that are as they were reviewed and say an old figure, but for the `names` of what is drawn.

    A figure of one digit is left out: it may stand for anything.
    """
    was = changed.was
    if was is None:
        return
    read, gone = set(was.content[0]), _gone(was.figures.split(), changed.claim.figures.split())
    for text, said in zip(changed.alike.texts, changed.alike.content[0], strict=True):
        if said in read and text.span not in names:
            numbers = {value for code, words in text.said for value in digit_numbers(_read(words, code, text.span))}
            yield from (OldFigure(text, old, new) for old, new in gone.items() if _value(old) in numbers)


def _read(words: str, code: str, span: Span) -> str:
    """What is read of a text as it is typed, without addresses and citation marks."""
    language = next(language for language in LANGUAGES if language == code)
    return without_addresses(read_markup(Filled(words, SourceText(words, span)), language, Report()))


def names_of(outline: Outline) -> frozenset[Span]:
    """Where the categories, series and groups of all charts are named: a number in a name is another one."""
    return frozenset(name.span for section in outline.sections for block in section.blocks for name in _names(block))


def _names(block: Block[LocalizedText]) -> Iterator[LocalizedText]:
    for inner in getattr(block, "blocks", ()):
        yield from _names(inner)
    if isinstance(block, Chart):
        yield from block.categories
        yield from (series.name for series in block.series)
    elif isinstance(block, People100):
        yield from (group.label for group in block.groups)


def _gone(before: list[str], now: list[str]) -> Mapping[str, str]:
    """Each figure that is no longer there, with what stands in its place; nothing where figures came or went."""
    if len(before) != len(now):
        return {}
    return {
        old: new for old, new in zip(before, now, strict=True)
        if old not in now and len(old.strip(f"+-{MINUS}")) > 1 and _value(old) is not None
    }  # fmt: skip


def _value(figure: str) -> float | None:
    """The figure as texts say it, without its sign; None for a month or a word."""
    try:
        return abs(float(ungrouped(figure).replace(MINUS, "-")))
    except ValueError:
        return None
