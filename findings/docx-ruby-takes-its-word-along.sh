#!/usr/bin/env bash
# Guess:   a word of a Word text over which its pinyin stands (Phonetic Guide) is read as that word, its pinyin left
#          out or put behind it in parentheses.
# Reality: word and pinyin both stand inside w:ruby (ECMA-376 part 1, 17.3.3.25), and python-docx, mammoth, pandoc,
#          MarkItDown and officeparser pass over all of it: 心肌梗死很危险 is read as 心肌很危险. docx2txt puts the pinyin before
#          the word. Only mammoth leaves a message.
# Seen:    python-docx 1.2.0, docx2txt 0.9, pypandoc-binary 1.17 (pandoc 3.9), markitdown 0.1.9, mammoth 1.13.0,
#          officeparser 7.8.0.
# Matters: pinyin is put over just the hard words, the names of diseases. "A heart attack is dangerous" becomes "The
#          heart's muscle is dangerous" for whoever translates, searches or builds a talk from that text.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 pypandoc-binary==1.17 \
  "markitdown[docx]==0.1.9"
cd "$tmp"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 officeparser@7.8.0
cat > read.mjs <<'JS'
import mammoth from 'mammoth'
import officeparser from 'officeparser'
const { value, messages } = await mammoth.extractRawText({ path: 'ruby.docx' })
const other = await officeparser.parseOffice('ruby.docx')
console.log(JSON.stringify([value.trim(), messages.length, other.toText().trim()]))
JS
venv/bin/python - <<'PY'
import json
import subprocess

import docx
import docx2txt
import pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from markitdown import MarkItDown

WORD = f"""<w:r {nsdecls("w")}><w:ruby>
<w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="11"/><w:hpsRaise w:val="20"/><w:hpsBaseText w:val="22"/>
<w:lid w:val="zh-CN"/></w:rubyPr>
<w:rt><w:r><w:t>gěng sǐ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>梗死</w:t></w:r></w:rubyBase></w:ruby></w:r>"""
text = docx.Document()
line = text.add_paragraph("心肌")
line._p.append(parse_xml(WORD))
line.add_run("很危险")
text.save("ruby.docx")

node = subprocess.run(["node", "read.mjs"], check=True, capture_output=True, text=True)
mammoth, messages, officeparser = json.loads(node.stdout)
seen = {
    "python-docx": docx.Document("ruby.docx").paragraphs[0].text,
    "pandoc": pypandoc.convert_file("ruby.docx", "plain").strip(),
    "markitdown": MarkItDown().convert("ruby.docx").text_content.strip(),
    "mammoth": mammoth,
    "officeparser": officeparser,
}
for reader, words in seen.items():
    print(f"{reader}: {words}")
assert set(seen.values()) == {"心肌很危险"}, "the word under its pinyin is read now"
assert messages == 1
assert docx2txt.process("ruby.docx").strip() == "心肌gěng sǐ梗死很危险"
PY
