"""The words on the dark foot of cover and close: lines with icons, all within the land they stand on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.vector import cubic_at
from builder.geometry import Point, Rect, square
from builder.layout.slides import art
from builder.layout.slides.art import foot_points
from builder.layout.slides.boxes import SPACE, WIDER, SetText, Slot, held_text, set_text
from builder.layout.slides.context import Context
from builder.layout.slides.fit_messages import tell_long
from builder.layout.slides.grid import MARGIN, SLIDE
from builder.outline.model.language_pairs import in_one_line
from builder.outline.text.text import Text
from builder.page.items import Item
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

BOTTOM = 520.0
"""The last line ends here."""
INDENT, ICON = 36.0, 24.0
AIR = 14.0
"""Between a line's letters and the edge of the land, to its right and above it."""
GAP = 6.0
APART = 24.0
"""Between two lines that stand on one height."""
RISES = tuple(range(0, 121, 12))
"""By how many points the land may rise, so that all lines stand on it."""
MOST_LINES = 3
"""Of a line; with a second language under it twice as many."""
SHORTER = say("shorten it where it stands at the top of the outline, under `meeting`, `group` or `notice`")
MOST_WIDTH = 500.0
"""Of a line with its icon: right of it the scene begins."""


class FootLine(Struct, frozen=True, kw_only=True):
    """One line: a text in a style of the theme, perhaps with an icon before it."""

    text: Text
    style: str
    icon: str | None = None
    wanted: float = 18.0
    """Its least size in points while the land need not rise much for it."""
    href: str | None = None
    """Where a click on it leads."""
    beside: bool = False
    """Whether it stands behind the line before it, on the same height."""


class Foot(Struct, frozen=True):
    """Lines placed on a land that has risen so far; `fits` is false where even the highest land is too small."""

    lines: tuple[FootLine, ...]
    texts: tuple[SetText, ...]
    tops: tuple[float, ...]
    lefts: tuple[float, ...]
    rise: float
    fits: bool


def placed_foot(context: Context, lines: Sequence[FootLine], easy: float) -> Foot:
    """The lines at the largest sizes on land that rises by at most `easy` points, else on the lowest that carries them.

    Letters grow as long as no line of theirs becomes two, and take more lines before they go below what is wanted.
    """
    foot = Foot((), (), (), (), 0.0, True)
    for level, rise, lengths in _tries(context, lines, easy):
        foot = _placed(context, lines, level, rise)
        if foot.fits and (lengths is None or all(t.lines <= n for t, n in zip(foot.texts, lengths, strict=True))):
            return foot
    return foot


def _tries(
    context: Context, lines: Sequence[FootLine], easy: float
) -> Iterator[tuple[int, float, tuple[int, ...] | None]]:
    """Levels of size and rises of the land, from the best on; with the most lines that each text may then have."""
    if not lines:
        return
    levels = range(max(len(_steps(context, line)) for line in lines))
    large = [level for level in levels if all(_is_wanted(context, line, level) for line in lines)]
    rises = [rise for rise in RISES if rise <= easy]
    lengths = tuple(text.lines for text in _placed(context, lines, levels[-1], easy).texts)
    yield from ((level, rise, lengths) for level in large for rise in rises)
    yield from ((level, rise, None) for level in large[-1:] for rise in rises)
    yield from ((level, rise, None) for rise in RISES for level in levels)


def _style(context: Context, line: FootLine, level: int) -> TextStyle:
    steps = _steps(context, line)
    return steps[min(level, len(steps) - 1)]


def _is_wanted(context: Context, line: FootLine, level: int) -> bool:
    return _style(context, line, level).size >= min(line.wanted, context.most_at_foot)


def _steps(context: Context, line: FootLine) -> tuple[TextStyle, ...]:
    """The sizes of a line, no larger than the context allows; its least where it allows none."""
    steps = context.steps(line.style)
    return tuple(style for style in steps if style.size <= context.most_at_foot) or steps[-1:]


