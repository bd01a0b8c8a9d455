"""Masks of SVG drawings that only cut: all white, or of white and black (SVG 1.1, 14.4). Others paint shades of what
they mask, which flat colours cannot say."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from builder.diagnostics import say
from builder.drawing.basic_paths import rectangle
from builder.drawing.svg_clip import areas, united, without
from builder.drawing.svg_layers import Piece
from builder.drawing.svg_shapes import lengths
from builder.drawing.svg_state import State
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


def frame_of(own: Mapping[str, Any], state: State) -> tuple[Path, ...]:
    """The rectangle at which a mask ends, where it says one in the drawing's own units. The usual one, a tenth larger
    than what is masked on each side, cuts nothing; any other is a `ValueError`."""
    given = [key for key in ("x", "y", "width", "height") if key in own]
    if own.get("maskUnits", "objectBoundingBox") == "userSpaceOnUse":
        whole = {"x": "-10%", "y": "-10%", "width": "120%", "height": "120%"}
        frame = lengths({**whole, **{key: own[key] for key in given}}, "x y width height", state.viewport)
        return (rectangle(Rect(*frame)).transformed(state.transform),)
    usual = {"x": ("-10%", "-0.1"), "y": ("-10%", "-0.1"), "width": ("120%", "1.2"), "height": ("120%", "1.2")}
    if any(str(own[key]) not in usual[key] for key in given):
        raise ValueError(say("the frame of a mask (`maskUnits`)"))
    return ()
