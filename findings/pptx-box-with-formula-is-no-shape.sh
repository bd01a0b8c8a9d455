#!/usr/bin/env bash
# Guess:   slide.shapes of python-pptx has every text box of a slide, one that holds a formula too, at least as the
#          picture or text that older programs are given instead.
# Reality: PowerPoint wraps such a box in mc:AlternateContent (ISO/IEC 29500-3, 10.2), with what it shows and what
#          others shall show; python-pptx leaves out both, and MarkItDown, which is built on it, does too.
# Seen:    python-pptx 1.0.2, markitdown 0.1.9.
# Matters: as soon as a speaker adds one formula to a box with a dose, its words are in no text that is taken from the
#          talk: no translation, no check, no search finds them. The tree has to be read oneself.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2 'markitdown[pptx]==0.1.9'
cd "$tmp"
"$tmp/venv/bin/python" -W ignore - <<'PY'
import copy

from lxml import etree
from markitdown import MarkItDown
from pptx import Presentation
from pptx.util import Inches

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
talk = Presentation()
slide = talk.slides.add_slide(talk.slide_layouts[5])
slide.shapes.title.text = "Doses"
box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(6), Inches(1))
box.text_frame.text = "Never more than 50 mg: "
fallback, tree = box._element, box._element.getparent()
alternate = etree.SubElement(tree, f"{MC}AlternateContent")
choice = etree.SubElement(alternate, f"{MC}Choice", Requires="a14", nsmap={"a14": A14})
choice.append(shown := copy.deepcopy(fallback))
formula = etree.SubElement(shown.txBody.p_lst[0], f"{{{A14}}}m")
run = etree.SubElement(etree.SubElement(formula, f"{M}oMath"), f"{M}r")
etree.SubElement(run, f"{M}t").text = "2×25"
etree.SubElement(alternate, f"{MC}Fallback").append(fallback)
talk.save("talk.pptx")

texts = [shape.text_frame.text for shape in Presentation("talk.pptx").slides[0].shapes]
markdown = MarkItDown().convert("talk.pptx").text_content
print(texts, repr(markdown))
assert texts == ["Doses"], "python-pptx sees the box now"
assert "50 mg" not in markdown, "MarkItDown sees the box now"
PY
