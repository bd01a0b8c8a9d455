#!/usr/bin/env bash
# Guess:   a cell of an ODS sheet that has two lines, Hall 3 and "Enter by the garden", is read with both, a line feed
#          or a space between them.
# Reality: LibreOffice keeps each line as a paragraph of the cell, and Tablib reads the first one only. Nothing is told.
#          pandas, pyexcel and calamine read both.
# Seen:    tablib 3.10.0 and pandas 3.1.1 with odfpy 1.4.1, pyexcel-ods 0.6.0, python-calamine 0.9.1.
# Matters: a sheet of meetings has its place and how to get there, or its two speakers, in one cell. The second line is
#          on no invitation, and none of the people who fill the sheet can see why.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check tablib==3.10.0 odfpy==1.4.1 pandas==3.1.1 pyexcel-ods==0.6.0 \
  python-calamine==0.9.1
cd "$tmp"
venv/bin/python - <<'PY'
from importlib.metadata import version
from pathlib import Path

import pandas
import pyexcel_ods
import tablib
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P
from python_calamine import CalamineWorkbook

LINES = ("Hall 3", "Enter by the garden")
book = OpenDocumentSpreadsheet()
table = Table(name="Meetings")
book.spreadsheet.addElement(table)
for lines in (("place",), LINES):
    row, cell = TableRow(), TableCell(valuetype="string")
    for line in lines:
        cell.addElement(P(text=line))
    row.addElement(cell)
    table.addElement(row)
book.save("meetings.ods")

others = {
    "pandas": pandas.read_excel("meetings.ods", engine="odf").iloc[0, 0],
    "pyexcel": pyexcel_ods.get_data("meetings.ods")["Meetings"][1][0],
    "calamine": CalamineWorkbook.from_path("meetings.ods").get_sheet_by_index(0).to_python()[1][0],
}
by_tablib = tablib.Dataset().load(Path("meetings.ods").read_bytes(), format="ods")[0][0]
print("tablib", version("tablib"), repr(by_tablib), others)
assert by_tablib == "Hall 3", "it reads more of the cell now"
assert all(text == "\n".join(LINES) for text in others.values()), "another reader changed"
PY
