"""The shape of the hill along the foot of a printed side: a pale layer behind a deep one.

Both are low and level but for one panel, where they rise: the cover, or the panel that carries the statement. Where
low stretches meet on the folded sheet they are equally high.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import MM, Path, Point, Rect, Segment
from builder.layout.vector import around, cubic_at

DEEP_LOW, PALE_LOW = 5 * MM, 8.5 * MM
"""Heights of the two layers where they are low."""
COVER_HEIGHT, STATEMENT_HEIGHT = 38 * MM, 29 * MM
"""Heights of the deep layer's crest, on the cover and under a statement."""
OFFICE_LOW = -1.5 * MM
"""For office printers, which leave a white rim: the low stretch dips under the page, lest a sliver of it be left."""

SUNK = -3 * MM
"""The heights of both layers where the hill ends in the paper, short of a fold beyond which there is none."""

_REACH = 100 * MM
"""The rise is drawn for panels up to this wide; on wider ones it grows no longer."""
_FALL = 0.38
"""How far beyond the panel it rises on a slope is level, as a share of the panel's width."""
_GRADIENT = 0.08
"""How steeply the far slope sets out behind the cover."""


class _Bow(Struct, frozen=True):
    """How a ridge bends at its crest: how far it falls again to the trim, and its handle as a share of the panel."""

    fall: float
    handle: float


_COVER = _Bow(5.8 * MM, 0.58)
_STATEMENT = _Bow(1.7 * MM, 0.74)


class Ridge(Struct, frozen=True):
    """The upper edge of a layer: a start, then two handles and an end for each cubic, left to right."""

    points: tuple[Point, ...]
    floor: float
    """Where the layer ends below."""

    @property
    def curves(self) -> tuple[tuple[Point, Point, Point, Point], ...]:
        p = self.points
        return tuple((p[i], p[i + 1], p[i + 2], p[i + 3]) for i in range(0, len(p) - 1, 3))

    def top_at(self, x: float) -> float:
        """The edge's y at `x`; beyond its ends that of the nearest end."""
        for curve in self.curves:
            if x <= curve[3].x:
                return cubic_at(*curve, _parameter(curve, x)).y
        return self.points[-1].y

    def shape(self) -> Path:
        """The layer as a closed path."""
        first, *rest = self.points
        curves = tuple(Segment("curve", tuple(rest[i : i + 3])) for i in range(0, len(rest), 3))
        right, left = Point(rest[-1].x, self.floor), Point(first.x, self.floor)
        sides = (Segment("line", (right,)), Segment("line", (left,)), Segment("close"))
        return Path((Segment("move", (first,)), *curves, *sides))


class Hill(Struct, frozen=True):
    """Both layers of one side; `raised` is the panel they rise on, `side` the trim around all panels."""

    deep: Ridge
    pale: Ridge
    raised: Rect
    side: Rect

    def clear_bottom(self, frame: Rect, gap: float = 1 * MM) -> float:
        """The lowest y to which dark text between `frame`'s sides may go: `gap` above both layers."""
        return min(min(self.deep.top_at(x), self.pale.top_at(x)) for x in _across(frame)) - gap

    def covered_top(self, frame: Rect, gap: float = 0.6 * MM) -> float:
        """The highest y from which white text between `frame`'s sides lies on the deep layer.

        A line of text brings its own air; `gap` comes on top of that.
        """
        return max(self.deep.top_at(x) for x in _across(frame)) + gap


def cover_hill(panels: Sequence[Rect], cover: int, bleed: float = 0.0, low: float = DEEP_LOW) -> Hill:
    """The hill that carries the tree; `cover` is the index of its panel from the left.

    Layers run on into the `bleed`; `low` is the deep layer's height off the cover.
    """
    side, panel, frame = _places(panels, cover, bleed)
    before, after = cover > 0, cover < len(panels) - 1
    level, far = side.bottom - low, side.bottom - PALE_LOW
    crest = Point(_crest_x(panel, before, after), side.bottom - COVER_HEIGHT)
    peak = Point(panel.x + panel.width * 0.5, crest.y - 6 * MM)
    deep = _ridge(frame, panel, crest, (level if before else None, level if after else None), _COVER)
    if after:
        pale = _ridge(frame, panel, peak, (far if before else None, far), _COVER)
    else:
        pale = _climbing(frame, panel, far, crest.y - 18.7 * MM)
    return Hill(deep, pale, panel, side)


def statement_hill(
    panels: Sequence[Rect],
    raised: int,
    bleed: float = 0.0,
    low: float = DEEP_LOW,
    height: float = STATEMENT_HEIGHT,
    pale_low: float = PALE_LOW,
) -> Hill:
    """The hill that carries a statement in white on panel `raised` (from 0, from the left), `height` at its crest.

    `low` and `pale_low` are the layers' heights off that panel.
    """
    side, panel, frame = _places(panels, raised, bleed)
    before, after = raised > 0, raised < len(panels) - 1
    level, far = side.bottom - low, side.bottom - pale_low
    crest = Point(_crest_x(panel, before, after), side.bottom - height + 0.8 * MM)
    shift = 0.0 if before and after else 0.3 if before else -0.3
    peak = Point(crest.x + panel.width * shift, crest.y - 4.6 * MM)
    deep = _ridge(frame, panel, crest, (level if before else None, level if after else None), _STATEMENT)
    pale = _ridge(frame, panel, peak, (far if before else None, far if after else None), _STATEMENT)
    return Hill(deep, pale, panel, side)


