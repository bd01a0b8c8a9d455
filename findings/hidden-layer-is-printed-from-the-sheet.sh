#!/usr/bin/env bash
# Guess:   a layer of a leaflet that is switched off (optional content, PDF 32000-1, 8.11) stays off when the leaflet's
#          page is put on a press sheet, or the program refuses such a page.
# Reality: it is seen and printed, without a word. Off and on stand in the catalogue of the file (OCProperties); a page
#          names the layer only; pikepdf, pypdf, pdf-lib and Typst's image() take the page without it, and a layer that
#          no catalogue knows is on. Typst's own picture of the same sheet (PNG) leaves the layer out. With pikepdf the
#          catalogue's entry can be copied after the page, and the layer is off again.
# Seen:    pikepdf 10.18.0, pypdf 7.1.1, pdf-lib 1.17.1, typst 0.15.2; pages drawn by pypdfium2 5.15.2.
# Matters: fold lines, remarks to the printer and the other language are kept on such layers. The leaflet looks right in
#          every reader, and the sheet made of it has them in ink.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pikepdf==10.18.0 pypdf==7.1.1 typst==0.15.2 \
  pypdfium2==5.15.2 pillow==13.0.0
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdf-lib@1.17.1
cat > sheet.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
const sheet = await PDFDocument.create();
const [panel] = await sheet.embedPdf(readFileSync('leaflet.pdf'));
sheet.addPage([600, 400]).drawPage(panel, { x: 0, y: 0 });
writeFileSync('pdf-lib.pdf', await sheet.save());
JS
cat > sheet.typ <<'TYP'
#set page(width: 600pt, height: 400pt, margin: 0pt)
#image("leaflet.pdf", width: 300pt)
TYP
"$tmp/venv/bin/python" - <<'PY'
import subprocess

import pikepdf
import pypdf
import pypdfium2
import typst
from pikepdf import Array, Dictionary, Name
from PIL import Image

BLUE = (0, 0, 255)
HALF = pikepdf.Rectangle(0, 0, 300, 200)
with pikepdf.new() as pdf:
    page = pdf.add_blank_page(page_size=(300, 200))
    layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Fold lines"))
    page.Resources = Dictionary(Properties=Dictionary(L=layer))
    page.Contents = pdf.make_stream(b"1 0 0 rg 20 20 40 40 re f /OC /L BDC 0 0 1 rg 200 100 60 60 re f EMC")
    pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(Order=Array([layer]), OFF=Array([layer])))
    pdf.save("leaflet.pdf")

with pikepdf.open("leaflet.pdf") as leaflet, pikepdf.new() as sheet:
    sheet.add_blank_page(page_size=(600, 400)).add_overlay(leaflet.pages[0], HALF)
    sheet.save("pikepdf.pdf")
    sheet.Root.OCProperties = sheet.copy_foreign(leaflet.make_indirect(leaflet.Root.OCProperties))
    sheet.save("pikepdf-with-its-layers.pdf")
writer = pypdf.PdfWriter()
writer.add_blank_page(600, 400).merge_page(pypdf.PdfReader("leaflet.pdf").pages[0])
writer.write("pypdf.pdf")
subprocess.run(["node", "sheet.mjs"], check=True)
typst.compile("sheet.typ", output="typst.pdf")
typst.compile("sheet.typ", output="typst.png", ppi=72)


def shows_layer(picture: Image.Image) -> bool:
    colours = {colour for _, colour in picture.convert("RGB").getcolors(maxcolors=1 << 20)}
    assert (255, 0, 0) in colours, "the rest of the page is missing"
    return BLUE in colours


names = ("leaflet", "pikepdf", "pypdf", "pdf-lib", "typst", "pikepdf-with-its-layers")
seen = {name: shows_layer(pypdfium2.PdfDocument(f"{name}.pdf")[0].render().to_pil()) for name in names}
seen["typst.png"] = shows_layer(Image.open("typst.png"))
print(seen)
assert {name for name, shown in seen.items() if shown} == {"pikepdf", "pypdf", "pdf-lib", "typst"}, "others show it"
PY
