"""Places within an SVG drawing that have their own units: the drawing itself, nested ones, symbols (SVG 1.1, 7)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from builder.diagnostics import say
from builder.drawing.svg_shapes import lengths
from builder.drawing.svg_values import length, numbers
from builder.geometry import Rect, Size, Transform

_SHARES = {"min": 0.0, "mid": 0.5, "max": 1.0}


class Canvas(Struct, frozen=True):
    """What counts as the picture, `box`, in the drawing's units; how the content is moved into it, what lengths in per
    cent are of, and how long a pixel of the drawing at its own size is."""

    box: Rect
    transform: Transform
    viewport: Size
    pixel: float


def canvas_of(attributes: Mapping[Any, Any]) -> Canvas:
    """The viewBox, else width and height; a `ValueError` where there is neither, or no size.

    A viewBox that is drawn out or cut to fill another frame makes that frame the picture.
    """
    box = _outer_box(attributes)
    if box.width <= 0 or box.height <= 0:
        raise ValueError(say("expected a viewBox with a size, found {width:g} × {height:g}",
                             width=box.width, height=box.height))  # fmt: skip
    try:
        frame = Rect(0, 0, length(attributes.get("width", ""), 0), length(attributes.get("height", ""), 0))
    except ValueError:
        frame = Rect(0, 0, 0, 0)
    aspect = str(attributes.get("preserveAspectRatio", ""))
    if frame.width <= 0 or frame.height <= 0 or "viewBox" not in attributes:
        return Canvas(box, Transform(), box.size, 1.0)
    if "none" in aspect.split() or "slice" in aspect.split():
        return Canvas(frame, into(box, frame, aspect), box.size, 1.0)
    return Canvas(box, Transform(), box.size, max(box.width / frame.width, box.height / frame.height))


def _outer_box(attributes: Mapping[Any, Any]) -> Rect:
    try:
        if "viewBox" in attributes:
            return view_box(attributes)
        return Rect(0, 0, length(attributes.get("width", ""), 0), length(attributes.get("height", ""), 0))
    except ValueError:
        raise ValueError(say("expected a viewBox of four numbers, found none")) from None


def view_box(attributes: Mapping[Any, Any]) -> Rect:
    """The four numbers of a `viewBox`, else a `ValueError`."""
    x, y, width, height = numbers(attributes.get("viewBox", ""))
    return Rect(x, y, width, height)


def inner_frame(attributes: Mapping[Any, Any], sizes: Mapping[Any, Any], viewport: Size) -> Rect:
    """Where a nested drawing stands. `sizes` has its width and height, all of `viewport` where it has none."""
    x, y = lengths(attributes, "x y", viewport)
    whole = {"width": "100%", "height": "100%"}
    given = {key: sizes.get(key, "auto") for key in whole}
    width, height = lengths({k: whole[k] if v == "auto" else v for k, v in given.items()}, "width height", viewport)
    if width < 0 or height < 0:
        raise ValueError(say("a negative size"))
    return Rect(x, y, width, height)


def into(box: Rect, frame: Rect, aspect: str) -> Transform:
    """The map of `box` onto `frame` as `preserveAspectRatio` says (SVG 1.1, 7.8); an empty box is a `ValueError`."""
    if box.width <= 0 or box.height <= 0:
        raise ValueError(say("a box without size"))
    across, down = frame.width / box.width, frame.height / box.height
    align, *rest = aspect.split() or ["xMidYMid"]
    if align != "none":
        across = down = max(across, down) if "slice" in rest else min(across, down)
    free = frame.width - box.width * across, frame.height - box.height * down
    left = frame.x - box.x * across + free[0] * _SHARES.get(align[1:4].lower(), 0.5)
    top = frame.y - box.y * down + free[1] * _SHARES.get(align[5:8].lower(), 0.5)
    return Transform(across, 0, 0, down, left, top)
