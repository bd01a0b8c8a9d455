#!/usr/bin/env bash
# Guess:   a line end inside a Chinese paragraph of Typst's source is nothing, since Chinese has no spaces and the
#          language is told.
# Reality: it is a space, a quarter of a character wide, which is printed and copied: 每天 一片.
# Seen:    typst 0.15.2 with the collection of manimgx-fonts-cjk 2026.9.26.post1, positions read by pypdfium2 5.15.2.
# Matters: editors and translators' programs wrap long lines, and a gap then stands wherever they did, in the middle
#          of a word too. Lines of Chinese have to be joined before they are set.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 manimgx-fonts-cjk==2026.9.26.post1 pypdfium2==5.15.2
cd "$tmp"
cat > page.typ <<'TYP'
#set page(width: 90mm, height: 30mm)
#set text(lang: "zh", region: "cn", font: "Noto Sans CJK SC", size: 10pt)
每天
一片
TYP
"$tmp/venv/bin/python" - <<'PY'
import pathlib

import manimgx_fonts_cjk
import pypdfium2
import typst

fonts = [str(pathlib.Path(manimgx_fonts_cjk.__file__).parent)]
page = pypdfium2.PdfDocument(typst.compile("page.typ", font_paths=fonts, ignore_system_fonts=True))[0].get_textpage()
text = page.get_text_range()
left = {sign: page.get_charbox(place, loose=True)[0] for place, sign in enumerate(text)}
gap = left["一"] - left["天"] - 10
print(repr(text), f"gap: {gap:.1f} of 10 points")
assert text == "每天 一片" and gap > 1.5, "lines are joined without a space now"
PY
