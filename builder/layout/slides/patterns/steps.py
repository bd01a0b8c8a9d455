"""12–14: steps, each with its number: three or four side by side, more on a line each, bare or long ones in rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.vector import Label
from builder.geometry import Circle, Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Stack, held_text, natural_width
from builder.layout.slides.card_shapes import FULL, ColouredPart, head_card, side_card
from builder.layout.slides.card_signs import link_disc, number_block, number_disc, row_link
from builder.layout.slides.choosing import Laid, chosen, laid, laid_in_rows, laid_under
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import cells, column_gap, equal_cells, evenly, rows_for
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.shapes import strokes
from builder.layout.slides.sizing import Piece, Ranges, Room
from builder.outline.model.blocks import Step, Steps
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

Form = Literal["columns", "grid", "rows", "lines"]
ON_EDGE, IN_BAND = 28.0, 24.0
"""Radii of the number's disc: on a column's upper edge, in a band or side."""
ABOVE_CARDS = 14.0
"""Kept above columns, so that the discs on their edges stay in the body."""
PADDING, AIR = 16.0, 12.0
HEAD_AIR = 24.0
"""Kept under the disc and the title of a head, so that three lines do not reach its edge."""
BARE_HIGH = 0.8
MOST_BELOW = 26.0
"""At most so much more than `AIR` is left between a head and its text: the text belongs to its head."""
DOWN = ("rows", "lines")
"""The forms in which steps stand one under another."""
IN_LINES = 5
"""So many steps stand in lines: the layout has a placeholder for each title and text of no more."""
ACROSS = 3
"""So many steps stand in a row of a grid at most."""
GRID_GAP, GRID_ROW_GAP = 24.0, 34.0
"""Between columns and rows of a grid: the way from row to row has room."""
GRID_BAND, GRID_SHARE = 62.0, 0.4
"""The least height of a head in a grid, and the share of its card that it takes: titles of two lines have room."""
GRID_ICON, ICON_SHARE, BARE_ICON_SHARE = 36.0, 0.43, 0.5
"""An icon's size in a grid, and the share of a column that an icon's head takes, more of it over a title alone."""
MOST_ICON, PICTURE_AIR = 108.0, 16.0
"""An icon alone in its head, and what the white disc of a picture leaves of the head's height."""
ROW_GAP = 14.0
ROW_RIGHT, LINE_RIGHT = 24.0, 20.0
"""Air at the right of a text."""
LINE_GAP, LINE_AIR = 9.0, 5.0
LINE_TITLE, LEAST_TITLE, LINE_BETWEEN = 0.38, 0.22, 24.0
"""In lines: the share of what its number leaves that a title has at most and at least, and the space to the text."""
MOST_OVER = 1.35
"""In lines a title is at most so many times as large as the text beside it."""
TITLE_ROOM = 1.12
"""Titles may grow by so much over the middle of their range before they break."""
MOST_RADIUS = 28.0
"""Of a number's disc beside an icon."""
ROW_WAY = 5.0
"""The line from the number of a row to the next one's."""
TITLE_ABOVE = 4.0


class Start(Struct, frozen=True):
    """What a row begins with: its number in a part of this width, in full colour; an icon with its middle so far from
    the left and at most so large; and where its words begin.
    """

    number: float
    coloured: float
    icon_x: float
    icon: float
    words: float


ROW, ROW_LINES, ROW_PICTURE = Start(96, 96, 0, 0, 122), Start(96, 152, 112, 50, 178), Start(96, 96, 148, 88, 206)
LINE, LINE_LINES, LINE_PICTURE = Start(78, 78, 0, 0, 100), Start(78, 124, 92, 38, 146), Start(78, 78, 122, 76, 168)
"""Of rows, and of low ones: without icons, with line icons in the coloured part, with pictures beside it."""


class Plan(Struct, frozen=True):
    """A form with at most so many steps a slide, and the ranges of titles and texts in points."""

    form: Form
    most: int
    title: tuple[float, float]
    text: tuple[float, float]
    high: float = 1.0
    """The share of the body's height that columns take: icons over a title alone need no high cards."""


