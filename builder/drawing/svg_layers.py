"""What is see-through in SVG drawings (SVG 1.1, 14.1), made of flat colours: pages know no other.

Shapes lie in layers from back to front, each hiding what is under it. One that lets it be seen is put there as it is on
nothing, and after it what it has in common with each shape that is seen under it, in the colour that both make. What
these hide wholly is left out. What is see-through at the end lies on white paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import cached_property
from typing import Literal, NamedTuple

from msgspec import Struct, field

from builder.drawing.svg_clip import areas, common, length_or_more, without
from builder.drawing.svg_holes import by_nesting
from builder.drawing.svg_skia import to_skia
from builder.drawing.svg_values import Tint, over
from builder.drawing.vector import DrawnPath, ink_bounds
from builder.geometry import Path, Rect
from builder.page.items import Stroke
from builder.replace import replace

MAX_STEPS = 20_000
"""Of all shapes together that see-through ones meet, in one file: some seconds of work."""
MAX_MADE = 300
"""Shapes that are made beside the drawn ones, where see-through ones meet others, in one file."""
_THIN = 2e-4
"""Of a shape's longer side: what is left of it is nothing where it is thinner than this."""
_PAPER = Tint("#FFFFFF")

Reason = Literal["color", "count", "outline"]
"""Why something is not mixed with what is under it: a colour of the theme, too many shapes, one that cannot be cut."""


class Piece(Struct, frozen=True, dict=True):
    """A shape of one opacity, and the named parts of the drawing that it belongs to."""

    drawn: DrawnPath
    opacity: float
    parts: tuple[str, ...]

    @cached_property
    def frame(self) -> Rect:
        """The rectangle around all that it paints: each see-through shape asks all shapes before it."""
        return ink_frame(self.drawn)


class Budget(Struct):
    """What was done in one file."""

    steps: int = 0
    """Of the shapes that have met."""
    made: int = 0
    """Shapes, where they have."""


class _Lower(NamedTuple):
    """What a shape under another paints in one colour."""

    piece: Piece
    path: Path
    tint: Tint
    frame: Rect


class Layers(Struct):
    """The shapes of a drawing, or of a group that is see-through as a whole, in the drawing's units."""

    pieces: list[Piece] = field(default_factory=list)
    budget: Budget = field(default_factory=Budget)

    def add(self, drawn: DrawnPath, opacity: float, parts: tuple[str, ...]) -> set[Reason]:
        """Lay a shape over all others; why what it covers cannot be mixed with it, where that is so."""
        return self._lay([Piece(drawn, opacity, parts)])

    def lay_over(self, group: Layers, opacity: float) -> set[Reason]:
        """Lay the shapes of a group, which hide each other, over those before as one see-through picture."""
        if opacity <= 0:
            return set()
        return self._lay([replace(piece, opacity=piece.opacity * opacity) for piece in group.pieces])

    def flat(self) -> list[tuple[DrawnPath, tuple[str, ...]]]:
        """The shapes in the colours that they have on white paper, each with its parts."""
        return [(_on_paper(piece), piece.parts) for piece in self.pieces if piece.opacity > 0]

    def _lay(self, pieces: Sequence[Piece]) -> set[Reason]:
        below = list(self.pieces)
        reasons: set[Reason] = set()
        hidden: set[int] = set()
        for piece in pieces:
            if piece.opacity >= 1:
                self.pieces.append(piece)
                continue
            meeting = _Meeting(piece, self.budget)
            self.pieces += meeting.seen_over(below)
            reasons |= meeting.reasons
            hidden |= meeting.hidden
        self.pieces = [piece for piece in self.pieces if id(piece) not in hidden]
        return reasons


