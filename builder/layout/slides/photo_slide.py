"""A photo that owns its slide (see `photo_columns`): title and caption stand at its left, on the slide's own ground.

A dark ground around the photo was taken for a thick frame. The title takes what its column holds: it is the slide's
only sentence; the caption stays quiet.
"""

from __future__ import annotations

from builder.drawing.photos import SCREEN_PPI
from builder.drawing.pictures import Filling, Raster, fill_picture
from builder.drawing.vector import Label
from builder.geometry import Rect
from builder.layout.slides.boxes import held_text
from builder.layout.slides.choosing import Laid
from builder.layout.slides.context import Context, SlideBody, recolored
from builder.layout.slides.grid import MARGIN
from builder.layout.slides.photo_columns import Columns
from builder.layout.slides.shapes import rounded, strong_edge
from builder.layout.slides.sizing import Piece, Room, sized, worst_break
from builder.outline.model.blocks import Figure
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.typeset.phrases import WEAK

MOST_LINES = 5
"""A longer title stands over its photo."""
TITLE_SIZES, NARROW_TITLE = (26.0, 54.0), (29.0, 54.0)
UNDER_BAR, UNDER_TITLE, UNDER_CAPTION = 18.0, 20.0, 8.0
BAR_LENGTH, BAR_THICK = 72.0, 9.0


def words_beside(context: Context, block: Figure[Text], words: Rect, *, large: bool) -> Laid:
    """Title and what is said of the photo, under one another in the left column; `large`: in a wide one.

    A narrow column is only for words that stay large in it and whose lines end well.
    """
    said = ((context.title, "title", 0.0), (block.caption, "caption", UNDER_TITLE))
    under = (block.credit, "credit", UNDER_CAPTION)
    pieces = [_piece(text, kind, words.width, above) for text, kind, above in (*said, under) if text is not None]
    ranges = {
        "title": context.range("card-head", *(TITLE_SIZES if large else NARROW_TITLE)),
        "caption": recolored(context.range("card-text", 18 if large else 22, 26), "note"),
        "credit": recolored(context.range("source-line", 14, 18), "note"),
    }
    rooms = (Room(tuple(pieces), words.height - BAR_THICK - UNDER_BAR),)
    done = sized(context, rooms, ranges, filling=True, takes=lambda one: worst_break(context, one.room(0)) < WEAK)
    if large and not done.fits:
        done = sized(context, rooms, ranges, filling=True)
    return Laid(rooms, done)


def _piece(text: Text, kind: str, width: float, above: float) -> Piece:
    is_title = kind == "title"
    return Piece(text=text, kind=kind, width=width, lines=MOST_LINES if is_title else None, hard=is_title, above=above)


def photo_slide(
    context: Context, block: Figure[Text], picture: Raster, columns: Columns, found: Laid
) -> SlideBody:  # fmt: skip
    """The slide as it was found to fit."""
    texts = found.texts(0)
    heights = [piece.above + text.height for piece, text in zip(found.rooms[0].pieces, texts, strict=True)]
    over = BAR_THICK + UNDER_BAR
    y = over + columns.words.y + max(0.0, (columns.words.height - over - sum(heights)) / 2)
    place = replace(columns.words, y=y, height=texts[0].height)
    title = held_text([texts[0]], place, role="title", name=context.own.pane.roles["title"], middle=True, body=False)
    over_title = Rect(MARGIN, y - over, BAR_LENGTH, BAR_THICK)
    mark = rounded(over_title, BAR_THICK / 2, context.span, fill="sun", stroke=strong_edge(context))
    label = Label(block.span, "figure", context.own.pane.figure, block.alt.plain if block.alt else "")
    shown = fill_picture(picture, columns.photo, label, Filling(focus=block.focus, ppi=SCREEN_PPI))
    return SlideBody(
        items=(shown, *_captions(context, columns.words, found, y)),
        background=(replace(mark, name=context.own.pane.bar),),
        title=replace(title, placeholder="title"),
    )


def _captions(context: Context, words: Rect, found: Laid, top: float) -> tuple[Item, ...]:
    """Caption and credit under the title; the credit stands aside, and may be as small as a note."""
    texts, y, items = found.texts(0), top, list[Item]()
    for piece, text in zip(found.rooms[0].pieces, texts, strict=True):
        place = replace(words, y=y + piece.above, height=text.height)
        y = place.bottom
        if piece.kind == "caption":
            items.append(held_text([text], place, role="caption"))
        elif piece.kind == "credit":
            items.append(held_text([text], place, role="note", body=False))
    return tuple(items)
