#!/usr/bin/env bash
# Guess:   <span lang="en"> in a Chinese page is tagged as English in WeasyPrint's PDF/UA (ISO 14289-1, 7.2, asks for
#          the language of each change).
# Reality: only the document has a language; no tag has a /Lang, neither that of a phrase nor of a whole paragraph.
#          veraPDF, the usual checker, passes the file, since no machine knows which words are English.
# Seen:    WeasyPrint 70.0, tags read by pikepdf 10.18.0.
# Matters: the Chinese voice of a screen reader spells the names of medicines and trials, or leaves them out. "Passed"
#          says nothing of it; the languages of tags have to be compared with the source.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pikepdf==10.18.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import pikepdf
import weasyprint

page = '<html lang="zh-CN"><title>试验</title><p>试验叫 <span lang="en">Heart failure trial</span></p><p lang="en">A paragraph in English</p>'
weasyprint.HTML(string=page).write_pdf("leaflet.pdf", pdf_variant="pdf/ua-1")
with pikepdf.open("leaflet.pdf") as pdf:
    tags = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"]
    document, parts = str(pdf.Root.Lang), [str(tag.Lang) for tag in tags if "/Lang" in tag]
    marked = b"/Lang" in b"".join(page.Contents.read_bytes() for page in pdf.pages)
print("document:", document, "| tags:", len(tags), "| languages of tags:", parts, "| in marked content:", marked)
assert document == "zh-CN" and len(tags) > 3
assert not parts and not marked, "the language of phrases is tagged now"
PY
