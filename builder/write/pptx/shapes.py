"""Shapes, lines, groups and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from builder.page.items import CORNERS, UPPER, GroupItem, ImageItem, ShapeItem, Stroke, TextItem
from builder.theme.ooxml import Element, qname
from builder.write.pptx.canvas import Canvas
from builder.write.pptx.colors import Colors
from builder.write.pptx.corners import corner_share, write_partly_rounded, write_preset
from builder.write.pptx.elements import child, corner_and_size, emu
from builder.write.pptx.freeform import write_geometry
from builder.write.pptx.prototypes import no_line_prototype, put, stand
from builder.write.shape_paths import rounded_path

PRESETS = {"rectangle": "rect", "rounded": "roundRect", "ellipse": "ellipse"}


def write_shape(item: ShapeItem, canvas: Canvas, decorative: bool) -> None:
    """A shape of PowerPoint's own where there is one, else a freeform; without theme effects."""
    if item.geometry == "line":
        _write_line(item, canvas, decorative)
        return
    _, _, look, transform = canvas.begin("Sp", item, decorative=decorative)
    if item.geometry == "rounded" and item.corners != CORNERS:
        write_partly_rounded(look, transform, item)
    else:
        stand(transform, item.frame)
        _write_form(look, item)
    canvas.colors.fill(look, item.fill)
    write_outline(look, item.stroke, canvas.colors)


def write_outline(parent: Element, stroke: Stroke | None, colors: Colors, tag: str = "a:ln") -> None:
    """`a:ln` or a table's `a:lnB`: an outline, or none."""
    if stroke is None:
        put(parent, no_line_prototype(tag))
        return
    line = child(parent, tag, w=emu(stroke.width), cap="rnd" if stroke.cap == "round" else "flat")
    colors.fill(line, stroke.color)
    _write_dash(line, stroke)
    if stroke.cap == "round":
        child(line, "a:round")
    else:
        child(line, "a:miter", lim=800_000)


def open_group(item: GroupItem, canvas: Canvas, decorative: bool) -> Element:
    """`p:grpSp` under its name, for members that keep the page's coordinates.

    One without a text of its own is told by its words: a group that says nothing counts as a picture without any.
    """
    told = item.alt or " ".join(_words(item))
    group, _, _, transform = canvas.begin("GrpSp", item, decorative=decorative, alt=told)
    stand(transform, item.frame)
    left, top, width, height = corner_and_size(item.frame)
    child(transform, "a:chOff", x=left, y=top)
    child(transform, "a:chExt", cx=width, cy=height)
    return group


def _words(item: GroupItem) -> Iterator[str]:
    """The words of a group's texts, in reading order."""
    for member in item.items:
        if isinstance(member, GroupItem):
            yield from _words(member)
        elif isinstance(member, TextItem):
            yield from (paragraph.set.text for paragraph in member.paragraphs)


def write_picture(item: ImageItem, canvas: Canvas, decorative: bool) -> None:
    """A picture with its own file in the package."""
    element = canvas.adopt(canvas.shapes.add_picture(BytesIO(item.data), 0, 0), item, decorative=decorative)
    if item.radius:
        _round_picture(next(element.iter(qname("p:spPr"))), item)


def _round_picture(look: Element, item: ImageItem) -> None:
    """A picture's corners: PowerPoint's own form with four or with the upper two; others as an outline, for a form that
    is turned would turn the picture."""
    form = next(look.iter(qname("a:prstGeom")))
    if item.corners not in (CORNERS, UPPER):
        look.remove(form)
        write_geometry(look, rounded_path(item.frame, item.radius, item.radius, item.corners), item.frame)
        return
    form.set("prst", "roundRect" if item.corners == CORNERS else "round2SameRect")
    handles = next(form.iter(qname("a:avLst")))
    guides = {"adj": corner_share(item)} if item.corners == CORNERS else {"adj1": corner_share(item), "adj2": 0}
    for name, value in guides.items():
        child(handles, "a:gd", name=name, fmla=f"val {value}")


def _write_form(look: Element, item: ShapeItem) -> None:
    if item.geometry == "path" and item.path is not None:
        write_geometry(look, item.path, item.frame)
    elif item.geometry == "rounded":
        write_preset(look, "roundRect", adj=corner_share(item))
    else:
        write_preset(look, PRESETS.get(item.geometry, "rect"))


def _write_line(item: ShapeItem, canvas: Canvas, decorative: bool) -> None:
    """A straight connector; one that rises to the right is flipped."""
    _, _, look, transform = canvas.begin("CxnSp", item, decorative=decorative)
    stand(transform, item.frame, flipV=True if _rises(item) else None)
    write_preset(look, "line")
    write_outline(look, item.stroke, canvas.colors)


def _rises(item: ShapeItem) -> bool:
    points = [p for s in item.path.segments for p in s.points] if item.path else []
    return len(points) > 1 and (points[-1].x - points[0].x) * (points[-1].y - points[0].y) < 0


def _write_dash(line: Element, stroke: Stroke) -> None:
    """Dashes as multiples of the line's width; an odd list is gone through twice, as in PDF."""
    if not stroke.dash or stroke.width <= 0:
        return
    lengths = stroke.dash if len(stroke.dash) % 2 == 0 else stroke.dash * 2
    dashes = child(line, "a:custDash")
    for on, off in zip(lengths[::2], lengths[1::2], strict=True):
        child(dashes, "a:ds", d=round(100_000 * on / stroke.width), sp=round(100_000 * off / stroke.width))
