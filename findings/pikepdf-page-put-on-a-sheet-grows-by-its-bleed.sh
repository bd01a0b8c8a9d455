#!/usr/bin/env bash
# Guess:   add_overlay(page, Rectangle(…)) of pikepdf puts a page of 106 mm (100 and 3 of bleed all round) on a press
#          sheet at its own size, where the rectangle has just that size.
# Reality: the page is cut at its TrimBox, and what is left is enlarged to fill the rectangle: the bleed is gone, and
#          all is 6 % too large. pypdf's merge keeps size and bleed.
# Seen:    pikepdf 10.18.0 (qpdf 12), pypdf 7.1.1, sheet drawn by pypdfium2 5.15.2.
# Matters: a sheet of leaflets is folded and cut by marks that fit the right size: folds go through words, and where the
#          knife is a little off a white rim is seen. The sheet looks quite right on a screen.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pikepdf==10.18.0 pypdf==7.1.1 reportlab==5.1.0 \
    pypdfium2==5.15.2 pillow==13.0.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
import pypdf
import pypdfium2
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
drawing = Canvas("drawn.pdf", pagesize=(106 * MM, 106 * MM))
drawing.setFillColorRGB(0, 0, 0.6)
drawing.rect(0, 0, 106 * MM, 106 * MM, stroke=0, fill=1)
drawing.setFillColorRGB(1, 1, 1)
drawing.rect(13 * MM, 0, 80 * MM, 106 * MM, stroke=0, fill=1)
drawing.save()
with pikepdf.open("drawn.pdf") as pdf:
    pdf.pages[0].TrimBox = pikepdf.Array([3 * MM, 3 * MM, 103 * MM, 103 * MM])
    pdf.pages[0].BleedBox = pikepdf.Array([0, 0, 106 * MM, 106 * MM])
    pdf.save("leaflet.pdf")


def stripe(name):
    """From where to where the white stripe goes, in millimetres."""
    with pypdfium2.PdfDocument(name) as pdf:
        picture = pdf[0].render(scale=10 / MM).to_pil().convert("RGB")
    row = [picture.getpixel((x, picture.height // 2)) == (255, 255, 255) for x in range(1060)]
    return row.index(True) / 10, (1060 - row[::-1].index(True)) / 10


with pikepdf.new() as sheet, pikepdf.open("leaflet.pdf") as leaflet:
    sheet.add_blank_page(page_size=(106 * MM, 106 * MM))
    sheet.pages[0].add_overlay(leaflet.pages[0], pikepdf.Rectangle(0, 0, 106 * MM, 106 * MM))
    sheet.save("pikepdf.pdf")
merged = pypdf.PdfWriter()
merged.add_blank_page(106 * MM, 106 * MM).merge_page(pypdf.PdfReader("leaflet.pdf").pages[0])
merged.write("other.pdf")
found = {name: stripe(name) for name in ("leaflet.pdf", "other.pdf", "pikepdf.pdf")}
print({name: (first, last, f"{last - first:.1f} mm wide") for name, (first, last) in found.items()})
widths = {name: last - first for name, (first, last) in found.items()}
assert abs(widths["leaflet.pdf"] - 80) < 0.3 and abs(widths["other.pdf"] - 80) < 0.3
assert abs(widths["pikepdf.pdf"] - 80 * 1.06) < 0.3, "the page keeps its size now"
PY
