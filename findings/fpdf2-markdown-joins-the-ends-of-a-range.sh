#!/usr/bin/env bash
# Guess:   fpdf2's markdown=True, made for **bold** and the like, leaves 5--10 mg alone or makes a dash of it, as pandoc
#          and Typst do.
# Reality: -- is its sign for underlining: both signs are taken away and what is between two ranges is underlined. "Take
#          5--10 mg. Later 15--20 mg." is printed as "Take 510 mg. Later 1520 mg."
# Seen:    fpdf2 2.8.9, text read by pypdfium2 5.15.2.
# Matters: two hyphens are how a dash is typed on a keyboard that has none, and doses come in ranges. A leaflet with a
#          dose of 510 mg is printed without a warning.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check fpdf2==2.8.9 pypdfium2==5.15.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import fpdf
import pypdfium2

page = fpdf.FPDF()
page.add_page()
page.set_font("Helvetica", size=12)
page.multi_cell(0, 8, "Take 5--10 mg. Later 15--20 mg. **Never stop** on your own.", markdown=True)
page.output("page.pdf")
with pypdfium2.PdfDocument("page.pdf") as pdf:
    text = pdf[0].get_textpage().get_text_bounded()
print("fpdf2", fpdf.__version__, text)
assert text == "Take 510 mg. Later 1520 mg. Never stop on your own.", "the range keeps its sign now"
PY
