"""What a finished page paints, read back from its operators: bounds, inks and type sizes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

import pikepdf
from msgspec import Struct, field

from builder.geometry import MM, Point, Rect, Transform
from builder.replace import replace

Kind = Literal["fill", "stroke", "text", "image"]
Sides = tuple[bool, bool, bool, bool]
LEAST_RUN = MM
"""A shape that touches its bounds for less is taken for one that only comes to a point there."""
_ALONG = 0.01
_End = tuple[float, float]


class Painted(Struct, frozen=True):
    """One painted thing. `bounds` are on the page with y upward, cut to the clip; a text's are its origin.

    `inks` are the operands of the colour operator `space` (`k`, `rg`, …). `size` is the type's, `dpi` a picture's.
    """

    kind: Kind
    bounds: Rect
    inks: tuple[float, ...] = ()
    space: str = ""
    size: float = 0.0
    font: str = ""
    dpi: float = 0.0
    image: str = ""
    hidden: bool = False
    """Whether it is text that begins outside the clip."""
    straight: Sides = (True, True, True, True)
    """Whether its left, lower, right and upper edge is a straight line, as that of a ground is, or only comes near."""


class _State(Struct, frozen=True):
    ctm: Transform = field(default_factory=Transform)
    clip: Rect | None = None
    fill: tuple[float, ...] = (0.0,)
    fill_space: str = "g"
    stroke: tuple[float, ...] = (0.0,)
    stroke_space: str = "g"
    font: str = ""
    size: float = 0.0


_PAINTS: dict[str, tuple[Kind, ...]] = {
    "f": ("fill",), "F": ("fill",), "f*": ("fill",), "S": ("stroke",), "s": ("stroke",), "B": ("fill", "stroke"),
    "B*": ("fill", "stroke"), "b": ("fill", "stroke"), "b*": ("fill", "stroke"), "n": (),
}  # fmt: skip
_STEPS = frozenset({"m", "l", "c", "v", "y"})
_FILL_SPACES = frozenset({"g", "rg", "k", "cs", "sc", "scn"})
_STROKE_SPACES = frozenset({"G", "RG", "K", "CS", "SC", "SCN"})


class PageReader:
    """Follows the operators of one page, as far as preflight asks: paths, text, images, colours, clips."""

    def __init__(self, page: pikepdf.Page) -> None:
        self._page = page
        self._state = _State()
        self._stack: list[_State] = []
        self._points: list[Point] = []
        self._starts: list[int] = []
        self._lines: list[tuple[Point, Point]] = []
        self._clipping = False
        self._matrix = Transform()
        self._texts: dict[tuple[int, int], Mapping[int, str]] = {}

    def read(self) -> Iterator[Painted]:
        for step in pikepdf.parse_content_stream(self._page):
            yield from self._step(str(step.operator), list(step.operands))

    def _step(self, operator: str, operands: Sequence[object]) -> Iterator[Painted]:
        if operator in _STEPS:
            self._follow(operator, _numbers(operands))
        elif operator in _PAINTS:
            yield from self._paint(operator)
        elif operator in ("TJ", "Tj"):
            yield from self._text(operands[0])
        elif operator == "Do":
            yield from self._image(str(operands[0]))
        elif operator in _FILL_SPACES:
            self._state = replace(self._state, fill=_numbers(operands), fill_space=operator)
        elif operator in _STROKE_SPACES:
            self._state = replace(self._state, stroke=_numbers(operands), stroke_space=operator.lower())
        else:
            self._move(operator, operands)

    def _follow(self, operator: str, values: Sequence[float]) -> None:
        """A step of a path, and the line it draws if it is straight. A path is closed by the line back to its start."""
        steps = [Point(*pair) for pair in zip(values[::2], values[1::2], strict=True)]
        if operator == "m":
            self._starts.append(len(self._points))
        elif operator == "l":
            self._lines.append((self._points[-1], steps[0]))
        self._points += steps

    def _move(self, operator: str, operands: Sequence[object]) -> None:
        """Operators that paint nothing but change where or how the next will."""
        match operator:
            case "q":
                self._stack.append(self._state)
            case "Q":
                self._state = self._stack.pop()
            case "cm":
                self._state = replace(self._state, ctm=Transform(*_numbers(operands)).then(self._state.ctm))
            case "re":
                self._starts.append(len(self._points))
                x, y, width, height = _numbers(operands)
                corners = [Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)]
                self._points += corners
                self._lines += pairwise([*corners, corners[0]])
            case "W" | "W*":
                self._clipping = True
            case "Tf":
                self._state = replace(self._state, font=str(operands[0]), size=_numbers(operands[1:])[0])
            case "Tm":
                self._matrix = Transform(*_numbers(operands))

    def _paint(self, operator: str) -> Iterator[Painted]:
        state = self._state
        bounds = self._bounds(self._points)
        if bounds is not None:
            straight = self._straight(bounds)
            for kind in _PAINTS[operator]:
                inks, space = (state.fill, state.fill_space) if kind == "fill" else (state.stroke, state.stroke_space)
                yield Painted(kind, bounds, inks, space, straight=straight)
            if self._clipping:
                self._state = replace(state, clip=bounds)
        self._points, self._starts, self._lines, self._clipping = [], [], [], False

    def _straight(self, bounds: Rect) -> Sides:
        """Along which sides of its bounds the path, or the clip that cuts it, is a straight line."""
        ends = [*self._starts[1:], len(self._points)]
        closing = [(self._points[end - 1], self._points[start]) for start, end in zip(self._starts, ends, strict=True)]
        lines = [(self._state.ctm.apply(a), self._state.ctm.apply(b)) for a, b in (*self._lines, *closing)]
        whole = _around([self._state.ctm.apply(point) for point in self._points])
        upright, level = [((a.x, a.y), (b.x, b.y)) for a, b in lines], [((a.y, a.x), (b.y, b.x)) for a, b in lines]
        return (
            _is_straight(whole.x, bounds.x, upright), _is_straight(whole.y, bounds.y, level),
            _is_straight(whole.right, bounds.right, upright), _is_straight(whole.bottom, bounds.bottom, level),
        )  # fmt: skip

    def _text(self, shown: object) -> Iterator[Painted]:
        """A stretch of text; spaces alone are not painted."""
        font = self._page.obj.Resources.Font[self._state.font]
        if font.objgen not in self._texts:
            self._texts[font.objgen] = unicode_values(font)
        if not shown_text(shown, self._texts[font.objgen]).strip():
            return
        place = self._matrix.then(self._state.ctm)
        bounds = Rect(place.e, place.f, 0, 0)
        size = self._state.size * abs(place.d)
        hidden = self._cut(bounds) is None
        inks, space = self._state.fill, self._state.fill_space
        yield Painted("text", bounds, inks, space, size, str(font.BaseFont), hidden=hidden)

    def _image(self, name: str) -> Iterator[Painted]:
        image = self._page.obj.Resources.XObject[name]
        corners = [self._state.ctm.apply(Point(x, y)) for x, y in ((0, 0), (1, 1))]
        bounds = self._cut(_around(corners))
        if bounds is None:
            return
        whole = _around(corners)
        dpi = 72 * min(int(image.Width) / whole.width, int(image.Height) / whole.height)
        yield Painted("image", bounds, space=str(image.ColorSpace), dpi=dpi, image=name)

    def _bounds(self, points: Sequence[Point]) -> Rect | None:
        return self._cut(_around([self._state.ctm.apply(p) for p in points])) if points else None

    def _cut(self, rect: Rect) -> Rect | None:
        """The part of a rectangle inside the clip; None when nothing of it is seen."""
        clip = self._state.clip
        if clip is None:
            return rect
        left, bottom = max(rect.x, clip.x), max(rect.y, clip.y)
        width, height = min(rect.right, clip.right) - left, min(rect.bottom, clip.bottom) - bottom
        return Rect(left, bottom, width, height) if width >= 0 and height >= 0 else None


_BFCHAR = re.compile(r"<([0-9A-F]{4})> <([0-9A-F]*)>")


def unicode_values(font: pikepdf.Object) -> Mapping[int, str]:
    """What each two-byte code of a font reads as, by its ToUnicode map."""
    rows = _BFCHAR.findall(font.ToUnicode.read_bytes().decode("latin-1")) if "/ToUnicode" in font else []
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in rows}


def shown_text(operand: object, values: Mapping[int, str]) -> str:
    """The text of an operand of `TJ` or `Tj`; an unknown code reads as U+FFFD."""
    strings = operand if isinstance(operand, pikepdf.Array) else [operand]
    codes = b"".join(bytes(s) for s in strings if isinstance(s, pikepdf.String))
    return "".join(values.get(int.from_bytes(codes[i : i + 2], "big"), "\ufffd") for i in range(0, len(codes), 2))


def _is_straight(own: float, side: float, lines: Iterable[tuple[_End, _End]]) -> bool:
    """Whether a path that ends at `own`, of which all up to `side` is seen, is straight there: drawn so, or by the cut.

    The ends of `lines` are their places across the side and along it.
    """
    run = sum(abs(a[1] - b[1]) for a, b in lines if max(abs(a[0] - side), abs(b[0] - side)) <= _ALONG)
    return abs(own - side) > _ALONG or run >= LEAST_RUN


def _around(points: Sequence[Point]) -> Rect:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, bottom = min(xs), min(ys)
    return Rect(left, bottom, max(xs) - left, max(ys) - bottom)


def _numbers(operands: Sequence[object]) -> tuple[float, ...]:
    return tuple(float(v) for v in operands if isinstance(v, int | float | Decimal))
