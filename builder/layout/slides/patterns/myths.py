"""43, 44: what people say and, after an arrow, what is known, row by row: a cross on rose, a tick on mint."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Circle, Point, Rect
from builder.layout.slides.both_words import both_words
from builder.layout.slides.boxes import SetText, Slot, Stack, held_text, set_alike
from builder.layout.slides.card_shapes import MINT, ROSE, Tint
from builder.layout.slides.card_signs import Sign, link_disc, sign_disc
from builder.layout.slides.choosing import Laid, chosen, laid_in_rows
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import evenly, rows_for
from builder.layout.slides.shapes import group, rounded, strong_edge
from builder.layout.slides.sizing import Piece
from builder.outline.model.blocks import Myth, Myths
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.words.own import own_words

RADIUS = 14.0
MYTH_SHARES = (0.46, 0.42, 0.38)
"""The claim's share of the width: that at which letters are large."""
BETWEEN = 26.0
"""The gap between claim and fact; the disc with its arrow reaches over both edges."""
DISC_X = 14.0
"""The disc from its half's left."""
RIGHT_AIR = 14.0
LABEL_BELOW = 2.0
FULL_ROWS = 4
"""Only as many fill a slide so densely; where it does not save one, rows are higher."""
STEPS = 8
"""So many points over the least size of a plan its letters are tried to be at least."""
SECOND_LINE = 26.0
"""What the heads over the rows need more where they say it in a second language, under the first."""


class Plan(Struct, frozen=True):
    """At most so many pairs a slide, the disc's radius, the gap between rows, ranges of labels and texts.

    `air` is above and below the words.
    """

    most: int
    disc: float
    gap: float
    label: tuple[float, float]
    text: tuple[float, float]
    air: float = 10.0
    alike: bool = True
    """Whether all rows have one height; else a long pair has a higher one."""
    share: float = MYTH_SHARES[0]
    heads: float = 0.0
    """The height of a line over the rows that says once which half is which; without one each half says it."""

    @property
    def text_x(self) -> float:
        return DISC_X + 2 * self.disc + 14


FULL = Plan(FULL_ROWS, 22, 9, (20, 22), (18, 28), air=5.0, heads=32.0)
PLANS = (
    Plan(3, 25, 12, (20, 24), (20, 34), air=7.0, heads=36.0),
    Plan(2, 31, 20, (18, 22), (21, 31)),
    Plan(1, 36, 0, (20, 26), (22, 40)),
)


def compose(block: Myths[Text], context: Context) -> tuple[SlideBody, ...]:
    """Up to four pairs a slide, fewer where the texts are long."""
    plan, found = chosen(context, block, _plans(context, len(block.pairs)), _attempt)
    tell_unfit(context, say("a pair of myth and fact"), found.rooms, found.done)
    placed = [Placed(pair, *texts) for pair, texts in zip(block.pairs, found.things(2), strict=True)]
    return tuple(_slide(context, plan, run) for run in evenly(placed, plan.most))


class Placed(Struct, frozen=True):
    """A pair with the texts of its halves as set."""

    pair: Myth[Text]
    myth: tuple[SetText, ...]
    fact: tuple[SetText, ...]


