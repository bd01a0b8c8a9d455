"""A number on a deep card: in a ring with its unit, or large over it; a share in words has its strip under it, and a
stretch of time its picture beside it."""

from __future__ import annotations

from builder.drawing.translation import moved
from builder.figures.number import NumberFigure, number_figure
from builder.figures.ring import ring
from builder.figures.share_strip import on_deep, share_strip
from builder.figures.times.amounts import Times
from builder.figures.times.picture import time_picture
from builder.geometry import MM, Circle, Point, Rect, around
from builder.layout.leaflet.drawing import box
from builder.layout.leaflet.piece import Piece, height_of, merged, stacked
from builder.layout.leaflet.setting import ParagraphOptions, Setting, baseline_of, narrowed, text_piece
from builder.outline.model.blocks import Number
from builder.outline.text.han import has_han
from builder.outline.text.text import Text
from builder.page.items import GroupItem, Item
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

GROWTH = 12 * MM
"""By how much the card may be higher than it need be, where its panel has room."""
MOST_UNIT = {"han": 4, "latin": 8}
"""Letters of a unit that has room in the ring."""
MOST_DIGITS = 3
RING = 3.05
"""The ring's diameter, in sizes of its figure."""
RING_SIZES, MOST_LINES = (1.0, 0.9, 0.8, 0.7), 4
"""A ring gives way to a caption that would stand beside it in more lines than that, to these shares of its size."""
RING_LINE = 0.06
CAPTION_AT_LEAST = 0.34
"""A caption stands beside the figure where so much of the card is left for it, else under it."""
TIME, TIME_SHARE = 3.05, 0.44
"""The most width of the picture of a time, in sizes of its figure, and in the width of the card's inside."""
BARS, BAR_GAP = 1.6, 0.25
"""Height of the strip's bars, and what is between them, in thicknesses of a chart's bar."""
CAP = 0.733
"""The height of digits, in sizes."""


