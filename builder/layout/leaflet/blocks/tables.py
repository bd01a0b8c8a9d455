"""Tables and comparisons: a grid where it is small enough or there is room, else a card for each row or thing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from builder.diagnostics import Span
from builder.drawing.translation import moved
from builder.geometry import Circle, Point
from builder.layout.leaflet.blocks.bands import banded, banded_piece
from builder.layout.leaflet.blocks.boxes import TINTS, BoxSize, CardParts, Tint, head_card, inner_width
from builder.layout.leaflet.blocks.caption import with_caption
from builder.layout.leaflet.blocks.grid_cells import SIGN_RADIUS, SIGN_ROOM
from builder.layout.leaflet.blocks.grid_piece import grid_piece
from builder.layout.leaflet.blocks.grid_plan import Plan, set_grid
from builder.layout.leaflet.blocks.larger_letters import larger_tables
from builder.layout.leaflet.blocks.table_grid import Grid, grid_of
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import LEAD_GAP, ParagraphOptions, Runs, Setting, text_piece
from builder.layout.levels import LOOKS, sign_of
from builder.outline.model.blocks import Compare, Table
from builder.outline.model.blocks.judged import Judged
from builder.outline.text.text import Text
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

MOST_COLUMNS, MOST_ROWS, MOST_LINES = 3, 6, 3
"""A grid in a panel, its head not counted; a comparison may have a column more, for it is looked at crosswise, and so
may a table of figures, which are narrow."""
LABEL_SHARE = 0.42
"""The most of a card's width that its labels take."""


