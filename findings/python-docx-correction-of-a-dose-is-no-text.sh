#!/usr/bin/env bash
# Guess:   a paragraph in which a doctor changed 50 mg to 5 mg with "track changes" on reads as either of them.
# Reality: as neither: python-docx leaves out what was taken away and what was put in its place, since w:ins is no run
#          and no hyperlink: "Take  a day." mammoth and docx2txt give the new text.
# Seen:    python-docx 1.2.0 beside mammoth 1.13.0 and docx2txt 0.9.
# Matters: a review that comes back as a Word file loses just the words that the reviewer mended, and what is left is
#          still a sentence. Changes have to be accepted first, or the elements read oneself.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import docx2txt
import mammoth
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

text = Document()
line = text.add_paragraph("Take ")
changed = f'{nsdecls("w")} w:id="{{}}" w:author="A reviewer" w:date="2026-11-30T00:00:00Z"'
line._p.append(parse_xml(f"<w:del {changed.format(1)}><w:r><w:delText>50 mg</w:delText></w:r></w:del>"))
line._p.append(parse_xml(f"<w:ins {changed.format(2)}><w:r><w:t>5 mg</w:t></w:r></w:ins>"))
line.add_run(" a day.")
text.save("dose.docx")
with open("dose.docx", "rb") as file:
    read = {"mammoth": mammoth.extract_raw_text(file).value.strip()}
read["docx2txt"] = docx2txt.process("dose.docx").strip()
read["python-docx"] = Document("dose.docx").paragraphs[0].text
print(read)
assert read["mammoth"] == read["docx2txt"] == "Take 5 mg a day."
assert read["python-docx"] == "Take  a day.", "what was put in is read now"
PY
