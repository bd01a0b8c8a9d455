"""05–08: points. Each is a card of its own, with its icon on full colour at the left, or a coloured edge alone.

Numbers would say that there is an order. Where the title counts the points, `Three plans`, and all of them stand under
it on one slide, each has its number, which nobody is read.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.vector import Label
from builder.geometry import Rect, square
from builder.icon_words.never import says_never
from builder.layout.slides import art
from builder.layout.slides.boxes import SetText, Stack, held_text, label, sign_bullet
from builder.layout.slides.card_shapes import FULL, MINT, ColouredPart, side_card
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import columns, evenly, rows_for
from builder.layout.slides.item_icons import icons_of
from builder.layout.slides.patterns import icon_tiles
from builder.layout.slides.short_items import item_steps
from builder.layout.slides.sizing import Piece, Ranges, Room
from builder.outline.model.blocks import PointItem, Points
from builder.outline.text.counted_titles import says_count
from builder.outline.text.text import Text
from builder.page.items import Item, Marker
from builder.replace import replace
from builder.theme.style import TextStyle

GAP = 14.0
SUB_ABOVE = 4.0
SUB_SHARE = 0.88
"""The size of lines under a point, in that of the point."""
DASH_INDENT = 24.0
NEVER = "rose-ink"
"""The role of a line that says what must never be done, and of the cross before it."""
RIGHT = 24.0
"""Air between a text and its card's right edge."""
BAR = 16.0
"""The coloured edge of a point that has neither icon nor number."""
NARROW = 600.0
"""A body that is less wide is half a slide."""


class Thought(Struct, frozen=True):
    """A point: what it says, what leads, what stands under it, its icon."""

    text: Text
    lead: Text | None = None
    sub: tuple[Text, ...] = ()
    icon: str | None = None
    never: tuple[bool, ...] = ()
    """Of each line under it, whether it says what must never be done."""

    @property
    def count(self) -> int:
        """How many texts it has."""
        return 1 + (self.lead is not None) + len(self.sub)


class Plan(Struct, frozen=True):
    """So many points a slide in so many columns."""

    most: int
    across: int = 1


class Measures(Struct, frozen=True):
    """Where things stand in a card, in points: the coloured part's width, the size of its sign, the text's left."""

    side: float
    sign: float
    text_x: float


def compose(block: Points[Text], context: Context) -> tuple[SlideBody, ...]:
    """The points by the first arrangement that holds them; told where a single one is longer than a slide."""
    if told := icon_tiles.compose(block, context):
        return told
    count = len(_thoughts(context, block))
    plan, found = chosen(context, block, _plans(block, count), _attempt)
    tell_unfit(context, say("a point"), found.rooms, found.done)
    texts = iter([text for room in found.done.rooms for text in room])
    bodies: list[SlideBody] = []
    for run in _runs(_thoughts(context, block), plan):
        groups = [tuple(next(texts) for _ in range(thought.count)) for thought in run]
        bodies.append(_slide(context, block, run, plan, groups))
    return tuple(bodies)


def _is_numbered(context: Context, block: Points[Text], shown: int) -> bool:
    """Whether the title says, in each language that it has, how many points are `shown` on the slide and that these
    are all; points with icons, and a single one, have no number.
    """
    count = len(_thoughts(context, block))
    if count == 1 or any(icons_of(block, count)):
        return False
    titles = [one.title for one in (context, *(other for other, _ in context.beside))]
    return shown == count and all(title is not None and says_count(title.plain, count) for title in titles)


def _plans(block: Points[Text], count: int) -> list[Plan]:
    """From the roomiest on: all on one slide, in two columns, then over slides."""
    plans = [Plan(count)] if count <= 5 else []
    if count >= 5:
        plans.append(Plan(6, 2))
    return [*plans, *(Plan(n) for n in (3, 2, 1) if n < count)]


def _thoughts(context: Context, block: Points[Text]) -> tuple[Thought, ...]:
    icons = icons_of(block, len(block.items))
    reads = (block.icons or context.edition.icons) != "none"
    return tuple(_thought(item, icon, reads) for item, icon in zip(block.items, icons, strict=True))


def _thought(item: PointItem[Text], icon: str | None, reads: bool) -> Thought:
    """`reads`: whether anything may be read out of its words."""
    return Thought(item.text, item.lead, item.sub, icon, tuple(reads and says_never(sub.plain) for sub in item.sub))


def _runs(thoughts: Sequence[Thought], plan: Plan) -> tuple[tuple[Thought, ...], ...]:
    return evenly(thoughts, plan.most)


def _attempt(context: Context, block: Points[Text], plan: Plan) -> Laid:
    """A room for a column of rows, whose texts share its height; in two columns a room for each card."""
    runs = _runs(_thoughts(context, block), plan)
    rooms = [room for run in runs for room in _rooms(context, block, run, plan)]
    ranges = _ranges(context, block, max(len(run) for run in runs), plan)
    return laid(context, rooms, ranges)


