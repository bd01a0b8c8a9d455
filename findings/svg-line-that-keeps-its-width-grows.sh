#!/usr/bin/env bash
# Guess:   a line with vector-effect="non-scaling-stroke" (SVG 2, 8.13; SVG Tiny 1.2) keeps its width when its drawing is
#          enlarged, as in every browser and drawing program, or its loss is told.
# Reality: WeasyPrint, CairoSVG, svglib and Typst pass over it, without a word: a line of 2 in a part that is enlarged ten
#          times is 20 wide.
# Seen:    weasyprint 70.0, CairoSVG 2.9.1, svglib 2.3.2 with reportlab 5.1.0, typst 0.15.2; pages drawn by pypdfium2
#          5.15.2.
# Matters: charts made by libraries, maps and plans are drawn in a unit square and enlarged, with such lines. On the page in
#          the browser they are fine; on paper the curve of a chart is a bar over all else.
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


def height(name):
    """Of what is dark in the picture, in hundredths of its height."""
    picture = DRAW[name]().convert("L")
    top, bottom = picture.point(lambda value: 255 * (value < 128)).getbbox()[1::2]
    return round(100 * (bottom - top) / picture.height)


def line(effect):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100"><g transform="scale(10)">'
        f'<path d="M1 5H9" fill="none" stroke="#000" stroke-width="2" {effect}/></g></svg>'
    )


with warnings.catch_warnings(record=True) as warned:
    for name in DRAW:
        pathlib.Path("a.svg").write_text(line(""))
        plain = height(name)
        pathlib.Path("a.svg").write_text(line('vector-effect="non-scaling-stroke"'))
        kept = height(name)
        print(f"{name}: a line of 2 enlarged ten times is {plain} high, one that is to keep its width {kept}")
        assert plain == 20, (name, plain)
        assert kept == 20, f"{name} keeps the width now"
assert not any("vector" in str(one) for one in (*told, *warned))
PY
