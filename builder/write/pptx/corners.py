"""Rounded rectangles as PowerPoint's own shapes: with all corners round, or some of them."""

from __future__ import annotations

from types import MappingProxyType

from builder.geometry import Rect
from builder.page.items import CORNERS, ImageItem, ShapeItem
from builder.theme.ooxml import Element
from builder.write.pptx.elements import child
from builder.write.pptx.prototypes import preset_prototype, put, stand

ROTATED = MappingProxyType({"left": 16_200_000, "right": 5_400_000, "half": 10_800_000})
"""Turns in 60000ths of a degree that bring the upper edge to the left or right, or a corner to the opposite one."""


def write_preset(parent: Element, name: str, **guides: int) -> None:
    """`a:prstGeom`, with its handles where they are not as PowerPoint has them."""
    form = put(parent, preset_prototype(name))
    for guide, value in guides.items():
        child(form[0], "a:gd", name=guide, fmla=f"val {value}")


def corner_share(item: ShapeItem | ImageItem) -> int:
    """The corner's radius as a share of the shorter side, in thousandths of a percent; half of it at most."""
    side = min(item.frame.width, item.frame.height)
    return min(50_000, round(100_000 * item.radius / side)) if side > 0 else 0


def write_partly_rounded(look: Element, transform: Element, item: ShapeItem) -> None:
    """A shape with some corners round: one of PowerPoint's own, turned where it has them elsewhere."""
    top_left, top_right, bottom_right, bottom_left = (corner in item.corners for corner in CORNERS)
    share = corner_share(item)
    if top_left == top_right and bottom_left == bottom_right:
        stand(transform, item.frame)
        write_preset(look, "round2SameRect", adj1=share if top_left else 0, adj2=share if bottom_left else 0)
    elif top_left == bottom_left and top_right == bottom_right:
        stand(transform, _lying(item.frame), rot=ROTATED["left" if top_left else "right"])
        write_preset(look, "round2SameRect", adj1=share, adj2=0)
    elif top_left == bottom_right and top_right == bottom_left:
        stand(transform, item.frame)
        write_preset(look, "round2DiagRect", adj1=share if top_left else 0, adj2=share if top_right else 0)
    else:
        _write_odd_corner(look, transform, item, share)


def _write_odd_corner(look: Element, transform: Element, item: ShapeItem, share: int) -> None:
    """One round corner; three have no shape of PowerPoint's own and are drawn with all four."""
    if len(item.corners) > 1:
        stand(transform, item.frame)
        write_preset(look, "roundRect", adj=share)
        return
    (corner,) = item.corners
    turned = ROTATED["half"] if corner == "bottom-left" else None
    stand(transform, item.frame, rot=turned, flipH=True if corner == "top-left" else None,
          flipV=True if corner == "bottom-right" else None)  # fmt: skip
    write_preset(look, "round1Rect", adj=share)


def _lying(frame: Rect) -> Rect:
    """A frame before it is turned by a quarter around its middle."""
    centre = frame.centre
    return Rect(centre.x - frame.height / 2, centre.y - frame.width / 2, frame.height, frame.width)
