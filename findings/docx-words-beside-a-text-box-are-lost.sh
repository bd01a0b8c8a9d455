#!/usr/bin/env bash
# Guess:   of a Word text with a text box readers give the words of both, or pass over the box.
# Reality: pandoc gives the box and loses the paragraph in which it is anchored: "Take one tablet." is nowhere. python-docx
#          has the paragraph and no box. docx2txt has the box twice, since Word writes it once more for older programs
#          (mc:AlternateContent, ISO/IEC 29500-3, 10.2). Only mammoth gives each once.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17), python-docx 1.2.0, docx2txt 0.9, mammoth 1.13.0.
# Matters: leaflets made in Word are full of boxes, and each is anchored in some sentence. Which sentence a program never
#          sees depends on where the author's cursor stood.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
cd "$tmp" && "$tmp/venv/bin/python" - <<'PY'
import docx
import docx2txt
import mammoth
import pypandoc
from docx.oxml import parse_xml

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WPS = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
WORDS = "<w:txbxContent><w:p><w:r><w:t>Never stop by yourself.</w:t></w:r></w:p></w:txbxContent>"
BOX = f"""<w:r xmlns:w="{W}" xmlns:wps="{WPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:inline><wp:extent cx="1800000" cy="720000"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="{WPS}"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="720000"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>{WORDS}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData>
</a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:141pt;height:56pt"><v:textbox>{WORDS}
</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""
made = docx.Document()
made.add_paragraph("Take one tablet.")._p.append(parse_xml(BOX))
made.add_paragraph("Drink water.")
made.save("leaflet.docx")
with open("leaflet.docx", "rb") as file:
    raw = mammoth.extract_raw_text(file).value
texts = {
    "pandoc": pypandoc.convert_file("leaflet.docx", "plain"),
    "python-docx": "\n".join(paragraph.text for paragraph in docx.Document("leaflet.docx").paragraphs),
    "docx2txt": docx2txt.process("leaflet.docx"),
    "mammoth": raw,
}
found = {name: (text.count("Take one"), text.count("Never stop"), text.count("Drink")) for name, text in texts.items()}
for name, text in texts.items():
    print(name, found[name], text.split("\n"))
assert found["pandoc"] == (0, 1, 1), "pandoc keeps the paragraph now"
assert found["python-docx"] == (1, 0, 1)
assert found["docx2txt"] == (1, 2, 1), "docx2txt reads the box once now"
assert found["mammoth"] == (1, 1, 1)
PY
