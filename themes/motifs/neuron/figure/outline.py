"""Drawing tools for make.py: tapering branches, webs between them, and outlines joined into one.

A curve is four points of a cubic, in the drawing's units, y down. An outline is a list of steps
`("M", p)`, `("L", p)`, `("C", p, p, p)`, `("Z",)`.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import pathops
from PIL import Image, ImageChops, ImageDraw

XY = tuple[float, float]
Curve = tuple[XY, XY, XY, XY]
Outline = list[tuple]
GRAINS = tuple(float(grain) for grain in range(700, 9000, 130))
"""Grids to join on: steps per unit."""


def add(p: XY, q: XY, share: float = 1.0) -> XY:
    return p[0] + q[0] * share, p[1] + q[1] * share


def sub(p: XY, q: XY) -> XY:
    return p[0] - q[0], p[1] - q[1]


def unit(p: XY) -> XY:
    length = math.hypot(*p)
    return p[0] / length, p[1] / length


def left_of(direction: XY) -> XY:
    """A quarter turn clockwise on the page."""
    return -direction[1], direction[0]


def at(curve: Curve, t: float) -> XY:
    s = 1 - t
    w = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    x, y = (sum(a * p[axis] for a, p in zip(w, curve, strict=True)) for axis in (0, 1))
    return x, y


def along(curve: Curve, t: float) -> XY:
    """The direction of travel."""
    s = 1 - t
    a, b, c = (sub(curve[i + 1], curve[i]) for i in range(3))
    return unit(add(add((a[0] * s * s, a[1] * s * s), b, 2 * s * t), c, t * t))


def half_width(a: float, b: float, k: float) -> Callable[[float], float]:
    """From a at the foot to b at the end: b + (a − b)(1 − t)^k."""
    return lambda t: b + (a - b) * (1 - t) ** k


def edge(curve: Curve, width: Callable[[float], float], side: int, t: float) -> XY:
    return add(at(curve, t), left_of(along(curve, t)), side * width(t))


def smooth(points: Sequence[XY]) -> Outline:
    """Catmull–Rom through points, as cubics; the first point is where the pen is."""
    steps: Outline = []
    for i in range(len(points) - 1):
        before, after = points[max(i - 1, 0)], points[min(i + 2, len(points) - 1)]
        here, there = points[i], points[i + 1]
        steps.append(("C", add(here, sub(there, before), 1 / 6), add(there, sub(after, here), -1 / 6), there))
    return steps


def cap(centre: XY, forward: XY, r: float) -> Outline:
    """Half a circle from the clockwise side round the front to the other."""
    out, k = left_of(forward), 0.5522847498
    a, b, c = add(centre, out, r), add(centre, forward, r), add(centre, out, -r)
    return [
        ("C", add(a, forward, k * r), add(b, out, k * r), b),
        ("C", add(b, out, -k * r), add(c, forward, k * r), c),
    ]


def branch(curve: Curve, a: float, b: float, k: float, samples: int = 14, start: bool = True) -> Outline:
    """A filled branch around a centre line, round at its end and, with `start`, at its foot."""
    width = half_width(a, b, k)
    ts = [i / samples for i in range(samples + 1)]
    out = [edge(curve, width, 1, t) for t in ts]
    back = [edge(curve, width, -1, t) for t in reversed(ts)]
    foot = along(curve, 0)
    closing = cap(curve[0], (-foot[0], -foot[1]), a) if start else []
    return [("M", out[0]), *smooth(out), *cap(curve[3], along(curve, 1), b), *smooth(back), *closing, ("Z",)]


def ribbon(points: Sequence[XY], r: float) -> Outline:
    """A band of one width through points, round at both ends."""
    lines = [points[max(i - 1, 0) : i + 2] for i in range(len(points))]
    forward = [unit(sub(line[-1], line[0])) for line in lines]
    out = [add(p, left_of(f), r) for p, f in zip(points, forward, strict=True)]
    back = [add(p, left_of(f), -r) for p, f in zip(points, forward, strict=True)][::-1]
    first = (-forward[0][0], -forward[0][1])
    steps = [*smooth(out), *cap(points[-1], forward[-1], r), *smooth(back), *cap(points[0], first, r)]
    return [("M", out[0]), *steps, ("Z",)]


def capsule(a: XY, b: XY, r: float) -> Outline:
    """A bar with round ends from centre to centre."""
    forward = unit(sub(b, a))
    out = left_of(forward)
    return [
        ("M", add(a, out, r)), ("L", add(b, out, r)), *cap(b, forward, r),
        ("L", add(a, out, -r)), *cap(a, (-forward[0], -forward[1]), r), ("Z",),
    ]  # fmt: skip


def box(x: float, y: float, width: float, height: float) -> Outline:
    return [("M", (x, y)), ("L", (x + width, y)), ("L", (x + width, y + height)), ("L", (x, y + height)), ("Z",)]


def moved(outline: Outline, to: XY, scale: float = 1.0, turn: float = 0.0) -> Outline:
    """Turned clockwise by `turn` degrees, scaled, then moved."""
    cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    place = lambda p: (to[0] + cos * p[0] - sin * p[1], to[1] + sin * p[0] + cos * p[1])  # noqa: E731
    return [(step[0], *(place(p) for p in step[1:])) for step in outline]


def joined(outlines: Sequence[Outline]) -> Outline:
    """One outline around all of them, without overlaps: it fills alike by either winding rule.

    Joining works in single precision and may go wrong where edges nearly coincide, on one grid and not on another;
    so grids are tried until the result looks like its pieces laid over each other.
    """
    frame = _frame([step for outline in outlines for step in outline])
    wanted = Image.new("L", (SIDE + 1, SIDE + 1))
    for outline in outlines:
        _paint(wanted, outline, frame)
    faults = []
    for grain in GRAINS:
        result = _joined(outlines, grain)
        faults.append(_difference(wanted, _paint(Image.new("L", (SIDE + 1, SIDE + 1)), result, frame)))
        if faults[-1] < MOST_DIFFERENT:
            return result
    raise ValueError(f"no grid joins these outlines, the best misses {min(faults):.4f}")


SIDE = 1500
"""Pixels across the pictures that joins are checked by."""
MOST_DIFFERENT = 4e-3
"""The share of pixels at edges that rounding may flip."""


def _frame(outline: Outline) -> tuple[float, float, float]:
    """Left, top and pixels per unit that bring an outline into the picture."""
    points = [p for _, *points in outline for p in points]
    left, top = min(p[0] for p in points), min(p[1] for p in points)
    return left, top, SIDE / max(max(p[0] for p in points) - left, max(p[1] for p in points) - top)


def _paint(picture: Image.Image, outline: Outline, frame: tuple[float, float, float]) -> Image.Image:
    """Fills the outline's rings, the largest first; rings that run the other way are holes."""
    rings = _rings(outline, frame)
    for ring in rings:
        ImageDraw.Draw(picture).polygon(ring, fill=255 * (_turns(ring) * _turns(rings[0]) > 0))
    return picture


