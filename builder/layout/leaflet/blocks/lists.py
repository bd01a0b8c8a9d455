"""Checklists, numbered steps and timelines."""

from __future__ import annotations

from builder.diagnostics import Span
from builder.geometry import Point
from builder.layout.leaflet.drawing import circle, line, tick_box
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import (
    Manner,
    Setting,
    baseline_of,
    list_piece,
    middle_of_line,
)
from builder.layout.page import Item, Marker, Stroke
from builder.outline.blocks import Checklist, Event, Step, Steps, Timeline
from builder.outline.text import Text

DIGIT_MIDDLE = 0.365
"""Half the height of a figure, in em."""


def checklist_pieces(block: Checklist[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Empty boxes with hanging text."""
    measures = setting.measures
    marker = Marker(kind="tick-box", text="☐", color="primary", line=None, offset=measures.tick_column)
    pieces: list[Piece] = []
    for text in block.items:
        manner = Manner(span=block.span, before=measures.checklist_gap if pieces else 0)
        done = setting.set(setting.one_run(text), "body", width - measures.tick_column)
        piece = list_piece(setting, (done,), measures.tick_column, marker, manner)
        pieces.append(beside(piece, (tick_box(measures, middle_of_line(done.style), block.span),)))
    return tuple(pieces)


def steps_pieces(block: Steps[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A numbered list; a step with a text has its title as lead-in."""
    pieces = [_step(setting, step, number, width, block.span) for number, step in enumerate(block.items, 1)]
    return tuple(pieces)


def _step(setting: Setting, step: Step[Text], number: int, width: float, span: Span) -> Piece:
    measures = setting.measures
    title = setting.one_run(step.title)
    runs = setting.led(title, setting.one_run(step.text)) if step.text else title
    done = setting.set(runs, "body", width - measures.disc_column)
    marker, disc = _numbered(setting, number, baseline_of(done.style), span)
    manner = Manner(span=span, before=measures.paragraph_gap if number > 1 else 0)
    return beside(list_piece(setting, (done,), measures.disc_column, marker, manner), (disc,))


def _numbered(setting: Setting, number: int, baseline: float, span: Span) -> tuple[Marker, Item]:
    """A number and the disc it stands on; they share the baseline of the text beside them."""
    measures = setting.measures
    digit = setting.set(setting.own(str(number)), "disc", measures.disc)
    middle = baseline - DIGIT_MIDDLE * digit.style.size
    disc = circle(Point(measures.disc / 2, middle), measures.disc / 2, span, "primary")
    left = (measures.disc - digit.width) / 2
    marker = Marker(kind="number", text=str(number), color="on-primary-1", line=digit.lines[0],
                    offset=measures.disc_column - left)  # fmt: skip
    return marker, disc


def timeline_pieces(block: Timeline[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Dates down a line: a dot for each, the date in bold above its text."""
    last = len(block.events) - 1
    return tuple(
        _event(setting, event, width, (index > 0, index < last), block.span) for index, event in enumerate(block.events)
    )


def _event(setting: Setting, event: Event[Text], width: float, joins: tuple[bool, bool], span: Span) -> Piece:
    """One event; `joins` says whether the line runs on above and below. The gap is part of it, so the line is whole."""
    measures = setting.measures
    column, inner = measures.small_column, width - measures.small_column
    title = setting.one_run(event.title)
    text = setting.led(title, setting.one_run(event.text), "ink") if event.text else title
    when = setting.strong(setting.one_run(event.when), "primary")
    paragraphs = tuple(setting.set(runs, "body", inner) for runs in (when, text))
    marker = Marker(kind="none", text="", color="primary", line=None, offset=column)
    piece = list_piece(setting, paragraphs, column, marker, Manner(span=span))
    above, below = joins
    height = piece.height + (measures.paragraph_gap if below else 0)
    dot = Point(measures.bullet, middle_of_line(paragraphs[0].style))
    stem = line(Point(dot.x, 0 if above else dot.y), Point(dot.x, height if below else dot.y), span,
                Stroke(color="slate", width=measures.hairline))  # fmt: skip
    drawn: tuple[Item, ...] = (stem, circle(dot, measures.bullet * 0.75, span, "primary-2"))
    whole = beside(piece, drawn if above or below else drawn[1:])
    return Piece(height=height, items=whole.items)
