#!/usr/bin/env bash
# Guess:   μ that was put into a Word text by Insert > Symbol is a character of its run's text, or a box in its place.
# Reality: Word writes w:sym (font Symbol, F06D; ECMA-376 part 1, 17.3.3.30), and python-docx, docx2txt and officeparser
#          leave it out without a trace: "5 μg" is read as "5 g". mammoth and pandoc turn it into μ.
# Seen:    python-docx 1.2.0, docx2txt 0.9, officeparser 7.8.0 beside mammoth 1.13.0.
# Matters: a dose a million times too high that reads quite naturally; ≥, ± and → of Word go the same way. Texts that
#          come from Word have to be read by what knows w:sym, or searched for it first.
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
from docx.oxml.ns import qn

text = Document()
line = text.add_paragraph("Take 5 ")
sign = OxmlElement("w:sym")
sign.set(qn("w:font"), "Symbol")
sign.set(qn("w:char"), "F06D")
line.add_run()._r.append(sign)
line.add_run("g a day.")
text.save("dose.docx")
node = "require('officeparser').parseOffice('dose.docx').then(read => process.stdout.write(read.toText()))"
with open("dose.docx", "rb") as file:
    read = {"mammoth": mammoth.extract_raw_text(file).value}
read["python-docx"] = Document("dose.docx").paragraphs[0].text
read["docx2txt"] = docx2txt.process("dose.docx")
read["officeparser"] = subprocess.run(["node", "-e", node], check=True, capture_output=True, text=True).stdout
read = {reader: words.strip() for reader, words in read.items()}
print(read)
assert read.pop("mammoth") == "Take 5 μg a day."
assert set(read.values()) == {"Take 5 g a day."}, "the sign is kept or told now"
PY
