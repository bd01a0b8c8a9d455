#!/usr/bin/env bash
# Guess:   text-align: justify brings Chinese lines to the right edge, as browsers do, by air between the characters.
# Reality: only the spaces between words are stretched: a line of Chinese alone stays short of the edge by up to a
#          character, and a line with one space in it gets a hole there, between the value and its unit.
# Seen:    WeasyPrint 70.0 with the collection of manimgx-fonts-cjk 2026.9.26.post1, positions read by pypdfium2 5.15.2.
# Matters: the right edge of a narrow panel looks torn, and "140/90      mmHg" reads as two things. Chinese has to be
#          justified by one's own rules, or set ragged on purpose.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check weasyprint==70.0 pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
"$tmp/venv/bin/python" - <<'PY'
import ctypes
from pathlib import Path

import manimgx_fonts_cjk
import pypdfium2
import weasyprint

face = next(Path(manimgx_fonts_cjk.__file__).parent.rglob("*.ttc")).as_uri()
style = ('@page{size:155pt 300pt;margin:0} body{margin:0;width:155pt;font:10pt "Leaf";text-align:justify}'
         '@font-face{font-family:"Leaf";src:url("%s")}' % face)
words = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"
weasyprint.HTML(string=f'<html lang="zh-CN"><style>{style}</style><p>{words}</p>').write_pdf("page.pdf")
page = pypdfium2.PdfDocument("page.pdf")[0].get_textpage()
lines: dict[int, list[float]] = {}
x, y = ctypes.c_double(), ctypes.c_double()
for n in range(page.count_chars()):
    if page.get_text_range(n, 1).strip():
        pypdfium2.raw.FPDFText_GetCharOrigin(page, n, x, y)
        lines.setdefault(round(y.value), []).append(round(x.value, 1))
rows = [lines[at] for at in sorted(lines, reverse=True)]
print("WeasyPrint", weasyprint.__version__, "first and last origin, characters:", [(r[0], r[-1], len(r)) for r in rows])
full = [row for row in rows if len(row) == 15]
assert len(full) >= 2, "the lines break elsewhere now"
assert all(abs(row[-1] - 140) < 0.5 for row in full), "Chinese lines are justified now"
PY
