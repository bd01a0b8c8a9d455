#!/usr/bin/env bash
# Guess:   a day typed in Chinese Excel is a date for openpyxl, as one typed in English Excel is.
# Reality: the built-in formats that only East Asian Excel has for dates (27 to 36 and 50 to 58: ECMA-376 part 1,
#          18.8.30) come as bare numbers with the format "General". 14, which shows the day as the reader's Windows
#          does, is a date. cell.style_array.numFmtId still has the format's number; python-calamine reads all as dates.
# Seen:    openpyxl 3.1.5, XlsxWriter 3.3.1, python-calamine 0.9.1.
# Matters: 2027年3月6日 in a sheet of meetings becomes 46452 on the leaflet, or an error nobody understands.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check python-calamine==0.9.1 openpyxl==3.1.5 xlsxwriter==3.3.1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from datetime import date, datetime

import openpyxl
import xlsxwriter
from python_calamine import CalamineWorkbook

formats = [14, *range(27, 37), *range(50, 59)]
day = datetime(2027, 3, 6)
with xlsxwriter.Workbook("meetings.xlsx") as book:
    sheet = book.add_worksheet()
    for row, number in enumerate(formats):
        sheet.write_datetime(row, 0, day, book.add_format({"num_format": number}))
for read_only in (False, True):
    cells = [row[0] for row in openpyxl.load_workbook("meetings.xlsx", read_only=read_only).active.iter_rows()]
    print("openpyxl", openpyxl.__version__, cells[0].value, [(c.value, c.number_format) for c in cells[1:3]], "…")
    assert cells[0].value == day
    assert all((c.value, c.number_format) == (46452, "General") for c in cells[1:]), "Chinese dates are dates now"
    assert not read_only or [c.style_array.numFmtId for c in cells] == formats
theirs = [row[0] for row in CalamineWorkbook.from_path("meetings.xlsx").get_sheet_by_index(0).to_python()]
print("python-calamine", set(theirs))
assert set(theirs) == {date(2027, 3, 6)}
PY
