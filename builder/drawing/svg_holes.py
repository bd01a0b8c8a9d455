"""Even-odd filling (SVG 1.1, 11.3): outlines turned so that the non-zero rule, which all outputs have, fills alike."""

from __future__ import annotations

from builder.geometry import Path, Point, Segment


def even_odd(path: Path) -> Path:
    """The path with each outline turned by how many others lie around it; outlines that cross stay as they are."""
    outlines = _outlines(path.segments)
    shapes = [[point for segment in outline for point in segment.points] for outline in outlines]
    turned: list[Segment] = []
    for own, (outline, shape) in enumerate(zip(outlines, shapes, strict=True)):
        depth = sum(_holds(other, shape[0]) for i, other in enumerate(shapes) if i != own and len(other) > 2)
        turned += outline if (_area(shape) > 0) == (depth % 2 == 0) else _reversed(outline)
    return Path(tuple(turned))


def _outlines(segments: tuple[Segment, ...]) -> list[list[Segment]]:
    outlines: list[list[Segment]] = []
    for segment in segments:
        if segment.kind == "move" or not outlines:
            outlines.append([])
        outlines[-1].append(segment)
    return outlines


def _reversed(outline: list[Segment]) -> list[Segment]:
    """The outline drawn from its end to its start."""
    drawn = [segment for segment in outline if segment.kind != "close"]
    points = [point for segment in drawn for point in segment.points][::-1]
    out, at = [Segment("move", (points[0],))], 1
    for segment in reversed(drawn[1:]):
        count = len(segment.points)
        out.append(Segment(segment.kind, tuple(points[at : at + count])))
        at += count
    return [*out, Segment("close")]


def _area(points: list[Point]) -> float:
    """Twice the signed area."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(a.x * b.y - b.x * a.y for a, b in pairs)


def _holds(polygon: list[Point], point: Point) -> bool:
    inside = False
    for a, b in zip(polygon, [*polygon[1:], polygon[0]], strict=True):
        if (a.y > point.y) != (b.y > point.y) and point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x:
            inside = not inside
    return inside