def _placed(context: Context, lines: Sequence[FootLine], level: int, rise: float) -> Foot:
    """The lines from the last one up, each as wide as the land is at its upper edge."""
    texts: list[SetText] = []
    tops: list[float] = []
    lefts: list[float] = []
    y, fits = BOTTOM, True
    for row in reversed(_rows(lines)):
        style = _style(context, row[0], level)
        if len(row) == 1:
            text, y = _stood(context, row[0], style, y, rise)
            side, begins = [text], [_left(row[0])]
        else:
            y -= style.leading
            side, begins, room = _side_by_side(context, row, style)
            fits = fits and room <= _room(y, rise)
        fits = fits and all(text.overset is None for text in side) and y > art.FOOT_TOP - rise
        texts[:0], tops[:0], lefts[:0] = side, [y] * len(row), begins
        y -= GAP
    return Foot(tuple(lines), tuple(texts), tuple(tops), tuple(lefts), rise, fits)


def _rows(lines: Sequence[FootLine]) -> list[list[FootLine]]:
    """The lines by the height they stand on."""
    rows: list[list[FootLine]] = []
    for line in lines:
        if line.beside and rows:
            rows[-1].append(line)
        else:
            rows.append([line])
    return rows


def _left(line: FootLine) -> float:
    return MARGIN + (INDENT if line.icon else 0)


def _room(top: float, rise: float) -> float:
    """The width of the land for a line whose upper edge is at `top`, its icon counted."""
    return min(land_right(top - AIR / 2, rise) - AIR - MARGIN, MOST_WIDTH)


def _side_by_side(
    context: Context, row: Sequence[FootLine], style: TextStyle
) -> tuple[list[SetText], list[float], float]:
    """Short lines behind each other: their texts, where each begins, and the width of all."""
    texts: list[SetText] = []
    lefts: list[float] = []
    x = MARGIN
    for line in row:
        x += APART if texts else 0.0
        whole = set_text(context, Slot(line.text, SLIDE.width, 1), style, Breaking.BALANCED)
        width = max(part.width for p in whole.paragraphs for part in p.lines) * WIDER + SPACE * style.size
        lefts.append(x + (INDENT if line.icon else 0))
        texts.append(set_text(context, Slot(line.text, width, 1), style, Breaking.BALANCED))
        x = lefts[-1] + width
    return texts, lefts, x - MARGIN


def _stood(context: Context, line: FootLine, style: TextStyle, bottom: float, rise: float) -> tuple[SetText, float]:
    """A line that ends at `bottom`, on as few lines as hold it: set to the width that its own height leaves.

    Both languages stand on one line where that is wished and it has room.
    """
    if context.joins_at_foot and line.text.second is not None:
        joined = _stood(context, replace(line, text=in_one_line(line.text)), style, bottom, rise)
        if joined[0].overset is None and joined[0].lines == 1:
            return joined
    for count in range(1, MOST_LINES * (1 if line.text.second is None else 2) + 1):
        top = bottom - count * style.leading
        width = _room(top, rise) - (INDENT if line.icon else 0)
        text = set_text(context, Slot(line.text, max(60.0, width), count), style, Breaking.BALANCED)
        if text.overset is None and text.lines <= count and not _cut(context, text):
            break
    return text, bottom - text.height


def _cut(context: Context, text: SetText) -> bool:
    return any(context.typesetter.cuts_word(p) for p in text.paragraphs)


def land_right(y: float, rise: float) -> float:
    """Where the land's upper edge crosses the height `y`: what stands left of it stands on the land."""
    return max((point.x for point in _edge(rise) if point.y <= y), default=0.0)


@cache
def _edge(rise: float) -> tuple[Point, ...]:
    """Points of the land's upper edge; the land rises by few heights, and each is asked for many times."""
    start, first, second = foot_points(rise)
    left = [cubic_at(start, first[0], first[1], first[2], t / 40) for t in range(41)]
    return (*left, *(cubic_at(first[2], second[0], second[1], second[2], t / 40) for t in range(1, 41)))


def foot_items(context: Context, foot: Foot) -> tuple[Item, ...]:
    """The lines with their icons, as far as there are any; told where one is too long."""
    items: list[Item] = []
    for line, text, top, left in zip(foot.lines, foot.texts, foot.tops, foot.lefts, strict=True):
        frame = Rect(left, top, text.paragraphs[0].measure, text.height)
        centre = Point(left - INDENT + ICON / 2, top + text.style.leading / 2)
        items += art.line_icon(context, line.icon, square(centre, ICON), "sun", context.span)
        items.append(replace(held_text([text], frame, role="note", body=False), href=line.href))
        if text.overset:
            tell_long(context, say("a line at the foot"), text, text.overset.lines or 1, SHORTER)
    return tuple(items)