def number_pieces(block: Number[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Figure, caption and strip as one piece on its card."""
    number = number_figure(block)
    pad_x, pad_y = setting.measures.pad_x, setting.measures.pad_y
    inner = width - 2 * pad_x
    pieces = [_head(block, number, setting, inner)]
    if number.share is not None and not _in_ring(number, setting):
        pieces.append(_strip(block, number, number.share, setting, inner))
    pieces += _labels(number, setting, inner)
    more = min(GROWTH, setting.growth.get(block.span, 0.0))
    height = height_of(pieces) + 2 * pad_y + more
    frame = Rect(0, 0, width, height)
    ground = box(frame, block.span, "deep", radius=setting.measures.radius)
    items: tuple[Item, ...] = (ground, *stacked(pieces, pad_x, pad_y + more / 2))
    card = GroupItem(frame=frame, role="group", span=block.span, name="card", items=items)
    return (Piece(height=height, items=(card,)),)


def _head(block: Number[Text], number: NumberFigure, setting: Setting, width: float) -> Piece:
    """The figure beside its picture, in a ring or alone, its caption beside it or under it."""
    if number.times is not None:
        return _timed(block, number, number.times, setting, width)
    if _in_ring(number, setting):
        return _beside(setting, _ring_for(block, number, setting, width), block, width)
    figure = _figure(block, number, setting, width)
    own = max(item.frame.right for item in figure.items)
    return _beside(setting, figure, block, width, own)


def _timed(block: Number[Text], number: NumberFigure, times: Times, setting: Setting, width: float) -> Piece:
    """The picture of a time, figure and unit at its right; the caption under these or under all, whichever is lower."""
    side = min(TIME * setting.styles["big-number"].size, TIME_SHARE * width)
    drawn = time_picture(times, Rect(0, 0, side, side), block.span)
    bounds = around([item.frame for item in drawn])
    placed = tuple(moved(item, -bounds.x, -bounds.y) for item in drawn)
    group = GroupItem(frame=Rect(0, 0, *bounds.size), role="figure", span=block.span, name="time", alt=number.said,
                      items=placed)  # fmt: skip
    picture = Piece(height=bounds.height, items=(group,))
    left = bounds.width + setting.measures.pad_x
    figure = _figure(block, number, setting, width - left)
    under = merged((_side_by_side(picture, figure, left), _caption(block, setting, width)))
    beside = _side_by_side(picture, merged((figure, _caption(block, setting, width - left))), left)
    return min(under, beside, key=lambda piece: piece.height)


def _caption(block: Number[Text], setting: Setting, width: float) -> Piece:
    """What the figure says, as it stands under something else."""
    options = ParagraphOptions(span=block.caption.span, breaking=Breaking.BALANCED, before=setting.measures.line_gap)
    return text_piece(setting, setting.one_run(block.caption), _caption_style(setting), width, options)


def _side_by_side(one: Piece, other: Piece, left: float) -> Piece:
    """Two pieces, the second so far from the left, both in the middle of the higher one."""
    height = max(one.height, other.height)
    items = [moved(item, 0, (height - one.height) / 2) for item in one.items]
    items += [moved(item, left, (height - other.height) / 2) for item in other.items]
    return Piece(height=height, items=tuple(items))


def _ring_for(block: Number[Text], number: NumberFigure, setting: Setting, width: float) -> Piece:
    """The largest ring beside which the caption stands in few lines and cuts no word, else the smallest."""
    *larger, smallest = RING_SIZES
    for share in larger:
        drawn = _ringed(block, number, setting, share)
        if _has_room_beside(drawn, block, setting, width):
            return drawn
    return _ringed(block, number, setting, smallest)


def _has_room_beside(drawn: Piece, block: Number[Text], setting: Setting, width: float) -> bool:
    """Whether the caption stands well beside a ring, or else under it."""
    left = _caption_left(setting, drawn)
    if _is_under(left, width):
        return True
    done = setting.set(setting.one_run(block.caption), _caption_style(setting), width - left, Breaking.BALANCED)
    return len(done.lines) <= MOST_LINES and not setting.typesetter.cuts_word(done)


def _in_ring(number: NumberFigure, setting: Setting) -> bool:
    """Whether the figure stands in a ring, which says a share too, unless words ask for a strip."""
    return not number.strip and number.digits <= MOST_DIGITS and _unit_fits(number, setting)


def _unit_fits(number: NumberFigure, setting: Setting) -> bool:
    most = MOST_UNIT["han" if has_han(number.unit) else "latin"]
    return len(number.unit) <= most


def _beside(setting: Setting, drawn: Piece, block: Number[Text], width: float, own: float = 0.0) -> Piece:
    """A drawing with the caption at its right, both in the middle of the higher one; or the caption under it."""
    left = _caption_left(setting, drawn, own)
    under = _is_under(left, width)
    caption = _caption(block, setting, width if under else width - left)
    return merged((drawn, caption)) if under else _side_by_side(drawn, caption, left)


def _caption_left(setting: Setting, drawn: Piece, own: float = 0.0) -> float:
    return (own or max(item.frame.right for item in drawn.items)) + setting.measures.pad_x


def _is_under(left: float, width: float) -> bool:
    """Whether too little of the card is left for the caption beside the drawing."""
    return width - left < CAPTION_AT_LEAST * width


def _caption_style(setting: Setting) -> TextStyle:
    return replace(setting.styles["body"], color="on-primary-1", strong_color="sun-light")


def _ringed(block: Number[Text], number: NumberFigure, setting: Setting, share: float) -> Piece:
    """Figure and unit within a ring of this share of its usual size."""
    usual = setting.styles["big-number"]
    style = replace(usual, color="sun-light", align="center", size=share * usual.size, leading=share * usual.leading)
    side = RING * style.size
    line = RING_LINE * side
    inside = side - 3 * line
    figure = narrowed(setting, setting.own(number.figure), style, inside * 0.92)
    unit_style = replace(setting.styles["label"], color="on-primary-1", weight=700, align="center")
    unit = (
        narrowed(setting, setting.one_run(block.unit), unit_style, inside * 0.8) if number.unit and block.unit else None
    )
    centre = Point(side / 2, side / 2)
    high = CAP * figure.size
    top = centre.y - (high + (unit.leading if unit else 0.0)) / 2
    items: list[Item] = [*ring(Circle(centre, (side - line) / 2), line, number.share, block.span, "primary")]
    options = ParagraphOptions(span=block.span)
    said = text_piece(setting, setting.own(number.figure), figure, side, options)
    items += [moved(item, 0, top + high - baseline_of(figure)) for item in said.items]
    if unit and block.unit:
        said = text_piece(setting, setting.one_run(block.unit), unit, side, options)
        items += [moved(item, 0, top + high + 0.1 * unit.size) for item in said.items]
    return Piece(height=side, items=tuple(items))


def _figure(block: Number[Text], number: NumberFigure, setting: Setting, width: float) -> Piece:
    """A figure alone, its unit under it on lines of its own."""
    base = replace(setting.styles["big-number"], color="sun-light")
    style = narrowed(setting, setting.own(number.figure), base, width - 2)
    runs = setting.own(number.figure)
    natural = setting.typesetter.width(runs, style) + 1
    figure = text_piece(setting, runs, style, natural, ParagraphOptions(span=block.span))
    if not number.unit or block.unit is None:
        return figure
    unit_style = replace(setting.styles["body"], color="on-primary-1", weight=700)
    unit_runs = setting.one_run(block.unit)
    own = min(setting.typesetter.width(unit_runs, unit_style) + 1, width)
    unit = text_piece(
        setting, unit_runs, unit_style, own, ParagraphOptions(span=block.unit.span, breaking=Breaking.BALANCED)
    )
    return merged((figure, unit))


def _strip(block: Number[Text], number: NumberFigure, share: float, setting: Setting, width: float) -> Piece:
    """The share as ten bars; on the deep card they are in sun."""
    bar = setting.measures.bar
    frame = Rect(0, 0, width, BARS * bar)
    drawn = tuple(on_deep(item) for item in share_strip(frame, BAR_GAP * bar, 0.2 * bar, share, block.span))
    group = GroupItem(frame=frame, role="figure", span=block.span, name="share", alt=number.said, items=drawn)
    return Piece(height=frame.height, items=(group,), before=setting.measures.line_gap * 1.5)


def _labels(number: NumberFigure, setting: Setting, width: float) -> list[Piece]:
    """What the part and the whole are, in words under the strip; small type in a colour is bold, for the press."""
    pieces: list[Piece] = []
    for text, color, weight in ((number.part, "sun-light", 700), (number.whole, "on-primary-1", 400)):
        if text is not None:
            style = replace(setting.styles["label"], color=color, strong_color=color, weight=weight)
            before = setting.measures.line_gap / 2
            options = ParagraphOptions(span=text.span, before=before)
            pieces.append(text_piece(setting, setting.one_run(text), style, width, options))
    return pieces
