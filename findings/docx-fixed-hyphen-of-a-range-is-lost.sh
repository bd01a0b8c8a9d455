#!/usr/bin/env bash
# Guess:   readers of Word texts keep the hyphen that Word does not break at (Ctrl+Shift+hyphen) as some hyphen.
# Reality: it is an element of its own, w:noBreakHyphen (ECMA-376 part 1, 17.3.3.18), and docx2txt and officeparser drop
#          it: 10‑20 mg becomes 1020 mg. python-docx gives a plain hyphen, mammoth U+2011.
# Seen:    docx2txt 0.9, officeparser 7.8.0 beside python-docx 1.2.0 and mammoth 1.13.0.
# Matters: this hyphen is typed just so that a range of doses stays on one line. Who careful was gets a dose a hundred
#          times as large, while the range beside it with a plain hyphen is right.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts officeparser@7.8.0
"$tmp/venv/bin/python" - <<'PY'
import subprocess

import docx2txt
import mammoth
from docx import Document
from docx.oxml import OxmlElement

text = Document()
line = text.add_paragraph("10")
line.add_run()._r.append(OxmlElement("w:noBreakHyphen"))
line.add_run("20 mg, not 30-40 mg")
text.save("dose.docx")
node = "require('officeparser').parseOffice('dose.docx').then(read => process.stdout.write(read.toText()))"
with open("dose.docx", "rb") as file:
    read = {"mammoth": mammoth.extract_raw_text(file).value}
read["python-docx"] = Document("dose.docx").paragraphs[0].text
read["docx2txt"] = docx2txt.process("dose.docx")
read["officeparser"] = subprocess.run(["node", "-e", node], check=True, capture_output=True, text=True).stdout
read = {reader: words.strip() for reader, words in read.items()}
print(read)
assert read["python-docx"] == "10-20 mg, not 30-40 mg" and read["mammoth"] == "10\u201120 mg, not 30-40 mg"
assert read["docx2txt"] == read["officeparser"] == "1020 mg, not 30-40 mg", "the hyphen is kept now"
PY
