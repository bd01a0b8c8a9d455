#!/usr/bin/env bash
# Guess:   pypdf gives the words of /ActualText in place of the glyphs, as PDF 14.9.4 says and poppler and pdfium do.
# Reality: it gives what the glyphs stand for and leaves /ActualText out, without a warning.
# Seen:    pypdf 6.14.2 beside pypdfium2 5.15.2.
# Matters: an abbreviation that is written out for readers aloud ("2×" is "two times") is not in pypdf's text, and where
#          one glyph stands for two characters it gives the wrong one. A check of leaflets' text needs another reader.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypdf==6.14.2 pypdfium2==5.15.2 pikepdf==10.18.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
import pypdf
import pypdfium2
from pikepdf import Dictionary, Name

with pikepdf.new() as pdf:
    page = pdf.add_blank_page(page_size=(300, 200)).obj
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    page.Resources = Dictionary(Font=Dictionary(F1=font))
    page.Contents = pdf.make_stream(b"BT /F1 12 Tf 20 99 Td (Take ) Tj /Span <</ActualText (two)>> BDC (2) Tj EMC ( a day) Tj ET")
    pdf.save("page.pdf")
by_pypdf = pypdf.PdfReader("page.pdf").pages[0].extract_text()
by_pdfium = pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range()
print("pypdf", pypdf.__version__, [by_pypdf], "pdfium", [by_pdfium])
assert by_pdfium == "Take two a day", "pdfium reads otherwise now"
assert by_pypdf == "Take 2 a day", "pypdf heeds ActualText now"
PY
