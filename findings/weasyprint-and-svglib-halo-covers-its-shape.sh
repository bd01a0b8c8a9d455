#!/usr/bin/env bash
# Guess:   paint-order="stroke" puts the white rim behind a letter or shape, as SVG 2 (paint-order) has it.
# Reality: both pass it over and draw the rim last, over the shape: a rim wider than the strokes of a
#          letter leaves nothing of it.
# Seen:    weasyprint 70.0; svglib 2.3.2 with reportlab 5.1.0; pages drawn by pypdfium2 5.15.2.
# Matters: labels on maps and drawings of the body have such rims so that they can be read on any ground. In print such a
#          label is a white blot.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check \
  weasyprint==70.0 svglib==2.3.2 reportlab==5.1.0 pypdfium2==5.15.2 pillow==12.3.0
"$tmp/venv/bin/python" - <<'PY'
import base64
import io

import pypdfium2
import weasyprint
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

LETTER = '<path d="M45 10H55V90H45Z" fill="#000" stroke="#fff" stroke-width="14" {}/>'
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">'
    '<rect width="100" height="100" fill="#9cf"/>{}</svg>'
)


def middle(pdf):
    page = pypdfium2.PdfDocument(pdf)[0]
    picture = page.render(scale=100 / page.get_width()).to_pil().convert("RGB")
    return picture.getpixel((50, 50))


def by_weasyprint(svg):
    source = base64.b64encode(svg.encode()).decode()
    return weasyprint.HTML(
        string=f"<style>@page{{size:100px;margin:0}}body{{margin:0}}img{{display:block}}</style><img src='data:image/svg+xml;base64,{source}'>"
    ).write_pdf()


def by_svglib(svg):
    return renderPDF.drawToString(svg2rlg(io.BytesIO(svg.encode())))


rimmed = SVG.format(LETTER.format('paint-order="stroke"'))
bare = SVG.format(LETTER.format('stroke-opacity="0"'))
seen = {make.__name__: (middle(make(bare)), middle(make(rimmed))) for make in (by_weasyprint, by_svglib)}
print("the letter without its rim, and with it behind:", seen)
for without, behind in seen.values():
    assert without == (0, 0, 0), seen
    assert behind == (255, 255, 255), "paint-order is kept now"
PY
