#!/usr/bin/env bash
# Guess:   a part of a drawing that is turned by CSS, style="transform: rotate(90deg)", is turned in print as by the
#          attribute transform="rotate(90)": SVG 2 (8.5) made them one, and style holds other properties everywhere.
# Reality: CairoSVG and Typst leave it as it stands, without a word, and svglib, which logs that it does not understand
#          90deg. WeasyPrint turns it. svglib passes over transform-origin beside the attribute too, and says nothing of
#          that: the part is turned out of the drawing.
# Seen:    weasyprint 70.0, CairoSVG 2.9.1, svglib 2.3.2 with reportlab 5.1.0, typst 0.15.2; pages drawn by pypdfium2
#          5.15.2.
# Matters: the hand of a clock that shows when to take a tablet, or of a dial of blood pressure, is turned so on the web. On
#          paper it shows twelve o'clock, a right drawing with another meaning.
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
handler.emit = lambda record: told.append(f"{record.name}: {record.getMessage()}")
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


def place(name, how):
    """Of what is dark in the picture, in hundredths: left, top, right, bottom; None where nothing is."""
    hand = f'<rect x="48" y="10" width="4" height="40" {how}/>'
    pathlib.Path("a.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">{hand}</svg>'
    )
    picture = DRAW[name]().convert("L")
    box = picture.point(lambda value: 255 * (value < 128)).getbbox()
    return box and tuple(round(100 * edge / picture.width) for edge in box)


TWELVE, THREE = (48, 10, 52, 50), (50, 48, 90, 52)
with warnings.catch_warnings(record=True) as warned:
    for name in DRAW:
        whole = place(name, 'transform="rotate(90 50 50)"')
        origin = place(name, 'transform="rotate(90)" transform-origin="50 50"')
        css = place(name, 'style="transform: rotate(90deg); transform-origin: 50px 50px"')
        print(f"{name}: by the attribute {whole}, with its origin apart {origin}, by CSS {css}")
        assert whole == THREE, (name, whole)
        assert origin == (None if name == "svglib" else THREE), f"{name} places the origin otherwise now"
        assert css == (THREE if name == "WeasyPrint" else TWELVE), f"{name} turns by CSS otherwise now"
print(told)
about = [str(one) for one in (*told, *warned) if "transform" in str(one) or "origin" in str(one)]
assert len(about) == 1 and about[0].startswith("svglib") and "90deg" in about[0], about
PY
