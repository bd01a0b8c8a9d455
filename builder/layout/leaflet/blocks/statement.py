"""The statement of a sheet: white on a deep card, the motif's picture under its words where there is room."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.drawing.basic_paths import lower_corners
from builder.drawing.motifs import FRAMES, Shown, scene, tallest
from builder.geometry import MM, Rect
from builder.layout.leaflet.drawing import HAIR, box, outline
from builder.layout.leaflet.piece import Piece, height_of, stacked
from builder.layout.leaflet.setting import ParagraphOptions, Setting, text_pieces
from builder.outline.model.blocks import Statement
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item, Stroke
from builder.typeset.model import Breaking

RADIUS = 5 * MM
BAR = (13 * MM, 1.5 * MM)
UNDER_BAR = 3.6 * MM
LEAST_SCENE = 20 * MM
"""Under the words; a picture that is lower is left out."""
PROPORTION = FRAMES["corner"].width / FRAMES["corner"].height
ABOVE_SCENE = 3 * MM
MOST = 140 * MM
"""No card is higher."""
MOST_BARE = 24 * MM
"""By how much a card without a picture grows; its words stand in the middle."""


def statement_card(block: Statement[Text], setting: Setting, width: float) -> Piece:
    """The whole card as one piece; it grows by what its panel has left, and its picture with it."""
    measures = setting.measures
    pad = measures.statement_pad * (0.8 if measures.tight else 1.0)
    options = ParagraphOptions(
        span=block.text.span, role="statement", breaking=Breaking.BALANCED, before=measures.paragraph_gap
    )
    words = text_pieces(setting, block.text, "statement", width - 2 * pad, options)
    own = 2 * pad + BAR[1] + UNDER_BAR + height_of(words)
    bare = setting.motif is None or (measures.tight and setting.medium == "leaflet")
    natural = own if bare else own - pad + ABOVE_SCENE + measures.statement_scene
    most = MOST if setting.motif is not None else natural + MOST_BARE
    height = max(natural, min(most, natural + setting.growth.get(block.span, 0.0)))
    frame = Rect(0, 0, width, height)
    top = pad if setting.motif is not None else (height - own) / 2 + pad
    bar = box(Rect(pad, top, *BAR), block.span, "sun", radius=BAR[1] / 2)
    items: tuple[Item, ...] = (
        box(frame, block.span, "deep", None, RADIUS),
        *_scene(setting, Rect(0, own - pad + ABOVE_SCENE, width, height - own + pad - ABOVE_SCENE), frame, block.span),
        bar,
        *stacked(words, pad, top + BAR[1] + UNDER_BAR),
    )
    group = GroupItem(frame=frame, role="group", span=block.span, name="statement", items=items)
    return Piece(height=height, items=(group,))


def _scene(setting: Setting, room: Rect, card: Rect, span: Span) -> tuple[Item, ...]:
    """The motif's corner in the room under the words; the card's corners stay round."""
    if setting.motif is None or room.height < LEAST_SCENE:
        return ()
    # The whole picture: in a low room it is narrower than the card, for its top is never cut off.
    width = min(room.width, room.height * PROPORTION)
    frame = Rect(room.right - width, room.y, width, room.height)
    drawn = scene(setting.motif, "corner", frame, span, Shown(view=tallest(setting.motif, "corner", frame), on="deep"))
    if not drawn:
        return ()
    corners = lower_corners(card, RADIUS)
    # A hair wider than the art, so that no rim of it shows beside the round corner.
    hair = Stroke(color=setting.ground, width=HAIR)
    return (*drawn, outline(corners, span, setting.ground, hair))
