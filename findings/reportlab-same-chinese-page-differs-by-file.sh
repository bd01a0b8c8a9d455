#!/usr/bin/env bash
# Guess:   one page, drawn by the same calls into two files, has the same content stream in both; only the fonts' subsets
#          differ by what else stands in the file.
# Reality: reportlab's TTFont keeps ASCII at its own codes and numbers all others from 1, by their first use in the file.
#          The English page is equal byte for byte; the Chinese page, written after another page, has other codes.
# Seen:    reportlab 5.1.0, font made by fontTools 4.68.0, streams read by pikepdf 10.18.0.
# Matters: the panels of a leaflet cannot be kept as bytes and put into another file: each sign becomes another one,
#          and whoever tries it with an English leaflet first sees no fault. A panel has to be set anew in each file.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check reportlab==5.1.0 fonttools==4.68.0 pikepdf==10.18.0
cd "$tmp"
venv/bin/python - <<'PY'
from importlib.metadata import version

import pikepdf
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

ENGLISH, CHINESE, OTHER = "Take one", "每天一片", "先问医生"
LETTERS = sorted(set(ENGLISH + CHINESE + OTHER))


def square(size):
    pen = TTGlyphPen(None)
    pen.moveTo((100, 0))
    for corner in ((100, size), (size, size), (size, 0)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def make_font(path):
    """A font of squares, each of a size of its own."""
    names = {letter: f"uni{ord(letter):04X}" for letter in LETTERS}
    order = [".notdef", *names.values()]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(order)
    font.setupCharacterMap({ord(letter): name for letter, name in names.items()})
    font.setupGlyf({name: square(300 + 20 * n) for n, name in enumerate(order)})
    font.setupHorizontalMetrics(dict.fromkeys(order, (1000, 100)))
    font.setupHorizontalHeader(ascent=900, descent=-100)
    font.setupNameTable({"familyName": "Squares", "styleName": "Regular", "psName": "Squares-Regular"})
    font.setupOS2(sTypoAscender=900, sTypoDescender=-100, usWinAscent=900, usWinDescent=100)
    font.setupPost()
    font.save(path)


def last_page(path, *pages):
    """The content stream of the last of these pages, in a file of its own."""
    pdfmetrics.registerFont(TTFont("Squares", "squares.ttf"))
    canvas = Canvas(path, invariant=1, initialFontName="Squares")
    for words in pages:
        canvas.setFont("Squares", 12)
        canvas.drawString(50, 50, words)
        canvas.showPage()
    canvas.save()
    with pikepdf.open(path) as pdf:
        return pdf.pages[-1].Contents.read_bytes()


make_font("squares.ttf")
alone, second = last_page("a.pdf", CHINESE), last_page("b.pdf", OTHER, CHINESE)
print("reportlab", version("reportlab"))
print(alone, second, sep="\n")
assert last_page("c.pdf", ENGLISH) == last_page("d.pdf", "Tea", ENGLISH), "the English page differs too"
assert last_page("e.pdf", CHINESE) == alone, "the same file twice is not the same"
assert alone != second, "the Chinese page is the same in every file now"
PY
