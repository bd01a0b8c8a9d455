"""Numbered steps: a white card each, joined by triangles; in the tight form discs joined by a line."""

from __future__ import annotations

from collections.abc import Sequence

from builder.diagnostics import Span
from builder.drawing.icons import IconLook
from builder.drawing.plain_shapes import disc, straight_line
from builder.drawing.translation import moved
from builder.geometry import MM, Circle, Point, Rect
from builder.layout.leaflet.authors_icon import authors_icon
from builder.layout.leaflet.blocks.boxes import CARD, edge_of, inner_width
from builder.layout.leaflet.drawing import box, down_arrow
from builder.layout.leaflet.piece import Piece
from builder.layout.leaflet.setting import ParagraphOptions, Setting, baseline_of, list_piece, middle_of_line
from builder.layout.type_sizes import at_size
from builder.outline.model.blocks import Step, Steps
from builder.outline.text.text import Text
from builder.page.items import Item, Marker, Stroke
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import SetParagraph

MOST_HIGH = 154 * MM
"""A list of cards is no higher."""
JOIN = 0.6 * MM
LINES_BOLD = 2
MORE_LINES = 1.3
"""So many times the lines may tight steps of the large print take for titles on lines of their own."""
FIGURE = 1.5
"""Points of a figure for each millimetre of its disc."""
DIGIT_MIDDLE = 0.365
"""Half the height of a figure, in em."""


def steps_pieces(block: Steps[Text], setting: Setting, width: float) -> tuple[Piece, ...]:
    """A numbered list: a step with a text has its title as head. All steps of a list have one form."""
    if setting.measures.tight:
        done = _tight_words(setting, block, width - _tight_column(setting))
        last = len(block.items) - 1
        return tuple(_tight(setting, block, index, own, index < last) for index, own in enumerate(done))
    return _cards(setting, block, width)


def _cards(setting: Setting, block: Steps[Text], width: float) -> tuple[Piece, ...]:
    """Cards that share what the panel has left; the lower ones take a little less than their share first."""
    measures = setting.measures
    room = width - _icon_column(setting, block)
    heights = [_words_height(setting, block, step, room) + 2 * measures.pad_y for step in block.items]
    heights = [max(height, measures.step + 2 * measures.pad_y) for height in heights]
    gaps = measures.step_gap * (len(heights) - 1)
    whole = min(sum(heights) + setting.growth.get(block.span, 0.0), max(MOST_HIGH - gaps, sum(heights)))
    shared = evened(heights, whole)
    return tuple(_card(setting, block, index, width, height) for index, height in enumerate(shared))


def _icon_column(setting: Setting, block: Steps[Text]) -> float:
    """What the icons at the right of the cards take, where the steps have some."""
    return _icon_size(setting) + setting.measures.disc_gap * 0.7 if block.item_icons else 0.0


def _icon_size(setting: Setting) -> float:
    """A picture is as large as the number's disc; a line icon is lighter."""
    return max(setting.measures.step, setting.measures.icon) if setting.pictures else setting.measures.icon


def evened(heights: list[float], whole: float) -> list[float]:
    """The heights grown to `whole` together, the lowest first, so that they come out as alike as can be."""
    level, remaining = 0.0, sorted(heights)
    for count in range(len(remaining), 0, -1):
        taller = sum(remaining[count:])
        level = (whole - taller) / count
        if level >= remaining[count - 1] - 1e-9:
            break
    return [max(height, level) for height in heights]


def _paragraphs(setting: Setting, block: Steps[Text], step: Step[Text], width: float) -> tuple[SetParagraph, ...]:
    column = setting.measures.step + setting.measures.disc_gap
    inner = inner_width(setting, width) - column
    title = setting.one_run(step.title)
    if not _titled(setting, block, inner):
        return (setting.short(title, "body", inner),)
    head = setting.short(setting.strong(title, "mint-ink"), "box-heading", inner)
    return (head, setting.short(setting.one_run(step.text), "body", inner)) if step.text else (head,)


def _titled(setting: Setting, block: Steps[Text], width: float) -> bool:
    """Whether titles are bold: where a step has a text, and where all are lines; sentences alone are running text."""
    if any(step.text for step in block.items):
        return True
    titles = (setting.strong(setting.one_run(step.title), "mint-ink") for step in block.items)
    return all(len(setting.set(title, "box-heading", width).lines) <= LINES_BOLD for title in titles)


def _words_height(setting: Setting, block: Steps[Text], step: Step[Text], width: float) -> float:
    return sum(done.height for done in _paragraphs(setting, block, step, width))


