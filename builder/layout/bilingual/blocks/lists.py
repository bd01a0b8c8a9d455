"""Lists in two languages: what each item has of icons, numbers, dots and boxes stands once between the columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from builder.diagnostics import Span
from builder.drawing.plain_shapes import disc, straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Circle, Point
from builder.layout.bilingual.pairing import Pairing
from builder.layout.bilingual.rows import Entry, Mark, apart, list_row, ruled, side_by_side
from builder.layout.leaflet.blocks.boxes import MINT, ROSE, Tint
from builder.layout.leaflet.blocks.points import WARNING_ICONS, disc_with
from builder.layout.leaflet.blocks.steps import disc_style
from builder.layout.leaflet.drawing import bullet, tick_box
from builder.layout.leaflet.line_to_write_on import line_piece
from builder.layout.leaflet.piece import Piece, beside
from builder.layout.leaflet.setting import ParagraphOptions, Setting, middle_of_line
from builder.outline.model.blocks import Checklist, Event, PointItem, Points, Step, Steps, Timeline
from builder.outline.text.text import Text
from builder.page.items import Item, Marker, Stroke, TextItem
from builder.replace import replace
from builder.typeset.model import SetParagraph

STEM, JOIN = 0.7 * MM, 0.6 * MM
DASH = 2.2 * MM
DIGIT_MIDDLE = 0.365
"""Half the height of a figure, in em."""
SILENT = Marker(kind="none", text="", color="mint-ink", line=None, offset=0.0)
"""Of an item whose sign is drawn and says nothing to readers."""
DOTTED = replace(SILENT, kind="bullet", text="•")


def points_rows(blocks: tuple[Points[Text], Points[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """Icons on discs between the columns, if the points have some; else a dot before each text."""
    span = blocks[0].span
    items = list(zip(blocks[0].items, blocks[1].items, strict=True))
    if any(item.icon for item in blocks[0].items):
        rows = [_icon_row(pairing, both, span) for both in items]
        return ruled(pairing, rows, 1.8 * pairing.measures.row_gap, span)
    return tuple(piece for index, both in enumerate(items) for piece in _dotted(pairing, both, span, index > 0))


def _icon_row(pairing: Pairing, both: tuple[PointItem[Text], PointItem[Text]], span: Span) -> Piece:
    icon = both[0].icon
    tint = ROSE if icon in WARNING_ICONS else MINT

    def sets(setting: Setting, item: PointItem[Text], width: float) -> list[SetParagraph]:
        lead = [setting.strong(setting.one_run(item.lead), tint.ink)] if item.lead else []
        return [setting.short(runs, "body", width) for runs in (*lead, setting.one_run(item.text))]

    return list_row(pairing, pairing.each(sets, both), Entry(SILENT), span, mark=disc_mark(pairing, icon, tint, span))


def disc_mark(pairing: Pairing, icon: str | None, tint: Tint, span: Span) -> Mark:
    """A tinted disc with an icon, in the gutter."""
    size = pairing.measures.disc
    return Mark(size, lambda centre: disc_with(pairing.both, icon, Circle(centre, size / 2), tint, span))


def _dotted(
    pairing: Pairing, both: tuple[PointItem[Text], PointItem[Text]], span: Span, follows: bool
) -> Iterator[Piece]:
    """A point and those under it, a dot or dash before each text of both columns."""

    def runs(setting: Setting, item: PointItem[Text], width: float) -> list[SetParagraph]:
        text = setting.one_run(item.text)
        led = setting.led(setting.one_run(item.lead), text) if item.lead else text
        return [setting.short(led, "body", width - column)]

    measures, column = pairing.measures, pairing.measures.bullet_column
    gap = measures.row_gap if follows else 0.0
    if not both[0].lead and (ruled_piece := _to_write_on(pairing, (both[0].text, both[1].text), span)):
        yield replace(ruled_piece, before=gap)
        return
    row = list_row(pairing, pairing.each(runs, both), Entry(DOTTED, indent=column), span)
    middle = middle_of_line(pairing.first.styles["body"])
    dots = (moved(bullet(measures, middle, span), left, 0) for left in pairing.lefts)
    yield replace(beside(row, dots), before=gap)
    for texts in zip(both[0].sub, both[1].sub, strict=True):
        sets = pairing.each(lambda s, text, width: [s.short(s.one_run(text), "body", width - 2 * column)], texts)
        under = list_row(pairing, sets, Entry(replace(DOTTED, text="–"), indent=2 * column, level=1), span)
        stroke = Stroke(color="mint-ink", width=measures.hairline)
        dashes = (straight_line(Point(left + column, middle), Point(left + column + DASH, middle), span, stroke)
                  for left in pairing.lefts)  # fmt: skip
        yield replace(beside(under, dashes), before=measures.line_gap / 2)


def checklist_rows(blocks: tuple[Checklist[Text], Checklist[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """One box to tick for both languages, between them."""
    measures, span = pairing.measures, blocks[0].span
    marker = replace(SILENT, kind="tick-box", text="☐")
    box = Mark(measures.tick, lambda at: (moved(tick_box(measures, at.y, span), at.x - measures.tick / 2, 0),))
    rows = [
        _to_write_on(pairing, both, span)
        or list_row(
            pairing,
            pairing.each(lambda s, text, width: [s.short(s.one_run(text), "body", width)], both),
            Entry(marker),
            span,
            mark=box,
        )
        for both in zip(blocks[0].items, blocks[1].items, strict=True)
    ]
    return ruled(pairing, rows, 1.5 * measures.checklist_gap, span)


def _to_write_on(pairing: Pairing, both: tuple[Text, Text], span: Span) -> Piece | None:
    """An item that is a line to write on, with its rule in each column and nothing to tick; None for any other."""
    options = ParagraphOptions(span=span)
    one, other = pairing.each(lambda setting, text, width: line_piece(setting, text, width, options), both)
    return side_by_side(pairing, ([one], [other])) if one and other else None


def steps_rows(blocks: tuple[Steps[Text], Steps[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """Numbers on sun discs down the gutter, joined by a line."""
    span, size = blocks[0].span, pairing.measures.step
    told = any(step.text for step in blocks[0].items)

    def sets(setting: Setting, step: Step[Text], width: float) -> list[SetParagraph]:
        title = setting.one_run(step.title)
        head = setting.short(setting.strong(title, "mint-ink") if told else title, "body", width)
        return [head, setting.short(setting.one_run(step.text), "body", width)] if step.text else [head]

    rows = []
    for number, both in enumerate(zip(blocks[0].items, blocks[1].items, strict=True), 1):
        words = pairing.each(sets, both)
        row = list_row(pairing, words, Entry(SILENT), span, mark=Mark(size, _disc(size, span)))
        rows.append(_numbered(pairing, row, number, size, span))
    return joined(pairing, rows, size / 2, Stroke(color="sun", width=JOIN), span)


def _disc(size: float, span: Span) -> Callable[[Point], tuple[Item, ...]]:
    return lambda centre: (disc(centre, size / 2, "sun", span),)


def _numbered(pairing: Pairing, row: Piece, number: int, size: float, span: Span) -> Piece:
    """The row with its number on the disc: the label of the item, wherever the words begin."""
    setting = pairing.first
    digit = setting.set(setting.own(str(number)), disc_style(setting, size), size)
    words = row.items[-1]
    assert isinstance(words, TextItem)  # `list_row` ends with the words
    first = words.paragraphs[0]
    baseline = words.frame.y + first.baseline(0)
    rise = baseline - (size / 2 + DIGIT_MIDDLE * digit.style.size)
    set_line = digit.lines[0]
    risen = replace(set_line, runs=tuple(replace(run, rise=run.rise + rise) for run in set_line.runs))
    offset = first.x - pairing.middle + digit.width / 2
    marker = Marker(kind="number", text=str(number), color="deep", line=risen, offset=offset)
    paragraphs = (replace(first, marker=marker), *words.paragraphs[1:])
    return replace(row, items=(*row.items[:-1], replace(words, paragraphs=paragraphs)))


def timeline_rows(blocks: tuple[Timeline[Text], Timeline[Text]], pairing: Pairing) -> tuple[Piece, ...]:
    """Dots on a line down the gutter, the date in bold above its text."""
    measures, span = pairing.measures, blocks[0].span

    def sets(setting: Setting, event: Event[Text], width: float) -> list[SetParagraph]:
        title = setting.one_run(event.title)
        text = setting.led(title, setting.one_run(event.text), "ink") if event.text else title
        return [setting.short(runs, "body", width) for runs in (setting.strong(setting.one_run(event.when),
                                                                               "mint-ink"), text)]  # fmt: skip

    middle = middle_of_line(pairing.first.styles["body"])
    dot = Mark(2 * middle, lambda at: (
        replace(disc(at, measures.event / 2, "surface", span), stroke=Stroke(color="sun", width=measures.edge * 0.6)),
        disc(at, measures.event * 0.38, "sun", span),
    ))  # fmt: skip
    rows = [list_row(pairing, pairing.each(sets, both), Entry(SILENT), span, mark=dot)
            for both in zip(blocks[0].events, blocks[1].events, strict=True)]  # fmt: skip
    return joined(pairing, rows, middle, Stroke(color="hill-2", width=STEM), span)


def joined(pairing: Pairing, rows: Sequence[Piece], centre: float, stroke: Stroke, span: Span) -> tuple[Piece, ...]:
    """Rows under each other, a line in the gutter from each one's mark, `centre` points down, to the next one's."""
    gap, x, last = 1.4 * pairing.measures.row_gap, pairing.middle, len(rows) - 1
    lines = [straight_line(Point(x, centre), Point(x, row.height + gap + centre), span, stroke) for row in rows]
    return apart([beside(row, (drawn,)) if index < last else row
                  for index, (row, drawn) in enumerate(zip(rows, lines, strict=True))], gap)  # fmt: skip
