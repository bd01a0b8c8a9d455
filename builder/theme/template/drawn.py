"""What a layout draws: logos, bands, lines, that text and panels of ours keep clear of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import cos, radians, sin

from builder.geometry import Rect, Size
from builder.theme.ooxml import EMU_PER_POINT, Element, first, found, qname

SHAPES = ("p:sp", "p:pic", "p:grpSp", "p:cxnSp", "p:graphicFrame")
GROUND = 0.5
"""What covers more of an area than this share lies behind it, not in its way."""
AIR = 6.0
"""Points kept free beside it."""
FADED = 50_000
"""A picture of no more than this opacity (thousandths of a percent) is a watermark: text stands on it."""
DEGREE = 60_000
"""Turns are written in sixty-thousandths of a degree (ST_Angle)."""


def shapes_on(root: Element) -> Iterator[Element]:
    """The shapes of a master or layout that are no placeholders, the lowest first."""
    tree = found(root, "p:cSld/p:spTree")
    for shape in tree:
        if shape.tag in {qname(name) for name in SHAPES} and next(shape.iter(qname("p:ph")), None) is None:
            yield shape


def drawn_on(root: Element) -> tuple[Rect, ...]:
    """The frames of its shapes that are no placeholders, in points."""
    return _frames(_seen(root))


def pictures_on(root: Element) -> tuple[Rect, ...]:
    """The frames of its pictures: those of their own, and those that fill a shape."""
    return _frames(
        s for s in _seen(root) if s.tag == qname("p:pic") or next(s.iter(qname("a:blipFill")), None) is not None
    )


def _seen(root: Element) -> Iterator[Element]:
    """Its shapes but for watermarks, which lie behind the text."""
    return (shape for shape in shapes_on(root) if not _is_faded(shape))


def _is_faded(shape: Element) -> bool:
    opacity = first(shape, "p:blipFill/a:blip/a:alphaModFix") if shape.tag == qname("p:pic") else None
    amount = "" if opacity is None else opacity.get("amt", "")
    return amount.isdigit() and int(amount) <= FADED


def words_on(root: Element) -> tuple[Rect, ...]:
    """The frames of its shapes that say something."""
    return _frames(s for s in shapes_on(root) if any((t.text or "").strip() for t in s.iter(qname("a:t"))))


def clear_of(area: Rect, drawn: Iterable[Rect], size: Size) -> Rect:
    """The area less what is drawn in it: the side is moved that costs least. Grounds stay under it."""
    slide = Rect(0, 0, size.width, size.height)
    for one in drawn:
        inside = _common(one, slide)
        if inside is not None and inside.overlaps(area) and not _is_ground(inside, area):
            area = _beside(area, inside)
    return area


def is_ground(drawn: Iterable[Rect], area: Rect) -> bool:
    """Whether something drawn lies under an area, so that nobody can know what colour text stands on."""
    return any(_is_ground(one, area) for one in drawn)


def frame_of(shape: Element) -> Rect | None:
    """A shape's frame, around all of it where it is turned; a group's is its own. None where it has none."""
    transform = next(shape.iter(qname("a:xfrm"), qname("p:xfrm")), None)
    offset, extent = (first(transform, n) if transform is not None else None for n in ("a:off", "a:ext"))
    if offset is None or extent is None:
        return None
    try:
        x, y = int(offset.get("x", "")), int(offset.get("y", ""))
        width, height = int(extent.get("cx", "")), int(extent.get("cy", ""))
        turn = int(transform.get("rot", "0")) / DEGREE if transform is not None else 0.0
    except ValueError:
        return None
    return _turned(Rect(*(side / EMU_PER_POINT for side in (x, y, width, height))), turn)


def _turned(frame: Rect, degrees: float) -> Rect:
    """The upright frame around one that is turned about its middle."""
    if not degrees % 180:
        return frame
    across, down = abs(cos(radians(degrees))), abs(sin(radians(degrees)))
    width, height = frame.width * across + frame.height * down, frame.width * down + frame.height * across
    return Rect(frame.centre.x - width / 2, frame.centre.y - height / 2, width, height)


def _frames(shapes: Iterable[Element]) -> tuple[Rect, ...]:
    return tuple(frame for shape in shapes if (frame := frame_of(shape)) is not None)


def _is_ground(one: Rect, area: Rect) -> bool:
    shared = _common(one, area)
    whole = area.width * area.height
    return shared is not None and whole > 0 and shared.width * shared.height > GROUND * whole


def _common(one: Rect, other: Rect) -> Rect | None:
    left, top = max(one.x, other.x), max(one.y, other.y)
    right, bottom = min(one.right, other.right), min(one.bottom, other.bottom)
    return Rect(left, top, right - left, bottom - top) if right >= left and bottom >= top else None


def _beside(area: Rect, one: Rect) -> Rect:
    """The largest of what is left over, under, left and right of a shape."""
    top, left = max(area.y, one.bottom + AIR), max(area.x, one.right + AIR)
    ways = (
        Rect(area.x, top, area.width, area.bottom - top),
        Rect(area.x, area.y, area.width, one.y - AIR - area.y),
        Rect(left, area.y, area.right - left, area.height),
        Rect(area.x, area.y, one.x - AIR - area.x, area.height),
    )
    return max(ways, key=lambda way: max(0.0, way.width) * max(0.0, way.height))