def ending_on(panel: Rect) -> tuple[Rect, Rect]:
    """A panel in two: left the part on which a hill stands, right the part in which it falls and ends in the paper."""
    room = panel.width - MM
    risen = max(room - _FALL * _REACH, room / (1 + _FALL))
    return (
        Rect(panel.x, panel.y, risen, panel.height),
        Rect(panel.x + risen, panel.y, panel.width - risen, panel.height),
    )


def head_hill(frame: Rect, crest_share: float = 0.8) -> Hill:
    """The hill at the foot of a page's head, `frame` being the head with its bleed; the crest lies at a share of it."""
    unit = min(frame.width / 210, frame.height / 112)
    bottom, right = frame.bottom, frame.right
    crest = Point(frame.x + frame.width * crest_share, bottom - 16 * unit)
    foot = crest.x - 0.38 * frame.width
    deep = (
        Point(frame.x, bottom - 5.3 * unit),
        Point(frame.x + 0.35 * (foot - frame.x), bottom - 6.2 * unit),
        Point(foot - 0.15 * frame.width, bottom - 5.2 * unit),
        Point(foot, bottom - 6.6 * unit),
        Point(foot + 0.14 * frame.width, bottom - 7.9 * unit),
        Point(crest.x - 0.18 * frame.width, crest.y),
        crest,
        Point(crest.x + 0.4 * (right - crest.x), crest.y),
        Point(right - 0.3 * (right - crest.x), bottom - 13.6 * unit),
        Point(right, bottom - 12 * unit),
    )
    pale = (
        Point(frame.x, bottom - 8.8 * unit),
        Point(frame.x + 0.3 * frame.width, bottom - 13 * unit),
        Point(frame.x + 0.6 * frame.width, bottom - 11 * unit),
        Point(right, bottom - 37 * unit),
    )
    return Hill(Ridge(deep, bottom), Ridge(pale, bottom), frame, frame)


def _crest_x(panel: Rect, before: bool, after: bool) -> float:
    """In the middle of a slope-free panel, else as far from the fold as the rise needs."""
    if before == after:
        return panel.centre.x
    away = 0.55 * min(panel.width, _REACH)
    return panel.x + away if before else panel.right - away


def _places(panels: Sequence[Rect], raised: int, bleed: float) -> tuple[Rect, Rect, Rect]:
    """The side's trim, the raised panel, and the side with its bleed at left, right and foot."""
    side = around(panels)
    return side, panels[raised], side.inset(-bleed, 0, -bleed, -bleed)


def _ridge(frame: Rect, panel: Rect, crest: Point, levels: tuple[float | None, float | None], bow: _Bow) -> Ridge:
    """A ridge with its crest on `panel`; `levels` are its heights left and right of it, None where it runs off."""
    left = _slope(frame.x, panel.x, crest, levels[0], min(panel.width, _REACH), bow)
    mirrored = Point(-crest.x, crest.y)
    right = _slope(-frame.right, -panel.right, mirrored, levels[1], min(panel.width, _REACH), bow)
    back = [Point(-p.x, p.y) for p in reversed(right)]
    return Ridge((*left, *back[1:]), frame.bottom)


def _slope(edge: float, fold: float, crest: Point, level: float | None, reach: float, bow: _Bow) -> list[Point]:
    """From the edge at the left up to the crest: level, then an S across the fold; without a level a gentle bow."""
    if level is None:
        width = crest.x - edge
        drop = crest.y + bow.fall
        start = Point(edge, drop)
        return [
            start,
            Point(edge + width * 0.33, drop - 0.55 * (drop - crest.y)),
            Point(crest.x - 0.4 * width, crest.y),
            crest,
        ]
    rise = level - crest.y
    turn = Point(fold - _FALL * reach, level - 0.063 * rise)
    steep = (0.37 * reach, -0.082 * rise)
    before = min(0.4 * reach, (turn.x - edge) * 0.4)
    return [
        Point(edge, level),
        Point(edge + (turn.x - edge) * 0.38, level + 0.02 * rise),
        Point(turn.x - before, turn.y - steep[1] * before / steep[0]),
        turn,
        Point(turn.x + steep[0], turn.y + steep[1]),
        Point(max(crest.x - bow.handle * reach, turn.x + 0.2 * reach), crest.y),
        crest,
    ]


def _climbing(frame: Rect, panel: Rect, level: float, end: float) -> Ridge:
    """A far slope that goes on rising to the right edge, as behind the cover."""
    reach = min(panel.width, _REACH)
    foot = max(frame.x + 0.2 * frame.width, panel.x - 0.47 * reach)
    rise, width, run = level - end, frame.right - foot, foot - frame.x
    turn = level - 0.06 * rise
    points = (
        Point(frame.x, level),
        Point(frame.x + 0.45 * run, level - 0.005 * rise),
        Point(foot - 0.25 * run, min(level, turn + 0.25 * run * _GRADIENT)),
        Point(foot, turn),
        Point(foot + 0.27 * width, turn - 0.27 * width * _GRADIENT),
        Point(foot + 0.64 * width, end + 0.35 * rise),
        Point(frame.right, end),
    )
    return Ridge(points, frame.bottom)


def _parameter(curve: tuple[Point, Point, Point, Point], x: float) -> float:
    """Where a cubic that runs to the right passes `x`."""
    a, b, c, d = (point.x for point in curve)
    cubic, square, linear = d - 3 * c + 3 * b - a, 3 * (c - 2 * b + a), 3 * (b - a)
    low, high = 0.0, 1.0
    for _ in range(40):
        t = (low + high) / 2
        if ((cubic * t + square) * t + linear) * t + a < x:
            low = t
        else:
            high = t
    return low


def _across(frame: Rect) -> list[float]:
    return [frame.x + frame.width * i / 32 for i in range(33)]
