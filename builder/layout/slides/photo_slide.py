"""A photo that owns its slide: it reaches the slide's upper and right edge, title and caption stand at its left.

A photo in the middle under its title is small on a wide screen, with empty ground on both sides. Here it is half as
large again, and its own proportions are kept as far as the title leaves it the width: what lies beyond is cut, as
little as may be, around the author's `focus`.
"""

from __future__ import annotations

from msgspec import Struct

from builder.drawing.photos import SCREEN_PPI
from builder.drawing.pictures import Raster, fill_picture
from builder.drawing.vector import Label
from builder.geometry import Rect, Size
from builder.layout.slides.boxes import Stack, held_text
from builder.layout.slides.choosing import Laid, laid
from builder.layout.slides.context import Context, SlideBody
from builder.layout.slides.frame import BAR_AIR, BAR_WIDTH
from builder.layout.slides.grid import BODY_END, MARGIN, SLIDE
from builder.layout.slides.shapes import rounded, strong_edge
from builder.layout.slides.sizing import Piece, Room
from builder.outline.model.blocks import Figure
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace

WIDEST = 624.0
"""What the title leaves, in points: about two thirds of the slide."""
MOST_CUT = 0.2
"""The share of a photo without `focus` that may be cut: nobody said what matters in it."""
AIR = 26.0
"""Between words and photo."""
INDENT = 20.0
"""From the margin to the words: the bar stands there."""
TOP = 48.0
LEAST_HEIGHT = 400.0
MOST_LINES = 5
"""A longer title stands over its photo."""
LEAST_TITLE = 26.0
UNDER_TITLE, UNDER_CAPTION = 18.0, 8.0


class Columns(Struct, frozen=True):
    """Where photo and words stand."""

    photo: Rect
    words: Rect


def owns_slide(context: Context, block: Figure[Text], picture: object) -> bool:
    """Whether a figure is such a photo: one of dots, whole, without labels, on a slide of our own with a title.

    A panorama is larger under its title.
    """
    if not context.bleeds or context.title is None or block.labels or block.width is not None:
        return False
    if not isinstance(picture, Raster):
        return False
    return columns_for(picture.size, cut_freely=block.focus is not None).photo.height >= LEAST_HEIGHT


def columns_for(size: Size, *, cut_freely: bool) -> Columns:
    """The places for a photo of these proportions; `cut_freely` where its author said what must be seen."""
    width = min(WIDEST, BODY_END * size.width / size.height)
    least = width / (size.width / size.height * (1 - MOST_CUT))
    height = BODY_END if cut_freely else min(BODY_END, least)
    photo = Rect(SLIDE.width - width, 0, width, height)
    left = MARGIN + INDENT
    return Columns(photo, Rect(left, TOP, photo.x - AIR - left, BODY_END - TOP))


def attempt(context: Context, block: Figure[Text], size: Size) -> Laid:
    """Title and what is said of the photo, under one another in the left column."""
    words = columns_for(size, cut_freely=block.focus is not None).words
    said = [
        (context.title, "title", 0.0),
        (block.caption, "caption", UNDER_TITLE),
        (block.credit, "credit", UNDER_CAPTION),
    ]
    pieces = [
        _piece(text, kind, words.width, above if number else 0.0)
        for number, (text, kind, above) in enumerate(piece for piece in said if piece[0] is not None)
        if text is not None
    ]
    ranges = {
        "title": context.steps("title", least=LEAST_TITLE),
        "caption": context.range("card-text", 18, 24),
        "credit": context.range("source-line", 14, 18),
    }
    return laid(context, [Room(tuple(pieces), words.height)], ranges)


def _piece(text: Text, kind: str, width: float, above: float) -> Piece:
    is_title = kind == "title"
    return Piece(text=text, kind=kind, width=width, lines=MOST_LINES if is_title else None, hard=is_title, above=above)


def photo_slide(context: Context, block: Figure[Text], picture: Raster, found: Laid) -> SlideBody:
    """The slide as it was found to fit."""
    columns = columns_for(picture.size, cut_freely=block.focus is not None)
    texts = found.texts(0)
    heights = [piece.above + text.height for piece, text in zip(found.rooms[0].pieces, texts, strict=True)]
    y = columns.words.y + max(0.0, (columns.words.height - sum(heights)) / 2)
    place = replace(columns.words, y=y, height=texts[0].height)
    title = held_text([texts[0]], place, role="title", name=context.own.pane.roles["title"], middle=True, body=False)
    bar = Rect(MARGIN, place.y + BAR_AIR / 4, BAR_WIDTH, max(place.height - BAR_AIR / 2, 20.0))
    mark = rounded(bar, BAR_WIDTH / 2, context.span, fill="sun", stroke=strong_edge(context))
    label = Label(block.span, "figure", context.own.pane.figure, block.alt.plain if block.alt else "")
    shown = fill_picture(picture, columns.photo, label, focus=block.focus, ppi=SCREEN_PPI)
    return SlideBody(
        items=(shown, *_captions(context, columns.words, found, y)),
        background=(replace(mark, name=context.own.pane.bar),),
        title=replace(title, placeholder="title"),
    )


def _captions(context: Context, words: Rect, found: Laid, top: float) -> tuple[Item, ...]:
    """Caption and credit under the title."""
    texts, pieces = found.texts(0), found.rooms[0].pieces
    if len(texts) == 1:
        return ()
    y = top + texts[0].height + pieces[1].above
    above = [0.0, *(piece.above for piece in pieces[2:])]
    height = sum(text.height for text in texts[1:]) + sum(above)
    place = replace(words, y=y, height=height)
    return (held_text(texts[1:], place, role="caption", middle=False, stack=Stack(above)),)
