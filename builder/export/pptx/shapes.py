"""Shapes, lines, groups and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from builder.changed import replace
from builder.export.pptx.canvas import Canvas, corner_and_size, place
from builder.export.pptx.colors import NO_FILL, Colors
from builder.export.pptx.freeform import geometry
from builder.export.pptx.package import relate
from builder.export.pptx.xml import emu
from builder.geometry import Rect
from builder.layout.page import Corner, GroupItem, ImageItem, ShapeItem, Stroke, TextItem

PRESETS = {"rectangle": "rect", "rounded": "roundRect", "ellipse": "ellipse"}


def shape(item: ShapeItem, canvas: Canvas, decorative: bool) -> str:
    """A shape of PowerPoint's own where there is one, else a freeform; without theme effects."""
    if item.geometry == "line":
        return _line(item, canvas, decorative)
    return (
        f"<p:sp><p:nvSpPr>{canvas.name(item, decorative=decorative)}<p:cNvSpPr/>{canvas.own_properties()}</p:nvSpPr>"
        f"<p:spPr>{_place(item)}{_form(item)}{canvas.colors.fill(item.fill)}"
        f"{outline(item.stroke, canvas.colors)}</p:spPr></p:sp>"
    )


def outline(stroke: Stroke | None, colors: Colors, name: str = "a:ln") -> str:
    """`a:ln` or a table's `a:lnB`: an outline, or none."""
    if stroke is None:
        return f"<{name}>{NO_FILL}</{name}>"
    cap, corners = ("rnd", "<a:round/>") if stroke.cap == "round" else ("flat", '<a:miter lim="800000"/>')
    look = f"{colors.fill(stroke.color)}{_dash(stroke)}{corners}"
    return f'<{name} w="{emu(stroke.width)}" cap="{cap}">{look}</{name}>'


def group(item: GroupItem, members: str, canvas: Canvas, name: str) -> str:
    """`p:grpSp` under its name, around its members, which keep the page's coordinates."""
    frame = corner_and_size(item.frame, "off", "ext") + corner_and_size(item.frame, "chOff", "chExt")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{name}<p:cNvGrpSpPr/>{canvas.own_properties()}</p:nvGrpSpPr>"
        f"<p:grpSpPr><a:xfrm>{frame}</a:xfrm></p:grpSpPr>{members}</p:grpSp>"
    )


def group_name(item: GroupItem, canvas: Canvas, decorative: bool) -> str:
    """A group's `p:cNvPr`, which is numbered before its members.

    One without a text of its own is told by its words: a group that says nothing counts as a picture without any.
    """
    told = item if item.alt else replace(item, alt=" ".join(_words(item)))
    return canvas.name(told, decorative=decorative)


def _words(item: GroupItem) -> Iterator[str]:
    """The words of a group's texts, in reading order."""
    for member in item.items:
        if isinstance(member, GroupItem):
            yield from _words(member)
        elif isinstance(member, TextItem):
            yield from (paragraph.set.text for paragraph in member.paragraphs)


def picture(item: ImageItem, canvas: Canvas, decorative: bool) -> str:
    """A picture with its own file in the package."""
    name = canvas.name(item, decorative=decorative)
    file = relate(canvas.part, canvas.package.picture(item.data, item.media_type), "image")
    return (
        f'<p:pic><p:nvPicPr>{name}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>'
        f"{canvas.own_properties()}</p:nvPicPr>"
        f'<p:blipFill><a:blip r:embed="{file}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{place(item.frame)}{preset('rect')}</p:spPr></p:pic>"
    )


def preset(name: str, **guides: int) -> str:
    """`a:prstGeom`, with its handles where they are not as PowerPoint has them."""
    if not guides:
        return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'
    values = "".join(f'<a:gd name="{guide}" fmla="val {value}"/>' for guide, value in guides.items())
    return f'<a:prstGeom prst="{name}"><a:avLst>{values}</a:avLst></a:prstGeom>'


TURNS: dict[tuple[Corner, ...], int] = {
    ("top-left", "bottom-left"): 270, ("bottom-right", "bottom-left"): 180, ("top-right", "bottom-right"): 90,
    ("bottom-right",): 90, ("bottom-left",): 180, ("top-left",): 270,
}  # fmt: skip
"""By how many degrees the presets with one and two round corners are turned; else these are at the top (right)."""


def _place(item: ShapeItem) -> str:
    """The frame as it is before it is turned about its centre."""
    turn = TURNS.get(item.corners, 0) if item.geometry == "rounded" else 0
    if not turn:
        return place(item.frame)
    centre, (width, height) = item.frame.centre, item.frame.size
    if turn != 180:
        width, height = height, width
    frame = Rect(centre.x - width / 2, centre.y - height / 2, width, height)
    return place(frame, attributes=f' rot="{60_000 * turn}"')


def _form(item: ShapeItem) -> str:
    if item.geometry == "path" and item.path is not None:
        return geometry(item.path, item.frame)
    if item.geometry == "rounded" and len(item.corners) == 2:
        return preset("round2SameRect", adj1=_corner(item), adj2=0)
    if item.geometry == "rounded" and len(item.corners) == 1:
        return preset("round1Rect", adj=_corner(item))
    if item.geometry == "rounded":
        return preset("roundRect", adj=_corner(item))
    return preset(PRESETS.get(item.geometry, "rect"))


def _corner(item: ShapeItem) -> int:
    """The corner's radius as a share of the shorter side, in thousandths of a percent; half of it at most."""
    side = min(item.frame.width, item.frame.height)
    return min(50_000, round(100_000 * item.radius / side)) if side > 0 else 0


def _line(item: ShapeItem, canvas: Canvas, decorative: bool) -> str:
    """A straight connector; one that rises to the right is flipped."""
    name = canvas.name(item, decorative=decorative)
    frame = place(item.frame, attributes=' flipV="1"' if _rises(item) else "")
    return (
        f"<p:cxnSp><p:nvCxnSpPr>{name}<p:cNvCxnSpPr/>{canvas.own_properties()}</p:nvCxnSpPr>"
        f"<p:spPr>{frame}{preset('line')}{outline(item.stroke, canvas.colors)}</p:spPr></p:cxnSp>"
    )


def _rises(item: ShapeItem) -> bool:
    points = [p for s in item.path.segments for p in s.points] if item.path else []
    return len(points) > 1 and (points[-1].x - points[0].x) * (points[-1].y - points[0].y) < 0


def _dash(stroke: Stroke) -> str:
    """Dashes as multiples of the line's width; an odd list is gone through twice, as in PDF."""
    if not stroke.dash or stroke.width <= 0:
        return ""
    lengths = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
    dashes = "".join(
        f'<a:ds d="{round(100_000 * on / stroke.width)}" sp="{round(100_000 * off / stroke.width)}"/>'
        for on, off in zip(lengths[::2], lengths[1::2], strict=True)
    )
    return f"<a:custDash>{dashes}</a:custDash>"
