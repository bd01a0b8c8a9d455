#!/usr/bin/env bash
# Guess:   a panel that stands on its head on the sheet, as half the panels of a folded leaflet do, is read by pdfplumber
#          as by others: its lines perhaps in another order, its words as they are.
# Reality: pdfplumber orders the letters of it by their place on the sheet, from the left: "Take 15 mg" is read as
#          "gm 51 ekaT" and 120 as 021, and no warning tells of it. pdfminer.six, which it is built on, pdfium, pypdf and
#          poppler read 15 and 120.
# Seen:    pdfplumber 0.11.10 with its pdfminer.six 20260107, pypdf 7.1.1, pypdfium2 5.15.2, page by reportlab 5.1.0;
#          poppler 22.12.0 of Debian 12.
# Matters: words read backwards are seen at once, numbers are not: a check of doses or telephones by this library finds
#          51 mg where 15 mg is printed. Sheets have to be turned, or read panel by panel, first.
set -euo pipefail
command -v pdftotext >/dev/null || { echo "needs poppler"; exit 2; }
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pdfplumber==0.11.10 pdfminer.six==20260107 pypdf==7.1.1 pypdfium2==5.15.2 \
  reportlab==5.1.0
cd "$tmp"
venv/bin/python - <<'PY'
import subprocess
from importlib.metadata import version

import pdfplumber
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text
from reportlab.pdfgen.canvas import Canvas

canvas = Canvas("sheet.pdf", pagesize=(300, 200), invariant=1)
canvas.drawString(20, 20, "The cover")
canvas.translate(300, 200)
canvas.rotate(180)
canvas.drawString(20, 40, "Take 15 mg.")
canvas.drawString(20, 20, "Call 120.")
canvas.save()
with pdfplumber.open("sheet.pdf") as sheet:
    plumber = sheet.pages[0].extract_text()
others = {
    "pdfminer.six": extract_text("sheet.pdf"),
    "pypdf": pypdf.PdfReader("sheet.pdf").pages[0].extract_text(),
    "pdfium": pypdfium2.PdfDocument("sheet.pdf")[0].get_textpage().get_text_range(),
    "poppler": subprocess.run(["pdftotext", "sheet.pdf", "-"], check=True, capture_output=True, text=True).stdout,
}
print("pdfplumber", version("pdfplumber"), plumber.split("\n"))
for name, text in others.items():
    print(name, text.split("\n"))
assert "The cover" in plumber and "gm 51 ekaT" in plumber and "021 llaC" in plumber, "pdfplumber reads it forwards now"
assert all("Take 15 mg." in text and "Call 120." in text for text in others.values()), "another reader changed"
PY
