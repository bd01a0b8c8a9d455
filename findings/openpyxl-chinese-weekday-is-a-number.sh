#!/usr/bin/env bash
# Guess:   openpyxl takes every cell with a format of dates for a date.
# Reality: a cell that shows the weekday alone in the Chinese way, aaaa, comes as the number of days since 1899: the
#          letter a of East Asian formats is not known to it. dddd is known, and so is aaaa beside a day.
# Seen:    openpyxl 3.1.5.
# Matters: a plan of meetings in a sheet has a column of weekdays: 星期日 on the screen becomes 46355 in the talk, without
#          an error. A number that stands where words are due has to be asked about.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check openpyxl==3.1.5
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from datetime import date, datetime

import openpyxl

book = openpyxl.Workbook()
formats = ("dddd", "aaaa", "[$-804]aaaa", "m/d aaa")
for row, shown in enumerate(formats, 1):
    cell = book.active.cell(row, 1, date(2026, 11, 29))
    cell.number_format = shown
book.save("plan.xlsx")
cells = [cell.value for cell in openpyxl.load_workbook("plan.xlsx").active["A"]]
print("openpyxl", openpyxl.__version__, dict(zip(formats, cells)))
day = datetime(2026, 11, 29)
assert cells == [day, 46355, 46355, day], "weekdays are read otherwise now"
PY
