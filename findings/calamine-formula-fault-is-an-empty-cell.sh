#!/usr/bin/env bash
# Guess:   a reader of workbooks tells a formula that failed (#N/A, #REF!) from a cell in which nothing stands.
# Reality: python-calamine gives the empty string for both. openpyxl gives the fault as its words, with data_type "e".
# Seen:    python-calamine 0.9.1, openpyxl 3.1.5, XlsxWriter 3.3.1.
# Matters: a sheet of meetings looks up each place by VLOOKUP. Where that fails the place counts as not given, and the
#          leaflet prints the one of the outline: a hall of another meeting, without an error.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-calamine==0.9.1 openpyxl==3.1.5 xlsxwriter==3.3.1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

with xlsxwriter.Workbook("meetings.xlsx") as book:
    sheet = book.add_worksheet()
    sheet.write_string(0, 0, "place")
    sheet.write_formula(1, 0, "=VLOOKUP(1,B:C,2)", None, "#N/A")
    sheet.write_blank(2, 0, None, book.add_format({"bold": True}))
    sheet.write_string(3, 0, "Library")
theirs = [row[0] for row in CalamineWorkbook.from_path("meetings.xlsx").get_sheet_by_index(0).to_python()]
cells = list(openpyxl.load_workbook("meetings.xlsx", data_only=True).active["A"])
print("python-calamine 0.9.1", theirs, "openpyxl", openpyxl.__version__, [(c.value, c.data_type) for c in cells])
assert theirs == ["place", "", "", "Library"], "python-calamine tells faults of formulas now"
assert (cells[1].value, cells[1].data_type) == ("#N/A", "e")
PY
