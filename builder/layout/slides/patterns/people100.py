"""33, 34: counts of a hundred: people in rows, the count large beside them or under them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.figures.people100 import HUNDRED, Crowd, Tally, crowd
from builder.geometry import Rect
from builder.layout.slides.boxes import (
    SetText,
    Slot,
    lines_of,
    parts_brackets,
    set_alike,
    stacked,
    text_item,
    unbroken,
)
from builder.layout.slides.card_shapes import card
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_overset
from builder.layout.slides.patterns.people_counts import CAP, count_item, count_text, line_item, line_text
from builder.layout.slides.patterns.people_within import crowd_with_part
from builder.layout.slides.shapes import group
from builder.layout.slides.stacking import Part, stack_in
from builder.outline.model.blocks import Group, People100
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

GAPS = {1: 0.0, 2: 24.0, 3: 22.0}
COUNTS = {1: 132.0, 2: 116.0, 3: 72.0}
"""Sizes of the count, by how many groups there are."""
LABELS = {1: (40.0, 36.0, 32.0, 28.0, 26.0, 24.0), 2: (28.0, 26.0, 24.0, 22.0, 20.0), 3: (26.0, 24.0, 22.0, 20.0, 18.0)}
OF = {1: 36.0, 2: 24.0, 3: 20.0}
CAPTIONS = (26.0, 24.0, 22.0, 20.0)
MOST_BESIDE = 2
"""So many lines a group's name may have beside its people."""
UNDER = 72.0
"""What it gets under them."""
PADDING = 20.0
APART = 1.18
"""People of one group stand so much wider than high apart: they take the half of their card."""
ACROSS = 20
"""Of three groups, which stand over their words: so many in a row make the largest people."""
ROWS = 1.75
"""Their rows, in widths of a place."""
CAPTION_GAP = 16.0
OVER, LINE_OVER, BESIDE = 12.0, 0.16, 8.0
"""From the words before a count to its digits, at least, and in its size, for its line begins above its digits; and
from the count to the words after it."""


class Worded(Struct, frozen=True):
    """The words of a group, set: its count, what stands over and under it, its name in its own place."""

    lead: SetText | None
    """Words before the count, which stand over it; those after it follow it on its line then."""
    figure: SetText
    follow: SetText | None
    high: float
    """The height of the count, with the air under it."""
    texts: tuple[SetText, ...]
    name: tuple[SetText, ...]

    @property
    def over(self) -> float:
        """From the top to the count."""
        return over_count(self.lead, self.figure)

    @property
    def height(self) -> float:
        return self.over + self.high + stacked(self.texts, [4.0] * len(self.texts))


def over_count(lead: SetText | None, figure: SetText) -> float:
    """What the words before a count take above it."""
    return lead.height + max(OVER, LINE_OVER * figure.style.size) if lead else 0.0


class Card(Struct, frozen=True):
    """Where the parts of a group stand: its people, and the column of its words."""

    people: Crowd
    words: Rect
    label: Rect | None = None
    """A place of its own for the group's name, under people and count; None: it stands under the count."""


def compose(block: People100[Text], context: Context) -> tuple[SlideBody, ...]:
    """A card a group, or one for a group and its part; the caption under all of them."""
    caption = _caption(context, block.caption)
    foot = caption.height + CAPTION_GAP if caption else 0.0
    area = context.body.inset(0, 0, 0, foot)
    items: list[Item] = []
    items += [crowd_with_part(context, block.nested, area)] if block.nested else _cards(context, block.groups, area)
    if caption:
        frame = Rect(area.x, area.bottom + CAPTION_GAP, area.width, 0)
        items.append(text_item(caption, frame, role="caption"))
    return (SlideBody(items=tuple(items)),)


def _cards(context: Context, groups: Sequence[Group[Text]], area: Rect) -> list[Item]:
    """The groups side by side, their names in one size."""
    count = len(groups)
    gap = GAPS[count]
    width = (area.width - gap * (count - 1)) / count
    cards = [Rect(area.x + i * (width + gap), area.y, width, area.height) for i in range(count)]
    parts = [_parts(frame, count) for frame in cards]
    label = _label_steps(context, groups, [part.words for part in parts])
    if count == 2 and _is_narrow(context, groups, label[0], parts):
        parts = [_with_label(frame) for frame in cards]
        label = _label_steps(context, groups, [part.label or part.words for part in parts])
    words = [_words(context, g, label, part, count) for g, part in zip(groups, parts, strict=True)]
    highest = max(own.height for own in words)
    return [
        _card(context, g, frame, part, _placed(own, part, highest))
        for g, frame, part, own in zip(groups, cards, parts, words, strict=True)
    ]


def _parts(frame: Rect, count: int) -> Card:
    """People left of their words; with three groups over them."""
    inner = frame.inset(PADDING, PADDING, PADDING, PADDING if count < 3 else 10)
    if count == 3:
        pitch_x = inner.width / ACROSS
        pitch_y = min(ROWS * pitch_x, inner.height * 0.42 * ACROSS / HUNDRED)
        people = Crowd(inner.x, inner.y, ACROSS, pitch_x, pitch_y)
        top = people.frame.bottom + 14
        return Card(people, Rect(inner.x, top, inner.width, inner.bottom - top))
    pitch_y = inner.height / 10
    pitch_x = APART * pitch_y if count == 1 else min(24.0, pitch_y)
    people = Crowd(inner.x + (20 if count == 1 else 6), inner.y, 10, pitch_x, pitch_y)
    left = people.frame.right + (48 if count == 1 else 16)
    return Card(people, Rect(left, inner.y, inner.right - left, inner.height))


