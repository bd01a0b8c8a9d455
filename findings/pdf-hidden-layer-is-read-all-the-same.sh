#!/usr/bin/env bash
# Guess:   words on a layer of a PDF that is switched off (optional content, PDF 32000-1, 8.11) are not in the text
#          that readers of PDF give, as they are not on the page.
# Reality: pypdfium2 (Chrome's reader), pypdf and pdfminer give them among the others; poppler and Ghostscript leave
#          them out. pypdfium2 itself draws the page without them.
# Seen:    pypdfium2 5.15.2, pypdf 7.1.1, pdfminer.six 20260107; poppler and Ghostscript of Debian 12; page by pikepdf
#          10.18.0.
# Matters: layers hold the other language of a leaflet, or the printer's remarks. A search finds words that nobody can
#          see, and a check of the text for what is missing passes over a layer that was left off.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdfium2==5.15.2 pypdf==7.1.1 pdfminer.six==20260107 pikepdf==10.18.0 pillow==13.0.0
cd "$tmp"
venv/bin/python - <<'PY'
import subprocess

import pikepdf
import pypdf
import pypdfium2
from pdfminer.high_level import extract_text
from pikepdf import Dictionary, Name

pdf = pikepdf.new()
page = pdf.add_blank_page(page_size=(300, 100))
off, on = (pdf.make_indirect(Dictionary(Type=Name.OCG, Name=name)) for name in ("English", "Chinese"))
pdf.Root.OCProperties = Dictionary(OCGs=[off, on], D=Dictionary(ON=[on], OFF=[off], Order=[off, on]))
font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
page.Resources = Dictionary(Font=Dictionary(F=font), Properties=Dictionary(E=off, C=on))
WORDS = b"/OC /%b BDC BT /F 20 Tf 20 %d Td (%b) Tj ET EMC\n"
page.Contents = pdf.make_stream(WORDS % (b"E", 60, b"Hidden words") + WORDS % (b"C", 20, b"Seen words"))
pdf.save("layers.pdf")


def run(*call):
    return subprocess.run(call, check=True, capture_output=True, text=True).stdout


document = pypdfium2.PdfDocument("layers.pdf")
seen = {
    "pypdfium2": document[0].get_textpage().get_text_range(),
    "pypdf": pypdf.PdfReader("layers.pdf").pages[0].extract_text(),
    "pdfminer": extract_text("layers.pdf"),
    "poppler": run("pdftotext", "layers.pdf", "-"),
    "ghostscript": run("gs", "-q", "-sDEVICE=txtwrite", "-sOutputFile=-", "-dNOPAUSE", "-dBATCH", "layers.pdf"),
}
for reader, text in seen.items():
    print(reader, text.split())
assert all("Seen words" in text for text in seen.values())
assert {reader for reader, text in seen.items() if "Hidden" in text} == {"pypdfium2", "pypdf", "pdfminer"}
upper = document[0].render().to_pil().convert("L").crop((0, 0, 300, 50))
assert upper.getextrema() == (255, 255)
PY