def compose(block: Steps[Text], context: Context) -> tuple[SlideBody, ...]:
    """The steps by the first arrangement that holds them; numbers go on over slides."""
    plan, found = chosen(context, block, _plans(block, context), _attempt)
    tell_unfit(context, say("a step"), found.rooms, found.done)
    icons = icons_of(block, len(block.items))
    bodies: list[SlideBody] = []
    place = 0
    for run in evenly(block.items, plan.most):
        texts = [found.texts(2 * i) + found.texts(2 * i + 1) for i in range(place, place + len(run))]
        steps = [Placed(step, place + i + 1, icons[place + i], *_parted(own)) for i, (step, own)
                 in enumerate(zip(run, texts, strict=True))]  # fmt: skip
        place += len(run)
        goes_on = place < len(block.items)
        if plan.form in DOWN:
            in_lines = plan.form == "lines"
            bodies.append(_lines(context, block, plan, steps) if in_lines else _rows(context, steps))
        else:
            bodies.append(_cards(context, steps, plan, goes_on=goes_on))
    return tuple(bodies)


class Placed(Struct, frozen=True):
    """A step with its number, its icon and its texts as set."""

    step: Step[Text]
    number: int
    icon: str | None
    title: SetText
    text: SetText | None


def _parted(texts: Sequence[SetText]) -> tuple[SetText, SetText | None]:
    title, *rest = texts
    return title, rest[0] if rest else None


def _plans(block: Steps[Text], context: Context) -> list[Plan]:
    """All arrangements, the best first. Where only some steps have a text, rows: a card would gape under its title."""
    texts = {step.text is not None for step in block.items}
    icons = any(icons_of(block, len(block.items)))
    found = _plans_of(len(block.items), texts=True in texts, icons=icons, pictures=icons and context.pictures)
    return [plan for plan in found if plan.form == "rows"] if len(texts) > 1 else found


def _plans_of(count: int, *, texts: bool, icons: bool, pictures: bool) -> list[Plan]:
    columns = {2: Plan("columns", 2, (28, 40), (22, 31)), 3: Plan("columns", 3, (26, 40), (22, 31)),
               4: Plan("columns", 4, (22, 34), (20, 28))}  # fmt: skip
    if not texts:
        columns = {number: replace(plan, high=1.0 if icons else BARE_HIGH) for number, plan in columns.items()}
    grid = [Plan("grid", 6, (20, 28), (20, 28))] if count > 3 else []
    if count == IN_LINES and texts:
        grid = [Plan("lines", count, (23, 32), (21, 30)), *grid]
    own = [columns[count]] if count in columns else []
    rows = [Plan("rows", min(count, 4), (22, 34), (20, 28))] if count <= 4 else []
    if not icons and not texts and count <= 4:
        own = [Plan("rows", count, (26, 44), (20, 28))]
    elif count == 4 and ((pictures and texts) or not icons):  # four narrow columns would part each title
        own = [Plan("lines", 4, (24, 36), (23, 33)), Plan("grid", 4, (22, 32), (20, 30)), *own]
    less = [columns[3], Plan("rows", 3, (22, 32), (20, 28))] if count > 3 else []
    return [*own, *rows, *grid, *less, Plan("rows", 2, (24, 36), (20, 30)), Plan("rows", 1, (26, 40), (20, 32))]


def _attempt(context: Context, block: Steps[Text], plan: Plan) -> Laid:
    """Two rooms a step: its title, and its text."""
    icons = any(icons_of(block, len(block.items)))
    rooms: list[Room] = []
    for run in evenly(block.items, plan.most):
        for place, step in enumerate(run):
            if plan.form == "rows":
                rooms += _row_rooms(context, step, len(run), icons=icons)
            else:
                rooms += _card_rooms(context, block, plan, run, place)
    ranges = _ranges(context, plan, icons=icons)
    if plan.form == "lines":
        return _laid_in_lines(context, block, plan, ranges, icons=icons)
    if plan.form == "grid" or (plan.form == "columns" and not icons):
        return laid_under(context, rooms[::2], rooms[1::2], ranges)
    return laid(context, rooms, ranges)


def _ranges(context: Context, plan: Plan, *, icons: bool) -> Ranges:
    """Titles on full colour are light: those in heads, which are under them where a head holds an icon alone."""
    title, text = context.range("card-head", *plan.title), context.range("card-text", *plan.text)
    if plan.form == "grid" or (plan.form == "columns" and not icons):
        title = recolored(title, FULL.ink)
    if plan.form == "columns":
        title, text = aligned(title, "center"), aligned(text, "center")
    return {"title": title, "text": text}