def _rooms(context: Context, block: Points[Text], run: Sequence[Thought], plan: Plan) -> list[Room]:
    area = context.body
    measures = _measures(context, block, run, plan)
    width = columns(area, plan.across)[0].width - measures.text_x - RIGHT
    down = -(-len(run) // plan.across)
    pieces = [_pieces(thought, width) for thought in run]
    height = area.height - GAP * (down - 1) - 2 * _padding(down) * down
    if plan.across == 1:
        return [Room(tuple(piece for own in pieces for piece in own), height)]
    return [Room(tuple(own), height / down) for own in pieces]


def _pieces(thought: Thought, width: float) -> list[Piece]:
    """A point's lead, text and sub-points; these stand in beside a dash."""
    out: list[Piece] = []
    above = 0.0
    if thought.lead is not None:
        out.append(Piece(text=thought.lead, kind="head", width=width, hard=True))
        above = SUB_ABOVE
    out.append(Piece(text=thought.text, kind="text", width=width, above=above))
    for sub, never in zip(thought.sub, thought.never, strict=True):
        kind = "never" if never else "sub"
        out.append(Piece(text=sub, kind=kind, width=width - DASH_INDENT, above=SUB_ABOVE))
    return out


def _ranges(context: Context, block: Points[Text], count: int, plan: Plan) -> Ranges:
    least, most = {1: (24, 44), 2: (24, 44), 3: (23, 40), 4: (22, 34), 5: (20, 30)}.get(count, (20, 30))
    lead = context.range("card-head", max(least, 20), most)
    text = context.range("card-text", least, most)
    if not any(item.lead or item.sub for item in block.items):
        items = [item.text for item in block.items]
        text = item_steps(context, items, [[i.text for i in twin.items] for _, twin in context.beside], least, most)
    under = _under(context, text)
    never = [replace(style, weight=700) for style in recolored(under, NEVER)]
    return {"text": text, "head": lead, "sub": under, "never": never}


def _under(context: Context, text: Sequence[TextStyle]) -> list[TextStyle]:
    """For each size of a text the size of the lines under it: nearly as large, so that they are read with it."""
    steps = context.range("card-text", 18, 36)
    return [next((step for step in steps if step.size <= SUB_SHARE * style.size), steps[-1]) for style in text]


def _measures(context: Context, block: Points[Text], run: Sequence[Thought], plan: Plan) -> Measures:
    if not run[0].icon and not _is_numbered(context, block, len(run)):
        return Measures(BAR, 0, BAR + 30)
    half = context.body.width < NARROW
    if any(t.icon for t in run):
        return Measures(76, 44, 94) if half else Measures(96, 50, 116) if plan.across > 1 else Measures(104, 58, 130)
    return Measures(60, 34, 78) if half else Measures(72, 40, 92) if plan.across > 1 else Measures(96, 52, 124)


def _padding(down: int) -> float:
    """The least air above and below a card's text."""
    return 14.0 if down <= 3 else 6.0


def _slide(
    context: Context, block: Points[Text], run: Sequence[Thought], plan: Plan,
    groups: Sequence[tuple[SetText, ...]],
) -> SlideBody:  # fmt: skip
    """One slide."""
    area = context.body
    frames = _frames(area, groups, plan, _padding(-(-len(run) // plan.across)))
    measures = _measures(context, block, run, plan)
    numbered = _is_numbered(context, block, len(run))
    cards = [_card(context, thought, frame, measures, place + 1 if numbered else 0)
             for place, (thought, frame) in enumerate(zip(run, frames, strict=True))]  # fmt: skip
    words = [_words(context, t, own, frame, measures) for t, own, frame in zip(run, groups, frames, strict=True)]
    return SlideBody(items=tuple(words), background=tuple(cards))


def _frames(area: Rect, groups: Sequence[Sequence[SetText]], plan: Plan, padding: float) -> tuple[Rect, ...]:
    """The cards: rows by what they hold; in two columns all alike, one that is left over in the middle."""
    heights = [_height(own) for own in groups]
    if plan.across == 1:
        return rows_for(area, heights, GAP, padding)
    tracks = columns(area, plan.across, 20.0)
    down = -(-len(groups) // plan.across)
    tallest = [max(heights[i : i + plan.across]) for i in range(0, len(heights), plan.across)]
    bands = rows_for(area, tallest, GAP, padding)
    places = [Rect(track.x, bands[i].y, track.width, bands[i].height) for i in range(down) for track in tracks]
    *whole, last = places[: len(groups)]
    return (*whole, replace(last, x=area.centre.x - last.width / 2) if len(groups) % plan.across else last)


def _height(texts: Sequence[SetText]) -> float:
    return sum(t.height for t in texts) + sum(_above(texts))


def _above(texts: Sequence[SetText]) -> list[float]:
    return [0.0, *(SUB_ABOVE for _ in texts[1:])]


def _card(context: Context, thought: Thought, frame: Rect, measures: Measures, number: int) -> Item:
    span = thought.text.span
    side = Rect(frame.x, frame.y, measures.side, frame.height)
    drawn: Sequence[Item] = ()
    tint = MINT if thought.icon and context.pictures else FULL
    if thought.icon:
        drawn = art.icon(context, thought.icon, square(side.centre, measures.sign), tint.ink, span)
    elif number:
        style = context.style("number-disc", tint.ink, size=measures.sign, leading=measures.sign * 1.15)
        drawn = (label(context, str(number), style, side, span),)
    return side_card(context, frame, ColouredPart(measures.side, tint), Label(span, name=context.own.pane.card), drawn)


def _words(context: Context, thought: Thought, texts: Sequence[SetText], frame: Rect, measures: Measures) -> Item:
    inner = Rect(frame.x + measures.text_x, frame.y, frame.width - measures.text_x - RIGHT, frame.height)
    own = len(texts) - len(thought.sub)
    dashes = [_dash(context, text, never) for text, never in zip(texts[own:], thought.never, strict=True)]
    return held_text(texts, inner, middle=True, stack=Stack(
        above=_above(texts), markers=[*(None for _ in texts[:own]), *dashes],
        indents=[*(0.0 for _ in texts[:own]), *(DASH_INDENT for _ in dashes)],
        levels=[*(0 for _ in texts[:own]), *(1 for _ in dashes)],
    ))  # fmt: skip


def _dash(context: Context, text: SetText, never: bool) -> Marker:
    """What stands before a line under a point; a cross before what must never be done."""
    sign, color = ("×", NEVER) if never else ("–", "muted")
    return sign_bullet(context, text.style, sign, color, DASH_INDENT)
