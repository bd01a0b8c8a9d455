"""19: the list of sources, in the order their numbers were given. Two columns of four."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk.boxes import SetText, Slot, label, lines_of, set_text, tell_overset, text_item, will_fit
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import column_x, columns_width, evenly, settled
from builder.layout.talk.shapes import group, hairline
from builder.outline.blocks import Sources
from builder.outline.edition import SourceEntry
from builder.outline.text import Text
from builder.theme.style import TextStyle

TEXT_X = 0.48 * INCH
A_COLUMN = 4
LINES = 3
PITCH, TALL_PITCH = 1.12 * INCH, 1.2 * INCH
AIR = 9.0
"""Between a hairline and a text, in points, where there is room."""


def compose(block: Sources[Text], context: Context) -> tuple[SlideBody, ...]:
    """Every source cited so far; eight a slide."""
    cited = [context.edition.sources[key] for key in context.numbers.order if key in context.edition.sources]
    if not cited:
        return (SlideBody(items=(), counted=False),)
    texts = _set_all(context, cited, columns_width(6) - TEXT_X - 0.15 * INCH)
    tell_overset(context, say("a source"), texts, say("give it a shorter `title` or `where`"))
    slides = evenly(range(len(texts)), 2 * A_COLUMN)
    return tuple(SlideBody(items=_items(context, texts, run), sources=(), counted=False) for run in slides)


def _set_all(context: Context, cited: Sequence[SourceEntry], width: float) -> list[SetText]:
    """All in one leading: the roomiest at which the highest keeps clear of the hairlines above and below it."""
    slots = [[Slot(context.words(w, source.span), width, LINES) for w in wordings(source)] for source in cited]
    for style in context.steps("source"):
        chosen = [_fullest(context, own, style) for own in slots]
        highest = max(lines_of(context, slot, style) for slot in chosen) * style.leading
        if highest <= context.body.height / A_COLUMN - 2 * AIR:
            break
    return [set_text(context, slot, style) for slot in chosen]


def _fullest(context: Context, slots: Sequence[Slot], style: TextStyle) -> Slot:
    """The fullest wording that fits its place, else the shortest."""
    return next((slot for slot in slots[:-1] if will_fit(context, slot, style)), slots[-1])


def wordings(source: SourceEntry) -> tuple[str, ...]:
    """A source from its full reference to its short name.

    Full: who, what, where, when, and how to find it, as `Cudkowicz ME et al. Title. Muscle Nerve 2022. NCT03280056`.
    Nothing is said twice.
    """
    year = "" if source.year in f"{source.title} {source.where}" else source.year
    where = " ".join(part for part in (source.where, year) if part)
    found = source.nct or source.doi or source.url.removeprefix("https://").removeprefix("www.")
    return tuple(
        ". ".join(_said_once(parts))
        for parts in (
            (source.authors, source.title, where, found),
            (source.title, where, found),
            (source.short, found),
            (source.short,),
        )
    )


def _said_once(parts: Sequence[str]) -> Iterator[str]:
    """The parts that no other part says already, the first of two that are alike."""
    kept = [part.rstrip(". ") for part in parts if part]
    for i, part in enumerate(kept):
        others = (*kept[:i], *(p for p in kept[i + 1 :] if p != part))
        if not any(part in other for other in others):
            yield part


def _items(context: Context, texts: Sequence[SetText], run: Sequence[int]) -> tuple[Item, ...]:
    highest = max(texts[i].height for i in run)
    pitch = min(TALL_PITCH if highest > PITCH - 2 * AIR else PITCH, context.body.height / A_COLUMN)
    air = min(AIR, (pitch - highest) / 2)
    top = settled(context.body, A_COLUMN * pitch)
    out: list[Item] = []
    for place, index in enumerate(run):
        column, row = divmod(place, A_COLUMN)
        frame = Rect(column_x(6 * column), top + row * pitch, columns_width(6) - 0.15 * INCH, pitch)
        if row:
            out.append(hairline(Point(frame.x, frame.y), Point(frame.right, frame.y), context.span))
        out.append(_row(context, texts[index], index + 1, frame.inset(0, air, 0, 0)))
    return tuple(out)


def _row(context: Context, text: SetText, number: int, frame: Rect) -> Item:
    style = context.style("label", "accent-ink")
    mark = label(context, str(number), style, Rect(frame.x, frame.y, TEXT_X, text.style.leading))
    words = text_item(text, frame.inset(TEXT_X, 0, 0, 0), role="note", name=f"[{number}]")
    return group([mark, words], text.text.span, f"[{number}]")
