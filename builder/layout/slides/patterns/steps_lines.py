"""Steps in lines, the text beside its title: so many steps have large letters on one slide only in this way."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from builder.geometry import Rect
from builder.layout.slides.boxes import held_text, natural_width
from builder.layout.slides.choosing import Laid, laid_in_rows
from builder.layout.slides.context import SlideBody
from builder.layout.slides.grid import rows_for
from builder.layout.slides.patterns.steps_begun import Row, Start, Starts, row_grounds, row_numbers
from builder.layout.slides.patterns.steps_plans import Arranged, Placed
from builder.layout.slides.sizing import Piece, Ranges
from builder.outline.model.blocks import Step
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

GAP, AIR, RIGHT = 9.0, 5.0, 20.0
"""Between lines, above and below their words, and at the right of a text."""
MOST_TITLE, LEAST_TITLE, BETWEEN = 0.38, 0.22, 24.0
"""The share of what its number leaves that a title has at most and at least, and the space to the text."""
MOST_OVER = 1.35
"""A title is at most so many times as large as the text beside it."""
TITLE_ROOM = 1.12
"""Titles may grow by so much over the middle of their range before they break."""
STARTS = Starts(Start(78, 78, 0, 0, 100), Start(78, 124, 92, 38, 146), Start(78, 78, 122, 76, 168))


def laid_in_lines(arranged: Arranged, ranges: Ranges) -> Laid:
    """Title and text beside each other; a step that has more to say gets a higher line, but for pictures, which are
    all as large as the lowest line lets them be.
    """
    context = arranged.context
    title, text = _places(arranged, context.body)
    slides = [[_halves(step, title.width, text.width) for step in run] for run in arranged.slides]
    heights = [context.body.height - GAP * (len(run) - 1) - 2 * AIR * len(run) for run in slides]

    def laid_with(own: Ranges) -> Laid:
        return laid_in_rows(context, slides, heights, own, alike=context.pictures and arranged.icons)

    return _with_large_titles(laid_with(ranges), ranges, laid_with)


def _with_large_titles(found: Laid, ranges: Ranges, laid_with: Callable[[Ranges], Laid]) -> Laid:
    """The same with titles as large as their lines are high: it is the texts beside them that fill these.

    Titles take no more lines than they had, and stay within `MOST_OVER` of their texts.
    """
    rooms = found.done.rooms
    texts = [text for room in rooms[1::2] for text in room]
    if not found.fits or not texts:
        return found
    title, text = rooms[0][0].style, texts[0].style
    larger = (one for one in ranges["title"] if title.size < one.size <= MOST_OVER * text.size)
    tries = (laid_with({"title": (one,), "text": (text,)}) for one in larger)
    kept = (one for one in tries if one.fits and not one.done.cuts and _title_lines(one) == _title_lines(found))
    return next(kept, found)


def _title_lines(found: Laid) -> list[int]:
    """The lines of each title."""
    return [sum(len(paragraph.lines) for paragraph in room[0].paragraphs) for room in found.done.rooms[::2]]


def _halves(step: Step[Text], title: float, text: float) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """What stands in the halves of a line, which are so wide."""
    head = Piece(text=step.title, kind="title", width=title, lines=2, hard=True)
    return (head,), (Piece(text=step.text, kind="text", width=text),) if step.text else ()


def lines_slide(arranged: Arranged, steps: Sequence[Placed]) -> SlideBody:
    """The steps under one another."""
    context, start = arranged.context, STARTS.of(arranged)
    frames = rows_for(context.body, _heights(arranged, steps), GAP, AIR)
    rows = [Row(step, frame) for step, frame in zip(steps, frames, strict=True)]
    items: list[Item] = []
    for row, number in zip(rows, row_numbers(context, rows, start), strict=True):
        title, text = _places(arranged, row.frame)
        items += [number, held_text([row.step.title], title, name=row.step.step.title.plain, middle=True)]
        if row.step.text:
            items.append(held_text([row.step.text], text, middle=True))
    return SlideBody(items=tuple(items), background=tuple(row_grounds(context, rows, start)))


def _heights(arranged: Arranged, steps: Sequence[Placed]) -> list[float]:
    """What lines hold; all alike where pictures stand in them and each has room: the lowest says how large they are."""
    heights = [max(text.height for text in step.set_texts) for step in steps]
    alike = (arranged.context.body.height - GAP * (len(steps) - 1)) / len(steps) - 2 * AIR
    return [alike] * len(steps) if arranged.context.pictures and max(heights) <= alike else heights


def _places(arranged: Arranged, frame: Rect) -> tuple[Rect, Rect]:
    """Where title and text go in a line."""
    whole = _room(arranged, frame)
    left = _title_share(arranged) * whole.width
    return replace(whole, width=left), whole.inset(left + BETWEEN, 0, 0, 0)


def _room(arranged: Arranged, frame: Rect) -> Rect:
    """What the number and the icon leave of a line."""
    return frame.inset(STARTS.of(arranged).words, 0, RIGHT, 0)


def _title_share(arranged: Arranged) -> float:
    """How much of a line the titles of all languages need to stay whole: texts have the rest."""
    whole = _room(arranged, arranged.context.body).width
    twins = [replace(arranged, context=context, block=block) for context, block in arranged.context.beside]
    return min(MOST_TITLE, max(LEAST_TITLE, *(_widest_title(one) / whole for one in (arranged, *twins))))


def _widest_title(arranged: Arranged) -> float:
    steps = arranged.context.range("card-head", *arranged.plan.title)
    style = steps[len(steps) // 2]
    return TITLE_ROOM * max(natural_width(arranged.context, step.title.plain, style) for step in arranged.block.items)
