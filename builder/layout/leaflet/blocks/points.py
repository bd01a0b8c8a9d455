"""Lists of points, with dots or with icons on discs."""

from __future__ import annotations

from typing import NamedTuple

from builder.diagnostics import Span
from builder.drawing.icons import IconLook, icon_line
from builder.drawing.plain_shapes import disc, straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Circle, Point, square
from builder.layout.leaflet.authors_icon import authors_icon, is_picture
from builder.layout.leaflet.blocks.boxes import MINT, ROSE, Tint
from builder.layout.leaflet.drawing import bullet
from builder.layout.leaflet.line_to_write_on import line_piece
from builder.layout.leaflet.piece import Piece, beside, indented
from builder.layout.leaflet.setting import ParagraphOptions, Runs, Setting, list_piece, middle_of_line
from builder.outline.model.blocks import PointItem, Points
from builder.outline.text.text import Text
from builder.page.items import Item, Marker, Stroke

WARNING_ICONS = frozenset({"circle-minus", "circle-x", "ban", "alert-triangle", "alert-circle", "hand-stop"})
"""Icons that say no: they and their leads take the caution colour."""
ROW_GROWTH = 5 * MM
RULED_FROM = 1.6 * MM
"""Rows that their panel parts by so much more are told apart by a rule, else they would seem to have come loose."""
IN_DISC = 0.58
"""An icon's share of its disc."""
TIGHT_DISC = 0.82
"""A disc's share of its usual size in the tight form."""


def points_pieces(block: Points[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Icons on discs where any item has one, so that every item has a disc; else dots.

    What the panel has left parts the rows a little more.
    """
    more = min(ROW_GROWTH, setting.growth.get(block.span, 0.0) / len(block.items))
    gap = setting.measures.row_gap + more
    ruled = more >= RULED_FROM
    if any(item.icon for item in block.items):
        rows = _icon_list(block, setting, width, gap)
        return tuple(_under_rule(setting, row, width) if ruled and index else row for index, row in enumerate(rows))
    pieces: list[Piece] = []
    for item in block.items:
        options = ParagraphOptions(span=block.span, before=gap if pieces else 0)
        if not (item.lead or item.sub) and (to_write_on := line_piece(setting, item.text, width, options)):
            pieces.append(to_write_on)
            continue
        text = setting.one_run(item.text)
        runs = setting.led(setting.one_run(item.lead), text) if item.lead else text
        row = dotted(setting, runs, width, options)
        pieces.append(_under_rule(setting, row, width) if ruled and pieces else row)
        pieces += [_sub_point(setting, text, width, block) for text in item.sub]
    return tuple(pieces)


def _under_rule(setting: Setting, row: Piece, width: float) -> Piece:
    """A row with a hairline in the middle of the gap above it."""
    y, stroke = -row.before / 2, Stroke(color="line", width=setting.measures.hairline)
    return beside(row, (straight_line(Point(0, y), Point(width, y), row.items[0].span, stroke),))


class PointInk(NamedTuple):
    """The roles of a point's strong words (None: as the style has them) and of its dot."""

    strong: str | None = None
    dot: str = "sun"


PLAIN_INK = PointInk()


def dotted(setting: Setting, runs: Runs, width: float, options: ParagraphOptions, ink: PointInk = PLAIN_INK) -> Piece:
    """One point: a dot, and the text hanging beside it."""
    column = setting.measures.bullet_column
    style = setting.styled("body", strong_color=ink.strong) if ink.strong else setting.styles["body"]
    said = "sun-edge" if ink.dot == "sun" else ink.dot
    marker = Marker(kind="bullet", text="•", color=said, line=None, offset=column)
    done = setting.short(runs, style, width - column)
    dot = bullet(setting.measures, middle_of_line(done.style), options.span, ink.dot)
    return beside(list_piece(setting, (done,), column, marker, options), (dot,))


def _sub_point(setting: Setting, text: Text, width: float, block: Points[Text]) -> Piece:
    """A point under a point: a dash, set further in."""
    column = setting.measures.bullet_column
    dash = setting.set(setting.own("–"), "body", column)
    marker = Marker(kind="bullet", text="–", color="mint-ink", line=dash.lines[0], offset=column * 0.9)
    done = setting.short(setting.one_run(text), "body", width - 2 * column)
    options = ParagraphOptions(span=block.span, before=setting.measures.line_gap / 2, level=1)
    return list_piece(setting, (done,), 2 * column, marker, options)


def _icon_list(block: Points[Text], setting: Setting, width: float, gap: float) -> tuple[Piece, ...]:
    return tuple(
        _icon_row(setting, item, width, ParagraphOptions(span=block.span, before=gap if index else 0))
        for index, item in enumerate(block.items)
    )


def _icon_row(setting: Setting, item: PointItem[Text], width: float, options: ParagraphOptions) -> Piece:
    """A disc and a text beside it, each in the middle of the other's height."""
    measures, tint = setting.measures, ROSE if item.icon in WARNING_ICONS else MINT
    size = measures.disc * (TIGHT_DISC if measures.tight and setting.medium == "leaflet" else 1.0)
    column = size + measures.disc_gap
    piece = _icon_words(setting, item, (column, width), tint.ink, options)
    height = max(size, piece.height)
    words = tuple(moved(part, 0, (height - piece.height) / 2) for part in piece.items)
    drawn = disc_with(setting, item.icon, Circle(Point(size / 2, height / 2), size / 2), tint, options.span)
    return Piece(height=height, items=(*drawn, *words), before=options.before, keep=options.keep)


def _icon_words(
    setting: Setting, item: PointItem[Text], ends: tuple[float, float], color: str, options: ParagraphOptions
) -> Piece:
    """What stands right of a disc, between these ends: a line to write on, or the lead and the text."""
    column, width = ends
    if item.lead is None and (to_write_on := line_piece(setting, item.text, width - column, options)):
        return indented((to_write_on,), column)[0]
    marker = Marker(kind="none", text="", color=color, line=None, offset=column)
    paragraphs = tuple(setting.short(runs, "body", width - column) for runs in _row_runs(setting, item, color))
    return list_piece(setting, paragraphs, column, marker, options)


def disc_with(setting: Setting, icon: str | None, circle: Circle, tint: Tint, span: Span) -> tuple[Item, ...]:
    """A tinted disc with an icon on it, or its picture in the disc's place; with a dot where the item has none, so that
    all items of a list are alike.
    """
    if icon is not None and is_picture(setting, icon):
        return (authors_icon(setting, icon, circle.square, IconLook(tint.ink, 0.0), span),)
    ground = disc(*circle, tint.ground, span)
    if icon is None:
        return ground, disc(circle.centre, setting.measures.bullet / 2, "sun", span)
    own = 2 * circle.radius * IN_DISC
    look = IconLook(tint.ink, icon_line(own))
    return ground, authors_icon(setting, icon, square(circle.centre, own), look, span)


def _row_runs(setting: Setting, item: PointItem[Text], color: str) -> tuple[Runs, ...]:
    text = setting.one_run(item.text)
    if item.lead is None:
        return (text,)
    lead = setting.one_run(item.lead)
    return (setting.led(lead, text, color),) if setting.measures.tight else (setting.strong(lead, color), text)
