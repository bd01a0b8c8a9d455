"""03: the opener of a part. Its number large in sun, its title beside it, and how far the talk has come at the foot."""

from __future__ import annotations

from builder.diagnostics import say
from builder.drawing import motifs
from builder.geometry import Rect
from builder.layout.slides import art
from builder.layout.slides.beside_scene import Ground, Sentence, beside_scene
from builder.layout.slides.boxes import Slot, held_text, set_text
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.frame import draft_top
from builder.layout.slides.grid import MARGIN, SLIDE, cells
from builder.layout.slides.shapes import bar, group, rounded
from builder.layout.slides.sizing import Piece, Room, sized
from builder.outline.model.edition import Part
from builder.outline.text.text import Text
from builder.page.items import Item, Stroke, TextItem
from builder.replace import replace
from builder.typeset.model import Breaking

NUMERAL = Rect(42, 76, 230, 330)
AREA = Rect(290, 72, 580, 312)
FOOT = Rect(0, 452, SLIDE.width, SLIDE.height - 452)
SEGMENTS = Rect(MARGIN, 468, 864, 10)
NAMES_Y = 484.0
MOST_NAMED = 6
CORNER = 0.56
LINE_ABOVE, SUB_ABOVE = 10.0, 12.0


def compose_opener(part: Part[Text], index: int, total: int, context: Context) -> SlideBody:
    """The opener of part `index` (from 0) of `total`."""
    scene, figure = art.corner(context, FOOT.y, CORNER)
    found = _words(context, part, index, total, figure)
    tell_unfit(context, say("the part's title"), [found.room], found.done, say("give the part a shorter title"))
    title, rest = _items(context, found, part)
    foot = bar(FOOT, "deep", context.span, context.own.pane.foot)
    return SlideBody(
        items=(_numeral(context, index + 1), *rest, *_names(context, index), *draft_top(context)),
        background=_progress(context, index, total), scene=(*scene, foot), title=title, layout="section",
        fill="primary", dark=True, counted=False,
    )  # fmt: skip


def _words(context: Context, part: Part[Text], index: int, total: int, figure: Rect | None) -> Sentence:
    """`Part 2 of 4`, the title and the line under it, as one stack in the middle."""
    said = context.words(context.own.talk.part(number=index + 1, total=total))
    pieces = [
        Piece(text=said, kind="line", width=AREA.width, lines=1),
        Piece(text=part.title, kind="title", width=AREA.width, lines=4, hard=True, above=LINE_ABOVE),
    ]
    if part.subtitle is not None:
        pieces.append(Piece(text=part.subtitle, kind="sub", width=AREA.width, lines=3, hard=True, above=SUB_ABOVE))
    ranges = {"line": context.steps("part-line"), "title": context.steps("part-title"),
              "sub": context.steps("part-sub")}  # fmt: skip
    return beside_scene(context, pieces, ranges, Ground(AREA, figure, middle=True))


def _items(context: Context, found: Sentence, part: Part[Text]) -> tuple[TextItem, list[Item]]:
    """The title, and what stands above and below it."""
    line, head, *under = found.done.room(0)
    names, width = context.own.pane.roles, found.area.width
    first = Rect(AREA.x, found.top, width, line.height)
    middle = Rect(AREA.x, first.bottom + LINE_ABOVE, width, head.height)
    title = held_text([head], middle, role="title", name=names["title"], body=False)
    items: list[Item] = [held_text([line], first, role="note", name=context.own.pane.part_number, body=False)]
    if under:
        below = Rect(AREA.x, middle.bottom + SUB_ABOVE, width, under[0].height)
        second = held_text(under, below, role="subtitle", name=names["subtitle"], body=False)
        items.append(replace(second, placeholder="subtitle"))
    return replace(title, placeholder="title"), items


def _numeral(context: Context, number: int) -> Item:
    """The part's number; its words say the same, so that it is decoration."""
    piece = Piece(text=context.words(str(number)), kind="numeral", width=NUMERAL.width, lines=1, hard=True)
    done = sized(context, [Room((piece,), NUMERAL.height)], {"numeral": context.steps("part-numeral")}, filling=True)
    item = held_text(done.room(0), NUMERAL, name=context.own.pane.part_number, middle=True, body=False)
    return replace(item, role="artifact")


def _progress(context: Context, index: int, total: int) -> tuple[Item, ...]:
    """A segment for each part: done, now (higher), to come; the motif's own stations where it has some."""
    gap = 12.0 if total <= 12 else 6.0
    frames = cells(SEGMENTS, total, 1, gap)
    drawn = motifs.stations(context.motif, frames, index, context.span)
    if drawn:
        return drawn
    pieces: list[Item] = []
    for i, frame in enumerate(frames):
        place = frame.inset(0, -2, 0, -2) if i == index else frame
        stroke = Stroke(color="hill-2", width=1.5) if i > index else None
        fill = "sun" if i == index else "hill-2" if i < index else None
        pieces.append(rounded(place, place.height / 2, context.span, fill=fill, stroke=stroke))
    return (group(pieces, context.span, context.own.pane.progress, decoration=True),)


def _names(context: Context, index: int) -> tuple[Item, ...]:
    """The parts' names under their segments, all in one size, where all have room."""
    parts = context.edition.talk.parts
    if not 1 < len(parts) <= MOST_NAMED:
        return ()
    frames = [Rect(f.x, NAMES_Y, f.width, SLIDE.height - NAMES_Y - 12) for f in cells(SEGMENTS, len(parts), 1, 12.0)]
    rooms = [Room((Piece(text=p.title, kind="name", width=f.width, lines=2, hard=True),), f.height)
             for p, f in zip(parts, frames, strict=True)]  # fmt: skip
    done = sized(context, rooms, {"name": context.steps("part-name")})
    if not done.fits or done.cuts:
        return ()
    items: list[Item] = []
    for i, (texts, frame) in enumerate(zip(done.rooms, frames, strict=True)):
        style = replace(texts[0].style, color="on-primary-1", weight=700) if i == index else texts[0].style
        text = set_text(context, Slot(parts[i].title, frame.width, 2), style, Breaking.BALANCED)
        item = held_text([text if text.overset is None else texts[0]], frame, role="note", body=False)
        items.append(replace(item, role="artifact") if i == index else item)
    return tuple(items)
