"""Words that are wider than their column: set all the same, and told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from builder.diagnostics import Report, Span, say
from builder.geometry import MM
from builder.page.items import GroupItem, Item, Page, TableItem, TextItem
from builder.typeset.model import SetParagraph


def tell_wide_words(pages: Iterable[Page], report: Report) -> None:
    """Report each unbreakable word that runs out of its measure (`overset-text`), with its page or panel."""
    for page in pages:
        for item in page.items:
            label = item.name if isinstance(item, GroupItem) and item.order is not None else page.label
            for span, done in _paragraphs([item]):
                if done.overset is not None and done.overset.points > 0:
                    _tell(report, label, span, done)


def _tell(report: Report, label: str, span: Span, done: SetParagraph) -> None:
    assert done.overset is not None
    over, word = done.overset.points / MM, done.overset.word or done.text
    report.error(
        "overset-text",
        span,
        say(
            "{label}: expected words that fit {room:.0f} mm, found “{word}”, {over:.1f} mm too wide",
            label=label,
            room=done.measure / MM,
            word=word,
            over=over,
        ),
        say("use a shorter word, or part it with a space or hyphen"),
    )


def _paragraphs(items: Iterable[Item]) -> Iterator[tuple[Span, SetParagraph]]:
    for item in items:
        match item:
            case TextItem():
                yield from ((item.span, p.set) for p in item.paragraphs)
            case TableItem():
                yield from ((item.span, p.set) for row in item.cells for cell in row for p in cell.paragraphs)
            case GroupItem():
                yield from _paragraphs(item.items)
            case _:
                pass
