"""Draws set lines to a small grey picture, from the glyphs' own outlines."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageDraw

from builder.typeset.fonts import hb_font, units_per_em
from builder.typeset.model import GlyphRun, SetParagraph

SCALE = 2
"""Pixels a point in the finished picture."""
OVER = 4
"""Drawn so many times larger, then scaled down."""
NONE = 128
"""The winding number 0, in a picture whose values go from 0 to 255."""
STEPS = 6
"""Straight pieces a curve is drawn with."""

Contour = list[tuple[float, float]]


class _Pen:
    """Collects contours with curves flattened; the methods are those of a fontTools pen."""

    def __init__(self) -> None:
        self.contours: list[Contour] = []

    def moveTo(self, p: tuple[float, float]) -> None:  # noqa: N802
        self.contours.append([p])

    def lineTo(self, p: tuple[float, float]) -> None:  # noqa: N802
        self.contours[-1].append(p)

    def curveTo(self, a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> None:  # noqa: N802
        s = self.contours[-1][-1]
        for k in range(1, STEPS + 1):
            t = k / STEPS
            w = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
            self.contours[-1].append(
                (sum(v * q[0] for v, q in zip(w, (s, a, b, c), strict=True)),
                 sum(v * q[1] for v, q in zip(w, (s, a, b, c), strict=True)))
            )  # fmt: skip

    def qCurveTo(self, a: tuple[float, float], c: tuple[float, float]) -> None:  # noqa: N802
        s = self.contours[-1][-1]
        third = 2 / 3
        self.curveTo(
            (s[0] + third * (a[0] - s[0]), s[1] + third * (a[1] - s[1])),
            (c[0] + third * (a[0] - c[0]), c[1] + third * (a[1] - c[1])), c,
        )  # fmt: skip

    def closePath(self) -> None:  # noqa: N802
        pass


def picture(paragraph: SetParagraph) -> Image.Image:
    """The paragraph at its measure, a hairline at its right edge; black on white."""
    big = SCALE * OVER
    style = paragraph.style
    size = (round((paragraph.measure + 4) * big), round((paragraph.height + 4) * big))
    ink = Image.new("L", size, NONE)
    for number, line in enumerate(paragraph.lines):
        baseline = (number + 0.5) * style.leading + style.size * 0.38 + 2
        for run in line.runs:
            _draw_run(ink, run, baseline, big)
    grey = ink.point([255 if winding == NONE else 0 for winding in range(256)])
    edge = round((paragraph.measure + 2) * big)
    ImageDraw.Draw(grey).line([(edge, 0), (edge, size[1])], fill=0, width=2)
    return grey.resize((size[0] // OVER, size[1] // OVER), Image.Resampling.BOX)


def _draw_run(ink: Image.Image, run: GlyphRun, baseline: float, big: int) -> None:
    font, unit = hb_font(run.face), run.size / units_per_em(run.face)
    x = run.x + 2
    for glyph in run.glyphs:
        pen = _Pen()
        font.draw_glyph_with_pen(glyph.gid, pen)
        for contour in pen.contours:
            points = [((x + glyph.dx + px * unit) * big, (baseline - run.rise - py * unit) * big) for px, py in contour]
            _wind(ink, points)
        x += glyph.advance


def _wind(ink: Image.Image, points: Contour) -> None:
    """Add a contour to the winding numbers: parts of a glyph may lie over one another (the non-zero rule)."""
    if len(points) < 3:
        return
    left, top = (int(min(p[i] for p in points)) - 1 for i in (0, 1))
    right, bottom = (int(max(p[i] for p in points)) + 2 for i in (0, 1))
    patch = Image.new("L", (right - left, bottom - top), 0)
    ImageDraw.Draw(patch).polygon([(x - left, y - top) for x, y in points], fill=1)
    under = ink.crop((left, top, right, bottom))
    turn = ImageChops.add if _area(points) > 0 else ImageChops.subtract
    ink.paste(turn(under, patch), (left, top))


def _area(points: Contour) -> float:
    """Twice the signed area."""
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, [*points[1:], points[0]], strict=True))
