"""Words on a picture: each at its place, whole on its card, and clear of the others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.diagnostics import say
from builder.drawing.translation import moved
from builder.geometry import Rect
from builder.layout.slides.boxes import SetText, Slot, set_alike, text_item
from builder.layout.slides.context import Context, aligned
from builder.layout.slides.fit_messages import tell_long
from builder.layout.slides.shapes import rounded
from builder.outline.model.blocks import Label
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking
from builder.typeset.text_runs import text_runs

MOST_LINES = 2
LEAST_WIDTH = 200.0
"""A label on a slim picture may be so wide; else half of the picture is the most."""
UNMOVED = 1.0
"""Points by which a label may be off without being elsewhere."""
PLATE = 5.0
"""What a plate has around its words."""
STEP = 0.25
"""How far a label moves at a time from what it would lie on, in heights."""


def figure_labels(context: Context, labels: Sequence[Label[Text]], picture: Rect, room: Rect) -> tuple[Item, ...]:
    """Labels in one size, centred on their places as far as `room` and the labels before them allow."""
    most = min(room.width, max(picture.width / 2, LEAST_WIDTH))
    texts = _set(context, labels, most)
    done: list[Item] = []
    for text, label in zip(texts, labels, strict=True):
        item = text_item(text, Rect(0, 0, text.paragraphs[0].measure, 0), name=text.text.plain)
        x, y = picture.x + label.at[0] * picture.width, picture.y + label.at[1] * picture.height
        wanted = Rect(x - item.frame.width / 2, y - item.frame.height / 2, item.frame.width, item.frame.height)
        place = _free(wanted, [other.frame for other in done], room)
        if text.overset or place is None:
            tell_long(context, say("a label"), text, MOST_LINES)
        done.append(moved(item, (place or wanted).x, (place or wanted).y))
    return tuple(_on_plates(done, labels, picture))


def _on_plates(items: Sequence[Item], labels: Sequence[Label[Text]], picture: Rect) -> Iterator[Item]:
    """The labels, each that lies elsewhere than its author put it on a plate of the card's colour.

    There it may lie on the drawing's lines.
    """
    for item, label in zip(items, labels, strict=True):
        centre = item.frame.centre
        x, y = picture.x + label.at[0] * picture.width, picture.y + label.at[1] * picture.height
        if abs(centre.x - x) > UNMOVED or abs(centre.y - y) > UNMOVED:
            plate = item.frame.inset(-PLATE, -PLATE / 2, -PLATE, -PLATE / 2)
            yield rounded(plate, PLATE, label.span, fill="surface")
        yield item


def _set(context: Context, labels: Sequence[Label[Text]], most: float) -> tuple[SetText, ...]:
    """On one line as wide as it is where that is not too wide, else in two."""
    steps = aligned(context.range("caption", 16, 20), "center")
    for style in steps:
        slots = [Slot(label.text, min(_natural(context, label.text, style), most), MOST_LINES) for label in labels]
        texts = set_alike(context, slots, [style], Breaking.BALANCED)
        if all(text.overset is None for text in texts):
            break
    return texts


def _natural(context: Context, text: Text, style: TextStyle) -> float:
    slack = context.typesetter.slack.width
    widest = max((float(context.typesetter.width(runs, style)) for runs in text_runs(text)), default=0.0)
    return widest * (1 + slack) / (1 - slack) + style.size / 2


def _free(wanted: Rect, taken: Sequence[Rect], room: Rect) -> Rect | None:
    """The place nearest to the one wanted, up or down, that lies in the room and on no other label."""
    return next((place for place in _places(wanted, room) if not any(place.overlaps(o, 0.1) for o in taken)), None)


def _places(wanted: Rect, room: Rect) -> Iterator[Rect]:
    x = min(max(wanted.x, room.x), room.right - wanted.width)
    high = room.bottom - wanted.height
    y = min(max(wanted.y, room.y), high)
    for number in range(int(2 * room.height / (STEP * wanted.height)) + 1):
        off = STEP * wanted.height * ((number + 1) // 2) * (1 if number % 2 else -1)
        if room.y <= y + off <= high:
            yield Rect(x, y + off, wanted.width, wanted.height)