def compare_pieces(block: Compare[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table with the things compared as columns; in a narrow panel the rows' names over them, else a card a thing."""
    return with_caption(_compared(block, setting, width), block.caption, setting, width)


def _compared(block: Compare[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    grid = grid_of(setting, block)
    for way in grid.ways:
        if side_by_side := _side_by_side(block, way, setting, width):
            return side_by_side
    (_, *heads), *rows = grid.rows
    cards = [
        _Card(head, [_Fact(row[0], row[index], grid.judged((number, index))) for number, row in enumerate(rows, 1)])
        for index, head in enumerate(heads, 1)
    ]
    return _cards(setting, cards, width, block.span)


def _side_by_side(block: Compare[Text], grid: Grid, setting: Setting, width: float) -> tuple[Piece, ...]:
    """As a grid, or in a narrow panel as rows under bands; nothing where neither fits."""
    narrow = setting.medium == "leaflet" and width < setting.measures.table_width
    bands = banded(setting, grid, width) if narrow and not grid.total else None
    most_lines = MOST_LINES if setting.measures.tight or bands is None else 1
    kept = kept_grid(block, grid, setting, width, most_lines=most_lines)
    return kept or (() if bands is None else (banded_piece(bands, width, block.span),))


def table_pieces(block: Table[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A table; in a narrow panel a card for each row, its first cell as the head."""
    return with_caption(_tabled(block, setting, width), block.caption, setting, width)


def _tabled(block: Table[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    grid = grid_of(setting, block)
    if kept := kept_grid(block, grid, setting, width):
        return kept
    header, *rows = grid.rows
    cards = [
        _Card(
            _card_head(setting, header[0], row[0]),
            [_Fact(*pair) for pair in zip(header[1:], row[1:], strict=False)],
            grid.judged((number, 0)),
        )
        for number, row in enumerate(rows, 1)
    ]
    if grid.total:  # it is none of what the column's name says
        cards[-1] = cards[-1]._replace(head=setting.strong(rows[-1][0]), is_total=True)
    return _cards(setting, cards, width, block.span)


class _Card(NamedTuple):
    """The words of its head, what stands under it, what its row says, and whether this adds up the others."""

    head: Runs
    facts: Sequence[_Fact]
    judged: Judged | None = None
    is_total: bool = False


class _Fact(NamedTuple):
    """A column's name, what stands under it, and what this says beside its words."""

    name: Runs
    value: Runs
    judged: Judged | None = None


def kept_grid(
    block: Compare[Text] | Table[Text], grid: Grid, setting: Setting, width: float, *, most_lines: int = MOST_LINES
) -> tuple[Piece, ...]:
    """The block as a grid, if it is small enough for the width, no cell of it over so many lines; else nothing."""
    small = width < setting.measures.table_width
    figured = len(grid.figures) > 2 and all(grid.figures[1:])
    most = MOST_COLUMNS + 1 if isinstance(block, Compare) or figured else MOST_COLUMNS
    if small and (len(grid.figures) > most or len(grid.rows) - 1 > MOST_ROWS):
        return ()
    plan = set_grid(setting, grid, width)
    if plan is None or (small and plan.most_lines > most_lines):
        return ()
    own, chosen = _in_larger_letters(setting, grid, plan, setting.growth.get(block.span, 0.0))
    return (grid_piece(own, chosen, setting.growth.get(block.span, 0.0) + plan.height - chosen.height, block.span),)


def _in_larger_letters(setting: Setting, grid: Grid, plan: Plan, room: float) -> tuple[Setting, Plan]:
    """The grid in the largest letters that make it at most `room` points higher and no row of it a line more; and the
    setting with these letters."""
    for own in larger_tables(setting) if room > 0 else ():
        tried = set_grid(own, grid, sum(plan.widths))
        if tried and tried.height <= plan.height + room and tried.row_lines == plan.row_lines:
            return own, tried
    return setting, plan


def _card_head(setting: Setting, column: Runs, name: Runs) -> Runs:
    """A row's first cell as a head; what its column is called stands before it, softly."""
    if not column:
        return setting.strong(name)
    scale = setting.styles["card"].size / setting.styles["box-heading"].size
    soft = tuple(replace(run, bold=False, scale=scale) for run in column)
    return (*soft, LEAD_GAP[setting.language], *setting.strong(name))


def _cards(setting: Setting, cards: Sequence[_Card], width: float, span: Span) -> tuple[Piece, ...]:
    """The cards as pieces; the tints take turns, and a total has the first, never one that reads as a warning."""
    pieces: list[Piece] = []
    inner = inner_width(setting, width)
    coloured = any(card.judged for card in cards)
    for index, card in enumerate(cards):
        usual = TINTS[0] if coloured or card.is_total else TINTS[index % len(TINTS)]
        look = LOOKS[card.judged.level] if card.judged else None
        tint = Tint(look.ground, look.ink) if look else usual
        body = _facts(setting, card.facts, inner, usual if look and look.is_dark else tint, span)
        parts = CardParts((_name(setting, card, inner, tint, span),), body)
        piece = head_card(setting, parts, BoxSize(width), tint, span)
        pieces.append(replace(piece, before=setting.measures.card_gap if pieces else 0))
    return tuple(pieces)


def _name(setting: Setting, card: _Card, width: float, tint: Tint, span: Span) -> Piece:
    """The words in a card's head, behind the sign of its level. Small type that is not bold prints in black alone."""
    style = replace(setting.styles["box-heading"], weight=400)
    bold = card.head if any(run.bold for run in card.head) else setting.strong(card.head)
    soft = tint.ink if tint.ink == "surface" else "ink"
    inked = tuple(replace(run, color=tint.ink if run.bold else soft) for run in bold)
    words = _Words(inked, style, ParagraphOptions(span=span, breaking=Breaking.BALANCED))
    return _signed(setting, words, width, card.judged, alone=False)


class _Words(NamedTuple):
    """Words, and how they are set."""

    runs: Runs
    style: TextStyle
    options: ParagraphOptions


def _signed(setting: Setting, words: _Words, width: float, judged: Judged | None, *, alone: bool) -> Piece:
    """Words behind the sign of a level, in line with their first line; `alone`: on white, not on the level's ground."""
    style, options = words.style, words.options
    if judged is None:
        return text_piece(setting, words.runs, style, width, options)
    radius, room = SIGN_RADIUS * style.size, SIGN_ROOM * style.size
    piece = text_piece(setting, words.runs, style, width - room, options)
    circle = Circle(Point(radius, style.leading / 2), radius)
    sign = sign_of(judged, circle, setting.language, options.span, alone=alone)
    return replace(piece, items=(sign, *(moved(item, room, 0) for item in piece.items)))


def _facts(setting: Setting, facts: Sequence[_Fact], width: float, tint: Tint, span: Span) -> tuple[Piece, ...]:
    """Column names at the left and values beside them, where the names are short; else each over its value."""
    style, gap = setting.styles["card"], setting.measures.line_gap
    names = [setting.strong(fact.name, tint.ink) for fact in facts]
    column = max((setting.typesetter.width(name, style) for name in names), default=0.0) + 2.2 * gap
    rows: list[Piece] = []
    for name, fact in zip(names, facts, strict=True):
        before = gap / 2 if rows else 0.0
        options = ParagraphOptions(span=span, before=before, breaking=None)
        if column > LABEL_SHARE * width or not name:
            told = setting.led(name, fact.value, tint.ink) if name else fact.value
            rows.append(_signed(setting, _Words(told, style, options), width, fact.judged, alone=True))
            continue
        left = text_piece(setting, name, style, column, options)
        right = _signed(setting, _Words(fact.value, style, options), width - column, fact.judged, alone=True)
        items = (*left.items, *(moved(item, column, 0) for item in right.items))
        rows.append(Piece(height=max(left.height, right.height), items=items, before=before))
    return tuple(rows)