def _plans(context: Context, count: int) -> list[Plan]:
    """Those that may hold so many pairs, from the fewest slides on."""
    if count == 1:
        return [plan for plan in PLANS if plan.most == 1]
    own = [plan for plan in PLANS if plan.most <= count]
    if -(-count // FULL_ROWS) < -(-count // own[0].most):
        own = [FULL, *own]
    own = [larger for plan in own for larger in _from_largest(plan)]
    more = SECOND_LINE if _myth(context).second else 0.0
    return [replace(plan, heads=plan.heads + more) if plan.heads else plan for plan in own]


def _from_largest(plan: Plan) -> list[Plan]:
    """A plan with several rows at each of its least sizes, from the largest on: its letters become as large as any of
    the ways to part the width and the height lets them be."""
    if plan.most == 1:
        return [plan]
    least, most = plan.text
    sizes = range(round(min(most, least + STEPS)), round(least) - 1, -1)
    return [replace(plan, text=(size, most), alike=alike, share=share)
            for size in sizes for alike in (True, False) for share in MYTH_SHARES]  # fmt: skip


def _myth(context: Context) -> Text:
    return both_words(context, lambda language: own_words(language).blocks.myth)


def _fact(context: Context) -> Text:
    return both_words(context, lambda language: own_words(language).blocks.fact)


def _attempt(context: Context, block: Myths[Text], plan: Plan) -> Laid:
    """Two rooms a pair: the myth's half and the fact's."""
    body = context.body
    myth, fact = (None, None) if plan.heads else (_myth(context), _fact(context))
    left, right = (half.width - plan.text_x - RIGHT_AIR for half in _halves(body, plan))
    slides = [
        [(_half_words(myth, "myth", pair.myth, left),
          _half_words(fact, "fact", pair.fact, right)) for pair in run]
        for run in evenly(block.pairs, plan.most)
    ]  # fmt: skip
    room = body.height - plan.heads
    heights = [room - plan.gap * (len(rows) - 1) - 2 * plan.air * len(rows) for rows in slides]
    labels = context.range("card-head", *plan.label)
    ranges = {
        "myth": recolored(context.range("card-text", *plan.text), "ink"),
        "fact": recolored(context.range("card-bold", *plan.text), "ink"),
    }
    if not plan.heads:
        ranges |= {"myth-label": recolored(labels, ROSE.ink), "fact-label": recolored(labels, MINT.ink)}
    return laid_in_rows(context, slides, heights, ranges, alike=plan.alike)


def _half_words(label: Text | None, kind: str, text: Text, width: float) -> tuple[Piece, ...]:
    """A half's text, under its label where there is one."""
    if label is None:
        return (Piece(text=text, kind=kind, width=width),)
    lines = 1 if label.second is None else 2
    head = Piece(text=replace(label, span=text.span), kind=f"{kind}-label", width=width, lines=lines, hard=True)
    return (head, Piece(text=text, kind=kind, width=width, above=LABEL_BELOW))


def _slide(context: Context, plan: Plan, run: Sequence[Placed]) -> SlideBody:
    heights = [max(_height(one.myth), _height(one.fact)) for one in run]
    frames = rows_for(context.body.inset(0, plan.heads, 0, 0), heights, plan.gap, plan.air)
    drawn: list[Item] = []
    items: list[Item] = _heads(context, plan) if plan.heads else []
    for one, frame in zip(run, frames, strict=True):
        left, right = _halves(frame, plan)
        link = link_disc(context, Point((left.right + right.x) / 2, frame.centre.y), one.pair.span)
        halves = [*_half(context, left, ROSE, "cross", plan), *_half(context, right, MINT, "tick", plan), link]
        drawn.append(group(halves, one.pair.span, context.own.pane.row, decoration=True))
        own = context.own.blocks
        items += [_words(context, one.myth, left, plan, own.myth), _words(context, one.fact, right, plan, own.fact)]
    return SlideBody(items=tuple(items), background=tuple(drawn))


def _heads(context: Context, plan: Plan) -> list[Item]:
    """What each column holds, said once over it, where its words begin."""
    steps = context.range("card-head", *plan.label)
    line = replace(context.body, height=plan.heads)
    items: list[Item] = []
    for half, words, tint in zip(_halves(line, plan), (_myth(context), _fact(context)), (ROSE, MINT), strict=True):
        place = half.inset(plan.text_x, 0, RIGHT_AIR, 0)
        (text,) = set_alike(
            context, [Slot(words, place.width, 1 if words.second is None else 2)], recolored(steps, tint.ink)
        )
        items.append(held_text([text], place, name=words.plain, body=False))
    return items


def _halves(frame: Rect, plan: Plan) -> tuple[Rect, Rect]:
    """The claim's card and the fact's."""
    left = replace(frame, width=plan.share * frame.width)
    return left, frame.inset(left.width + BETWEEN, 0, 0, 0)


def _height(texts: Sequence[SetText]) -> float:
    return sum(t.height for t in texts) + LABEL_BELOW * (len(texts) - 1)


def _half(context: Context, frame: Rect, tint: Tint, sign: Sign, plan: Plan) -> list[Item]:
    ground = rounded(frame, RADIUS, context.span, fill=tint.fill, stroke=strong_edge(context))
    return [
        ground,
        sign_disc(context, sign, Circle(Point(frame.x + DISC_X + plan.disc, frame.centre.y), plan.disc), tint.ink),
    ]


def _words(context: Context, texts: Sequence[SetText], frame: Rect, plan: Plan, label: str) -> Item:
    """A half's words. Heads over the rows are for the eye: whoever hears the slide is told of each half which it is,
    so that no claim is taken for advice."""
    above = [0.0, LABEL_BELOW][: len(texts)]
    said = texts[-1].text.plain
    told = f"{label}{context.locale.punctuation.colon}{said}"
    item = held_text(texts, frame.inset(plan.text_x, 0, RIGHT_AIR, 0), name=(told if plan.heads else said)[:40],
                     middle=True, stack=Stack(above))  # fmt: skip
    return replace(item, alt=told) if plan.heads else item