def _is_narrow(context: Context, groups: Sequence[Group[Text]], style: TextStyle, parts: Sequence[Card]) -> bool:
    """Whether a group's name would stand in many short lines beside its people."""
    return any(lines_of(context, Slot(g.label, part.words.width), style) > MOST_BESIDE
               for g, part in zip(groups, parts, strict=True))  # fmt: skip


def _with_label(frame: Rect) -> Card:
    """People with their count beside them, and the group's name under both."""
    inner = frame.inset(PADDING, PADDING, PADDING, PADDING - 6)
    label = Rect(inner.x + 6, inner.bottom - UNDER, inner.width - 6, UNDER)
    pitch_y = (label.y - 10 - inner.y) / 10
    people = Crowd(inner.x + 6, inner.y, 10, min(22.0, pitch_y), pitch_y)
    left = people.frame.right + 20
    return Card(people, Rect(left, inner.y, inner.right - left, label.y - 10 - inner.y), label)


def _card(context: Context, counted: Group[Text], frame: Rect, parts: Card, words: Sequence[Item]) -> Item:
    said = context.own.figures.people_of_hundred(label=counted.label.plain, count=counted.count)
    people = crowd(parts.people, Tally(counted.count), counted.span, context.own.pane.figure, said)
    return group([card(context, frame, context.span), people, *words], counted.span, counted.label.plain)


def _words(context: Context, counted: Group[Text], label: tuple[TextStyle, ...], parts: Card, count: int) -> Worded:
    """The count, "of 100" and the group's name, as large as their column allows."""
    room = parts.words
    before, after = context.own.figures.of_hundred.around("count")
    steps = _of_steps(context, count)
    around = [line_text(context, w, steps[0], counted.span) if before else None for w in (before, after)]
    if before:  # as large as the column allows: no word of them stands alone on a second line
        leads = [line_text(context, before, style, counted.span) for style in steps]
        around[0] = next((text for text in leads if text.paragraphs[0].measure <= room.width), leads[-1])
    lead, follow = around
    size = min(COUNTS[count], room.height * 0.45 / CAP)
    beside = follow.paragraphs[0].measure + BESIDE if follow else 0.0
    figure = count_text(context, counted, size, room.width - beside)
    high = CAP * figure.style.size
    high += 0.12 * figure.style.size + (0 if count == 1 else 4)
    over = over_count(lead, figure)
    of = () if lead else (Part(context.words(after, counted.span), steps, 1, say("a count")),)
    names = (Part(counted.label, label, 6, say("a group's name")),)
    below = room.inset(0, over + high, 0, 0)
    name = stack_in(context, names, parts.label, 0.0) if parts.label else ()
    under = of if parts.label else (*of, *names)
    texts = stack_in(context, under, below, 4.0) if under else ()
    return Worded(lead, figure, follow, high, texts, name)


def _placed(words: Worded, parts: Card, highest: float) -> list[Item]:
    """Words in the middle of their column, all counts on one line: `highest` is the height of the highest column."""
    room, figure = parts.words, words.figure
    top = room.y + max(0.0, (room.height - highest) / 2)
    foot = top + words.over + CAP * figure.style.size
    items: list[Item] = [unbroken(text_item(words.lead, Rect(room.x, top, room.width, 0)))] if words.lead else []
    items.append(count_item(figure, room.x, top + words.over))
    if words.follow:
        items.append(line_item(words.follow, room.x + figure.width + BESIDE, foot))
    if words.texts:
        under = Rect(room.x, top + words.over + words.high, room.width, 0)
        items.append(text_item(words.texts, under, gap=4.0))
    if parts.label:
        items.append(text_item(words.name, parts.label, centred=True))
    return items


def _of_steps(context: Context, count: int) -> tuple[TextStyle, ...]:
    """The sizes of the words that say of how many a count is."""
    quiet = context.style("label", "ink", weight=700)
    return tuple(replace(quiet, size=OF[count] * share, leading=OF[count] * share * 1.25) for share in (1, 0.85, 0.75))


def _label_steps(context: Context, groups: Sequence[Group[Text]], rooms: Sequence[Rect]) -> tuple[TextStyle, ...]:
    """The sizes of the groups' names: the largest at which each fits its column with no bracket parted, and smaller."""
    style: TextStyle = context.style("head", "primary", weight=700)
    steps = tuple(replace(style, size=size, leading=round(size * 1.25, 1)) for size in LABELS[len(groups)])
    slots = [Slot(g.label, room.width, 6) for g, room in zip(groups, rooms, strict=True)]
    for number, style in enumerate(steps):
        names = set_alike(context, slots, [style], Breaking.BALANCED)
        if not any(name.overset or parts_brackets(name) for name in names):
            return steps[number:]
    largest = set_alike(context, slots, steps, Breaking.BALANCED)[0].style
    return steps[steps.index(largest) :]


def _caption(context: Context, caption: Text | None) -> SetText | None:
    if caption is None:
        return None
    style: TextStyle = context.style("body")
    steps = [replace(style, size=size, leading=round(size * 1.3, 1)) for size in CAPTIONS]
    (done,) = set_alike(context, [Slot(caption, context.body.width, 2)], steps, Breaking.BALANCED)
    tell_overset(context, say("the caption"), [done])
    return done
