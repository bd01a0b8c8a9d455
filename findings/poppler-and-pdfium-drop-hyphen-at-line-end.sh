#!/usr/bin/env bash
# Guess:   text that is copied from a PDF has every character that is printed; where a line ends in a hyphen, the
#          hyphen and then a line end.
# Reality: poppler leaves the hyphen out and joins the lines, pdfium gives U+FFFE in its place: PD- and L1 are copied
#          as PDL1, and https://example.org/heart-failure, broken after its hyphen, as another address. pypdf and
#          pdfminer keep it.
# Seen:    poppler 22.12.0 (Debian 12), pypdfium2 5.15.2, pypdf 7.1.1, pdfminer.six 20260107; page made by reportlab
#          5.1.0.
# Matters: an address copied from a leaflet leads nowhere, and a search for the name of a medicine does not find it.
#          Such words may not be broken at their hyphens.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check reportlab==5.1.0 pypdfium2==5.15.2 pypdf==7.1.1 pdfminer.six==20260107
cd "$tmp"
pdftotext -v 2>&1 | grep -F 22.12.0
"$tmp/venv/bin/python" - <<'PY'
import subprocess

import pdfminer.high_level
import pypdf
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

canvas = Canvas("leaflet.pdf", invariant=1)
text = canvas.beginText(50, 700)
text.textLines(["https://example.org/heart-", "failure tells about PD-", "L1 and more"])
canvas.drawText(text)
canvas.save()
read = {
    "poppler": subprocess.run(["pdftotext", "leaflet.pdf", "-"], capture_output=True, text=True, check=True).stdout,
    "pdfium": pypdfium2.PdfDocument("leaflet.pdf")[0].get_textpage().get_text_range(),
    "pypdf": pypdf.PdfReader("leaflet.pdf").pages[0].extract_text(),
    "pdfminer": pdfminer.high_level.extract_text("leaflet.pdf"),
}
print(read)
assert all("heart-\nfailure" in read[name] and "PD-\nL1" in read[name] for name in ("pypdf", "pdfminer"))
assert "heartfailure" in read["poppler"] and "PDL1" in read["poppler"], "poppler keeps the hyphen now"
assert "heart\ufffefailure" in read["pdfium"] and "PD\ufffeL1" in read["pdfium"], "pdfium keeps the hyphen now"
PY
