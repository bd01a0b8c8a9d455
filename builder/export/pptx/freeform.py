"""Drawn paths as custom geometry, so that they can be edited point by point and recoloured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from builder.export.pptx.xml import emu, markup
from builder.geometry import Path, Point, Rect, Segment
from builder.layout.vector import cubic_at

Subpath = tuple[Segment, ...]
BEFORE_PATHS = '<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>'
"""Handles, guides and connections, which our forms have none of, and where a text in them would stand."""


def geometry(path: Path, frame: Rect) -> str:
    """`a:custGeom` of a path in page coordinates, within the shape's frame."""
    size = f'w="{max(1, emu(frame.width))}" h="{max(1, emu(frame.height))}"'
    paths = [f"<a:path {size}>{''.join(_segments(group, frame))}</a:path>" for group in filled_apart(path)]
    return f"<a:custGeom>{BEFORE_PATHS}{markup('a:pathLst', content=''.join(paths))}</a:custGeom>"


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
    for index in order:
        around = [g for g in groups if areas[g] * areas[index] < 0 and _within(outlines[index], outlines[g])]
        if around:
            groups[around[-1]].append(index)
        else:
            groups[index] = [index]
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
    return sum(a.x * b.y - b.x * a.y for a, b in zip(outline, (*outline[1:], outline[0]), strict=True))


def _within(inner: Sequence[Point], outer: Sequence[Point]) -> bool:
    """Whether most corners of one polygon lie within another."""
    inside = sum(_contains(outer, point) for point in inner)
    return 2 * inside > len(inner)


def _contains(outline: Sequence[Point], point: Point) -> bool:
    crossings = False
    for a, b in zip(outline, (*outline[1:], outline[0]), strict=True):
        if (a.y > point.y) != (b.y > point.y):
            crossings ^= point.x < a.x + (point.y - a.y) * (b.x - a.x) / (b.y - a.y)
    return crossings


def _segments(group: Subpath, frame: Rect) -> Iterator[str]:
    """The markup of each step; a cubic's three points are its two handles and its end."""
    for kind, points in group:
        name = _NAMES[kind]
        at = [f'<a:pt x="{emu(x - frame.x)}" y="{emu(y - frame.y)}"/>' for x, y in points]
        yield f"<a:{name}>{''.join(at)}</a:{name}>" if at else f"<a:{name}/>"


_NAMES = {"move": "moveTo", "line": "lnTo", "curve": "cubicBezTo", "close": "close"}
