#!/usr/bin/env bash
# Guess:   pandoc's reader of workbooks, new in 3.8.3, gives the cells of a plan of meetings as they look, or at least a
#          whole number as a whole number.
# Reality: every number is printed as a floating one: the telephone that the sheet shows as 010-12345678 is
#          1.012345678e9, the day 2027年3月6日 is 46452.0 and two o'clock 0.5833333333333334. Formats are not looked at.
# Seen:    pandoc 3.9 (pypandoc-binary 1.17), workbook of XlsxWriter 3.3.1 read beside it by openpyxl 3.1.5.
# Matters: a leaflet made from the group's own sheet prints a telephone number that nobody can dial and a day that
#          nobody understands. Sheets have to be turned into text by what reads formats.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check pypandoc-binary==1.17 xlsxwriter==3.3.1 openpyxl==3.1.5
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
from datetime import date, time

import openpyxl
import pypandoc
import xlsxwriter

with xlsxwriter.Workbook("meetings.xlsx") as book:
    sheet = book.add_worksheet("meetings")
    sheet.write_row(0, 0, ["day", "hour", "telephone"])
    sheet.write_datetime(1, 0, date(2027, 3, 6), book.add_format({"num_format": 'yyyy"年"m"月"d"日"'}))
    sheet.write_datetime(1, 1, time(14, 0), book.add_format({"num_format": "hh:mm"}))
    sheet.write_number(1, 2, 1012345678, book.add_format({"num_format": "000-00000000"}))
row = [cell.value for cell in openpyxl.load_workbook("meetings.xlsx").active[2]]
read = pypandoc.convert_file("meetings.xlsx", "plain", format="xlsx")
print("pandoc", pypandoc.get_pandoc_version(), "openpyxl", row)
print(read)
assert row[0].date() == date(2027, 3, 6) and row[1] == time(14, 0)
cells = read.split()
assert {"46452.0", "0.5833333333333334", "1.012345678e9"} <= set(cells), "cells are read by their formats now"
PY
