#!/usr/bin/env bash
# Guess:   svglib sets a Chinese <text> in the font that it names, or in one that has the characters, or refuses it.
# Reality: without a word it sets it in Helvetica: empty squares, and nothing of the words in the PDF's text. Latin words
#          beside it are fine.
# Seen:    svglib 2.3.2 with reportlab 5.1.0, text read by pypdfium2 5.15.2.
# Matters: a drawing with Chinese labels is printed with squares, and every check that looks for errors passes. Fonts have
#          to be registered by hand, and text in a drawing checked glyph by glyph.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check svglib==2.3.2 reportlab==5.1.0 pypdfium2==5.15.2
cd "$tmp"
cat > label.svg <<'SVG'
<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60">
<text x="10" y="20" font-size="14" font-family="Leaf Sans">按时服药</text><text x="10" y="50" font-size="14">on time</text>
</svg>
SVG
"$tmp/venv/bin/python" - <<'PY'
from importlib.metadata import version

import pypdfium2
from reportlab.graphics import renderPDF
from svglib.svglib import svg2rlg

renderPDF.drawToFile(svg2rlg("label.svg"), "label.pdf")
text = pypdfium2.PdfDocument("label.pdf")[0].get_textpage().get_text_range()
print("svglib", version("svglib"), [text])
assert "on time" in text and "按" not in text, "Chinese text comes through now"
PY
