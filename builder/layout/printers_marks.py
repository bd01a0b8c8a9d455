"""Marks around a press sheet's trim: crop and fold marks and the slug, in black ink alone."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.plain_shapes import straight_line
from builder.geometry import MM, Point, Rect
from builder.layout.folds import BLEED, FoldScheme
from builder.outline.text.text import Language
from builder.page.items import Document, Item, Paragraph, ShapeItem, Stroke, TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.engine import Typesetter
from builder.typeset.model import StyledRun
from builder.words.languages import locale_of
from builder.words.own import own_words

AWAY, LONG = 4 * MM, 5 * MM
"""Marks begin this far outside the trim, clear of the bleed, and are this long."""
CROP = Stroke(color="ink", width=0.1 * MM)
FOLD = Stroke(color="ink", width=0.1 * MM, dash=(2.0, 1.5))
SLUG = TextStyle(6.5, 8.5)
SLUG_INDENT = 4 * MM
_NOWHERE = Span("", 1, 1)


def press_marks(document: Document, scheme: FoldScheme, index: int, trim: Rect) -> tuple[Item, ...]:
    """The marks of one side. Sheets of a booklet are counted in the slug."""
    side, language = scheme.sides[index], document.language
    setter = _Setter(language)
    folds = [trim.x + x for x in side.folds]
    return (
        *(_line(start, end, CROP, "crop mark") for start, end in crop_marks(trim)),
        *(_line(start, end, FOLD, "fold mark") for start, end in fold_marks(trim, folds)),
        *(setter.label(x, trim) for x in folds),
        setter.slug(slug_lines(document, scheme, index), trim, side.folds[0] if side.folds else side.size.width),
    )


def flat_marks(document: Document, trim: Rect) -> tuple[Item, ...]:
    """The marks of a sheet that is printed on one side and not folded: an invitation."""
    words, language = own_words(document.language).press, document.language
    gap = locale_of(language).punctuation.wide_space
    first = gap.join([f"{document.metadata.id}.{language}", words.invitation, words.one_side])
    size = f"{_mm(trim.width)} × {_mm(trim.height)}"
    lines = first, words.flat_size(size=size, bleed=BLEED / MM)
    return (
        *(_line(start, end, CROP, "crop mark") for start, end in crop_marks(trim)),
        _Setter(language).slug(lines, trim, trim.width),
    )


def crop_marks(trim: Rect) -> Iterator[tuple[Point, Point]]:
    """Two lines at each corner."""
    for x in (trim.x, trim.right):
        yield Point(x, trim.y - AWAY), Point(x, trim.y - AWAY - LONG)
        yield Point(x, trim.bottom + AWAY), Point(x, trim.bottom + AWAY + LONG)
    for y in (trim.y, trim.bottom):
        yield Point(trim.x - AWAY, y), Point(trim.x - AWAY - LONG, y)
        yield Point(trim.right + AWAY, y), Point(trim.right + AWAY + LONG, y)


def cut_marks(x: float, height: float) -> tuple[Item, ...]:
    """Two short lines within a sheet, at its head and foot, between which it is cut."""
    ends = ((Point(x, 0), Point(x, LONG)), (Point(x, height - LONG), Point(x, height)))
    return tuple(_line(start, end, FOLD, "cut mark") for start, end in ends)


def fold_marks(trim: Rect, folds: list[float]) -> Iterator[tuple[Point, Point]]:
    """One line above and one below each fold."""
    for x in folds:
        yield Point(x, trim.y - AWAY), Point(x, trim.y - AWAY - LONG)
        yield Point(x, trim.bottom + AWAY), Point(x, trim.bottom + AWAY + LONG)


def slug_lines(document: Document, scheme: FoldScheme, index: int) -> tuple[str, str]:
    """What the printer must know: which file and side, fold, finished size, panel widths, how the sheet turns."""
    words, side = own_words(document.language).press, scheme.sides[index]
    sheet = f" {index // 2 + 1}/{len(scheme.sides) // 2}" if len(scheme.sides) > 2 else ""
    gap = locale_of(document.language).punctuation.wide_space
    name = words.outer if side.name == "outer" else words.inner
    first = gap.join([f"{document.metadata.id}.{document.language}", name + sheet, words.folds[scheme.name]])
    size = f"{_mm(side.size.width)} × {_mm(side.size.height)}"
    widths = " + ".join(_mm(panel.frame.width) for panel in side.panels)
    return first, words.size(size=size, widths=widths, bleed=BLEED / MM, flip=words.flips[scheme.flip])


def _mm(points: float) -> str:
    return f"{round(points / MM, 1):g}"


def _line(start: Point, end: Point, stroke: Stroke, name: str) -> ShapeItem:
    return replace(straight_line(start, end, _NOWHERE, stroke), name=name)


class _Setter(Struct, frozen=True):
    """Sets the few words beside the marks."""

    language: Language

    def label(self, x: float, trim: Rect) -> TextItem:
        frame = Rect(x + MM, trim.y - AWAY - LONG, 12 * MM, SLUG.leading)
        return self._item([own_words(self.language).press.fold], frame, "fold label")

    def slug(self, lines: tuple[str, str], trim: Rect, end: float) -> TextItem:
        """At the lower left, short of the first fold mark or the corner, which is `end` points from the trim."""
        room = end - SLUG_INDENT - 2 * MM
        frame = Rect(trim.x + SLUG_INDENT, trim.bottom + AWAY, room, 2 * SLUG.leading)
        return self._item(list(lines), frame, "slug")

    def _item(self, lines: list[str], frame: Rect, name: str) -> TextItem:
        setter = Typesetter(self.language)
        y, placed = 0.0, []
        for words in lines:
            made = setter.set([StyledRun(words)], SLUG, frame.width)
            placed.append(Paragraph(made, 0, y))
            y += made.height
        return TextItem(
            frame=frame, role="artifact", span=_NOWHERE, name=name, paragraphs=tuple(placed), language=self.language
        )
