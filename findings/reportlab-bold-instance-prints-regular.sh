#!/usr/bin/env bash
# Guess:   two faces that fontTools cuts from one variable font, regular and bold, are two fonts in reportlab's PDF,
#          each registered under a name of its own.
# Reality: both keep the PostScript name of the variable font, and reportlab keys what it embeds by that name: one
#          font is in the file, and bold is printed regular, without a word.
#          instantiateVariableFont(updateFontNames=True) helps.
# Seen:    fontTools 4.68.0 with reportlab 5.1.0, fonts of the file counted by pikepdf 10.18.0; font made by
#          fontTools.
# Matters: warnings in bold are no longer bold in the print, and nothing but a look at the page shows it. Each face
#          needs a name of its own inside the font, too.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check fonttools==4.68.0 reportlab==5.1.0 pikepdf==10.18.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.TupleVariation import TupleVariation
from fontTools.varLib.instancer import instantiateVariableFont
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont as Embedded
from reportlab.pdfgen.canvas import Canvas


def bar(width):
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for point in ((100, 700), (100 + width, 700), (100 + width, 0)):
        pen.lineTo(point)
    pen.closePath()
    return pen.glyph()


order = [".notdef", "space", "A"]
builder = FontBuilder(1000, isTTF=True)
builder.setupGlyphOrder(order)
builder.setupCharacterMap({32: "space", 65: "A"})
builder.setupGlyf({".notdef": bar(50), "space": TTGlyphPen(None).glyph(), "A": bar(100)})
builder.setupHorizontalMetrics({name: (600, 0) for name in order})
builder.setupHorizontalHeader(ascent=800, descent=-200)
builder.setupNameTable({"familyName": "Bars", "styleName": "Regular", "psName": "Bars-Regular"})
builder.setupOS2()
builder.setupPost()
builder.setupFvar([("wght", 400, 400, 700, "Weight")], [])
wider = [(0, 0), (0, 0), (200, 0), (200, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
builder.setupGvar({"A": [TupleVariation({"wght": (0, 1, 1)}, wider)]})
builder.save("bars.ttf")

canvas = Canvas("page.pdf", invariant=1)
for weight in (400, 700):
    face = instantiateVariableFont(TTFont("bars.ttf"), {"wght": weight})
    print(weight, "width of the bar:", face["glyf"]["A"].xMax - face["glyf"]["A"].xMin, face["name"].getDebugName(6))
    face.save(f"{weight}.ttf")
    pdfmetrics.registerFont(Embedded(f"bars-{weight}", f"{weight}.ttf"))
    canvas.setFont(f"bars-{weight}", 40)
    canvas.drawString(50, weight, "AAA")
canvas.save()
with pikepdf.open("page.pdf") as pdf:
    fonts = [font.BaseFont for font in pdf.pages[0].Resources.Font.values() if "/FontDescriptor" in font]
print("embedded:", *fonts)
assert len(fonts) == 1, "both faces are in the file now"
PY
