"""Drawn paths as custom geometry, so that they can be edited point by point and recoloured."""

from __future__ import annotations

from collections.abc import Sequence

from lxml.etree import SubElement

from builder.export.pptx.elements import child, emu
from builder.geometry import Path, Point, Rect, Segment
from builder.layout.vector import cubic_at
from builder.theme.ooxml import EMU_PER_POINT, Element, qname

Subpath = tuple[Segment, ...]
ASKED = 8
"""Corners that tell whether an outline lies within another; land has thousands."""
STEPS = {"move": "a:moveTo", "line": "a:lnTo", "curve": "a:cubicBezTo", "close": "a:close"}
_NAMES = {kind: qname(name) for kind, name in STEPS.items()}
_POINT = qname("a:pt")


def write_geometry(parent: Element, path: Path, frame: Rect) -> None:
    """`a:custGeom` of a path in page coordinates, within the shape's frame."""
    form = child(parent, "a:custGeom")
    for name in ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"):
        child(form, name)
    child(form, "a:rect", l="0", t="0", r="r", b="b")
    paths = child(form, "a:pathLst")
    for group in filled_apart(path):
        _write_steps(child(paths, "a:path", w=max(1, emu(frame.width)), h=max(1, emu(frame.height))), group, frame)


def filled_apart(path: Path) -> list[Subpath]:
    """The path's subpaths, those that lie over one another apart and holes with what they are cut from.

    Our paths are filled by the non-zero rule; Office fills each `a:path` by even-odd, where an overlap is a hole.
    """
    subpaths = _subpaths(path)
    if len(subpaths) < 2:
        return list(subpaths)
    outlines = [_outline(s) for s in subpaths]
    areas = [_area(o) for o in outlines]
    order = sorted(range(len(subpaths)), key=lambda i: -abs(areas[i]))
    groups: dict[int, list[int]] = {}
    turning: dict[int, list[int]] = {1: [], 0: [], -1: []}
    """The groups by the direction of what they began with: a hole turns the other way."""
    for index in order:
        direction = _sign(areas[index])
        others = turning[-direction] if direction else []
        around = [g for g in others if _within(outlines[index], outlines[g])]
        if around:
            groups[around[-1]].append(index)
        else:
            groups[index] = [index]
            turning[direction].append(index)
    return [tuple(s for i in sorted(groups[g]) for s in subpaths[i]) for g in sorted(groups)]


def _subpaths(path: Path) -> list[Subpath]:
    out: list[list[Segment]] = []
    for segment in path.segments:
        if segment.kind == "move" or not out:
            out.append([])
        out[-1].append(segment)
    return [tuple(s) for s in out if len(s) > 1]


def _outline(subpath: Subpath) -> list[Point]:
    """The corners of a polygon close to the subpath: curves are cut in eight."""
    points: list[Point] = []
    for segment in subpath:
        if segment.kind == "curve":
            start, (first, second, end) = points[-1], segment.points
            points += [cubic_at(start, first, second, end, step / 8) for step in range(1, 9)]
        else:
            points += segment.points
    return points


def _area(outline: Sequence[Point]) -> float:
    """Twice the area, its sign telling the direction."""
    return sum([ax * by - bx * ay for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True)])


def _sign(area: float) -> int:
    return (area > 0) - (area < 0)


def _within(inner: Sequence[Point], outer: Sequence[Point]) -> bool:
    """Whether most corners of one polygon lie within another; of many, some are asked."""
    corners = inner[:: max(1, len(inner) // ASKED)]
    xs, ys = zip(*outer, strict=True)
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    near = [point for point in corners if left <= point.x <= right and top <= point.y <= bottom]
    return 2 * len(near) > len(corners) and 2 * sum(_contains(outer, point) for point in near) > len(corners)


def _contains(outline: Sequence[Point], point: Point) -> bool:
    crossings = False
    x, y = point
    for (ax, ay), (bx, by) in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (ay > y) != (by > y):
            crossings ^= x < ax + (y - ay) * (bx - ax) / (by - ay)
    return crossings


def _write_steps(parent: Element, group: Subpath, frame: Rect) -> None:
    """Each step of an outline; a cubic's three points are its two handles and its end.

    Points are counted in EMU, and their elements made, right here: a deck's drawings have some ten thousand.
    """
    left, top, scale = frame.x, frame.y, EMU_PER_POINT
    for kind, points in group:
        step = SubElement(parent, _NAMES[kind])
        for x, y in points:
            SubElement(step, _POINT, {"x": str(round((x - left) * scale)), "y": str(round((y - top) * scale))})
