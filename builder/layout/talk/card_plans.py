"""How cards may be arranged, and how their texts are set and measured in an arrangement."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from builder.changed import replace
from builder.geometry import INCH
from builder.layout.talk.boxes import SetText, Slot, fits, may_fit, most_lines, set_alike, set_text, soft
from builder.layout.talk.context import Context
from builder.layout.talk.grid import GUTTER
from builder.layout.talk.signs import Sign
from builder.outline.blocks import Card
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

TOP_BAR = 0.09 * INCH
BELOW_ICON = 0.28 * INCH
BELOW_ROW = 0.06 * INCH
BELOW_HEAD = 4.0
ABOVE_SIGN = 8.0
SIGN_INDENT = 0.52 * INCH
CLOSE = 2.0
"""Points by which a text may be smaller for having a line less."""
MOST_BALANCED = 3
"""Texts of more lines flow."""
BARE_HEIGHT = 2.4 * INCH
"""A card without icons is at least so high."""


class Plan(Struct, frozen=True, kw_only=True):
    """One arrangement: cards across and down, the icon's place, sizes in points, and lengths in inches.

    `icon`: over the head, left of all texts, or beside the head; `disc` is its radius. `style` sets the texts;
    `height` is the least.
    """

    across: int
    down: int
    icon: Literal["over", "left", "beside"]
    head: float = 32
    text: float = 24
    style: str = "body"
    lines: int = 4
    height: float = 2.15
    side: float = 0.35
    above: float = 0.35
    foot: float = 0.34
    disc: float = 0.58

    @property
    def most(self) -> int:
        return self.across * self.down


ROW3 = Plan(across=3, down=1, icon="over", height=3.3)
ROW3_BARE = replace(ROW3, text=28, lines=5)
"""Without icons there is room for larger texts."""
ROW3_BESIDE = Plan(across=3, down=1, icon="beside", head=30, lines=6, height=3.3, side=0.3, above=0.3, disc=0.44)
ROW2 = Plan(across=2, down=1, icon="over", text=28, height=3.3)
ROW2_BESIDE = Plan(across=2, down=1, icon="beside", text=26, lines=6, height=3.3, disc=0.44)
SQUARE = Plan(across=2, down=2, icon="left", head=30, lines=2, above=0.2, foot=0.2)
SQUARE_TIGHT = replace(SQUARE, style="row-text", above=0.14, foot=0.14)
GRID = Plan(across=3, down=2, icon="beside", head=30, lines=2, side=0.3, above=0.3, disc=0.44)
GRID_TIGHT = replace(GRID, style="row-text", above=0.17, foot=0.20, disc=0.36)
"""A smaller disc leaves two lines of text as much air below as the disc has above."""
ONE = Plan(across=1, down=1, icon="left", text=28, lines=6, height=2.6, above=0.2, foot=0.2)
ONE_BESIDE = Plan(across=1, down=1, icon="beside", text=26, lines=8, height=2.6, disc=0.44)


def plans_for(count: int, bare: bool = False) -> tuple[Plan, ...]:
    """The arrangements of so many cards (`bare`: without icons), from one slide for all to a card a slide."""
    grids = {3: (ROW3_BARE, ROW3) if bare else (ROW3, ROW3_BESIDE), 4: (SQUARE, SQUARE_TIGHT)}
    first = grids.get(count, (GRID, GRID_TIGHT, ROW3, ROW3_BESIDE) if count > 4 else ())
    rows = (ROW2, ROW2_BESIDE) if count > 1 else ()
    return (*first, *rows, ONE, ONE_BESIDE)


class SetCard(Struct, frozen=True):
    """A card with its texts set."""

    card: Card[Text]
    head: SetText
    short: SetText | None
    text: SetText | None
    plus: SetText | None
    minus: SetText | None

    @property
    def lead(self) -> tuple[SetText, ...]:
        """The head with the short form under it."""
        return (self.head, self.short) if self.short else (self.head,)

    @property
    def lead_height(self) -> float:
        return sum(t.height for t in self.lead)

    @property
    def signed(self) -> tuple[tuple[Sign, SetText], ...]:
        """What speaks for and against, each with its sign."""
        pairs: tuple[tuple[Sign, SetText | None], ...] = (("plus", self.plus), ("minus", self.minus))
        return tuple((kind, text) for kind, text in pairs if text)

    @property
    def texts(self) -> tuple[SetText, ...]:
        texts = (*self.lead, self.text, *(t for _, t in self.signed))
        return tuple(t for t in texts if t)


class Measures(Struct, frozen=True):
    """A plan on this slide, in points; `most` is the greatest height of a card."""

    plan: Plan
    width: float
    most: float
    icons: bool

    @property
    def beside(self) -> bool:
        """Whether the head stands beside its icon, and so above the rest by itself."""
        return self.icons and self.plan.icon == "beside"

    @property
    def radius(self) -> float:
        return self.plan.disc * INCH

    @property
    def text_x(self) -> float:
        """Where texts begin, from the card's left."""
        return 1.95 * INCH if self.icons and self.plan.icon == "left" else self.plan.side * INCH

    @property
    def head_x(self) -> float:
        return self.text_x + 2 * self.radius + 0.22 * INCH if self.beside else self.text_x

    def room(self, x: float) -> float:
        """The width of a text that begins `x` points from the card's left."""
        return self.width - x - 0.25 * INCH

    def stack(self, card: SetCard) -> float:
        """The height of a card's texts under one another, the head left out where it stands beside its icon."""
        lead = 0.0 if self.beside else card.lead_height
        text = card.text.height + (BELOW_HEAD if lead else 0.0) if card.text else 0.0
        return lead + text + sum(t.height + ABOVE_SIGN for _, t in card.signed)

    def row(self, card: SetCard) -> float:
        """The height of icon and head beside one another."""
        return max(2 * self.radius, card.lead_height)

    def content(self, card: SetCard) -> float:
        """How high a card must be to hold its content."""
        stack, around = self.stack(card), TOP_BAR + (self.plan.above + self.plan.foot) * INCH
        if not self.icons:
            return around + stack
        if self.plan.icon == "left":
            return around + max(2 * self.radius, stack)
        if self.plan.icon == "over":
            return around + 2 * self.radius + BELOW_ICON + stack
        return around + self.row(card) + BELOW_ROW + stack

    def height(self, cards: Sequence[SetCard]) -> float:
        """One height for all cards, on continuation slides too."""
        least = self.plan.height * INCH if self.icons else BARE_HEIGHT
        return min(max([least, *(self.content(c) for c in cards)]), self.most)

    def take(self, cards: Sequence[SetCard]) -> bool:
        """Whether every card fits, in lines and in height."""
        return fits([t for c in cards for t in c.texts]) and all(self.content(c) <= self.most for c in cards)


