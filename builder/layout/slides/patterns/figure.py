"""35, 36: a picture with its caption: beside it on a tint, or under it on a strip, whichever shows it larger.

A photo reaches the slide's edges where its title has room beside it.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from builder.diagnostics import Report, say
from builder.drawing.photos import SCREEN_PPI
from builder.drawing.pictures import (
    Filling,
    Picture,
    Raster,
    fill_picture,
    load_picture,
    picture_size,
    place_picture,
    share_of,
)
from builder.drawing.vector import Label
from builder.geometry import Rect, Size
from builder.layout.slides.boxes import SetText, Stack, held_text
from builder.layout.slides.card_shapes import MINT, RADIUS, plain_card, tinted
from builder.layout.slides.choosing import Laid, chosen, laid
from builder.layout.slides.context import Context, SlideBody, aligned, recolored
from builder.layout.slides.figure_labels import figure_labels
from builder.layout.slides.fit_messages import tell_unfit
from builder.layout.slides.photo_columns import WIDE, WIDEST, Columns, columns_for
from builder.layout.slides.photo_slide import photo_slide, words_beside
from builder.layout.slides.shapes import group
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Figure
from builder.outline.text.text import Text
from builder.page.items import ImageItem, Item
from builder.replace import replace

GAP = 20.0
PADDING = 8.0
PANEL_WIDTH, LEAST_PANEL, MOST_PANEL = 284.0, 240.0, 560.0
STRIP = 52.0
TALL_STRIP = 92.0
WORDS_AIR = 26.0

Form = Literal["widest-edge", "edge", "alone", "beside", "under", "under-tall"]
EDGES: dict[Form, float] = {"widest-edge": WIDEST, "edge": WIDE}
"""How wide a photo that owns its slide may be."""


class Frames(Struct, frozen=True):
    """Where picture and words go; `words` is None for a picture alone."""

    picture: Rect
    words: Rect | None


def compose(block: Figure[Text], context: Context) -> tuple[SlideBody, ...]:
    """The picture as large as its caption allows."""
    size = _size(context, block)
    plan, found = chosen(context, block, _plans(context, block, size), _attempt)
    columns = _columns(context, block, EDGES[plan]) if plan in EDGES else None
    if columns is not None and isinstance(photo := load_figure(context, block), Raster):
        return (photo_slide(context, block, photo, columns, found),)
    tell_unfit(context, say("the caption"), found.rooms, found.done)
    frames = _frames(context.body, plan, size)
    bare = _is_bare(context, block)
    picture = place_figure(context, block, frames.picture.inset(*(0.0 if bare else PADDING,) * 4))
    drawn: list[Item] = (
        [plain_card(context, frames.picture, context.own.pane.card, block.span)] if picture and not bare else []
    )
    words: list[Item] = []
    if frames.words is not None:
        if plan == "beside":
            drawn.append(tinted(context, frames.words, MINT, block.span))
        inner = frames.words.inset(WORDS_AIR, 0, WORDS_AIR, 0)
        texts = found.texts(0)
        words.append(held_text(texts, inner, role="caption", middle=True, stack=Stack(_above(texts))))
    return (SlideBody(items=(*picture, *words), background=tuple(drawn)),)


def _is_bare(context: Context, block: Figure[Text]) -> bool:
    """Whether the picture stands without a card: a photo, whose edges need no frame; words may lie beyond them."""
    return not block.labels and isinstance(_loaded(context, block, Report()), Raster)


def _plans(context: Context, block: Figure[Text], size: Size) -> list[Form]:
    """The arrangement that shows the picture larger first."""
    first: list[Form] = [
        form for form, widest in EDGES.items()
        if all(_columns(there, own, widest) for there, own in ((context, block), *context.beside))
    ]  # fmt: skip
    if block.caption is None and block.credit is None:
        return [*first, "alone"]
    forms: list[Form] = ["under", "under-tall", "beside"]
    return [*first, *sorted(forms, key=lambda form: -_shown(_frames(context.body, form, size).picture, size))]


def _columns(context: Context, block: Figure[Text], widest: float) -> Columns | None:
    """Where a figure owns its slide: one of dots, whole, without labels, on a slide of our own with a title."""
    if not context.bleeds or context.title is None or block.labels or block.width is not None:
        return None
    photo = _loaded(context, block, Report())
    return (
        columns_for(photo.size, focused=block.focus is not None, widest=widest) if isinstance(photo, Raster) else None
    )


def _shown(frame: Rect, size: Size) -> float:
    """The area that a picture of these proportions takes of its place."""
    inner = frame.inset(PADDING, PADDING, PADDING, PADDING)
    scale = min(inner.width / size.width, inner.height / size.height)
    return size.width * size.height * scale * scale


def _frames(body: Rect, form: Form, size: Size) -> Frames:
    if form == "alone":
        return Frames(body, None)
    if form == "beside":
        room = body.height - 2 * PADDING
        wanted = size.width * room / size.height + 2 * PADDING
        width = min(max(wanted, body.width - GAP - MOST_PANEL), body.width - GAP - min(LEAST_PANEL, 0.4 * body.width))
        picture = Rect(body.x, body.y, width, body.height)
        return Frames(picture, Rect(picture.right + GAP, body.y, body.right - picture.right - GAP, body.height))
    strip = STRIP if form == "under" else TALL_STRIP
    picture = body.inset(0, 0, 0, strip + 12)
    return Frames(picture, Rect(body.x, picture.bottom + 12, body.width, strip))


def _attempt(context: Context, block: Figure[Text], form: Form) -> Laid:
    columns = _columns(context, block, EDGES[form]) if form in EDGES else None
    if columns is not None:
        return words_beside(context, block, columns.words, large=form == "edge")
    words = _frames(context.body, form, _size(context, block)).words
    if words is None:
        return laid(context, [], {"caption": context.steps("caption")})
    width = words.width - 2 * WORDS_AIR
    pieces = [Piece(text=block.caption, kind="caption", width=width, hard=True)] if block.caption else []
    if block.credit:
        pieces.append(Piece(text=block.credit, kind="credit", width=width, above=6.0 if pieces else 0.0))
    caption = context.range("caption", 18, 26) if form != "beside" else context.range("card-text", 20, 32)
    align: Literal["left", "center"] = "left" if form == "beside" else "center"
    ranges = {
        "caption": aligned(recolored(caption, "ink" if form == "beside" else "note", "primary"), align),
        "credit": aligned(recolored(context.range("source-line", 14, 18), "note"), align),
    }
    return laid(context, [Room(tuple(pieces), words.height - (12 if form != "beside" else 40))], ranges)


def _above(texts: Sequence[SetText]) -> list[float]:
    return [0.0, *(6.0 for _ in texts[1:])]


def _size(context: Context, block: Figure[Text]) -> Size:
    """The picture's proportions; a square where it cannot be read, which is told once it is placed."""
    picture = _loaded(context, block, Report())
    return picture_size(picture) if picture else Size(1, 1)


