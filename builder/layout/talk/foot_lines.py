"""The words on the dark foot of cover and close: lines with icons, all within the land they stand on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.diagnostics import say
from builder.geometry import Point, Rect
from builder.layout.page import Item
from builder.layout.talk import art
from builder.layout.talk.art import foot_points
from builder.layout.talk.boxes import SetText, Slot, held_text, set_text
from builder.layout.talk.context import Context
from builder.layout.talk.grid import MARGIN
from builder.layout.talk.telling import tell_long
from builder.layout.vector import cubic_at
from builder.outline.text import Text
from builder.theme.style import TextStyle
from builder.typeset.model import Breaking

BOTTOM = 526.0
"""The last line ends here."""
INDENT, ICON = 36.0, 24.0
AIR = 14.0
"""Between a line's letters and the edge of the land, to its right and above it."""
GAP = 6.0
RISES = tuple(range(0, 121, 12))
"""By how many points the land may rise, so that all lines stand on it."""
MOST_WIDTH = 480.0


class FootLine(Struct, frozen=True, kw_only=True):
    """One line: a text in a style of the theme, perhaps with an icon before it."""

    text: Text
    style: str
    icon: str | None = None


class Foot(Struct, frozen=True):
    """Lines placed on a land that has risen so far; `fits` is false where even the highest land is too small."""

    lines: tuple[FootLine, ...]
    texts: tuple[SetText, ...]
    tops: tuple[float, ...]
    rise: float
    fits: bool


def placed_foot(context: Context, lines: Sequence[FootLine]) -> Foot:
    """The lines at the largest sizes on the lowest land that carries them."""
    foot = Foot((), (), (), 0.0, True)
    if not lines:
        return foot
    levels = max(len(context.steps(line.style)) for line in lines)
    for rise in RISES:
        for level in range(levels):
            foot = _placed(context, lines, level, rise)
            if foot.fits:
                return foot
    return foot


def _placed(context: Context, lines: Sequence[FootLine], level: int, rise: float) -> Foot:
    """The lines from the last one up, each as wide as the land is at its upper edge."""
    texts: list[SetText] = []
    tops: list[float] = []
    y, fits = BOTTOM, True
    for line in reversed(lines):
        steps = context.steps(line.style)
        style = steps[min(level, len(steps) - 1)]
        text, y = _stood(context, line, style, y, rise)
        fits = fits and text.overset is None and y > art.FOOT_TOP - rise
        texts.insert(0, text)
        tops.insert(0, y)
        y -= GAP
    return Foot(tuple(lines), tuple(texts), tuple(tops), rise, fits)


def _stood(context: Context, line: FootLine, style: TextStyle, bottom: float, rise: float) -> tuple[SetText, float]:
    """A line that ends at `bottom`, on up to two lines: set to the width that its own height leaves."""
    for count in (1, 2):
        top = bottom - count * style.leading
        width = land_right(top - AIR / 2, rise) - AIR - MARGIN - (INDENT if line.icon else 0)
        text = set_text(context, Slot(line.text, max(60.0, min(width, MOST_WIDTH)), count), style, Breaking.BALANCED)
        if text.overset is None and text.lines <= count and not _cut(context, text):
            break
    return text, bottom - text.height


def _cut(context: Context, text: SetText) -> bool:
    return any(context.typesetter.cuts_word(p) for p in text.paragraphs)


def land_right(y: float, rise: float) -> float:
    """Where the land's upper edge crosses the height `y`: what stands left of it stands on the land."""
    start, first, second = foot_points(rise)
    points = [cubic_at(start, first[0], first[1], first[2], t / 40) for t in range(41)]
    points += [cubic_at(first[2], second[0], second[1], second[2], t / 40) for t in range(1, 41)]
    right = 0.0
    for point in points:
        if point.y <= y:
            right = max(right, point.x)
    return right


def foot_items(context: Context, foot: Foot) -> tuple[Item, ...]:
    """The lines with their icons, as far as there are any; told where one is too long."""
    items: list[Item] = []
    for line, text, top in zip(foot.lines, foot.texts, foot.tops, strict=True):
        left = MARGIN + (INDENT if line.icon else 0)
        frame = Rect(left, top, text.paragraphs[0].measure, text.height)
        centre = Point(MARGIN + ICON / 2, top + text.style.leading / 2)
        items += art.icon(context, line.icon, centre, ICON, "sun", context.span)
        items.append(held_text([text], frame, role="note", body=False))
        if text.overset:
            tell_long(context, say("a line at the foot"), text, text.overset.lines or 1)
    return tuple(items)
