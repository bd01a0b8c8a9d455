"""Shapes, lines, groups and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from builder.changed import replace
from builder.export.pptx.canvas import Canvas, place
from builder.export.pptx.colors import Colors
from builder.export.pptx.freeform import write_geometry
from builder.export.pptx.package import relate
from builder.export.pptx.xml import Element, emu, sub
from builder.layout.page import GroupItem, ImageItem, ShapeItem, Stroke, TextItem

PRESETS = {"rectangle": "rect", "rounded": "roundRect", "ellipse": "ellipse"}


def write_shape(parent: Element, item: ShapeItem, canvas: Canvas, decorative: bool) -> None:
    """A shape of PowerPoint's own where there is one, else a freeform; without theme effects."""
    if item.geometry == "line":
        _write_line(parent, item, canvas, decorative)
        return
    shape = sub(parent, "p:sp")
    head = sub(shape, "p:nvSpPr")
    canvas.name(head, item, decorative=decorative)
    sub(head, "p:cNvSpPr")
    canvas.own_properties(head)
    look = sub(shape, "p:spPr")
    place(look, item.frame)
    _write_form(look, item)
    canvas.colors.fill(look, item.fill)
    write_stroke(look, item.stroke, canvas.colors)


def write_stroke(parent: Element, stroke: Stroke | None, colors: Colors, name: str = "a:ln") -> None:
    """`a:ln` or a table's `a:lnB`: an outline, or none."""
    if stroke is None:
        sub(sub(parent, name), "a:noFill")
        return
    line = sub(parent, name, w=emu(stroke.width), cap="rnd" if stroke.cap == "round" else "flat")
    colors.fill(line, stroke.color)
    _write_dash(line, stroke)
    if stroke.cap == "round":
        sub(line, "a:round")
    else:
        sub(line, "a:miter", lim=800_000)


def write_group_head(parent: Element, item: GroupItem, canvas: Canvas, decorative: bool) -> Element:
    """`p:grpSp` without its members, which keep the page's coordinates.

    One without a text of its own is told by its words: a group that says nothing counts as a picture without any.
    """
    group = sub(parent, "p:grpSp")
    head = sub(group, "p:nvGrpSpPr")
    canvas.name(head, item if item.alt else replace(item, alt=" ".join(_words(item))), decorative=decorative)
    sub(head, "p:cNvGrpSpPr")
    canvas.own_properties(head)
    transform = place(sub(group, "p:grpSpPr"), item.frame)
    for own, inner in zip(list(transform), ("a:chOff", "a:chExt"), strict=True):
        sub(transform, inner, **{str(name): value for name, value in own.attrib.items()})
    return group


def _words(item: GroupItem) -> Iterator[str]:
    """The words of a group's texts, in reading order."""
    for member in item.items:
        if isinstance(member, GroupItem):
            yield from _words(member)
        elif isinstance(member, TextItem):
            yield from (paragraph.set.text for paragraph in member.paragraphs)


def write_picture(parent: Element, item: ImageItem, canvas: Canvas, decorative: bool) -> None:
    """A picture with its own file in the package."""
    picture = sub(parent, "p:pic")
    head = sub(picture, "p:nvPicPr")
    canvas.name(head, item, decorative=decorative)
    sub(sub(head, "p:cNvPicPr"), "a:picLocks", noChangeAspect=True)
    canvas.own_properties(head)
    fill = sub(picture, "p:blipFill")
    sub(fill, "a:blip", **{"r:embed": relate(canvas.part, canvas.package.picture(item.data, item.media_type), "image")})
    sub(sub(fill, "a:stretch"), "a:fillRect")
    look = sub(picture, "p:spPr")
    place(look, item.frame)
    preset(look, "rect")


def preset(parent: Element, name: str, **guides: int) -> None:
    """`a:prstGeom`, with its handles where they are not as PowerPoint has them."""
    values = sub(sub(parent, "a:prstGeom", prst=name), "a:avLst")
    for guide, value in guides.items():
        sub(values, "a:gd", name=guide, fmla=f"val {value}")


def _write_form(look: Element, item: ShapeItem) -> None:
    if item.geometry == "path" and item.path is not None:
        write_geometry(look, item.path, item.frame)
    elif item.geometry == "rounded":
        preset(look, "roundRect", adj=_corner(item))
    else:
        preset(look, PRESETS.get(item.geometry, "rect"))


def _corner(item: ShapeItem) -> int:
    """The corner's radius as a share of the shorter side, in thousandths of a percent; half of it at most."""
    side = min(item.frame.width, item.frame.height)
    return min(50_000, round(100_000 * item.radius / side)) if side > 0 else 0


def _write_line(parent: Element, item: ShapeItem, canvas: Canvas, decorative: bool) -> None:
    """A straight connector; one that rises to the right is flipped."""
    line = sub(parent, "p:cxnSp")
    head = sub(line, "p:nvCxnSpPr")
    canvas.name(head, item, decorative=decorative)
    sub(head, "p:cNvCxnSpPr")
    canvas.own_properties(head)
    look = sub(line, "p:spPr")
    place(look, item.frame, flipV=True if _rises(item) else None)
    preset(look, "line")
    write_stroke(look, item.stroke, canvas.colors)


def _rises(item: ShapeItem) -> bool:
    points = [p for s in item.path.segments for p in s.points] if item.path else []
    return len(points) > 1 and (points[-1].x - points[0].x) * (points[-1].y - points[0].y) < 0


def _write_dash(line: Element, stroke: Stroke) -> None:
    """Dashes as multiples of the line's width; an odd list is gone through twice, as in PDF."""
    if not stroke.dash or stroke.width <= 0:
        return
    lengths = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
    dashes = sub(line, "a:custDash")
    for on, off in zip(lengths[::2], lengths[1::2], strict=True):
        sub(dashes, "a:ds", d=round(100_000 * on / stroke.width), sp=round(100_000 * off / stroke.width))
