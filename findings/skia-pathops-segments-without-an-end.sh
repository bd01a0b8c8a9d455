#!/usr/bin/env bash
# Guess:   each of skia-pathops' `Path.segments` ends in the point where the pen is left, as in a font's outline.
# Reality: a closed outline of quadratic curves alone comes as one `qCurveTo` whose last point is None, which is how
#          TrueType writes an outline without a point on the curve. The path's own steps (`for verb, points in path`)
#          have every end.
# Seen:    skia-pathops 0.9.2: the stroke of a circle, as an outline.
# Matters: a circle's rim that is cut by a clip path becomes such an outline, and a converter that reads the last point
#          as the place to go on from fails on the commonest shape of an icon.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check skia-pathops==0.9.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pathops

print("skia-pathops", pathops.__version__)
circle = pathops.Path()
pen = circle.getPen()
pen.moveTo((10, 0))
for curve in (
    ((10, 5.5), (5.5, 10), (0, 10)),
    ((-5.5, 10), (-10, 5.5), (-10, 0)),
    ((-10, -5.5), (-5.5, -10), (0, -10)),
    ((5.5, -10), (10, -5.5), (10, 0)),
):
    pen.curveTo(*curve)
pen.closePath()
circle.stroke(2, pathops.LineCap.BUTT_CAP, pathops.LineJoin.MITER_JOIN, 4)
segments = list(circle.segments)
print([(verb, points and points[-1]) for verb, points in segments])
assert any(verb == "qCurveTo" and points[-1] is None for verb, points in segments), "every segment has an end now"
steps = [points for verb, points in circle if verb == pathops.PathVerb.QUAD]
assert steps and all(len(points) == 2 and None not in points for points in steps), "the steps changed"
PY
