#!/usr/bin/env bash
# Guess:   the tagged PDF that LibreOffice makes of a Chinese talk says that it is Chinese, since each run of the talk
#          does.
# Reality: its /Lang is that of the computer's own settings, here en-US, and no tag has another; the words are marked
#          zh-CN in the talk, and its properties say zh-CN.
# Seen:    LibreOffice 7.4.7.2 (Debian 12) with settings of the United States, talk written by python-pptx 1.0.2, PDF
#          read by pikepdf 10.18.0.
# Matters: a screen reader reads the Chinese handout with its English voice, which is silent or spells. A PDF made on
#          somebody's computer needs its language set afterwards.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2 pikepdf==10.18.0
cd "$tmp"
soffice --version | grep -F 7.4.7.2
"$tmp/venv/bin/python" - <<'PY'
from pptx import Presentation
from pptx.enum.lang import MSO_LANGUAGE_ID

talk = Presentation()
talk.core_properties.language = "zh-CN"
slide = talk.slides.add_slide(talk.slide_layouts[1])
for shape, words in zip(slide.placeholders, ("用药", "每天一片"), strict=True):
    run = shape.text_frame.paragraphs[0].add_run()
    run.text = words
    run.font.language_id = MSO_LANGUAGE_ID.SIMPLIFIED_CHINESE
talk.save("talk.pptx")
PY
LC_ALL=C soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to \
  'pdf:impress_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}' talk.pptx >/dev/null 2>&1
"$tmp/venv/bin/python" - <<'PY'
import pikepdf

with pikepdf.open("talk.pdf") as pdf:
    tags = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"]
    whole, parts = str(pdf.Root.get("/Lang")), {str(tag.Lang) for tag in tags if "/Lang" in tag}
print("document:", whole, "| tags:", len(tags), "| languages of tags:", parts)
assert tags and whole == "en-US" and not parts, "the talk's language is in the PDF now"
PY
