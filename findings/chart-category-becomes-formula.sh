#!/usr/bin/env bash
# Guess:   python-pptx writes the name of a chart's category into the chart's workbook as the text it is.
# Reality: a name that begins with "=" is written as a formula, and a series' name too: "=5 mg" has <f>5 mg</f> and
#          the value 0. The slide shows the name until somebody opens "Edit data"; then it turns into an error.
# Seen:    python-pptx 1.0.2 with XlsxWriter 3.3.1.
# Matters: a speaker who edits the numbers of a chart the evening before loses its names. Workbooks must be written
#          with strings_to_formulas off.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-pptx==1.0.2 XlsxWriter==3.3.1
"$tmp/venv/bin/python" - <<'PY'
import io, zipfile
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

slides = Presentation()
data = CategoryChartData()
data.categories = ["=5 mg", "10 mg"]
data.add_series("=Group A", (1, 2))
slide = slides.slides.add_slide(slides.slide_layouts[5])
chart = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, 3000000, 2000000, data).chart
book = zipfile.ZipFile(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
sheet = book.read("xl/worksheets/sheet1.xml").decode()
print(sheet[sheet.index("<sheetData>"):sheet.index("</sheetData>")])
assert "<f>5 mg</f>" in sheet and "<f>Group A</f>" in sheet, "the names are texts now"
PY
