#!/usr/bin/env bash
# Guess:   a label that is set to the middle (text-anchor="middle") stays in the middle if one of its words is bold:
#          anchors belong to the whole text chunk (SVG 1.1, 10.5), not to its tspans.
# Reality: svglib and CairoSVG place each part by itself and begin the first at, or before, the middle: "Take 5 mg
#          daily" starts in the middle of its box and runs out of the drawing, the last word off the sheet. Without a
#          tspan it is right. resvg, Typst and WeasyPrint are right in both.
# Seen:    svglib 2.3.2 with reportlab 5.1.0, CairoSVG 2.9.1 beside resvg-py 0.5.0, typst 0.15.2 and WeasyPrint 70.0,
#          PDFs drawn by pypdfium2 5.15.2.
# Matters: the one word that is made bold is the dose; its label then lies over the next box of a chart, and "daily" is
#          cut off. Texts of drawings have to be turned into paths before they are printed.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0 cairosvg==2.9.1 resvg-py==0.5.0 \
  typst==0.15.2 weasyprint==70.0 pypdfium2==5.15.2 pillow==13.0.0 numpy==2.4.6
cd "$tmp"
venv/bin/python - <<'PY'
import io
from pathlib import Path

import cairosvg
import numpy
import pypdfium2
import resvg_py
import typst
import weasyprint
from PIL import Image
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

PLAIN = "Take 5 mg daily"
BOLD = 'Take <tspan font-weight="bold">5 mg</tspan> daily'


def drawing(words):
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="60"><rect width="400" height="60" fill="#fff"/>'
        f'<text x="200" y="40" text-anchor="middle" font-family="Helvetica" font-size="20">{words}</text></svg>'
    )


def page(pdf):
    return pypdfium2.PdfDocument(pdf)[0].render(scale=4 / 3).to_pil()


def by_svglib(svg):
    Path("t.svg").write_text(svg)
    return page(renderPDF.drawToString(svg2rlg("t.svg")))


def by_typst(svg):
    Path("t.svg").write_text(svg)
    Path("t.typ").write_text('#set page(width: 300pt, height: 45pt, margin: 0pt)\n#image("t.svg", width: 300pt)')
    return page(typst.compile("t.typ"))


def by_weasyprint(svg):
    return page(weasyprint.HTML(string=f"<style>@page{{size:400px 60px;margin:0}}body{{margin:0}}</style>{svg}").write_pdf())


def by_cairosvg(svg):
    return Image.open(io.BytesIO(cairosvg.svg2png(bytestring=svg.encode())))


def by_resvg(svg):
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg))))


def off_middle(picture):
    dark = numpy.flatnonzero((numpy.asarray(picture.convert("L")) < 128).any(axis=0))
    return round((dark.min() + dark.max()) / 2 - 200)


seen = {draw.__name__: [off_middle(draw(drawing(words))) for words in (PLAIN, BOLD)]
        for draw in (by_svglib, by_cairosvg, by_resvg, by_typst, by_weasyprint)}
print(seen)
assert all(seen[name][1] > 40 for name in ("by_svglib", "by_cairosvg")), "the label keeps its middle now"
assert all(abs(both[0]) <= 4 for both in seen.values())
assert all(abs(seen[name][1]) <= 4 for name in ("by_resvg", "by_typst", "by_weasyprint"))
PY