def _rings(outline: Outline, frame: tuple[float, float, float]) -> list[list[XY]]:
    """The closed lines of an outline, in pixels, with curves as eight chords; the largest first."""
    rings: list[list[XY]] = []
    for kind, *points in outline:
        if kind == "M":
            rings.append([points[0]])
        elif kind == "C":
            curve = (rings[-1][-1], *points)
            rings[-1] += [at(curve, i / 8) for i in range(1, 9)]
        else:
            rings[-1] += points
    left, top, scale = frame
    placed = [[((x - left) * scale, (y - top) * scale) for x, y in ring] for ring in rings]
    return sorted(placed, key=lambda ring: -abs(_turns(ring)))


def _turns(ring: list[XY]) -> float:
    """Twice the area, positive clockwise on the page."""
    return sum(a[0] * b[1] - a[1] * b[0] for a, b in zip(ring, [*ring[1:], ring[0]], strict=True))


def _difference(a: Image.Image, b: Image.Image) -> float:
    """The share of differing pixels among those of the first picture."""
    return ImageChops.difference(a, b).histogram()[-1] / max(1, a.histogram()[-1])


def _joined(outlines: Sequence[Outline], grain: float) -> Outline:
    builder = pathops.OpBuilder(fix_winding=True)
    for outline in outlines:
        builder.add(_to_pathops(outline, grain), pathops.PathOp.UNION)
    return _from_pathops(builder.resolve(), grain)


def _to_pathops(outline: Outline, grain: float) -> pathops.Path:
    path = pathops.Path()
    pen = path.getPen()
    for kind, *points in outline:
        grown = [(x * grain, y * grain) for x, y in points]
        {"M": pen.moveTo, "L": pen.lineTo, "C": pen.curveTo}.get(kind, lambda *_: pen.closePath())(*grown)
    return path


def _from_pathops(path: pathops.Path, grain: float) -> Outline:
    steps: Outline = []
    for kind, points in path.segments:
        small = [(x / grain, y / grain) for x, y in points]
        if kind == "qCurveTo":
            here = steps[-1][-1]
            middle, end = small
            small = [add(here, sub(middle, here), 2 / 3), add(end, sub(middle, end), 2 / 3), end]
        letter = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "qCurveTo": "C", "closePath": "Z"}[kind]
        steps.append((letter, *small))
    return steps


def d(outline: Outline, digits: int = 3) -> str:
    """SVG path data; a letter that repeats is left out."""
    text, last = "", ""
    for kind, *points in outline:
        text += (" " if kind == last else kind) + " ".join(f"{_n(x, digits)} {_n(y, digits)}" for x, y in points)
        last = kind
    return text


def _n(value: float, digits: int) -> str:
    return f"{value:.{digits}f}".rstrip("0").rstrip(".") if round(value, digits) else "0"
