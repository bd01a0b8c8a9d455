"""Time lines: a dot for each event on a line; short dates stand in a column before it, long ones over their events."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc, straight_line
from builder.geometry import MM, Point, Rect
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import ParagraphOptions, Setting, list_piece, middle_of_line, text_item
from builder.outline.model.blocks import Timeline
from builder.outline.text.text import Text
from builder.page.items import Item, Marker, Paragraph, Stroke
from builder.replace import replace
from builder.typeset.model import Breaking, SetParagraph

EVENT_GAP = 3.4 * MM
DATE_GAP = 2.2 * MM
"""From a dot to what stands beside it: the words under each other, and both sides of a column of dates."""
DATE_SHARE = 0.3
"""How much of the width a column of dates takes at most."""
DATE_LINES = 2
"""On so many lines at most a date stands in its column; one of them has to fit on one."""
LEAST_LINE = 1.6
"""So many em wide is each line of a date in two: the day is not torn from its month."""
EVENT_GROWTH, ROW_GROWTH = 6 * MM, 1.6 * MM
"""By how much events move apart at most to fill a panel, under their dates and beside them: more would be a hole."""


class Row(Struct, frozen=True):
    """What one event says, set."""

    when: SetParagraph
    words: tuple[SetParagraph, ...]

    @property
    def height(self) -> float:
        return max(self.when.height, sum(done.height for done in self.words))


def timeline_pieces(block: Timeline[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """Dates down a line, a dot for each, and what happens then. What the panel has left parts them.

    Where one is marked as now, the others' dots are hollow.
    """
    dates = _dates_in_column(block, setting, width)
    spare = setting.growth.get(block.span, 0.0) / max(len(block.events) - 1, 1)
    if dates is None:
        return tuple(_drawn(block, setting, *_stacked(block, setting, width), min(EVENT_GROWTH, spare)))
    return tuple(_drawn(block, setting, *_in_rows(block, setting, width, dates), min(ROW_GROWTH, spare)))


def _dates_in_column(block: Timeline[Text], setting: Setting, width: float) -> tuple[SetParagraph, ...] | None:
    """The dates at the right of a column as wide as the widest of them; None where one is too long for it."""
    style = setting.styled("body", align="right")
    runs = [setting.strong(setting.one_run(event.when), "mint-ink") for event in block.events]
    tried = [setting.set(run, style, DATE_SHARE * width, Breaking.BALANCED) for run in runs]
    if any(_is_broken(done) for done in tried) or all(len(done.lines) > 1 for done in tried):
        return None
    column = max(row.width for done in tried for row in done.lines)
    return tuple(replace(done, measure=column) for done in tried)


def _is_broken(date: SetParagraph) -> bool:
    """Whether a date has no room in its column, or not as people say it."""
    torn = len(date.lines) > 1 and any(row.width < LEAST_LINE * date.style.size for row in date.lines)
    return bool(date.overset) or len(date.lines) > DATE_LINES or torn


def _stacked(block: Timeline[Text], setting: Setting, width: float) -> tuple[list[Piece], float]:
    """Dates in bold above their events, and where the middle of the dots is."""
    column = setting.measures.event + EVENT_GAP
    marker = Marker(kind="none", text="", color="mint-ink", line=None, offset=column)
    pieces = []
    for event, words in zip(block.events, _words(block, setting, width - column, apart=False), strict=True):
        when = setting.short(setting.strong(setting.one_run(event.when), "mint-ink"), "body", width - column)
        pieces.append(list_piece(setting, (when, *words), column, marker, ParagraphOptions(span=block.span)))
    return pieces, setting.measures.event / 2


def _in_rows(
    block: Timeline[Text], setting: Setting, width: float, dates: Sequence[SetParagraph]
) -> tuple[list[Piece], float]:
    """Each date before the line, its event behind it, and where the middle of the dots is."""
    event = setting.measures.event
    column = dates[0].measure + event + 2 * DATE_GAP
    words = _words(block, setting, width - column, apart=setting.measures.apart)
    rows = [Row(when, own) for when, own in zip(dates, words, strict=True)]
    return [_row(setting, row, column, block.span) for row in rows], dates[0].measure + DATE_GAP + event / 2


def _row(setting: Setting, row: Row, column: float, span: Span) -> Piece:
    """One item of the list: its date at the left, its words beside it."""
    marker = Marker(kind="none", text="", color="mint-ink", line=None, offset=0.0)
    placed, y = [Paragraph(set=row.when, x=0, y=0, marker=marker)], 0.0
    for done in row.words:
        placed.append(Paragraph(set=done, x=column, y=y))
        y += done.height
    frame = Rect(0, 0, column + row.words[0].measure, row.height)
    item = text_item(setting, tuple(placed), frame, ParagraphOptions(span=span, role="list"))
    return Piece(height=row.height, items=(item,))


def _words(block: Timeline[Text], setting: Setting, width: float, *, apart: bool) -> list[tuple[SetParagraph, ...]]:
    """What happens: a title with a text is bold, and where there is room (`apart`) stands over it."""
    found: list[tuple[SetParagraph, ...]] = []
    for event in block.events:
        title = setting.one_run(event.title)
        if not event.text:
            paragraphs = [title]
        elif apart:
            paragraphs = [setting.strong(title), setting.one_run(event.text)]
        else:
            paragraphs = [setting.led(title, setting.one_run(event.text), "ink")]
        found.append(tuple(setting.short(runs, "body", width) for runs in paragraphs))
    return found


def _drawn(
    block: Timeline[Text], setting: Setting, pieces: Sequence[Piece], middle: float, extra: float
) -> list[Piece]:
    """The pieces with their dots on one line; the gap to the next is part of each, so that the line is whole."""
    last = len(pieces) - 1
    marked = any(event.now == "true" for event in block.events)
    dots = [
        Dot(middle, above=index > 0, below=index < last, hollow=marked and event.now != "true")
        for index, event in enumerate(block.events)
    ]
    gap = setting.measures.row_gap + extra
    return [
        _with_dot(setting, replace(piece, height=piece.height + (gap if dot.below else 0)), dot, event.title.span)
        for piece, dot, event in zip(pieces, dots, block.events, strict=True)
    ]


class Dot(Struct, frozen=True):
    """An event's dot: how far right its middle is, whether the line runs on above and below, whether it is hollow."""

    middle: float
    above: bool
    below: bool
    hollow: bool


def _with_dot(setting: Setting, piece: Piece, look: Dot, span: Span) -> Piece:
    """A piece with its dot on the line, which runs to its foot where it goes on."""
    measures, above, below = setting.measures, look.above, look.below
    height = piece.height
    dot = Point(look.middle, middle_of_line(setting.styles["body"]))
    stem = straight_line(Point(dot.x, 0 if above else dot.y), Point(dot.x, height if below else dot.y), span,
                Stroke(color="hill-2", width=0.7 * MM))  # fmt: skip
    white, sun = (
        disc(dot, measures.event * share / 2, role, span)
        for share, role in ((1, "surface"), (0.76, "surface" if look.hollow else "sun"))
    )
    drawn: tuple[Item, ...] = (stem, replace(white, stroke=Stroke(color="sun", width=measures.edge * 0.6)), sun)
    return Piece(height=height, items=beside(piece, drawn if above or below else drawn[1:]).items)
