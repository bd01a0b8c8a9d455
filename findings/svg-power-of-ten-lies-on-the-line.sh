#!/usr/bin/env bash
# Guess:   baseline-shift: super, by which drawing programs raise a 9 (SVG 1.1, 10.9.2), raises it in print, or is
#          told.
# Reality: WeasyPrint and CairoSVG leave it on the line, without a word: 10⁹/L is 109/L, its 9 only a little smaller.
#          resvg and Typst raise it. dy="-18" is raised by all.
# Seen:    WeasyPrint 70.0, CairoSVG 2.9.1 beside resvg-py 0.5.0 and typst 0.15.2, the height of the 9 in their
#          pictures, drawn from the PDFs by pypdfium2 5.15.2; font of manimgx-fonts-cjk 2026.9.26.post1.
# Matters: blood counts are written as 10⁹/L and bacteria as 10⁶; 109 looks like a value that somebody measured. Labels
#          of drawings have to be turned into paths, or raised by dy.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 cairosvg==2.9.1 resvg-py==0.5.0 \
  typst==0.15.2 pypdfium2==5.15.2 pillow==13.0.0 manimgx-fonts-cjk==2026.9.26.post1 numpy==2.4.6
cd "$tmp"
venv/bin/python - <<'PY'
import io
from pathlib import Path

import cairosvg
import manimgx_fonts_cjk
import numpy
import pypdfium2
import resvg_py
import typst
import weasyprint
from PIL import Image

FONTS = str(Path(manimgx_fonts_cjk.__file__).parent)
FAMILY = "Noto Sans CJK SC"
RAISED = {"baseline-shift": ('baseline-shift="super"', ""), "dy": ('dy="-18"', 'dy="18"')}


def drawing(raise_it, back):
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="200" height="100" fill="#fff"/>'
        f'<text x="10" y="70" font-family="{FAMILY}" font-size="40">10<tspan {raise_it} font-size="24" fill="#f00">9'
        f"</tspan><tspan {back}>/L</tspan></text></svg>"
    )


def page(pdf):
    return pypdfium2.PdfDocument(pdf)[0].render(scale=4 / 3).to_pil()


def by_weasyprint(svg):
    return page(weasyprint.HTML(string=f"<style>@page{{size:200px 100px;margin:0}}body{{margin:0}}</style>{svg}").write_pdf())


def by_typst(svg):
    Path("t.svg").write_text(svg)
    Path("t.typ").write_text('#set page(width: 150pt, height: 75pt, margin: 0pt)\n#image("t.svg", width: 150pt)')
    return page(typst.compile("t.typ", font_paths=[FONTS]))


def by_resvg(svg):
    return Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, font_dirs=[FONTS]))))


def by_cairosvg(svg):
    return Image.open(io.BytesIO(cairosvg.svg2png(bytestring=svg.encode())))


def foot(picture, red):
    """The lowest row of the red 9, or of what is black before it: the feet of 10."""
    r, g, _ = numpy.asarray(picture.convert("RGB")).astype(int).transpose(2, 0, 1)
    inked = (r - g > 120) if red else (r + g < 160)
    return numpy.flatnonzero(inked[:, :60].any(axis=1) if not red else inked.any(axis=1)).max()


seen = {}
for way, (raise_it, back) in RAISED.items():
    for draw in (by_weasyprint, by_cairosvg, by_resvg, by_typst):
        picture = draw(drawing(raise_it, back))
        seen[draw.__name__, way] = int(foot(picture, False) - foot(picture, True))
for key, height in seen.items():
    print(*key, f"raised by {height} px")
assert all(abs(seen[name, "baseline-shift"]) <= 2 for name in ("by_weasyprint", "by_cairosvg")), "it is raised now"
assert all(seen[name, "baseline-shift"] >= 8 for name in ("by_resvg", "by_typst"))
assert all(height >= 14 for (_, way), height in seen.items() if way == "dy")
PY
