#!/usr/bin/env bash
# Guess:   MarkItDown gives the words of a workbook's cells as they stand there; only empty cells are shown as NaN.
# Reality: None, NA and N/A, typed as words, are NaN too, and cannot be told from a cell that nobody filled. Where one
#          cell of a column is empty, 5 becomes 5.0 and the telephone 1012345678.0.
# Seen:    markitdown 0.1.9 with pandas 3.1.1, workbook by XlsxWriter 3.3.1, read beside it by openpyxl 3.1.5.
# Matters: "Allergies: None" says that somebody was asked; NaN says that nobody knows. A sheet of answers or of meetings
#          has to be read cell by cell.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check 'markitdown[xlsx]==0.1.9' pandas==3.1.1 openpyxl==3.1.5 \
    xlsxwriter==3.3.1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import openpyxl
import xlsxwriter
from markitdown import MarkItDown

rows = [["who", "allergies", "tablets"], ["A", "None", 5], ["B", "N/A", 2], ["C", "Nuts", ""], ["D", "", 1]]
with xlsxwriter.Workbook("answers.xlsx") as book:
    sheet = book.add_worksheet("answers")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
typed = [list(row) for row in openpyxl.load_workbook("answers.xlsx").active.iter_rows(values_only=True)]
table = [line for line in MarkItDown().convert("answers.xlsx").text_content.splitlines() if line.startswith("|")]
seen = [[cell.strip() for cell in line.strip("|").split("|")] for line in table if "---" not in line]
print(typed, seen, sep="\n")
assert [row[1] for row in typed[1:]] == ["None", "N/A", "Nuts", None]
assert [row[1] for row in seen[1:]] == ["NaN", "NaN", "Nuts", "NaN"], "words are kept apart from empty cells now"
assert [row[2] for row in seen[1:]] == ["5.0", "2.0", "NaN", "1.0"], "whole numbers stay whole now"
PY
