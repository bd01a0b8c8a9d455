#!/usr/bin/env bash
# Guess:   a page that is deleted with `del pdf.pages[1]` is gone from the file that pikepdf saves.
# Reality: in a tagged file the page tree forgets it, but the structure tree still points to it, so the page and its
#          words are saved; a reader of the tags gets the other page's text in its place, twice.
# Seen:    pikepdf 10.18.0 (qpdf 12 inside).
# Matters: who takes the page with the speaker's telephone number out of a leaflet before sending it on, sends it all
#          the same. The structure elements of the page have to go too, or the page has to be emptied first.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pikepdf==10.18.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
from pikepdf import Array, Dictionary, Name

with pikepdf.new() as pdf:
    font = pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    whole = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=root))
    parts, numbers = [], []
    for n, words in enumerate(("For everybody", "Only for the speaker")):
        page = pdf.add_blank_page(page_size=(300, 200)).obj
        page.Resources, page.StructParents = Dictionary(Font=Dictionary(F1=font)), n
        page.Contents = pdf.make_stream(f"/P <</MCID 0>> BDC BT /F1 12 Tf 20 99 Td ({words}) Tj ET EMC".encode())
        part = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=whole, Pg=page, K=0))
        parts.append(part)
        numbers += [n, pdf.make_indirect(Array([part]))]
    whole.K, root.K, root.ParentTree = Array(parts), whole, Dictionary(Nums=Array(numbers))
    pdf.Root.StructTreeRoot, pdf.Root.MarkInfo = root, Dictionary(Marked=True)
    pdf.save("both.pdf")

with pikepdf.open("both.pdf") as pdf:
    del pdf.pages[1]
    pdf.save("one.pdf")
with pikepdf.open("one.pdf") as pdf:
    streams = [thing.read_bytes() for thing in pdf.objects if isinstance(thing, pikepdf.Stream)]
    kept = any(b"Only for the speaker" in data for data in streams)
    print("pikepdf", pikepdf.__version__, "pages:", len(pdf.pages), "words of the deleted page in the file:", kept)
    assert len(pdf.pages) == 1 and kept, "the deleted page is really gone now"
    assert len(pdf.Root.StructTreeRoot.K.K) == 2, "the structure tree was cleaned"
PY
