#!/usr/bin/env bash
# Guess:   with `bleed: 3mm; marks: crop` the sheet grows by more than the bleed, and the crop marks stand outside it.
# Reality: MediaBox and BleedBox are the same, and the marks are drawn within the 3 mm of bleed, over the ground, down to
#          1.5 mm from the trimmed edge.
# Seen:    WeasyPrint 70.0, boxes by pikepdf 10.18.0, picture by pypdfium2 5.15.2.
# Matters: the bleed is there for knives that cut a little outside: a leaflet cut 2 mm off shows black strokes in its
#          corners. Printers' rules (ISO 15930, PDF/X) keep marks outside the bleed; our press file does.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0 pypdfium2==5.15.2 pillow==12.3.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
import pypdfium2
from weasyprint import HTML

MM = 72 / 25.4
style = "@page { size: 60mm 40mm; bleed: 3mm; marks: crop; background: #00aa66 }"
HTML(string=f'<html lang="en"><style>{style}</style></html>').write_pdf("page.pdf")
with pikepdf.open("page.pdf") as pdf:
    page = pdf.pages[0]
    boxes = {name: [round(float(side) / MM, 1) for side in page[name]] for name in ("/MediaBox", "/BleedBox", "/TrimBox")}
with pypdfium2.PdfDocument("page.pdf") as pdf:
    picture = pdf[0].render(scale=10 / MM).to_pil().convert("RGB")
# Ten pixels a millimetre: a mark goes along the trimmed edge, from the sheet's edge inwards.
row = [picture.getpixel((x, 30)) for x in range(60)]
dark = [x / 10 for x, colour in enumerate(row) if sum(colour) < 120]
print(boxes, "dark from", min(dark, default=None), "to", max(dark, default=None), "mm of the sheet's edge; bleed 3 mm")
assert boxes["/MediaBox"] == boxes["/BleedBox"], "the sheet is larger than the bleed now"
assert dark and max(dark) < 3, "the marks stand outside the bleed now"
PY
