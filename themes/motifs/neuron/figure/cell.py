"""The nerve cell, in inches: centre lines and widths as designed."""

from __future__ import annotations

import math

from outline import XY, Curve, Outline, add, at, branch, edge, half_width, sub, unit

WEB_DISTANCE = 1.05
"""How far out neighbouring mains are joined by a web, at least."""
BODY = 0.56
"""How near to the centre the middle of a web comes: the cell body's radius between two mains."""

NOTCH, ROUNDING, ANCHOR = 0.14, 0.17, 0.55
"""Where two mains meet further out, the web fills the notch: at least so deep, and round; its ends lie further out."""
LEAST = 0.2
"""Nearer to the centre no meeting is looked for."""

Main = tuple[Curve, float, float]
HERE: XY = (0.0, 0.0)

MAINS: list[Main] = [
    ((HERE, (-0.70, -0.35), (-1.25, -1.05), (-2.00, -1.20)), 0.46, 0.105),
    ((HERE, (-0.35, -0.80), (-0.80, -1.30), (-0.75, -2.05)), 0.44, 0.10),
    ((HERE, (0.45, -0.75), (0.60, -1.35), (1.10, -1.90)), 0.44, 0.105),
    ((HERE, (0.90, -0.25), (1.30, -0.60), (2.05, -0.55)), 0.44, 0.10),
    ((HERE, (0.75, 0.42), (1.15, 0.60), (1.70, 1.10)), 0.42, 0.09),
    ((HERE, (0.0, 0.60), (0.0, 1.00), (0.0, 1.50)), 0.40, 0.07),
    ((HERE, (-0.80, 0.25), (-1.25, 0.85), (-2.00, 0.95)), 0.42, 0.09),
]
"""Clockwise; the sixth is the fibre."""

FORKS: list[tuple[Curve, float, float]] = [
    (((-2.00, -1.20), (-2.45, -1.28), (-2.85, -1.00), (-3.15, -0.68)), 0.105, 0.05),
    (((-2.00, -1.20), (-2.40, -1.28), (-2.70, -1.75), (-3.05, -2.05)), 0.105, 0.05),
    (((-0.75, -2.05), (-0.72, -2.45), (-1.10, -2.75), (-1.35, -3.20)), 0.10, 0.05),
    (((-0.75, -2.05), (-0.73, -2.50), (-0.35, -2.80), (-0.30, -3.30)), 0.10, 0.05),
    (((1.10, -1.90), (1.35, -2.22), (1.30, -2.70), (1.35, -3.20)), 0.105, 0.05),
    (((1.10, -1.90), (1.40, -2.25), (1.90, -2.15), (2.35, -2.50)), 0.105, 0.05),
    (((2.05, -0.55), (2.50, -0.52), (2.75, -1.00), (3.20, -1.25)), 0.10, 0.05),
    (((2.05, -0.55), (2.50, -0.55), (2.85, -0.15), (3.30, 0.0)), 0.10, 0.05),
    (((1.70, 1.10), (2.00, 1.37), (2.50, 1.30), (2.95, 1.55)), 0.09, 0.045),
    (((1.70, 1.10), (1.93, 1.33), (1.90, 1.80), (2.10, 2.20)), 0.09, 0.045),
    (((-2.00, 0.95), (-2.40, 1.00), (-2.75, 0.75), (-3.10, 0.72)), 0.09, 0.045),
    (((-2.00, 0.95), (-2.35, 1.00), (-2.50, 1.40), (-2.75, 1.70)), 0.09, 0.045),
]


def cell(bolder: float = 1.0) -> list[Outline]:
    """The cell without its nucleus: body, mains, forks, all overlapping; small pictures want it bolder."""
    mains = [branch(curve, a, b * bolder, 3, start=False) for curve, a, b in MAINS]
    forks = [branch(curve, a * bolder, b * bolder, 1, start=False) for curve, a, b in FORKS]
    return [_body(), *mains, *forks]


def _body() -> Outline:
    """Once round through all webs."""
    steps: Outline = []
    for main, following in zip(MAINS, [*MAINS[1:], MAINS[0]], strict=True):
        out, near = _web_place(main, following)
        start, inward = _edge_point(main, 1, out)
        goal, inward_too = _edge_point(following, -1, out)
        reach = _reach(start, goal, inward, inward_too, near)
        steps.append(("L" if steps else "M", start))
        steps.append(("C", add(start, inward, reach), add(goal, inward_too, reach), goal))
    return [*steps, ("Z",)]


def _web_place(main: Main, following: Main) -> tuple[float, float]:
    """How far out the web between two mains is anchored, and how near its middle comes.

    Where the mains' facing edges meet far out, the web moves out with them, so that no sharp notch is left.
    """
    far = 2.0
    while far > LEAST and _are_apart(main, following, far):
        far -= 0.01
    if far <= LEAST:
        return WEB_DISTANCE, BODY
    (a, inward), (b, inward_too) = _edge_point(main, 1, far), _edge_point(following, -1, far)
    meeting = math.hypot((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
    half_angle = math.acos(max(-1.0, min(1.0, inward[0] * inward_too[0] + inward[1] * inward_too[1]))) / 2
    deep = max(NOTCH, ROUNDING * (1 / math.sin(half_angle) - 1))
    return max(WEB_DISTANCE, far + ANCHOR + deep - NOTCH), max(BODY, meeting + deep)


def _are_apart(main: Main, following: Main, distance: float) -> bool:
    """Whether the facing edges have not met yet, so far from the centre."""
    a, _ = _edge_point(main, 1, distance)
    b, _ = _edge_point(following, -1, distance)
    return a[0] * b[1] - a[1] * b[0] > 0


def _edge_point(main: Main, side: int, distance: float) -> tuple[XY, XY]:
    """A main's edge where its centre line is `distance` out, and the edge's direction back to the body."""
    curve, a, b = main
    width = half_width(a, b, 3)
    low, high = 0.0, 1.0
    for _ in range(60):
        t = (low + high) / 2
        low, high = (t, high) if math.hypot(*at(curve, t)) < distance else (low, t)
    inward = unit(sub(edge(curve, width, side, low - 1e-3), edge(curve, width, side, low + 1e-3)))
    return edge(curve, width, side, low), inward


def _reach(start: XY, goal: XY, inward: XY, inward_too: XY, near: float) -> float:
    """Handle length that brings the web's middle to `near` from the centre."""
    middle = ((start[0] + goal[0]) / 2, (start[1] + goal[1]) / 2)
    distance = math.hypot(*middle)
    mean = ((inward[0] + inward_too[0]) / 2, (inward[1] + inward_too[1]) / 2)
    share = max(0.2, -(mean[0] * middle[0] + mean[1] * middle[1]) / distance)
    return max(0.05, (distance - near) / (0.75 * share))
