#!/usr/bin/env bash
# Guess:   WeasyPrint's pdf_variant="pdf/x-1a" makes a file that PDF/X-1a allows, turning colours to CMYK or refusing
#          them.
# Reality: the file calls itself PDF/X-1a:2003 and its text is black in RGB (0 0 0 rg), a picture stays RGB and there
#          is no output intent, all three of which ISO 15930-4 forbids. No warning is given.
# Seen:    WeasyPrint 70.0, file read by pikepdf 10.18.0.
# Matters: a print shop's preflight refuses the leaflet, or its press prints each letter in four inks, though the
#          label says that all is well. Colours, profile and label have to be made and checked together.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0 pillow==13.0.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
import weasyprint
from PIL import Image

Image.new("RGB", (20, 20), "navy").save("photo.png")
page = '<html lang="en"><title>Leaflet</title><p>Never stop on your own</p><img src="photo.png" alt="A heart">'
weasyprint.HTML(string=page, base_url=".").write_pdf("leaflet.pdf", pdf_variant="pdf/x-1a")
with pikepdf.open("leaflet.pdf") as pdf:
    label = str(pdf.docinfo.get("/GTS_PDFXConformance"))
    black = [
        [float(value) for value in step.operands]
        for step in pikepdf.parse_content_stream(pdf.pages[0]) if str(step.operator) == "rg"
    ]
    pictures = [str(thing.ColorSpace) for thing in pdf.objects if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") == "/Image"]
    print(label, "| rg:", black, "| pictures:", pictures, "| output intent:", "/OutputIntents" in pdf.Root)
    assert label == "PDF/X-1a:2003"
    assert [0, 0, 0] in black and pictures == ["/DeviceRGB"] and "/OutputIntents" not in pdf.Root, "it is closer to PDF/X-1a now"
PY
