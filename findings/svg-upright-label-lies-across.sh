#!/usr/bin/env bash
# Guess:   a label of a drawing that is set upright, writing-mode="vertical-rl" (CSS Writing Modes; tb in SVG 1.1, 10.7.2),
#          as Chinese labels at an axis or on a map are, stands upright in print, or is told.
# Reality: WeasyPrint, CairoSVG and svglib lay it across, from where its top was to be: it runs over what is beside it, and
#          out of the drawing. Nothing is told. Typst sets it upright, as browsers do.
# Seen:    weasyprint 70.0, CairoSVG 2.9.1, svglib 2.3.2 with reportlab 5.1.0, typst 0.15.2; pages drawn by pypdfium2
#          5.15.2. The label is of Latin letters, so that no Chinese font is needed; how it runs is the same.
# Matters: the words at the side of a chart, the name of a street on the way to the meeting: half of them end outside the
#          paper or on top of the curve.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 CairoSVG==2.9.1 svglib==2.3.2 reportlab==5.1.0 \
  typst==0.15.2 pypdfium2==5.15.2 pillow==13.0.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import io
import logging
import pathlib
import warnings

import cairosvg
import pypdfium2
import typst
import weasyprint
from PIL import Image
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

told = []
handler = logging.Handler(logging.WARNING)
handler.emit = lambda record: told.append(record.getMessage())
logging.getLogger().addHandler(handler)
logging.getLogger("weasyprint").addHandler(handler)
PAGE = "<style>@page { size: 100px; margin: 0 } body { margin: 0 } img { display: block; width: 100px }</style>"


def drawn(data):
    return pypdfium2.PdfDocument(data)[0].render(scale=4).to_pil()


def typst_page():
    pathlib.Path("a.typ").write_text("#set page(width: 100pt, height: 100pt, margin: 0pt)\n#image('a.svg', width: 100pt)".replace("'", '"'))
    return drawn(typst.compile("a.typ"))


DRAW = {
    "WeasyPrint": lambda: drawn(weasyprint.HTML(string=PAGE + "<img src=a.svg>", base_url=f"{pathlib.Path.cwd()}/").write_pdf()),
    "CairoSVG": lambda: Image.open(io.BytesIO(cairosvg.svg2png(url="a.svg", scale=4, background_color="white"))),
    "svglib": lambda: drawn(renderPDF.drawToString(svg2rlg("a.svg"))),
    "Typst": typst_page,
}


def box(name, mode):
    """Of the label in the picture, in hundredths: how wide and how high."""
    label = f'<text x="20" y="12" font-family="sans-serif" font-size="10" {mode}>HHHHHH</text>'
    pathlib.Path("a.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">{label}</svg>'
    )
    picture = DRAW[name]().convert("L")
    left, top, right, bottom = picture.point(lambda value: 255 * (value < 128)).getbbox()
    return round(100 * (right - left) / picture.width), round(100 * (bottom - top) / picture.width)


with warnings.catch_warnings(record=True) as warned:
    for name in DRAW:
        for mode in ('writing-mode="vertical-rl"', 'writing-mode="tb"', 'style="writing-mode: vertical-rl"'):
            wide, high = box(name, mode)
            print(f"{name}: {mode}: {wide} wide, {high} high")
            assert (high > wide) == (name == "Typst"), f"{name} sets the label otherwise now"
assert not any("writing-mode" in str(one) for one in (*told, *warned))
PY
