"""Where words really are: the room of each line, which is narrower than the frame it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from builder.geometry import Rect
from builder.page.items import GroupItem, Item, Paragraph, TextItem


def word_boxes(items: Sequence[Item]) -> list[Rect]:
    """The room of each line of words and of each logo."""
    found: list[Rect] = []
    for item in items:
        if isinstance(item, TextItem):
            found += [box for paragraph in item.paragraphs for box in _lines(item, paragraph)]
        elif isinstance(item, GroupItem):
            found += word_boxes(item.items) or [item.frame]
        else:
            found.append(item.frame)
    return found


def _lines(item: TextItem, paragraph: Paragraph) -> list[Rect]:
    style, frame = paragraph.set.style, item.frame
    tops = (frame.y + paragraph.baseline(number) - 0.8 * style.size for number in range(len(paragraph.set.lines)))
    return [
        Rect(frame.x + paragraph.line_x(line), top, line.width, style.size)
        for line, top in zip(paragraph.set.lines, tops, strict=True)
    ]
