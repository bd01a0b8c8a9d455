"""Whether what matters keeps clear of a sheet's edge, where plain printers leave the paper white."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from builder.diagnostics import Message, Report, Span, say
from builder.geometry import MM, Rect, Size
from builder.page.items import ChartItem, GroupItem, ImageItem, Item, Paragraph, ShapeItem, TableItem, TextItem

CLEAR = 8 * MM
_TOLERANCE = 0.25


def check_clearance(
    items: Iterable[Item],
    size: Size,
    label: Message,
    report: Report,
    blamed: Mapping[Span, Span] = MappingProxyType({}),
    ours: Collection[Span] = (),
) -> None:
    """Words and pictures within 8 mm of the edge are told (`near-edge`); grounds may run over it, and boxes around
    words are told by these.

    `label` names the file and its page. `blamed`: where the author shortens what comes from one part of the outline.
    `ours`: from where our own words and drawings come, which no author can mend.
    """
    inner = Rect(0, 0, *size).inset(CLEAR, CLEAR, CLEAR, CLEAR)
    told: set[Span] = set()
    for span, rect in _edges(items):
        if not inner.contains(rect, _TOLERANCE) and span not in (*told, *ours):
            told.add(span)
            found = _distance(rect, size)
            report.warning(
                "near-edge",
                blamed.get(span, span),
                say(
                    "{label}: expected 8 mm of clear edge for office printers, found {found:.1f} mm",
                    label=label,
                    found=found,
                ),
                say("shorten this text, or others beside it; or print on a larger sheet and trim")
                if span in blamed
                else say("make it smaller or shorter, or print on a larger sheet and trim"),
            )


def _edges(items: Iterable[Item]) -> Iterator[tuple[Span, Rect]]:
    for item in items:
        match item:
            case GroupItem() if item.role != "artifact":
                yield from _edges(item.items)
            case TextItem():
                yield from ((item.span, rect) for rect in _lines(item))
            case ImageItem() | TableItem() | ChartItem():
                yield item.span, item.frame
            case ShapeItem() if item.stroke and item.fill and item.role != "artifact":
                yield item.span, item.frame


def _lines(item: TextItem) -> Iterator[Rect]:
    """The room of each line's letters: a frame may be wider than its words."""
    for paragraph in item.paragraphs:
        for number, line in enumerate(paragraph.set.lines):
            top = item.frame.y + paragraph.baseline(number) - 0.88 * paragraph.set.style.size
            yield Rect(item.frame.x + _left(paragraph, line.width), top, line.width, paragraph.set.style.size)


def _left(paragraph: Paragraph, width: float) -> float:
    free = paragraph.set.measure - width
    return paragraph.x + {"left": 0.0, "center": free / 2, "right": free}[paragraph.set.style.align]


def _distance(rect: Rect, size: Size) -> float:
    return max(0.0, min(rect.x, rect.y, size.width - rect.right, size.height - rect.bottom)) / MM
