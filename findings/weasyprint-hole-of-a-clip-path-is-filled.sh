#!/usr/bin/env bash
# Guess:   WeasyPrint cuts a drawing by a clip path with clip-rule="evenodd" as it fills a shape with
#          fill-rule="evenodd": the hole stays open.
# Reality: fill-rule is kept, clip-rule is passed over: the hole of the clip path is painted too.
# Seen:    weasyprint 70.0, page drawn by pypdfium2 5.15.2.
# Matters: drawing programs cut cells, vessels and rings out with such clip paths; in the leaflet their insides are
#          covered, where SVG (CSS Masking, clip-rule) leaves them open.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2 pillow==12.3.0
"$tmp/venv/bin/python" - <<'PY'
import base64

import pypdfium2
import weasyprint

RING = "M10 10H90V90H10ZM30 30H70V70H30Z"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">{}</svg>'


def pixels(inside):
    source = base64.b64encode(SVG.format(inside).encode()).decode()
    page = f"<style>@page{{size:100px;margin:0}}body{{margin:0}}img{{display:block}}</style><img src='data:image/svg+xml;base64,{source}'>"
    made = pypdfium2.PdfDocument(weasyprint.HTML(string=page).write_pdf())
    picture = made[0].render(scale=96 / 72).to_pil().convert("RGB")
    return picture.getpixel((20, 50)), picture.getpixel((50, 50))


filled = pixels(f'<path d="{RING}" fill="#00f" fill-rule="evenodd"/>')
clipped = pixels(
    f'<clipPath id="k"><path d="{RING}" clip-rule="evenodd"/></clipPath>'
    '<rect width="100" height="100" fill="#00f" clip-path="url(#k)"/>'
)
print("ring and hole: filled", filled, "clipped", clipped)
assert filled == ((0, 0, 255), (255, 255, 255)), filled
assert clipped == ((0, 0, 255), (0, 0, 255)), "clip-rule is kept now"
PY
