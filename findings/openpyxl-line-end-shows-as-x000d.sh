#!/usr/bin/env bash
# Guess:   openpyxl gives the text of a cell as Excel shows it.
# Reality: a carriage return, which Excel and XlsxWriter write as _x000D_ (ECMA-376 22.9.2.19), stays as these seven
#          letters. Only the mark before an underscore that is meant, _x005F_, is taken off. python-calamine gives the
#          return.
# Seen:    openpyxl 3.1.5 beside python-calamine 0.9.1, file written by XlsxWriter 3.3.1.
# Matters: texts that were pasted into a translator's sheet from other programs hold such line ends, and _x000D_ is
#          printed in the leaflet. Every text read from a sheet has to be cleaned of it.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check openpyxl==3.1.5 python-calamine==0.9.1 xlsxwriter==3.3.1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import openpyxl
import python_calamine
import xlsxwriter

text = "每天一片\r\n饭后服用"
with xlsxwriter.Workbook("sheet.xlsx") as book:
    book.add_worksheet().write_string(0, 0, text)
by_openpyxl = openpyxl.load_workbook("sheet.xlsx").active["A1"].value
by_calamine = python_calamine.CalamineWorkbook.from_path("sheet.xlsx").get_sheet_by_index(0).to_python()[0][0]
print(repr(by_openpyxl), repr(by_calamine))
assert by_calamine == text
assert by_openpyxl == "每天一片_x000D_\n饭后服用", "openpyxl reads the line end now"
PY
