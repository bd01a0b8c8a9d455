"""Words that are wider than their column: set all the same, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.diagnostics import Message, Report, Span, say
from builder.geometry import MM
from builder.outline.model.message_names import NAMES
from builder.outline.text.text import Language
from builder.page.items import GroupItem, Item, Page, TableItem, TextItem
from builder.typeset.model import SetParagraph


def tell_wide_words(pages: Iterable[Page], report: Report, output: Message) -> None:
    """Report each unbreakable word that runs out of its measure (`overset-text`): language, output, page or panel."""
    for page in pages:
        for item in page.items:
            label = item.name if isinstance(item, GroupItem) and item.order is not None else page.label
            for language, span, done in _paragraphs([item]):
                if done.overset is not None and done.overset.points > 0:
                    where = say("{language} {output}, {place}", language=NAMES[language], output=output, place=label)
                    _tell(report, where, span, done)


def _tell(report: Report, where: Message, span: Span, done: SetParagraph) -> None:
    assert done.overset is not None
    over, word = done.overset.points / MM, done.overset.word or done.text
    report.error(
        "overset-text",
        span,
        say(
            "{where}: expected “{word}” to fit {room:.0f} mm, found it {over:.1f} mm too wide",
            where=where,
            room=done.measure / MM,
            word=word,
            over=over,
        ),
        say("put a space or a hyphen where it may break, or write it another way"),
    )


def _paragraphs(items: Iterable[Item]) -> Iterator[tuple[Language, Span, SetParagraph]]:
    for item in items:
        match item:
            case TextItem():
                yield from ((item.language, item.span, p.set) for p in item.paragraphs)
            case TableItem():
                yield from (
                    (item.language, item.span, p.set) for row in item.cells for cell in row for p in cell.paragraphs
                )
            case GroupItem():
                yield from _paragraphs(item.items)
            case _:
                pass
