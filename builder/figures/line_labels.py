"""Which points of lines bear words, and where those stand so that nothing is overprinted or crossed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from builder.figures.chart_data import ChartData
from builder.figures.lettering import Words, one_line, own_run
from builder.figures.line_ends import EndName
from builder.figures.line_plot import LinePlot
from builder.figures.series_colours import INKS
from builder.geometry import Point, Rect
from builder.outline.model.blocks import ChartLabels
from builder.page.chart_parts import ChartLabel, LabelPlace
from builder.page.items import TextItem
from builder.replace import replace
from builder.theme.style import TextStyle

_CLOSE = 0.9
"""How near labels at one end may come, in leadings."""
FURTHER_OFF = (0.0, 0.5, 1.0)
"""How far a number is moved from its point, in its heights."""
_PARTED = 0.3
"""Between names of several lines at one end, in leadings of a line: without it they would be read as one."""


class Wanted(Struct, frozen=True):
    """One label to be placed."""

    series: int
    category: int
    words: Words
    end: LabelPlace
    """`left` and `right`: beside the ends of lines; `above`: at the point, wherever there is room."""


class Labels(Struct, frozen=True):
    """All that is to be placed; `near`: numbers over or under their points are not moved further off."""

    numbers: Sequence[Wanted]
    ends: Sequence[EndName]
    near: bool


class Labelled(Struct, frozen=True):
    """A label in its place."""

    item: TextItem
    label: ChartLabel


Placed = dict[tuple[int, int], Labelled]
"""Labels by series and category."""


def wanted_labels(data: ChartData, style: TextStyle, first: LabelPlace) -> tuple[Wanted, ...]:
    """The numbers that the author asks for; `first`: where those at the first points stand."""
    return tuple(
        _wanted(data, style, series, category, first)
        for series, row in enumerate(data.values)
        for category in sorted(chosen_points(data.block.label, row))
    )


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


def _wanted(data: ChartData, style: TextStyle, series: int, category: int, first: LabelPlace) -> Wanted:
    own = data.block.series[series]
    inked = replace(style, color=INKS[series % len(INKS)], strong_color=INKS[series % len(INKS)])
    words = one_line(own_run(data.words[series][category]), inked, data.look, own.span)
    last = len(data.values[series]) - 1
    usual = data.block.label is None
    end: LabelPlace = "right" if category == last else first if category == 0 and usual else "above"
    return Wanted(series, category, words, end)


def room_beside(labels: Iterable[Wanted], side: LabelPlace) -> float:
    """The width of the widest label at one end."""
    return max((label.words.width for label in labels if label.end == side), default=0.0)


def placed_labels(
    plot: LinePlot, wanted: Labels, frame: Rect, crossed: Sequence[float], written: Sequence[Rect] = ()
) -> tuple[Placed, tuple[TextItem, ...]] | None:
    """All labels and the names at the ends of lines in their places, clear of lines across the plot at the heights
    `crossed` and of the values `written` beside it; None where one has none."""
    ends = _at_ends(plot, wanted, frame)
    if ends is None:
        return None
    done, named = ends
    taken = [*written, *(item.frame for item in named)]
    for label in _said_once(plot, wanted.numbers):
        free = _free_place(plot, label, wanted, frame, crossed, [*taken, *(one.item.frame for one in done.values())])
        if free is None:
            return None
        done[label.series, label.category] = free
    return done, named


def _said_once(plot: LinePlot, numbers: Sequence[Wanted]) -> Iterable[Wanted]:
    """The numbers over and under points; where lines meet in a point that has the same number in each, one of them."""
    points = {
        (label.words.set.text, plot.point(label.series, label.category)): label
        for label in reversed(numbers)
        if label.end == "above"
    }
    return [label for label in numbers if label in points.values()]


def _at_ends(plot: LinePlot, wanted: Labels, frame: Rect) -> tuple[Placed, tuple[TextItem, ...]] | None:
    """What stands beside the ends of lines; None where it has no room."""
    done: Placed = {}
    named: list[TextItem] = []
    for side in ("left", "right"):
        own = [label for label in wanted.numbers if label.end == side]
        rows = _rows(plot, own, wanted.ends if side == "right" else ())
        middles = _middles(rows, frame)
        if middles is None:
            return None
        for row, (of_label, of_name) in zip(rows, middles, strict=True):
            if row.label:
                done[row.label.series, row.label.category] = _at_end(plot, row.label, of_label)
            if row.name:
                named.append(_name_at_end(plot, row.name, room_beside(own, "right"), of_name))
    return done, tuple(named)


def _free_place(
    plot: LinePlot, label: Wanted, wanted: Labels, frame: Rect, crossed: Sequence[float], taken: Sequence[Rect]
) -> Labelled | None:
    """The best place of a number at its point that is clear of everything."""
    others = [plot.point(o.series, o.category) for o in wanted.numbers if o.series == label.series and o is not label]
    point, lines = plot.point(label.series, label.category), [plot.line(s) for s in range(len(plot.data.values))]
    near = (p for p in _places(plot, label, (0.0,) if wanted.near else FURTHER_OFF)
            if _is_nearest(p.item.frame.centre, point, others))  # fmt: skip
    places = (p for p in near if not _is_crossed(p.item.frame, crossed))
    return next((p for p in places if _is_free(p.item.frame, frame, taken, lines, plot)), None)


class _Row(Struct, frozen=True):
    """What stands at one end of a line: its number, its name, or both side by side."""

    point: Point
    label: Wanted | None
    name: EndName | None

    @property
    def of_label(self) -> float:
        """What its number takes of the height."""
        return _height(self.label.words) if self.label else 0.0

    @property
    def height(self) -> float:
        return max(self.of_label, _height(self.name.words) if self.name else 0.0)


def _height(words: Words) -> float:
    """What words at the end of a line take, with the air to the next."""
    lines = len(words.set.lines)
    return words.height * _CLOSE if lines == 1 else words.height * (1 + _PARTED / lines)


def _rows(plot: LinePlot, labels: Sequence[Wanted], ends: Sequence[EndName]) -> list[_Row]:
    """The rows at one end from top to bottom; without names equal numbers at one place are said once."""
    last = len(plot.data.categories) - 1
    line = [_Row(plot.line_end, None, name) for name in ends if name.series is None]
    if named := {name.series: name for name in ends if name.series is not None}:
        own = {label.series: label for label in labels}
        rows = [_Row(plot.point(series, last), own.get(series), name) for series, name in named.items()]
    else:
        points = {(label.words.set.text, plot.point(label.series, label.category)): label for label in labels}
        rows = [_Row(point, label, None) for (_, point), label in points.items()]
    return sorted((*rows, *line), key=lambda row: row.point.y)


def _middles(rows: Sequence[_Row], frame: Rect) -> list[tuple[float, float]] | None:
    """Where the middles of numbers and of names stand, moved apart where they are close; None: they have no room.

    Numbers keep nearer to their points than names of several lines can, as long as each is beside its own.
    """
    heights = [row.height for row in rows]
    if sum(heights) > frame.height:
        return None
    points, of_labels = [row.point.y for row in rows], [row.of_label for row in rows]
    both, labels = _apart(points, heights, frame), _apart(points, of_labels, frame)
    beside = all(abs(b - a) <= height / 2 for a, b, height in zip(labels, both, of_labels, strict=True))
    return list(zip(labels if beside else both, both, strict=True))


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
    off = beside_mark(plot.data)
    x = point.x + off if label.end == "right" else point.x - off - label.words.width
    item = label.words.at(x, middle - label.words.height / 2)
    return Labelled(item, _chart_label(item, label, label.end, Point(0, middle - point.y)))


def _name_at_end(plot: LinePlot, name: EndName, values: float, middle: float) -> TextItem:
    """The name right of the plot, and of the numbers, `values` points wide, at the ends of the lines."""
    last, air = plot.point(0, len(plot.data.categories) - 1), plot.data.look.air
    x = max(last.x + beside_mark(plot.data) + (values + air if values else 0.0), plot.area.right + air / 2)
    return name.words.at(x, middle - name.words.height / 2)


def beside_mark(data: ChartData) -> float:
    """From the middle of a mark to the words beside it."""
    return data.look.mark / 2 + data.look.air / 2


def _places(plot: LinePlot, label: Wanted, offs: Sequence[float]) -> Iterator[Labelled]:
    """Places at a point, the best first: over it or under it, then to either side, then further off."""
    point, words, look = plot.point(label.series, label.category), label.words, plot.data.look
    off = look.mark / 2 + look.air / 4
    up_first = not _is_valley(plot, label)
    for far in (words.height * share for share in offs):
        for aside in (0.0, 0.5, -0.5):
            for up in (up_first, not up_first):
                y = point.y - off - far - words.height if up else point.y + off + far
                item = words.at(point.x - words.width / 2 + aside * words.width, y)
                shift = Point(aside * words.width, -far if up else far)
                yield Labelled(item, _chart_label(item, label, "above" if up else "below", shift))


def _is_valley(plot: LinePlot, label: Wanted) -> bool:
    row, at = plot.data.values[label.series], label.category
    beside = [row[i] for i in (at - 1, at + 1) if 0 <= i < len(row)]
    return bool(beside) and row[at] < min(beside)


def _chart_label(item: TextItem, label: Wanted, place: LabelPlace, shift: Point) -> ChartLabel:
    words = label.words.set
    return ChartLabel(text=words.text, frame=item.frame, style=words.style, place=place, shift=shift)


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