def measures_of(context: Context, cards: Sequence[Card[Text]], plan: Plan) -> Measures:
    """The plan's measures in the body of this slide."""
    width = (context.body.width - GUTTER * (plan.across - 1)) / plan.across
    most = (context.body.height - GUTTER * (plan.down - 1)) / plan.down
    return Measures(plan, width, most, any(card.icon for card in cards))


def set_cards(context: Context, cards: Sequence[Card[Text]], measures: Measures) -> list[SetCard]:
    """Heads in one size, texts in one size, the largest of the plan at which every card fits; else the least."""
    plan = measures.plan
    one_line = measures.beside and plan.down > 1
    slots = [Slot(c.title, measures.room(measures.head_x), 1 if one_line else 2) for c in cards]
    heads = set_alike(context, slots, context.steps("head", most=plan.head), Breaking.BALANCED)
    shorts = _each(context, [c.short for c in cards], measures.room(measures.head_x), 1, context.style("card-short"))
    width = measures.room(measures.text_x)
    kept: list[SetCard] = []
    steps = context.steps(plan.style, most=plan.text)
    rooms = [(c.text, width) for c in cards] + [(t, width - SIGN_INDENT) for c in cards for t in (c.plus, c.minus)]
    for style in steps:
        if style is not steps[-1] and not all(may_fit(context, Slot(t, w, plan.lines), style) for t, w in rooms if t):
            continue
        texts = _each(context, [c.text for c in cards], width, plan.lines, style)
        plus = _each(context, [c.plus for c in cards], width - SIGN_INDENT, plan.lines, style)
        minus = _each(context, [c.minus for c in cards], width - SIGN_INDENT, plan.lines, style)
        done = [SetCard(*parts) for parts in zip(cards, heads, shorts, texts, plus, minus, strict=True)]
        if kept and not (measures.take(done) and _shorter(done, kept)):
            return kept
        if measures.take(done):
            kept = done
    return kept or done


def _shorter(done: Sequence[SetCard], kept: Sequence[SetCard]) -> bool:
    """Whether texts two points smaller at most save the longest a line."""
    sizes = [next(c.text.style.size for c in cards if c.text) for cards in (done, kept) if any(c.text for c in cards)]
    close = len(sizes) == 2 and sizes[1] - sizes[0] <= CLOSE
    return close and most_lines([c.text for c in done]) < most_lines([c.text for c in kept])


def _each(
    context: Context, texts: Sequence[Text | None], width: float, lines: int, style: TextStyle
) -> list[SetText | None]:
    """The texts that are there; None for those that are not."""
    return [_balanced(context, Slot(t, width, lines), style) if t else None for t in texts]


def _balanced(context: Context, slot: Slot, style: TextStyle) -> SetText:
    """A text of up to three lines balanced, a longer one flowing."""
    done = set_text(context, slot, style, Breaking.BALANCED)
    if done.lines > MOST_BALANCED or done.overset:
        return set_text(context, slot, style)
    return soft([done])[0]
