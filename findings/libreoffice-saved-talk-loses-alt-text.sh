#!/usr/bin/env bash
# Guess:   a talk that is opened in LibreOffice and saved as .pptx keeps its alternative texts, as its PDF of the same
#          talk has those of shapes.
# Reality: those of shapes, tables, charts and text boxes are gone; only a picture's stays. The header row of a table
#          is no header any more.
# Seen:    LibreOffice 7.4.7.2 (Debian 12), talk written and read by python-pptx 1.0.2.
# Matters: one correction on a computer without PowerPoint, and a screen reader has nothing to say of the charts. What
#          comes back has to be compared with what went out, not only its words.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2 pillow==13.0.0
cd "$tmp"
soffice --version | grep -F 7.4.7.2
"$tmp/venv/bin/python" - <<'PY'
from PIL import Image
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Inches

talk = Presentation()
shapes = talk.slides.add_slide(talk.slide_layouts[6]).shapes
data = CategoryChartData()
data.categories = ["before", "after"]
data.add_series("steps", (1, 2))
Image.new("RGB", (20, 20), "navy").save("photo.png")
inch = Inches(1)
for shape in (
    shapes.add_shape(MSO_SHAPE.HEART, inch, inch, inch, inch),
    shapes.add_textbox(3 * inch, inch, inch, inch),
    shapes.add_table(2, 2, 5 * inch, inch, inch, inch),
    shapes.add_chart(XL_CHART_TYPE.BAR_CLUSTERED, inch, 3 * inch, 3 * inch, 3 * inch, data),
    shapes.add_picture("photo.png", 5 * inch, 3 * inch),
):
    shape._element.xpath(".//p:cNvPr")[0].set("descr", "What it shows")
    if shape.has_text_frame:
        shape.text_frame.text = "Text"
talk.save("talk.pptx")
PY
mkdir saved
soffice "-env:UserInstallation=file://$tmp/profile" --headless --convert-to pptx --outdir saved talk.pptx >/dev/null 2>&1
"$tmp/venv/bin/python" - <<'PY'
from pptx import Presentation

first, last = ([shape for shape in Presentation(name).slides[0].shapes] for name in ("talk.pptx", "saved/talk.pptx"))
kept = {}
for before, after in zip(first, last, strict=True):
    kept[str(before.shape_type)] = after._element.xpath(".//p:cNvPr")[0].get("descr")
    if before.has_table:
        print("header row:", before.table.first_row, "→", after.table.first_row)
        assert before.table.first_row and not after.table.first_row, "the header row is kept now"
print(kept)
assert kept.pop("PICTURE (13)") == "What it shows"
assert len(kept) == 4 and not any(kept.values()), "alternative texts are kept now"
PY
