#!/usr/bin/env bash
# Guess:   a ring with pathLength="100" and stroke-dasharray="75 100" shows three quarters wherever SVG is drawn: the
#          dashes are counted in hundredths (SVG 2, 9.6.1; SVG 1.1, 8.11).
# Reality: WeasyPrint, svglib, CairoSVG, Typst and even resvg pass over pathLength and count in units of the drawing:
#          with a radius of 40 the ring shows 60 %, in one piece, and nothing looks wrong. Chromium shows 75 %.
# Seen:    WeasyPrint 70.0, svglib 2.3.2 with reportlab 5.1.0, CairoSVG 2.9.1, typst 0.15.2, resvg-py 0.5.0, PDFs drawn
#          by pypdfium2 5.15.2; Chromium of Debian 12.
# Matters: it is how rings and bars of percent are drawn for web pages. On the printed leaflet three of four people are
#          three of five. What is counted in hundredths has to be recounted by the length of the line.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 svglib==2.3.2 reportlab==5.1.0 cairosvg==2.9.1 \
  typst==0.15.2 resvg-py==0.5.0 pypdfium2==5.15.2 pillow==13.0.0 numpy==2.4.6
cd "$tmp"
venv/bin/python - <<'PY'
import io
import subprocess
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

RING = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 100 100"><rect width="100" height="100" '
    'fill="#fff"/><circle cx="50" cy="50" r="40" fill="none" stroke="#f00" stroke-width="10" HUNDRED '
    'stroke-dasharray="75 100"/></svg>'
).replace("HUNDRED", 'pathLength="100"')
Path("ring.svg").write_text(RING)
Path("ring.typ").write_text('#set page(width: 300pt, height: 300pt, margin: 0pt)\n#image("ring.svg", width: 300pt)')
Path("ring.html").write_text(f'<body style="margin:0">{RING}')
SHEET = "<style>@page{size:400px 400px;margin:0}body{margin:0}svg{display:block}</style>"


def page(pdf):
    return pypdfium2.PdfDocument(pdf)[0].render(scale=4 / 3).to_pil()


def by_chromium():
    call = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--window-size=400,600", "--screenshot=ring.png"]
    subprocess.run([*call, "ring.html"], check=True, capture_output=True)
    return Image.open("ring.png")


def share(picture):
    """How much of the ring's middle line is red."""
    turn = numpy.linspace(0, 2 * numpy.pi, 3600, endpoint=False)
    size = min(picture.size)
    x, y = ((size / 2 + size * 0.4 * f(turn)).astype(int) for f in (numpy.cos, numpy.sin))
    return round(float((numpy.asarray(picture.convert("RGB"))[y, x, 1] < 128).mean()), 2)


seen = {
    "weasyprint": share(page(weasyprint.HTML(string=SHEET + RING).write_pdf())),
    "svglib": share(page(renderPDF.drawToString(svg2rlg("ring.svg")))),
    "typst": share(page(typst.compile("ring.typ"))),
    "resvg": share(Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=RING))))),
    "cairosvg": share(Image.open(io.BytesIO(cairosvg.svg2png(bytestring=RING.encode())))),
    "chromium": share(by_chromium()),
}
print(seen)
assert abs(seen.pop("chromium") - 0.75) < 0.02
assert all(abs(part - 0.60) < 0.02 for part in seen.values()), "pathLength counts now"
PY