class _Meeting:
    """A see-through shape that is laid over others."""

    def __init__(self, piece: Piece, budget: Budget) -> None:
        self.piece = piece
        self.budget = budget
        self.reasons: set[Reason] = set()
        self.hidden: set[int] = set()
        """Shapes, by their identity, of which nothing is seen any more."""

    def seen_over(self, below: Sequence[Piece]) -> list[Piece]:
        """What is painted of the shape: itself, where it lies on nothing, then what it has in common with others. One
        that cannot be mixed, or not any more, is painted as if it lay on nothing."""
        if not all(color.startswith("#") for color in _colors(self.piece.drawn)):
            self.reasons = {"color"}
            return [self.piece]
        frame = self.piece.frame
        under = [other for other in below if frame.overlaps(other.frame, 0.0)]
        if not under:
            return [self.piece]
        try:
            if self.budget.steps > MAX_STEPS:
                raise _TooManyError
            lowers = [lower for other in under for lower in _lowers(other)]
            each = [self._met(path, Tint(color, self.piece.opacity), lowers) for path, color in areas(self.piece.drawn)]
        except _TooManyError:
            self.hidden.clear()
            self.reasons = {"count"}
            return [self.piece]
        except ValueError:
            self.hidden.clear()
            self.reasons = {"outline"}
            return [self.piece]
        made = [one for pieces, _ in each for one in pieces]
        return made if all(is_covered for _, is_covered in each) else [self.piece, *made]

    def _met(self, upper: Path, tint: Tint, lowers: Sequence[_Lower]) -> tuple[list[Piece], bool]:
        """What one colour of the shape makes with those under it, from back to front, and whether nothing else of it is
        seen. They are looked at from the front: what lies under another one is not seen."""
        made: list[Piece] = []
        alone = upper  # what has met nothing yet
        for lower in reversed(lowers):
            if not ink_bounds(alone).overlaps(lower.frame, 0.0):
                continue
            shared = self._shared(upper, alone, lower.path)
            if shared is None:
                continue
            left = _left(alone, lower.path)
            is_all = _is_nothing(left, upper)
            made.append(self._mixed(shared, tint, lower, whole=is_all and alone is upper))
            if is_all:
                return made[::-1], True
            alone = left
        return made[::-1], False

    def _shared(self, upper: Path, alone: Path, lower: Path) -> Path | None:
        """What the shape has in common with another; None where that is hidden under others that it has met."""
        self.budget.steps += len(alone.kinds) + len(lower.kinds)
        if self.budget.steps > MAX_STEPS:
            raise _TooManyError
        if alone is upper:
            shared = common(upper, lower)
            return None if _is_nothing(shared, upper) else shared
        with suppress(ValueError):  # what is left of a shape may be harder to cut than the shape
            if _is_nothing(common(alone, lower), upper):
                return None
        return common(upper, lower)

    def _mixed(self, shared: Path, tint: Tint, lower: _Lower, *, whole: bool) -> Piece:
        """What the shape has in common with another, or all of the shape, in the colour that both make."""
        color, opacity = tint
        if lower.tint.color.startswith("#"):
            color, opacity = over(tint, lower.tint)
        else:
            self.reasons.add("color")
        drawn = DrawnPath(shared, color)
        own, other = self.piece.drawn, lower.piece.drawn
        if whole and own.stroke is None:
            return Piece(replace(own, fill=color), opacity, self.piece.parts)
        self.budget.made += 1
        if self.budget.made > MAX_MADE:
            raise _TooManyError
        if other.stroke is None and _fills(shared, lower.path):
            drawn = replace(other, fill=color)
            if set(lower.piece.parts) <= set(self.piece.parts):
                self.hidden.add(id(lower.piece))
        return Piece(drawn, opacity, self.piece.parts)


class _TooManyError(Exception):
    """More than one file may have."""


def _lowers(piece: Piece) -> list[_Lower]:
    return [
        _Lower(piece, path, Tint(color, piece.opacity), ink_bounds(path))
        for path, color in areas(piece.drawn)
        if path.kinds
    ]


def _left(shape: Path, other: Path) -> Path:
    """What a shape has beside another; all of it where that cannot be told, so that nothing is lost."""
    try:
        return without(shape, other)
    except ValueError:
        return shape


def _is_nothing(path: Path, shape: Path) -> bool:
    """Whether what was cut out of a shape is nothing that anybody sees: slivers where two edges are one."""
    if not path.kinds:
        return True
    bounds = ink_bounds(shape)
    thin = _THIN * max(bounds.width, bounds.height)
    area: float = to_skia(by_nesting(path)).area
    return 2 * area <= thin * length_or_more(path)


def _fills(part: Path, whole: Path) -> bool:
    """Whether what was cut out of a shape is all of it."""
    bounds = ink_bounds(whole)
    slack = _THIN * max(bounds.width, bounds.height)
    return ink_bounds(part).contains(bounds, slack) and _is_nothing(_left(whole, part), whole)


def _colors(drawn: DrawnPath) -> list[str]:
    return [color for color in (drawn.fill, drawn.stroke and drawn.stroke.color) if color]


def ink_frame(drawn: DrawnPath) -> Rect:
    """The rectangle around all that a shape paints, but for the tips of sharp corners."""
    out = -drawn.stroke.width / 2 if drawn.stroke else 0.0
    return ink_bounds(drawn.path).inset(out, out, out, out)


def _on_paper(piece: Piece) -> DrawnPath:
    """A shape in opaque colours; a role is the theme's to say, and stays as it is."""
    if piece.opacity >= 1:
        return piece.drawn
    fill, stroke = piece.drawn.fill, piece.drawn.stroke
    pale: Stroke | None = replace(stroke, color=_pale(stroke.color, piece.opacity)) if stroke else None
    return replace(piece.drawn, fill=fill and _pale(fill, piece.opacity), stroke=pale)


def _pale(color: str, opacity: float) -> str:
    return over(Tint(color, opacity), _PAPER).color if color.startswith("#") else color
