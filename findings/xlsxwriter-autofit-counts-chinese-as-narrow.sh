#!/usr/bin/env bash
# Guess:   worksheet.autofit() of XlsxWriter makes a column as wide as its longest text, Chinese too.
# Reality: it has widths of Latin characters and counts each other one as an average of them: a column for 20 Chinese
#          characters is about 20 digits wide, and they need 40. Half of each sentence is hidden by the next column.
# Seen:    XlsxWriter 3.3.1, widths read by openpyxl 3.1.5; the font's own widths by Pillow 13.0.0 from
#          manimgx-fonts-cjk 2026.9.26.post1.
# Matters: a sheet that goes to translators shows the first half of each sentence, and what is not seen is not
#          translated or checked. Widths of Chinese columns have to be counted as double, and set.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check xlsxwriter==3.3.1 openpyxl==3.1.5 pillow==13.0.0 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
venv/bin/python - <<'PY'
from importlib.metadata import version
from pathlib import Path

import manimgx_fonts_cjk
import openpyxl
import xlsxwriter
from PIL import ImageFont

CHINESE, LATIN = "服用这种药物的时候请不要自行停药和改药量", "0123456789" * 2
assert len(CHINESE) == len(LATIN) == 20
book = xlsxwriter.Workbook("sheet.xlsx")
sheet = book.add_worksheet()
sheet.write_string(0, 0, CHINESE)
sheet.write_string(0, 1, LATIN)
sheet.autofit()
book.close()
columns = openpyxl.load_workbook("sheet.xlsx").active.column_dimensions
given = columns["A"].width / columns["B"].width
face = next(Path(manimgx_fonts_cjk.__file__).parent.glob("*.ttc"))
font = ImageFont.truetype(str(face), 100)
needed = font.getlength(CHINESE) / font.getlength(LATIN)
print("XlsxWriter", version("xlsxwriter"), f"Chinese to digits: given {given:.2f}, needed {needed:.2f}")
assert 0.9 < given < 1.25, "Chinese is wider now"
assert needed > 1.7
PY
