#!/usr/bin/env bash
# Guess:   Typst's heading numbering "一、1." numbers headings of the first level 一、 and of the second 一、1.
# Reality: what stands after the last counter of the pattern is the ending of every level: the first level is "一."
#          with a full stop in Latin style, and only the second shows the mark 、.
# Seen:    typst 0.15.2, text read back by pypdfium2 5.15.2.
# Matters: 一. is wrong in Chinese print, and it stands at the largest headings of a leaflet. A function has to number
#          the levels one by one.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
printf '#set text(lang: "zh", font: "Noto Sans CJK SC")\n#set heading(numbering: "一、1.")\n= 概览\n== 小节\n' > page.typ
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path

import manimgx_fonts_cjk
import pypdfium2
import typst

fonts = str(Path(manimgx_fonts_cjk.__file__).parent)
typst.compile("page.typ", output="page.pdf", font_paths=[fonts], ignore_system_fonts=True)
lines = pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range().split("\r\n")
print(lines)
assert lines[0].startswith("一.") and lines[1].startswith("一、1."), "the levels are numbered otherwise now"
PY
