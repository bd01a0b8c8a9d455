"""Masks of SVG drawings that only cut: all white, or of white and black (SVG 1.1, 14.4). Others paint shades of what
they mask, which flat colours cannot say."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from builder.diagnostics import say
from builder.drawing.basic_paths import rectangle
from builder.drawing.svg_clip import areas, united, without
from builder.drawing.svg_layers import Piece
from builder.drawing.svg_shapes import lengths
from builder.drawing.svg_state import State
from builder.drawing.svg_values import share
from builder.geometry import Path, Rect

_SHOWS, _HIDES = "#FFFFFF", "#000000"
_MOST = 100
"""Shapes of one mask."""


def outline_of(pieces: list[Piece], *, alpha: bool) -> Path:
    """Where what is masked is seen: `pieces` are what the mask paints. One that does more than cut is a
    `ValueError`."""
    if len(pieces) > _MOST:
        raise ValueError(say("more than {most} shapes", most=_MOST))
    seen = Path(())
    for piece in pieces:
        for path, color in areas(piece.drawn):
            if piece.opacity < 1 or (not alpha and color not in (_SHOWS, _HIDES)):
                raise ValueError(say("shades"))
            if alpha or color == _SHOWS:
                seen = united([seen, path]) if seen.kinds else united([path])
            elif seen.kinds:
                seen = without(seen, path)
    return seen


def frame_of(own: Mapping[str, Any], state: State, box: Callable[[], Rect | None]) -> Path | None:
    """The rectangle at which a mask ends: in the drawing's own units, or in shares of the `box` of what is masked, as
    a rule a tenth larger than that on each side. That box counts no strokes, so that a wide one is cut. None where the
    box is not known; a frame that says nonsense is a `ValueError`."""
    whole = {"x": "-10%", "y": "-10%", "width": "120%", "height": "120%"}
    given = {key: str(own.get(key, usual)) for key, usual in whole.items()}
    if own.get("maskUnits", "objectBoundingBox") == "userSpaceOnUse":
        frame = Rect(*lengths(given, "x y width height", state.viewport))
    elif (filled := box()) is None:
        return None
    else:
        x, y, width, height = (share(value) for value in given.values())
        frame = Rect(
            filled.x + x * filled.width, filled.y + y * filled.height, width * filled.width, height * filled.height
        )
    return rectangle(frame).transformed(state.transform)