def _card_rooms(context: Context, block: Steps[Text], plan: Plan, run: Sequence[Step[Text]], place: int) -> list[Room]:
    """The rooms of the step that stands at a place among those of its slide."""
    step, frame = run[place], _frames(context.body, plan, len(run))[place]
    icons = any(icons_of(block, len(block.items)))
    band = _band(plan, frame, icons, any(s.text for s in block.items))
    width = frame.width - 2 * PADDING
    hard = plan.form == "columns" and context.locale.han  # PowerPoint would break narrow Chinese inside words
    if plan.form == "columns" and icons:
        title = Piece(text=step.title, kind="title", width=width, lines=3, hard=True)
        text = (Piece(text=step.text, kind="text", width=width, above=TITLE_ABOVE, hard=hard),) if step.text else ()
        return [Room((), 0), Room((title, *text), frame.height - band - 2 * AIR)]
    indent = 2 * IN_BAND + 10 + (GRID_ICON + 8 if icons else 0) if plan.form == "grid" else 0.0
    title = Piece(text=step.title, kind="title", width=width - indent, lines=3, hard=True)
    room = Room((title,), band - (ON_EDGE + HEAD_AIR if plan.form == "columns" else 10))
    text = (Piece(text=step.text, kind="text", width=width, hard=hard),) if step.text else ()
    return [room, Room(text, frame.height - band - 2 * AIR)]


def _row_rooms(context: Context, step: Step[Text], count: int, *, icons: bool) -> list[Room]:
    """In rows a step's words share the height of its row: most of it is for the text."""
    height = (context.body.height - ROW_GAP * (count - 1)) / count - 2 * AIR
    width = context.body.width - _row_start(context, icons=icons).words - ROW_RIGHT
    title = Piece(text=step.title, kind="title", width=width, lines=2, hard=True)
    share = 0.45 if step.text else 1.0
    text = Piece(text=step.text, kind="text", width=width) if step.text else None
    return [Room((title,), share * height), Room((text,) if text else (), (1 - share) * height - TITLE_ABOVE)]


def _laid_in_lines(context: Context, block: Steps[Text], plan: Plan, ranges: Ranges, *, icons: bool) -> Laid:
    """In lines title and text stand beside each other; a step that has more to say gets a higher line, but for
    pictures, which are all as large as the lowest line lets them be.
    """
    share = _title_share(context, block, plan, icons=icons)
    title, text = _line_places(context, context.body, share, icons=icons)
    slides = [
        [((Piece(text=step.title, kind="title", width=title.width, lines=2, hard=True),),
          (Piece(text=step.text, kind="text", width=text.width),) if step.text else ()) for step in run]
        for run in evenly(block.items, plan.most)
    ]  # fmt: skip
    heights = [context.body.height - LINE_GAP * (len(run) - 1) - 2 * LINE_AIR * len(run) for run in slides]

    def laid_with(own: Ranges) -> Laid:
        return laid_in_rows(context, slides, heights, own, alike=context.pictures and icons)

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


def _title_share(context: Context, block: Steps[Text], plan: Plan, *, icons: bool) -> float:
    """How much of a line the titles of all languages need to stay whole: texts have the rest."""
    whole = _line_room(context, context.body, icons=icons).width
    every = ((context, block), *context.beside)
    return min(LINE_TITLE, max(LEAST_TITLE, *(_widest_title(here, one, plan) / whole for here, one in every)))


