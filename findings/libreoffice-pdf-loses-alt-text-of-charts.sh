#!/usr/bin/env bash
# Guess:   LibreOffice writes the alternative texts of a talk into a tagged PDF: those of shapes, pictures, groups and
#          charts alike.
# Reality: shapes and pictures have them; the chart is a figure without one, with each number of its axis as a
#          paragraph, and a group is taken apart into figures without any.
# Seen:    LibreOffice 7.4.7.2 (Debian 12), talk written by python-pptx 1.0.2, tags read by pikepdf 10.18.0.
# Matters: a handout made of a talk on a computer without PowerPoint has nothing to say of its charts, though the talk
#          says it all. Such a PDF is no replacement for one that is made from the source.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2 pikepdf==10.18.0
cd "$tmp"
soffice --version | grep -F 7.4.7.2
"$tmp/venv/bin/python" - <<'PY'
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

talk = Presentation()
shapes = talk.slides.add_slide(talk.slide_layouts[6]).shapes
heart = shapes.add_shape(MSO_SHAPE.HEART, Inches(1), Inches(5), Inches(1), Inches(1))
heart._element.nvSpPr.cNvPr.set("descr", "A heart")
pair = shapes.add_group_shape()
pair._element.nvGrpSpPr.cNvPr.set("descr", "Two dots")
for left in (3, 4):
    pair.shapes.add_shape(MSO_SHAPE.OVAL, Inches(left), Inches(5), Inches(0.5), Inches(0.5))
data = CategoryChartData()
data.categories = ["before", "after"]
data.add_series("steps", (1, 2))
chart = shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, Inches(1), Inches(1), Inches(5), Inches(3), data)
chart._element.nvGraphicFramePr.cNvPr.set("descr", "Twice as many steps")
talk.save("talk.pptx")
PY
soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to \
  'pdf:impress_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}' talk.pptx >/dev/null 2>&1
"$tmp/venv/bin/python" - <<'PY'
import pikepdf

with pikepdf.open("talk.pdf") as pdf:
    tags = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"]
    said = [str(tag.get("/Alt", "")) for tag in tags if tag.S == "/Figure"]
print("figures:", said)
assert "A heart" in said, "shapes lose their alternative text now"
assert sorted(said) == ["", "", "", "A heart"], "charts or groups have theirs now"
PY
