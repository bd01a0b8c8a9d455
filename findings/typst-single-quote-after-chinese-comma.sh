#!/usr/bin/env bash
# Guess:   Typst turns straight single quotes into a pair, as it does with double ones.
# Reality: in Chinese the double pair comes out right, but a single quote after a full-width comma is taken for an
#          apostrophe: '再见' becomes ’再见’.
# Seen:    typst 0.15.2, text read back by pypdfium2 5.15.2.
# Matters: straight quotes come with every text that is typed on a keyboard; a leaflet in a hard hour with a quotation
#          that never opens looks careless. Quotes have to be told to the author, not turned by a rule made for English.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
cat > page.typ <<'TYP'
#set page(width: 90mm, height: 30mm)
#set text(lang: "zh", font: "Noto Sans CJK SC")
他说"你好"，她说'再见'
TYP
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path
import manimgx_fonts_cjk, pypdfium2, typst

fonts = str(Path(manimgx_fonts_cjk.__file__).parent)
typst.compile("page.typ", output="page.pdf", font_paths=[fonts], ignore_system_fonts=True)
words = pypdfium2.PdfDocument("page.pdf")[0].get_textpage().get_text_range()
print(words)
assert "“你好”" in words
assert "’再见’" in words, "the single quotes are a pair now"
PY
