"""Which points of lines bear words, and where those stand so that nothing is overprinted or crossed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from builder.figures.chart_data import ChartData
from builder.figures.colours import INKS
from builder.figures.lettering import Runs, Words, natural_width, one_line, one_run, own_run
from builder.figures.line_plot import LinePlot
from builder.geometry import Point, Rect
from builder.outline.model.blocks import ChartLabels
from builder.page.chart_parts import ChartLabel, LabelPlace
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle
from builder.typeset.model import StyledRun

MOST_END = 0.4
"""The share of the width that names at the ends of lines may take."""
_CLOSE = 0.9
"""How near labels at one end may come, in leadings."""


class Wanted(Struct, frozen=True):
    """One label to be placed."""

    series: int
    category: int
    words: Words
    text: str
    named: bool
    valued: bool
    end: LabelPlace
    """`left` and `right`: beside the ends of lines; `above`: at the point, wherever there is room."""


class Labelled(Struct, frozen=True):
    """A label in its place."""

    item: TextItem
    label: ChartLabel


Placed = dict[tuple[int, int], Labelled]
"""Labels by series and category."""


def wanted_labels(data: ChartData, style: TextStyle, *, named: bool) -> tuple[Wanted, ...]:
    """The labels that the author asks for; `named`: lines bear their names at their right ends."""
    found: list[Wanted] = []
    for series, row in enumerate(data.values):
        last = len(row) - 1
        chosen = chosen_points(data.block.label, row)
        for category in sorted(chosen | ({last} if named else set())):
            found.append(_wanted(data, style, series, category, named and category == last, category in chosen))
    return tuple(found)


def chosen_points(label: ChartLabels | None, row: Sequence[float]) -> set[int]:
    """The points of a line that bear their numbers, as its author asks (`label:`)."""
    last = len(row) - 1
    match label:
        case "all":
            return set(range(len(row)))
        case "last":
            return {last}
        case "extremes":
            return {row.index(max(row)), row.index(min(row))}
        case _:
            return {0, last}


def width_at_ends(data: ChartData, style: TextStyle, *, named: bool) -> float:
    """The width of the widest label at the right ends of the lines, which is known before any is set."""
    last = len(data.categories) - 1
    widths = [
        natural_width(_runs(data, series, last, named, valued), style, data.look)
        for series, row in enumerate(data.values)
        if (valued := last in chosen_points(data.block.label, row)) or named
    ]
    return max(widths, default=0.0)


def _runs(data: ChartData, series: int, category: int, named: bool, valued: bool) -> Runs:
    """The words of a label."""
    name = one_run(data.names[series], data.look) if named else ()
    between = (StyledRun(" "),) if named and valued else ()
    return (*name, *between, *(own_run(data.words[series][category]) if valued else ()))


def _wanted(data: ChartData, style: TextStyle, series: int, category: int, named: bool, valued: bool) -> Wanted:
    own = data.block.series[series]
    runs = _runs(data, series, category, named, valued)
    inked = replace(style, color=INKS[series % len(INKS)], strong_color=INKS[series % len(INKS)])
    words = one_line(runs, inked, data.look, own.span)
    last = len(data.values[series]) - 1
    usual = data.block.label is None
    first: LabelPlace = "above" if data.block.start else "left"
    end: LabelPlace = "right" if category == last else first if category == 0 and usual else "above"
    return Wanted(series, category, words, "".join(run.text for run in runs), named, valued, end)


def room_beside(labels: Iterable[Wanted], side: LabelPlace) -> float:
    """The width of the widest label at one end."""
    return max((label.words.width for label in labels if label.end == side), default=0.0)


def placed_labels(plot: LinePlot, labels: Sequence[Wanted], frame: Rect, crossed: Sequence[float]) -> Placed | None:
    """All labels in their places, clear of lines across the plot at the heights `crossed`; None where one has none."""
    done: Placed = {}
    for side in ("left", "right"):
        own = [label for label in labels if label.end == side]
        if own and not _beside(plot, own, frame, done):
            return None
    lines = [plot.line(s) for s in range(len(plot.data.values))]
    for label in (label for label in labels if label.end == "above"):
        taken = [one.item.frame for one in done.values()]
        others = [plot.point(o.series, o.category) for o in labels if o.series == label.series and o is not label]
        point = plot.point(label.series, label.category)
        near = (p for p in _places(plot, label) if _is_nearest(p.item.frame.centre, point, others))
        places = (p for p in near if not _is_crossed(p.item.frame, crossed))
        free = next((p for p in places if _is_free(p.item.frame, frame, taken, lines, plot)), None)
        if free is None:
            return None
        done[label.series, label.category] = free
    return done


def _beside(plot: LinePlot, labels: Sequence[Wanted], frame: Rect, done: Placed) -> bool:
    """Labels at one end of the lines, moved apart where they are close; equal numbers there are said once."""
    seen: set[tuple[str, float]] = set()
    order: list[Wanted] = []
    for label in sorted(labels, key=lambda one: plot.point(one.series, one.category).y):
        key = (label.text, plot.point(label.series, label.category).y)
        if key not in seen:
            seen.add(key)
            order.append(label)
    heights = [label.words.height * _CLOSE for label in order]
    if sum(heights) > frame.height:
        return False
    wanted = [plot.point(label.series, label.category).y for label in order]
    for label, middle in zip(order, _apart(wanted, heights, frame), strict=True):
        done[label.series, label.category] = _at_end(plot, label, middle)
    return True


def _apart(wanted: Sequence[float], heights: Sequence[float], frame: Rect) -> list[float]:
    """Middles as near to those wanted as words of these heights allow, within the frame."""
    tops: list[float] = []
    low = frame.y
    for middle, height in zip(wanted, heights, strict=True):
        tops.append(max(middle - height / 2, low))
        low = tops[-1] + height
    high = frame.bottom
    for index in reversed(range(len(tops))):
        tops[index] = min(tops[index], high - heights[index])
        high = tops[index]
    return _centred(tops, wanted, heights, frame)


def _centred(tops: list[float], wanted: Sequence[float], heights: Sequence[float], frame: Rect) -> list[float]:
    """Stacks of touching labels drawn up to the middle of what they name, as far as there is room above."""
    index = 0
    while index < len(tops):
        end = index
        while end + 1 < len(tops) and tops[end + 1] - tops[end] <= heights[end] + 0.01:
            end += 1
        middles = [tops[i] + heights[i] / 2 for i in range(index, end + 1)]
        off = sum(middles) / len(middles) - sum(wanted[index : end + 1]) / len(middles)
        above = tops[index - 1] + heights[index - 1] if index else frame.y
        up = min(max(off, 0.0), tops[index] - above)
        for i in range(index, end + 1):
            tops[i] -= up
        index = end + 1
    return [top + height / 2 for top, height in zip(tops, heights, strict=True)]


def _at_end(plot: LinePlot, label: Wanted, middle: float) -> Labelled:
    point = plot.point(label.series, label.category)
    off = plot.data.look.mark / 2 + plot.data.look.air / 2
    x = point.x + off if label.end == "right" else point.x - off - label.words.width
    item = label.words.at(x, middle - label.words.height / 2)
    return Labelled(item, _chart_label(label, item, label.end, Point(0, middle - point.y)))


def _places(plot: LinePlot, label: Wanted) -> Iterator[Labelled]:
    """Places at a point, the best first: over it or under it, then to either side, then further off."""
    point, words, look = plot.point(label.series, label.category), label.words, plot.data.look
    off = look.mark / 2 + look.air / 4
    up_first = not _is_valley(plot, label)
    for far in (0.0, words.height * 0.5, words.height):
        for aside in (0.0, 0.5, -0.5):
            for up in (up_first, not up_first):
                y = point.y - off - far - words.height if up else point.y + off + far
                item = words.at(point.x - words.width / 2 + aside * words.width, y)
                shift = Point(aside * words.width, -far if up else far)
                yield Labelled(item, _chart_label(label, item, "above" if up else "below", shift))


def _is_valley(plot: LinePlot, label: Wanted) -> bool:
    row, at = plot.data.values[label.series], label.category
    beside = [row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)]
    return bool(beside) and row[at] < min(beside)


def _chart_label(label: Wanted, item: TextItem, place: LabelPlace, shift: Point) -> ChartLabel:
    return ChartLabel(text=label.text, frame=item.frame, style=label.words.set.style, place=place, named=label.named,
                      valued=label.valued, shift=shift)  # fmt: skip


def _is_free(rect: Rect, frame: Rect, taken: Sequence[Rect], lines: Sequence[Sequence[Point]], plot: LinePlot) -> bool:
    """Whether words there lie in the frame, over the names, clear of other words, marks and lines."""
    inside = Rect(frame.x, frame.y, frame.width, plot.area.bottom - frame.y)
    if not inside.contains(rect, 0.5) or any(rect.overlaps(other, 0.5) for other in taken):
        return False
    ink = rect.inset(0.5, rect.height * 0.14, 0.5, rect.height * 0.14)
    mark = plot.data.look.mark / 2
    return not any(_touches(ink, points, mark, plot.data.look.line_width / 2) for points in lines)


def _is_nearest(middle: Point, own: Point, others: Sequence[Point]) -> bool:
    """Whether words stand nearest to the point that they are of, across: over or under another point of the line that
    has words they would be read as that one's."""
    return all(abs(middle.x - own.x) < abs(middle.x - other.x) for other in others)


def _is_crossed(rect: Rect, heights: Sequence[float]) -> bool:
    return any(rect.y + 0.14 * rect.height < height < rect.bottom - 0.14 * rect.height for height in heights)


def _touches(rect: Rect, points: Sequence[Point], mark: float, half: float) -> bool:
    near = rect.inset(-mark, -mark, -mark, -mark)
    if any(near.x < p.x < near.right and near.y < p.y < near.bottom for p in points):
        return True
    wide = rect.inset(-half, -half, -half, -half)
    return any(_crosses(wide, a, b) for a, b in pairwise(points))


def _crosses(rect: Rect, a: Point, b: Point) -> bool:
    """Whether a stretch from `a` to `b`, which goes to the right, has a part within the rectangle."""
    left, right = max(a.x, rect.x), min(b.x, rect.right)
    if left > right:
        return False
    slope = (b.y - a.y) / (b.x - a.x) if b.x > a.x else 0.0
    ends = sorted((a.y + slope * (left - a.x), a.y + slope * (right - a.x)))
    return ends[0] < rect.bottom and ends[1] > rect.y
