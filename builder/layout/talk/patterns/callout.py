"""14: a callout. A tinted panel; tone is told by icon and colour, the first sentence is the head."""

from __future__ import annotations

from msgspec import Struct

from builder.changed import replace
from builder.diagnostics import say
from builder.geometry import INCH, Point, Rect
from builder.layout.icons import icon
from builder.layout.page import Item, ShapeItem, Stroke
from builder.layout.sentences import first_sentence
from builder.layout.talk.boxes import (
    ListEntry,
    SetText,
    Slot,
    list_indent,
    list_item,
    set_text,
    tell_overset,
    text_item,
)
from builder.layout.talk.context import Context, SlideBody, recolored
from builder.layout.talk.grid import CONTENT_WIDTH, MARGIN, settled
from builder.layout.talk.shapes import bar, disc, group, panel
from builder.outline.blocks import Callout, Tone
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

HEIGHT, TALL = 3.9 * INCH, 4.7 * INCH
BAR = 0.16 * INCH
DISC = Point(1.4 * INCH, 0.8 * INCH)
"""The disc's centre from the panel's left, and its radius."""
ICON = 1.0 * INCH
TEXT_X, TEXT_WIDTH = 2.75 * INCH, 8.7 * INCH
GAP, POINT_GAP = 12.0, 8.0
AIR = 0.3 * INCH
"""The least room above and below the text."""


class Look(Struct, frozen=True):
    """How a tone looks: ground, bar, disc and head colours by role, and its icon."""

    ground: str
    bar: str
    ink: str
    icon: str
    ruled: bool = False


LOOKS: dict[Tone, Look] = {
    "caution": Look("clay", "accent", "accent-ink", "hand-stop"),
    "tip": Look("mist", "primary", "primary", "bulb"),
    "info": Look("surface", "primary", "primary", "info-circle", ruled=True),
}


class Words(Struct, frozen=True):
    """The callout's texts as set."""

    head: SetText
    text: SetText | None
    points: tuple[SetText, ...]

    @property
    def height(self) -> float:
        rest = [p for p in (self.text, *self.points) if p]
        gaps = (GAP if self.text else 0) + (GAP if self.points else 0) + POINT_GAP * max(0, len(self.points) - 1)
        return self.head.height + sum(p.height for p in rest) + gaps

    @property
    def all(self) -> tuple[SetText, ...]:
        return tuple(p for p in (self.head, self.text, *self.points) if p)


def compose(block: Callout[Text], context: Context) -> tuple[SlideBody, ...]:
    """The panel at the least height that holds its words; too many words are an error."""
    head, text = _parts(block)
    look = LOOKS[block.tone]
    room = min(TALL, context.body.height)
    for head_style, style in _settings(context, look):
        words = _set(context, head, text, block.points, (head_style, style))
        if all(t.overset is None for t in words.all) and words.height + 2 * AIR <= room:
            break
    _tell(context, words, room)
    height = max(min(HEIGHT, room), min(words.height + 2 * AIR, room))
    frame = Rect(MARGIN, settled(context.body, height), CONTENT_WIDTH, height)
    return (SlideBody(items=(_group(context, block, look, frame, words),)),)


def _parts(block: Callout[Text]) -> tuple[Text, Text | None]:
    """Head and text; without a head of its own the first sentence leads."""
    if block.head is not None:
        return block.head, block.text
    if block.text is None:
        return block.points[0], None
    return first_sentence(block.text)


def _settings(context: Context, look: Look) -> list[tuple[TextStyle, TextStyle]]:
    heads = recolored(context.steps("callout-head"), look.ink)
    bodies = context.steps("body")
    return [(heads[0], bodies[0]), (heads[-1], bodies[1]), (heads[-1], bodies[-1])]


def _set(
    context: Context, head: Text, text: Text | None, points: tuple[Text, ...], styles: tuple[TextStyle, TextStyle]
) -> Words:
    indent = list_indent(0)
    return Words(
        set_text(context, Slot(head, TEXT_WIDTH, 2), styles[0], Breaking.BALANCED),
        set_text(context, Slot(text, TEXT_WIDTH), styles[1]) if text else None,
        tuple(set_text(context, Slot(p, TEXT_WIDTH - indent), styles[1]) for p in points),
    )


def _tell(context: Context, words: Words, room: float) -> None:
    tell_overset(context, say("the callout's head"), [words.head])
    over = words.height + 2 * AIR - room
    if over > 0.01 and words.text is not None:
        style = words.text.style
        lines = max(1, words.text.lines - int(-(-over // style.leading)))
        tell_overset(context, say("a callout"), [set_text(context, Slot(words.text.text, TEXT_WIDTH, lines), style)])
    elif over > 0.01:
        context.report.error(
            "overset-text",
            words.head.text.span,
            say(
                "slide {slide}: expected a callout of at most {height:.1f} in, found {over:.1f} in more",
                slide=context.slide,
                height=room / INCH,
                over=over / INCH,
            ),
            say("give it fewer or shorter points"),
        )


def _group(context: Context, block: Callout[Text], look: Look, frame: Rect, words: Words) -> Item:
    ground = panel(context, frame, look.ground)
    if look.ruled and ground.stroke is None:
        ground = replace(ground, stroke=Stroke(color="rule", width=1))
    side = bar(Rect(frame.x, frame.y, BAR, frame.height), look.bar, block.span)
    return group(
        [ground, side, *_mark(context, look, frame), *_texts(context, frame, words)],
        block.span,
        context.say("提示框", "Callout"),
    )


def _mark(context: Context, look: Look, frame: Rect) -> tuple[Item, ...]:
    centre = Point(frame.x + DISC.x, frame.centre.y)
    place = Rect(centre.x - ICON / 2, centre.y - ICON / 2, ICON, ICON)
    ink: ShapeItem = disc(centre, DISC.y, look.ink, context.span)
    return ink, icon(look.icon, place, "surface", ICON / 12, context.span)


def _texts(context: Context, frame: Rect, words: Words) -> list[Item]:
    parts = [words.head, *([words.text] if words.text else [])]
    y = frame.y + (frame.height - words.height) / 2
    box = Rect(frame.x + TEXT_X, y, TEXT_WIDTH, 0)
    head = text_item(parts, box, role="callout", gap=GAP, name=context.say("提示文字", "Callout text"))
    if not words.points:
        return [head]
    below = Rect(box.x, head.frame.bottom + GAP, TEXT_WIDTH, 0)
    return [head, list_item(context, [ListEntry(p, 0, POINT_GAP) for p in words.points], below)]