def _widest_title(context: Context, block: Steps[Text], plan: Plan) -> float:
    steps = context.range("card-head", *plan.title)
    style = steps[len(steps) // 2]
    return TITLE_ROOM * max(natural_width(context, step.title.plain, style) for step in block.items)


def _row_start(context: Context, *, icons: bool) -> Start:
    """What a high row begins with."""
    return (ROW_PICTURE if context.pictures else ROW_LINES) if icons else ROW


def _line_start(context: Context, *, icons: bool) -> Start:
    """What a low row begins with."""
    return (LINE_PICTURE if context.pictures else LINE_LINES) if icons else LINE


def _line_room(context: Context, frame: Rect, *, icons: bool) -> Rect:
    """What the number and the icon leave of a line."""
    return frame.inset(_line_start(context, icons=icons).words, 0, LINE_RIGHT, 0)


def _line_places(context: Context, frame: Rect, share: float, *, icons: bool) -> tuple[Rect, Rect]:
    """Where title and text go in a line."""
    whole = _line_room(context, frame, icons=icons)
    left = share * whole.width
    return replace(whole, width=left), whole.inset(left + LINE_BETWEEN, 0, 0, 0)


def _frames(body: Rect, plan: Plan, count: int) -> tuple[Rect, ...]:
    if plan.form == "columns":
        spare = (1 - plan.high) * body.height / 2
        area = body.inset(0, max(ABOVE_CARDS, spare), 0, spare)
        return cells(area, count, 1, column_gap(count))
    return equal_cells(body, ACROSS, count, GRID_GAP, GRID_ROW_GAP)


def _band(plan: Plan, frame: Rect, icons: bool, texts: bool) -> float:
    """The height of the tinted head; all of the card where it holds all there is."""
    if plan.form == "columns" and icons:
        return (ICON_SHARE if texts else BARE_ICON_SHARE) * frame.height
    if not texts:
        return frame.height
    return 0.36 * frame.height if plan.form == "columns" else max(GRID_BAND, GRID_SHARE * frame.height)


def _cards(context: Context, steps: Sequence[Placed], plan: Plan, *, goes_on: bool) -> SlideBody:
    frames = _frames(context.body, plan, len(steps))
    icons = any(s.icon for s in steps)
    band = _band(plan, frames[0], icons, any(s.text for s in steps))
    cards = [
        head_card(
            context,
            f,
            ColouredPart(band, FULL),
            Label(s.step.span, name=context.own.pane.card),
            _icon(context, plan, s, f, band),
        )
        for s, f in zip(steps, frames, strict=True)
    ]
    links = [_link(context, a, b, band) for a, b in pairwise(frames)]
    if goes_on:
        links.append(link_disc(context, Point(frames[-1].right, frames[-1].y + band / 2), context.span))
    heights = [s.text.height for s in steps if s.text]
    if plan.form == "columns" and icons:
        heights = [s.title.height + (s.text.height + TITLE_ABOVE if s.text else 0.0) for s in steps]
    spare = max(0.0, frames[0].height - band - 2 * AIR - max(heights, default=0.0))
    below = AIR + (spare / 2 if plan.form == "columns" and icons else min(spare / 2, MOST_BELOW))
    highest = max(s.title.height for s in steps)
    items: list[Item] = []
    for step, frame in zip(steps, frames, strict=True):
        items += _column(step, frame, band, below, highest, context) if plan.form == "columns" else _grid_card(
            context, step, frame, band, below)  # fmt: skip
    return SlideBody(items=tuple(items), background=(*cards, *links))


def _link(context: Context, start: Rect, end: Rect, band: float) -> Item:
    """What leads from a card to the next: at its right, or down to the row below."""
    if start.y == end.y:
        return link_disc(context, Point((start.right + end.x) / 2, start.y + band / 2), context.span)
    return row_link(context, start, end, context.span)


def _column(step: Placed, frame: Rect, band: float, below: float, highest: float, context: Context) -> list[Item]:
    """The number on the card's upper edge; under it the title in its head, then the text, all in the middle.

    Over a picture it stands at the left, so that it covers nothing of it.
    """
    x = frame.x + PADDING + ON_EDGE if step.icon and context.pictures else frame.centre.x
    disc = number_disc(context, step.number, Circle(Point(x, frame.y + 14), ON_EDGE), step.step.span, rim="ground")
    inner = frame.inset(PADDING, 0, PADDING, 0)
    if step.icon:
        return [disc, _words(step, inner.inset(0, band, 0, 0), below, TITLE_ABOVE)]
    low = ON_EDGE + 14 + 4
    air = max(0.0, band - low - highest) / 2  # titles of all cards begin at one height
    return [disc, _words(step, inner.inset(0, low, 0, 0), air, band - low - air - step.title.height + below)]


def _icon(context: Context, plan: Plan, step: Placed, frame: Rect, band: float) -> tuple[Item, ...]:
    """The step's icon in its head: alone under the number, or at the right of the title."""
    if plan.form == "columns" and context.pictures:
        centre, size = Point(frame.centre.x, frame.y + band / 2), (band - PICTURE_AIR) / art.SPOT_GROUND
    elif plan.form == "columns":
        centre, size = Point(frame.centre.x, frame.y + band / 2 + 12), min(MOST_ICON, band - 60)
    else:
        centre, size = Point(frame.right - PADDING - GRID_ICON / 2, frame.y + band / 2), GRID_ICON
    return art.icon(context, step.icon, square(centre, size), FULL.ink, step.step.span)


def _grid_card(context: Context, step: Placed, frame: Rect, band: float, below: float) -> list[Item]:
    """Number, title and icon in the head, the text under it."""
    middle = frame.y + band / 2
    disc = number_disc(
        context, step.number, Circle(Point(frame.x + PADDING + IN_BAND - 2, middle), IN_BAND), step.step.span
    )
    air = (band - step.title.height) / 2
    words = _words(step, frame.inset(PADDING, 0, PADDING, 0), air, air + below, 2 * IN_BAND + 10)
    return [disc, words]


def _words(step: Placed, inner: Rect, air: float, gap: float, indent: float = 0.0) -> Item:
    texts = [step.title, *([step.text] if step.text else [])]
    return held_text(texts, inner, name=step.step.title.plain,
                     stack=Stack([air, gap][: len(texts)], [indent, 0.0][: len(texts)]))  # fmt: skip


def _rows(context: Context, steps: Sequence[Placed]) -> SlideBody:
    """One under another, the number and its icon in a coloured side."""
    heights = [s.title.height + (s.text.height + TITLE_ABOVE if s.text else 0) for s in steps]
    frames = rows_for(context.body, heights, ROW_GAP, AIR)
    low = min(frame.height for frame in frames)
    cards: list[Item] = []
    items: list[Item] = []
    start = _row_start(context, icons=any(step.icon for step in steps))
    for step, frame in zip(steps, frames, strict=True):
        cards.append(_begun(context, step, frame, start, low))
        items.append(_number(context, step, replace(frame, width=start.number), low))
        inner = frame.inset(start.words, 0, ROW_RIGHT, 0)
        texts = [step.title, *([step.text] if step.text else [])]
        items.append(held_text(texts, inner, name=step.step.title.plain, middle=True,
                               stack=Stack([0.0, TITLE_ABOVE][: len(texts)])))  # fmt: skip
    return SlideBody(items=tuple(items), background=(*cards, *_way(context, steps, frames, start)))


def _begun(context: Context, step: Placed, frame: Rect, start: Start, low: float) -> Item:
    """A row's card: its coloured part, and the icon in it or the picture beside it."""
    span = step.step.span
    centre = Point(frame.x + start.icon_x, frame.centre.y)
    if context.pictures:
        drawn = art.picture(context, step.icon, square(centre, min(start.icon, low - 8)), span)
    else:
        drawn = art.icon(context, step.icon, square(centre, min(start.icon, low - 12)), FULL.ink, span)
    return side_card(context, frame, ColouredPart(start.coloured, FULL), Label(span, name=context.own.pane.row), drawn)


def _lines(context: Context, block: Steps[Text], plan: Plan, steps: Sequence[Placed]) -> SlideBody:
    """One under another, the text beside its title: so many steps have large letters on one slide only in this way."""
    icons = any(step.icon for step in steps)
    heights = [max(s.title.height, s.text.height if s.text else 0.0) for s in steps]
    alike = (context.body.height - LINE_GAP * (len(steps) - 1)) / len(steps) - 2 * LINE_AIR
    if context.pictures and max(heights) <= alike:  # the lowest row says how large the pictures are
        heights = [alike for _ in steps]
    frames = rows_for(context.body, heights, LINE_GAP, LINE_AIR)
    start = _line_start(context, icons=icons)
    share, low = _title_share(context, block, plan, icons=icons), min(frame.height for frame in frames)
    cards: list[Item] = []
    items: list[Item] = []
    for step, frame in zip(steps, frames, strict=True):
        cards.append(_begun(context, step, frame, start, low))
        items.append(_number(context, step, replace(frame, width=start.number), low))
        title, text = _line_places(context, frame, share, icons=icons)
        items.append(held_text([step.title], title, name=step.step.title.plain, middle=True))
        if step.text:
            items.append(held_text([step.text], text, middle=True))
    return SlideBody(items=tuple(items), background=(*cards, *_way(context, steps, frames, start)))


def _number(context: Context, step: Placed, side: Rect, low: float) -> Item:
    """A row's number: on a disc beside a line icon, else alone in its part and large.

    `low` is the height of the lowest row: numbers of all rows are alike.
    """
    if step.icon is None or context.pictures:
        return number_block(context, step.number, square(side.centre, min(low, side.width)), step.step.span)
    return number_disc(context, step.number, Circle(side.centre, min(MOST_RADIUS, low / 2 - 6)), step.step.span)


def _way(context: Context, steps: Sequence[Placed], frames: Sequence[Rect], start: Start) -> list[Item]:
    """The line from disc to disc; numbers without discs follow each other of themselves."""
    joined = len(steps) > 1 and any(step.icon for step in steps) and not context.pictures
    centres = [Point(frame.x + start.number / 2, frame.centre.y) for frame in frames]
    return [strokes(centres, "hill-2", ROW_WAY, context.span)] if joined else []
