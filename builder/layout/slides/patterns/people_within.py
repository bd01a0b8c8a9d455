"""A hundred people of whom some are told apart, and some of these again: one crowd, both counts large beside it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

from msgspec import Struct

from builder.diagnostics import say
from builder.figures.people100 import COUNTED, EDGE, WITHIN, Crowd, Dress, Tally, crowd, sample
from builder.figures.people_words import said_of_nested
from builder.geometry import Point, Rect
from builder.layout.slides.boxes import SetText, Slot, natural_width, set_alike, text_item
from builder.layout.slides.card_shapes import card
from builder.layout.slides.context import Context
from builder.layout.slides.fit_messages import tell_long, tell_overset
from builder.layout.slides.patterns.people_counts import CAP, count_item, count_text, line_item, line_text
from builder.layout.slides.shapes import group
from builder.layout.slides.template_faces import KNOWN
from builder.outline.model.blocks import Group
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

PADDING = 20.0
APART = 1.3
"""People stand so much wider than high apart."""
COUNTS = (88.0, 72.0, 60.0)
"""Sizes of the counts: smaller ones where the names would not have room, as in a template's low body."""
OF = (28.0, 26.0, 24.0, 22.0, 20.0)
LABELS = (32.0, 30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0)
MOST_LINES = 4
LEFT, BETWEEN, UNDER, ROWS = 44.0, 14.0, 12.0, 30.0
"""From the people to the words; from one part of a line to the next; from it to the name; from group to group."""


class Counted(Struct, frozen=True):
    """A group, how its people look, the ink of its count, and of how many it is."""

    group: Group[Text]
    dress: Dress
    ink: str
    of: tuple[str, str]
    """Of how many, in words before the count and after it."""


class Named(Struct, frozen=True):
    """The names of the groups, set, and the size of their counts."""

    labels: tuple[SetText, ...]
    count: float

    @property
    def high(self) -> float:
        """The height of a count, in points."""
        return CAP * self.count


def crowd_with_part(context: Context, nested: tuple[Group[Text], Group[Text]], frame: Rect) -> GroupItem:
    """One card: the people at the left; at the right a line with the count, and the name, for each group."""
    whole, part = nested
    inner = frame.inset(PADDING, PADDING, PADDING, PADDING)
    pitch = inner.height / 10
    places = Crowd(inner.x + PADDING, inner.y, 10, APART * pitch, pitch)
    said = said_of_nested(nested, context.language)
    people = crowd(places, Tally(whole.count, part.count), whole.span, context.own.pane.figure, said)
    left = places.frame.right + LEFT
    own = context.own.figures
    counted = (
        Counted(whole, COUNTED, "primary", own.of_hundred.around("count")),
        Counted(part, WITHIN, "sun-edge", own.of_these.around("count", whole=whole.count)),
    )
    words = _words(context, counted, Rect(left, inner.y, inner.right - left, inner.height))
    return group([card(context, frame, context.span), people, *words], whole.span, whole.label.plain)


def _words(context: Context, counted: Sequence[Counted], room: Rect) -> list[Item]:
    """The groups under one another, in the middle of the height."""
    named = _named(context, [one.group for one in counted], room)
    heights = [named.high + UNDER + label.height for label in named.labels]
    total = sum(heights) + ROWS * (len(heights) - 1)
    if total > room.height + 0.5 and not any(label.overset for label in named.labels):
        longest = max(named.labels, key=lambda label: label.lines)
        tell_long(context, say("a group's name"), longest, (total - room.height) / longest.style.leading)
    top, out = room.y + max(0.0, (room.height - total) / 2), list[Item]()
    for one, label, height in zip(counted, named.labels, heights, strict=True):
        out += _line(context, one, named.count, Rect(room.x, top, room.width, named.high))
        out.append(text_item(label, Rect(room.x, top + named.high + UNDER, room.width, 0)))
        top += height + ROWS
    return out


def _named(context: Context, groups: Sequence[Group[Text]], room: Rect) -> Named:
    """Counts and names in the largest sizes at which all have room."""
    style = context.style("head", "ink", weight=700)
    slots = [Slot(one.label, room.width, MOST_LINES) for one in groups]
    for count, size in product(COUNTS, LABELS):
        own = replace(style, size=size, leading=round(size * 1.25, 1))
        named = Named(set_alike(context, slots, [own], Breaking.BALANCED), count)
        free = room.height - len(groups) * (named.high + UNDER) - ROWS * (len(groups) - 1)
        if not any(label.overset for label in named.labels) and sum(label.height for label in named.labels) <= free:
            return named
    tell_overset(context, say("a group's name"), named.labels)
    return named


def _line(context: Context, one: Counted, size: float, room: Rect) -> list[Item]:
    """One of the people, the count, and of how many it is, on one line."""
    person = sample(Point(room.x + EDGE, room.y), room.height, one.dress, one.group.span)
    x = person.frame.right + BETWEEN
    before, after = _of(context, one, room.right - x)
    lead = [line_item(before, x, room.bottom)] if before else []
    if before:
        x += _shown(context, one.of[0], before.style) + BETWEEN
    width = room.right - x - BETWEEN - after.paragraphs[0].measure
    count = count_item(count_text(context, one.group, size, width, one.ink), x, room.y)
    x += _shown(context, str(one.group.count), count.paragraphs[0].set.style) + BETWEEN
    return [person, *lead, count, line_item(after, x, room.bottom)]


def _shown(context: Context, words: str, style: TextStyle) -> float:
    """How wide words are on one line, more where letters may be broader than usual, in points."""
    return natural_width(context, words, style) / (1 + KNOWN - context.typesetter.slack.width)


def _of(context: Context, one: Counted, room: float) -> tuple[SetText | None, SetText]:
    """Of how many, before the count and after it, as large as the line allows."""
    quiet = context.style("label", "ink", weight=700)
    for size in OF:
        style = replace(quiet, size=size, leading=round(size * 1.25, 1))
        before, after = (line_text(context, words, style, one.group.span) if words else None for words in one.of)
        if sum(text.paragraphs[0].measure for text in (before, after) if text) <= room / 2:
            break
    assert after is not None
    return before, after