def _card(setting: Setting, block: Steps[Text], index: int, width: float, height: float) -> Piece:
    measures, span = setting.measures, block.span
    column = measures.step + measures.disc_gap
    paragraphs = _paragraphs(setting, block, block.items[index], width - _icon_column(setting, block))
    left, top = measures.pad_x, (height - sum(done.height for done in paragraphs)) / 2
    centre = Point(left + measures.step / 2, height / 2)
    baseline = top + baseline_of(paragraphs[0].style)
    marker, disc = numbered(setting, index + 1, Circle(centre, measures.step / 2), (baseline, column + left), span)
    words = list_piece(setting, paragraphs, column, marker, ParagraphOptions(span=span))
    ground = box(Rect(0, 0, width, height), span, CARD.fill, edge_of(setting, CARD.edge), measures.radius)
    items: list[Item] = [ground, disc, *(moved(item, left, top) for item in words.items)]
    if block.item_icons:
        size = _icon_size(setting)
        place = Rect(width - left - size, (height - size) / 2, size, size)
        look = IconLook("primary", setting.measures.icon_stroke)
        items.insert(1, authors_icon(setting, block.item_icons[index], place, look, span))
    if index:
        items.insert(0, down_arrow(Point(width / 2, -measures.step_gap / 2), span))
    return Piece(height=height, items=tuple(items), before=measures.step_gap if index else 0.0)


def numbered(
    setting: Setting, number: int, circle: Circle, text: tuple[float, float], span: Span
) -> tuple[Marker, Item]:
    """A number in the middle of its sun disc; `text` is the baseline and the left end of the words beside it."""
    (baseline, left), centre, size = text, circle.centre, 2 * circle.radius
    digit = setting.set(setting.own(str(number)), disc_style(setting, size), size)
    rise = baseline - (centre.y + DIGIT_MIDDLE * digit.style.size)
    line_of = digit.lines[0]
    risen = replace(line_of, runs=tuple(replace(run, rise=run.rise + rise) for run in line_of.runs))
    marker = Marker(kind="number", text=str(number), color="deep", line=risen,
                    offset=left - centre.x + digit.width / 2)  # fmt: skip
    return marker, disc(*circle, "sun", span)


def disc_style(setting: Setting, size: float) -> TextStyle:
    """The figure on a disc of a size: half as high again as the disc has millimetres."""
    return at_size(setting.theme.steps(setting.medium, "disc", setting.language), size / MM * FIGURE)


def _tight_column(setting: Setting) -> float:
    """From the left of a disc to the words beside it."""
    return setting.measures.tight_step + setting.measures.disc_gap * 0.9


def _tight_words(setting: Setting, block: Steps[Text], width: float) -> list[tuple[SetParagraph, ...]]:
    """Each step's words: each text under its title where there is room or it takes hardly a line more, else behind."""
    titles = [setting.one_run(step.title) for step in block.items]
    if _titled(setting, block, width):
        titles = [setting.strong(title, "mint-ink") for title in titles]
    texts = [setting.one_run(step.text) if step.text else None for step in block.items]
    apart = [tuple(setting.short(runs, "body", width) for runs in (title, text) if runs)
             for title, text in zip(titles, texts, strict=True)]  # fmt: skip
    behind = [(setting.set(setting.led(title, text), "body", width) if text else setting.short(title, "body", width),)
              for title, text in zip(titles, texts, strict=True)]  # fmt: skip
    more = MORE_LINES if setting.medium == "large" else 1
    return list(apart if setting.measures.apart or _lines(apart) <= more * _lines(behind) else behind)


def _lines(steps: Sequence[tuple[SetParagraph, ...]]) -> int:
    return sum(len(done.lines) for step in steps for done in step)


def _tight(setting: Setting, block: Steps[Text], index: int, done: tuple[SetParagraph, ...], goes_on: bool) -> Piece:
    """A disc at the first line of the words; the line to the next disc is part of the piece."""
    measures, span = setting.measures, block.span
    size, column, style = measures.tight_step, _tight_column(setting), done[0].style
    top = max(0.0, size / 2 - middle_of_line(style))
    centre = Point(size / 2, top + middle_of_line(style))
    marker, disc = numbered(setting, index + 1, Circle(centre, size / 2), (top + baseline_of(style), column), span)
    words = list_piece(setting, done, column, marker, ParagraphOptions(span=span))
    height = max(size, top + words.height)
    if goes_on:
        height += measures.row_gap
        stroke = Stroke(color="sun", width=JOIN)
        joined: tuple[Item, ...] = (straight_line(centre, Point(centre.x, height + size / 2), span, stroke),)
    else:
        joined = ()
    return Piece(height=height, items=(*joined, disc, *(moved(item, 0, top) for item in words.items)))
