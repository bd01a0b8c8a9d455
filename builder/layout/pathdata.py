"""SVG path data (the `d` of SVG 1.1, section 8.3) as a Path: every command, arcs as cubics."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from builder.geometry import Path, Point, Segment

MAX_SEGMENTS = 50_000
KAPPA = 4 / 3 * (math.sqrt(2) - 1)
"""Handle length, as a share of the radius, that makes a cubic a quarter circle."""

_TOKEN = re.compile(r"([MmZzLlHhVvCcSsQqTtAa])|([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([\s,]+)")
_FLAG = re.compile(r"[\s,]*([01])[\s,]*")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def parse_path(data: str) -> Path:
    """The path `data` draws; a `ValueError` says what is wrong with it."""
    pen = _Pen()
    for command, numbers in _commands(data):
        pen.draw(command, numbers)
        if len(pen.segments) > MAX_SEGMENTS:
            raise ValueError(f"more than {MAX_SEGMENTS} steps in one path")
    return Path(tuple(pen.segments))


def _commands(data: str) -> list[tuple[str, tuple[float, ...]]]:
    """Commands with their numbers, repeats written out (`M` repeats as `L`)."""
    found: list[tuple[str, tuple[float, ...]]] = []
    at, command = _skip(data, 0), ""
    while at < len(data):
        match = _TOKEN.match(data, at)
        if match is None:
            raise ValueError(f"unexpected {data[at]!r}")
        if match[1]:
            command, at = match[1], match.end()
        elif not command or command in "Zz":
            raise ValueError(f"a number without a command: {match[0]!r}")
        numbers, at = _numbers(data, at, command)
        found.append((command, numbers))
        command = {"M": "L", "m": "l"}.get(command, command)
        at = _skip(data, at)
    if found and found[0][0] not in "Mm":
        raise ValueError(f"a path starts with M, not {found[0][0]}")
    return found


def _skip(data: str, at: int) -> int:
    while at < len(data) and data[at] in " \t\r\n\f,":
        at += 1
    return at


def _numbers(data: str, at: int, command: str) -> tuple[tuple[float, ...], int]:
    numbers: list[float] = []
    for index in range(_COUNTS[command.upper()]):
        at = _skip(data, at)
        is_flag = command in "Aa" and index in (3, 4)
        match = (_FLAG if is_flag else _TOKEN).match(data, at)
        text = match[1 if is_flag else 2] if match else None
        if match is None or text is None:
            raise ValueError(f"{command} needs {_COUNTS[command.upper()]} numbers")
        number = float(text)
        if abs(number) > 1e7:
            raise ValueError(f"{text} is out of range")
        numbers.append(number)
        at = match.end()
    return tuple(numbers), at


@dataclass(slots=True)
class _Pen:
    """Turns commands into absolute segments, remembering what relative and smooth commands refer to."""

    segments: list[Segment] = field(default_factory=list)
    here: Point = field(default_factory=lambda: Point(0, 0))
    start: Point = field(default_factory=lambda: Point(0, 0))
    handle: Point | None = None
    """The last handle, where a smooth command of the same `family` mirrors it."""
    family: str = ""
    closed: bool = False

    def draw(self, command: str, numbers: tuple[float, ...]) -> None:
        kind = command.upper()
        if self.closed and kind not in "MZ":
            self._add("move", self.start)
        self.closed = kind == "Z"
        origin = self.here if command.islower() else Point(0, 0)
        _DRAW[kind](self, numbers, origin)
        if kind not in "CSQT":
            self.handle, self.family = None, ""

    def _add(self, kind: str, *points: Point) -> None:
        self.segments.append(Segment(kind, points))  # type: ignore[arg-type]
        if points:
            self.here = points[-1]

    def move(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("move", *_points(numbers, origin))
        self.start = self.here

    def close(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("close")
        self.here = self.start

    def line(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("line", *_points(numbers, origin))

    def horizontal(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("line", Point(numbers[0] + origin.x, self.here.y))

    def vertical(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("line", Point(self.here.x, numbers[0] + origin.y))

    def cubic(self, numbers: tuple[float, ...], origin: Point) -> None:
        first, second, end = _points(numbers, origin)
        self._curve(first, second, end)

    def smooth_cubic(self, numbers: tuple[float, ...], origin: Point) -> None:
        second, end = _points(numbers, origin)
        self._curve(self._mirrored("C"), second, end)

    def quadratic(self, numbers: tuple[float, ...], origin: Point) -> None:
        middle, end = _points(numbers, origin)
        self._raised(middle, end)

    def smooth_quadratic(self, numbers: tuple[float, ...], origin: Point) -> None:
        (end,) = _points(numbers, origin)
        self._raised(self._mirrored("Q"), end)

    def arc(self, numbers: tuple[float, ...], origin: Point) -> None:
        rx, ry, turn, large, sweep, x, y = numbers
        end = Point(x + origin.x, y + origin.y)
        if end == self.here:
            return
        if not rx or not ry:
            self._add("line", end)
            return
        for points in arc_cubics(self.here, end, (abs(rx), abs(ry)), turn, bool(large), bool(sweep)):
            self._add("curve", *points)

    def _curve(self, first: Point, second: Point, end: Point) -> None:
        self._add("curve", first, second, end)
        self.handle, self.family = second, "C"

    def _raised(self, middle: Point, end: Point) -> None:
        here = self.here
        self._add("curve", _between(here, middle, 2 / 3), _between(end, middle, 2 / 3), end)
        self.handle, self.family = middle, "Q"

    def _mirrored(self, family: str) -> Point:
        if self.handle is None or self.family != family:
            return self.here
        return Point(2 * self.here.x - self.handle.x, 2 * self.here.y - self.handle.y)


_DRAW: dict[str, Callable[[_Pen, tuple[float, ...], Point], None]] = {
    "M": _Pen.move,
    "Z": _Pen.close,
    "L": _Pen.line,
    "H": _Pen.horizontal,
    "V": _Pen.vertical,
    "C": _Pen.cubic,
    "S": _Pen.smooth_cubic,
    "Q": _Pen.quadratic,
    "T": _Pen.smooth_quadratic,
    "A": _Pen.arc,
}


def _points(numbers: tuple[float, ...], origin: Point) -> tuple[Point, ...]:
    pairs = zip(numbers[::2], numbers[1::2], strict=True)
    return tuple(Point(x + origin.x, y + origin.y) for x, y in pairs)


def _between(a: Point, b: Point, share: float) -> Point:
    return Point(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share)


def arc_cubics(
    start: Point, end: Point, radii: tuple[float, float], turn: float, large: bool, sweep: bool
) -> list[tuple[Point, Point, Point]]:
    """An elliptical arc as cubics of at most a quarter turn each (SVG 1.1, F.6.5 and F.6.6); `turn` in degrees."""
    phi = math.radians(turn)
    cos, sin = math.cos(phi), math.sin(phi)
    half_x, half_y = (start.x - end.x) / 2, (start.y - end.y) / 2
    x, y = cos * half_x + sin * half_y, cos * half_y - sin * half_x
    grow = max(1.0, math.hypot(x / radii[0], y / radii[1]))
    rx, ry = radii[0] * grow, radii[1] * grow
    reach = (x / rx) ** 2 + (y / ry) ** 2
    factor = math.sqrt(max(0.0, 1 / reach - 1)) * (-1 if large == sweep else 1)
    cx, cy = factor * rx * y / ry, -factor * ry * x / rx
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    last = math.atan2((-y - cy) / ry, (-x - cx) / rx)
    span = (last - first) % math.tau if sweep else -((first - last) % math.tau)
    middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)

    def place(u: float, v: float) -> Point:
        px, py = cx + rx * u, cy + ry * v
        return Point(middle.x + cos * px - sin * py, middle.y + sin * px + cos * py)

    pieces = [(place(a, b), place(c, d), place(e, f)) for a, b, c, d, e, f in unit_arc(first, span)]
    return [*pieces[:-1], (pieces[-1][0], pieces[-1][1], end)]


def unit_arc(first: float, span: float) -> list[tuple[float, float, float, float, float, float]]:
    """Cubics along the unit circle from angle `first` over `span` radians: two handles and an end each."""
    count = max(1, math.ceil(abs(span) / (math.pi / 2) - 1e-9))
    step = span / count
    k = 4 / 3 * math.tan(step / 4)
    pieces = []
    for index in range(count):
        a = first + index * step
        b = a + step
        handles = (math.cos(a) - k * math.sin(a), math.sin(a) + k * math.cos(a))
        back = (math.cos(b) + k * math.sin(b), math.sin(b) - k * math.cos(b))
        pieces.append((*handles, *back, math.cos(b), math.sin(b)))
    return pieces
