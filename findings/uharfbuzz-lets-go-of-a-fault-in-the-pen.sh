#!/usr/bin/env bash
# Guess:   a fault in the pen to which uharfbuzz draws a glyph (ValueError of a pen that refuses a point, the
#          KeyboardInterrupt of Ctrl-C) comes out of draw_glyph_with_pen, as it comes out of fontTools' glyph.draw(pen).
# Reality: the call returns as if all were well. The fault is printed ("Exception ignored in") and let go of, the one
#          stroke is missing, and the strokes after it are drawn.
# Seen:    uharfbuzz 0.57.0, fontTools 4.68.0; a square built by fontTools' FontBuilder.
# Matters: letters that are turned into outlines for a press sheet or a drawing lose a corner, and the program that made
#          them ends with success. A pen has to keep its own fault, and the caller has to ask for it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check uharfbuzz==0.57.0 fonttools==4.68.0
cd "$tmp"
"$tmp/venv/bin/python" - 2>faults.txt <<'PY' || { cat faults.txt; exit 1; }
import uharfbuzz
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import RecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

CORNERS = ((0, 0), (0, 500), (500, 500), (500, 0))
square = TTGlyphPen(None)
square.moveTo(CORNERS[0])
for corner in CORNERS[1:]:
    square.lineTo(corner)
square.closePath()
builder = FontBuilder(1000, isTTF=True)
builder.setupGlyphOrder([".notdef", "square"])
builder.setupCharacterMap({ord("口"): "square"})
builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "square": square.glyph()})
builder.setupHorizontalMetrics({".notdef": (500, 0), "square": (500, 0)})
builder.setupHorizontalHeader(ascent=800, descent=-200)
builder.setupOS2()
builder.setupPost()
builder.save("square.ttf")


class PenThatRefusesACorner(RecordingPen):
    def __init__(self, fault: BaseException) -> None:
        super().__init__()
        self.fault = fault

    def lineTo(self, point: tuple[float, float]) -> None:
        if tuple(point) == CORNERS[2]:
            raise self.fault
        super().lineTo(point)


def drawn(pen: RecordingPen) -> list[tuple[float, float]]:
    return [tuple(points[0]) for _, points in pen.value if points]


font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path("square.ttf")))
whole = RecordingPen()
font.draw_glyph_with_pen(1, whole)
print("uharfbuzz", uharfbuzz.__version__, drawn(whole))
assert CORNERS[2] in drawn(whole), "the square is another one"
for fault in (ValueError("not this corner"), KeyboardInterrupt()):
    torn = PenThatRefusesACorner(fault)
    font.draw_glyph_with_pen(1, torn)
    print(repr(fault), drawn(torn))
    assert drawn(torn) == [corner for corner in drawn(whole) if corner != CORNERS[2]], "drawing ends otherwise now"
    try:
        TTFont("square.ttf").getGlyphSet()["square"].draw(PenThatRefusesACorner(fault))
    except (ValueError, KeyboardInterrupt) as theirs:
        print("fontTools:", repr(theirs))
    else:
        raise AssertionError("fontTools lets go of the fault too now")
PY
grep "Exception ignored in" faults.txt
