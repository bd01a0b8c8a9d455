"""SVG path data (the `d` of SVG 1.1, section 8.3) as a Path: every command, arcs as cubics.

fontTools reads path data too, and the tests compare with it. But it passes over commands that there are not, takes
numbers that are infinite, and leaves out an arc without a radius, which SVG draws as a line.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from msgspec import Struct, field

from builder.diagnostics import say
from builder.geometry import POINTS, Kind, Path, Point

MAX_SEGMENTS = 50_000
KAPPA = 4 / 3 * (math.sqrt(2) - 1)
"""Handle length, as a share of the radius, that makes a cubic a quarter circle."""

_CHUNK = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)")
"""A command's letter (any but the e of an exponent) and what follows it."""
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_ARC = re.compile(r"[\s,]*".join((r"", *[f"({_NUMBER.pattern})"] * 3, *["([01])"] * 2, *[f"({_NUMBER.pattern})"] * 2)))
"""An arc's numbers; its two flags may touch what follows them."""
_BLANKS = " \t\r\n\f,"
_ORDINARY = re.compile(f"[-+.0-9eE{_BLANKS}]*")
_LARGEST = 1e7
_LETTERS = "MmLlHhVvCcSsQqTtAaZz"
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


def parse_path(data: str) -> Path:
    """The path `data` draws; a `ValueError` says what is wrong with it."""
    pen = _Pen()
    _check_steps(sum(map(data.count, _LETTERS)) if len(data) > MAX_SEGMENTS else 0)  # before any of them is read
    for command, numbers in _commands(data):
        pen.draw(command, numbers)
        _check_steps(len(pen.kinds))
    return Path.of(pen.kinds, pen.xs, pen.ys)


def _check_steps(count: int) -> None:
    if count > MAX_SEGMENTS:
        raise ValueError(say("more than {most} steps in one path", most=MAX_SEGMENTS))


def _commands(data: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Commands with their numbers, repeats written out (`M` repeats as `L`)."""
    stripped = data.strip(_BLANKS)
    if stripped and stripped[0] not in "Mm":
        raise ValueError(say("a path that starts with {found!r}, not M", found=stripped[0]))
    for chunk in _CHUNK.finditer(stripped):
        command, text = chunk[1], chunk[2]
        count = _COUNTS.get(command.upper())
        if count is None:
            raise ValueError(say("an unexpected {found!r}", found=command))
        numbers = _arc_numbers(text) if command in "Aa" else _plain_numbers(text)
        if (len(numbers) % count or not numbers) if count else numbers:
            raise ValueError(
                say(
                    "{count} numbers after {command}, which takes {expected} at a time",
                    count=len(numbers),
                    command=command,
                    expected=count,
                )
            )
        if command in "Mm":
            yield command, numbers[:count]
            command, numbers = {"M": "L", "m": "l"}[command], numbers[count:]
        yield from _repeats(command, numbers, count)


def _repeats(command: str, numbers: tuple[float, ...], count: int) -> Iterator[tuple[str, tuple[float, ...]]]:
    """A command once for every `count` numbers; lines and curves to places on the page come as one."""
    if not count:
        yield command, ()
    elif command in "LC" and numbers:
        yield command, numbers
    else:
        for start in range(0, len(numbers), count):
            yield command, numbers[start : start + count]


def _plain_numbers(text: str) -> tuple[float, ...]:
    return _within_range(_numbers_apart(text) or _numbers_that_touch(text))


def _numbers_apart(text: str) -> tuple[float, ...]:
    """Numbers with blanks between them, as nearly all are written; none where they are not."""
    if not _ORDINARY.fullmatch(text):
        return ()
    try:
        return tuple(map(float, text.replace(",", " ").split()))
    except ValueError:
        return ()


def _numbers_that_touch(text: str) -> tuple[float, ...]:
    """As in `1-2.5.5`, which are three."""
    if rest := _NUMBER.sub("", text).strip(_BLANKS):
        raise ValueError(say("an unexpected {found!r}", found=rest[:20]))
    return tuple(map(float, _NUMBER.findall(text)))


def _arc_numbers(text: str) -> tuple[float, ...]:
    found: list[str] = []
    stripped, at = text.strip(_BLANKS), 0
    while at < len(stripped):
        match = _ARC.match(stripped, at)
        if match is None:
            raise ValueError(say("an arc of {found!r}", found=stripped[at : at + 30].strip()))
        found += match.groups()
        at = match.end()
    return _within_range(tuple(map(float, found)))


def _within_range(numbers: tuple[float, ...]) -> tuple[float, ...]:
    if numbers and not max(map(abs, numbers)) <= _LARGEST:
        raise ValueError(say("a number out of range"))
    return numbers


class _Pen(Struct):
    """Turns commands into absolute steps, remembering what relative and smooth commands refer to."""

    kinds: list[Kind] = field(default_factory=list)
    xs: list[float] = field(default_factory=list)
    ys: list[float] = field(default_factory=list)
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

    def _add(self, kind: Kind, *points: Point) -> None:
        self.kinds.append(kind)
        for point in points:
            self.xs.append(point.x)
            self.ys.append(point.y)
            self.here = point

    def _add_all(self, kind: Kind, numbers: tuple[float, ...], origin: Point) -> None:
        """As many steps of a kind as there are numbers for."""
        dx, dy = origin
        self.kinds += [kind] * (len(numbers) // (2 * POINTS[kind]))
        self.xs += [x + dx for x in numbers[::2]]
        self.ys += [y + dy for y in numbers[1::2]]
        self.here = Point(self.xs[-1], self.ys[-1])

    def move(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add_all("move", numbers, origin)
        self.start = self.here

    def close(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("close")
        self.here = self.start

    def line(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add_all("line", numbers, origin)

    def horizontal(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("line", Point(numbers[0] + origin.x, self.here.y))

    def vertical(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add("line", Point(self.here.x, numbers[0] + origin.y))

    def cubic(self, numbers: tuple[float, ...], origin: Point) -> None:
        self._add_all("curve", numbers, origin)
        self.handle, self.family = Point(self.xs[-2], self.ys[-2]), "C"

    def smooth_cubic(self, numbers: tuple[float, ...], origin: Point) -> None:
        second, end = _points(numbers, origin)
        self._add("curve", self._mirrored("C"), second, end)
        self.handle, self.family = second, "C"

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
        for points in arc_cubics(self.here, end, ArcForm((abs(rx), abs(ry)), turn, bool(large), bool(sweep))):
            self._add("curve", *points)

    def _raised(self, middle: Point, end: Point) -> None:
        here = self.here
        self._add("curve", here.toward(middle, 2 / 3), end.toward(middle, 2 / 3), end)
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


class ArcForm(NamedTuple):
    """Which arc joins two points, as SVG says it: `turn` in degrees, the longer way or not, which way round."""

    radii: tuple[float, float]
    turn: float
    large: bool
    sweep: bool


def arc_cubics(start: Point, end: Point, form: ArcForm) -> list[tuple[Point, Point, Point]]:
    """An elliptical arc as cubics of at most a quarter turn each (SVG 1.1, F.6.5 and F.6.6)."""
    radii, turn, large, sweep = form
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
