"""Land without a motif, along the foot of a leaflet's outside: a pale layer behind a deep one.

Both are low and level but for the cover, where they rise.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from builder.geometry import MM, Path, Point, Rect, Segment, around

DEEP_LOW, PALE_LOW = 5 * MM, 8.5 * MM
"""Heights of the two layers where they are low."""
COVER_HEIGHT = 38 * MM
"""The height of the deep layer's crest on the cover."""

_REACH = 100 * MM
"""The rise is drawn for panels up to this wide; on wider ones it grows no longer."""
_FALL = 0.38
"""How far beyond the panel it rises on a slope is level, as a share of the panel's width."""
_GRADIENT = 0.08
"""How steeply the far slope sets out behind the cover."""
_BOW_FALL, _BOW_HANDLE = 5.8 * MM, 0.58
"""How a ridge bends at its crest: how far it falls again to the trim, and its handle as a share of the panel."""


class Ridge(Struct, frozen=True):
    """The upper edge of a layer: a start, then two handles and an end for each cubic, left to right."""

    points: tuple[Point, ...]
    floor: float
    """Where the layer ends below."""

    def shape(self) -> Path:
        """The layer as a closed path."""
        first, *rest = self.points
        curves = tuple(Segment("curve", tuple(rest[i : i + 3])) for i in range(0, len(rest), 3))
        right, left = Point(rest[-1].x, self.floor), Point(first.x, self.floor)
        sides = (Segment("line", (right,)), Segment("line", (left,)), Segment("close"))
        return Path((Segment("move", (first,)), *curves, *sides))


class Hill(Struct, frozen=True):
    """Both layers of one side."""

    deep: Ridge
    pale: Ridge


def cover_hill(panels: Sequence[Rect], cover: int, bleed: float = 0.0, raised: float = 0.0) -> Hill:
    """The hill that rises on the cover, whose index from the left is `cover`; its layers run on into the `bleed`.

    `raised`: by so much its crest is higher for the words on it; the land beside the cover stays as low as it is.
    """
    side, panel, frame = _places(panels, cover, bleed)
    before, after = cover > 0, cover < len(panels) - 1
    level, far = side.bottom - DEEP_LOW, side.bottom - PALE_LOW
    crest = Point(_crest_x(panel, before, after), side.bottom - COVER_HEIGHT - raised)
    peak = Point(panel.x + panel.width * 0.5, crest.y - 6 * MM)
    deep = _ridge(frame, panel, crest, (level if before else None, level if after else None))
    if after:
        pale = _ridge(frame, panel, peak, (far if before else None, far))
    else:
        pale = _climbing(frame, panel, far, crest.y - 18.7 * MM)
    return Hill(deep, pale)


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


def _ridge(frame: Rect, panel: Rect, crest: Point, levels: tuple[float | None, float | None]) -> Ridge:
    """A ridge with its crest on `panel`; `levels` are its heights left and right of it, None where it runs off."""
    left = _slope(frame.x, panel.x, crest, levels[0], min(panel.width, _REACH))
    mirrored = Point(-crest.x, crest.y)
    right = _slope(-frame.right, -panel.right, mirrored, levels[1], min(panel.width, _REACH))
    back = [Point(-p.x, p.y) for p in reversed(right)]
    return Ridge((*left, *back[1:]), frame.bottom)


def _slope(edge: float, fold: float, crest: Point, level: float | None, reach: float) -> list[Point]:
    """From the edge at the left up to the crest: level, then an S across the fold; without a level a gentle bow."""
    if level is None:
        width = crest.x - edge
        drop = crest.y + _BOW_FALL
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
        Point(max(crest.x - _BOW_HANDLE * reach, turn.x + 0.2 * reach), crest.y),
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