def load_figure(context: Context, block: Figure[Text]) -> Picture | None:
    """The block's picture; faults are reported."""
    return _loaded(context, block, context.report)


def _loaded(context: Context, block: Figure[Text], report: Report) -> Picture | None:
    path = Path(context.edition.folder) / block.image.plain
    return load_picture(path, context.theme.palettes["talk"].keys(), block.image.span, report)


def place_figure(context: Context, block: Figure[Text], room: Rect) -> tuple[Item, ...]:
    """Picture and labels as one group in the middle of `room`; nothing where it cannot be read (which was reported)."""
    picture = load_figure(context, block)
    if picture is None:
        return ()
    alt = block.alt.plain if block.alt else ""
    share = share_of(block.width)
    own = room.inset(*(side * (1 - share) / 2 for side in (room.width, room.height, room.width, room.height)))
    label = Label(block.span, "figure", context.own.pane.figure, alt)
    if block.focus is not None and isinstance(picture, Raster) and not block.labels:
        return (fill_picture(picture, own, label, Filling(focus=block.focus, radius=RADIUS, ppi=SCREEN_PPI)),)
    shown = place_picture(picture, own, label, SCREEN_PPI, share)
    if not block.labels:
        return (replace(shown, radius=RADIUS) if isinstance(shown, ImageItem) else shown,)
    labels = figure_labels(context, block.labels, shown.frame, room)
    return (group([shown, *labels], block.span, context.own.pane.figure_with_labels),)
