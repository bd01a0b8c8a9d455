"""What is see-through in SVG drawings (SVG 1.1, 14.1), made of flat colours: pages know no other.

Shapes lie in layers from back to front, each hiding what is under it. One that lets it be seen is put there as it is on
nothing, and after it, piece by piece, what it has in common with each shape under it, in the colour that both make.
What is see-through at the end lies on white paper.
"""

from __future__ import annotations

from msgspec import Struct, field

from builder.drawing.svg_clip import areas, common
from builder.drawing.svg_values import Tint, over
from builder.drawing.vector import DrawnPath, ink_bounds
from builder.geometry import Path, Rect
from builder.page.items import Stroke
from builder.replace import replace

MAX_STEPS = 20_000
"""Of all shapes together that see-through ones meet, in one file: a second of work."""
_PAPER = Tint("#FFFFFF")


class Piece(Struct, frozen=True):
    """A shape of one opacity, and the named parts of the drawing that it belongs to."""

    drawn: DrawnPath
    opacity: float
    parts: tuple[str, ...]


class Layers(Struct):
    """The shapes of one file, in the drawing's units."""

    pieces: list[Piece] = field(default_factory=list)
    steps: int = 0
    """Of the shapes that have met."""

    def add(self, drawn: DrawnPath, opacity: float, parts: tuple[str, ...]) -> None:
        """Lay a shape over all others. A `ValueError`, as of `fade`, where what it covers cannot be mixed with it."""
        below, piece = len(self.pieces), Piece(drawn, opacity, parts)
        self.pieces.append(piece)
        if opacity < 1:
            self._let_through(piece, below)

    def fade(self, start: int, opacity: float) -> None:
        """Lay the shapes from `start` on, which hide each other, over those before as one see-through picture."""
        group = self.pieces[start:]
        del self.pieces[start:]
        if opacity <= 0:
            return
        for piece in group:
            faded = replace(piece, opacity=piece.opacity * opacity)
            self.pieces.append(faded)
            self._let_through(faded, start)

    def flat(self) -> list[tuple[DrawnPath, tuple[str, ...]]]:
        """The shapes in the colours that they have on white paper, each with its parts."""
        return [(_on_paper(piece), piece.parts) for piece in self.pieces if piece.opacity > 0]

    def _let_through(self, piece: Piece, below: int) -> None:
        """Lay over a see-through piece what it has in common with those before it that are `below`."""
        if not all(color.startswith("#") for color in _colors(piece.drawn)):
            raise ValueError
        if self.steps > MAX_STEPS:
            raise ValueError
        frame = ink_frame(piece.drawn)
        under = [other for other in self.pieces[:below] if frame.overlaps(ink_frame(other.drawn), 0.0)]
        if not under:
            return
        upper = areas(piece.drawn)
        for other in under:
            for lower, lower_color in areas(other.drawn):
                for path, color in upper:
                    self._meet(path, Tint(color, piece.opacity), lower, Tint(lower_color, other.opacity), piece.parts)

    def _meet(self, upper: Path, tint: Tint, lower: Path, under: Tint, parts: tuple[str, ...]) -> None:
        self.steps += len(upper.kinds) + len(lower.kinds)
        if self.steps > MAX_STEPS:
            raise ValueError
        shared = common(upper, lower)
        if not shared.kinds:
            return
        if not under.color.startswith("#"):
            raise ValueError
        made = over(tint, under)
        self.pieces.append(Piece(DrawnPath(shared, made.color), made.opacity, parts))


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
