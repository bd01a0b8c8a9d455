#!/usr/bin/env bash
# Guess:   a list that PowerPoint numbers 一. 二. (ea1ChsPeriod, ea1ChtPeriod) is numbered so by LibreOffice, or with 1.
#          2. where it does not know the kind.
# Reality: it is numbered 壹. 贰., the numerals of cheques and contracts, in simplified and traditional alike; the kind
#          that China, Japan and Korea share (ea1JpnKorPeriod) has no number at all.
# Seen:    LibreOffice 7.4.7.2 (Debian 12), talk written by python-pptx 1.0.2, PDF read by pypdfium2 5.15.2.
# Matters: steps of an exercise look like sums of money, and steps without numbers cannot be called by them ("go back to
#          step two"). A talk for unknown computers numbers with 1. 2., or types its signs.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2 pypdfium2==5.15.2
cd "$tmp"
soffice --version | grep -F 7.4.7.2
"$tmp/venv/bin/python" - <<'PY'
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

talk = Presentation()
box = talk.slides.add_slide(talk.slide_layouts[6]).shapes.add_textbox(Inches(1), Inches(1), Inches(6), Inches(4))
for kind in ("ea1ChsPeriod", "ea1ChtPeriod", "ea1JpnKorPeriod", "arabicPeriod"):
    for word in ("up", "down"):
        step = box.text_frame.add_paragraph()
        step.text = f"{word}-{kind}"
        etree.SubElement(step._p.get_or_add_pPr(), qn("a:buAutoNum")).set("type", kind)
talk.save("talk.pptx")
PY
soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to pdf talk.pptx >/dev/null 2>&1
"$tmp/venv/bin/python" - <<'PY'
import pypdfium2

with pypdfium2.PdfDocument("talk.pdf") as pdf:
    lines = pdf[0].get_textpage().get_text_bounded().split()
print(lines)
seen = "".join(lines)
assert "1.up-arabicPeriod2.down-arabicPeriod" in seen
assert "壹.up-ea1ChsPeriod贰.down-ea1ChsPeriod" in seen, "simplified lists have everyday numerals now"
assert "壹.up-ea1ChtPeriod貳.down-ea1ChtPeriod" in seen, "traditional lists have everyday numerals now"
unnumbered = {"up-ea1JpnKorPeriod", "down-ea1JpnKorPeriod"}
assert unnumbered <= set(lines), "the third kind is numbered now"
PY
