#!/usr/bin/env bash
# Guess:   a CMYK photograph (JPEG) of a print shop comes into a PDF in its own inks, with or without Adobe's marker APP14.
# Reality: Adobe's programs store the inks inverted and mark the file. ReportLab, fpdf2 and Typst take every JPEG of four
#          inks for such a one: without the marker a field of pure cyan becomes nearly black, a negative. Pillow reads it as
#          the negative too. WeasyPrint and img2pdf print both right. Nobody warns.
# Seen:    reportlab 5.1.0, fpdf2 2.8.9, typst 0.15.2, weasyprint 70.0, img2pdf 0.6.3, pillow 13.0.0; pages drawn by
#          pypdfium2 5.15.2.
# Matters: a picture in a PDF's DCTDecode stream may lack the marker: taken out as it is, it is such a file. A portrait
#          sent back from the printer is then a negative in the leaflet.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check reportlab==5.1.0 fpdf2==2.8.9 typst==0.15.2 weasyprint==70.0 \
  img2pdf==0.6.3 pillow==13.0.0 pypdfium2==5.15.2
cd "$tmp"
venv/bin/python - <<'PY'
import io
from pathlib import Path

import img2pdf
import pypdfium2
import typst
import weasyprint
from fpdf import FPDF
from PIL import Image
from reportlab.pdfgen import canvas

SIDE = 40


def write(name, inks, marked):
    """A field of one colour. Pillow inverts the inks and sets the marker; without it they have to be inverted before."""
    data = io.BytesIO()
    Image.new("CMYK", (SIDE, SIDE), inks if marked else tuple(255 - ink for ink in inks)).save(data, "JPEG", quality=95)
    whole = data.getvalue()
    start = whole.index(b"\xff\xee")
    end = start + 2 + int.from_bytes(whole[start + 2 : start + 4], "big")
    Path(name).write_bytes(whole if marked else whole[:start] + whole[end:])


def by_reportlab(name):
    data = io.BytesIO()
    page = canvas.Canvas(data, pagesize=(SIDE, SIDE))
    page.drawImage(name, 0, 0, SIDE, SIDE)
    page.save()
    return data.getvalue()


def by_fpdf2(name):
    pdf = FPDF(unit="pt", format=(SIDE, SIDE))
    pdf.add_page()
    pdf.image(name, 0, 0, SIDE, SIDE)
    return bytes(pdf.output())


def by_typst(name):
    Path("a.typ").write_text(f'#set page(width: {SIDE}pt, height: {SIDE}pt, margin: 0pt)\n#image("{name}", width: {SIDE}pt)')
    return typst.compile("a.typ")


def by_weasyprint(name):
    style = f"<style>@page {{ size: {SIDE}px; margin: 0 }} body {{ margin: 0 }} img {{ display: block; width: {SIDE}px }}</style>"
    return weasyprint.HTML(string=f"{style}<img src={name}>", base_url=f"{Path.cwd()}/").write_pdf()


MAKE = {"reportlab": by_reportlab, "fpdf2": by_fpdf2, "typst": by_typst, "weasyprint": by_weasyprint, "img2pdf": img2pdf.convert}


def is_cyan(name, make):
    picture = pypdfium2.PdfDocument(make(name))[0].render().to_pil().convert("RGB")
    red, green, blue = picture.getpixel((picture.width // 2, picture.height // 2))
    return blue > 200 and red < 60


for name, marked in (("marked.jpg", True), ("bare.jpg", False)):
    write(name, (255, 0, 0, 0), marked)
right = {maker: (is_cyan("marked.jpg", make), is_cyan("bare.jpg", make)) for maker, make in MAKE.items()}
print("right (with the marker, without):", right)
assert all(marked for marked, _ in right.values())
assert [maker for maker, (_, bare) in right.items() if bare] == ["weasyprint", "img2pdf"], "bare photographs are printed otherwise now"
with Image.open("bare.jpg") as bare:
    assert bare.getpixel((9, 9)) == (0, 255, 255, 255), "Pillow reads it otherwise now"
PY
