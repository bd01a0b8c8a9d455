#!/usr/bin/env bash
# Guess:   MarkItDown writes a raised 9 of Word as <sup>9</sup>, ^9 or ⁹, as pandoc does.
# Reality: mammoth inside it keeps <sup>, and the last step to Markdown (markdownify, whose sign for it is empty) drops
#          it: 10⁹ cells become 109 cells. Of a talk it is the same.
# Seen:    markitdown 0.1.9 with mammoth 1.13.0 and markdownify 1.2.3, files by python-docx 1.2.0 and python-pptx 1.0.2.
# Matters: numbers of cells and units per litre are powers of ten; 109 looks like a number that somebody meant. A text
#          got in this way proves nothing about numbers, and none may be compared with it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check 'markitdown[docx,pptx]==0.1.9' python-docx==1.2.0 \
    python-pptx==1.0.2 mammoth==1.13.0 markdownify==1.2.3
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import mammoth
from docx import Document
from markitdown import MarkItDown
from pptx import Presentation
from pptx.util import Inches

text = Document()
line = text.add_paragraph("10")
line.add_run("9").font.superscript = True
line.add_run(" cells")
text.save("cells.docx")
talk = Presentation()
box = talk.slides.add_slide(talk.slide_layouts[6]).shapes.add_textbox(0, 0, Inches(3), Inches(1))
for words, raised in (("10", False), ("9", True), (" cells", False)):
    run = box.text_frame.paragraphs[0].add_run()
    run.text = words
    if raised:
        run.font._element.set("baseline", "30000")
talk.save("cells.pptx")
with open("cells.docx", "rb") as file:
    print("mammoth:", between := mammoth.convert_to_html(file).value)
read = {name: MarkItDown().convert(name).text_content for name in ("cells.docx", "cells.pptx")}
print(read)
assert between == "<p>10<sup>9</sup> cells</p>"
assert all("109 cells" in words for words in read.values()), "the raised 9 is marked now"
PY
