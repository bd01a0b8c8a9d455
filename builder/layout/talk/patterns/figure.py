"""A figure alone: full width under the title, caption and credit below."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from builder.diagnostics import say
from builder.geometry import INCH, Rect
from builder.layout.page import Item, ShapeItem
from builder.layout.photos import SCREEN_PPI
from builder.layout.pictures import Picture, load_picture, picture_size, place_picture, share_of
from builder.layout.talk.boxes import SetText, Slot, set_alike, stacked, tell_overset, text_item
from builder.layout.talk.context import Context, SlideBody, aligned
from builder.layout.talk.grid import settled
from builder.layout.talk.shapes import group, panel
from builder.layout.vector import Label
from builder.outline.blocks import Figure
from builder.outline.blocks import Label as FigureLabel
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

GAP = 10.0
PADDING = 0.25 * INCH


def compose(block: Figure[Text], context: Context) -> tuple[SlideBody, ...]:
    """The picture as large as the body allows, what belongs to it below."""
    below = [
        _below(context, block.caption, context.steps("body")[-1]),
        _below(context, block.credit, context.style("source")),
    ]
    height = stacked([None, *below], [GAP, GAP])
    foot = height + GAP if height else 0.0
    room = context.body.inset(0, 0, 0, foot)
    picture = place_figure(context, block, room.inset(PADDING, PADDING, PADDING, PADDING))
    ground = _ground(context, room, picture[0].frame) if picture else None
    bottom = ground.frame.bottom + GAP if ground else room.bottom
    items: list[Item] = [*picture]
    for part in below:
        if part is not None:
            items.append(text_item(part, Rect(context.body.x, bottom, context.body.width, 0), role="caption"))
            bottom = items[-1].frame.bottom + GAP
    return (SlideBody(items=tuple(items), background=(ground,) if ground else ()),)


def _ground(context: Context, room: Rect, picture: Rect) -> ShapeItem:
    """A panel as wide as the body, so that picture and caption share its edges."""
    frame = Rect(room.x, picture.y - PADDING, room.width, picture.height + 2 * PADDING)
    return panel(context, frame, "surface")


def _below(context: Context, text: Text | None, style: TextStyle) -> SetText | None:
    if text is None:
        return None
    (done,) = set_alike(context, [Slot(text, context.body.width, 2)], [style], Breaking.BALANCED)
    tell_overset(context, say("the caption"), [done])
    return done


def load_figure(context: Context, block: Figure[Text]) -> Picture | None:
    """The block's picture; faults are reported."""
    path = Path(context.edition.folder) / block.image.plain
    return load_picture(path, context.theme.palettes["talk"].keys(), block.image.span, context.report)


def place_figure(context: Context, block: Figure[Text], room: Rect) -> tuple[Item, ...]:
    """Picture and labels as one group in `room`; nothing when the picture cannot be read (which was reported)."""
    picture = load_figure(context, block)
    if picture is None:
        return ()
    size = picture_size(picture)
    share = share_of(block.width)
    scale = min(room.width / size.width, room.height / size.height) * share
    height = size.height * scale
    frame = Rect(room.x, settled(room, height), room.width, height)
    alt = block.alt.plain if block.alt else ""
    art = place_picture(
        picture, frame, Label(block.span, "figure", context.say("图", "Figure"), alt), SCREEN_PPI, share
    )
    if not block.labels:
        return (art,)
    labels = _labels(context, block.labels, art.frame)
    return (group([art, *labels], block.span, context.say("图与标注", "Figure with labels")),)


def _labels(context: Context, labels: Sequence[FigureLabel[Text]], frame: Rect) -> list[Item]:
    """Words on the figure, centred on their places and kept within its width."""
    style = aligned(context.steps("label"), "center")
    texts = set_alike(context, [Slot(label.text, frame.width / 2, 2) for label in labels], style, Breaking.BALANCED)
    tell_overset(context, say("a label"), texts)
    return [_label(text, label.at, frame) for text, label in zip(texts, labels, strict=True)]


def _label(text: SetText, at: tuple[float, float], frame: Rect) -> Item:
    half = text.paragraphs[0].measure / 2
    centre = frame.x + at[0] * frame.width
    return text_item(text, Rect(centre - half, frame.y + at[1] * frame.height - text.height / 2, 2 * half, 0),
                     name=text.text.plain)  # fmt: skip
