"""Words in a drawing: refused, since each language needs its own, and offered as a label beside the picture."""

from __future__ import annotations

import json
from collections.abc import Iterator

from lxml.etree import _Element

from builder.diagnostics import Message, say
from builder.drawing.svg_file import is_svg, local
from builder.drawing.svg_shapes import lengths
from builder.drawing.svg_state import State
from builder.geometry import Point, Rect

MOST_OFFERED = 60
"""Characters: a longer text is no label."""


def words_of(element: _Element) -> str:
    """The words that a text shows; those of its lines are parted, and letters that a program placed apart are not."""
    return " ".join("".join(_lines(element)).split())


def _lines(element: _Element) -> Iterator[str]:
    yield element.text or ""
    height = element.get("y")
    for child in element:
        if is_svg(child):
            moved = child.get("y", height) != height or child.get("dy", "0") not in ("0", "0px")
            yield " " if moved else ""
            yield from _lines(child)
            height = child.get("y", height)
        yield child.tail or ""


def as_label(element: _Element, state: State, frame: Rect | None) -> Message:
    """How to write a text beside the picture instead; with its words and place, where both are known."""
    words, at = words_of(element), _place(element, state, frame)
    if at is None or len(words) > MOST_OFFERED:
        return say("use labels: beside the image in the outline, or turn the letters into paths")
    label = f"- {{at: [{at.x:.2f}, {at.y:.2f}], text: {json.dumps(words, ensure_ascii=False)}}}"
    return say(
        "delete it from the drawing and write `{label}` under `labels:`, beside `image:` in the outline; or turn the "
        "letters into paths",
        label=label,
    )


def _place(element: _Element, state: State, frame: Rect | None) -> Point | None:
    """About where a text begins, across and down as shares of the picture; None where it does not say so plainly."""
    if frame is None or not frame.width or not frame.height:
        return None
    placed = next((one for one in element.iter() if one.get("x") or one.get("y")), element)
    if local(placed) not in ("text", "tspan"):
        return None
    try:
        x, y = lengths({"x": placed.get("x", "0"), "y": placed.get("y", "0")}, "x y", state.viewport)
    except ValueError:
        return None
    seen = state.transform.apply(Point(x, y))
    across, down = (seen.x - frame.x) / frame.width, (seen.y - frame.y) / frame.height
    return Point(across, down) if 0 <= across <= 1 and 0 <= down <= 1 else None
