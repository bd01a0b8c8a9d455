"""05–08: prose on one card, its paragraphs one text; where it stays large, the card's right third is a picture.

It shows the things that the prose names in a row, where these are certain, else the motif.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.vector import Label
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Stack, held_text
from builder.layout.slides.card_shapes import FULL_SUN, ColouredPart, side_card
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.grid import evenly
from builder.layout.slides.scene_side import has_scene, scene_side
from builder.layout.slides.sizing import Piece, Room
from builder.layout.slides.things_side import things_of, things_side
from builder.outline.model.blocks import Prose
from builder.outline.model.language_pairs import by_paragraph
from builder.outline.text.text import Text
from builder.theme.style import TextStyle

BAR = 16.0
"""The coloured edge at the left."""
LEFT, RIGHT = 30.0, 24.0
"""Air between a text and the coloured edge, and at its right."""
ABOVE = 14.0
"""Between two paragraphs."""
AIR, AIR_BESIDE = 28.0, 20.0
"""The least above and below the text; beside a picture its lines are shorter and need more height."""
LEAST, MOST_ALONE, MOST = 20.0, 44.0, 36.0
"""The sizes in points; one paragraph alone may be larger."""
NARROW = 600.0
"""A body that is less wide is half a slide."""
PICTURES = (294.0, 252.0)
"""How wide the picture may be: a cover's figure and the land under it fill the wider one from top to foot."""
NEARLY = 0.78
"""Beside a picture letters have at least this share of the size they would have without one."""


class Plan(Struct, frozen=True):
    """So many paragraphs a slide, and how wide the picture beside them is."""

    most: int
    picture: float = 0.0


def compose(block: Prose[Text], context: Context) -> tuple[SlideBody, ...]:
    """The paragraphs by the first arrangement that holds them; told where a single one is longer than a slide."""
    paragraphs = _paragraphs(block)
    plan, found = chosen(context, block, _plans(block, context, len(paragraphs)), _attempt)
    tell_unfit(context, say("this text"), found.rooms, found.done)
    return tuple(_slide(block, context, found.texts(i), plan) for i, _ in enumerate(evenly(paragraphs, plan.most)))


def _paragraphs(block: Prose[Text]) -> tuple[Text, ...]:
    return tuple(own for text in block.paragraphs for own in by_paragraph(text))


def _plans(block: Prose[Text], context: Context, count: int) -> list[Plan]:
    """Beside a picture where there is one, then all on one slide without, then over slides."""
    pictured = (has_scene(context) or bool(things_of(block, context))) and context.body.width >= NARROW
    return [
        *(Plan(count, width) for width in PICTURES if pictured),
        *(Plan(-(-count // slides)) for slides in range(1, count + 1)),
    ]


def _attempt(context: Context, block: Prose[Text], plan: Plan) -> Laid:
    """A room for the paragraphs of each slide. Beside a picture they stay nearly as large as they are without one."""
    runs = evenly(_paragraphs(block), plan.most)
    steps: Sequence[TextStyle] = context.range("card-text", LEAST, MOST_ALONE if max(map(len, runs)) == 1 else MOST)
    if plan.picture:
        plain = _attempt(context, block, Plan(plan.most))
        if not plain.fits:
            return plain
        steps = _nearly(steps, plain.texts(0)[0].style.size)
    place = _place(context.body, plan)
    rooms = [Room(tuple(Piece(text=text, kind="text", width=place.width, above=ABOVE if i else 0.0)
                        for i, text in enumerate(run)), place.height) for run in runs]  # fmt: skip
    return laid(context, rooms, {"text": steps}, filling=True)


def _nearly(steps: Sequence[TextStyle], usual: float) -> list[TextStyle]:
    """The sizes that are not much smaller than the usual one, and not under the middle of the range."""
    middle = steps[len(steps) // 2].size
    return [style for style in steps if style.size >= max(NEARLY * usual, min(middle, usual))]


def _place(card: Rect, plan: Plan) -> Rect:
    """Where the words go on their card."""
    air = AIR_BESIDE if plan.picture else AIR
    return card.inset(BAR + LEFT, air, RIGHT + plan.picture, air)


def _slide(block: Prose[Text], context: Context, texts: Sequence[SetText], plan: Plan) -> SlideBody:
    card = context.body
    named = things_of(block, context) if plan.picture else ()
    things = things_side(context, card, plan.picture, named) if named else ()
    picture = things[:1]
    if plan.picture and not things:
        picture = scene_side(context, card, plan.picture, context.span)
    label = Label(context.span, name=context.own.pane.card)
    ground = side_card(context, card, ColouredPart(BAR, FULL_SUN), label, picture)
    above = [0.0, *(ABOVE for _ in texts[1:])]
    name = context.own.pane.roles["paragraph"]
    words = held_text(texts, _place(card, plan), middle=True, stack=Stack(above), name=name)
    return SlideBody(items=(words, *things[1:]), background=(ground,))
