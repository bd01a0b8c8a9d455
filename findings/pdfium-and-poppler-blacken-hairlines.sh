#!/usr/bin/env bash
# Guess:   a line of 0.02 points is as faint in a PDF as the same line is in an SVG picture, whose renderers fade what
#          is thinner than a pixel.
# Reality: readers of PDF draw the thinnest line that they can: pypdfium2 (Chrome's reader) and poppler give it the
#          same black as a line of a whole point. resvg, a renderer of SVG, leaves less than a tenth of it.
# Seen:    pypdfium2 5.15.2, poppler's pdftoppm, resvg-py 0.5.0; pages by reportlab 5.1.0.
# Matters: drawings for biology (Servier's on bioicons.com) have outlines of 0.08 units in a width of 650. Put
#          into a leaflet as they are, the pale drawing stands there in black outlines.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check \
  reportlab==5.1.0 pypdfium2==5.15.2 resvg-py==0.5.0 pillow==13.0.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import io
import subprocess
from pathlib import Path

import pypdfium2
import resvg_py
from PIL import Image
from reportlab.pdfgen import canvas


def page(width):
    out = io.BytesIO()
    drawn = canvas.Canvas(out, pagesize=(100, 20))
    drawn.setLineWidth(width)
    drawn.line(0, 10, 100, 10)
    drawn.save()
    return out.getvalue()


def picture(width):
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="100" height="20"><rect width="100" height="20" fill="#fff"/>'
        f'<path d="M0 10H100" stroke="#000" stroke-width="{width}"/></svg>'
    )
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg))))


def by_poppler(data):
    Path("a.pdf").write_bytes(data)
    subprocess.run(["pdftoppm", "-r", "72", "-gray", "a.pdf", "a"], check=True)
    return Image.open(next(Path().glob("a-*.pgm")))


def darkness(image):
    """How dark the column in the middle is, all in all; 255 is one black pixel."""
    grey = image.convert("L")
    return sum(255 - grey.getpixel((50, y)) for y in range(grey.height))


seen = {
    "pdfium": [darkness(pypdfium2.PdfDocument(page(w))[0].render(scale=1).to_pil()) for w in (0.02, 1)],
    "poppler": [darkness(by_poppler(page(w))) for w in (0.02, 1)],
    "resvg": [darkness(picture(w)) for w in (0.02, 1)],
}
print("darkness of a line of 0.02 points, and of one of a point:", seen)
for reader in ("pdfium", "poppler"):
    thin, whole = seen[reader]
    assert thin >= 0.95 * whole > 0, "hairlines are faded now"
thin, whole = seen["resvg"]
assert thin < 0.1 * whole, seen
PY
