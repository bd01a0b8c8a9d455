"""08 and 09: cards in a grid, one to six, with icons, short forms, and what speaks for and against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from builder.geometry import INCH, Point, Rect
from builder.layout.page import Item
from builder.layout.talk import art
from builder.layout.talk.boxes import SetText, Slot, fits, set_alike, soft, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody
from builder.layout.talk.grid import GUTTER, cells, evenly, settled
from builder.layout.talk.shapes import bar, group, panel
from builder.layout.talk.signs import Sign, sign
from builder.outline.blocks import Card, Cards
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

TOP_BAR = 0.09 * INCH
PADDING = 0.35 * INCH
FOOT = 0.34 * INCH
SIGN_INDENT = 0.52 * INCH
IconPlace = Literal["over", "left", "beside"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One arrangement: cards across and down, where the icon stands, sizes, and how tall a card is at least."""

    across: int
    down: int
    icon: IconPlace
    head: float = 32
    text: float = 24
    lines: int = 4
    height: float = 2.15
    style: str = "body"
    inches: tuple[float, float] = (PADDING / INCH, 0.35)
    """Padding at the sides and above the content."""

    @property
    def most(self) -> int:
        return self.across * self.down


ROW3 = Plan(across=3, down=1, icon="over", height=3.3)
ROW3_BESIDE = Plan(across=3, down=1, icon="beside", head=30, lines=6, height=3.3, inches=(0.3, 0.3))
ROW2 = Plan(across=2, down=1, icon="over", text=28, height=3.3)
ROW2_BESIDE = Plan(across=2, down=1, icon="beside", text=26, lines=6, height=3.3)
SQUARE = Plan(across=2, down=2, icon="left", head=30, lines=2)
SQUARE_TIGHT = Plan(across=2, down=2, icon="left", head=30, lines=2, style="row-text", inches=(PADDING / INCH, 0.14))
GRID6 = Plan(across=3, down=2, icon="beside", head=30, lines=2, inches=(0.3, 0.3))
GRID6_TIGHT = Plan(across=3, down=2, icon="beside", head=30, lines=2, style="row-text", inches=(0.3, 0.14))
ONE = Plan(across=1, down=1, icon="left", text=28, lines=6, height=2.6)
ONE_BESIDE = Plan(across=1, down=1, icon="beside", text=26, lines=8, height=2.6)

PLANS: dict[int, tuple[Plan, ...]] = {
    1: (ONE, ONE_BESIDE),
    2: (ROW2, ROW2_BESIDE, ONE, ONE_BESIDE),
    3: (ROW3, ROW3_BESIDE, ROW2, ROW2_BESIDE, ONE, ONE_BESIDE),
    4: (SQUARE, SQUARE_TIGHT, ROW2, ROW2_BESIDE, ONE, ONE_BESIDE),
    5: (GRID6, GRID6_TIGHT, ROW3, ROW3_BESIDE, ROW2, ROW2_BESIDE, ONE, ONE_BESIDE),
    6: (GRID6, GRID6_TIGHT, ROW3, ROW3_BESIDE, ROW2, ROW2_BESIDE, ONE, ONE_BESIDE),
}


@dataclass(frozen=True, slots=True)
class SetCard:
    """A card with its texts set; `signed` are the texts for and against, each with its sign."""

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
        pairs: tuple[tuple[Sign, SetText | None], ...] = (("plus", self.plus), ("minus", self.minus))
        return tuple((kind, text) for kind, text in pairs if text)

    @property
    def texts(self) -> tuple[SetText, ...]:
        texts = (*self.lead, self.text, *(t for _, t in self.signed))
        return tuple(t for t in texts if t)


@dataclass(frozen=True, slots=True)
class Slots:
    """The measures of one plan on this slide, in points."""

    plan: Plan
    width: float
    most: float
    """The card's greatest height."""
    icons: bool

    @property
    def side(self) -> float:
        return self.plan.inches[0] * INCH

    @property
    def above(self) -> float:
        """From the card's top to its content."""
        return TOP_BAR + self.plan.inches[1] * INCH

    @property
    def radius(self) -> float:
        return (0.44 if self.plan.icon == "beside" else 0.58) * INCH

    @property
    def text_x(self) -> float:
        """Where texts begin, from the card's left."""
        return 1.95 * INCH if self.plan.icon == "left" and self.icons else self.side

    @property
    def head_x(self) -> float:
        return self.side + 2 * self.radius + 0.22 * INCH if self.plan.icon == "beside" and self.icons else self.text_x

    def room(self, x: float) -> float:
        return self.width - x - 0.25 * INCH


