#!/usr/bin/env bash
# Guess:   reportlab's linkURL writes an address with Chinese in it as a URI, percent-encoded in ASCII (PDF 12.6.4.7).
# Reality: the whole address, https included, is written in UTF-16 with its mark, as titles are. A reader that takes
#          the bytes for what the standard says gets no address; pdfium gives þÿ and letters with zeros between.
# Seen:    reportlab 5.1.0, address read by pikepdf 10.18.0 and pypdfium2 5.15.2.
# Matters: the link does nothing when it is tapped, and the page looks right; no check of the words finds it.
#          Addresses have to be encoded before they are given to reportlab.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check reportlab==5.1.0 pikepdf==10.18.0 pypdfium2==5.15.2
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import ctypes

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.pdfgen.canvas import Canvas

canvas = Canvas("leaflet.pdf", invariant=1)
canvas.drawString(0, 0, "Look here")
canvas.linkURL("https://example.org/百科", (0, 0, 50, 50))
canvas.linkURL("https://example.org/heart", (0, 50, 50, 100))
canvas.save()
with pikepdf.open("leaflet.pdf") as pdf:
    chinese, english = (bytes(annotation.A.URI) for annotation in pdf.pages[0].Annots)
document = pypdfium2.PdfDocument("leaflet.pdf")
link = pdfium.FPDFLink_GetLinkAtPoint(document[0], 25, 25)
buffer = ctypes.create_string_buffer(200)
size = pdfium.FPDFAction_GetURIPath(document, pdfium.FPDFLink_GetAction(link), buffer, 200)
print(english, chinese, "pdfium:", buffer.raw[:size])
assert english == b"https://example.org/heart"
assert chinese.startswith(b"\xfe\xff\x00h\x00t\x00t\x00p"), "addresses are encoded otherwise now"
PY
