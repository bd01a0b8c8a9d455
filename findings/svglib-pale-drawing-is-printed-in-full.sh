#!/usr/bin/env bash
# Guess:   svglib draws <g opacity="0.1"> as pale as every browser does, as it does with fill-opacity.
# Reality: opacity is passed over without a word, on a group and on a shape: the colour is printed in full.
#          fill-opacity works.
# Seen:    svglib 2.3.2 with reportlab 5.1.0, page drawn by pypdfium2 5.15.2.
# Matters: a drawing meant as a faint ground behind the words of a panel hides them. Drawing programs write opacity,
#          not fill-opacity, when a layer is made pale, so every drawing has to be looked at in print.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0 pypdfium2==5.15.2 pillow==13.0.0
"$tmp/venv/bin/python" - <<'PY'
import io

import pypdfium2
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg


def colour(rectangle):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">{rectangle}</svg>'
    page = renderPDF.drawToString(svg2rlg(io.BytesIO(svg.encode())))
    return pypdfium2.PdfDocument(page)[0].render().to_pil().convert("RGB").getpixel((20, 20))


rectangle = '<rect width="40" height="40" fill="#f00" {}/>'
seen = {
    "group": colour('<g opacity="0.1">' + rectangle.format("") + "</g>"),
    "shape": colour(rectangle.format('opacity="0.1"')),
    "fill": colour(rectangle.format('fill-opacity="0.1"')),
}
print(seen)
assert seen["fill"][1] > 200, seen
assert seen["group"] == seen["shape"] == (255, 0, 0), "opacity is drawn now"
PY