def compose(block: Cards[Text], context: Context) -> tuple[SlideBody, ...]:
    """The cards by the first arrangement that takes them, over several slides if it must be."""
    for plan in PLANS[len(block.items)]:
        slots = _slots(context, block, plan)
        done = _set(context, block.items, slots)
        if fits([t for c in done for t in c.texts]) and max(_content(c, slots) for c in done) <= slots.most:
            break
    else:
        _tell(context, done, slots)
    height = _height(done, slots)
    return tuple(_slide(context, run, slots, height) for run in evenly(done, plan.most))


def _slots(context: Context, block: Cards[Text], plan: Plan) -> Slots:
    width = (context.body.width - GUTTER * (plan.across - 1)) / plan.across
    most = (context.body.height - GUTTER * (plan.down - 1)) / plan.down
    return Slots(plan, width, most, any(card.icon for card in block.items))


def _set(context: Context, cards: Sequence[Card[Text]], slots: Slots) -> list[SetCard]:
    """Heads in one size, texts in one size; what speaks for and against in the size of the texts."""
    plan = slots.plan
    one_line = plan.icon == "beside" and slots.icons and plan.down > 1
    heads = set_alike(context, [Slot(c.title, slots.room(slots.head_x), 1 if one_line else 2) for c in cards],
                      context.steps("head", most=plan.head), Breaking.BALANCED)  # fmt: skip
    shorts = _each(context, [c.short for c in cards], slots.room(slots.head_x), 1, context.steps("card-short"))
    steps = context.steps(plan.style, most=plan.text)
    width = slots.room(slots.text_x)
    for style in steps:
        texts = _each(context, [c.text for c in cards], width, plan.lines, [style])
        plus = _each(context, [c.plus for c in cards], width - SIGN_INDENT, plan.lines, [style])
        minus = _each(context, [c.minus for c in cards], width - SIGN_INDENT, plan.lines, [style])
        done = [SetCard(*parts) for parts in zip(cards, heads, shorts, texts, plus, minus, strict=True)]
        if fits([*texts, *plus, *minus]) and max(_content(c, slots) for c in done) <= slots.most:
            break
    return done


def _each(
    context: Context, texts: Sequence[Text | None], width: float, lines: int, steps: Sequence[TextStyle]
) -> list[SetText | None]:
    """The texts that are there, set alike; None for those that are not."""
    present = [Slot(t, width, lines) for t in texts if t]
    done = iter(soft(set_alike(context, present, steps, Breaking.BALANCED)))
    return [next(done) if t else None for t in texts]


def _stack(card: SetCard, slots: Slots) -> float:
    """The height of a card's texts under one another, the head left out where it stands beside the icon."""
    lead = 0.0 if slots.plan.icon == "beside" and slots.icons else card.lead_height
    text = card.text.height + (4.0 if lead else 0.0) if card.text else 0.0
    return lead + text + sum(t.height + 8.0 for _, t in card.signed)


def _content(card: SetCard, slots: Slots) -> float:
    """How high a card must be to hold its content."""
    stack, plan = _stack(card, slots), slots.plan
    foot = FOOT if plan.inches[1] > 0.2 else 0.10 * INCH
    if not slots.icons:
        return slots.above + stack + foot
    if plan.icon == "left":
        return TOP_BAR + max(2 * slots.radius, stack) + 2 * (0.2 if plan.inches[1] > 0.2 else 0.14) * INCH
    if plan.icon == "over":
        return slots.above + 2 * slots.radius + 0.28 * INCH + stack + foot
    return slots.above + max(2 * slots.radius, card.lead_height) + 0.06 * INCH + stack + foot


def _height(cards: Sequence[SetCard], slots: Slots) -> float:
    """One height for all cards, on continuation slides too; low where there is no icon and little text."""
    least = slots.plan.height if slots.icons else 2.0
    return min(max([least * INCH, *(_content(c, slots) for c in cards)]), slots.most)


