#!/usr/bin/env bash
# Guess:   每次10~20毫克, as ranges are typed on every Chinese keyboard, is printed by Typst with its sign; only letters of
#          formulas have a meaning of their own.
# Reality: ~ is Typst's space that does not break: 每次10 20毫克 is printed and copied, without a warning. The full-width
#          sign ～ stays.
# Seen:    typst 0.15.2 with the collection of manimgx-fonts-cjk 2026.9.26.post1, text read by pypdfium2 5.15.2.
# Matters: a range of doses becomes two numbers side by side, which reads as 1020 in a narrow column. Text must be
#          given to Typst as strings, or escaped; Markdown habits do not carry over.
set -euo pipefail
tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m venv "$tmp/venv"
"$tmp/venv/bin/pip" install -q --disable-pip-version-check typst==0.15.2 pypdfium2==5.15.2 \
    manimgx-fonts-cjk==2026.9.26.post1
cd "$tmp"
printf '#set text(lang: "zh", font: "Noto Sans CJK SC", cjk-latin-spacing: none)\n每次10~20毫克，每日1～2次。\n' > page.typ
"$tmp/venv/bin/python" - <<'PY'
from pathlib import Path

import manimgx_fonts_cjk
import pypdfium2
import typst

typst.compile("page.typ", output="page.pdf", font_paths=[str(Path(manimgx_fonts_cjk.__file__).parent)])
with pypdfium2.PdfDocument("page.pdf") as pdf:
    text = pdf[0].get_textpage().get_text_bounded().strip()
print(ascii(text), text)
assert text == "每次10\u00a020毫克，每日1～2次。", "the sign is printed now"
PY
