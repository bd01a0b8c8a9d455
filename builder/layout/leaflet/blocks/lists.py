"""Checklists and timelines."""

from __future__ import annotations

from itertools import pairwise

from builder.diagnostics import Span
from builder.geometry import MM, Point
from builder.layout.leaflet.blocks.boxes import CARD, boxed, inner_width
from builder.layout.leaflet.drawing import circle, line, tick_box
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import ParagraphOptions, Setting, list_piece, middle_of_line
from builder.outline.model.blocks import Checklist, Event, Timeline
from builder.outline.text.text import Text
from builder.page.items import Item, Marker, Stroke
from builder.replace import replace

LEAST_ROWS = 2
"""Rows on a card of a list that goes on over a page."""
LARGE_CARD = 8
"""So many rows has a card of the large print at most, so that it fits a page."""
EVENT_GAP = 3.4 * MM
ROW_GROWTH = 4 * MM
EVENT_GROWTH = 16 * MM
"""By how much rows and events move apart at most, to fill a panel."""


def checklist_pieces(block: Checklist[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Empty boxes with hanging text on a white card; what the panel has left parts the rows a little more."""
    measures = setting.measures
    gap = measures.checklist_gap + min(ROW_GROWTH, setting.growth.get(block.span, 0.0) / len(block.items))
    marker = Marker(kind="tick-box", text="☐", color="primary", line=None, offset=measures.tick_column)
    pieces: list[Piece] = []
    inner = width if measures.least else inner_width(setting, width)
    for text in block.items:
        manner = ParagraphOptions(span=block.span, before=gap if pieces else 0)
        done = setting.short(setting.one_run(text), "body", inner - measures.tick_column)
        piece = list_piece(setting, (done,), measures.tick_column, marker, manner)
        pieces.append(beside(piece, (tick_box(measures, middle_of_line(done.style), block.span),)))
    if measures.least:
        return tuple(pieces)
    parts = _shared(pieces, LARGE_CARD if setting.medium == "large" else len(pieces))
    cards = [_card(setting, part, width, block.span) for part in parts]
    return tuple(replace(card, before=measures.card_gap if index else 0.0) for index, card in enumerate(cards))


def _card(setting: Setting, pieces: list[Piece], width: float, span: Span) -> Piece:
    """The rows on a card; in large print it may be two of two rows or more."""
    card = boxed(setting, pieces, width, CARD, span)
    if setting.medium != "large":
        return card
    ends = range(len(pieces) - LEAST_ROWS, LEAST_ROWS - 1, -1)
    both = ((boxed(setting, pieces[:end], width, CARD, span), boxed(setting, pieces[end:], width, CARD, span))
            for end in ends)  # fmt: skip
    gap = setting.measures.card_gap
    return replace(card, parts=tuple((one, replace(other, before=gap)) for one, other in both))


def _shared(pieces: list[Piece], most: int) -> list[list[Piece]]:
    """Pieces in cards of about equal length, none longer than `most`."""
    count = -(-len(pieces) // most)
    size, more = divmod(len(pieces), count)
    ends = [index * size + min(index, more) for index in range(count + 1)]
    return [pieces[start:end] for start, end in pairwise(ends)]


def timeline_pieces(block: Timeline[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Dates down a line: a dot for each, the date in bold above its text. What the panel has left parts them.

    Where one is marked as now, the others' dots are hollow.
    """
    last = len(block.events) - 1
    extra = min(EVENT_GROWTH, setting.growth.get(block.span, 0.0) / max(last, 1))
    marked = any(event.now == "true" for event in block.events)
    return tuple(
        _event(
            setting, event, width, (index > 0, index < last), extra, block.span, hollow=marked and event.now != "true"
        )
        for index, event in enumerate(block.events)
    )


def _event(
    setting: Setting, event: Event[Text], width: float, joins: tuple[bool, bool], extra: float, span: Span, *,
    hollow: bool = False,
) -> Piece:  # fmt: skip
    """One event; `joins` says whether the line runs on above and below. The gap is part of it, so the line is whole."""
    measures = setting.measures
    column = measures.event + EVENT_GAP
    title = setting.one_run(event.title)
    text = setting.led(title, setting.one_run(event.text), "ink") if event.text else title
    when = setting.strong(setting.one_run(event.when), "mint-ink")
    paragraphs = tuple(setting.short(runs, "body", width - column) for runs in (when, text))
    marker = Marker(kind="none", text="", color="mint-ink", line=None, offset=column)
    piece = list_piece(setting, paragraphs, column, marker, ParagraphOptions(span=span))
    above, below = joins
    height = piece.height + (measures.row_gap + extra if below else 0)
    dot = Point(measures.event / 2, middle_of_line(paragraphs[0].style))
    stem = line(Point(dot.x, 0 if above else dot.y), Point(dot.x, height if below else dot.y), span,
                Stroke(color="hill-2", width=0.7 * MM))  # fmt: skip
    white, sun = (
        circle(dot, measures.event * share / 2, span, role)
        for share, role in ((1, "surface"), (0.76, "surface" if hollow else "sun"))
    )
    drawn: tuple[Item, ...] = (stem, replace(white, stroke=Stroke(color="sun", width=measures.edge * 0.6)), sun)
    whole = beside(piece, drawn if above or below else drawn[1:])
    return Piece(height=height, items=whole.items)