def _slide(context: Context, run: Sequence[SetCard], slots: Slots, height: float) -> SlideBody:
    plan = slots.plan
    down = -(-len(run) // plan.across)
    total = down * height + GUTTER * (down - 1)
    body = context.body
    area = Rect(body.x, settled(body, total), body.width, total)
    frames = cells(area, plan.across, down)
    return SlideBody(items=tuple(_card(context, card, frame, slots) for card, frame in zip(run, frames, strict=False)))


def _card(context: Context, card: SetCard, frame: Rect, slots: Slots) -> Item:
    edge = bar(Rect(frame.x, frame.y, frame.width, TOP_BAR), "primary", context.span)
    inside = Rect(frame.x, frame.y + TOP_BAR, frame.width, frame.height - TOP_BAR)
    name = card.card.title.plain
    items = [panel(context, frame, "surface"), edge, *_content_items(context, card, inside, slots)]
    return group(items, card.card.span, name, _said(context, card.card))


def _content_items(context: Context, card: SetCard, inside: Rect, slots: Slots) -> list[Item]:
    """Icon and texts, inside the card below its bar."""
    top = inside.y + slots.above - TOP_BAR
    icon, place = card.card.icon, slots.plan.icon
    if not slots.icons:
        y = top if slots.plan.down == 1 and slots.plan.across > 1 else _middle(inside, card, slots)
        return _texts(context, card, Point(inside.x, y), slots, with_head=True)
    if place == "left":
        centre = Point(inside.x + 0.98 * INCH, inside.centre.y)
        texts = _texts(context, card, Point(inside.x, _middle(inside, card, slots)), slots, with_head=True)
        return [*_icon(context, icon, centre, slots), *texts]
    centre = Point(inside.x + slots.side + slots.radius, top + slots.radius)
    if place == "over":
        below = Point(inside.x, top + 2 * slots.radius + 0.28 * INCH)
        return [*_icon(context, icon, centre, slots), *_texts(context, card, below, slots, with_head=True)]
    row = max(2 * slots.radius, card.lead_height)
    beside = Rect(inside.x + slots.head_x, top, slots.room(slots.head_x), row)
    head = text_item(card.lead, beside, centred=True)
    below = Point(inside.x, top + row + 0.06 * INCH)
    centre = Point(centre.x, top + row / 2)
    return [*_icon(context, icon, centre, slots), head, *_texts(context, card, below, slots, with_head=False)]


def _middle(inside: Rect, card: SetCard, slots: Slots) -> float:
    return inside.centre.y - _stack(card, slots) / 2


def _icon(context: Context, name: str | None, centre: Point, slots: Slots) -> list[Item]:
    if name is None:
        return []
    return [*art.medallion(context, name, centre, slots.radius, context.span)]


def _texts(context: Context, card: SetCard, at: Point, slots: Slots, with_head: bool) -> list[Item]:
    """The card's words in one text box, then a line each for and against."""
    x, width = at.x + slots.text_x, slots.room(slots.text_x)
    items: list[Item] = []
    y = at.y
    parts = [*(card.lead if with_head else ()), *([card.text] if card.text else [])]
    if parts:
        gaps = [4.0 if part is card.text else 0.0 for part in parts]
        items.append(text_item(parts, Rect(x, y, width, 0), gap=gaps))
        y = items[0].frame.bottom
    for kind, text in card.signed:
        y += 8.0
        centre = Point(x + 0.17 * INCH, y + text.style.leading / 2)
        words = text_item(text, Rect(x + SIGN_INDENT, y, width - SIGN_INDENT, 0))
        items += [sign(context, kind, centre, 0.17 * INCH), words]
        y += text.height
    return items


def _said(context: Context, card: Card[Text]) -> str:
    """What a listener is told of a card as a whole."""
    colon = context.say("：", ": ")
    lead = [t.plain for t in (card.title, card.short, card.text) if t]
    pros = [context.say("优点", "for") + colon + card.plus.plain] if card.plus else []
    cons = [context.say("不足", "against") + colon + card.minus.plain] if card.minus else []
    return context.say("；", "; ").join([colon.join(lead), *pros, *cons])


def _tell(context: Context, cards: Sequence[SetCard], slots: Slots) -> None:
    """What misses its lines; else by how much a card's texts together are too high."""
    tell_overset(context, "a card's text", [t for c in cards for t in c.texts])
    for card in cards:
        over = _content(card, slots) - slots.most
        if over > 0 and fits(card.texts):
            context.report.error(
                "overset-text", card.card.span, f"slide {context.slide}: expected the card to be at most "
                f"{slots.most / INCH:.1f} inches high, found {over / INCH:.1f} inches more",
                f"cut about {-(-over // card.texts[-1].style.leading):g} lines of its texts",
            )  # fmt: skip
