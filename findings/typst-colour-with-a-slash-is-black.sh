#!/usr/bin/env bash
# Guess:   a colour in an SVG drawing that Typst does not know is told, or the shape is left out.
# Reality: it is drawn in black, without a word: rgb(255 0 0 / 100%), as browsers and Figma write colours by now, and
#          var(--a, #f00) with its own way out. rgb(255 0 0) without the slash is red.
# Seen:    typst 0.15.2 (from PyPI), drawn to PNG.
# Matters: a pale drawing of a body on a leaflet becomes a black shape, and every test for "has a picture" passes. A
#          drawing has to be looked at in print, or its colours rewritten as #RRGGBB first.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pillow==13.0.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import io
from pathlib import Path

import typst
from PIL import Image


def middle(paint):
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><rect width="20" height="20" {paint}/></svg>'
    Path("a.svg").write_text(svg)
    Path("a.typ").write_text('#set page(width: 20pt, height: 20pt, margin: 0pt)\n#image("a.svg", width: 20pt)')
    page = typst.compile("a.typ", format="png", ppi=72)
    return Image.open(io.BytesIO(page)).convert("RGB").getpixel((10, 10))


seen = {
    paint: middle(paint)
    for paint in ('fill="rgb(255 0 0)"', 'fill="rgb(255 0 0 / 100%)"', 'style="fill: var(--a, #f00)"')
}
print(seen)
plain, slash, variable = seen.values()
assert plain == (255, 0, 0), seen
assert slash == variable == (0, 0, 0), "these colours are read now, or told"
PY
